"""Lists of pages whose rows are no promises: what a search found, and lines of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sqlalchemy import select
from sqlmodel import Session, col

from tracker.errors import UsageError
from tracker.export.items import link, page_of
from tracker.export.table import Cell, Column, Holds, Table, by_column
from tracker.models.documents import Document, DocumentOrigin
from tracker.queries.papers import dossier, persons
from tracker.queries.papers.dossier import PARTS, Entry
from tracker.queries.papers.persons import PersonRow
from tracker.record import bulk
from tracker.search import engine, names
from tracker.search.marking import MARK, UNMARK
from tracker.search.query import parse
from tracker.search.results import PASSAGES_EACH, Hit, Order
from tracker.values import ThreadKind
from tracker.words.labels import day_words, ministry_words

WHOLE = "alles"
PASSAGES = (
    Column("Soort", 22),
    Column("Titel", 60),
    Column("Datum", 18, Holds.DAY),
    Column("Ministerie", 28),
    Column("Kamerstuk", 16),
    Column("Plaats", 22),
    Column("Passage", 90),
    Column("Andere passages", 10, Holds.NUMBER),
    Column("Bron", 40, Holds.LINK),
    Column("Vaste link", 40, Holds.LINK),
)
MOMENTS = (
    Column("Datum", 18, Holds.DAY),
    Column("Soort", 14),
    Column("Gebeurtenis", 22),
    Column("Omschrijving", 70),
    Column("Citaat", 70),
    Column("Stuk", 40),
    Column("Kamerstuk van het stuk", 16),
    Column("Bron", 40, Holds.LINK),
    Column("Kenmerk", 12),
    Column("Vaste link", 40, Holds.LINK),
    Column("Waarom hier", 28),
)
_REFERS, _NAMESAKE = "verwijst naar dit dossier", "draagt alleen deze achternaam"
_UNMARKED = str.maketrans({MARK: None, UNMARK: None})


class Page(Protocol):
    """A list that a page shows, so that a file can hold exactly that."""

    @property
    def as_of(self) -> date:
        """The day one looks."""

    @property
    def name(self) -> str:
        """What the file is called, without day and ending."""

    @property
    def order(self) -> str:
        """The order of the rows, in Dutch."""

    def choice(self, session: Session) -> str:
        """What was chosen, in Dutch."""

    def table(self, session: Session, address: str) -> Table:
        """The rows; `address` is where the dashboard is served."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search finds: a row for every passage that the page shows, on all its leaves."""

    typed: str
    as_of: date
    by: Order = Order.BEST
    name: str = "zoekresultaten"

    @property
    def order(self) -> str:
        """The order of the rows, in Dutch."""
        return f"{self.by.value} eerst"

    def choice(self, session: Session) -> str:
        """What was typed, and what was not looked at."""
        found = engine.search(session, parse(self.typed, names.surnames(session)), size=0)
        newest = f"; alleen de nieuwste {engine.MOST} passages" if found.capped else ""
        each = f"hoogstens {PASSAGES_EACH} passages van elk resultaat"
        return f"gezocht: {self.typed.strip()}; {each}{newest}"

    def table(self, session: Session, address: str) -> Table:
        """A row for every passage; where only the title was found, for the title."""
        query = parse(self.typed, names.surnames(session))
        found = engine.search(session, query, self.by, 0, engine.MOST).hits if query else ()
        papers = _papers(session, (hit.document_id for hit in found))
        rows = (row for hit in found for row in _passages(hit, papers, address))
        return Table("Zoekresultaten", PASSAGES, by_column(rows))


@dataclass(frozen=True, slots=True)
class Moments:
    """The line of time of a dossier or a person, or a part of it."""

    as_of: date
    dossier: str = ""
    person: str = ""  # a number, or the name of who only held an office
    part: str = WHOLE
    order: str = "nieuwste eerst"

    @property
    def name(self) -> str:
        """What the file is called, without day and ending."""
        return f"dossier-{self.dossier}" if self.dossier else "persoon"

    def choice(self, session: Session) -> str:
        """Whose line of time it is."""
        whose = (
            f"dossier: {self.dossier}" if self.dossier else f"persoon: {self._whose(session).name}"
        )
        return whose if self.part == WHOLE else f"{whose}; alleen: {self.part}"

    def table(self, session: Session, address: str) -> Table:
        """A row for everything that happened, and for every term that still runs."""
        found = [
            (entry, why)
            for entries, why in self._parts(session)
            for entry in entries
            if entry.kind in PARTS[self.part]
        ]
        found.sort(key=lambda each: each[0].day, reverse=True)
        papers = _papers(session, (entry.document for entry, _ in found))
        rows = ((*_moment(entry, papers, address), why) for entry, why in found)
        return Table("Tijdlijn", MOMENTS, by_column(rows))

    def _parts(self, session: Session) -> Iterable[tuple[list[Entry], str | None]]:
        """The line of time, and what the page shows below it, with the reason."""
        if self.dossier:
            near = col(Document.id).in_(dossier.referring(session, self.dossier))
            letters = dossier.letters(session, near)
            yield dossier.timeline(session, self.dossier, self.as_of), None
            yield [entry for entry in letters if entry.day <= self.as_of], _REFERS
            return
        whose = self._whose(session)
        yield persons.timeline(session, whose, self.as_of), None
        yield persons.perhaps(session, whose, self.as_of), _NAMESAKE

    def _whose(self, session: Session) -> PersonRow:
        if self.person.isdecimal():
            found = persons.get(session, int(self.person))
        else:
            found = persons.holder(session, self.person)
        if found is None:
            raise UsageError(f"niemand heet of heeft nummer {self.person!r}; zie Personen")
        return found


@dataclass(frozen=True, slots=True)
class _Paper:
    title: str
    kamerstuk: str | None
    url: str | None


def person(session: Session, typed: str) -> str:
    """Who is meant by a name, when that is one; else a sentence that names them all."""
    found = persons.named(session, typed)
    if len(found) == 1:
        return found[0].name if found[0].id is None else str(found[0].id)
    if not found:
        raise UsageError(f"niemand heet {typed!r}; typ alleen de achternaam, of een deel daarvan")
    known = ", ".join(map(_told_apart, found))
    raise UsageError(f"{typed!r} kan zijn: {known}; geef de hele naam of het nummer")


def _told_apart(one: PersonRow) -> str:
    more = "; ".join([held.words for held in one.held[-1:]] + ([f"{one.id}"] if one.id else []))
    return f"{one.name} ({more})" if more else one.name


def _passages(hit: Hit, papers: dict[int, _Paper], address: str) -> Iterable[tuple[Cell, ...]]:
    paper = papers.get(hit.document_id) if hit.document_id else None
    before = (
        *(hit.kind, hit.title, hit.day),
        *(ministry_words(hit.ministry) if hit.ministry else None, hit.kamerstuk),
    )
    after = (hit.more or None, paper.url if paper else None, f"{address}/{hit.address}")
    if not hit.passages:
        yield (*before, "titel", hit.title, *after)
    for passage in hit.passages:
        text = " ".join(passage.text.translate(_UNMARKED).split())
        yield (*before, passage.label or None, text, *after)


def _moment(entry: Entry, papers: dict[int, _Paper], address: str) -> tuple[Cell, ...]:
    paper = papers.get(entry.document) if entry.document else None
    own = f"{address}/document?id={entry.document}" if entry.document else None
    if entry.thread:
        kind = ThreadKind.MOTIE if entry.of_motion else ThreadKind.TOEZEGGING
        own = link(address, entry.thread, page_of(kind))
    return (
        *(entry.day, entry.kind.value, entry.words, entry.title, entry.quote or None),
        *((paper.title, paper.kamerstuk, paper.url) if paper else (None, None, None)),
        *(entry.thread, own),
    )


_PAPERS = bulk.Wide(
    select(
        col(Document.id), col(Document.title), col(Document.published_on), col(Document.kamerstuk)
    ).where(bulk.among(col(Document.id)))
)
_ADDRESSES = bulk.Wide(
    select(col(DocumentOrigin.document_id), col(DocumentOrigin.url))
    .where(bulk.among(col(DocumentOrigin.document_id)), col(DocumentOrigin.url).like("http%"))
    .order_by(col(DocumentOrigin.id).desc())
)


def _papers(session: Session, ids: Iterable[int | None]) -> dict[int, _Paper]:
    """The documents of these numbers, with the first address on the web they came from."""
    wanted: Sequence[int] = sorted({id for id in ids if id is not None})
    urls = dict(_ADDRESSES.rows(session, wanted))
    return {
        id: _Paper(title or f"stuk van {day_words(day)}", kamerstuk, urls.get(id))
        for id, title, day, kamerstuk in zip(
            *_PAPERS.columns(_PAPERS.rows(session, wanted)), strict=True
        )
    }
