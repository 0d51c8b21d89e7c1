"""The way in: `read(text, day)` gives everything that a text says, with the words that say it.

The text is mended for reading, goes through a spaCy pipeline of our own components, and every
finding is mapped back to the characters of the original.
"""

import gc
from dataclasses import replace
from datetime import date
from functools import cache

from nlp.commitments.acts.act import FoundCommitment
from nlp.components.letter import (
    COMMITMENTS,
    DEADLINES,
    KAMERSTUKKEN,
    MOTIONS,
    OCCASIONS,
    QUESTIONS,
    SENDINGS,
    Letter,
)
from nlp.dates.occasions import said_at
from nlp.findings import (
    CommitmentMention,
    Deadline,
    DocumentKind,
    Frame,
    MotionMention,
    Precision,
    Question,
    Quote,
    Reading,
    Reference,
    Sending,
    Stance,
)
from nlp.letterhead.frame import frame_of
from nlp.motions.mentions import FoundMotion
from nlp.motions.stances import certainty_of
from nlp.motions.statements import Statement
from nlp.papers.kamerstukken import FoundReference
from nlp.pipeline.language import language, take_through
from nlp.questions.found import FoundQuestion
from nlp.text.dutch import remarks_on
from nlp.text.mending import Mended, mend


def read(text: str, published_on: date | None = None, kind: DocumentKind | None = None) -> Reading:
    """Read one text.

    `published_on` and `kind` are what is known of it from elsewhere; they win from what the text
    seems to say, since a register is right about a date more often than a broken letterhead.
    """
    _keep_what_is_loaded()
    frame = _known(frame_of(text), published_on, kind)
    if remarks := remarks_on(text):
        return Reading(frame, remarks=remarks)
    mended = mend(text)
    letter = Letter(mended.text, mended, frame, frame.published_on)
    take_through(letter)
    return _reading(letter, frame, mended)


@cache
def _keep_what_is_loaded() -> None:
    """Going through all modules at every collection of garbage is a tenth of the reading."""
    language()
    gc.freeze()


def _known(frame: Frame, published_on: date | None, kind: DocumentKind | None) -> Frame:
    if published_on and published_on != frame.published_on:
        frame = replace(frame, published_on=published_on, date_precision=Precision.DAY)
    return replace(frame, kind=kind) if kind else frame


def _reading(letter: Letter, frame: Frame, mended: Mended) -> Reading:
    return Reading(
        frame=frame,
        references=tuple(
            _reference(mended, found)
            for _, _, found in letter.get(KAMERSTUKKEN)
            if not _is_own_number(frame, found)
        ),
        motions=tuple(_motion(mended, *found) for _, _, found in letter.get(MOTIONS)),
        commitments=tuple(
            _commitment(letter, mended, found) for _, _, found in letter.get(COMMITMENTS)
        ),
        deadlines=tuple(
            found.quoting(quote_of(mended, start, end))
            for start, end, found in letter.get(DEADLINES)
        ),
        questions=tuple(_question(mended, found) for _, _, found in letter.get(QUESTIONS)),
        sendings=tuple(
            Sending(quote_of(mended, start, end)) for start, end, _ in letter.get(SENDINGS)
        ),
    )


def _is_own_number(frame: Frame, found: FoundReference) -> bool:
    """Whether this is the letterhead printing the number of the letter itself."""
    own = frame.kamerstuk
    if found.kamerstuk is None and found.start < 1500:
        return found.identity[4:5] == "D"  # the register's number of this very document
    return own is not None and found.kamerstuk == own and found.start < 1500


def _question(mended: Mended, found: FoundQuestion) -> Question:
    asked, answer = found.question, found.answer
    first = min(part[0] for part in (asked, answer) if part)
    last = max(part[1] for part in (asked, answer) if part)
    return Question(
        number=found.number,
        party=found.party,
        question=mended.text[slice(*asked)] if asked else "",
        answer=mended.text[slice(*answer)] if answer else "",
        span=quote_of(mended, first, last),
        question_quote=quote_of(mended, *asked) if asked else None,
        answer_quote=quote_of(mended, *answer) if answer else None,
    )


def _commitment(letter: Letter, mended: Mended, found: FoundCommitment) -> CommitmentMention:
    act = found.act
    deadline = act.deadline
    due = None
    if deadline:
        at = found.start + deadline.quote.start
        due = (at, at + len(deadline.quote.text), deadline.last_day)
    said = letter.get(OCCASIONS)
    occasion = said_at(mended.text, said, found.start, found.end, due)
    if deadline and occasion and occasion.day and deadline.last_day == occasion.day:
        day = letter.published_on
        if day and occasion.day > day:
            occasion = None  # a meeting to come is when it is due
        else:
            deadline = None  # the day on which it was promised, not the one by which it is due
    return CommitmentMention(
        quote=quote_of(mended, found.start, found.end),
        kind=act.kind,
        event=act.event,
        actor=act.actor,
        towards=act.towards,
        occasion=occasion,
        deadline=_placed(mended, found, deadline),
        previous_deadline=_placed(mended, found, act.previous_deadline),
        certainty=act.certainty,
        numbers=found.numbers,
        of_last=act.of_last,
    )


def _placed(mended: Mended, found: FoundCommitment, due: Deadline | None) -> Deadline | None:
    """A deadline whose quote counted from its sentence, quoting the original."""
    if due is None:
        return None
    start = found.start + due.quote.start
    return due.quoting(quote_of(mended, start, start + len(due.quote.text)))


def _motion(mended: Mended, found: FoundMotion, said: Statement | None) -> MotionMention:
    return MotionMention(
        quote=quote_of(mended, found.start, found.end),
        names=found.names,
        cosigned=found.cosigned,
        party=found.party,
        kamerstuk=found.kamerstuk,
        stance=said.stance if said else Stance.MENTIONED,
        certainty=certainty_of(found, said),
        stance_quote=quote_of(mended, said.start, said.end) if said else None,
        printed_kamerstuk=found.printed_kamerstuk,
    )


def _reference(mended: Mended, found: FoundReference) -> Reference:
    return Reference(quote_of(mended, found.start, found.end), found.identity, found.kamerstuk)


def quote_of(mended: Mended, start: int, end: int) -> Quote:
    """The exact characters of the original behind a place in the mended text."""
    begin, stop = mended.original_span(start, end)
    return Quote(mended.original[begin:stop], begin, stop)
