"""The number of a passage tells its day, what it belongs to, and where it stands in that.

So the newest come first without sorting, a period is a range of numbers, and passages are grouped
by what they belong to without looking anything up.
"""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

# Of one letter, and letters of one day; more than either ever has.
_PASSAGES, _ENTRIES = 13, 20
MOST_PASSAGES = 1 << _PASSAGES
_PER_DAY = 1 << _ENTRIES
# In SQL: the place of the entry that a passage belongs to, and whether it is the title.
PLACE = f"rowid >> {_PASSAGES}"
IS_TITLE = f"rowid & {MOST_PASSAGES - 1} = 0"


def place_of(passage: int) -> int:
    """The place of the entry that a passage belongs to."""
    return passage >> _PASSAGES


def first_of(place: int) -> int:
    """The number of the first passage of an entry, which is its title."""
    return place << _PASSAGES


def is_title(passage: int) -> bool:
    """Whether it is the first passage of its entry."""
    return not passage & (MOST_PASSAGES - 1)


def first_of_day(day: date) -> int:
    """The lowest number that a passage of this day can have."""
    return first_of(_first_place(day))


def after_day(day: date) -> int:
    """What is higher than every number of a passage of this day."""
    return first_of(_first_place(day) + _PER_DAY)


def is_on(place: int, day: date | None) -> bool:
    """Whether a place is one of this day."""
    return 0 <= place - _first_place(day) < _PER_DAY


class FreePlaces:
    """The next free place of each day, behind those that are taken already."""

    def __init__(self, stored: Connection | None = None) -> None:
        self._stored = stored
        self._by_day: dict[date | None, Iterator[int]] = {}

    def next(self, day: date | None) -> int:
        """A place on a day; what has no day is older than everything."""
        if day not in self._by_day:
            first = _first_place(day)
            self._by_day[day] = iter(range(self._free(first), first + _PER_DAY))
        return next(self._by_day[day])

    def _free(self, first: int) -> int:
        if self._stored is None:
            return first
        last = self._stored.exec_driver_sql(
            "SELECT max(place) FROM searchentry WHERE place >= ? AND place < ?",
            (first, first + _PER_DAY),
        ).scalar()
        return first if last is None else int(last) + 1


def _first_place(day: date | None) -> int:
    return (day.toordinal() if day else 0) << _ENTRIES
