"""What a document, a motion or a commitment is found by: its entry of the index."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import select as columns_of
from sqlmodel import Session, col, select

from tracker.models.documents import Document, DocumentDossier, DocumentSender, QuestionAnswer
from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.official import OfficialCommitment
from tracker.models.threads import Thread
from tracker.search.entries import Entry, Piece, Source, paragraphs
from tracker.search.fields import QUESTION, Field, Values
from tracker.search.names import surname_of
from tracker.values import ThreadKind
from tracker.words import labels
from tracker.words.motions import is_untold, name_of, title_of

_Groups = dict[int, list[Any]]
# What is asked of thousands of documents at once: the object layer takes as long as the rest.
DOCUMENT = (
    *(col(Document.id), col(Document.kind), col(Document.title), col(Document.text)),
    *(col(Document.published_on), col(Document.ministry)),
    *(col(Document.dossier), col(Document.kamerstuk)),
)
# Columns and not whole rows: the quotes of these are as long as all documents together.
_QUESTION = (
    QuestionAnswer.document_id,
    QuestionAnswer.start,
    QuestionAnswer.end,
    QuestionAnswer.number,
    QuestionAnswer.party,
)
_MENTION = (
    MotionMention.document_id,
    MotionMention.start,
    MotionMention.end,
    MotionMention.motion_id,
    MotionMention.names,
    MotionMention.party,
)
# A word that was broken at the end of a line, and not one with a hyphen of its own ("IMVO-\nwet",
# "niet-\nfinancieel") or a half that waits for its other ("in-\nen uitvoer").
_BROKEN = re.compile(
    r"(?<=[^\W\d_A-Z]{2})(?<!\bniet)(?<!\bnon)-[ ]*\n[ ]*(?=[a-z]{2})(?!(?:en|of|dan|als|tot)\b)"
)
# A stretch of a document with what it is called and the fields of it.
_Span = tuple[int, int, str, Values]


def of_documents(session: Session, found: Sequence[Any]) -> Iterator[Entry]:
    """Entries of documents, or of rows with the columns of `DOCUMENT`."""
    ids = [document.id or 0 for document in found]
    dossiers = _grouped(session, ids, DocumentDossier.document_id, DocumentDossier.dossier)
    senders = _grouped(session, ids, DocumentSender.document_id, DocumentSender.name)
    questions = _grouped(session, ids, *_QUESTION)
    mentions = _grouped(session, ids, *_MENTION)
    signed = _signatories(
        session, {m.motion_id for each in mentions.values() for m in each if m.motion_id}
    )
    for document in sorted(found, key=_day_of):
        number = document.id or 0
        kind = labels.DOCUMENT[document.kind]
        spans = [_question(question) for question in questions[number]]
        spans += [_mention(mention, signed) for mention in mentions[number]]
        values = [(Field.KIND, kind), *_common(document.ministry, document.published_on)]
        values += [(Field.DOSSIER, each.dossier) for each in dossiers[number]]
        values += [(Field.DOSSIER, document.dossier)] if document.dossier else []
        values += [(Field.MINISTER, surname_of(sender.name)) for sender in senders[number]]
        title = document.title or _untitled(document)
        yield Entry(
            Source.DOCUMENT,
            number,
            title,
            kind,
            document.published_on,
            f"document?id={number}",
            (Piece(title), *_pieces(document.text, spans)),
            tuple(values),
            document.kamerstuk,
            document.ministry,
        )


def _pieces(whole: str, spans: Sequence[_Span]) -> Iterator[Piece]:
    if not spans:
        yield from (Piece(_whole(whole[start:end]), start) for start, end in paragraphs(whole))
        return
    for start, end in paragraphs(whole):
        over = [span for span in spans if span[0] < end and span[1] > start]
        label = next((label for *_, label, _ in over if label), "")
        values = tuple(value for *_, values in over for value in values)
        yield Piece(_whole(whole[start:end]), start, label, values)


def _whole(paragraph: str) -> str:
    """With broken words put together, so that "gepubliceerde" is found in "gepubli-\\nceerde"."""
    return _BROKEN.sub("", paragraph)


def _question(row: Any) -> _Span:
    values: Values = ((Field.KIND, QUESTION),)
    values += ((Field.PARTY, row.party),) if row.party else ()
    by = f" van de {row.party}" if row.party else ""
    return row.start, row.end, f"vraag {row.number}{by}", values


def _mention(row: Any, signed: dict[int, list[MotionSignatory]]) -> _Span:
    values = _signed(signed.get(row.motion_id or 0, ()))
    values += tuple((Field.PERSON, name) for name in row.names.split("; ") if name)
    values += ((Field.PARTY, row.party),) if row.party else ()
    return row.start, row.end, "", values


def of_motions(session: Session, found: Sequence[Motion]) -> Iterator[Entry]:
    """Entries of motions."""
    signed = _signatories(session, {motion.id or 0 for motion in found})
    public = dict(
        session.exec(
            select(Thread.id, Thread.public_id).where(
                col(Thread.id).in_([motion.thread_id for motion in found if motion.thread_id])
            )
        ).all()
    )
    kind = labels.KIND[ThreadKind.MOTIE].word
    subjects = _subjects(session, [motion.id or 0 for motion in found if is_untold(motion)])
    for motion in sorted(found, key=lambda each: str(each.submitted_on or "")):
        title = title_of(motion)
        known = public.get(motion.thread_id or 0)
        address = f"motie?id={name_of(known, motion)}"
        names = _signed(signed[motion.id or 0])
        yield Entry(
            Source.MOTION,
            motion.id or 0,
            title,
            kind,
            motion.submitted_on,
            address,
            (
                Piece(title),
                *(Piece(part, 0) for part in _parts(motion.text)),
                *(Piece(subject, 0) for subject in subjects[motion.id or 0]),
                *_numbers(known, motion.register_number),
            ),
            (
                (Field.KIND, kind),
                *_common(None, motion.submitted_on),
                # Without its addition: "35570" finds all parts, and "21501-02" is read as a paper.
                *(((Field.DOSSIER, motion.dossier.partition("-")[0]),) if motion.dossier else ()),
                *names,
            ),
            motion.kamerstuk,
        )


def of_threads(session: Session, found: Sequence[Thread]) -> Iterator[Entry]:
    """Entries of commitments."""
    ids = [thread.id or 0 for thread in found]
    official: dict[int, list[str]] = defaultdict(list)
    query = select(OfficialCommitment).where(col(OfficialCommitment.thread_id).in_(ids))
    for row in session.exec(query):
        official[row.thread_id or 0] += _parts(row.text)
    for thread in sorted(found, key=lambda each: str(each.made_on or "")):
        kind = labels.KIND[thread.kind].word
        title = thread.title or thread.public_id
        values = [(Field.KIND, kind), *_common(thread.ministry, thread.made_on)]
        values += [(Field.DOSSIER, thread.dossier)] if thread.dossier else []
        values += [(Field.PARTY, thread.party)] if thread.party else []
        values += [(Field.MINISTER, surname_of(thread.promiser))] if thread.promiser else []
        values += [
            (Field.PERSON, surname_of(name)) for name in (thread.asked_by or "").split("; ") if name
        ]
        said = [text for text in dict.fromkeys(official[thread.id or 0]) if text != title]
        yield Entry(
            Source.THREAD,
            thread.id or 0,
            title,
            kind,
            thread.made_on,
            f"toezegging?id={thread.public_id}",
            (
                Piece(title),
                *(Piece(text, 0) for text in said),
                *_numbers(thread.public_id, thread.official_number),
            ),
            tuple(values),
            thread.kamerstuk,
            thread.ministry,
        )


def _numbers(known: str | None, registered: str | None) -> Iterator[Piece]:
    """The numbers that people copy from a page, an export or the register."""
    if known:
        yield Piece(f"Kenmerk {known}", 0)
    if registered:
        yield Piece(f"Nummer in het register {registered}", 0)


def _common(ministry: str | None, day: Any) -> Values:
    values: Values = ((Field.MINISTRY, ministry),) if ministry else ()
    return values + (((Field.YEAR, str(day.year)),) if day else ())


def _signed(signatories: Iterable[MotionSignatory]) -> Values:
    values: Values = ()
    for one in signatories:
        values += ((Field.PERSON, one.name),)
        values += ((Field.PERSON, str(one.person_id)),) if one.person_id else ()
        values += ((Field.PARTY, one.party),) if one.party else ()
    return values


def _parts(whole: str) -> list[str]:
    return [whole[start:end] for start, end in paragraphs(whole)]


def _untitled(document: Any) -> str:
    day = labels.day_words(document.published_on, "onbekende datum")
    return f"{labels.DOCUMENT[document.kind].capitalize()} van {day}"


def _day_of(document: Any) -> str:
    return str(document.published_on or "")


def _signatories(session: Session, ids: Collection[int]) -> dict[int, list[MotionSignatory]]:
    found: dict[int, list[MotionSignatory]] = defaultdict(list)
    if not ids:
        return found
    query = select(MotionSignatory).where(col(MotionSignatory.motion_id).in_(list(ids)))
    for row in session.exec(query.order_by(col(MotionSignatory.position))):
        found[row.motion_id].append(row)
    return found


def _subjects(session: Session, ids: Sequence[int]) -> dict[int, dict[str, None]]:
    """What letters say these motions are about, each in its own words."""
    found: dict[int, dict[str, None]] = defaultdict(dict)
    query = (
        select(MotionMention.motion_id, MotionMention.subject)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(col(MotionMention.motion_id).in_(ids), MotionMention.subject != "")
        .where(col(Document.current))
    )
    for motion_id, subject in session.exec(query.order_by(col(MotionMention.id))) if ids else ():
        found[motion_id or 0][subject] = None
    return found


def _grouped(session: Session, ids: Sequence[int], owner: Any, *columns: Any) -> _Groups:
    """Rows of these columns by the document that they belong to."""
    found: _Groups = defaultdict(list)
    rows: Any = session.connection().execute(columns_of(owner, *columns).where(owner.in_(ids)))
    for row in rows:
        found[row[0]].append(row)
    return found
