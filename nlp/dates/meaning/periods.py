"""The stretch of days that a calendar word stands for: a month and its parts, a quarter, a season.

Each function takes the year first and gives None where there is no such day (31 June).
"""

from calendar import isleap
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from nlp.dates.meaning import calendar
from nlp.findings import Precision


class Period(NamedTuple):
    """Inclusive days, `None` where no day follows, and how sharp the words were."""

    first: date | None
    last: date | None
    precision: Precision
    # An estimate serves to tell which one is meant; its days are not handed on.
    sure: bool = True
    # "Na de zomer" is said of the summer to come once this day has passed.
    until: date | None = None


class Part(StrEnum):
    """Which part of a period is meant."""

    BEGIN = "begin"
    MIDDLE = "medio"
    END = "eind"
    FIRST_HALF = "eerste helft"
    SECOND_HALF = "tweede helft"
    FIRST_MONTH = "eerste maand"
    LAST_MONTH = "laatste maand"
    FIRST_TWO_WEEKS = "eerste twee weken"
    LAST_TWO_WEEKS = "laatste twee weken"
    FIRST_WEEK = "eerste week"
    SECOND_WEEK = "tweede week"
    THIRD_WEEK = "derde week"
    FOURTH_WEEK = "vierde week"
    LAST_WEEK = "laatste week"
    WEEK_OF = "week van"
    LAST_DAY = "ultimo"


_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKS = {Part.FIRST_WEEK: 1, Part.SECOND_WEEK: 8, Part.THIRD_WEEK: 15, Part.FOURTH_WEEK: 22}
_THIRDS = {Part.BEGIN: 0, Part.MIDDLE: 1, Part.END: 2}


def days_of_month(year: int, month: int) -> int:
    """How many days a month has."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month]


def year_in(year: int, part: Part | None = None) -> Period:
    """A year, or a part: begin = first quarter, medio = May to August, eind = last quarter."""
    match part:
        case None:
            return months_in(year, 1, 12, Precision.YEAR)
        case Part.BEGIN:
            return months_in(year, 1, 3, Precision.PART_OF_YEAR)
        case Part.MIDDLE:
            return months_in(year, 5, 8, Precision.PART_OF_YEAR)
        case Part.END:
            return months_in(year, 10, 12, Precision.PART_OF_YEAR)
        case Part.FIRST_MONTH | Part.LAST_MONTH:
            return month_in(year, 1 if part is Part.FIRST_MONTH else 12)
        case Part.FIRST_HALF:
            return months_in(year, 1, 6, Precision.HALF_YEAR)
        case Part.SECOND_HALF:
            return months_in(year, 7, 12, Precision.HALF_YEAR)
        case Part.LAST_DAY:
            return _day(date(year, 12, 31))
    if part in _WEEKS or part is Part.LAST_WEEK:
        return month_in(year, 12 if part is Part.LAST_WEEK else 1, part)
    return year_in(year)


def months_in(year: int, first: int, last: int, precision: Precision) -> Period:
    """From the first day of one month to the last day of another in the same year."""
    return Period(date(year, first, 1), date(year, last, days_of_month(year, last)), precision)


def month_in(year: int, month: int, part: Part | None = None) -> Period:
    """A month, or a part of it: thirds (begin, half, eind), halves, weeks of seven days."""
    length = days_of_month(year, month)

    def days(first: int, last: int, precision: Precision) -> Period:
        return Period(date(year, month, first), date(year, month, last), precision)

    match part:
        case None:
            return days(1, length, Precision.MONTH)
        case Part.BEGIN:
            return days(1, 10, Precision.DECADE)
        case Part.MIDDLE:
            return days(11, 20, Precision.DECADE)
        case Part.END:
            return days(21, length, Precision.DECADE)
        case Part.FIRST_HALF:
            return days(1, 15, Precision.HALF_MONTH)
        case Part.SECOND_HALF:
            return days(16, length, Precision.HALF_MONTH)
        case Part.LAST_WEEK:
            return days(length - 6, length, Precision.WEEK)
        case Part.FIRST_TWO_WEEKS:
            return days(1, 14, Precision.WEEK)
        case Part.LAST_TWO_WEEKS:
            return days(length - 13, length, Precision.WEEK)
        case Part.LAST_DAY:
            return days(length, length, Precision.DAY)
    if part in _WEEKS:
        first = _WEEKS[part]
        return days(first, first + 6, Precision.WEEK)
    return month_in(year, month)


def day_in(year: int, month: int, day: int, part: Part | None = None) -> Period | None:
    """One day, or with "de week van" the Monday to Sunday around it."""
    if not 1 <= day <= days_of_month(year, month):
        return None
    found = date(year, month, day)
    return week_of(found) if part and part is Part.WEEK_OF else _day(found)


def nth_weekday_in(year: int, month: int, weekdays: frozenset[int], index: int) -> Period:
    """The first, second or last of a weekday in a month; -1 is the last."""
    days = (date(year, month, day) for day in range(1, days_of_month(year, month) + 1))
    return _day([day for day in days if day.weekday() in weekdays][index])


def days_in(year: int, month: int, first: int, last: int) -> Period | None:
    """From one day of a month to another."""
    if not 1 <= first <= last <= days_of_month(year, month):
        return None
    return Period(date(year, month, first), date(year, month, last), Precision.DAY)


def quarter_in(year: int, quarter: int, part: Part | None = None) -> Period:
    """A quarter; begin, medio and eind of it are its three months."""
    first = 3 * quarter - 2
    part = {Part.FIRST_MONTH: Part.BEGIN, Part.LAST_MONTH: Part.END}.get(part, part)  # type: ignore[arg-type]
    if part in _THIRDS:
        return month_in(year, first + _THIRDS[part])
    if part is Part.LAST_DAY:
        return month_in(year, first + 2, part)
    return months_in(year, first, first + 2, Precision.QUARTER)


def half_in(year: int, half: int, part: Part | None = None) -> Period:
    """A half year; its beginning and end are its first and last quarter."""
    if part is Part.BEGIN or part is Part.END:
        return quarter_in(year, 2 * half - (part is Part.BEGIN))
    return months_in(year, 6 * half - 5, 6 * half, Precision.HALF_YEAR)


def third_in(year: int, third: int) -> Period:
    """A trimester or tertaal of four months."""
    return months_in(year, 4 * third - 3, 4 * third, Precision.PART_OF_YEAR)


def season_in(year: int, name: str) -> Period:
    """A season; "begin" or "late" of one is not made sharper than the season."""
    first, last = calendar.season(name, year)
    return Period(first, last, Precision.SEASON)


def spring_to_autumn_in(year: int) -> Period:
    """ "In het voor- of najaar": from the first day of the one to the last of the other."""
    first, last = season_in(year, "voorjaar").first, season_in(year, "najaar").last
    return Period(first, last, Precision.SEASON)


def recess_in(year: int, name: str) -> Period:
    """A recess of the Tweede Kamer that begins in the year."""
    return recess_days(calendar.recess(name, year))


def recess_days(recess: calendar.Recess) -> Period:
    """The days of a recess; sure of it where they are known, and of the rule for summer."""
    sure = recess.status is not calendar.RecessStatus.ESTIMATED or recess.name == "zomer"
    return Period(recess.first_day, recess.last_day, Precision.RECESS, sure)


def recess_start_in(year: int, name: str) -> Period:
    """ "Uiterlijk bij aanvang van het zomerreces": the first day of it."""
    recess = recess_in(year, name)
    return recess._replace(last=recess.first)


def unknown_recess_in(year: int, name: str) -> Period:
    """ "Het kerstreces van de Eerste Kamer": about then, but nobody knows its days."""
    return recess_in(year, name)._replace(sure=False)


def after_summer_in(year: int) -> Period:
    """ "Na de zomer": from the end of the summer recess to the end of autumn."""
    found = calendar.recess("zomer", year)
    first = found.last_day + timedelta(1)
    soon = first + timedelta(30)
    return Period(first, date(year, 12, 20), Precision.RECESS, until=soon)


def feast_in(year: int, name: str) -> Period:
    """A feast of one or two days."""
    first, last = calendar.feast_day(name, year)
    return Period(first, last, Precision.DAY)


def turn_of_year_in(year: int) -> Period:
    """The day that the next year begins on: "vóór de jaarwisseling" ends on 31 December."""
    return _day(date(year + 1, 1, 1))


def around_turn_of_year_in(year: int) -> Period:
    """ "Rond de jaarwisseling": the day on either side of it."""
    return Period(date(year, 12, 31), date(year + 1, 1, 1), Precision.DAY)


def school_year_in(year: int, part: Part | None = None) -> Period:
    """A school year, which by law runs from 1 August to 31 July."""
    return _year_from(date(year, 8, 1), date(year + 1, 8, 1), part)


def session_year_in(year: int, part: Part | None = None) -> Period:
    """A parliamentary year: from one Prinsjesdag to the day before the next."""
    return _year_from(calendar.prinsjesdag(year), calendar.prinsjesdag(year + 1), part)


def _year_from(first: date, behind: date, part: Part | None) -> Period:
    """A year that begins on another day; its parts are as long as those of a calendar year."""
    last = behind - timedelta(1)
    match part:
        case Part.BEGIN:
            return Period(first, first + timedelta(91), Precision.PART_OF_YEAR)
        case Part.END:
            return Period(behind - timedelta(92), last, Precision.PART_OF_YEAR)
        case Part.LAST_DAY:
            return _day(last)
    return Period(first, last, Precision.YEAR)


def prinsjesdag_in(year: int) -> Period:
    """The third Tuesday of September."""
    return _day(calendar.prinsjesdag(year))


def budget_in(year: int) -> Period:
    """The day on which the budget of a year is presented: Prinsjesdag of the year before."""
    return prinsjesdag_in(year - 1)


def verantwoordingsdag_in(year: int) -> Period:
    """The third Wednesday of May."""
    return _day(calendar.verantwoordingsdag(year))


def voorjaarsnota_in(year: int) -> Period:
    """The day by which the spring memorandum is due."""
    return _day(calendar.voorjaarsnota(year))


def najaarsnota_in(year: int) -> Period:
    """The day by which the autumn memorandum is due."""
    return _day(calendar.najaarsnota(year))


def numbered_weeks_in(year: int, first: int, last: int, part: Part | None = None) -> Period | None:
    """Week 24 or a part of it, or 24 and 25, of a year as calendars count (ISO 8601)."""
    try:
        monday = date.fromisocalendar(year, first, 1)
        if part and first == last:
            return week_of(monday, part)
        return Period(monday, date.fromisocalendar(year, last, 7), Precision.WEEK)
    except ValueError:
        return None


def week_of(day: date, part: Part | None = None) -> Period:
    """Monday to Sunday around a day; begin = Monday and Tuesday, eind = Thursday and Friday."""
    monday = day - timedelta(day.weekday())
    first, last = {Part.BEGIN: (0, 1), Part.MIDDLE: (2, 2), Part.END: (3, 4)}.get(part, (0, 6))  # type: ignore[arg-type]
    return Period(monday + timedelta(first), monday + timedelta(last), Precision.WEEK)


def _day(day: date) -> Period:
    return Period(day, day, Precision.DAY)
