"""What a person types, as a query; no input makes it fail.

Words must all occur; "een zin" in quotes stands together; OF between words means either; NIET or a
minus leaves out; a star ends a prefix; `fractie:SP` and the like narrow to a field.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from tracker.search import days, papers, spelling
from tracker.search.fields import Field, known_kind, quoted
from tracker.search.stems import stem
from tracker.search.words import folded, words
from tracker.values import ThreadKind
from tracker.words.labels import KIND

# Quotes of a word processor; brackets, which change nothing, since OF binds before the rest.
_PLAIN = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("()[]{}", " "))
_PART = re.compile(
    rf'(?P<minus>-)?(?:(?P<field>van|tot|{"|".join(Field)}):(?:"(?P<quoted>[^"]*)"?|(?P<value>\S*))'
    r'|"(?P<phrase>[^"]*)"?|(?P<name>(?:(?:van|von|de|der|den|ter|ten|te|het|in|op|[\'’]t|el|la|le)\s+)+'
    r'(?-i:[A-ZÀ-Þ])[^\s"*:]+)|(?P<word>[^\s"]+))',
    re.IGNORECASE,
)
_LONGEST, _MOST_TERMS = 500, 40
# A shorter beginning fits a third of all words there are, and would take seconds.
_SHORTEST_BEGINNING = 3
_MOST_BEGINNINGS = 5
_EITHER, _LEAVE_OUT, _BOTH = {"OF", "OR"}, {"NIET", "NOT"}, {"EN", "AND"}
# Nearly every passage has them, and they say nothing about it.
_EMPTY_WORDS = frozenset(
    """aan als bij dat de den der die dit door een en er het hun ik in is met naar of om onder
    ook op over te ten ter tot uit van voor was wat wordt zijn heeft hebben hoe welke wie waar
    waarom wanneer""".split()  # noqa: SIM905  a list runs over pages
)


# Kinds that people name in front of what they look for.
_ASKED_FOR = frozenset(KIND[kind].word for kind in (ThreadKind.MOTIE, ThreadKind.TOEZEGGING))


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for: spellings of a word or phrase, or the value of a field."""

    spellings: tuple[str, ...]
    prefix: bool = False
    # Other forms of the word count too, and compounds that end in it.
    loose: bool = False
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """All groups must match, one term of each; none of `without` may."""

    groups: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()
    since: date | None = None
    until: date | None = None
    # A paper that the query names by its number, and whether it names nothing else.
    kamerstuk: str | None = None
    only_paper: bool = False
    remarks: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.groups or self.without or self.since or self.until)

    @property
    def looked_for(self) -> tuple[Term, ...]:
        """The words and phrases that a passage may have, which are marked in it."""
        return tuple(term for group in self.groups for term in group if term.field is None)

    @property
    def narrowed_to(self) -> tuple[tuple[Field, str], ...]:
        """The fields that it is narrowed to, with their values."""
        # A word that may also be a field, as "31083" or "motie", narrows nothing.
        groups = (group for group in self.groups if all(term.field for term in group))
        terms = (term for group in groups for term in group)
        return tuple((term.field, term.spellings[0]) for term in terms if term.field)

    @property
    def people(self) -> tuple[int, ...]:
        """The persons that it is narrowed to by their number."""
        values = [value for name, value in self.narrowed_to if name is Field.PERSON]
        return tuple(int(value) for value in values if value.isdecimal() and len(value) < 10)


def parse(typed: str, surnames: Collection[str] = ()) -> Query:
    """The query behind what was typed; what makes no sense is told in `remarks`.

    `surnames` are those of more than one word: "Van Dijk" stands together.
    """
    kept = spelling.addresses(typed[:_LONGEST].translate(_PLAIN))
    named = papers.paper(kept)
    rest = papers.joined(kept.replace(named[1], " ", 1) if named else kept)
    rest = spelling.names(spelling.days(rest), surnames)
    reading = _Reading(surnames)
    if len(typed.strip()) > _LONGEST:
        reading.remarks.append(f"Alleen de eerste {_LONGEST} tekens tellen mee.")
    for part in _PART.finditer(rest):
        reading.take(part)
    groups = _without_empty_words(reading.groups)
    if max(len(groups), len(reading.without)) > _MOST_TERMS:
        reading.remarks.append(f"Alleen de eerste {_MOST_TERMS} woorden tellen mee.")
    if named:
        groups = [(Term(tuple(papers.spellings(named[0]))),), *groups]
    return Query(
        tuple(groups[:_MOST_TERMS]),
        tuple(reading.without[:_MOST_TERMS]),
        since=reading.since,
        until=reading.until,
        kamerstuk=str(named[0]) if named else None,
        only_paper=named is not None and len(groups) == 1 and not reading.without,
        remarks=tuple(dict.fromkeys(reading.remarks)),
    )


def narrowed(typed: str, name: Field, value: str) -> str:
    """What to type to narrow to a value."""
    return f"{typed.strip()} {name}:{quoted(value)}".strip()


def widened(typed: str, name: Field, value: str) -> str:
    """What to type to take that back."""
    kept = [
        part[0]
        for part in _PART.finditer(typed[:_LONGEST])
        if not ((part["field"] or "").lower() == name and folded(_given(part)) == folded(value))
    ]
    return " ".join(kept)


class _Reading:
    """The parts of a query, taken one by one."""

    def __init__(self, surnames: Collection[str]) -> None:
        self.surnames = surnames
        self.groups: list[tuple[Term, ...]] = []
        self.without: list[Term] = []
        self.remarks: list[str] = []
        self.since: date | None = None
        self.until: date | None = None
        self._either = self._leave_out = False
        self._beginnings = 0

    def take(self, part: re.Match[str]) -> None:
        """Take the next part."""
        word = part["word"] or ""
        if word in _EITHER | _BOTH:
            self._either = word in _EITHER and bool(self.groups)
        elif word in _LEAVE_OUT:
            self._leave_out = True
        elif part["field"]:
            self._take_field(part)
        elif part["name"]:
            self._take_name(part["name"].split(), minus=bool(part["minus"]))
        elif term := _term(part["phrase"], word):
            if word.endswith("*"):
                term = self._beginning(term, word)
            self._put(term, leave_out=bool(part["minus"]))

    def _beginning(self, term: Term, word: str) -> Term:
        """A word with a star, or the word itself where looking it up would take too long."""
        if not term.prefix:
            self.remarks.append(
                f"“{word}” is te kort om aan te vullen; zet minstens {_SHORTEST_BEGINNING}"
                " letters voor het sterretje."
            )
        self._beginnings += term.prefix
        if self._beginnings <= _MOST_BEGINNINGS:
            return term
        self.remarks.append(
            f"“{word}” is niet aangevuld: dat kan bij hoogstens {_MOST_BEGINNINGS} woorden."
        )
        return replace(term, prefix=False)

    def _take_name(self, parts: list[str], *, minus: bool) -> None:
        """ "in Van Dijk": the longest part that is a surname stands together."""
        for at in range(len(parts)):
            name = " ".join(words(" ".join(parts[at:])))
            found = Term((name,)) if at < len(parts) - 1 and name in self.surnames else None
            if term := found or _term(None, parts[at]):
                self._put(term, leave_out=minus)
            if found:
                return

    def _put(self, term: Term, *, leave_out: bool = False) -> None:
        if leave_out or self._leave_out:
            self.without += [term] if term not in self.without else []
        elif self._either:
            self.groups[-1] = tuple(dict.fromkeys((*self.groups[-1], term)))
        else:
            self.groups.append((term,))
        self._either = self._leave_out = False

    def _take_field(self, part: re.Match[str]) -> None:
        name, value = part["field"].lower(), _given(part)
        if name in ("van", "tot"):
            self._take_day(name, value)
            return
        if not words(value):
            self.remarks.append(f"Achter “{name}:” hoort een waarde, zonder spatie ertussen.")
            return
        if name == Field.KIND:
            kind = known_kind(value)
            if kind is None:
                self.remarks.append(f"Er is geen soort “{value}”.")
                return
            value = kind
        term = Term((value,), field=Field(name))
        minus = self._leave_out or bool(part["minus"])
        # Two fracties mean either; nothing is both a letter and a motion.
        for at, group in enumerate(self.groups):
            if not (minus or self._either) and all(other.field == term.field for other in group):
                self.groups[at] = (*group, term)
                return
        self._put(term, leave_out=minus)

    def _take_day(self, name: str, value: str) -> None:
        found = days.span(value)
        if found is None:
            self.remarks.append(f"“{value}” is geen dag; schrijf bijvoorbeeld {name}:2021-10-01.")
        elif name == "van":
            self.since = found[0]
        else:
            self.until = found[1]


def _term(phrase: str | None, word: str) -> Term | None:
    found = words(phrase if phrase is not None else word)
    if not found:
        return None
    together = " ".join(found)
    if phrase is not None:
        return Term((together,))
    if word.endswith("*") and len(found[-1]) >= _SHORTEST_BEGINNING:
        return Term((together,), prefix=True)
    others = spelling.variants(word, found)
    if len(found) == 1:
        return Term((together, *others)) if others else Term((together,), loose=True)
    if others:
        return Term((together, *others))
    # "IMVO-convenant" finds "IMVO-convenanten" and the other way round.
    goes_on = len(found[-1]) > 3 and found[-1].isalpha()
    base = " ".join((*found[:-1], stem(found[-1])))
    return Term(tuple(dict.fromkeys((together, base))), prefix=goes_on)


def _given(part: re.Match[str]) -> str:
    return str(part["quoted"] if part["quoted"] is not None else part["value"] or "").strip(",;")


def _without_empty_words(groups: list[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """Words that stand everywhere are left out, unless there is nothing else; dossiers put in."""
    telling = [
        group for group in dict.fromkeys(groups) if not all(_is_empty(term) for term in group)
    ]
    several = len(telling) > 1
    return [tuple(_with_fields(group, several=several)) for group in telling or groups]


def _is_empty(term: Term) -> bool:
    return term.loose and term.spellings[0] in _EMPTY_WORDS


def _with_fields(group: tuple[Term, ...], *, several: bool) -> Iterator[Term]:
    """The terms with what they may be beside words: the dossier 31083, a motion."""
    for term in group:
        word = term.spellings[0]
        if (term.loose or " " in word) and (dossier := papers.dossier(word)):
            yield replace(term, spellings=(word, f"{word[:2]} {word[2:]}"), loose=False)
            yield Term((dossier,), field=Field.DOSSIER)
            continue
        yield term
        # "toezegging palmolie": who promises something seldom uses that word.
        if several and term.loose and (kind := known_kind(word)) in _ASKED_FOR:
            yield Term((str(kind),), field=Field.KIND)
