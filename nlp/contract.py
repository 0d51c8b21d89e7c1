"""The output contract: a Reading as one JSON object, field by field.

`start` and `end` are characters of the text as it came in. Unknown values are null, never guessed
and never an empty string. Beside the fixed fields, each finding says how sure the reader is.
"""

from datetime import date
from typing import Any

from nlp.findings import (
    Certainty,
    CommitmentMention,
    Deadline,
    Frame,
    MotionMention,
    Precision,
    Question,
    Quote,
    Reading,
)

Json = dict[str, Any]


def to_json(source: str, reading: Reading) -> Json:
    """The object that `toezegd extract --json` prints for one document."""
    return {
        "source": source,
        "document": _document(reading.frame),
        "references": [
            {
                **_quote(reference.quote),
                "kamerstuk": str(reference.kamerstuk) if reference.kamerstuk else None,
                "identity": reference.identity,
            }
            for reference in reading.references
        ],
        "motions": [_motion(motion) for motion in reading.motions],
        "commitments": [_commitment(commitment) for commitment in reading.commitments],
        "deadlines": [deadline_json(deadline) for deadline in reading.deadlines],
        "questions": [_question(question) for question in reading.questions],
        "remarks": list(reading.remarks),
    }


def _document(frame: Frame) -> Json:
    exact = frame.date_precision in (None, Precision.DAY)
    return {
        "kind": frame.kind.value,
        # A letter of "juni 2020" has no day; what it has stands in date_from and its precision.
        "date": _day(frame.published_on) if exact else None,
        "date_from": _day(frame.published_on),
        "date_precision": frame.date_precision.value if frame.date_precision else None,
        "subject": frame.subject,
        "senders": [{"name": s.name or None, "role": s.role} for s in frame.senders],
        "ministry": frame.ministry,
        "addressee": frame.addressee,
        "reference": frame.reference,
        "kamerstuk": str(frame.kamerstuk) if frame.kamerstuk else None,
        "session_year": frame.session_year,
    }


def _motion(motion: MotionMention) -> Json:
    return {
        **_quote(motion.quote),
        "names": list(motion.names),
        "cosigned": motion.cosigned,
        "party": motion.party,
        "kamerstuk": str(motion.kamerstuk) if motion.kamerstuk else None,
        "stance": motion.stance.value,
        "stance_evidence": _quote(motion.stance_quote) if motion.stance_quote else None,
        "printed_kamerstuk": str(motion.printed_kamerstuk) if motion.printed_kamerstuk else None,
        "certainty": _certainty(motion.certainty),
    }


def _commitment(commitment: CommitmentMention) -> Json:
    occasion = commitment.occasion
    previous = commitment.previous_deadline
    return {
        **_quote(commitment.quote),
        "kind": commitment.kind.value,
        "event": commitment.event.value,
        "actor": commitment.actor,
        "towards": commitment.towards.value if commitment.towards else None,
        "occasion": {"text": occasion.text, "date": _day(occasion.day)} if occasion else None,
        "deadline": deadline_json(commitment.deadline) if commitment.deadline else None,
        "previous_deadline": {
            "quote": previous.quote.text,
            "from": _day(previous.first_day),
            "to": _day(previous.last_day),
            "precision": previous.precision.value,
        }
        if previous
        else None,
        "numbers": list(commitment.numbers),
        "certainty": _certainty(commitment.certainty),
    }


def deadline_json(deadline: Deadline) -> Json:
    """A deadline as the contract prints it."""
    return {
        **_quote(deadline.quote),
        "from": _day(deadline.first_day),
        "to": _day(deadline.last_day),
        "precision": deadline.precision.value,
        "recurrence": deadline.recurrence,
        "condition": deadline.condition,
    }


def _question(question: Question) -> Json:
    return {
        "number": question.number,
        "party": question.party,
        "question": question.question or None,
        "answer": question.answer or None,
        "start": question.span.start,
        "end": question.span.end,
    }


def _certainty(certainty: Certainty) -> Json:
    return {
        "score": round(certainty.score, 2),
        "cue": certainty.cue,
        "rules": list(certainty.rules),
        "to_check": certainty.to_check,
    }


def _quote(quote: Quote) -> Json:
    return {"quote": quote.text, "start": quote.start, "end": quote.end}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
