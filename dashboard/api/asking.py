"""What a request asks for: the choices of the page, and which page of the list."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import Request

from tracker import clock
from tracker.errors import UsageError
from tracker.queries.wanted.asking import asked
from tracker.queries.wanted.filters import Filter
from tracker.queries.wanted.narrowing import NAMES
from tracker.values import ThreadKind

# More on a page is a file: /api/toezeggingen.jsonl.
MOST, USUAL = 500, 50
_LAST_PAGE = 1_000_000
_MANY = ("stand", "soort", "uitslag", "ministerie", "fractie", "onzeker")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter and a page of what it finds."""

    filter: Filter
    page: int
    size: int

    @property
    def first(self) -> int:
        """How many rows come before the page."""
        return (self.page - 1) * self.size

    def next(self, total: int) -> int | None:
        """The number of the next page, if there is one."""
        return self.page + 1 if self.first + self.size < total else None


def wanted(request: Request, kinds: tuple[ThreadKind, ...] = ()) -> Wanted:
    """The filter and the page that a request asks for."""
    given: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        given.setdefault(name, []).append(value)
    page, size = number(given, "pagina", 1, _LAST_PAGE), number(given, "aantal", USUAL, MOST)
    return Wanted(asked(given, clock.today(), kinds), page, size)


def day(request: Request) -> date:
    """The day on which one thing is looked at."""
    given = {name: [value] for name, value in request.query_params.items()}
    return asked(given, clock.today()).as_of


def number(given: dict[str, list[str]], name: str, usual: int, most: int) -> int:
    """A whole number from 1 up, taken out of what was given."""
    values = given.pop(name, [])
    if not values:
        return usual
    # isdecimal alone also lets through digits of other scripts; int takes those too.
    if len(values) > 1 or not values[0].isdecimal() or not 1 <= int(values[0][:9]) <= most:
        raise UsageError(f"{name} is een getal van 1 tot en met {most}")
    return int(values[0])


def choices(*, paged: bool = True) -> dict[str, Any]:
    """The documentation of everything that narrows a list."""
    found = [
        _parameter(name, words, {"type": "array", "items": {"type": "string"}})
        if name in _MANY
        else _parameter(name, words, {"type": "string"})
        for name, words in NAMES.items()
    ]
    return {"parameters": found + (pages() if paged else [])}


def pages() -> list[dict[str, Any]]:
    """The documentation of pages."""
    return [
        _parameter("pagina", "welke bladzijde", {"type": "integer", "minimum": 1, "default": 1}),
        _parameter(
            "aantal",
            "hoeveel regels op een bladzijde",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
        ),
    ]


def _parameter(name: str, words: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": words, "schema": schema}


DAY = {
    "parameters": [
        _parameter("dag", "stand op deze dag (2021-10-01); anders vandaag", {"type": "string"})
    ]
}
