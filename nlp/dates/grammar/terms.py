"""Terms counted from the document's day ("binnen zes weken") and periods named from it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from nlp.dates.grammar.cores import Core, Reader, ending, parts
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import (
    COMING,
    EVERY,
    GONE,
    LAST,
    MONTH,
    NEXT,
    NUMBER,
    THIS,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    WHICH,
    YEAR_TAIL,
    alternatives,
    halves,
    year_of,
)
from nlp.dates.meaning import counting, periods
from nlp.dates.meaning.counting import Amount, Unit
from nlp.dates.meaning.expressions import Bound, Lean, Role
from nlp.dates.meaning.moments import Annual, Moment, Rolling, Undated, Year
from nlp.dates.meaning.periods import Part
from nlp.findings import Precision
from nlp.matching.patterns import compiled

_UNIT = rf"(?:{alternatives(UNITS)})"
_ABOUT = r"(?:ongeveer |circa |ca\. |zo'n |maximaal |uiterlijk |ten hoogste |hooguit |minimaal )?"
_AMOUNT = (
    rf"{_ABOUT}(?P<least>{NUMBER})(?: \(\d{{1,3}}\))?(?:(?: a | tot | of |-)(?P<most>{NUMBER}))? "
    rf"(?P<unit>{_UNIT}|half ?jaar|halfjaar)\b"
)
_AT_MOST = ("uiterlijk", "maximaal", "hooguit", "ten hoogste")
_COMING = rf"(?:{alternatives(COMING | NEXT)})"
_VAGUE_NUMBER = r"(?:enkele|enige|een paar|een aantal|meerdere|verscheidene|luttele)"
_VAGUE_UNIT = r"(?:dagen|weken|maanden|jaren|kwartalen)"

# So as in: binnen zes weken na dagtekening; binnen een termijn van twee maanden.
_WITHIN = compiled(
    r"(?:binnen|uiterlijk binnen|uiterlijk over|in)(?: de)?(?: komende| eerstkomende| volgende)?"
    rf"(?: (?:een |de )?(?:gebruikelijke |wettelijke |reguliere )?(?:termijn|periode) van| nu en)?"
    rf" {_AMOUNT}"
    r"(?P<today>,? (?:na|vanaf) (?:heden|vandaag|nu|dagtekening(?: van deze brief)?|deze brief))?"
)
# "Uiterlijk 14 dagen na deze brief".
_AFTER_TODAY = compiled(
    rf"{_AMOUNT},? (?:na|vanaf) (?:heden|vandaag|nu|dagtekening(?: van deze brief)?|deze brief)"
)
_COUNTED_FROM = compiled(r"\b(?:waarna|daarna|nadien|hierna)\b[^.;:]{0,70}$")
_THEREAFTER = compiled(r" (?:daarna|nadien|hierna|daaropvolgend)\b")
_TERM = compiled(rf"(?:op|binnen) (?:een )?termijn van {_AMOUNT}")
_AHEAD = compiled(rf"over {_AMOUNT}")
_COMING_TERM = compiled(rf"(?:de |het )?{_COMING} {_AMOUNT}")
_AGO = compiled(rf"(?:(?:{_VAGUE_NUMBER}|{NUMBER}) {_UNIT}|lang) geleden\b")
_VAGUE_TERM = compiled(
    r"(?:(?:binnen|over|in|gedurende) )?(?:de )?(?:komende |eerstkomende )?"
    rf"{_VAGUE_NUMBER} {_VAGUE_UNIT}\b(?: langer| later| meer)?"
)
_VAGUE_COMING = compiled(
    rf"(?<!een )(?:de |het )?{_COMING} (?:paar )?(?:{_VAGUE_UNIT}|tijd|periode|fase)\b"
)
_GONE_TERM = compiled(
    rf"(?:de |het )?(?:{alternatives(GONE | {'laatste'})}) (?:{NUMBER} |{_VAGUE_NUMBER} )?"
    rf"(?:{_UNIT}|tijd|periode)\b(?! van)"
)
_PERIOD = compiled(
    rf"(?:(?:de|het|een) )?(?:(?P<which>{WHICH}) )?"
    rf"(?P<unit>week|maand(?! {MONTH})|kwartaal|half ?jaar|kalenderjaar|begrotingsjaar|jaar)\b"
    rf"(?: (?P<weekday>{WEEKDAY})\b)?"
)
_NUMBERED_WEEK = compiled(
    r"(?:week(?:nummer)?|weken) (?P<week>\d\d?)\b(?: ?(?:/|-|en|of) ?(?P<until>\d\d?)\b)?"
    rf"(?! (?:weken|maanden|dagen)){YEAR_TAIL}"
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


def amount(match: re.Match[str], number: str = "most") -> Amount:
    """The number of units that an _AMOUNT matched; of two numbers the larger unless asked."""
    words, unit = match[number] or match["least"], match["unit"]
    if unit in ("half jaar", "halfjaar"):
        return Amount(6 * halves(words), Unit.MONTH)
    return Amount(halves(words), UNITS[unit])


def _core(
    match: re.Match[str],
    moment: Moment,
    lead: Lead,
    lean: Lean | None = None,
    role: Role | None = None,
    recurrence: str | None = None,
) -> list[Core]:
    role = role or lead.role
    return [Core(match.start(), match.end(), moment, lead.bound, lean, role, recurrence)]


def _within(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if match[0].startswith("in ") and not re.match(
        r"in de (?:komende|eerstkomende|volgende)", match[0]
    ):
        return []
    if _COUNTED_FROM.search(match.string, max(0, match.start() - 80), match.start()) or (
        _THEREAFTER.match(match.string, match.end())
    ):
        # "Waarna ik binnen zes weken reageer": counted from a day that is not known yet.
        return _core(match, Undated(Precision.VAGUE), replace(lead, bound=Bound.IN))
    term = Rolling(partial(counting.within, amount=amount(match)), own=True)
    return _core(match, term, replace(lead, bound=Bound.IN))


def _ahead(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if match[0].removeprefix("over ").startswith(_AT_MOST):
        return _within(match, lead, alone)
    term = Rolling(
        partial(counting.ahead, least=amount(match, "least"), most=amount(match)), own=True
    )
    return _core(match, term, lead)


def _after_today(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    at_latest = lead.bound is Bound.BY or lead.word == "binnen" or match[0].startswith(_AT_MOST)
    return (_within if at_latest else _ahead)(match, lead, alone)


def _ago(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    return _core(match, Undated(Precision.VAGUE), lead, role=Role.PAST)


def _vague(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    # "Met enkele weken uitstellen" tells how long, not when.
    role = Role.MENTION if lead.word == "met" else None
    return _core(match, Undated(Precision.VAGUE), replace(lead, bound=Bound.IN), role=role)


def _period(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    which, unit = match["which"] or "", match["unit"]
    if which in EVERY:
        return []
    shift = 0 if which in THIS else 1 if which in NEXT or which in COMING else -1
    if not which:
        # "Voor het einde van het jaar" names this one; "het jaar" by itself names none.
        # Nor does "per half jaar", where the half belongs to the year.
        if lead.part_word in ("", "half") or lead.part is Part.WEEK_OF:
            return []
        shift = 0
    role = Role.PAST if which in GONE or which in LAST else None
    if which in ("hetzelfde", "datzelfde", "dezelfde"):
        return []
    rolling = which in COMING and lead.part is None
    if match["weekday"]:
        day = partial(_weekday_of_week, shift=shift, weekday=WEEKDAYS[match["weekday"]])
        return _core(match, Rolling(day), lead, role=role) if unit == "week" else []
    moment: Moment
    match unit:
        case "week":
            moment = Rolling(partial(counting.week_around, shift=shift, part=lead.part))
            lead = replace(lead, bound=Bound.BY) if _closing(lead) else lead
        case "maand" | "kwartaal":
            lead = ending(lead)
            around: Callable[..., periods.Period] = (
                counting.month_around if unit == "maand" else counting.quarter_around
            )
            moment = Rolling(partial(around, shift=shift, part=lead.part))
            if rolling and unit == "maand":
                moment = _rolling(1, Unit.MONTH, Precision.MONTH)
        case "half jaar" | "halfjaar":
            moment = Rolling(partial(counting.half_around, shift=shift))
            if rolling:
                moment = _rolling(6, Unit.MONTH, Precision.HALF_YEAR)
        case _:
            lead = ending(lead, Part.LAST_DAY)
            moment = parts(periods.year_in, lead, Year(shift=shift, new=which == "nieuwe"))
            if rolling and unit == "jaar":
                moment = _rolling(1, Unit.YEAR, Precision.YEAR)
    return _core(match, moment, lead, role=role)


def _closing(lead: Lead) -> bool:
    return lead.end_of and lead.bound is Bound.BEFORE


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
    within = partial(periods.numbered_weeks_in, first=first, last=last)
    return _core(match, Annual(within, year_of(match)), lead) if first <= last else []


def _weekday(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    which, lean = match["which"] or "", match["lean"] or ""
    past = which in GONE or which in LAST or lean.startswith("j")
    if match["week"]:
        shift = 0 if match["week"] == "deze week" else 1
        day = partial(_weekday_of_week, shift=shift, weekday=WEEKDAYS[match["name"]])
        if match["week"] == "over een week":
            day = partial(_weekday_later, weekday=WEEKDAYS[match["name"]])
        return _core(match, Rolling(day), lead)
    # "Uiterlijk vrijdag" can only be the next one; "op vrijdag" may be any.
    if not which and not lean and lead.bound is not Bound.BY and not lead.word.startswith("vó"):
        return []
    around = partial(counting.weekday_around, weekday=WEEKDAYS[match["name"]], ahead=not past)
    return _core(match, Rolling(around), lead, role=Role.PAST if past else None)


def _weekend(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    which = match["which"] or ""
    if not which and lead.bound is Bound.IN:
        return []  # "in het weekend" can be any
    if which in EVERY:
        return []
    shift = 1 if which in NEXT else -1 if which in GONE or which in LAST else 0
    role = Role.PAST if shift < 0 else None
    return _core(match, Rolling(partial(counting.weekend_around, shift=shift)), lead, role=role)


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
    return _core(match, Rolling(partial(counting.day_around, shift=shift)), lead, role=role)


_COUNTED: tuple[Reader, ...] = (
    (_AGO, _ago),
    (_VAGUE_TERM, _vague),
    (_WITHIN, _within),
    (_AFTER_TODAY, _after_today),
    (_TERM, _within),
    (_AHEAD, _ahead),
    (_COMING_TERM, _within),
)
TERMS: tuple[Reader, ...] = (
    *_COUNTED,
    (_VAGUE_COMING, _vague),
    (_NUMBERED_WEEK, _numbered_week),
    (_PERIOD, _period),
    (_GONE_TERM, _ago),
)
VAGUE_PERIODS: tuple[Reader, ...] = ((_VAGUE_COMING, _vague), (_GONE_TERM, _ago))
NEARBY_DAYS: tuple[Reader, ...] = (
    (_WEEKDAY, _weekday),
    (_WEEKEND, _weekend),
    (_TODAY, _today),
)
