"""From a time expression and the day of its document to the days that are meant."""

from datetime import date, timedelta

from nlp.dates.meaning.expressions import Bound, Direction, Due, Lean, TimeExpression
from nlp.dates.meaning.moments import Moment, Rolling, precision_of
from nlp.dates.meaning.periods import Period
from nlp.findings import Deadline, Quote

# A document's day outside these years was misread; nothing can be counted from it.
_PLAUSIBLE = range(1815, 2200)


def resolve(
    expression: TimeExpression, day: date | None, direction: Direction = Direction.FORWARDS
) -> Due:
    """The days of an expression in a document of that day; never sharper than its words."""
    if day and day.year not in _PLAUSIBLE:
        day = None
    found = _days(expression, day, direction)
    if found and not found.sure:
        found = Period(None, None, found.precision)
    first, last = (found.first, found.last) if found else (None, None)
    precision = found.precision if found else precision_of(expression.moment)
    return Due(first, last, precision, expression.recurrence, expression.condition)


def deadline_of(expression: TimeExpression, due: Due) -> Deadline:
    """The days as a finding that quotes the expression."""
    return Deadline(
        Quote(expression.words, expression.start, expression.end),
        due.first_day,
        due.last_day,
        due.precision,
        due.recurrence,
        due.condition,
    )


def turns_on_direction(moment: Moment) -> bool:
    """Whether looking back gives other days than looking forwards."""
    return not moment.dated or (isinstance(moment, Rolling) and moment.own)


def _days(expression: TimeExpression, day: date | None, direction: Direction) -> Period | None:
    moment = expression.moment
    if isinstance(moment, Rolling) and moment.own and direction is not Direction.FORWARDS:
        # "Binnen zes weken" in an earlier letter counts from that letter, not from this one.
        return None
    candidates = moment.candidates(day)
    if not candidates:
        return None
    if moment.dated or day is None:
        return bounded(candidates[0], expression.bound, day)
    period = _choose(candidates, expression, day, direction)
    return bounded(period, expression.bound, day) if period else None


def bounded(period: Period, bound: Bound, day: date | None) -> Period:
    """What "uiterlijk", "vóór", "na" and "vanaf" make of a period."""
    one_day = timedelta(1)
    match bound:
        case Bound.IN:
            return period
        case Bound.BY if period.last:
            return period._replace(first=_not_after(day, period.last))
        case Bound.BEFORE if period.first:
            eve = period.first - one_day
            return period._replace(first=_not_after(day, eve), last=eve)
        case Bound.AFTER if period.last:
            return period._replace(first=period.last + one_day, last=None)
        case Bound.FROM:
            return period._replace(last=None)
    return period


def _not_after(day: date | None, last: date) -> date | None:
    """A term runs from the document's day, unless it was over by then."""
    return day if day and day <= last else None


def _choose(
    candidates: list[Period], expression: TimeExpression, day: date, direction: Direction
) -> Period | None:
    """The candidate that is meant: as "jl." or "a.s." says, else by direction."""
    ends = [_reach(period, expression.bound) for period in candidates]
    spans = list(zip(candidates, ends, strict=True))
    match expression.lean or direction:
        case Lean.GONE:
            fitting = [p for p, (_, last) in spans if last < day][-1:]
        case Lean.COMING:
            fitting = [p for p, (first, _) in spans if first > day][:1]
        case Lean.PAST | Direction.BACKWARDS:
            # "Na september" begins when September is over.
            over = expression.bound is Bound.AFTER
            fitting = [p for p, (a, b) in spans if (b < day if over else a <= day)][-1:]
        case Direction.NEAREST:
            fitting = [min(spans, key=lambda span: _distance(span[1], day))[0]]
        case _:
            fitting = [p for p, (_, last) in spans if (p.until or last) >= day][:1]
    return fitting[0] if fitting else None


def _reach(period: Period, bound: Bound) -> tuple[date, date]:
    """The days that decide whether a candidate has begun, or is over."""
    first, last = period.first or date.min, period.last or date.max
    if bound is Bound.BEFORE and period.first:
        eve = first - timedelta(1)
        return eve, eve
    return first, last


def _distance(days: tuple[date, date], day: date) -> timedelta:
    first, last = days
    return max(first - day, day - last, timedelta(0))
