"""The table of events: one row each, with the term that it found and the term that it left."""

from collections.abc import Iterable
from datetime import date

from nlp.findings import EventKind
from tracker.export.items import documents, links, ministries, one_lines
from tracker.export.table import Column, Holds, Portion, Table
from tracker.queries.lives.happenings import Happening, Running
from tracker.queries.lives.listing import Columns
from tracker.words.labels import EVENT, KIND

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
    Column("Toegezegd op", 18, Holds.DAY),
    Column("Toegezegd door", 28),
    Column("Ministerie", 36),
    Column("Vaste link", 40, Holds.LINK),
    Column("Jaar", 8, Holds.NUMBER),
    Column("Uitstel", 8, Holds.NUMBER),  # 1 where it counts as a delay, to be summed
)
ORIGINS = {"read": "gelezen in het stuk", "register": "register", "decision": "beoordelaar"}


def table(found: Iterable[Columns], address: str) -> Table:
    """The rows; `address` is where the dashboard is served."""
    return Table("Gebeurtenissen", COLUMNS, (cells(of, address) for of in found))


def cells(of: Columns, address: str) -> Portion:
    """The cells in the order of `COLUMNS`, from columns of `Happening`; days stay days."""
    before, after = of["before"], of["after"]
    notes = zip(of["note"], of["register_status"], strict=True)
    return (
        of["public_id"],
        of["day"],
        [EVENT[kind] for kind in of["kind"]],
        of["title"],
        one_lines(term.quote for term in before),
        [term.last_day for term in before],
        one_lines(term.quote for term in after),
        [term.last_day for term in after],
        list(map(_moved, before, after)),
        one_lines(of["term_quote"]),
        of["term_from"],
        of["term_to"],
        one_lines(of["previous_quote"]),
        of["previous_to"],
        one_lines(of["quote"]),
        documents(of),
        of["document_kamerstuk"],
        of["url"],
        [ORIGINS.get(origin, origin) for origin in of["origin"]],
        ["; ".join(filter(None, note)) or None for note in notes],
        ["nee" if rejected else "ja" for rejected in of["rejected"]],
        [KIND[kind].word for kind in of["thread_kind"]],
        of["dossier"],
        of["thread_kamerstuk"],
        of["made_on"],
        of["promiser"],
        ministries(of["ministry"]),
        links(address, of["public_id"], of["thread_kind"]),
        [day.year for day in of["day"]],
        _delays(of),
    )


def _delays(of: Columns) -> list[int | None]:
    """A delay once, however many sentences of its day tell of it."""
    told: set[tuple[str, date]] = set()
    found: list[int | None] = []
    told_of = zip(of["public_id"], of["day"], of["kind"], of["rejected"], strict=True)
    for id, day, kind, rejected in told_of:
        counts = kind is EventKind.POSTPONED and not rejected and (id, day) not in told
        if counts:
            told.add((id, day))
        found.append(1 if counts else None)
    return found


def shift(one: Happening) -> int | None:
    """How many days the term moved on that day; nothing where it did not, or was not known."""
    return _moved(one.before, one.after)


def _moved(before: Running, after: Running) -> int | None:
    if before.last_day is None or after.last_day is None:
        return None
    return (after.last_day - before.last_day).days or None
