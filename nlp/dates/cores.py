"""The cores that a calendar knows: days, months, quarters, years, seasons, recesses, feasts.

`read_core` matches one behind a lead and gives what it means. A core is read the same behind
every bound; only summer differs: "vóór de zomer" is about the recess, "in de zomer" is not.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from nlp.dates import moments, periods
from nlp.dates.expressions import Bound, Lean, Role
from nlp.dates.leads import Lead
from nlp.dates.moments import Annual, Moment, Rolling, Span, Year
from nlp.dates.periods import Part
from nlp.dates.words import (
    COMING,
    EVERY,
    GONE,
    LAST,
    MONTH,
    MONTHS,
    NEXT,
    ORDINAL,
    ORDINALS,
    SEASONS,
    WEEKDAY,
    WHICH,
    YEAR,
    YEAR_TAIL,
    alternatives,
    year_of,
)
from nlp.findings import Precision


@dataclass(frozen=True, slots=True)
class Core:
    """One moment that a core names, from `start` to `end`."""

    start: int
    end: int
    moment: Moment
    bound: Bound
    lean: Lean | None = None
    role: Role = Role.TIME
    recurrence: str | None = None


_DAY = r"(?<![\d/.])(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?(?![\d/])"
_RANGE = r"(?: ?- ?| ?t/m | tot en met | tot | of )"
_AND = r"(?:, en |, | en | en/of | & | respectievelijk )"
_DAYS_OF_MONTH = re.compile(
    rf"(?:(?:{WEEKDAY}),? )?(?P<days>{_DAY}(?:(?:{_RANGE}|{_AND}){_DAY})*) "
    rf"(?P<month>{MONTH}){YEAR_TAIL}"
)
_MONTHS = re.compile(rf"(?:(?P<which>{WHICH}) )?(?P<month>{MONTH}){YEAR_TAIL}")
_FIRST_DAY = re.compile(rf"(?P<first>{_DAY})(?:(?P<gap>{_RANGE}|{_AND})|$)")
_NUMERIC = re.compile(
    r"(?<![\w/.-])(?:(?P<d>0?[1-9]|[12]\d|3[01])(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=s)"
    r"(?P<y>(?:19|20)\d\d)|(?P<yy>(?:19|20)\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<dd>[0-3]\d))(?![\w/-])"
)
_YEARS = re.compile(
    rf"(?:(?:het )?(?P<school>school|studie|college)?(?:kalender|begrotings|verslag)?jaar )?"
    rf"(?P<from>{YEAR})(?:-(?P<to>(?:19|20)\d\d)\b)?"
)
_AND_OR = r"(?: en | of | en/of | ?/ ?|-| tot en met | t/m )"
_QUARTERS = re.compile(
    rf"(?:(?P<one>{ORDINAL})(?:{_AND_OR}(?:het )?(?P<two>{ORDINAL}))? kwartaal"
    rf"|kwartaal (?P<three>[1-4])|[qk] ?(?P<four>[1-4])(?:{_AND_OR}[qk]?(?P<five>[1-4])\b)?)\b"
    rf"{YEAR_TAIL}"
)
_YEAR_QUARTER = re.compile(
    rf"(?P<year>{YEAR}|(?:19|20)\d\d)(?: ?[-/] ?|, ?| )?[qk](?P<four>[1-4])\b"
)
_HALVES = re.compile(rf"(?P<one>{ORDINAL}) (?:half ?jaar|jaarhelft|semester){YEAR_TAIL}")
_SHORT_HALVES = re.compile(rf"h(?P<one>[12])\b{YEAR_TAIL}")
_THIRDS = re.compile(rf"(?P<one>{ORDINAL}) (?:trimester|tertaal|viermaandsperiode){YEAR_TAIL}")
_SEASONS = re.compile(
    rf"(?:(?P<which>{WHICH}) )?(?:vroege |late |hele )?(?P<name>{alternatives(SEASONS)})"
    rf"(?:periode|maanden|seizoen)?\b{YEAR_TAIL}(?:[-/]\d\d(?:\d\d)?\b)?"
)
_RECESSES = re.compile(
    rf"(?:(?P<which>{WHICH}) )?"
    r"(?P<name>zomer|kerst|voorjaars?|krokus|mei|herfst)?-? ?(?:reces|vakantie)(?:periode|week)?\b"
    rf"{YEAR_TAIL}(?:[-/]\d\d(?:\d\d)?\b)?"
)
_DATES: dict[str, Callable[[int], periods.Period]] = {
    "prinsjesdag": periods.prinsjesdag_in,
    "derde dinsdag van september": periods.prinsjesdag_in,
    "derde dinsdag in september": periods.prinsjesdag_in,
    "verantwoordingsdag": periods.verantwoordingsdag_in,
    "gehaktdag": periods.verantwoordingsdag_in,
    "jaarwisseling": periods.turn_of_year_in,
    "kerst": partial(periods.feast_in, name="kerst"),
    "kerstmis": partial(periods.feast_in, name="kerst"),
    "kerstdagen": partial(periods.feast_in, name="kerst"),
    "pasen": partial(periods.feast_in, name="pasen"),
    "pinksteren": partial(periods.feast_in, name="pinksteren"),
    "hemelvaart": partial(periods.feast_in, name="hemelvaart"),
    "koningsdag": partial(periods.feast_in, name="koningsdag"),
    "sinterklaas": partial(periods.feast_in, name="sinterklaas"),
}
_BUDGETS: dict[str, Callable[[int], periods.Period]] = {
    "voorjaarsnota": periods.voorjaarsnota_in,
    "eerste suppletoire begroting": periods.voorjaarsnota_in,
    "najaarsnota": periods.najaarsnota_in,
    "tweede suppletoire begroting": periods.najaarsnota_in,
}
_PLANS = r"(?:miljoenennota|(?:ontwerp|rijks)?begroting(?:en)?)"
_DATED = re.compile(rf"(?:(?P<which>{WHICH}) )?(?P<name>{alternatives(_DATES)})\b{YEAR_TAIL}")
_BUDGETED = re.compile(rf"(?:(?P<which>{WHICH}) )?(?P<name>{alternatives(_BUDGETS)})\b{YEAR_TAIL}")
_PLANNED = re.compile(
    rf"(?:(?P<which>{WHICH}) )?(?P<name>{_PLANS})\b(?: voor(?: het jaar)?(?= (?:19|20)\d\d|"
    rf" (?:{WHICH}) jaar))?{YEAR_TAIL}"
)


def read_core(folded: str, lead: Lead, alone: bool) -> list[Core]:
    """The moments named right behind a lead; none where the words are no time.

    `alone`: nothing else stands in the text, so that a bare "2024-2025" is meant as a time.
    """
    for pattern, read in _READERS:
        match = pattern.match(folded, lead.end)
        if match and (found := read(match, lead, alone)):
            return found
    return []


def _one(
    match: re.Match[str],
    moment: Moment,
    lead: Lead,
    lean: Lean | None = None,
    bound: Bound | None = None,
    role: Role | None = None,
    recurrence: str | None = None,
) -> list[Core]:
    bound, role = bound or lead.bound, role or lead.role
    return [Core(match.start(), match.end(), moment, bound, lean, role, recurrence)]


def parts(within: Callable[..., periods.Period | None], lead: Lead, year: Year | None) -> Moment:
    """The part of a period that the lead asks for; two parts ("begin/medio 2022") span both."""
    first = Annual(partial(within, part=lead.part), year)
    if lead.part_to is None:
        return first
    last = Annual(partial(within, part=lead.part_to), year)
    return Span(first, last, moments.precision_of(last))


def ending(lead: Lead, closing: Part | None = None) -> Lead:
    """ "Vóór eind oktober" is by the end of October, so the whole month bounds it."""
    if lead.end_of and lead.bound in (Bound.BY, Bound.BEFORE):
        return replace(lead, part=closing, bound=Bound.BY)
    return lead


def _which(which: str | None, lead: Lead) -> tuple[Year | None, Lean | None, Role, str | None]:
    """What "dit", "komend", "volgend", "vorig" and "elk" in front of a yearly period say."""
    if not which:
        return None, None, lead.role, None
    if which in COMING:
        return None, Lean.COMING, lead.role, None
    if which in GONE or which in LAST:
        return None, Lean.GONE, Role.PAST, None
    if which in EVERY:
        return None, None, lead.role, "P1Y"
    return Year(shift=1 if which in NEXT else 0), None, lead.role, None


def _yearly(
    match: re.Match[str], lead: Lead, within: Callable[[int], periods.Period]
) -> list[Core]:
    year, lean, role, recurrence = _which(match["which"], lead)
    moment = Annual(within, year_of(match) or year)
    return _one(match, moment, lead, lean, lead.bound, role, recurrence)


def _days(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    month, year = MONTHS[match["month"].rstrip(". ")], year_of(match)
    found: list[Core] = []
    at = match.start("days")
    rows: list[tuple[int, int, list[int]]] = []
    joined = False
    for day in _FIRST_DAY.finditer(match["days"]):
        number = int(re.sub(r"\D", "", day["first"]))
        if joined:
            rows[-1][2].append(number)
            rows[-1] = (rows[-1][0], at + day.end("first"), rows[-1][2])
        else:
            rows.append((at + day.start(), at + day.end("first"), [number]))
        gap = (day["gap"] or "").strip()
        joined = bool(day["gap"]) and (
            gap in ("-", "t/m", "tot en met", "tot", "of")
            or (gap == "en" and lead.word == "tussen")
        )
    for index, (start, end, numbers) in enumerate(rows):
        last = index == len(rows) - 1
        within: Callable[[int], periods.Period | None]
        if len(numbers) == 1:
            within = partial(periods.day_in, month=month, day=numbers[0], part=lead.part)
        else:
            within = partial(periods.days_in, month=month, first=numbers[0], last=numbers[-1])
        if within(2024) is None:  # a leap year: "31 juni" is no day in any year
            return []
        begin = match.start() if index == 0 else start
        moment = Annual(within, year)
        found.append(Core(begin, match.end() if last else end, moment, lead.bound, role=lead.role))
    return found


def _month(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    name = match["month"].rstrip(". ")
    year = year_of(match)
    shortened = len(name) <= 4 and name not in ("mei", "juni", "juli")
    if shortened and not year and (lead.bare or not match["month"].endswith(".")):
        return []
    if lead.part is Part.WEEK_OF:
        return []
    lead = ending(lead)
    this, lean, role, recurrence = _which(match["which"], lead)
    moment = parts(partial(periods.month_in, month=MONTHS[name]), lead, year or this)
    return _one(match, moment, lead, lean, lead.bound, role, recurrence)


def _numeric(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    year, month, day = (
        int(match[short] or match[iso]) for short, iso in (("y", "yy"), ("m", "mm"), ("d", "dd"))
    )
    within = partial(periods.day_in, month=month, day=day, part=lead.part)
    return _one(match, Annual(within, Year(year)), lead) if within(year) else []


def _years(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    named = "jaar" in match[0]
    if (lead.bare and not alone and not named) or lead.word in ("op", "aan", "met", "bij"):
        return []
    if lead.part is Part.WEEK_OF:
        return []
    first = Year(int(match["from"]))
    if named and lead.word == "voor" and not lead.part_word:
        # "De begroting voor het jaar 2018" is about the year, not due before it.
        return _one(match, Annual(periods.year_in, first), lead, bound=Bound.IN, role=Role.MENTION)
    if match["school"]:
        return _one(match, Annual(periods.school_year_in, first), lead)
    # "Voor het einde van 2022" is as sharp as its last day; "uiterlijk in 2022" is not.
    lead = ending(lead, Part.LAST_DAY)
    if not match["to"]:
        return _one(match, parts(periods.year_in, lead, first), lead)
    last = Year(int(match["to"]))
    span = Span(Annual(periods.year_in, first), Annual(periods.year_in, last), Precision.YEAR)
    return _one(match, span, lead) if int(match["from"]) <= int(match["to"]) else []


def _quarters(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    groups = match.groupdict()
    first = groups.get("one") or groups.get("three") or groups.get("four")
    last = groups.get("two") or groups.get("five")
    year = Year(int(match["year"])) if "which_year" not in groups else year_of(match)
    lead = ending(lead)
    numbers = [_ordinal(word, 4) for word in (first, last) if word]
    each = [parts(partial(periods.quarter_in, quarter=n), lead, year) for n in numbers]
    moment = each[0] if len(each) == 1 else Span(each[0], each[1], Precision.QUARTER)
    return _one(match, moment, lead)


def _ordinal(word: str, last: int) -> int:
    number = int(word) if word.isdigit() else ORDINALS[word]
    return last if number < 0 else min(number, last)


def _halves(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    lead = ending(lead)
    within = partial(periods.half_in, half=_ordinal(match["one"], 2))
    return _one(match, parts(within, lead, year_of(match)), lead)


def _thirds(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    lead = ending(lead)
    within = partial(periods.third_in, third=_ordinal(match["one"], 3))
    return _one(match, Annual(within, year_of(match)), lead)


def _seasons(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    name = SEASONS[match["name"]]
    lead = ending(lead)
    if name == "zomer" and lead.part is None:
        if lead.bound is Bound.BEFORE:
            return _yearly(match, lead, partial(periods.recess_in, name="zomer"))
        if lead.bound is Bound.AFTER:
            return _yearly(match, replace(lead, bound=Bound.IN), periods.after_summer_in)
    year, lean, role, recurrence = _which(match["which"], lead)
    if name == "winter" and year:
        # "Deze winter" and "volgende winter" lie across the turn of the year.
        lean = Lean.COMING if year.shift else None
        year = None
    moment = Annual(partial(periods.season_in, name=name), year_of(match) or year)
    return _one(match, moment, lead, lean, lead.bound, role, recurrence)


def _recesses(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    name = {"voorjaars": "voorjaar", "krokus": "voorjaar"}.get(match["name"] or "", match["name"])
    lead = ending(lead)
    if not name:
        if "vakantie" in match[0]:
            return []
        shift = 1 if match["which"] in NEXT else 0
        return _one(match, Rolling(partial(moments.recess_around, shift=shift)), lead)
    if name == "zomer" and lead.bound is Bound.AFTER:
        return _yearly(match, replace(lead, bound=Bound.IN), periods.after_summer_in)
    year, lean, role, recurrence = _which(match["which"], lead)
    if year:  # "dit kerstreces", "het volgende zomerreces": the first one to come
        lean = Lean.COMING if year.shift else None
        year = None
    moment = Annual(partial(periods.recess_in, name=name), year_of(match) or year)
    return _one(match, moment, lead, lean, lead.bound, role, recurrence)


def _dated(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if not lead.word and not alone and match["name"] not in ("prinsjesdag", "verantwoordingsdag"):
        return []
    return _yearly(match, lead, _DATES[match["name"]])


def _budgeted(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if not lead.word and not alone:
        return []
    bound = Bound.BY if lead.bound is Bound.IN else lead.bound
    return _yearly(match, replace(lead, bound=bound), _BUDGETS[match["name"]])


def _planned(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    """ "Bij de begroting 2023": on Prinsjesdag 2022; without a year only the Miljoenennota."""
    year = year_of(match)
    if (not lead.word and not alone) or not (year or match["name"] == "miljoenennota"):
        return []
    return _yearly(match, lead, periods.budget_in if year else periods.prinsjesdag_in)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Lead, bool], list[Core]]], ...] = (
    (_RECESSES, _recesses),
    (_DAYS_OF_MONTH, _days),
    (_MONTHS, _month),
    (_NUMERIC, _numeric),
    (_YEAR_QUARTER, _quarters),
    (_YEARS, _years),
    (_HALVES, _halves),
    (_QUARTERS, _quarters),
    (_SHORT_HALVES, _halves),
    (_THIRDS, _thirds),
    (_SEASONS, _seasons),
    (_DATED, _dated),
    (_BUDGETED, _budgeted),
    (_PLANNED, _planned),
)
