"""When an undated document was written, as far as its own words tell.

A letter that quotes "de brief van 3 april 2020" was not written before it, and one that says what
"zal eind juni 2020" happen not after it. An unfinished date that means the same days from both
ends of that stretch ("dit jaar", "in de zomer") needs no guess.
"""

from datetime import date

from nlp.dates.meaning.expressions import Direction, Due, TimeExpression
from nlp.dates.meaning.resolving import resolve

# The first and the last day on which a document can have been written; one day when it is dated.
Written = tuple[date, date]
# A wider stretch tells nothing about the year.
_WIDEST = 400


def written_between(past: list[date], future: list[date]) -> Written | None:
    """From days that were over when it was written, and days that were still to come."""
    if not past:
        return None
    earliest = max(past)
    # What was to come before that is a plan of long ago, told again.
    later = [day for day in future if day >= earliest]
    if not later or (min(later) - earliest).days > _WIDEST:
        return None
    return earliest, min(later)


def due_on(
    expression: TimeExpression,
    written: Written | None,
    direction: Direction = Direction.FORWARDS,
) -> Due:
    """The days of an expression where both ends of the stretch agree on them."""
    due = expression.dues.get((written, direction))
    if due is None:
        due = expression.dues[written, direction] = _worked_out(expression, written, direction)
    return due


def _worked_out(expression: TimeExpression, written: Written | None, direction: Direction) -> Due:
    if written is None:
        return resolve(expression, None, direction)
    due = resolve(expression, written[0], direction)
    if written[0] == written[1]:
        return due
    other = resolve(expression, written[1], direction)
    return due._replace(
        first_day=due.first_day if due.first_day == other.first_day else None,
        last_day=due.last_day if due.last_day == other.last_day else None,
    )
