"""What the word "motie" introduces: names, a number, or both, and how they belong together.

"de motie van de leden Van Ojik en Karabulut (Kamerstuk 32 735, nr. 252)", "motie-Van Raan c.s.",
"de moties Van Dijk (nr. 12) en Klaver (nr. 13)". A number belongs to the names before it, unless a
letter or a debate stands in between.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nlp.components.kamerstukken import FoundReference
from nlp.components.people import Row, is_member, read_row
from nlp.fracties import short_name

_MOTION = re.compile(r"[Mm](?:otie|OTIE)[sS]?\b(?!- (?:en|of|dan)\b)")
_CHANGED = re.compile(r"(?:\b[Nn]ader )?\b[Gg]ewijzigde $")
_WHO = (
    r"(?:(?:de|het|uw) )?(?:(?:toenmalig|voormalig|oud|gewezen|aanvragend)e?[ -])?"
    r"(?:(?:Tweede|Eerste)[ -]?)?"
    r"(?:lid|leden|kamerlid|kamerleden|heer|heren|mevrouw|dames?|mw\.|dhr\.|senator(?:en)?"
    r"|bijzondere? gedelegeerden?)"
)
_BY = re.compile(rf",? ?\b(?:van|door|namens|vd\.?)(?: {_WHO}){{1,2}} ", re.IGNORECASE)
_BARE_TITLE = re.compile(rf"[ -]?{_WHO} ", re.IGNORECASE)
_MONTHS = (
    "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
)
_DAY = rf"\d{{1,2}} {_MONTHS}(?: \d{{4}}| jl\.| j\.l\.)?"
# What may stand between "motie" and who it is of: a kind, a day, a quoted title.
_AFTER_WORD = re.compile(
    rf"(?: van (?:wantrouwen|afkeuring|treurnis))?"
    r"(?:,? (?:(?:die )?(?:is )?(?:ingediend|aangenomen|voorgesteld) )?"
    rf"(?:van|d\.d\.|dd\.?|op) {_DAY},?)?"
    r"(?: (?:ingediend|voorgesteld|opgesteld)(?= door))?"
    r"(?:,? (?:nr\.?|nummer) ?\d{1,4},?)?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r" ?- ?|: ?| ?[\"“«‘'(]| ")
# Behind a name that we do not know: what makes it one all the same.
_BEHIND_A_NAME = re.compile(r" (?:over|inzake|betreffende|aangaande|met betrekking tot|m\.b\.t\.) ")
_TOPIC_FIRST = re.compile(
    r" (?:over|inzake|betreffende|aangaande|omtrent|waarin|tot|met betrekking tot|rond) "
    r"(?P<topic>[^.;()\n]{3,160}?)(?= (?:van|door) (?:het lid|de leden) )"
)
_OTHER_PAPER = re.compile(
    r"\b(?:\w*nota|\w*vra(?:ag|gen)|amendement\w*|\w*voorstel(?:len)?|brie(?:f|ven)|verzoek\w*"
    r"|inbreng|motie\w*|toezegging\w*)\b",
    re.IGNORECASE,
)
# "de door het lid Ceder tijdens het debat ingediende motie"
_BEFORE_WORD = re.compile(rf"\b(?:door|van) {_WHO} ", re.IGNORECASE)
_SUBMITTED = re.compile(
    rf" (?:(?:op {_DAY}|tijdens|bij|in|eerder)\b[^.;]{{0,60}} )?"
    r"(?:ingediende|voorgestelde|ingebrachte)(?: en [\w ]{3,40})?(?: (?:nader )?gewijzigde)? ",
    re.IGNORECASE,
)
_NEXT_GROUP = re.compile(
    rf"(?:,|;| en| alsmede| alsook| evenals| en/of)(?: (?:die|de|een))?(?: (?:nader )?gewijzigde)?"
    rf" (?:(?:van|door) )?{_WHO} ",
    re.IGNORECASE,
)
_NEXT_NAMES = re.compile(r"\)?(?:, en |,? en |, )")
ANAPHOR = re.compile(
    r"(?:\b(?:deze|die|dezelfde|genoemde|bovengenoemde|voornoemde|bovenstaande|onderhavige"
    r"|eerdergenoemde|(?:des)?betreffende|beide|laatstgenoemde|eerstgenoemde)"
    r"(?: (?:twee|drie|vier|beide|aangenomen|gewijzigde|breed|\w+ aangenomen)){0,2} $)",
    re.IGNORECASE,
)
DEFINITE = re.compile(r"\b(?:de|uw)(?: \w+)? $", re.IGNORECASE)
# "(t.v.v. 30 977, nr. 99)": the number of the motion that this one replaces.
_REPLACED = re.compile(r"\b(?:t\.?v\.?v\.?|ter vervanging van|vervangt)[^()]{0,24}$", re.IGNORECASE)
# Between a motion and a number that is not its own, but that of a paper named in between.
_IN_BETWEEN = re.compile(
    r"\b(?:kamer|beleids|verzamel|voortgangs|aanbiedings)?brie(?:f|ven)\b"
    r"|\bamendement|\binitiatiefnota|\btoezegging|\bbijlage bij"
    rf"|\b(?:\w*nota|verslag|rapport\w*|\w*overleg|\w*debat|\w*behandeling|agenda|advies|besluit)\b"
    rf"[^()]{{0,60}}\b(?:{_DAY}|\d{{4}})[^()]*\(?[^()]*$",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r" (?:van|door|in|uit) (?:(?:de|het|een|hun|zijn|onze|alle) )?(?:\w+ ){0,2}?"
    r"(?:gemeente\w*|raadsleden|raad\b|[Pp]rovinciale [Ss]taten|[Pp]rovincie|[Ss]taten\b"
    r"|[Ee]ilandsraad|Europees Parlement|EP\b|Bondsdag|Bundestag|Lagerhuis|Congres|congres"
    r"|ledenvergadering|deelraad|waterschap|algemene vergadering)"
)
_SHORT_REFERENCE_LEAD = re.compile(
    r" ?[(\[]?(?:met |onder )?"
    r"(?:(?:kamer)?stuk(?:ken)?(?:nummers?|nr\.?)?|kst\.?|nummers?|kenmerk|TK|EK|II|I"
    r"|Tweede Kamer|Eerste Kamer|vergaderjaar|\d{4} ?[-–/] ?\d{2,4}|[ ,.:])*$",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r" van (?:de )?(?:fracties? van )?(?:de |het )?(?P<name>[\w'’/+-]{2,24}?)(?:-fractie)?"
    r"(?=[\s,.(])"
)
# "(nr. 12) en over ... (nr. 13)": the next number of the same members
_SAME_GROUP = re.compile(
    r"[\s,]*(?:(?:en |, )?nrs?\. ?|Kamerstuk(?:ken)? |en )*"
    r"|\),? (?:en )?(?:over|inzake|om|betreffende) [^()]{3,200}"
    r"\((?:Kamerstuk(?:ken)? ?)?(?:nrs?\. ?)?"
)
# A number further from its motion than this belongs to something else.
LONGEST_TOPIC = 400


@dataclass(slots=True)
class Group:
    """One motion: who signed it, where it is named, and the numbers printed with it."""

    row: Row | None
    start: int
    end: int
    rules: tuple[str, ...]
    numbers: list[FoundReference] = field(default_factory=list)
    party: str | None = None


def words_in(text: str) -> list[re.Match[str]]:
    """Every word "motie(s)" that stands by itself: no "promotie", no "raads-motie"."""
    return [
        match
        for match in _MOTION.finditer(text)
        if not (text[match.start() - 1 : match.start()] or " ").isalnum()
        and text[match.start() - 1 : match.start()] not in ("-", "_")
    ]


def groups_at(
    text: str, word: re.Match[str], stop: int, papers: list[FoundReference]
) -> Iterator[Group]:
    """The motions that one word "motie(s)" introduces, each with its names and numbers."""
    if ELSEWHERE.match(text, word.end()):
        return
    plural = word[0].lower().endswith("s")
    first = _first_group(text, word, stop, papers)
    if first is None:
        anonymous = _anonymous(text, word, papers)
        if anonymous:
            yield anonymous
        return
    groups = [first]
    at = first.end
    while following := _following_group(text, at, stop, papers, plural=plural):
        groups.append(following)
        at = following.end
    for n, group in enumerate(groups):
        until = groups[n + 1].start if n + 1 < len(groups) else stop
        group.numbers.extend(_numbers(text, group, until, papers, plural=plural))
    for group in groups:
        yield from _taken_apart(group, plural=plural, several=len(groups) > 1)


def _first_group(
    text: str, word: re.Match[str], stop: int, papers: list[FoundReference]
) -> Group | None:
    at = word.end()
    before = text[max(at - 200, 0) : word.start()]
    after = _AFTER_WORD.match(text, at)
    at = after.end() if after else at
    leading = leading_number(text, at, papers)
    if leading:
        at = leading.end + (text[leading.end : leading.end + 1] in ")]")
    row, rule = _row_after(text, at, stop, papers)
    if row is None:
        return _named_before(text, word)
    changed = _CHANGED.search(before[-20:])
    start = word.start() - (len(changed[0]) if changed else 0)
    group = Group(row, start, row.end, (rule,))
    if leading:
        group.numbers.append(leading)
    return group


def _named_before(text: str, word: re.Match[str]) -> Group | None:
    for match in _BEFORE_WORD.finditer(text, max(word.start() - 200, 0), word.start()):
        row = read_row(text, match.end(), introduced=True)
        if row and _SUBMITTED.fullmatch(text, row.end, word.start()):
            return Group(row, match.start(), word.end(), ("names before the word",))
    return None


def _row_after(
    text: str, at: int, stop: int, papers: list[FoundReference]
) -> tuple[Row | None, str]:
    if by := _BY.match(text, at):
        return read_row(text, by.end(), introduced=True), "motie van het lid"
    if title := _BARE_TITLE.match(text, at):
        return read_row(text, title.end(), introduced=True), "motie lid"
    if separator := _SEPARATOR.match(text, at):
        hyphen = separator[0].strip() == "-"
        row = read_row(text, separator.end(), introduced=hyphen)
        if row:
            return row, "motie with a known name"
        row = read_row(text, separator.end(), introduced=True)
        if row and _is_vouched_for(text, row, papers):
            return row, "motie with a name and c.s., fraction or number"
    topic = _TOPIC_FIRST.match(text, at, stop)
    if topic and not _OTHER_PAPER.search(topic["topic"]):
        by = _BY.match(text, topic.end())
        if by:
            return read_row(text, by.end(), introduced=True), "names behind the topic"
    return None, ""


def _is_vouched_for(text: str, row: Row, papers: list[FoundReference]) -> bool:
    """Whether something behind an unknown name says that it is one: "c.s.", "(SP)", a number."""
    if any(name.isupper() for name in row.names):
        return False
    if row.others or row.party or any(is_member(name) for name in row.names):
        return True
    if _BEHIND_A_NAME.match(text, row.end):
        return True
    near = [paper for paper in papers if 0 <= paper.start - row.end < 40]
    return any(_SHORT_REFERENCE_LEAD.fullmatch(text, row.end, paper.start) for paper in near)


def leading_number(text: str, at: int, papers: list[FoundReference]) -> FoundReference | None:
    """ "motie (Kamerstuk 26485, nr. 341) van ...", "motie 31 200 V, nr. 57": number comes first."""
    if papers and papers[0].start - at < 60:
        lead = text[at : papers[0].start]
        if _SHORT_REFERENCE_LEAD.fullmatch(lead):
            return papers[0]
    return None


def _following_group(
    text: str, at: int, stop: int, papers: list[FoundReference], *, plural: bool
) -> Group | None:
    """ "... en van de leden C en D"; "Klaver (nr. 13)" behind "de moties Van Dijk (nr. 12) en"."""
    for match in _NEXT_GROUP.finditer(text, at, stop):
        between = text[at : match.start()]
        if _OTHER_PAPER.search(between) and not plural:
            return None
        explicit = re.search(r"\b(?:van|door)\b", match[0])
        # "... (nr. 12) en van het lid Y": one word "motie" can serve for two.
        again = explicit and (re.search(r"\bdie\b", match[0]) or between.endswith(")"))
        if not plural and not again:
            return None
        row = read_row(text, match.end(), introduced=True)
        if row:
            words = re.search(
                r"\b(?:van|door)\b|\b(?:het|de) (?=lid|leden)", match[0], re.IGNORECASE
            )
            start = match.start() + (words.start() if words else 0)
            return Group(row, start, row.end, ("one of several motions",))
    if not plural:
        return None
    for paper in papers:
        if paper.start < at:
            continue
        match_names = _NEXT_NAMES.match(text, paper.end)
        row = read_row(text, match_names.end(), introduced=False) if match_names else None
        if match_names and row and row.end <= stop:
            return Group(row, match_names.end(), row.end, ("one of several motions",))
    return None


def _numbers(
    text: str, group: Group, until: int, papers: list[FoundReference], *, plural: bool
) -> Iterator[FoundReference]:
    if group.numbers:
        return
    mine = [
        paper
        for paper in papers
        if group.end <= paper.start < until
        and not _REPLACED.search(text, max(paper.start - 40, 0), paper.start)
    ]
    if not mine or _IN_BETWEEN.search(text, group.end, mine[0].start):
        return
    yield mine[0]
    if not plural:
        return
    last = mine[0]
    for paper in mine[1:]:
        if not _SAME_GROUP.fullmatch(text, last.end, paper.start):
            return
        yield paper
        last = paper


def _taken_apart(group: Group, *, plural: bool, several: bool) -> Iterator[Group]:
    """ "de moties A en B (nrs. 12 en 13)" are two motions; "de motie A en B (nr. 12)" is one."""
    row = group.row
    if row is None or not plural:
        yield group
        return
    count, numbers = len(row.people), len(group.numbers)
    separate = numbers == count if numbers else not several and count > 1 and not row.others
    if not separate or count == 1:
        if numbers <= 1:
            yield group
            return
        for number in group.numbers:
            yield replace(group, numbers=[number])
        return
    for n, person in enumerate(row.people):
        one = row._replace(people=(person,))
        yield replace(group, row=one, numbers=group.numbers[n : n + 1])


def _anonymous(text: str, word: re.Match[str], papers: list[FoundReference]) -> Group | None:
    """A motion without names has to have a number."""
    before = text[max(word.start() - 60, 0) : word.start()]
    if not papers or ANAPHOR.search(before):
        return None
    if _IN_BETWEEN.search(text, word.end(), papers[0].start):
        return None
    between = text[word.end() : papers[0].start]
    group = Group(None, word.start(), word.end(), ("number without names",))
    if not _SHORT_REFERENCE_LEAD.fullmatch(between) and not re.search(
        r"\($|\([^()]*$|, ?(?:Kamerstuk|TK)[^()]*$", between
    ):
        return None
    fraction = _FRACTION.match(text, word.end())
    group.party = short_name(fraction["name"]) if fraction else None
    plural = word[0].lower().endswith("s")
    group.numbers.extend(_numbers(text, group, papers[-1].end, papers, plural=plural))
    return group
