"""Days as people type them behind `van:` and `tot:`: 2021, 2021-10, 2021-10-01, 1-10-2021."""

import calendar
import re
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_DUTCH = re.compile(r"(?:(?P<day>\d{1,2})[-/.])?(?P<month>\d{1,2})[-/.](?P<year>\d{4})")


def span(typed: str) -> tuple[date, date] | None:
    """The first and the last day of what was typed, or None where it is no day."""
    found = _ISO.fullmatch(typed) or _DUTCH.fullmatch(typed)
    if found is None:
        return None
    year, month, day = (found[name] for name in ("year", "month", "day"))
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return first, first
    last_month = int(month or 12)
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
