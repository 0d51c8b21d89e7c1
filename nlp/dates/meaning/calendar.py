"""The Dutch parliamentary year: recesses, Prinsjesdag, seasons and feast days.

A recess whose days were published or follow from the sittings stands in
`nlp/lexicon/recesses.toml`; any other is estimated by the rule that the known ones follow, and
says so in its `status`.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files

from dateutil.easter import easter

_MONDAY, _TUESDAY, _WEDNESDAY, _FRIDAY = 0, 1, 2, 4


class RecessStatus(StrEnum):
    """How the days of a recess are known."""

    KNOWN = "known"
    REPORTED = "reported"
    DERIVED = "derived"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class Recess:
    """A holiday of the Tweede Kamer, both days inclusive."""

    name: str
    first_day: date
    last_day: date
    status: RecessStatus


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th Monday (0) … Sunday (6) of a month."""
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))


def last_weekday_before(day: date, weekday: int) -> date:
    """The last such weekday before `day`."""
    return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)


def prinsjesdag(year: int) -> date:
    """The third Tuesday of September, when the budget is presented."""
    return nth_weekday(year, 9, _TUESDAY, 3)


def verantwoordingsdag(year: int) -> date:
    """The third Wednesday of May, when the government accounts for the year before."""
    return nth_weekday(year, 5, _WEDNESDAY, 3)


def voorjaarsnota(year: int) -> date:
    """The last day on which the spring budget memorandum is due."""
    return date(year, 6, 1)


def najaarsnota(year: int) -> date:
    """The last day on which the autumn budget memorandum is due."""
    return date(year, 12, 1)


def feast_day(name: str, year: int) -> tuple[date, date]:
    """First and last day of a feast; of a moving one, reckoned from Easter."""
    if name in _FIXED_FEASTS:
        month, first, last = _FIXED_FEASTS[name]
        return date(year, month, first), date(year, month, last)
    offset, days = _MOVING_FEASTS[name]
    first_day = easter(year) + timedelta(offset)
    return first_day, first_day + timedelta(days - 1)


_FIXED_FEASTS = {
    "kerst": (12, 25, 26),
    "sinterklaas": (12, 5, 5),
    "koningsdag": (4, 27, 27),
    "koninginnedag": (4, 30, 30),
}
_MOVING_FEASTS = {"pasen": (0, 2), "hemelvaart": (39, 1), "pinksteren": (49, 2)}

_SEASON_STARTS = {"voorjaar": 3, "zomer": 6, "najaar": 9, "winter": 12}


def season(name: str, year: int) -> tuple[date, date]:
    """The season that begins in `year`; a winter ends in the next."""
    month = _SEASON_STARTS[name]
    first = date(year, month, 21)
    return first, date(year + (month == 12), (month + 2) % 12 + 1, 20)


def recess(name: str, year: int) -> Recess:
    """The recess ("zomer", "kerst", …) that begins in `year`; estimated where unpublished."""
    return _known_recesses().get((name, year)) or _estimate(name, year)


def recesses(first_year: int, last_year: int) -> list[Recess]:
    """All recesses that begin in these years, in order, elections included."""
    named = [recess(name, y) for y in range(first_year, last_year + 1) for name in _ESTIMATES]
    others = [
        r
        for (name, year), r in _known_recesses().items()
        if name not in _ESTIMATES and first_year <= year <= last_year
    ]
    return sorted([*named, *others], key=lambda r: r.first_day)


@cache
def _known_recesses() -> dict[tuple[str, int], Recess]:
    facts = files("nlp.lexicon").joinpath("recesses.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(facts)["recess"]
    found = [
        Recess(row["name"], row["first_day"], row["last_day"], RecessStatus(row["status"]))
        for row in rows
    ]
    return {(r.name, r.first_day.year): r for r in found}


# Recesses begin on a Friday and end on a Monday; which ones is what the known years have in common.
_ESTIMATES: dict[str, Callable[[int], tuple[date, date]]] = {
    "voorjaar": lambda year: _from_friday(nth_weekday(year, 2, _FRIDAY, 3), 10),
    "mei": lambda year: _from_friday(last_weekday_before(date(year, 5, 1), _FRIDAY), 17),
    "zomer": lambda year: (nth_weekday(year, 7, _FRIDAY, 1), nth_weekday(year, 9, _MONDAY, 1)),
    "herfst": lambda year: _from_friday(nth_weekday(year, 10, _FRIDAY, 3), 10),
    "kerst": lambda year: _from_friday(last_weekday_before(date(year, 12, 24), _FRIDAY), 24),
}


def _from_friday(first: date, days: int) -> tuple[date, date]:
    return first, first + timedelta(days)


@cache
def _estimate(name: str, year: int) -> Recess:
    first, last = _ESTIMATES[name](year)
    return Recess(name, first, last, RecessStatus.ESTIMATED)
