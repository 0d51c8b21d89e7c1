"""Since which day things are new to a visitor: the day of the visit before this one."""

from datetime import date, timedelta

from dashboard.visitors import visitor

NAME = "bezoek"
# For a browser that was never here: what a colleague who was away for a week has missed.
FIRST = timedelta(days=7)


def since(today: date) -> tuple[date, bool]:
    """The day of the last visit before today, and whether there was one; notes this visit."""
    kept = visitor.remembered(NAME)
    before, note = after(kept, today)
    if note != kept:
        visitor.remember(NAME, note)
    return (before, True) if before else (today - FIRST, False)


def after(kept: str, today: date) -> tuple[date | None, str]:
    """The day of the visit before this one, and what to keep: "2021-09-28.2021-10-01".

    Two days, since a second look on one day must not make the news of that day old.
    """
    before, _, last = kept.partition(".")
    seen = [day for day in (_day(before), _day(last)) if day is not None and day < today]
    previous = max(seen, default=None)
    return previous, f"{previous.isoformat() if previous else ''}.{today.isoformat()}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # not ours, or changed by somebody: as if it were a first visit
