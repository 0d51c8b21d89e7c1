"""A time expression while it is being read: what the readers hand over to `finding`."""

from typing import NamedTuple

from nlp.dates.meaning.expressions import Bound, Lean, Role
from nlp.dates.meaning.moments import Moment


class Draft(NamedTuple):
    """One expression, with the word in front of it that joining two expressions depends on."""

    start: int
    end: int
    moment: Moment
    bound: Bound = Bound.IN
    lean: Lean | None = None
    role: Role = Role.TIME
    recurrence: str | None = None
    condition: tuple[int, int] | None = None
    word: str = ""
