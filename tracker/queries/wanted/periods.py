"""Spans of days that people ask for by name, counted from the day they look."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from nlp.dates.meaning.calendar import Recess, RecessStatus, recesses
from tracker.words.labels import day_words

Span = tuple[date | None, date | None]
_WITH_S = ("voorjaar", "verkiezing")


def overdue(day: date) -> Span:
    """Everything before the day."""
    return None, day - timedelta(days=1)


def this_month(day: date) -> Span:
    """The rest of the month of the day."""
    return day, day + relativedelta(day=31)


def next_thirty_days(day: date) -> Span:
    """The day and the thirty after it."""
    return day, day + timedelta(days=30)


def next_three_months(day: date) -> Span:
    """The day and the three months after it."""
    return day, day + relativedelta(months=3)


def this_quarter(day: date) -> Span:
    """The rest of the quarter of the day."""
    return day, day + relativedelta(months=2 - (day.month - 1) % 3, day=31)


def this_year(day: date) -> Span:
    """The rest of the year of the day."""
    return day, date(day.year, 12, 31)


def before_recess(day: date) -> Span:
    """The day and those until the Kamer goes into recess, the next time that it does."""
    return day, next_recess(day).first_day - timedelta(days=1)


def next_recess(day: date) -> Recess:
    """The first recess that begins after the day."""
    coming = (one for one in recesses(day.year, day.year + 1) if one.first_day > day)
    return min(coming, key=lambda one: one.first_day)


def recess_words(day: date) -> str:
    """That recess, and when it begins as far as that is known: "het kerstreces (begint op …)"."""
    coming = next_recess(day)
    begins = "vermoedelijk op" if coming.status is RecessStatus.ESTIMATED else "op"
    joined = "s" if coming.name in _WITH_S else ""
    return f"het {coming.name}{joined}reces (begint {begins} {day_words(coming.first_day)})"


def overdue_or_before_recess(day: date) -> Span:
    """What is late or falls due before the Kamer goes into recess."""
    return None, before_recess(day)[1]


def overdue_or_this_month(day: date) -> Span:
    """What is late or falls due before the month is over."""
    return None, this_month(day)[1]


# The names stand in the address: ?termijn=te laat of deze maand.
DUE: dict[str, Callable[[date], Span]] = {
    "te laat": overdue,
    "deze maand": this_month,
    "te laat of deze maand": overdue_or_this_month,
    "voor het reces": before_recess,
    "te laat of voor het reces": overdue_or_before_recess,
    "binnen 30 dagen": next_thirty_days,
    "binnen 3 maanden": next_three_months,
    "dit kwartaal": this_quarter,
    "dit jaar": this_year,
}
