"""Motions that a letter speaks of: who signed, and which number.

"Deze motie" points back and is no new mention. What a document prints only once of a motion holds
for its other mentions: the number, the fraction, and the right digits where one was misprinted.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nlp.components.kamerstukken import FoundReference
from nlp.components.lost_anchors import numbers_in_order
from nlp.components.motion_words import (
    ANAPHOR,
    DEFINITE,
    ELSEWHERE,
    LONGEST_TOPIC,
    Group,
    groups_at,
    leading_number,
    words_in,
)
from nlp.findings import Kamerstuk

# The name of the rule that needs a person's eye.
IN_ORDER_OF_NOTES = "number by the order of the footnotes"
_NUMBER_BEFORE = re.compile(
    r"[)\]]?[:|;]?\s{1,3}(?:[-–|] ?)?(?:(?:nader )?gewijzigde )?", re.IGNORECASE
)
# Before a number that opens a line of a list: a sign, "Kamerstuk", and no words of a sentence.
_OPENS_A_LINE = re.compile(
    r"\W{0,6}(?:\d{1,2}[.)] )?\W{0,3}(?:kamerstuk(?:ken)?(?: II)? )?", re.IGNORECASE
)
# A number this near behind another motion is of that one.
_LONG_NAME = 80
_BRACKET_END = re.compile(r"\s{0,2}[)\]]")
_ANCHOR = re.compile(r"[.,;:)»”’'\"]{0,2}(\d{1,3}|\[\d{1,3}\])(?![\w,]|\.\d)")
_NOTE = re.compile(r"^ ?\[?(?P<number>\d{1,3})\]?[.)]? +(?P<body>\S.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FoundMotion:
    """A motion named in the text, in characters of it."""

    start: int
    end: int
    names: tuple[str, ...]
    cosigned: bool
    party: str | None
    kamerstuk: Kamerstuk | None
    sentence: int
    rules: tuple[str, ...]
    printed_kamerstuk: Kamerstuk | None = None
    # Where the words "motie van de leden X" themselves end, before topic and number.
    named_until: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """ "deze motie": points back to motions mentioned before."""

    start: int
    end: int
    sentence: int
    plural: bool


@dataclass(slots=True)
class Spoken:
    """What a text says of motions: mentions in order, and what points back to them."""

    mentions: list[FoundMotion] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)


def motions_in(
    text: str, references: Sequence[FoundReference], sentences: Sequence[tuple[int, int]]
) -> Spoken:
    """Every motion that `text` names, with names and numbers put together."""
    spoken = Spoken()
    words = words_in(text)
    if not words:
        return spoken
    papers = [r for r in references if r.kamerstuk]
    starts = [r.start for r in papers]
    begins = [start for start, _ in sentences]
    taken = 0
    for at, word in enumerate(words):
        if word.start() < taken:
            continue
        number = max(bisect_right(begins, word.start()) - 1, 0)
        sentence_end = sentences[number][1] if sentences else len(text)
        following = words[at + 1].start() if at + 1 < len(words) else len(text)
        stop = min(max(sentence_end, word.end()), following, word.end() + LONGEST_TOPIC)
        nearby = papers[bisect_left(starts, word.end()) : bisect_left(starts, stop)]
        groups = list(groups_at(text, word, stop, nearby))
        _take_number_before(text, words, at, groups, papers, starts)
        for group in groups:
            spoken.mentions.extend(_mentions(text, word, group, number))
            taken = max(taken, group.end)
        if not groups:
            _point_back(text, word, number, nearby, spoken)
    spoken.mentions = _with_footnotes(text, spoken.mentions, papers)
    spoken.mentions = _in_order_of_notes(text, _completed(spoken.mentions), papers)
    spoken.mentions = corrected(spoken.mentions)
    return spoken


def _take_number_before(
    text: str,
    words: list[re.Match[str]],
    at: int,
    groups: list[Group],
    papers: list[FoundReference],
    starts: list[int],
) -> None:
    """ "26 643, nr. 1200 Motie-Kathmann over loketten": in lists the number often comes first."""
    if len(groups) != 1 or groups[0].numbers:
        return
    last = bisect_left(starts, words[at].start()) - 1
    if last < 0 or (at and words[at - 1].end() > papers[last].start - _LONG_NAME):
        return
    line = text.rfind("\n", 0, papers[last].start) + 1
    if _OPENS_A_LINE.fullmatch(text, line, papers[last].start) and _NUMBER_BEFORE.fullmatch(
        text, papers[last].end, words[at].start()
    ):
        groups[0].numbers.append(papers[last])


def _mentions(text: str, word: re.Match[str], group: Group, sentence: int) -> Iterator[FoundMotion]:
    row = group.row
    numbers: list[FoundReference | None] = [*group.numbers] or [None]
    for number in numbers:
        end = group.end
        if number and number.end > end:
            bracket = _BRACKET_END.match(text, number.end)
            end = bracket.end() if bracket else number.end
        yield FoundMotion(
            start=group.start,
            end=end,
            names=row.names if row else (),
            cosigned=row.others if row else False,
            party=row.party if row else group.party,
            kamerstuk=number.kamerstuk if number else None,
            sentence=sentence,
            rules=group.rules,
            named_until=group.end,
        )


def _point_back(
    text: str,
    word: re.Match[str],
    sentence: int,
    papers: list[FoundReference],
    spoken: Spoken,
) -> None:
    before = text[max(word.start() - 60, 0) : word.start()]
    pointing = ANAPHOR.search(before) or DEFINITE.search(before)
    if not (pointing and spoken.mentions) or ELSEWHERE.match(text, word.end()):
        return
    plural = word[0].lower().endswith("s")
    spoken.pointers.append(Pointer(word.start(), word.end(), sentence, plural))
    last = spoken.mentions[-1]
    number = leading_number(text, word.end(), papers)
    if number and last.kamerstuk is None and not plural:
        spoken.mentions[-1] = replace(
            last, kamerstuk=number.kamerstuk, rules=(*last.rules, "number with deze motie")
        )


def _with_footnotes(
    text: str, mentions: list[FoundMotion], papers: list[FoundReference]
) -> list[FoundMotion]:
    """The number from the footnote whose mark is glued to the name."""
    waiting = [
        (n, match)
        for n, m in enumerate(mentions)
        if m.kamerstuk is None and (match := _ANCHOR.match(text, m.named_until))
    ]
    if not waiting:
        return mentions
    starts = [paper.start for paper in papers]
    notes: dict[str, list[tuple[int, int]]] = {}
    for note in _NOTE.finditer(text):
        notes.setdefault(note["number"], []).append((note.start("body"), note.end()))
    done = list(mentions)
    for n, match in waiting:
        number = match[1].strip("[]")
        later = [place for place in notes.get(number, []) if place[0] > match.end()]
        inside = papers[slice(*_within(starts, later[0]))] if later else []
        if len({p.identity for p in inside}) == 1:
            mention = mentions[n]
            done[n] = replace(
                mention, kamerstuk=inside[0].kamerstuk, rules=(*mention.rules, "number in footnote")
            )
    return done


def _within(starts: list[int], place: tuple[int, int]) -> tuple[int, int]:
    return bisect_left(starts, place[0]), bisect_left(starts, place[1])


def _in_order_of_notes(
    text: str, mentions: list[FoundMotion], papers: list[FoundReference]
) -> list[FoundMotion]:
    waiting: dict[tuple[str, ...], FoundMotion] = {}
    for mention in mentions:
        if mention.kamerstuk is None:
            waiting.setdefault(mention.names, mention)
    if not waiting:
        return mentions
    numbers = numbers_in_order(text, [(m.start, m.end) for m in waiting.values()], papers)
    found = {names: numbers[m.start] for names, m in waiting.items() if m.start in numbers}
    return [
        replace(m, kamerstuk=found[m.names], rules=(*m.rules, IN_ORDER_OF_NOTES))
        if m.kamerstuk is None and m.names in found
        else m
        for m in mentions
    ]


def _completed(mentions: list[FoundMotion]) -> list[FoundMotion]:
    """Number, fraction and names that the document prints with the same motion elsewhere.

    Only where there is one candidate: two motions of the same member stay apart.
    """
    numbers: dict[tuple[str, ...], set[Kamerstuk]] = {}
    parties: dict[tuple[str, ...], set[str]] = {}
    for m in mentions:
        key = _names(m)
        if key and m.kamerstuk:
            numbers.setdefault(key, set()).add(m.kamerstuk)
        if key and m.party:
            parties.setdefault(key, set()).add(m.party)
    done = []
    for m in mentions:
        key = _names(m)
        rules = m.rules
        kamerstuk, party = m.kamerstuk, m.party
        if kamerstuk is None and len(numbers.get(key, ())) == 1:
            (kamerstuk,) = numbers[key]
            rules = (*rules, "number from another mention")
        if party is None and len(parties.get(key, ())) == 1:
            (party,) = parties[key]
        done.append(replace(m, kamerstuk=kamerstuk, party=party, rules=rules))
    return done


def corrected(mentions: list[FoundMotion]) -> list[FoundMotion]:
    """Misprints put right by the document itself: same names, same number, one other digit.

    The form printed most often is right. Where both stand once the newer dossier is: a letter
    speaks of the papers of its own years, and a slip of the first digit is one of decades.
    """
    printed: dict[tuple[str, ...], Counter[Kamerstuk]] = {}
    for mention in mentions:
        if mention.kamerstuk and mention.names:
            printed.setdefault(_names(mention), Counter())[mention.kamerstuk] += 1
    doubtful = {names: papers for names, papers in printed.items() if len(papers) > 1}
    return [_put_right(mention, doubtful.get(_names(mention))) for mention in mentions]


def _put_right(mention: FoundMotion, papers: Counter[Kamerstuk] | None) -> FoundMotion:
    paper = mention.kamerstuk
    if paper is None or papers is None:
        return mention
    forms = [form for form in papers if form == paper or _one_digit_apart(paper, form)]
    best = max(forms, key=lambda form: (papers[form], form.dossier))
    if best == paper:
        return mention
    return replace(
        mention,
        kamerstuk=best,
        printed_kamerstuk=paper,
        rules=(*mention.rules, "misprint corrected within the document"),
    )


def _names(mention: FoundMotion) -> tuple[str, ...]:
    return tuple(name.casefold() for name in mention.names)


def _one_digit_apart(one: Kamerstuk, other: Kamerstuk) -> bool:
    if (one.nr, one.suffix) != (other.nr, other.suffix) or len(one.dossier) != len(other.dossier):
        return False
    return sum(a != b for a, b in zip(one.dossier, other.dossier, strict=True)) == 1
