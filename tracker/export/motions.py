"""The table of motions: who signed, what the Kamer decided, and what was done with it."""

from collections.abc import Iterable, Sequence

from tracker.export.items import link, one_line
from tracker.export.table import Cell, Column, Holds, Table, by_column
from tracker.queries.motions.listing import ListedMotion
from tracker.values import Appreciation
from tracker.words.labels import (
    APPRECIATION,
    DOCUMENT,
    MINISTRY,
    MOTION_STATUS,
    NOT_VOTED,
    status_words,
)

COLUMNS = (
    Column("Kenmerk", 12),
    Column("Kamerstuk", 16),
    Column("Titel", 70),
    Column("Indiener", 22),
    Column("Ondertekend door", 40),
    Column("Fracties", 22),
    Column("Ingediend op", 18, Holds.DAY),
    Column("Uitslag", 16),
    Column("Besloten op", 18, Holds.DAY),
    Column("Appreciatie", 22),
    Column("Stand", 28),
    Column("Waarom", 60),
    Column("Huidige termijn", 24),
    Column("Huidige termijn tot en met", 18, Holds.DAY),
    Column("Keren uitgesteld", 10, Holds.NUMBER),
    Column("Ministerie", 36),
    Column("Dossier", 10),
    Column("Stand in register", 20),
    Column("Tekst", 70),
    Column("Bewijs", 70),
    Column("Stuk", 40),
    Column("Kamerstuk van het stuk", 16),
    Column("Datum van het stuk", 18, Holds.DAY),
    Column("Bron", 40, Holds.LINK),
    Column("Vaste link", 40, Holds.LINK),
    Column("Te controleren", 10),
)


def table(found: Iterable[ListedMotion], address: str) -> Table:
    """The rows; `address` is where the dashboard is served."""
    return Table("Moties", COLUMNS, by_column(cells(motion, address) for motion in found))


def cells(motion: ListedMotion, address: str) -> Sequence[Cell]:
    """The cells of a row, in the order of `COLUMNS`; days stay days."""
    known = motion.appreciation is not Appreciation.UNKNOWN
    parties = dict.fromkeys(one.party for one in motion.signed if one.party)
    return (
        motion.name,
        motion.kamerstuk,
        motion.title,
        motion.signed[0].name if motion.signed else None,
        ", ".join(one.name for one in motion.signed) or None,
        ", ".join(parties) or None,
        motion.submitted_on,
        outcome_words(motion),
        motion.decided_on,
        APPRECIATION[motion.appreciation] if known else None,
        standing_words(motion),
        motion.reason,
        one_line(motion.due_quote),
        motion.due_to,
        motion.times_postponed or None,
        MINISTRY.get(motion.ministry, motion.ministry) if motion.ministry else None,
        motion.dossier,
        motion.register_state,
        motion.text or None,
        one_line(motion.quote),
        document_words(motion),
        motion.document_kamerstuk,
        motion.document_on,
        motion.url,
        link(address, motion.name, "motie"),
        "ja" if motion.to_check else "nee",
    )


def document_words(motion: ListedMotion) -> str | None:
    """The title of the document that says where it stands, or what kind it is of."""
    kind = motion.document_kind
    return motion.document or (DOCUMENT[kind] if kind else None)


def outcome_words(motion: ListedMotion) -> str:
    """What the Kamer decided, as far as it was known on the day one looks."""
    return MOTION_STATUS[motion.outcome].word if motion.outcome else NOT_VOTED


def standing_words(motion: ListedMotion) -> str | None:
    """Where it stands; nothing while no letter spoke of it and no vote was held."""
    if motion.status is None:
        return None
    return status_words(
        motion.status,
        overdue=bool(motion.overdue),
        postponed=bool(motion.postponed),
        unsure=bool(motion.unsure),
        has_term=bool(motion.due_to or motion.due_quote),
    )
