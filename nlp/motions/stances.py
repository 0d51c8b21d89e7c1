"""What a letter says of a motion: executed, in progress, not executed, or only mentioned.

The sentence of the motion itself is looked at first, then those that point back to it ("deze
motie", "hieraan"), and for a motion whose request is retold also what the government reports after
it. The strongest statement counts, with the sentence that makes it.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.findings import Certainty, Stance
from nlp.matching.searching import line_start
from nlp.motions.doings import done_with
from nlp.motions.echoes import echoed
from nlp.motions.groups import BY_A_MOTION
from nlp.motions.mentions import FoundMotion, Spoken
from nlp.motions.numbers import IN_ORDER_OF_NOTES
from nlp.motions.patterns import ROW_END
from nlp.motions.stance_cues import (
    masked,
    said_in,
)
from nlp.motions.stance_words import (
    APPRAISED,
    ASKS_A_REACTION,
    BOTH,
    CUT,
    DONE_WITH,
    ENCLOSED,
    ENDS_HERE,
    GIVES,
    LIST_HEADING,
    LISTED,
    MANY,
    ON_ITS_SUBJECT,
    ONLY_NUMBERED,
    OPENS_A_LINE,
    REJECTED,
    RETELLS,
    SENDS,
    SPEAKS,
    THAT_ASKS,
    TOGETHER,
    TOLD_BEFORE_NUMBER,
    TOLD_BEHIND_A_CLAUSE,
    VERB_BETWEEN,
    WITH_IT,
)
from nlp.motions.statements import REPORTED, Statement, is_heading, told_behind
from nlp.text.raised import without_marks

_STRENGTH = {
    Stance.EXECUTED: 3,
    Stance.NOT_EXECUTED: 2,
    Stance.IN_PROGRESS: 1,
    Stance.MENTIONED: 0,
}
_LONGEST_LIST = 6000
# How far behind a motion a sentence may stand that points back to it without naming it.
_REACH = 8
# "Deze moties" does not mean more than these.
_MOST_MEANT = 12


class _Mark(NamedTuple):
    start: int
    end: int
    targets: tuple[int, ...]


def stances(
    text: str, spoken: Spoken, sentences: Sequence[tuple[int, int]]
) -> list[Statement | None]:
    """For each mention the strongest statement about it, None where it is only mentioned.

    A motion that the Chamber rejected is no task, whatever was done about its subject.
    """
    found: list[Statement | None] = [None] * len(spoken.mentions)
    for targets, statement in _statements(text, spoken, sentences):
        for n in targets:
            before = found[n]
            if before is None or _STRENGTH[statement.stance] > _STRENGTH[before.stance]:
                found[n] = statement
    for number, marks in _marks(text, spoken, sentences).items():
        _take_back(text, sentences[number], marks, found)
    _fill_from_headings(text, spoken, found)
    return found


def _take_back(
    text: str, sentence: tuple[int, int], marks: list[_Mark], found: list[Statement | None]
) -> None:
    """What is said of a motion that this sentence calls rejected, or gives advice on."""
    if not (REJECTED.search(text, *sentence) or APPRAISED.search(text, *sentence)):
        return
    for targets, clause in _clauses(text, *sentence, marks):
        rejected, appraised = REJECTED.search(clause), APPRAISED.search(clause)
        for n in targets:
            said = found[n]
            if said is None or said.stance is not Stance.IN_PROGRESS:
                continue
            if rejected or (appraised and said.rule == REPORTED):
                found[n] = None


def _fill_from_headings(text: str, spoken: Spoken, found: list[Statement | None]) -> None:
    headings = list(LIST_HEADING.finditer(text)) if "moties" in text else []
    if not headings:
        return
    ends = [heading.end() for heading in headings]
    for n, mention in enumerate(spoken.mentions):
        at = bisect_left(ends, mention.start) - 1
        if found[n] is not None or at < 0 or mention.start - ends[at] > _LONGEST_LIST:
            continue
        line = line_start(text, mention.start)
        if line is not None and OPENS_A_LINE.fullmatch(text, line, mention.start):
            heading = headings[at]
            stance = Stance.EXECUTED if heading["done"] else Stance.IN_PROGRESS
            words = heading[0].strip()
            found[n] = Statement(
                stance, heading.start(), heading.end(), words, "kop boven een lijst"
            )


def _statements(
    text: str, spoken: Spoken, sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, ...], Statement]]:
    marks = _marks(text, spoken, sentences)
    numbers = sorted(marks)
    before, told_in = "", -1
    headed: tuple[int, ...] = ()
    retold: tuple[int, ...] = ()
    for position, number in enumerate(numbers):
        here = marks[number]
        start, end = sentences[number]
        last = here[-1].targets
        # "De motie verzoekt X. Deze motie is aangenomen.": what it asks is still being told.
        retold = retold if retold == last else ()
        for targets, clause in _clauses(text, start, end, here):
            said = said_in(clause)
            if said:
                before, told_in = clause, number
            else:
                said = echoed(clause, before if number - told_in <= 1 else "") or done_with(clause)
            if said:
                stance, cue, rule = said
                if stance is Stance.IN_PROGRESS and _is_sent_with(text, sentences, number, clause):
                    stance, rule = Stance.EXECUTED, "hiermee, achter wat gestuurd wordt"
                if BOTH.search(clause):
                    targets = tuple(n for mark in here for n in mark.targets)
                yield targets, Statement(stance, start, end, cue, rule)
            retelling = _is_retold(clause) or _goes_on_to_ask(text[start:end], clause)
            if retelling or is_heading(text[start:end]) or _asks_by(spoken, targets):
                retold = targets
        yield from _announced(text, sentences, number, here)
        following = numbers[position + 1] if position + 1 < len(numbers) else len(sentences)
        if not retold and _same_names(spoken, headed, last):
            retold = (*headed, *last)
        headed = last if is_heading(text[start:end]) else ()
        stop = min(following, number + 1 + _REACH)
        yield from told_behind(text, sentences, number + 1, stop, last, retold)


def _is_sent_with(
    text: str, sentences: Sequence[tuple[int, int]], number: int, clause: str
) -> bool:
    """ "Hierbij stuur ik het rapport. Hiermee geef ik uitvoering aan de motie.": it is done."""
    if not (WITH_IT.search(clause) and GIVES.search(clause)):
        return False
    first = sentences[max(number - 1, 0)][0]
    if SENDS.search(text, first, sentences[number][1]):
        return True
    behind = sentences[number + 1 : number + 2]
    return any(ENCLOSED.match(text, start, end) is not None for start, end in behind)


def _named_until(text: str, mention: FoundMotion, sentence: tuple[int, int]) -> int:
    """ "De motie van het lid X is uitgevoerd (nr. 12)": the verb is not among what names it."""
    end = max(mention.end, mention.noted_until)
    place = mention.named_until, end
    if ONLY_NUMBERED.fullmatch(text, *place):
        return end
    if TOLD_BEFORE_NUMBER.match(text, *place) or not ON_ITS_SUBJECT.match(text, *place):
        return mention.named_until
    if ENDS_HERE.match(text, end, sentence[1]) is None:
        return end
    # "Hiermee is de motie van het lid X over stages afgedaan (nr. 12)", and no mere title.
    told = SPEAKS.search(text, sentence[0], mention.start)
    told = told or TOLD_BEHIND_A_CLAUSE.search(text, *place)
    return mention.named_until if told else end


def _marks(
    text: str, spoken: Spoken, sentences: Sequence[tuple[int, int]]
) -> dict[int, list[_Mark]]:
    """Where motions are named or pointed back to, by sentence."""
    marks: dict[int, list[_Mark]] = {}
    starts = [mention.start for mention in spoken.mentions]
    for n, mention in enumerate(spoken.mentions):
        end = _named_until(text, mention, sentences[mention.sentence])
        marks.setdefault(mention.sentence, []).append(_Mark(mention.start, end, (n,)))
    for pointer in spoken.pointers:
        last = bisect_left(starts, pointer.start) - 1
        if last < 0:
            continue
        first = last
        near = spoken.mentions[last].sentence - 1
        one_of_several = pointer.ordinal is not None
        while (pointer.plural or one_of_several) and (
            first and spoken.mentions[first - 1].sentence >= near
        ):
            first -= 1
        targets = tuple(range(first, last + 1))[-_MOST_MEANT:]
        if pointer.ordinal is not None and not pointer.plural:
            targets = _the_one(targets, pointer.ordinal)
        marks.setdefault(pointer.sentence, []).append(_Mark(pointer.start, pointer.end, targets))
    for here in marks.values():
        here.sort()
    return marks


def _the_one(targets: tuple[int, ...], ordinal: int) -> tuple[int, ...]:
    """ "De tweede motie": the second of those named; none where there are not so many."""
    if len(targets) == 1:
        return targets
    return (targets[ordinal],) if ordinal < len(targets) else ()


def _clauses(
    text: str, start: int, end: int, marks: list[_Mark]
) -> Iterator[tuple[tuple[int, ...], str]]:
    """The sentence with § for each motion, cut where something else is said of the next one."""
    runs: list[list[_Mark]] = [[marks[0]]]
    cuts: list[int] = []
    for previous, mark in itertools.pairwise(marks):
        gap = text[previous.end : mark.start]
        if "|" in gap and (row := ROW_END.search(gap)):
            cuts.append(previous.end + row.start() + 1)
            runs.append([mark])
        elif (VERB_BETWEEN.search(gap) or DONE_WITH.search(gap)) and not TOGETHER.search(gap):
            places = [m.start() for m in CUT.finditer(gap)]
            cuts.append(previous.end + (places[-1] if places else len(gap)))
            runs.append([mark])
        else:
            runs[-1].append(mark)
    bounds = [start, *cuts, end]
    for run, begin, stop in zip(runs, bounds, bounds[1:], strict=False):
        targets = tuple(n for mark in run for n in mark.targets)
        yield targets, masked(text, begin, stop, [(mark.start, mark.end) for mark in run])


def _same_names(spoken: Spoken, one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    names = {spoken.mentions[n].names for n in one}
    return names == {spoken.mentions[n].names for n in other}


def _is_retold(clause: str) -> bool:
    return RETELLS.search(clause) is not None and ASKS_A_REACTION.search(clause) is None


def _goes_on_to_ask(sentence: str, clause: str) -> bool:
    """ "Uw Kamer nam een motie aan die vraagt stembureaus te tellen": told as what it is about."""
    return THAT_ASKS.search(sentence) is not None and ASKS_A_REACTION.search(clause) is None


def _asks_by(spoken: Spoken, targets: tuple[int, ...]) -> bool:
    """ "Het lid X heeft bij motie verzocht": its request stands within the words that name it."""
    return any(BY_A_MOTION in spoken.mentions[n].rules for n in targets)


def _announced(
    text: str, sentences: Sequence[tuple[int, int]], number: int, marks: list[_Mark]
) -> Iterator[tuple[tuple[int, ...], Statement]]:
    """ "Twee moties worden afgedaan. Het betreft ...": what is said of many holds for each."""
    above = number
    while above and number - above < _MOST_MEANT and _is_listed(text, sentences[above]):
        above -= 1
    if above == number:
        return
    before_start, before_end = sentences[above]
    before = text[before_start:before_end]
    if not MANY.search(before):
        return
    said = said_in(MANY.sub(" § ", before))
    if said:
        targets = tuple(n for mark in marks for n in mark.targets)
        yield targets, Statement.of(said, before_start, before_end)


def _is_listed(text: str, sentence: tuple[int, int]) -> bool:
    return LISTED.match(text[slice(*sentence)].lstrip()) is not None


def certainty_of(mention: FoundMotion, said: Statement | None) -> Certainty:
    """How sure it is that this motion is spoken of: more where more of it is printed."""
    score = 0.6 + 0.25 * bool(mention.kamerstuk) + 0.1 * bool(mention.names)
    rules = (*mention.rules, said.rule) if said else mention.rules
    guessed = IN_ORDER_OF_NOTES in mention.rules
    return Certainty(
        round(score - 0.3 * guessed, 2),
        without_marks(said.cue) if said else mention.rules[0],
        rules,
        to_check=guessed,
    )
