"""The clock of The Hague, by which the sources write moments that name no zone of their own."""

import datetime as dt
from zoneinfo import ZoneInfo

THE_HAGUE = ZoneInfo("Europe/Amsterdam")


def placed(moment: dt.datetime) -> dt.datetime:
    """The moment with its zone: without one it is not that of this machine, wherever that is."""
    return moment if moment.tzinfo else moment.replace(tzinfo=THE_HAGUE)


def day_at(moment: dt.datetime) -> dt.date:
    """The calendar day in The Hague of a moment."""
    try:
        return placed(moment).astimezone(THE_HAGUE).date()
    except OverflowError:  # 9999-12-31T23:59:59Z, by which a service says "never"
        return moment.date()
