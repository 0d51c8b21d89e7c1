"""Which list of a page is asked for: what a search finds, or a line of time."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from tracker.errors import UsageError
from tracker.queries.wanted import narrowing

if TYPE_CHECKING:
    from sqlmodel import Session

    from tracker.export.pages import Page

# Rows that are no promises; those of `tracker.export.files.What` are.
HITS, MOMENTS = "zoekresultaten", "tijdlijn"
_PAGES = {"zoeken": HITS, "dossier": MOMENTS, "persoon": MOMENTS}
# What a page calls by another name than an option does.
_NAMES = {"nummer": "dossier", "naam": "persoon", "id": "persoon"}
_UNDERSTOOD = {
    HITS: {"zoek", "volgorde"},
    MOMENTS: {"dag", "dossier", "persoon", "deel"},
}


def of_address(address: str) -> tuple[str | None, dict[str, list[str]]]:
    """What the page at this address lists, if that is no list of promises; and its choices."""
    split = urlsplit(address)
    rows = _PAGES.get(split.path.rstrip("/").rpartition("/")[2])
    if rows is None:
        return None, narrowing.of_address(address)
    query = {_NAMES.get(name, name): values for name, values in parse_qs(split.query).items()}
    return rows, {name: query[name] for name in _UNDERSTOOD[rows] & query.keys()}


def asked(session: "Session", rows: str, given: Mapping[str, Sequence[str]], today: date) -> "Page":
    """The list that is asked for."""
    from tracker.export import pages
    from tracker.queries.papers.dossier import PARTS
    from tracker.queries.wanted.asking import day_of
    from tracker.queries.wanted.filters import dossier_number
    from tracker.search.results import Order

    if more := sorted(given.keys() - _UNDERSTOOD[rows]):
        raise UsageError(f"--{more[0]} kan niet met --wat {rows}")
    one = {name: values[0] for name, values in given.items() if values}
    if rows == HITS:
        if not one.get("zoek", "").strip():
            raise UsageError('zeg met --zoek wat u zoekt, bijvoorbeeld --zoek "imvo wetgeving"')
        newest = one.get("volgorde", "").startswith(Order.NEWEST.value)
        return pages.Hits(one["zoek"], today, Order.NEWEST if newest else Order.BEST)
    day = day_of(given) or today
    part = one.get("deel", pages.WHOLE)
    if part not in PARTS:
        raise UsageError(f"deel {part!r} bestaat niet; kies uit {', '.join(PARTS)}")
    if ("dossier" in one) == ("persoon" in one):
        raise UsageError(
            "een tijdlijn is van een dossier of een persoon; geef --dossier of --persoon"
        )
    if "dossier" in one:
        return pages.Moments(day, dossier=dossier_number(one["dossier"]), part=part)
    whose = one["persoon"]
    return pages.Moments(
        day, person=whose if whose.isdecimal() else pages.person(session, whose), part=part
    )
