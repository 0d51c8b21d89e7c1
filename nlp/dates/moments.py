"""What the core of a time expression means: which periods it could stand for, seen from a day.

A moment answers `candidates(day)` in the order of time. One with a year of its own has a single
candidate; "september" has one in every year, and `nlp.dates.resolving` chooses by direction.
Without a document day only a moment that needs none has candidates.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from nlp import calendar
from nlp.dates import periods
from nlp.dates.periods import Part, Period
from nlp.findings import Precision

# Any day will do to ask a moment how sharp it is; this one has a 29 February near.
_ANY_DAY = date(2024, 1, 15)
# Wide enough for the next 29 February, also around 1900 and 2100.
_FAR = 9


class Moment(Protocol):
    """The meaning of a core, before bound and direction."""

    def candidates(self, day: date | None) -> list[Period]:
        """The periods it may stand for, in the order of time."""

    @property
    def dated(self) -> bool:
        """Whether the words fix the year themselves."""


def precision_of(moment: Moment) -> Precision:
    """How sharp the words are, whether or not days follow from them."""
    if isinstance(moment, Undated):
        return moment.precision
    found = moment.candidates(_ANY_DAY)
    return found[0].precision if found else Precision.VAGUE


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written: a number, or counted from the document's own ("volgend jaar" is +1)."""

    number: int | None = None
    shift: int = 0

    def on(self, day: date | None) -> int | None:
        """The year that is meant in a document of that day."""
        if self.number is not None:
            return self.number
        return day.year + self.shift if day else None


@dataclass(frozen=True, slots=True)
class Annual:
    """Something that every year has: 1 May, a quarter, a season, a recess, Prinsjesdag."""

    within: Callable[[int], Period | None]
    year: Year | None = None

    @property
    def dated(self) -> bool:
        return self.year is not None

    def candidates(self, day: date | None) -> list[Period]:
        if self.year is not None:
            number = self.year.on(day)
            years: tuple[int, ...] | range = () if number is None else (number,)
        elif day is None:
            return []
        else:
            years = range(day.year - 2, day.year + 2)
        found = [period for year in years if (period := self.within(year))]
        if len(found) < len(years) and self.year is None and day:
            wide = range(day.year - _FAR, day.year + _FAR)
            found = [period for year in wide if (period := self.within(year))]
        return found


@dataclass(frozen=True, slots=True)
class Rolling:
    """Something counted from the document's own day: this week, within two months, tomorrow.

    `own` says that it is counted from the promise: reported later, its days are unknown.
    """

    around: Callable[[date], Period]
    own: bool = False

    @property
    def dated(self) -> bool:
        return True

    def candidates(self, day: date | None) -> list[Period]:
        return [self.around(day)] if day else []


@dataclass(frozen=True, slots=True)
class Span:
    """From the beginning of one moment to the end of another: "april of mei"."""

    first: Moment
    last: Moment
    precision: Precision

    @property
    def dated(self) -> bool:
        return self.first.dated or self.last.dated

    def candidates(self, day: date | None) -> list[Period]:
        found = []
        if self.first.dated and not self.last.dated:
            for begin in self.first.candidates(day):
                ends = [p for p in self.last.candidates(begin.first) if _later(p, begin)]
                found += [Period(begin.first, end.last, self.precision) for end in ends[:1]]
            return found
        for end in self.last.candidates(day):
            begins = [p for p in self.first.candidates(end.first) if _later(end, p)]
            found += [Period(begin.first, end.last, self.precision) for begin in begins[-1:]]
        return found


def _later(end: Period, begin: Period) -> bool:
    return bool(begin.first and end.first and begin.first <= end.first)


@dataclass(frozen=True, slots=True)
class Undated:
    """Words from which no day follows: "spoedig", "zodra het advies er is"."""

    precision: Precision

    @property
    def dated(self) -> bool:
        return True

    def candidates(self, day: date | None) -> list[Period]:
        return [Period(None, None, self.precision)]


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting or the like, with its day where it is written: "het AO van 12 juni"."""

    held: Moment | None = None
    lead_time: "Amount | None" = None

    @property
    def dated(self) -> bool:
        return self.held is None or self.held.dated

    def candidates(self, day: date | None) -> list[Period]:
        if self.held is None:
            return [Period(None, None, Precision.EVENT)]
        return [self._of(period) for period in self.held.candidates(day)]

    def _of(self, period: Period) -> Period:
        if period.precision is not Precision.DAY or not (period.first and period.last):
            return Period(None, None, Precision.EVENT)
        first, last = period.first, period.last
        if self.lead_time:
            back = Amount(-self.lead_time.halves, self.lead_time.unit)
            first, last = (back.after(d) + timedelta(1) for d in (first, last))
        return Period(first, last, Precision.EVENT)


class Unit(StrEnum):
    """What a term is counted in."""

    HOUR = "uur"
    DAY = "dag"
    WORKING_DAY = "werkdag"
    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"
    YEAR = "jaar"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units; in halves, since "anderhalf jaar" is a common term."""

    halves: int
    unit: Unit

    def after(self, day: date) -> date:
        """The day that lies this far behind `day`; before it for a negative number."""
        whole, half = divmod(abs(self.halves), 2)
        sign = 1 if self.halves >= 0 else -1
        match self.unit:
            case Unit.HOUR:
                return day + timedelta(sign * -(-self.halves * sign // 48))
            case Unit.DAY:
                return day + timedelta(sign * (whole + half))
            case Unit.WORKING_DAY:
                return _working_days(day, sign * (whole + half))
            case Unit.WEEK:
                return day + timedelta(sign * (7 * whole + 4 * half))
            case Unit.MONTH:
                return _months_later(day, sign * whole) + timedelta(sign * 15 * half)
            case Unit.QUARTER:
                return _months_later(day, sign * 3 * whole) + timedelta(sign * 45 * half)
            case Unit.YEAR:
                return _months_later(day, sign * 6 * abs(self.halves))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, periods.days_of_month(year, month + 1)))


def _working_days(day: date, count: int) -> date:
    step = 1 if count > 0 else -1
    for _ in range(abs(count)):
        day += timedelta(step)
        while day.weekday() > 4:
            day += timedelta(step)
    return day


class Side(StrEnum):
    """On which side of a period a term is counted off."""

    BEFORE = "before"
    IN = "in"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class CountedOff:
    """The day that lies a term before the beginning of something, or behind its end."""

    moment: Moment
    amount: Amount
    side: Side

    @property
    def dated(self) -> bool:
        return self.moment.dated

    def candidates(self, day: date | None) -> list[Period]:
        found = []
        for period in self.moment.candidates(day):
            edge = period.last if self.side is Side.BEHIND else period.first
            if edge:
                sign = -1 if self.side is Side.BEFORE else 1
                there = Amount(sign * self.amount.halves, self.amount.unit).after(edge)
                there -= timedelta(1) if self.side is Side.IN else timedelta(0)
                found.append(Period(there, there, Precision.DAY))
        return found


def month_around(day: date, shift: int, part: Part | None = None) -> Period:
    """This month (0), the next (1), the one before (-1)."""
    found = _months_later(day.replace(day=1), shift)
    return periods.month_in(found.year, found.month, part)


def quarter_around(day: date, shift: int, part: Part | None = None) -> Period:
    """This quarter (0), the next (1), the one before (-1)."""
    found = _months_later(day.replace(day=1), 3 * shift)
    return periods.quarter_in(found.year, (found.month + 2) // 3, part)


def half_around(day: date, shift: int) -> Period:
    """This half year (0), the next (1), the one before (-1)."""
    found = _months_later(day.replace(day=1), 6 * shift)
    return periods.half_in(found.year, (found.month + 5) // 6)


def week_around(day: date, shift: int, part: Part | None = None) -> Period:
    """This week (0), the next (1), the one before (-1)."""
    return periods.week_of(day + timedelta(7 * shift), part)


def day_around(day: date, shift: int) -> Period:
    """Today (0), tomorrow (1), yesterday (-1)."""
    found = day + timedelta(shift)
    return Period(found, found, Precision.DAY)


def weekday_around(day: date, weekday: int, ahead: bool) -> Period:
    """The first such weekday behind the day, or the last one before it."""
    if ahead:
        return day_around(day, (weekday - day.weekday() - 1) % 7 + 1)
    found = calendar.last_weekday_before(day, weekday)
    return Period(found, found, Precision.DAY)


def within(day: date, amount: Amount, precision: Precision = Precision.DAY) -> Period:
    """From the day until the end of the term."""
    return Period(day, amount.after(day), precision)


def ahead(day: date, least: Amount, most: Amount) -> Period:
    """The day that lies a term ahead, or the days between two terms."""
    return Period(least.after(day), most.after(day), Precision.DAY)


def ago(day: date, amount: Amount) -> Period:
    """From the beginning of a term that has just passed until the day."""
    return Period(Amount(-amount.halves, amount.unit).after(day), day, Precision.DAY)


def recess_around(day: date, shift: int) -> Period:
    """ "Het reces": the first one that has not ended (0), or the one after it (1)."""
    known = calendar.recesses(day.year - 1, day.year + 2)
    running = next(i for i, recess in enumerate(known) if recess.last_day >= day)
    found = known[running + shift]
    return Period(found.first_day, found.last_day, Precision.RECESS)


def current_span(day: date, months: int, precision: Precision) -> Period:
    """The stretch of so many months, counted in whole from January, that the day lies in."""
    if months > 12:
        return Period(date(day.year, 1, 1), date(day.year + months // 12 - 1, 12, 31), precision)
    first = (day.month - 1) // months * months + 1
    return periods.months_in(day.year, first, first + months - 1, precision)
