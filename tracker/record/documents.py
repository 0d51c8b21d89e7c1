"""Stores documents: one paper is one document, however many sources and versions it has.

The text of a row is never edited. A correction, or a better text of the same paper from another
source, is a new version that points to the one it replaces.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, select

from crawler.items import DocumentItem
from nlp.findings import DocumentKind, Precision
from tracker import clock
from tracker.models.documents import Document, DocumentDossier, DocumentOrigin
from tracker.record import identity

# How much of a paper survives its format: headings, notes, and words that are not broken.
FORMATS = {
    "application/xml": 3,
    "text/xml": 3,
    "text/html": 2,
    "application/xhtml+xml": 2,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": 2,
    "text/plain": 1,
    "application/pdf": 1,
}
# Of two equally good formats the longer text wins only where the other one clearly misses a part.
CLEARLY_LONGER = 1.25


class Change(StrEnum):
    """What storing an item did."""

    ADDED = "added"
    NEW_VERSION = "new_version"
    ORIGIN_ADDED = "origin_added"
    UNCHANGED = "unchanged"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Stored:
    """The document an item ended up in, and the version it took the place of, if any."""

    document: Document
    change: Change
    replaced: Document | None = None


def store(session: Session, item: DocumentItem) -> Stored:
    """Store one document; what was read from it is another matter (`tracker.findings.readings`)."""
    digest = identity.digest(item.text)
    known, same_source = _known(session, item, digest)
    if known is None:
        return Stored(_add(session, item, digest, key=identity.paper_key(item)), Change.ADDED)
    if item.deleted:
        return _mark_deleted(session, item, known)
    if known.text_sha256 == digest:
        _complete(known, item)
        added = _add_origin(session, known, item)
        return Stored(known, Change.ORIGIN_ADDED if added else Change.UNCHANGED)
    if _had_before(session, known, digest):
        return Stored(known, Change.UNCHANGED)
    corrected = same_source and _gave_text(session, known, item.source)
    if corrected or is_better(item, known, _media_types(session, known)):
        known.current = False
        session.flush()
        document = _add(session, item, digest, key=known.key, replaces=known)
        return Stored(document, Change.NEW_VERSION, replaced=known)
    added = _add_origin(session, known, item, gave_text=False)
    return Stored(known, Change.ORIGIN_ADDED if added else Change.UNCHANGED)


def is_better(item: DocumentItem, known: Document, media_types: set[str]) -> bool:
    """Whether the text of `item` should take the place of the one that is stored."""
    stored = max((_format(media_type) for media_type in media_types), default=1)
    offered = _format(item.media_type)
    if offered != stored:
        # A better format with half of the text is a summary or an excerpt.
        return offered > stored and len(item.text) * CLEARLY_LONGER >= len(known.text)
    if known.file_remarks and not item.remarks:  # damaged here, and whole there
        return len(item.text) > len(known.text)
    return len(item.text) > len(known.text) * CLEARLY_LONGER


def delete(session: Session, source: str, source_id: str) -> Document | None:
    """Mark what the source withdrew; a paper that another source still has stays current."""
    found = _by_origin(session, source, source_id)
    if found is None or not found.current:
        return None
    others = session.exec(
        select(DocumentOrigin).where(
            DocumentOrigin.document_id == found.id, DocumentOrigin.source != source
        )
    ).first()
    if others is not None:
        return None
    found.current = False
    found.deleted_on = found.deleted_on or clock.today()
    session.add(found)
    return found


def _known(session: Session, item: DocumentItem, digest: str) -> tuple[Document | None, bool]:
    """The newest version of this paper that we have, and whether this source gave it before."""
    if found := _by_origin(session, item.source, item.source_id):
        return _newest(session, found.key), True
    if item.replaces and (found := _by_origin(session, item.source, item.replaces)):
        return _newest(session, found.key), True
    if found := _newest(session, identity.paper_key(item)):
        return found, False
    if item.publication_id:
        by_id = select(DocumentOrigin).where(DocumentOrigin.publication_id == item.publication_id)
        if origin := session.exec(by_id).first():
            return session.get(Document, origin.document_id), False
    same = select(Document).where(Document.text_sha256 == digest)
    # Not a condition of the query: SQLite, when it has counted nothing yet, would then go through
    # all current documents instead of looking the digest up.
    return next((found for found in session.exec(same) if found.current), None), False


def _by_origin(session: Session, source: str, source_id: str) -> Document | None:
    query = (
        select(Document)
        .join(DocumentOrigin)
        .where(DocumentOrigin.source == source, DocumentOrigin.source_id == source_id)
        .order_by(col(Document.version).desc())
    )
    return session.exec(query).first()


def _newest(session: Session, key: str) -> Document | None:
    query = select(Document).where(Document.key == key).order_by(col(Document.version).desc())
    return session.exec(query).first()


def _add(
    session: Session,
    item: DocumentItem,
    digest: str,
    *,
    key: str,
    replaces: Document | None = None,
) -> Document:
    document = Document(
        key=key,
        version=replaces.version + 1 if replaces else 1,
        replaces_id=replaces.id if replaces else None,
        current=not item.deleted,
        deleted_on=clock.today() if item.deleted else None,
        text=item.text,
        text_sha256=digest,
        kind=_kind(item) or DocumentKind.OVERIG,
        published_on=item.date,
        date_precision=_precision(item),
        title=item.title or "",
        chamber=item.chamber,
        dossier=item.dossiers[0] if item.dossiers else None,
        kamerstuk=item.kamerstuk,
        session_year=item.session_year,
        reference=item.reference,
        ministry=item.ministry,
        file_remarks="\n".join(item.remarks),
    )
    session.add(document)
    session.flush()
    _add_origin(session, document, item)
    for dossier in dict.fromkeys(item.dossiers):
        session.add(DocumentDossier(document_id=_id(document), dossier=dossier))
    if replaces is not None:
        _take_over_origins(session, replaces, document)
    return document


def _add_origin(
    session: Session, document: Document, item: DocumentItem, *, gave_text: bool = True
) -> bool:
    query = select(DocumentOrigin).where(
        DocumentOrigin.document_id == document.id,
        DocumentOrigin.source == item.source,
        DocumentOrigin.source_id == item.source_id,
    )
    if session.exec(query).first() is not None:
        return False
    session.add(
        DocumentOrigin(
            document_id=_id(document),
            source=item.source,
            source_id=item.source_id,
            url=item.url,
            publication_id=item.publication_id,
            media_type=item.media_type,
            gathered_at=item.gathered_at,
            gave_text=gave_text,
        )
    )
    session.flush()
    return True


def _take_over_origins(session: Session, old: Document, new: Document) -> None:
    """The other sources that had the replaced version still have this paper."""
    taken = {
        (origin.source, origin.source_id)
        for origin in session.exec(
            select(DocumentOrigin).where(DocumentOrigin.document_id == new.id)
        )
    }
    for origin in session.exec(select(DocumentOrigin).where(DocumentOrigin.document_id == old.id)):
        if (origin.source, origin.source_id) not in taken:
            data = origin.model_dump(exclude={"id", "document_id", "gave_text"})
            session.add(DocumentOrigin(document_id=_id(new), gave_text=False, **data))


def _had_before(session: Session, known: Document, digest: str) -> bool:
    """Whether an older version was this very text: a source that still has it is no correction."""
    query = select(Document.id).where(Document.key == known.key, Document.text_sha256 == digest)
    return session.exec(query).first() is not None


def _gave_text(session: Session, known: Document, source: str) -> bool:
    query = select(DocumentOrigin.id).where(
        DocumentOrigin.document_id == known.id,
        DocumentOrigin.source == source,
        col(DocumentOrigin.gave_text),
    )
    return session.exec(query).first() is not None


def _mark_deleted(session: Session, item: DocumentItem, known: Document) -> Stored:
    gone = delete(session, item.source, item.source_id)
    return Stored(known, Change.DELETED if gone is not None else Change.UNCHANGED)


def _complete(document: Document, item: DocumentItem) -> None:
    """Fill in what was not known before; what is known is not overwritten by another source."""
    document.published_on = document.published_on or item.date
    document.date_precision = document.date_precision or _precision(item)
    document.title = document.title or item.title or ""
    document.chamber = document.chamber or item.chamber
    document.kamerstuk = document.kamerstuk or item.kamerstuk
    document.session_year = document.session_year or item.session_year
    document.reference = document.reference or item.reference
    document.ministry = document.ministry or item.ministry
    document.file_remarks = document.file_remarks or "\n".join(item.remarks)
    if document.kind is DocumentKind.OVERIG:
        document.kind = _kind(item) or document.kind


def _media_types(session: Session, document: Document) -> set[str]:
    query = select(DocumentOrigin.media_type).where(DocumentOrigin.document_id == document.id)
    return {media_type for media_type in session.exec(query) if media_type}


def _format(media_type: str | None) -> int:
    return FORMATS.get((media_type or "").partition(";")[0].strip().lower(), 1)


def _kind(item: DocumentItem) -> DocumentKind | None:
    return DocumentKind(item.kind) if item.kind else None


def _precision(item: DocumentItem) -> Precision | None:
    if item.date is None:
        return None
    return Precision(item.date_precision) if item.date_precision else Precision.DAY


def _id(document: Document) -> int:
    assert document.id is not None  # set by the flush that stored it
    return document.id
