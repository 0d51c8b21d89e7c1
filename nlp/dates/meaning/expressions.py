"""A time expression as it stands in the text: where, and what its words mean.

The meaning does not depend on a day; `nlp.dates.meaning.resolving` works the days out.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from nlp.dates.meaning.moments import Moment
from nlp.findings import Precision


class Direction(StrEnum):
    """Which way an unfinished date is completed."""

    FORWARDS = "forwards"  # of something to come: the first one that is not over
    BACKWARDS = "backwards"  # of something reported of the past: the last one that has begun
    NEAREST = "nearest"  # of an earlier term that may or may not be over: the one closest by


class Bound(StrEnum):
    """How the days relate to the period that is named."""

    IN = "in"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"


class Lean(StrEnum):
    """Words that settle the direction themselves."""

    PAST = "jl."
    FUTURE = "a.s."
    GONE = "afgelopen"  # over and done: the whole of it lies before the day
    COMING = "komend"  # still to begin


class Role(StrEnum):
    """What the words around the time make of it."""

    TIME = "time"  # when something happens or is due
    MENTION = "mention"  # names a paper or meeting: "het AO van 12 maart", "de brief d.d. 3 mei"
    PAST = "past"  # "sinds 2019", "vorig jaar"


class Due(NamedTuple):
    """When something is due: inclusive days, `None` where no day follows."""

    first_day: date | None
    last_day: date | None
    precision: Precision
    recurrence: str | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class TimeExpression:
    """Characters `start` up to `end` of a text that speak of a time.

    Compared by identity: it stands in one place, and whoever looks at it asks for its days again.
    """

    start: int
    end: int
    words: str
    moment: Moment
    bound: Bound = Bound.IN
    lean: Lean | None = None
    role: Role = Role.TIME
    recurrence: str | None = None
    condition: str | None = None
    # Its days as they were worked out, by when the document was written and which way.
    dues: dict[tuple[tuple[date, date] | None, Direction], Due] = field(
        init=False, repr=False, default_factory=dict
    )

    def seen_from(self, place: int) -> "TimeExpression":
        """The same time in a text that begins at this place; its days are not worked out again."""
        moved = TimeExpression(
            self.start - place,
            self.end - place,
            self.words,
            self.moment,
            self.bound,
            self.lean,
            self.role,
            self.recurrence,
            self.condition,
        )
        moved.dues.update(self.dues)
        return moved
