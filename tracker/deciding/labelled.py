"""Writes what people judged as annotations that `toezegd evaluate` can use.

Of a document that somebody judged: what was confirmed is certain, what was rejected is left out,
so that finding it again counts as wrong, and what nobody looked at is uncertain and counts neither
way.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, select

from tracker.deciding import review
from tracker.models.decisions import Decision
from tracker.models.documents import Document, ReferenceMention
from tracker.models.motions import MotionMention
from tracker.models.threads import CommitmentMention, Event, Thread
from tracker.values import DecisionKind, ThreadKind

Json = dict[str, Any]


def export(session: Session, folder: Path) -> int:
    """Write `gold/NAME.gold.json` and `texts/NAME.txt` for every judged document; how many."""
    gold, texts = folder / "gold", folder / "texts"
    for needed in (gold, texts):
        needed.mkdir(parents=True, exist_ok=True)
    manifest = []
    for document, annotations in labelled(session):
        name = _name(document)
        written = json.dumps({"id": name, **annotations}, ensure_ascii=False, indent=1)
        (gold / f"{name}.gold.json").write_text(written, encoding="utf-8")
        (texts / f"{name}.txt").write_bytes(document.text.encode("utf-8", "surrogatepass"))
        day = document.published_on.isoformat() if document.published_on else None
        manifest.append({"id": name, "kind": document.kind.value, "date": day})
    lines = "".join(json.dumps(row) + "\n" for row in manifest)
    (folder / "manifest.jsonl").write_text(lines, encoding="utf-8")
    return len(manifest)


def labelled(session: Session) -> Iterator[tuple[Document, Json]]:
    """Every current document that somebody judged, with its annotations."""
    confirmed = {d.thread_id for d in _judgements(session, DecisionKind.CONFIRM)}
    # Rejected as a whole; where only some words were, their events say so.
    rejected = {d.thread_id for d in _judgements(session, DecisionKind.REJECT) if d.quote is None}
    judged_threads = {d.thread_id for d in _judgements(session)}
    linked = {d.id for d in _judgements(session, DecisionKind.LINK_DOCUMENT)}
    query = (
        select(Document)
        .join(Event, col(Event.document_id) == col(Document.id))
        .where(
            col(Event.thread_id).in_(judged_threads) | col(Event.decision_id).in_(linked),
            col(Event.superseded_at).is_(None),
            col(Document.current),
        )
        .distinct()
        .order_by(col(Document.id))
    )
    for document in session.exec(query).all():
        yield document, _annotations(session, document, confirmed, rejected)


def _name(document: Document) -> str:
    """What the files of a document are called."""
    return re.sub(r"[^a-zA-Z0-9_.-]+", "_", document.key.rpartition("/")[2] or document.key)


def _judgements(session: Session, kind: DecisionKind | None = None) -> list[Decision]:
    judging = {DecisionKind.CONFIRM, DecisionKind.REJECT} if kind is None else {kind}
    return [decision for decision in review.active(session) if decision.kind in judging]


def _annotations(
    session: Session, document: Document, confirmed: set[int | None], rejected: set[int | None]
) -> Json:
    references = select(ReferenceMention.identity).where(
        ReferenceMention.document_id == document.id
    )
    motions = select(MotionMention).where(MotionMention.document_id == document.id)
    return {
        "source": f"{_name(document)}.txt",
        # Of the document itself nobody judged anything either; its day is in the manifest.
        "document": {},
        "commitments": list(_commitments(session, document, confirmed, rejected)),
        "motions": [_motion(mention) for mention in session.exec(motions)],
        # Nobody is asked about these: what was read counts neither way.
        "references": [],
        "references_uncertain": list(session.exec(references)),
    }


def _commitments(
    session: Session, document: Document, confirmed: set[int | None], rejected: set[int | None]
) -> Iterator[Json]:
    query = (
        select(CommitmentMention)
        .where(CommitmentMention.document_id == document.id)
        .order_by(col(CommitmentMention.start))
    )
    for mention in session.exec(query):
        events = session.exec(select(Event).where(Event.mention_id == mention.id)).all()
        if events and all(event.rejected or event.thread_id in rejected for event in events):
            continue
        yield {
            "quote": mention.quote,
            "kind": mention.kind.value,
            "event": mention.event.value,
            "towards": mention.towards,
            "deadline": _deadline(mention),
            "previous_deadline": None,
            "uncertain": not any(event.thread_id in confirmed for event in events),
        }
    yield from _linked(session, document)


def _linked(session: Session, document: Document) -> Iterator[Json]:
    """What a person found in it by hand: to be found by the reader from now on."""
    query = (
        select(Event, Thread.kind)
        .join(Thread, col(Thread.id) == col(Event.thread_id))
        .join(Decision, col(Decision.id) == col(Event.decision_id))
        .where(
            Event.document_id == document.id,
            Decision.kind == DecisionKind.LINK_DOCUMENT,
            col(Event.superseded_at).is_(None),
            col(Event.rejected).is_(False),
            Thread.kind != ThreadKind.MOTIE,
        )
        .order_by(col(Event.start))
    )
    for event, kind in session.exec(query):
        yield {
            "quote": event.quote,
            "kind": ThreadKind(kind).value,
            "event": event.kind.value,
            # Nobody was asked about these.
            "towards": None,
            "deadline": _deadline(event),
            "deadline_uncertain": True,
            "previous_deadline": None,
            "uncertain": False,
        }


def _deadline(mention: CommitmentMention | Event) -> Json | None:
    if mention.deadline_quote is None:
        return None
    return {
        "quote": mention.deadline_quote,
        "from": mention.first_day.isoformat() if mention.first_day else None,
        "to": mention.last_day.isoformat() if mention.last_day else None,
        "precision": mention.precision.value if mention.precision else None,
    }


def _motion(mention: MotionMention) -> Json:
    return {
        "quote": mention.quote,
        "names": list(filter(None, mention.names.split("; "))),
        "cosigned": mention.cosigned,
        "party": mention.party,
        "kamerstuk": mention.kamerstuk,
        "stance": mention.stance.value,
        "uncertain": True,
    }
