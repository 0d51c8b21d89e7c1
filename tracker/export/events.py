"""The table of events: one row each, with the term that it found and the term that it left."""

from collections.abc import Iterable, Sequence

from tracker.export.items import link, one_line, page_of
from tracker.export.table import Cell, Column, Holds, Table
from tracker.labels import DOCUMENT, EVENT, KIND, MINISTRY
from tracker.queries.happenings import Happening

COLUMNS = (
    Column("Kenmerk", 12),
    Column("Datum", 18, Holds.DAY),
    Column("Gebeurtenis", 22),
    Column("Omschrijving", 60),
    Column("Oude termijn", 24),
    Column("Oude termijn tot en met", 18, Holds.DAY),
    Column("Nieuwe termijn", 24),
    Column("Nieuwe termijn tot en met", 18, Holds.DAY),
    Column("Verschuiving in dagen", 12, Holds.NUMBER),
    Column("Termijn in dit stuk", 24),
    Column("Termijn in dit stuk vanaf", 18, Holds.DAY),
    Column("Termijn in dit stuk tot en met", 18, Holds.DAY),
    Column("Eerdere termijn volgens dit stuk", 24),
    Column("Eerdere termijn volgens dit stuk tot en met", 18, Holds.DAY),
    Column("Citaat", 70),
    Column("Stuk", 40),
    Column("Kamerstuk van het stuk", 16),
    Column("Bron", 40, Holds.LINK),
    Column("Herkomst", 22),
    Column("Toelichting", 40),
    Column("Telt mee", 10),
    Column("Soort", 12),
    Column("Dossier", 10),
    Column("Kamerstuk", 16),
    Column("Gedaan op", 18, Holds.DAY),
    Column("Gedaan door", 28),
    Column("Ministerie", 36),
    Column("Vaste link", 40, Holds.LINK),
)
ORIGINS = {"read": "gelezen in het stuk", "register": "register", "decision": "beoordelaar"}


def table(found: Iterable[Happening], address: str) -> Table:
    """The rows; `address` is where the dashboard is served."""
    return Table("Gebeurtenissen", COLUMNS, (cells(one, address) for one in found))


def cells(one: Happening, address: str) -> Sequence[Cell]:
    """The cells of a row, in the order of `COLUMNS`; days stay days."""
    before, after = one.before, one.after
    return (
        one.public_id,
        one.day,
        EVENT[one.kind],
        one.title,
        one_line(before.quote),
        before.last_day,
        one_line(after.quote),
        after.last_day,
        shift(one),
        one_line(one.term_quote),
        one.term_from,
        one.term_to,
        one_line(one.previous_quote),
        one.previous_to,
        one_line(one.quote),
        one.document or (DOCUMENT[one.document_kind] if one.document_kind else None),
        one.document_kamerstuk,
        one.url,
        ORIGINS.get(one.origin, one.origin),
        "; ".join(filter(None, (one.note, one.register_status))) or None,
        "nee" if one.rejected else "ja",
        KIND[one.thread_kind].word,
        one.dossier,
        one.thread_kamerstuk,
        one.made_on,
        one.promiser,
        MINISTRY.get(one.ministry, one.ministry) if one.ministry else None,
        link(address, one.public_id, page_of(one.thread_kind)),
    )


def shift(one: Happening) -> int | None:
    """How many days the term moved on that day; nothing where it did not, or was not known."""
    if one.before.last_day is None or one.after.last_day is None:
        return None
    return (one.after.last_day - one.before.last_day).days or None
