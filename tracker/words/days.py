"""Days and stretches of time as people write them: "1 oktober 2021", "1 jaar en 7 maanden"."""

import re
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

_DAY = re.compile(r"(\d{1,2})[-/ ]+(\d{1,2}|[a-z]+)[-/ ]+(\d{4})")


@lru_cache(maxsize=20_000)
def dutch(day: date) -> str:
    """1 oktober 2021."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def how_long(since: date, until: date) -> str:
    """ "45 dagen", "1 jaar en 7 maanden": nobody can picture 7.723 days. Broken months are left."""
    gone = relativedelta(until, since)
    if gone.years == 0 and gone.months < 2:
        days = (until - since).days
        return "1 dag" if days == 1 else f"{days} dagen"
    years = f"{gone.years} jaar" if gone.years else ""
    months = f"{gone.months} {'maand' if gone.months == 1 else 'maanden'}" if gone.months else ""
    return " en ".join(filter(None, (years, months)))


def typed_day(text: str) -> date:
    """The day of "2021-10-01", "1-10-2021" or "1 oktober 2021"; ValueError if it is none."""
    if found := _DAY.fullmatch(text.strip().lower()):
        number, month, year = found.groups()
        named = MONTHS.index(month) + 1 if month in MONTHS else month
        return date(int(year), int(named), int(number))
    return date.fromisoformat(text.strip())
