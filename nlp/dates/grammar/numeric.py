"""Days written in numbers alone, "10-09-2020" and "2020-09-10", read by dateparser.

Only such a core goes there, whole and with its order fixed: dateparser's own search takes "90%"
for 1990 and "10-09-2020" for 9 October. Days with a month's name are a look-up in `months`.
"""

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser


@lru_cache(maxsize=4096)
def day_of(core: str) -> date | None:
    """The day, or None where there is no such day ("31-06-2021")."""
    if core[:4].isdigit():
        try:
            return date.fromisoformat(core)
        except ValueError:
            return None
    found = _parser().get_date_data(core).date_obj
    return found.date() if found else None


@cache
def _parser() -> "DateDataParser":
    # Kept, since a new one for each date costs ten times as much; imported when first needed.
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["nl"],
        settings={
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
        },
    )
