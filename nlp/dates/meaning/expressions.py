"""A time expression as it stands in the text: where, and what its words mean.

The meaning does not depend on a day; `nlp.dates.meaning.resolving` works the days out.
"""

from dataclasses import dataclass
from enum import StrEnum

from nlp.dates.meaning.moments import Moment


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


@dataclass(frozen=True, slots=True, eq=False)
class TimeExpression:
    """Characters `start` up to `end` of a text that speak of a time.

    Compared by identity: it stands in one place, and its days are looked up again and again.
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
