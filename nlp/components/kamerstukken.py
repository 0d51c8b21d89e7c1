"""References to printed papers, however a letter spells them.

A dossier is five digits ("26 485"), or Roman numerals in the Eerste Kamer ("CII"). It may have an
addition: a budget chapter ("XVII"), a fund ("J") or two digits ("21 501-02"). The number is digits
in the Tweede Kamer and letters in the Eerste.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.extensions import KAMERSTUKKEN
from nlp.components.spans import put
from nlp.findings import Kamerstuk

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X)(?:[A-E])?|X{1,3})"
_DOSSIER = r"(?P<dossier>[123]\d[ .\u00a0]?\d{3})"
_ADDITION = (
    rf"(?:(?:[ -]|, ?)?\(?(?P<suffix>{_ROMAN}|[A-J]|\d{{2}}(?=,? ?nrs?\b|-\d|, ?[A-Z]))\)?)?"
)
_NUMBER = r"\d{1,4}(?!\d|[.,]\d{3})"
_JOINT = r"(?:, ?(?:nrs?\. ?)?|,? (?:en|tot en met|t/m) (?:nrs?\. ?)?|/)"
# What follows a number of a row must not make it a dossier or a day.
_NO_NUMBER = r"(?! ?(?:\d{3}|[a-z]{3,9} (?:19|20)\d\d))"
_LIST = rf"(?P<numbers>{_NUMBER}(?:{_JOINT}{_NUMBER}{_NO_NUMBER})*)"

# "26 485, nr. 337", "35000 XVII, nr. 34", "34 919, nrs. 77 en 79", "29477 nr. 575"
_WITH_NR = re.compile(
    rf"{_DOSSIER}{_ADDITION}[,;]? ?\(?(?:nrs?|no|nummers?)\b\.? ?{_LIST}", re.IGNORECASE
)
# "35 234, 35 235 en 35 236, nr. 7": one number in several dossiers
_SEVERAL = re.compile(
    r"(?P<dossiers>[123]\d ?\d{3}(?:(?:, | en )[123]\d ?\d{3})*(?:, | en ))"
    rf"(?=[123]\d ?\d{{3}}, ?nr\. ?(?P<nr>{_NUMBER}))"
)
# "26485-373", "kst-21501-02-2379", "35570-XVII-38"
_COMPACT = re.compile(
    rf"(?P<dossier>[123]\d ?\d{{3}})"
    rf"(?:-(?P<suffix>{_ROMAN}|[A-J]|\d{{2}}(?=-\d)))?-(?P<nr>\d{{1,4}}|[A-Z]{{1,2}})(?![\w/-]|\.\d)"
)
# "Kamerstuk 26 485, 345" and "Kamerstukken II 2019/20, 35570 XVII, 38": only behind such a word
_CUE = (
    r"(?:Kamerstuk(?:ken|nr\.?|nummers?)?|Kst\.?|Tweede Kamer|Eerste Kamer|TK|EK|vergaderjaar)"
    r"(?: (?:I|II|TK|EK|nr\.|met kenmerk))*[,:]?"
    r"(?: ?\(?(?:vergaderjaar )?(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d\)?[,;:]?"
    r"(?: ?(?:kamerstuk(?:ken)?|TK|EK))?)?"
)
_WITH_CUE = re.compile(
    rf"\b{_CUE} ?{_DOSSIER}(?:[ -]?(?P<suffix>{_ROMAN}|[A-J](?=,)))?,? ?"
    r"(?P<nr>\d{1,4}(?![\d.%]| \d{3})|[A-Z]{1,2})(?![\w-])"
)
# "(33 328, AI)", "2012–2013, CII, B", "Kamerstukken I 33268, F": the Eerste Kamer counts in letters
_EERSTE_KAMER = re.compile(
    rf"(?P<dossier>[123]\d ?\d{{3}})(?:[ -](?P<suffix>{_ROMAN}|[A-J](?=, ?[A-Z])))?"
    r",? (?:nr\. ?|letter ?)?(?P<nr>[A-Z]{1,2})(?=[\s).,;:/]|$)"
)
_ROMAN_DOSSIER = re.compile(
    r"(?:\bKamerstuk(?:ken)?|\bEK|\d{2} ?[-–/] ?\d{2,4})(?: I)?,? ?"
    r"(?P<dossier>[CLXVI]{2,8}),? (?:nr\. ?|letter ?)?(?P<nr>[A-Z]{1,2})(?=[\s).,;:/]|$)"
)
_BEFORE_LETTER = re.compile(
    r"(?:Kamerstuk(?:ken)?|EK|Eerste Kamer|[12]\d{3} ?[-–/] ?\d{2,4}|\()(?: I)?,? ?$"
)
_BEFORE_NUMBER = re.compile(r"(?:[\w./-]|€ ?|EUR ?|[Tt]el\.? ?|\b[TF] |\+31[ -]?|\d )$")
_GLUED = re.compile(r"(?:kst-?|[Kk]amerstuk(?:ken)?|nr\.?|/)$")
# The next number of a row: "Kamerstuk 34 919, nr. 77 en nr. 79"
_NEXT = re.compile(rf",? (?:en|,) nr\. ?(?P<nr>{_NUMBER})\b")
_HANDELINGEN = re.compile(
    r"(?P<annex>Aanhangsel(?: van de)?(?: der)? )?Handelingen(?: (?P<chamber>II|I))?"
    r",?(?: vergaderjaar)? ?"
    r"(?P<year>\d{4} ?[-–/] ?(?:\d{4}|\d{2})),? ?nr\. ?(?P<nr>\d{1,4})"
    r"(?:,? (?:item|blz\.|p\.) ?(?P<item>\d{1,4}))?"
)
_REGISTER_NUMBER = re.compile(r"20[012]\d[ZD]\d{5}(?!\w)")
_NUMBERS = re.compile(r"\d+")


class FoundReference(NamedTuple):
    """A reference in characters of the text."""

    start: int
    end: int
    identity: str
    kamerstuk: Kamerstuk | None


def references(text: str) -> list[FoundReference]:
    """Every reference, in order; a row such as "nrs. 12 en 13" gives one for each number."""
    found: list[FoundReference] = []
    for pattern in (_WITH_NR, _COMPACT, _EERSTE_KAMER):
        for match in pattern.finditer(text):
            if _may_begin(pattern, match, text):
                found.extend(_papers(match, text))
    for pattern in (_WITH_CUE, _ROMAN_DOSSIER):
        for match in pattern.finditer(text):
            found.extend(_papers(match, text))
    for match in _SEVERAL.finditer(text):
        found.extend(_several(match))
    found.extend(_others(text))
    return _without_overlap(found)


def _may_begin(pattern: re.Pattern[str], match: re.Match[str], text: str) -> bool:
    """Whether a paper can begin here: no telephone number, file mark or sum of money."""
    before = text[max(match.start() - 24, 0) : match.start()]
    if pattern is _EERSTE_KAMER:
        return bool(_BEFORE_LETTER.search(before))
    return bool(_GLUED.search(before)) or not _BEFORE_NUMBER.search(before)


def _several(match: re.Match[str]) -> Iterator[FoundReference]:
    for dossier in re.finditer(r"\d\d ?\d{3}", match["dossiers"]):
        start = match.start() + dossier.start()
        paper = Kamerstuk(dossier[0].replace(" ", ""), match["nr"])
        yield _found(start, match.start() + dossier.end(), paper)


def _papers(match: re.Match[str], text: str) -> Iterator[FoundReference]:
    parts = match.groupdict()
    dossier = re.sub(r"\D", "", parts["dossier"]) or parts["dossier"]
    suffix = (parts.get("suffix") or "").upper()
    start = match.start("dossier")
    if parts.get("numbers"):
        base = match.start("numbers")
        for number in _NUMBERS.finditer(parts["numbers"]):
            first = base + number.start() == match.start("numbers")
            begin = start if first else base + number.start()
            yield _found(begin, base + number.end(), Kamerstuk(dossier, number[0], suffix))
        at = match.end()
        while following := _NEXT.match(text, at):
            at = following.end()
            yield _found(following.start("nr"), at, Kamerstuk(dossier, following["nr"], suffix))
    else:
        yield _found(start, match.end("nr"), Kamerstuk(dossier, parts["nr"], suffix))


def _found(start: int, end: int, paper: Kamerstuk) -> FoundReference:
    return FoundReference(start, end, str(paper), paper)


def _others(text: str) -> Iterator[FoundReference]:
    for match in _REGISTER_NUMBER.finditer(text):
        if not text[max(match.start() - 1, 0) : match.start()].isalnum():
            yield FoundReference(match.start(), match.end(), match[0], None)
    if "Handelingen" not in text:
        return
    for match in _HANDELINGEN.finditer(text):
        chamber = "ek" if match["chamber"] == "I" else "tk"
        family = "ah" if match["annex"] else "h"
        parts = [family, chamber, session_digits(match["year"]), match["nr"], match["item"]]
        identity = "-".join(part for part in parts if part)
        yield FoundReference(match.start(), match.end(), identity, None)


def session_digits(printed: str) -> str:
    """ "2018/19" and "2018–2019" both become "20182019"."""
    first, last = _NUMBERS.findall(printed)
    return f"{first}{last if len(last) == 4 else first[:2] + last}"


def _without_overlap(found: list[FoundReference]) -> list[FoundReference]:
    """In order of place; where two overlap the longer one stays."""
    kept: list[FoundReference] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if kept and item.start < kept[-1].end:
            continue
        kept.append(item)
    return kept


@Language.factory("kamerstukken", assigns=["doc.spans", "span._.value"])
class KamerstukFinder:
    """Adds every reference to `doc.spans`, with its parts in `span._.value`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        text = doc.text
        put(doc, KAMERSTUKKEN, [(f.start, f.end, f) for f in references(text)])
        return doc
