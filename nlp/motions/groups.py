"""What the word "motie" introduces: names, a number, or both, and how they belong together.

"de motie van de leden Van Ojik en Karabulut (Kamerstuk 32 735, nr. 252)", "motie-Van Raan c.s.",
"de moties Van Dijk (nr. 12) en Klaver (nr. 13)". A number belongs to the names before it, unless a
letter or a debate stands in between.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nlp.motions.patterns import (
    A_MOTION,
    AFTER_WORD,
    ANAPHOR,
    ASKED_FOR,
    ASKS_BY,
    ASKS_THEN,
    BARE_TITLE,
    BEFORE_WORD,
    BEHIND_A_NAME,
    BY,
    BY_MOTION,
    CHANGED,
    ELSEWHERE,
    ELSEWHERE_BEFORE,
    ENDS_A_SENTENCE,
    FRACTION,
    IN_BETWEEN,
    IN_THEIR_MOTION,
    IS_SUBMITTED,
    MOTION,
    NEXT_GROUP,
    NEXT_NAMES,
    NEXT_NUMBER,
    NUMBER_ALONE,
    OTHER_PAPER,
    REPLACED,
    ROW_END,
    SAME_GROUP,
    SEPARATOR,
    SHORT_REFERENCE_LEAD,
    SUBMITS,
    SUBMITS_BEFORE,
    SUBMITS_BEHIND,
    SUBMITTED,
    SUBMITTED_BY,
    THAT_WHO,
    TOPIC_FIRST,
    WAS_ASKED,
    WHO_SUBMITS,
)
from nlp.names.fracties import short_name
from nlp.names.people import Row, is_member, read_row
from nlp.papers.kamerstukken import FoundReference

# By this the words that name a motion hold what it asks.
BY_A_MOTION = "het lid vraagt bij motie"


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
        for match in MOTION.finditer(text)
        if not (text[match.start() - 1 : match.start()] or " ").isalnum()
        and text[match.start() - 1 : match.start()] not in ("-", "_")
    ]


def groups_at(
    text: str, word: re.Match[str], stop: int, papers: list[FoundReference]
) -> Iterator[Group]:
    """The motions that one word "motie(s)" introduces, each with its names and numbers."""
    before = text[max(word.start() - 160, 0) : word.start()]
    if ELSEWHERE.match(text, word.end()) or ELSEWHERE_BEFORE.search(before):
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
    while following := (
        _numbered_next(text, groups[-1], stop, papers)
        or _following_group(text, at, stop, papers, plural=plural)
    ):
        groups.append(following)
        at = following.end
    for n, group in enumerate(groups):
        until = groups[n + 1].start if n + 1 < len(groups) else stop
        group.numbers.extend(_numbers(text, group, until, papers, plural=plural))
    _share_numbers(text, groups, papers)
    for group in groups:
        yield from _taken_apart(group, plural=plural, several=len(groups) > 1)


def _first_group(
    text: str, word: re.Match[str], stop: int, papers: list[FoundReference]
) -> Group | None:
    at = word.end()
    before = text[max(at - 200, 0) : word.start()]
    after = AFTER_WORD.match(text, at)
    at = after.end() if after else at
    leading = leading_number(text, at, papers)
    led = _led_by(text, leading, papers) if leading else []
    if led:
        at = led[-1].end + (text[led[-1].end : led[-1].end + 1] in ")]")
    row, rule = _row_after(text, at, stop, papers)
    if row is None:
        return _named_before(text, word)
    changed = CHANGED.search(before[-20:])
    start = word.start() - (len(changed[0]) if changed else 0)
    group = Group(row, start, row.end, (rule,))
    group.numbers.extend(led)
    return group


def _led_by(text: str, first: FoundReference, papers: list[FoundReference]) -> list[FoundReference]:
    """ "De moties 33 750, nrs. 20 en 21 van het lid X": all numbers of the row in front."""
    led = [first]
    for paper in papers[papers.index(first) + 1 :]:
        if paper.start == first.start or not SAME_GROUP.fullmatch(text, led[-1].end, paper.start):
            break
        led.append(paper)
    return led


def _named_before(text: str, word: re.Match[str]) -> Group | None:
    submitted, asked = IS_SUBMITTED.match(text, word.end()), WAS_ASKED.match(text, word.end())
    for match in BEFORE_WORD.finditer(text, max(word.start() - 200, 0), word.start()):
        row = read_row(text, match.end(), introduced=True)
        if row and SUBMITTED.fullmatch(text, row.end, word.start()):
            return Group(row, match.start(), word.end(), ("namen voor het woord motie",))
        named = BY_MOTION.fullmatch(text, row.end, word.start()) if row else None
        if row and named and ASKED_FOR.search(text, max(match.start() - 12, 0), match.start()):
            return Group(row, match.start(), word.end(), (BY_A_MOTION,))
        if row and asked and BY_MOTION.fullmatch(text, row.end, word.start()):
            return Group(row, match.start(), word.end(), (BY_A_MOTION,))
        if row and submitted and A_MOTION.fullmatch(text, row.end, word.start()):
            return Group(row, match.start(), word.end(), ("het lid dient een motie in",))
    for match in WHO_SUBMITS.finditer(text, max(word.start() - 200, 0), word.start()):
        row = read_row(text, match.end(), introduced=True)
        inverted = SUBMITS_BEFORE.search(text, max(match.start() - 12, 0), match.start())
        submits = SUBMITS_BEHIND if inverted else SUBMITS
        if row and submitted and submits.fullmatch(text, row.end, word.start()):
            return Group(row, match.start(), word.end(), ("het lid dient een motie in",))
        if row and (theirs := IN_THEIR_MOTION.fullmatch(text, row.end, word.start())):
            rule = BY_A_MOTION if theirs["asks"] else "het lid in zijn motie"
            return Group(row, match.start(), word.end(), (rule,))
        if row and ASKS_BY.fullmatch(text, row.end, word.start()):
            return Group(row, match.start(), word.end(), (BY_A_MOTION,))
    return None


def _row_after(
    text: str, at: int, stop: int, papers: list[FoundReference]
) -> tuple[Row | None, str]:
    if by := BY.match(text, at) or SUBMITTED_BY.match(text, at):
        return read_row(text, by.end(), introduced=True), "motie van het lid"
    if (who := THAT_WHO.match(text, at)) and IS_SUBMITTED.match(text, who.end()):
        return read_row(text, who.end(), introduced=True), "motie die het lid indiende"
    if title := BARE_TITLE.match(text, at):
        return read_row(text, title.end(), introduced=True), "motie lid"
    if separator := SEPARATOR.match(text, at):
        hyphen = separator[0].strip() == "-"
        row = read_row(text, separator.end(), introduced=hyphen)
        if row:
            return row, "motie met bekende naam"
        row = read_row(text, separator.end(), introduced=True)
        if row and _is_vouched_for(text, row, papers):
            return row, "motie met naam en c.s., fractie of nummer"
    topic = TOPIC_FIRST.match(text, at, stop)
    if topic and not OTHER_PAPER.search(topic["topic"]):
        by = BY.match(text, topic.end())
        if by:
            return read_row(text, by.end(), introduced=True), "namen achter het onderwerp"
    return None, ""


def _is_vouched_for(text: str, row: Row, papers: list[FoundReference]) -> bool:
    """Whether something behind an unknown name says that it is one: "c.s.", "(SP)", a number."""
    if any(name.isupper() for name in row.names):
        return False
    if row.others or row.party or any(is_member(name) for name in row.names):
        return True
    if BEHIND_A_NAME.match(text, row.end):
        return True
    near = [paper for paper in papers if 0 <= paper.start - row.end < 40]
    return any(SHORT_REFERENCE_LEAD.fullmatch(text, row.end, paper.start) for paper in near)


def leading_number(text: str, at: int, papers: list[FoundReference]) -> FoundReference | None:
    """ "motie (Kamerstuk 26485, nr. 341) van ...", "motie 31 200 V, nr. 57": number comes first."""
    if papers and papers[0].start - at < 60:
        lead = text[at : papers[0].start]
        if SHORT_REFERENCE_LEAD.fullmatch(lead):
            return papers[0]
    return None


def _following_group(
    text: str, at: int, stop: int, papers: list[FoundReference], *, plural: bool
) -> Group | None:
    """ "... en van de leden C en D"; "Klaver (nr. 13)" behind "de moties Van Dijk (nr. 12) en"."""
    for match in NEXT_GROUP.finditer(text, at, stop):
        between = text[at : match.start()]
        if OTHER_PAPER.search(between) and not plural:
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
            return Group(row, start, row.end, ("een van meer moties",))
    if not plural:
        return None
    number = NUMBER_ALONE.match(text, at)
    ends = [number.end()] if number else []
    ends += [paper.end for paper in papers if paper.start >= at]
    for end in ends:
        match_names = NEXT_NAMES.match(text, end)
        row = read_row(text, match_names.end(), introduced=False) if match_names else None
        if match_names and row and row.end <= stop:
            return Group(row, match_names.end(), row.end, ("een van meer moties",))
    return None


def _numbered_next(
    text: str, before: Group, stop: int, papers: list[FoundReference]
) -> Group | None:
    """ "De moties 32 793, nr. 176 (A) en 32 793, nr. 181 (B)": the number in front of each name."""
    paper = next((p for p in papers if p.start >= before.end), None) if before.numbers else None
    if paper is None or not NEXT_NUMBER.fullmatch(text, before.end, paper.start):
        return None
    if not text.startswith(" (", paper.end):
        return None
    row = read_row(text, paper.end + 2, introduced=True)
    if row is None or row.end > stop or not text.startswith(")", row.end):
        return None
    return Group(row, paper.start, row.end, ("een van meer moties",), [paper])


def _numbers(
    text: str, group: Group, until: int, papers: list[FoundReference], *, plural: bool
) -> Iterator[FoundReference]:
    if group.numbers:
        return
    mine = [
        paper
        for paper in papers
        if group.end <= paper.start < until
        and not REPLACED.search(text, max(paper.start - 40, 0), paper.start)
    ]
    if not mine:
        return
    if IN_BETWEEN.search(text, group.end, mine[0].start) and not _ends_what_it_asks(
        text, group, mine[0]
    ):
        return
    if ROW_END.search(text, group.end, mine[0].start):
        return
    yield mine[0]
    if not plural:
        return
    last = mine[0]
    for paper in mine[1:]:
        if not SAME_GROUP.fullmatch(text, last.end, paper.start):
            return
        yield paper
        last = paper


def _share_numbers(text: str, groups: list[Group], papers: list[FoundReference]) -> None:
    """ "De motie van het lid X en die van het lid Y (nrs. 12 en 13)": one for each, in order."""
    *others, last = groups
    if len(last.numbers) == 1 and others and not any(group.numbers for group in others):
        run = _led_by(text, last.numbers[0], papers)
        if len(run) == len(groups):
            for group, paper in zip(groups, run, strict=True):
                group.numbers = [paper]


def _ends_what_it_asks(text: str, group: Group, paper: FoundReference) -> bool:
    """ "De motie van het lid X verzoekt om een nota over stages (nr. 12).": its own number."""
    asks = ASKS_THEN.match(text, group.end, paper.start)
    return asks is not None and ENDS_A_SENTENCE.match(text, paper.end) is not None


def _taken_apart(group: Group, *, plural: bool, several: bool) -> Iterator[Group]:
    """ "de moties A en B (nrs. 12 en 13)" are two motions; "de motie A en B (nr. 12)" is one."""
    row = group.row
    if row is None or not plural:
        yield group
        return
    rows, numbers = row.apart(), len(group.numbers)
    separate = numbers == len(rows) if numbers else not several
    if separate and len(rows) > 1:
        for n, one in enumerate(rows):
            yield replace(group, row=one, numbers=group.numbers[n : n + 1])
    elif numbers > 1:
        for number in group.numbers:
            yield replace(group, numbers=[number])
    else:
        yield group


def _anonymous(text: str, word: re.Match[str], papers: list[FoundReference]) -> Group | None:
    """A motion without names has to have a number."""
    before = text[max(word.start() - 60, 0) : word.start()]
    if not papers or ANAPHOR.search(before):
        return None
    if IN_BETWEEN.search(text, word.end(), papers[0].start):
        return None
    between = text[word.end() : papers[0].start]
    group = Group(None, word.start(), word.end(), ("nummer zonder namen",))
    if not SHORT_REFERENCE_LEAD.fullmatch(between) and not re.search(
        r"\($|\([^()]*$|, ?(?:Kamerstuk|TK)[^()]*$", between
    ):
        return None
    fraction = FRACTION.match(text, word.end())
    group.party = short_name(fraction["name"]) if fraction else None
    plural = word[0].lower().endswith("s")
    group.numbers.extend(_numbers(text, group, papers[-1].end, papers, plural=plural))
    return group
