"""The table of motions and commitments: one row each, as of a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from tracker.export.table import Cell, Column, Holds, Table
from tracker.labels import DOCUMENT, KIND, MINISTRY, status_words
from tracker.queries.listing import Item
from tracker.values import Status, ThreadKind

COLUMNS = (
    Column("Kenmerk", 12),
    Column("Soort", 12),
    Column("Omschrijving", 70),
    Column("Stand", 28),
    Column("Waarom", 60),
    Column("Eerste termijn", 24),
    Column("Eerste termijn tot en met", 18, Holds.DAY),
    Column("Huidige termijn", 24),
    Column("Huidige termijn vanaf", 18, Holds.DAY),
    Column("Huidige termijn tot en met", 18, Holds.DAY),
    Column("Dagen te laat", 10, Holds.NUMBER),
    Column("Keren uitgesteld", 10, Holds.NUMBER),
    Column("Dagen uitgesteld", 10, Holds.NUMBER),
    Column("Gedaan op", 18, Holds.DAY),
    Column("Gedaan door", 28),
    Column("Ministerie", 36),
    Column("Gevraagd door", 20),
    Column("Fractie", 12),
    Column("Commissie", 28),
    Column("Dossier", 10),
    Column("Kamerstuk", 16),
    Column("Nummer in register", 16),
    Column("Stand in register", 20),
    Column("Bewijs", 70),
    Column("Stuk", 40),
    Column("Kamerstuk van het stuk", 16),
    Column("Datum van het stuk", 18, Holds.DAY),
    Column("Bron", 40, Holds.LINK),
    Column("Vaste link", 40, Holds.LINK),
    Column("Te controleren", 10),
)


def table(found: Iterable[Item], day: date, address: str) -> Table:
    """The rows as of `day`; `address` is where the dashboard is served."""
    return Table("Toezeggingen", COLUMNS, (cells(item, day, address) for item in found))


def cells(item: Item, day: date, address: str) -> Sequence[Cell]:
    """The cells of a row, in the order of `COLUMNS`; days stay days."""
    return (
        item.public_id,
        KIND[item.kind].word,
        item.title,
        standing_words(item),
        item.reason,
        one_line(item.first_quote),
        item.first_to,
        one_line(item.due_quote),
        item.due_from,
        item.due_to,
        days_late(item, day) or None,
        item.times_postponed or None,
        item.days_postponed or None,
        item.made_on,
        item.promiser,
        MINISTRY.get(item.ministry, item.ministry) if item.ministry else None,
        item.asked_by,
        item.party,
        item.committee,
        item.dossier,
        item.kamerstuk,
        item.official_number,
        item.register_status,
        one_line(item.quote),
        item.document or (DOCUMENT[item.document_kind] if item.document_kind else None),
        item.document_kamerstuk,
        item.document_on,
        item.url,
        link(address, item.public_id, page_of(item.kind)),
        "ja" if item.to_check else "nee",
    )


def standing_words(item: Item) -> str:
    """The status as the screen shows it."""
    return status_words(
        item.status,
        overdue=item.overdue,
        postponed=item.postponed,
        has_term=bool(item.due_to or item.due_quote),
    )


def days_late(item: Item, day: date) -> int:
    """How many days the term has passed, 0 where it has not."""
    late = item.due_to and item.overdue and item.status is Status.DELAYED
    return max((day - item.due_to).days, 0) if late and item.due_to else 0


def page_of(kind: ThreadKind) -> str:
    """The page of the dashboard that shows it."""
    return "motie" if kind is ThreadKind.MOTIE else "toezegging"


def link(address: str, public_id: str, page: str = "toezegging") -> str:
    """The permanent link to one motion or commitment."""
    return f"{address}/{page}?id={public_id}"


def one_line(quote: str | None) -> str | None:
    """A quote without the line ends of the letter."""
    return " ".join(quote.split()) if quote else None
