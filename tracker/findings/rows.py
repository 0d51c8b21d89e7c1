"""The rows of the database that findings become; nothing is linked or decided here."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlmodel import SQLModel

from nlp import findings
from nlp.findings import EventKind, Quote, Reading, Stance
from tracker.linking import motions
from tracker.models.documents import (
    DeadlineMention,
    Document,
    DocumentSender,
    QuestionAnswer,
    ReferenceMention,
)
from tracker.models.motions import MotionCandidate, MotionMention
from tracker.models.threads import CommitmentMention, Event
from tracker.words.motions import subject_at

Row = dict[str, Any]

# What a letter says of a motion's execution, as an event in its life.
EVENT_OF = {
    Stance.EXECUTED: EventKind.FULFILLED,
    Stance.IN_PROGRESS: EventKind.IN_PROGRESS,
    Stance.NOT_EXECUTED: EventKind.WITHDRAWN,
    Stance.MENTIONED: EventKind.REFERRED,
}


def plain_findings(
    document: Document, reading: Reading
) -> Iterator[tuple[type[SQLModel], list[Row]]]:
    """What belongs to the document alone: its senders, references, days and questions."""
    yield (
        DocumentSender,
        [
            {"document_id": id_of(document), "name": sender.name, "role": sender.role}
            for sender in reading.frame.senders
        ],
    )
    yield (
        ReferenceMention,
        [
            {"identity": found.identity, **evidence(document, found.quote)}
            for found in reading.references
        ],
    )
    yield DeadlineMention, [_deadline(document, found) for found in reading.deadlines]
    yield QuestionAnswer, [_question(document, found) for found in reading.questions]


def _deadline(document: Document, found: findings.Deadline) -> Row:
    return {
        "first_day": found.first_day,
        "last_day": found.last_day,
        "precision": found.precision,
        "recurrence": found.recurrence,
        "condition": found.condition,
        **evidence(document, found.quote),
    }


def _question(document: Document, found: findings.Question) -> Row:
    asked, answered = found.question_quote, found.answer_quote
    return {
        "number": found.number,
        "party": found.party,
        "question": found.question,
        "answer": found.answer,
        "question_start": asked.start if asked else None,
        "question_end": asked.end if asked else None,
        "answer_start": answered.start if answered else None,
        "answer_end": answered.end if answered else None,
        **evidence(document, found.span),
    }


def motion_mention(
    document: Document, found: findings.MotionMention, resolved: motions.Resolved
) -> MotionMention:
    number = resolved.corrected or found.kamerstuk
    printed = found.kamerstuk if resolved.corrected else found.printed_kamerstuk
    stance = found.stance_quote
    return MotionMention(
        names="; ".join(found.names),
        subject=subject_at(document.text, found.quote.start, found.quote.end),
        cosigned=found.cosigned,
        party=found.party,
        kamerstuk=str(number) if number else None,
        printed_kamerstuk=str(printed) if printed else None,
        stance=found.stance,
        stance_start=stance.start if stance else None,
        stance_end=stance.end if stance else None,
        stance_quote=stance.text if stance else None,
        certainty=found.certainty.score,
        cue=found.certainty.cue,
        rules=", ".join(found.certainty.rules),
        to_check=found.certainty.to_check or resolved.doubtful,
        motion_id=resolved.motion.id if resolved.motion else None,
        link_reason=resolved.reason,
        **evidence(document, found.quote),
    )


def motion_candidates(mention_id: int, resolved: motions.Resolved) -> list[MotionCandidate]:
    """The motions that are perhaps meant, each with the reason."""
    return [
        MotionCandidate(
            mention_id=mention_id,
            motion_id=candidate.motion_id,
            score=candidate.score,
            reason=candidate.reason,
        )
        for candidate in resolved.candidates
    ]


def motion_event(
    document: Document, found: findings.MotionMention, mention_id: int, thread_id: int, day: date
) -> Event:
    """What a letter of a day says was done with a motion."""
    return Event(
        thread_id=thread_id,
        kind=EVENT_OF[found.stance],
        occurred_on=day,
        certainty=found.certainty.score,
        motion_mention_id=mention_id,
        **evidence(document, found.stance_quote or found.quote),
    )


def commitment_mention(document: Document, found: findings.CommitmentMention) -> CommitmentMention:
    deadline, previous = found.deadline, found.previous_deadline
    return CommitmentMention(
        kind=found.kind,
        event=found.event,
        actor=found.actor,
        towards=found.towards,
        occasion=found.occasion.text if found.occasion else None,
        occasion_on=found.occasion.day if found.occasion else None,
        numbers="; ".join(found.numbers),
        deadline_quote=deadline.quote.text if deadline else None,
        deadline_start=deadline.quote.start if deadline else None,
        deadline_end=deadline.quote.end if deadline else None,
        first_day=deadline.first_day if deadline else None,
        last_day=deadline.last_day if deadline else None,
        precision=deadline.precision if deadline else None,
        recurrence=deadline.recurrence if deadline else None,
        condition=deadline.condition if deadline else None,
        previous_quote=previous.quote.text if previous else None,
        previous_first_day=previous.first_day if previous else None,
        previous_last_day=previous.last_day if previous else None,
        previous_precision=previous.precision if previous else None,
        certainty=found.certainty.score,
        cue=found.certainty.cue,
        rules=", ".join(found.certainty.rules),
        to_check=found.certainty.to_check,
        of_last=found.of_last,
        **evidence(document, found.quote),
    )


def event(day: date, mention: CommitmentMention, thread_id: int, kind: EventKind) -> Event:
    return Event(
        thread_id=thread_id,
        kind=kind,
        occurred_on=day,
        document_id=mention.document_id,
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        first_day=mention.first_day,
        last_day=mention.last_day,
        precision=mention.precision,
        deadline_quote=mention.deadline_quote,
        recurrence=mention.recurrence,
        condition=mention.condition,
        previous_first_day=mention.previous_first_day,
        previous_last_day=mention.previous_last_day,
        previous_precision=mention.previous_precision,
        previous_quote=mention.previous_quote,
        certainty=mention.certainty,
        mention_id=mention.id,
    )


def evidence(document: Document, quote: Quote) -> Row:
    return {
        "document_id": id_of(document),
        "start": quote.start,
        "end": quote.end,
        "quote": quote.text,
    }


def id_of(document: Document) -> int:
    assert document.id is not None
    return document.id
