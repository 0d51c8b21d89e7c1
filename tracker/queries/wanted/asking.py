"""A filter from words, under the names that stand in the address of the page.

So that an address of the dashboard, a call of the API, a command and a follow mean the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.errors import UsageError
from tracker.queries.wanted import periods
from tracker.queries.wanted.filters import Doubt, Filter, Sort
from tracker.queries.wanted.narrowing import NAMES
from tracker.values import UNFINISHED, ThreadKind
from tracker.words import labels
from tracker.words.days import typed_day

# Longer is no question of a person.
LONGEST = 500
FIRST, LAST = date(1800, 1, 1), date(2200, 12, 31)

_STATES = {label.word: status for status, label in labels.STATUS.items()}
_KINDS = {label.word: kind for kind, label in labels.KIND.items()}
_OUTCOMES = {label.word: outcome for outcome, label in labels.MOTION_STATUS.items()}
_ORDERS = {order.value: order for order in Sort}
_MINISTRIES = {name.casefold(): code for code, name in labels.MINISTRY.items()}
_DOUBTS = {doubt.value: doubt for doubt in Doubt}
YES = {"true": True, "ja": True, "1": True, "false": False, "nee": False, "0": False}


def asked(
    given: Mapping[str, Sequence[str]], today: date, kinds: tuple[ThreadKind, ...] = ()
) -> Filter:
    """The filter that is asked for; `kinds` are those of the list, unless it says otherwise."""
    _refuse_nonsense(given)
    as_of = day_of(given) or today
    status = _several(given, "stand", _STATES)
    term = _one(given, "termijn").casefold()
    due_from, due_to, term = due(
        term, as_of, _day(given, "termijnvanaf"), _day(given, "termijntot")
    )
    if _one(given, "termijn") and not status:
        # Whoever asks what is late or due by name does not ask for what is done.
        status = UNFINISHED
    motions_only = kinds == (ThreadKind.MOTIE,)
    orders = _several(given, "volgorde", _ORDERS)
    return Filter(
        as_of=as_of,
        status=status,
        kind=_several(given, "soort", _KINDS) or kinds,
        outcome=_several(given, "uitslag", _OUTCOMES),
        ministry=tuple(map(_known_ministry, _given(given, "ministerie"))),
        minister=_one(given, "bewindspersoon"),
        dossier=_one(given, "dossier"),
        party=tuple(_given(given, "fractie")),
        person=_one(given, "persoon"),
        committee=_one(given, "commissie"),
        words=_one(given, "woorden"),
        due_from=due_from,
        due_to=due_to,
        term=term,
        made_from=_day(given, "vanaf"),
        made_to=_day(given, "tot"),
        doubt=_doubts(given),
        put_off=_yes(given, "uitgesteld"),
        sort=orders[0] if orders else Sort.NEWEST if motions_only else Sort.NEAREST,
    )


def _refuse_nonsense(given: Mapping[str, Sequence[str]]) -> None:
    if unknown := [name for name in given if name not in NAMES]:
        raise UsageError(f"onbekende keuze {unknown[0]!r}; kies uit {', '.join(NAMES)}")
    for name, values in given.items():
        if any(len(value) > LONGEST for value in values):
            raise UsageError(f"{name} is langer dan {LONGEST} tekens; maak het korter")
        if any("\ud800" <= sign <= "\udfff" for value in values for sign in value):
            raise UsageError(f"{name} heeft tekens die geen tekst zijn; typ het opnieuw")


def day_of(given: Mapping[str, Sequence[str]]) -> date | None:
    """The day that is asked for, if one is."""
    return _day(given, "dag")


def spoken(wanted: Filter) -> dict[str, list[str]]:
    """The same filter as words, without the day and the order: `asked` makes it of them again."""
    found = {
        "stand": [labels.STATUS[one].word for one in wanted.status],
        "soort": [labels.KIND[one].word for one in wanted.kind],
        "uitslag": [labels.MOTION_STATUS[one].word for one in wanted.outcome],
        "ministerie": list(wanted.ministry),
        "bewindspersoon": [wanted.minister],
        "persoon": [wanted.person],
        "fractie": list(wanted.party),
        "commissie": [wanted.committee],
        "dossier": [wanted.dossier],
        "woorden": [wanted.words],
        **_spoken_term(wanted),
        "vanaf": _iso(wanted.made_from),
        "tot": _iso(wanted.made_to),
        "onzeker": [doubt.value for doubt in wanted.doubt],
        "uitgesteld": ["ja"] if wanted.put_off else [],
    }
    kept = {name: [value for value in values if value] for name, values in found.items()}
    return {name: values for name, values in kept.items() if values}


def _spoken_term(wanted: Filter) -> dict[str, list[str]]:
    # A list that is called by its name tomorrow is the one of tomorrow. But a name by itself asks
    # for what is not done yet: of any status there are only days.
    if wanted.term and wanted.status:
        return {"termijn": [wanted.term]}
    return {"termijnvanaf": _iso(wanted.due_from), "termijntot": _iso(wanted.due_to)}


def _iso(day: date | None) -> list[str]:
    return [day.isoformat()] if day else []


def _given(given: Mapping[str, Sequence[str]], name: str) -> list[str]:
    return [value.strip() for value in given.get(name, ()) if value.strip()]


def _one(given: Mapping[str, Sequence[str]], name: str) -> str:
    values = _given(given, name)
    if len(values) > 1:
        raise UsageError(f"{name} kan maar één keer; gegeven zijn {' en '.join(values)}")
    return values[0] if values else ""


def _several(given: Mapping[str, Sequence[str]], name: str, known: Mapping[str, Any]) -> Any:
    return tuple(_known(value, name, known) for value in _given(given, name))


def _known(value: str, name: str, known: Mapping[str, Any]) -> Any:
    if value.casefold() not in known:
        raise UsageError(f"{name} {value!r} bestaat niet; kies uit {_listed(known)}")
    return known[value.casefold()]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _day(given: Mapping[str, Sequence[str]], name: str) -> date | None:
    value = _one(given, name)
    if not value:
        return None
    try:
        day = typed_day(value)
    except ValueError as error:
        raise UsageError(
            f"{name} {value!r} is geen dag; schrijf bijvoorbeeld 2021-10-01"
        ) from error
    if not FIRST <= day <= LAST:
        raise UsageError(f"{name} {value} ligt niet tussen {FIRST.year} en {LAST.year}")
    return day


def due(
    name: str, day: date, first: date | None, last: date | None
) -> tuple[date | None, date | None, str]:
    """The days of a named term, unless days were given, and its name where it still says them."""
    span = _known(name, "termijn", periods.DUE)(day) if name else (None, None)
    asked_for = (first or span[0], last or span[1])
    return *asked_for, name if asked_for == span else ""


def _doubts(given: Mapping[str, Sequence[str]]) -> tuple[Doubt, ...]:
    """Each once and in their own order: the same choice is the same filter."""
    named = set(_several(given, "onzeker", _DOUBTS))
    if _yes(given, "controle"):
        named.add(Doubt.TO_CHECK)
    return tuple(doubt for doubt in Doubt if doubt in named)


def ministry(value: str) -> str:
    """The code of a ministry that is given by its code or its name."""
    typed = value.upper()
    code = typed if typed in labels.MINISTRY else typed.replace("&", "EN")  # "J&V" is JENV
    return _MINISTRIES.get(value.casefold(), code)


def _known_ministry(value: str) -> str:
    # A list of nothing would read as a ministry that promised nothing.
    if (code := ministry(value)) not in labels.MINISTRY:
        codes = _listed(labels.MINISTRY)
        raise UsageError(f"ministerie {value!r} bestaat niet; kies een naam of een van {codes}")
    return code


def _yes(given: Mapping[str, Sequence[str]], name: str) -> bool:
    value = _one(given, name)
    return bool(_known(value, name, YES)) if value else False
