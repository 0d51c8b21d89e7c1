"""Full-text search over the paragraphs of all documents, in SQLite's FTS5.

Everything that knows of FTS5 is in this module, so that another engine can take its place.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlmodel import Session

from nlp.findings import DocumentKind
from tracker.models.documents import Document
from tracker.search.marking import snippet
from tracker.search.query import Query, Term
from tracker.search.stems import can_be_part, stem, stems

# Ranking a word that stands everywhere takes longer than it is worth: newest first then.
_RANKED = 20_000
_COMPOUNDS = 50
_SHORTEST, _LONGEST = 20, 1500


@dataclass(frozen=True, slots=True)
class Hit:
    """Passages of a document, with the words found between `MARK` and `UNMARK`."""

    document_id: int
    title: str
    kind: DocumentKind
    published_on: date | None
    kamerstuk: str | None
    start: int
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, grouped by document, and how many passages there are in all."""

    hits: tuple[Hit, ...]
    total: int


def add(session: Session, document: Document) -> None:
    """Index a document; searchable as soon as the transaction ends."""
    for start, end in paragraphs(document.text):
        body = document.text[start:end]
        row = session.execute(
            text(
                'INSERT INTO passage (document_id, start, "end") VALUES (:document, :start, :end)'
            ),
            {"document": document.id, "start": start, "end": end},
        )
        session.execute(
            text("INSERT INTO passage_fts (rowid, body, stems) VALUES (:id, :body, :stems)"),
            {"id": row.lastrowid, "body": body, "stems": stems(body)},  # type: ignore[attr-defined]
        )


def paragraphs(whole: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a document; a very long one in parts that end at a full stop."""
    at = 0
    for part in whole.split("\n\n"):
        start, end = at, at + len(part)
        at = end + 2
        while end - start > _LONGEST:
            stop = whole.rfind(". ", start + _LONGEST // 2, start + _LONGEST) + 1
            stop = stop or start + _LONGEST
            yield start, stop
            start = stop
        if len(whole[start:end].strip()) >= _SHORTEST:
            yield start, end


def search(session: Session, query: Query, first: int = 0, size: int = 20) -> Found:
    """Passages that match, best first; the newest first where nearly everything matches."""
    match = expression(session, query)
    if match is None:
        return Found((), 0)
    where, values = _narrowed(query)
    values["match"] = match
    tables = (
        "passage_fts JOIN passage ON passage.id = passage_fts.rowid "
        "JOIN document ON document.id = passage.document_id"
    )
    total = session.execute(
        text(f"SELECT count(*) FROM {tables} WHERE passage_fts MATCH :match AND {where}"), values
    ).scalar_one()
    order = "rank" if total < _RANKED else "passage.id DESC"
    rows = session.execute(
        text(
            "SELECT document.id, document.title, document.kind, document.published_on, "
            "document.kamerstuk, passage.start, passage_fts.body "
            f"FROM {tables} WHERE passage_fts MATCH :match AND {where} "
            f"ORDER BY {order} LIMIT :size OFFSET :first"
        ),
        {**values, "size": size, "first": first},
    ).all()
    return Found(tuple(_grouped(rows, query)), total)


def expression(session: Session, query: Query) -> str | None:
    """The query in the language of FTS5; every word is quoted, so that none is an operator."""
    if not query.groups:
        return None
    groups = [" OR ".join(_forms(session, term) for term in group) for group in query.groups]
    wanted = " AND ".join(f"({group})" for group in groups)
    if query.without:
        unwanted = " OR ".join(_forms(session, term) for term in query.without)
        return f"({wanted}) NOT ({unwanted})"
    return wanted


def _forms(session: Session, term: Term) -> str:
    phrase = " ".join(term.words)
    if term.exact or len(term.words) > 1:
        return f'body : "{phrase}"' + (" *" if term.prefix else "")
    word = term.words[0]
    if term.prefix:
        return f'body : "{word}" *'
    forms = {f'body : "{word}"', f'stems : "{stem(word)}"'}
    forms.update(f'stems : "{compound}"' for compound in _compounds(session, stem(word)))
    return f"({' OR '.join(sorted(forms))})"


def _compounds(session: Session, word: str) -> list[str]:
    """The commonest words of the index that end in this one: "fonds" in "pensioenfonds"."""
    if not can_be_part(word):
        return []
    rows = session.execute(
        text(
            "SELECT term FROM passage_fts_word WHERE term LIKE :ending AND term != :word "
            "ORDER BY doc DESC LIMIT :most"
        ),
        {"ending": f"%{word}", "word": word, "most": _COMPOUNDS},
    )
    return [row[0] for row in rows]


def _narrowed(query: Query) -> tuple[str, dict[str, object]]:
    where = ["document.current"]
    values: dict[str, object] = {}
    for condition, name, value in (
        ("document.published_on >= :since", "since", query.since),
        ("document.published_on <= :until", "until", query.until),
        ("lower(document.kind) = :kind", "kind", query.kind),
        ("document.ministry = :ministry", "ministry", query.ministry),
        ("document.dossier = :dossier", "dossier", query.dossier),
    ):
        if value is not None:
            where.append(condition)
            values[name] = value
    return " AND ".join(where), values


def _grouped(rows: Sequence[tuple[object, ...]], query: Query) -> Iterator[Hit]:
    by_document: dict[object, list[tuple[object, ...]]] = defaultdict(list)
    for row in rows:
        by_document[row[0]].append(row)
    for found in by_document.values():
        document_id, title, kind, day, kamerstuk, start, _ = found[0]
        yield Hit(
            document_id=int(str(document_id)),
            title=str(title or ""),
            kind=DocumentKind[str(kind)],
            published_on=date.fromisoformat(str(day)) if day else None,
            kamerstuk=str(kamerstuk) if kamerstuk else None,
            start=int(str(start)),
            passages=tuple(snippet(str(row[-1]), query) for row in found),
        )
