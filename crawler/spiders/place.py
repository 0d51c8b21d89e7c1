"""Where a listing stands, as a cursor that a ledger can note down."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Self

from crawler.errors import SourceChangedError
from crawler.spiders.source import LEAST_SHARE, TRULY_FEWER

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
        """The place behind rows that were changed on these days.

        A day that has yet to come is a mistake of the source: what changes before it would
        never be asked for again.
        """
        tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
        known = (day for day in changes if day and day <= tomorrow)
        newest = max((day for day in (self.newest, *known) if day), default=None)
        return replace(self, offset=offset, newest=newest)

    def start(self) -> Self:
        """The first page of the same changes."""
        return type(self)(changed_since=self.changed_since)

    def next_run(self) -> Self | None:
        """Where a run for changes begins once all of these were listed."""
        newest = self.newest or self.changed_since
        return type(self)(changed_since=newest) if newest else None


@dataclass(slots=True)
class Walk:
    """One way through a listing, which has to come to an end and to give what it says to have."""

    seen: set[str] = field(default_factory=set)
    again: bool = False  # the second time, after one that gave too few

    def check(self, place: Place, keys: Collection[str], count: int, url: str) -> None:
        """Raise for a page that gives nothing although there is more, or only what we had."""
        if not keys and place.offset < LEAST_SHARE * count:
            what = f"lege bladzijde na {place.offset}, er zouden er {count} zijn"
            raise SourceChangedError(what, url, TRULY_FEWER)
        if keys and self.seen.issuperset(keys):
            what = f"twee keer dezelfde bladzijde: na {place.offset} komt alleen wat er al was"
            raise SourceChangedError(what, url)
        self.seen.update(keys)
