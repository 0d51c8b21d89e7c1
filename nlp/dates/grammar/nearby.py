"""Periods and days named from the document's own: "volgend kwartaal", "vrijdag a.s.", "vandaag"."""

import re
from datetime import date, timedelta
from functools import partial

from nlp.dates.grammar.cores import Core, Reader, ending, one, parts
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import (
    COMING,
    EVERY,
    GONE,
    LAST,
    MONTH,
    NEXT,
    THIS,
    WEEKDAY,
    WEEKDAYS,
    WHICH,
    YEAR_TAIL,
    year_of,
)
from nlp.dates.meaning import counting, periods
from nlp.dates.meaning.counting import Amount, Unit
from nlp.dates.meaning.expressions import Bound, Role
from nlp.dates.meaning.moments import Annual, Moment, Rolling, Year
from nlp.dates.meaning.periods import Part
from nlp.findings import Precision
from nlp.matching.patterns import compiled

_PERIOD = compiled(
    rf"(?:(?:de|het|een|dit(?= nieuwe )) )?(?:(?P<which>{WHICH}) )?"
    rf"(?P<unit>week|maand(?! {MONTH})|kwartaal|half ?jaar|kalenderjaar|begrotingsjaar|jaar)"
    r"\b(?! (?:19|20)\d\d)"
    rf"(?: (?P<weekday>{WEEKDAY})\b)?"
)
_NUMBERED_WEEK = compiled(
    r"(?:week(?:nummer)?|weken|wk\.?) (?P<week>\d\d?)\b(?: ?(?:/|-|en|of) ?(?P<until>\d\d?)\b)?"
    # "Week 22 september" is the one with that day.
    rf"(?! (?:weken|maanden|dagen)\b| {MONTH}){YEAR_TAIL}"
)
_WEEKDAY = compiled(
    rf"(?:(?P<which>{WHICH}|a\.s\.) )?(?P<name>{WEEKDAY})\b"
    r"(?: (?P<lean>a\.s\.|as\.|aanstaande|jl\.?|jongstleden)"
    r"|,? (?P<week>volgende week|over een week|deze week)\b|(?! ?\d))"
)
_WEEKEND = compiled(rf"(?:(?P<which>{WHICH}) )?weekend\b(?! van)")
_TODAY = compiled(
    r"(?P<word>vandaag|heden|morgen|overmorgen|gisteren|eergisteren)\b(?! (?:de dag|ten dage))"
)
_UNTIL_NOW = compiled(r"\b(?:tot|tot op|tot en met) $")
_TODAY_SHIFT = {
    "vandaag": 0,
    "heden": 0,
    "morgen": 1,
    "overmorgen": 2,
    "gisteren": -1,
    "eergisteren": -2,
}
# "Komende maand" is the month ahead of today, not the next one of the calendar.
_COMING_UNITS = {
    "maand": (1, Unit.MONTH, Precision.MONTH),
    "half jaar": (6, Unit.MONTH, Precision.HALF_YEAR),
    "halfjaar": (6, Unit.MONTH, Precision.HALF_YEAR),
    "jaar": (1, Unit.YEAR, Precision.YEAR),
}


def _period(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    which, unit = match["which"] or "", match["unit"]
    shift = _shift(which, lead)
    if shift is None:
        return []
    role = Role.PAST if which in GONE or which in LAST else None
    if match["weekday"]:
        day = partial(_weekday_of_week, shift=shift, weekday=WEEKDAYS[match["weekday"]])
        return one(match, Rolling(day), lead, role=role) if unit == "week" else []
    if which in COMING and lead.part is None and unit in _COMING_UNITS:
        return one(match, _rolling(*_COMING_UNITS[unit]), _bounded(unit, lead), role=role)
    lead = _bounded(unit, lead)
    moment: Moment
    match unit:
        case "week":
            moment = Rolling(partial(counting.week_around, shift=shift, part=lead.part))
        case "maand":
            moment = Rolling(partial(counting.month_around, shift=shift, part=lead.part))
        case "kwartaal":
            moment = Rolling(partial(counting.quarter_around, shift=shift, part=lead.part))
        case "half jaar" | "halfjaar":
            moment = Rolling(partial(counting.half_around, shift=shift))
        case _:
            moment = parts(periods.year_in, lead, Year(shift=shift, new=which == "nieuwe"))
    return one(match, moment, lead, role=role)


def _shift(which: str, lead: Lead) -> int | None:
    """How many periods away the one is that the words mean; None where they mean none."""
    if which in EVERY or which in ("hetzelfde", "datzelfde", "dezelfde"):
        return None
    if not which:
        # "Voor het einde van het jaar" names this one; "het jaar" by itself names none.
        # Nor does "per half jaar", where the half belongs to the year.
        return None if lead.part_word in ("", "half") or lead.part is Part.WEEK_OF else 0
    if which in THIS:
        return 0
    return 1 if which in NEXT or which in COMING else -1


def _bounded(unit: str, lead: Lead) -> Lead:
    """ "Vóór het einde van": by the end of the whole week, month, quarter or year."""
    if unit == "week":
        closing = lead.end_of and lead.bound is Bound.BEFORE
        return lead._replace(bound=Bound.BY) if closing else lead
    if unit in ("maand", "kwartaal"):
        return ending(lead)
    return lead if unit in ("half jaar", "halfjaar") else ending(lead, Part.LAST_DAY)


def _rolling(number: int, unit: Unit, precision: Precision) -> Moment:
    return Rolling(
        partial(counting.within, amount=Amount(2 * number, unit), precision=precision), own=True
    )


def _weekday_of_week(day: date, shift: int, weekday: int) -> periods.Period:
    monday = counting.week_around(day, shift).first
    assert monday is not None  # a week has days
    return counting.day_around(monday, weekday)


def _weekday_later(day: date, weekday: int) -> periods.Period:
    """ "Woensdag over een week": not the next one, but the one after it."""
    return counting.weekday_around(day + timedelta(7), weekday, ahead=True)


def _numbered_week(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if not 1 <= int(match["week"]) <= 53:
        return []
    first = int(match["week"])
    last = int(match["until"] or first)
    within = partial(periods.numbered_weeks_in, first=first, last=last, part=lead.part)
    return one(match, Annual(within, year_of(match)), lead) if first <= last else []


def _weekday(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    which, lean = match["which"] or "", match["lean"] or ""
    past = which in GONE or which in LAST or lean.startswith("j")
    if match["week"]:
        shift = 0 if match["week"] == "deze week" else 1
        day = partial(_weekday_of_week, shift=shift, weekday=WEEKDAYS[match["name"]])
        if match["week"] == "over een week":
            day = partial(_weekday_later, weekday=WEEKDAYS[match["name"]])
        return one(match, Rolling(day), lead)
    # "Uiterlijk vrijdag" can only be the next one; "op vrijdag" may be any.
    if not which and not lean and lead.bound is not Bound.BY and not lead.word.startswith("vó"):
        return []
    around = partial(counting.weekday_around, weekday=WEEKDAYS[match["name"]], ahead=not past)
    return one(match, Rolling(around), lead, role=Role.PAST if past else None)


def _weekend(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    which = match["which"] or ""
    if not which and lead.bound is Bound.IN:
        return []  # "in het weekend" can be any
    if which in EVERY:
        return []
    shift = 1 if which in NEXT else -1 if which in GONE or which in LAST else 0
    role = Role.PAST if shift < 0 else None
    return one(match, Rolling(partial(counting.weekend_around, shift=shift)), lead, role=role)


_DONE_TODAY = compiled(
    r" (?:aangekondigde|verschenen|gepubliceerde|gepresenteerde|toegezegde|verzonden|aangenomen"
    r"|ontvangen|uitgebrachte|genomen|gegeven)\b"
)


def _today(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if _UNTIL_NOW.search(match.string, max(0, match.start() - 7), match.start()):
        return []
    shift = _TODAY_SHIFT[match["word"]]
    role = Role.PAST if shift < 0 else None
    if _DONE_TODAY.match(match.string, match.end()):
        role = Role.MENTION  # "het vandaag verschenen rapport": which one it is
    return one(match, Rolling(partial(counting.day_around, shift=shift)), lead, role=role)


NEARBY_PERIODS: tuple[Reader, ...] = ((_NUMBERED_WEEK, _numbered_week), (_PERIOD, _period))
NEARBY_DAYS: tuple[Reader, ...] = (
    (_WEEKDAY, _weekday),
    (_WEEKEND, _weekend),
    (_TODAY, _today),
)
