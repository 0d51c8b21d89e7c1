"""Counting from a day: terms of weeks and months, and "this", "next" and "last" of a unit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from nlp.dates.meaning import calendar, periods
from nlp.dates.meaning.periods import Part, Period
from nlp.findings import Precision


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


def weekend_around(day: date, shift: int) -> Period:
    """The Saturday and Sunday of this week (0), the next (1), the one before (-1)."""
    saturday = day + timedelta(7 * shift + 5 - day.weekday())
    return Period(saturday, saturday + timedelta(1), Precision.DAY)


def within(day: date, amount: Amount, precision: Precision = Precision.DAY) -> Period:
    """From the day until the end of the term."""
    return Period(day, amount.after(day), precision)


def ahead(day: date, least: Amount, most: Amount) -> Period:
    """The day that lies a term ahead, or the days between two terms."""
    return Period(least.after(day), most.after(day), Precision.DAY)


def recess_around(day: date, shift: int) -> Period:
    """ "Het reces": the first one that has not ended (0), or the one after it (1)."""
    known = calendar.recesses(day.year - 1, day.year + 2)
    running = next(i for i, recess in enumerate(known) if recess.last_day >= day)
    return periods.recess_days(known[running + shift])


def after_recess(day: date, shift: int) -> Period:
    """ "Na het reces": from its end, and behind that of summer until the end of autumn."""
    found = recess_around(day, shift)
    last = found.last
    summer = periods.after_summer_in(last.year) if last else None
    if last and summer and summer.first == last + timedelta(1):
        return summer
    return found._replace(first=last + timedelta(1) if last else None, last=None)


def next_year_of_work(day: date, within: Callable[..., Period], part: Part) -> Period:
    """A part of the first school or parliamentary year that begins behind a day."""
    first = within(day.year).first
    return within(day.year if first and first > day else day.year + 1, part)


def current_span(day: date, months: int, precision: Precision) -> Period:
    """The stretch of so many months, counted in whole from January, that the day lies in."""
    if months > 12:
        return Period(date(day.year, 1, 1), date(day.year + months // 12 - 1, 12, 31), precision)
    first = (day.month - 1) // months * months + 1
    return periods.months_in(day.year, first, first + months - 1, precision)
