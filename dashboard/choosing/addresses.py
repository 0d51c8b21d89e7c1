"""An address as the fields of the pages hold it: "VWS", "Vertraagd" and "1-10-2021" are made that.

Before the page comes: a field drops what it does not know from the address, so that a list which
was opened rightly would show everything once it is loaded again, or sent to a colleague.
"""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import parse_qsl, urlencode

from dashboard.choosing import choices, fields
from tracker.queries.wanted import periods
from tracker.queries.wanted.asking import YES, ministry
from tracker.queries.wanted.filters import Doubt, Sort
from tracker.words import labels
from tracker.words.days import typed_day

_DAYS = frozenset(("dag", "sinds", "vanaf", "tot", "termijnvanaf", "termijntot"))
_WORDS: Mapping[str, Iterable[str]] = {
    "stand": choices.ALL_STATES,
    "uitslag": choices.OUTCOMES,
    "soort": (*choices.KINDS, *labels.DOCUMENT.values()),
    "termijn": periods.DUE,
    "onzeker": tuple(map(str, Doubt)),
    "volgorde": tuple(map(str, Sort)),
}


def better(query: str) -> str | None:
    """The same choices as the fields have them; nothing where they stand there so already."""
    given = parse_qsl(query, keep_blank_values=True)
    found = list(held(given))
    return None if found == given else urlencode(found)


def held(given: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each choice as its field has it; what is no choice stays as it was typed."""
    for name, value in given:
        if name == "controle" and YES.get(value):  # as older links say it
            yield "onzeker", Doubt.TO_CHECK
        else:
            yield name, _held(name, value.strip()) if value.strip() else value


def _held(name: str, value: str) -> str:
    if name in _DAYS:
        return _day(value)
    if name == "uitgesteld":
        yes = YES.get(value.casefold())
        return value if yes is None else str(yes).lower()
    if name == "ministerie":
        return labels.MINISTRY.get(ministry(value), value)
    return next((one for one in _known(name) if one.casefold() == value.casefold()), value)


def _known(name: str) -> Iterable[str]:
    if name == "fractie":
        return fields.known().parties
    if name == "commissie":
        return fields.known().committees
    return _WORDS.get(name, ())


def _day(value: str) -> str:
    try:
        return typed_day(value).isoformat()
    except ValueError:
        return value
