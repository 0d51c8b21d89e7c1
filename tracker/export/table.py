"""The table that every export holds: one row a motion or commitment, as of a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.labels import KIND, ministry_words
from tracker.queries.threads import Term, ThreadRow

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Dutch name and how a row fills it."""

    name: str
    width: int


COLUMNS = (
    Column("Kenmerk", 12),
    Column("Soort", 12),
    Column("Omschrijving", 70),
    Column("Stand", 28),
    Column("Waarom", 60),
    Column("Eerste termijn", 24),
    Column("Eerste termijn tot en met", 14),
    Column("Huidige termijn", 24),
    Column("Huidige termijn tot en met", 14),
    Column("Dagen te laat", 10),
    Column("Keren uitgesteld", 10),
    Column("Dagen uitgesteld", 10),
    Column("Gedaan op", 14),
    Column("Gedaan door", 28),
    Column("Ministerie", 36),
    Column("Dossier", 10),
    Column("Kamerstuk", 16),
    Column("Te controleren", 10),
)
# A cell that begins so would run as a formula in a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cells(row: ThreadRow) -> list[Cell]:
    """The cells of a row, in the order of `COLUMNS`; days stay days."""
    first_words, first_day = _term(row.first_term)
    words, day = _term(row.term)
    return [
        row.public_id,
        KIND[row.kind].word,
        row.title,
        row.status_words,
        row.reason,
        first_words,
        first_day,
        words,
        day,
        row.days_late or None,
        row.times_postponed or None,
        row.days_postponed or None,
        row.made_on,
        row.promiser,
        ministry_words(row.ministry),
        row.dossier,
        row.kamerstuk,
        "ja" if row.to_check else "nee",
    ]


def table(rows: Iterable[ThreadRow]) -> Iterator[list[Cell]]:
    """The cells of all rows, one row at a time."""
    return map(cells, rows)


def harmless(value: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def as_json(row: ThreadRow) -> dict[str, Any]:
    """A row under the names of its columns, with days in ISO form."""
    return {
        column.name: value.isoformat() if isinstance(value, date) else value
        for column, value in zip(COLUMNS, cells(row), strict=True)
    }


def _term(found: Term | None) -> tuple[str | None, date | None]:
    return (found.words or None, found.last_day) if found else (None, None)
