"""References to printed papers, however a letter spells them.

A dossier is five digits ("26 485"), or Roman numerals in the Eerste Kamer ("CII"). It may have an
addition: a budget chapter ("XVII"), a fund ("J") or two digits ("21 501-02"). The number is digits
in the Tweede Kamer and letters in the Eerste. "26 485, nr. 337" and "26485-337" speak for
themselves; "26 485, 337" and "33 328, AI" count only behind a word such as "Kamerstuk".
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp.findings import Kamerstuk
from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled
from nlp.papers.handelingen import other_papers

# Dossiers that letters since 1998 speak of; lower numbers are prices and distances.
# "21 50108" is "21 501-08", whose hyphen was lost at the end of a line.
_DOSSIER = compiled(r"(?:1[5-9]|2\d|3\d|4[0-4])[ .]?\d{3}(?:(?!\d)|(?<=21 501)\d\d(?=, ?nrs?\b))")
_KINGDOM = compiled(r"[ -]?\(R ?\d{3,4}\)")
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X)|X{1,3})[A-E]?"
_ADDITION = compiled(
    rf"(?: ?[-–] ?|,? \(?(?:hoofdstuk |hfdst\.? )?|, ?)?\(?(?P<suffix>{_ROMAN}|[A-M])\)?"
    r"(?=,? ?;? ?\(?(?:[Nn]rs?|[Nn]o|[Nn]ummers?)\b|[-–]\d|[-–][A-Z]{1,2}\b"
    r"|,? \d{1,4}\b|, ?(?:letter )?[A-Z]{1,2}\b)"
    r"| (?P<loose>\d\d)(?=, ?nrs?\b)"
    r"|[-–](?P<part>\d\d)(?=,? ?\(?[Nn]rs?\b|[-–]\d|, ?[A-Z]|, ?\d{1,4}\b)"
)
# Until 2003 papers of the Eerste Kamer were "nr. 270c".
_NUMBER = r"\d{1,4}(?:[a-h](?![\w-]))?(?!\d|[.,]\d{3})"
_JOINT = (
    r"(?:,? (?:en|tot en met|t/m|alsmede|of) (?:nrs?\.? ?)?|, ?(?:en )?(?:nrs?\. ?)?"
    r"|(?<=\d)[/–-](?=\d))"
)
# What follows a number of a row must not make it a dossier or a day.
_NO_NUMBER = rf"(?! ?(?:\d{{3}}\b|{MONTH_NAME}|andere|overige|moties|leden|[-–][^\W\d]))"
_LETTERS = r"[A-Z]{1,2}(?!\w|\.\w)"
_ROW = (
    rf"(?P<row>{_NUMBER}(?:{_JOINT}{_NUMBER}{_NO_NUMBER})*"
    rf"|{_LETTERS}(?:(?:, | en )(?![ET]K\b){_LETTERS})*)"
)
# ", nr. 337", " nrs. 12 en 13", ". nr. 209", ", nr, 370"
_WITH_NR = compiled(
    rf" ?[,;.]? ?\(?(?:(?:stuk)?[Nn]rs?|NR|[Nn]o|(?:stuk)?[Nn]ummers?)\b[.,]? ?{_ROW}"
)
# "35570-VI" is a budget without a number, not paper VI of the Eerste Kamer.
_COMPACT = compiled(r"[-–](?P<row>\d{1,4}[a-h]?|(?![IVX]+\b)[A-Z]{1,2})(?![\w/]|[-–]\d|\.\d)")
_PLAIN = compiled(
    rf"(?:,? (?:letter )?| [-–] )(?P<row>\d{{1,4}}(?![\d%]|[.,]\d| \d{{3}}\b)"
    rf"|{_LETTERS}(?: en (?![ET]K\b){_LETTERS})?)(?!-)"
)
_YEARS = r"(?:19|20)\d\d ?/? ?[-–/] ?(?:19|20)?\d\d"
# What makes a bare number a paper: the words right before it.
_CUE = compiled(
    r"(?:\bkamerstuk(?:ken)?(?:nummers?|nr\.?)?|\bkst\.?|\b[TE]K(?:-stuk(?:ken)?)?"
    r"|\b(?:tweede|eerste) kamer|\bdossier(?:nummer)?|\bkenmerk|\bvergaderjaar)"
    r"(?: (?:I{1,2}|TK|EK|nr\.|nummers?|met (?:nummer|kenmerk)|der Staten-Generaal))*[,:]?"
    rf"(?: ?\(?(?:vergaderjaar )?{_YEARS}\)?[,;:]?)?"
    r"(?: ?(?:kamerstuk(?:ken)?|[TE]K))? ?$"
    rf"|{_YEARS}\)?[,;:] ?$",
    re.IGNORECASE,
)
# "motie Van Raak (29628, 212)": in brackets behind a paper that can have a number.
_BRACKET = compiled(
    r"\b(?:moties?|brie(?:f|ven)|kamerbrie(?:f|ven)|amendement(?:en)?|verslag|nota)\b"
    r"[^()]{0,60}(?:\([^()]{2,20}\)[^()]{0,100})?[^()]{0,60}\([^()]{0,12}$"
    r"|\bmoties?(?: nr\.)? $"
    # "motie Meijer-Vos, 31 953, I", without the brackets
    r"|\bmotie[ -][^.,;()]{2,60}, $",
    re.IGNORECASE,
)
# Digits, file marks, sums and other gazettes before a number: then it is no dossier. What stands
# in the paragraph above, or in another cell, does not count.
_NO_DOSSIER = compiled(
    r"(?:[\w.]|(?<!kst)[-–/]|€ ?|EUR ?|[Tt]el\.? ?|\b[TF] |\+31[ -]?|\d ?|[Pp]ostbus "
    r"|\b(?:Stb|Stcrt|Trb|PbEU|PbEG|Staatsblad|Staatscourant)\b[^()]{0,20})$"
)
# "Kamerstukken II 2001/02 28 000 VI nr. 46", without a comma behind the session
_GLUED = compiled(
    r"(?:kst-?|kamerstuk(?:ken)?|nr\.?|[\dIVX]/|(?<!\d)(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d) )$",
    re.IGNORECASE,
)
# "35 234, 35 235 en 35 236, nr. 7": dossiers that share the number of the last one
_SHARES = compiled(r"(?:, | en | ?/ ?)(?=[1-4]\d ?\d{3}(?!\d))")
# "35526 / 25295, CF": a dossier with another one in front, as the Eerste Kamer numbers its papers.
_BESIDE = compiled(r"(?<![\d.,])(?:1[5-9]|2\d|3\d|4[0-4]) ?\d{3} ?/ ?$")
# "36 600 B en 36 600 C, nr. 6"
_SHARES_WITH = compiled(
    rf" (?P<suffix>{_ROMAN}|[A-M])(?=(?:, | en | ?/ ?)[1-4]\d ?\d{{3}} (?:{_ROMAN}|[A-M]),? nrs?\b)"
)
# "35 925 VII en XV, nr. 5"
_TWO_ADDITIONS = compiled(rf" (?P<one>{_ROMAN}|[A-M]) en (?P<two>{_ROMAN}|[A-M])(?=,? nrs?\b)")
_ROMAN_DOSSIER = compiled(
    r"(?P<dossier>[CLXVI]{2,8}),? ?(?:nr\. ?|letter |[-–])?(?P<nr>[A-Z]{1,2})(?=[\s).,;:/]|$)"
)
_BEFORE_ROMAN = compiled(
    rf"(?:\b[Kk]amerstuk(?:ken)?(?:nummer)?|\bEK|{_YEARS})(?: I)?(?:,? ?{_YEARS})?,? ?$"
    r"|\bmotie\b[^()]{0,50}\($"
)
# "21 501-07" is a part of the dossier of the European councils, and no paper yet.
IN_PARTS = ("21501",)
_ITEM = compiled(r"\d+[a-h]?|[A-Z]+")
_THROUGH = compiled(r"(?:(?:tot en met|t/m) (?:nrs?\.? ?)?|[–-])$")
_LONGEST_RANGE = 12


# "nr. 203 (28286)", as the proceedings print it
_NUMBER_FIRST = compiled(
    rf"nr\.? ?(?P<nr>\d{{1,4}}) ?\((?P<dossier>[1-4]\d ?\d{{3}})"
    rf"(?:[ -](?P<suffix>{_ROMAN}|[A-M]|\d\d))?\)"
)


class FoundReference(NamedTuple):
    """A reference in characters of the text."""

    start: int
    end: int
    identity: str
    kamerstuk: Kamerstuk | None


def references(text: str) -> list[FoundReference]:
    """Every reference, in order; a row such as "nrs. 12 en 13" gives one for each number."""
    found = list(_kamerstukken(text))
    for match in _ROMAN_DOSSIER.finditer(text):
        if not _BEFORE_ROMAN.search(text, max(match.start() - 60, 0), match.start()):
            continue
        paper = Kamerstuk(match["dossier"], match["nr"])
        found.append(_found(match.start("dossier"), match.end(), paper))
    for match in _NUMBER_FIRST.finditer(text):
        dossier = match["dossier"].replace(" ", "")
        paper = Kamerstuk(dossier, match["nr"], match["suffix"] or "")
        found.append(_found(match.start(), match.end() - 1, paper))
    found.extend(FoundReference(*other, None) for other in other_papers(text))
    return _without_overlap(found)


def _kamerstukken(text: str) -> Iterator[FoundReference]:
    waiting: list[tuple[int, int, str, str]] = []
    last_end = -1
    for match in _DOSSIER.finditer(text):
        before = text[max(match.start() - 160, 0) : match.start()].rpartition("\n")[2]
        if match.start() < last_end or not _may_begin(before):
            continue
        dossier = re.sub(r"\D", "", match[0])
        if shared_with := _SHARES_WITH.match(text, match.end()):
            waiting.append((match.start(), shared_with.end(), dossier, shared_with["suffix"]))
            continue
        papers = list(_numbered(text, match.start(), match.end(), dossier, before))
        if papers:
            number = papers[0].kamerstuk
            for start, end, shared, suffix in waiting:
                if number:
                    yield _found(start, end, Kamerstuk(shared, number.nr, suffix or number.suffix))
            yield from papers
            last_end = papers[-1].end
        if not papers and _SHARES.match(text, match.end()):
            waiting.append((match.start(), match.end(), dossier, ""))
        else:
            waiting = []


def _may_begin(before: str) -> bool:
    near = before[-32:]
    return not _NO_DOSSIER.search(near) or bool(_GLUED.search(near))


def _numbered(
    text: str, start: int, at: int, dossier: str, before: str
) -> Iterator[FoundReference]:
    if kingdom := _KINGDOM.match(text, at):
        at = kingdom.end()
    dossier, suffix = dossier[:5], dossier[5:]
    if (both := _TWO_ADDITIONS.match(text, at)) and (shared := _WITH_NR.match(text, both.end())):
        yield from _row(text, start, shared, dossier, both["one"])
        yield from _row(text, start, shared, dossier, both["two"])
        return
    if addition := _ADDITION.match(text, at):
        suffix = addition["suffix"] or addition["part"] or addition["loose"]
        at = addition.end()
    number = _WITH_NR.match(text, at) or _COMPACT.match(text, at)
    if number is None or number["row"][0].isalpha():
        number = number or _PLAIN.match(text, at)
        cued = number and (_is_cued(before) or _is_beside(before, number["row"]))
        number = number if cued else None
    if number is None or (dossier in IN_PARTS and not suffix and len(number["row"]) == 2):
        return
    yield from _row(text, start, number, dossier, suffix)


def _is_cued(before: str) -> bool:
    return bool(_CUE.search(before[-90:]) or _BRACKET.search(before))


def _is_beside(before: str, row: str) -> bool:
    return row.isupper() and row not in ("EU", "VS") and _BESIDE.search(before[-12:]) is not None


def _row(
    text: str, start: int, number: re.Match[str], dossier: str, suffix: str
) -> Iterator[FoundReference]:
    base = number.start("row")
    previous: int | None = None
    row = number["row"]
    for item in _ITEM.finditer(row):
        begin = start if item.start() == 0 else base + item.start()
        end = base + item.end()
        if previous is not None and _THROUGH.search(row, max(item.start() - 24, 0), item.start()):
            yield from _between(begin, end, previous, int(item[0]), dossier, suffix)
        yield _found(begin, end, Kamerstuk(dossier, item[0], suffix))
        previous = int(item[0]) if item[0].isdigit() else None


def _between(
    begin: int, end: int, first: int, last: int, dossier: str, suffix: str
) -> Iterator[FoundReference]:
    """The numbers that "nrs. 12 t/m 15" does not spell out; a longer range is left as it is."""
    if last - first <= _LONGEST_RANGE:
        for nr in range(first + 1, last):
            yield _found(begin, end, Kamerstuk(dossier, str(nr), suffix))


def _found(start: int, end: int, paper: Kamerstuk) -> FoundReference:
    return FoundReference(start, end, str(paper), paper)


def _without_overlap(found: list[FoundReference]) -> list[FoundReference]:
    """In order of place; where two overlap the longer one stays, save in a range."""
    kept: list[FoundReference] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if kept and item.start < kept[-1].end:
            same_place = (item.start, item.end) == (kept[-1].start, kept[-1].end)
            if not same_place or item.identity == kept[-1].identity:
                continue
        kept.append(item)
    return kept
