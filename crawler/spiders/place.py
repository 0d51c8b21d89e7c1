"""Where a listing stands, as a cursor that a ledger can note down."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Self

# When a listing is taken up again, rows withdrawn meanwhile may have moved the others forward.
STEP_BACK = 10


@dataclass(frozen=True, slots=True)
class Place:
    """How many rows were listed, of the changes since which day, and the newest change seen."""

    offset: int = 0
    changed_since: dt.date | None = None
    newest: dt.date | None = None

    def __str__(self) -> str:
        return f"{self.offset} {self.changed_since or '-'} {self.newest or '-'}"

    @classmethod
    def of(cls, cursor: str | None) -> Self:
        """The place that was noted down, or the beginning."""
        if cursor is None:
            return cls()
        offset, *days = cursor.split(" ")
        since, newest = (None if day == "-" else dt.date.fromisoformat(day) for day in days)
        return cls(max(0, int(offset) - STEP_BACK), since, newest)

    def after(self, offset: int, changes: list[dt.date | None]) -> Self:
        """The place behind rows that were changed on these days."""
        newest = max((day for day in (self.newest, *changes) if day), default=None)
        return replace(self, offset=offset, newest=newest)

    def next_run(self) -> Self | None:
        """Where a run for changes begins once all of these were listed."""
        newest = self.newest or self.changed_since
        return type(self)(changed_since=newest) if newest else None
