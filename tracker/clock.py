"""The one place that reads the clock; everything that decides takes the day as an argument."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

# A deadline passes at midnight in The Hague, not in UTC.
HERE = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The calendar day in the Netherlands."""
    return now().astimezone(HERE).date()


def midnight(day: date) -> datetime:
    """The moment at which a day begins in the Netherlands, in UTC."""
    return datetime.combine(day, time.min, HERE).astimezone(UTC)


def day_of(moment: datetime) -> date:
    """The calendar day in the Netherlands of a moment."""
    return moment.astimezone(HERE).date()
