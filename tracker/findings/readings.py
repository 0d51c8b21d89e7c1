"""Stores what was read from a document, and lets it happen to the threads it speaks of.

What was read can be read again: `clear` takes it away and remembers which thread each sentence
belonged to, `store` puts the new reading in its place. Events of the earlier reading stay on
record (`tracker.record.journal`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from nlp import findings
from nlp.findings import EventKind, Reading
from tracker.findings import rows, sendings
from tracker.findings.answered import is_answered_here
from tracker.linking import candidates, commitments, concerned, motions, promisers
from tracker.linking.subjects import threads_in
from tracker.models.documents import (
    DeadlineMention,
    Document,
    DocumentDossier,
    DocumentSender,
    QuestionAnswer,
    ReferenceMention,
)
from tracker.models.motions import MotionCandidate, MotionMention
from tracker.models.threads import CommitmentMention, Event, Thread
from tracker.record import bulk, journal
from tracker.record.identity import dossier_of, squashed


@dataclass(slots=True)
class Earlier:
    """What an earlier reading of the same paper had: which thread each sentence belonged to."""

    threads: dict[tuple[str, EventKind], list[int]] = field(default_factory=dict)
    touched: set[int] = field(default_factory=set)


def store(
    session: Session,
    document: Document,
    reading: Reading,
    earlier: Earlier | None = None,
    *,
    in_order: bool = False,
) -> set[int]:
    """Store a reading; the ids of the threads to which something happened.

    With `in_order` nothing later is placed; otherwise that is for the caller to see to
    (`tracker.intake.in_order`).
    """
    earlier = earlier or Earlier()
    _complete(session, document, reading)
    for table, found in rows.plain_findings(document, reading):
        bulk.add(session, table, found)
    touched = set(earlier.touched)
    touched |= _store_motions(session, document, reading)
    touched |= _store_commitments(session, document, reading, earlier, in_order=in_order)
    near = sendings.store(session, document, reading)
    session.flush()
    return touched | sendings.offer(session, touched | near)


def clear(
    session: Session, document: Document, why: str, moment: datetime | None = None
) -> Earlier:
    """Take away all that was read from a document; what people decided stays."""
    earlier = Earlier()
    mentions = session.exec(
        select(CommitmentMention).where(CommitmentMention.document_id == document.id)
    ).all()
    earlier.threads = threads_of(mentions)
    read = (col(Event.document_id) == document.id, col(Event.origin) == "read")
    in_force = (*read, col(Event.superseded_at).is_(None))
    earlier.touched = set(session.exec(select(Event.thread_id).where(*in_force).distinct()))
    motion_mentions = select(MotionMention.id).where(MotionMention.document_id == document.id)
    journal.supersede(session, why, *read, moment=moment)
    session.exec(
        delete(MotionCandidate).where(col(MotionCandidate.mention_id).in_(motion_mentions))
    )
    sendings.clear(session, document)
    for table in (*PLAIN, MotionMention, CommitmentMention, DocumentSender):
        session.exec(delete(table).where(col(table.document_id) == document.id))
    session.flush()
    return earlier


def threads_of(
    mentions: Iterable[CommitmentMention],
) -> dict[tuple[str, EventKind], list[int]]:
    """Which threads each sentence was placed in; of the same words said twice, the first time."""
    found: dict[tuple[str, EventKind], list[int]] = {}
    for mention in mentions:
        if mention.thread_id is not None:
            threads = threads_in(mention.subject) or [mention.thread_id]
            found.setdefault((squashed(mention.quote), mention.event), threads)
    return found


PLAIN = (ReferenceMention, DeadlineMention, QuestionAnswer)


def _complete(session: Session, document: Document, reading: Reading) -> None:
    """What only the letterhead says; what the source said of the paper stays."""
    frame = reading.frame
    if document.kind is findings.DocumentKind.OVERIG:
        document.kind = frame.kind
    if document.published_on is None:
        document.published_on, document.date_precision = frame.published_on, frame.date_precision
    document.title = document.title or frame.subject or ""
    document.ministry = document.ministry or frame.ministry
    document.addressee = document.addressee or frame.addressee
    document.reference = document.reference or frame.reference
    document.session_year = document.session_year or frame.session_year
    if document.kamerstuk is None and frame.kamerstuk is not None:
        document.kamerstuk = str(frame.kamerstuk)
    if document.kamerstuk and document.dossier is None:
        document.dossier = dossier_of(document.kamerstuk)
        if session.get(DocumentDossier, (document.id, document.dossier)) is None:
            session.add(DocumentDossier(document_id=rows.id_of(document), dossier=document.dossier))
    document.remarks = "\n".join(reading.remarks)
    session.add(document)


def _store_motions(session: Session, document: Document, reading: Reading) -> set[int]:
    dossiers = _dossiers(document, reading)
    threads: set[int] = set()
    happened: set[tuple[object, ...]] = set()
    for found in reading.motions:
        mentioned = motions.Mentioned(
            found.names,
            found.party,
            found.kamerstuk,
            document.published_on,
            dossiers,
            document.title,
            motions.several_of_one(found.quote.text, found.names),
        )
        resolved = motions.resolve(session, mentioned)
        mention = rows.motion_mention(document, found, resolved)
        session.add(mention)
        session.flush()
        assert mention.id is not None
        session.add_all(rows.motion_candidates(mention.id, resolved))
        if resolved.motion is None or document.published_on is None:
            continue
        thread_id = _thread_id(motions.thread_of(session, resolved.motion))
        event = rows.motion_event(document, found, mention.id, thread_id, document.published_on)
        # Two mentions may rest on one deciding sentence: that is one event.
        if (which := (thread_id, event.kind, event.start, event.end)) not in happened:
            happened.add(which)
            threads.add(thread_id)
            session.add(event)
    return threads


def _store_commitments(
    session: Session, document: Document, reading: Reading, earlier: Earlier, *, in_order: bool
) -> set[int]:
    mentions = [rows.commitment_mention(document, found) for found in reading.commitments]
    answered = {m.quote.start for m in reading.commitments if is_answered_here(m, reading)}
    happened = set()
    session.flush()
    is_last = in_order or concerned.is_last(session, candidates.moment_of(document))
    with session.no_autoflush:  # nothing it asks for waits to be written
        places = commitments.place(session, document, mentions, earlier.threads, is_last=is_last)
    session.add_all(mentions)
    session.flush()  # what happened points to the mention
    for placed in places:
        mention = placed.mention
        event = (placed.thread_id, mention.event, mention.start, mention.end)
        if document.published_on is not None and event not in happened:
            kind = EventKind.FULFILLED if mention.start in answered else mention.event
            session.add(rows.event(document.published_on, mention, placed.thread_id, kind))
        happened.add(event)
    threads = {thread_id for thread_id, *_ in happened}
    session.flush()
    promisers.complete(session, threads)
    return threads


def _dossiers(document: Document, reading: Reading) -> frozenset[str]:
    """The dossiers a letter moves in: its own, and those of the papers it mentions."""
    mentioned = {found.kamerstuk.dossier for found in reading.references if found.kamerstuk}
    return frozenset(mentioned | ({document.dossier} if document.dossier else set()))


def _thread_id(thread: Thread) -> int:
    assert thread.id is not None
    return thread.id
