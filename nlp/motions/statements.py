"""What one sentence says of a motion, and what the sentences behind it say without naming it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.findings import Stance
from nlp.matching.patterns import compiled
from nlp.motions.doings import done_with, stands_alone, takes_it_up
from nlp.motions.refusals import refusal
from nlp.motions.stance_cues import ASKS, LONGEST_CLAUSE, NEGATED, Said, pointed_back, said_in
from nlp.motions.stance_words import (
    APPRAISED,
    ATTITUDE,
    BACKWARDS,
    BACKWARDS_AT_HEAD,
    BEGINS,
    COMES_WITH_THIS,
    COURTESY,
    DONE_SO,
    GOES_ON,
    GOVERNMENT_ACTS,
    HEADING_WITH_NUMBER,
    IN_THAT_SPIRIT,
    MAY_BE_OTHER,
    OF_THE_MOTION,
    OTHER_SUBJECT,
    POINTS_BACK,
    REQUESTED,
    STATUS,
    THING_ENCLOSED,
    VERB_BETWEEN,
    VERDICT_BELOW,
    VOTED,
    WHAT_WAS_ASKED,
    WITH_THIS,
)

# "Op dit punt.2" ends a sentence and its mark; a heading has no full stop.
_NOTE_BEHIND = compiled(r"(?<=[.;:?!])\d{1,3}$")
# "Afgedaan." behind what is told of a motion in a list.
_VERDICT_ALONE = 16
REPORTED = "wat gevraagd werd wordt gemeld"
_REFUSED = "wat gevraagd werd wordt geweigerd"


class Statement(NamedTuple):
    """What one place says of a motion; `start` and `end` are its sentence."""

    stance: Stance
    start: int
    end: int
    cue: str
    rule: str

    @classmethod
    def of(cls, said: Said, start: int, end: int) -> "Statement":
        """What the sentence at this place says."""
        return cls(said.stance, start, end, said.cue, said.rule)


def told_behind(
    text: str,
    sentences: Sequence[tuple[int, int]],
    first: int,
    stop: int,
    targets: tuple[int, ...],
    retold: tuple[int, ...],
) -> Iterator[tuple[tuple[int, ...], Statement]]:
    """Sentences behind a motion that speak of it without naming it."""
    below = first > 0 and is_heading(text[slice(*sentences[first - 1])])
    for number in range(first, min(stop, len(sentences))):
        start, end = sentences[number]
        sentence = text[start : min(end, start + LONGEST_CLAUSE)]
        right_behind = number == first
        if not right_behind and text[start - 1 : start] == "\n" and is_heading(sentence):
            return
        if _speaks_of_another(sentence):
            continue
        alone = right_behind or len(sentence) < _VERDICT_ALONE
        if alone and (status := STATUS.match(sentence)):
            rest = sentence[status.end() :]
            if said := said_in("§: " + rest) or stands_alone(rest):
                yield targets[-1:], Statement.of(said, start, end)
            continue
        if right_behind and below and (said := _verdict_below(sentence)):
            yield targets[-1:], Statement.of(said, start, end)
            continue
        if right_behind and _requested(text, sentences[first]):
            retold = retold or targets
            continue
        asks = right_behind or (number == first + 1 and _requested(text, sentences[first]))
        asked = text[slice(*sentences[number - 1])] if asks else ""
        if said := _pointing_back(sentence) or _by_pronoun(asked, sentence):
            yield targets, Statement.of(said, start, end)
        elif right_behind and BACKWARDS_AT_HEAD.match(sentence) and (no := refusal("", sentence)):
            yield targets, Statement(Stance.NOT_EXECUTED, start, end, no, _REFUSED)
        if right_behind and IN_THAT_SPIRIT.match(sentence) and not NEGATED.search(sentence):
            yield targets, Statement(Stance.IN_PROGRESS, start, end, sentence[:60], REPORTED)
        near = number <= first + 2 and "\n\n" not in text[sentences[first][0] : start]
        before = text[slice(*sentences[first - 1])] if near and not asked else None
        if retold and (told := _of_retold(before, asked, sentence)):
            yield retold, Statement.of(told, start, end)
            retold = ()


def _of_retold(before: str | None, asked: str, sentence: str) -> Said | None:
    """What is said of a motion whose request was retold; `before` where its refusal can stand."""
    if before is not None and (refused := refusal(before, sentence)):
        return Said(Stance.NOT_EXECUTED, refused, _REFUSED)
    return _of_what_was_asked(sentence, asked)


def _verdict_below(sentence: str) -> Said | None:
    """ "Is uitgevoerd.", on the line below the name of a motion."""
    if (verdict := VERDICT_BELOW.match(sentence)) is None:
        return None
    said = sentence[verdict.end() :]
    # "Uw Kamer is" keeps its capital: in a sentence it is no verdict.
    return said_in(f"§: {said if 'Kamer' in said[:20] else said[:1].lower() + said[1:]}")


def _requested(text: str, sentence: tuple[int, int]) -> bool:
    return REQUESTED.match(text, *sentence) is not None


def _speaks_of_another(sentence: str) -> bool:
    return (
        OTHER_SUBJECT.search(sentence) is not None
        or COURTESY.search(sentence) is not None
        or OF_THE_MOTION.match(sentence) is not None
        or VOTED.match(sentence) is not None
    )


def _pointing_back(sentence: str) -> Said | None:
    """ "Hieraan is voldaan"; with "hiermee" only what is done by this very letter."""
    if BACKWARDS.search(sentence):
        return said_in(pointed_back(sentence))
    if WITH_THIS.search(sentence):
        said = said_in(WITH_THIS.sub("hiermee ¶", sentence))
        return said if said and said.stance is Stance.EXECUTED else None
    return None


def _by_pronoun(asked: str, sentence: str) -> Said | None:
    """ "Zij is uitgevoerd", "het gevraagde plan volgt", right behind what names the motion."""
    if asked and WHAT_WAS_ASKED.search(sentence):
        return said_in(WHAT_WAS_ASKED.sub("de in ¶ gevraagde ", sentence))
    if not asked or not POINTS_BACK.search(sentence):
        return None
    masked = POINTS_BACK.sub("§", sentence)
    said = said_in(masked) or done_with(masked)
    may_be_other = said and said.stance is Stance.EXECUTED and MAY_BE_OTHER.search(asked)
    return None if may_be_other else said


def _of_what_was_asked(sentence: str, asked: str) -> Said | None:
    """What the government reports, or refuses, behind a motion whose request was retold.

    `asked` is the sentence before this one where that retells it: only right behind is it refused.
    """
    if asked and (refused := refusal(asked, sentence)):
        return Said(Stance.NOT_EXECUTED, refused, _REFUSED)
    if asked and DONE_SO.match(sentence):
        return Said(Stance.EXECUTED, sentence.strip()[:60], REPORTED)
    enclosed = THING_ENCLOSED.match(sentence) if asked else None
    if enclosed and enclosed["thing"].lower() in asked.lower():
        return Said(Stance.EXECUTED, enclosed[0].strip()[:60], "wat gevraagd werd gaat hierbij")
    acts = GOVERNMENT_ACTS.search(sentence) or BEGINS.match(sentence)
    if not (acts or takes_it_up(sentence)) or any(
        said.search(sentence) for said in (ASKS, NEGATED, APPRAISED)
    ):
        return None
    if ATTITUDE.search(sentence) and not GOES_ON.search(sentence):
        return None
    cue = sentence.strip()[:60]
    if COMES_WITH_THIS.match(sentence):
        return Said(Stance.EXECUTED, cue, "wat gevraagd werd gaat hierbij")
    return Said(Stance.IN_PROGRESS, cue, REPORTED)


def below_headings(text: str) -> Iterator[int]:
    """Where the text begins below "Motie-Kuzu over stages (31 288, nr. 4)", a line by itself."""
    for heading in HEADING_WITH_NUMBER.finditer(text):
        if not VERB_BETWEEN.search(heading["line"]):
            yield heading.end()


def is_heading(sentence: str) -> bool:
    """A short line without a full stop or a verb."""
    line = _NOTE_BEHIND.sub("", sentence.strip())
    return len(line) < 200 and line[-1:] not in ".;:?!," and not VERB_BETWEEN.search(line)
