"""What a person types, as an expression for the index; no input makes it fail.

Words must all occur; "een zin" in quotes stands together; OF between words means either; NIET or a
minus leaves out; a star ends a prefix. `fractie:SP` and the like narrow the documents.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from nlp.components.kamerstukken import references

_PART = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_FIELD = re.compile(r"(?P<name>van|tot|soort|ministerie|dossier):(?P<value>\S+)", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together; `prefix` when the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All groups must match, one term of each; none of `without` may."""

    groups: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()
    since: date | None = None
    until: date | None = None
    kind: str | None = None
    ministry: str | None = None
    dossier: str | None = None
    # A paper that the query names by its number, in any spelling.
    kamerstuk: str | None = None
    remarks: tuple[str, ...] = field(default=())


def parse(typed: str) -> Query:
    """The query behind what was typed; what makes no sense is told in `remarks`."""
    typed = typed[:_LONGEST]
    fields, remarks = _fields(typed)
    rest = _FIELD.sub(" ", typed)
    groups: list[tuple[Term, ...]] = []
    without: list[Term] = []
    either = leave_out = False
    for part in _PART.finditer(rest):
        word = part["word"]
        if word == "OF" and groups:
            either = True
        elif word == "NIET":
            leave_out = True
        elif term := _term(part["phrase"], word or ""):
            if leave_out or part["minus"]:
                without.append(term)
            elif either:
                groups[-1] = (*groups[-1], term)
            else:
                groups.append((term,))
            either = leave_out = False
    if without and not groups:
        remarks.append("Noem ook een woord dat er wel in moet staan.")
    paper = next((found.kamerstuk for found in references(rest) if found.kamerstuk), None)
    return Query(
        tuple(groups),
        tuple(without),
        kamerstuk=str(paper) if paper else None,
        remarks=tuple(remarks),
        **fields,  # type: ignore[arg-type]  # each under its own name
    )


def _term(phrase: str | None, word: str) -> Term | None:
    text = phrase if phrase is not None else word
    words = tuple(_WORDS.findall(text.lower()))
    if not words:
        return None
    return Term(words, prefix=phrase is None and word.endswith("*"), exact=phrase is not None)


def _fields(typed: str) -> tuple[dict[str, object], list[str]]:
    fields: dict[str, object] = {}
    remarks: list[str] = []
    names = {"soort": "kind", "ministerie": "ministry", "dossier": "dossier"}
    for match in _FIELD.finditer(typed):
        name, value = match["name"].lower(), match["value"]
        if name in names:
            fields[names[name]] = value.lower() if name == "soort" else value.upper()
            continue
        try:
            fields["since" if name == "van" else "until"] = date.fromisoformat(value)
        except ValueError:
            remarks.append(f"“{match[0]}” is geen dag; schrijf bijvoorbeeld {name}:2021-10-01.")
    return fields, remarks
