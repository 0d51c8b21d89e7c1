"""Cores made of numbers and months: days, months, years, quarters and halves of a year."""

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from nlp.dates.grammar.cores import Core, Reader, ending, one, parts, which_one
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.numeric import DAYS_IN_NUMBERS
from nlp.dates.grammar.words import (
    DAYS_IN_WORDS,
    MONTH,
    MONTHS,
    NUMBERS,
    ORDINAL,
    ORDINALS,
    QUARTER,
    WEEKDAY,
    WEEKDAYS,
    WHICH,
    YEAR,
    YEAR_TAIL,
    halves,
    year_of,
)
from nlp.dates.meaning import periods
from nlp.dates.meaning.expressions import Bound, Role
from nlp.dates.meaning.moments import Annual, Span, Year
from nlp.dates.meaning.periods import Part
from nlp.findings import Precision
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives

_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
# "10/11 mei" is two days, "10/11/2021" and "2019/20" are none.
_DAY = rf"(?<![\d.])(?<!\d/){_NUMBER}(?:e|ste|de)?(?!\d|/(?!{_NUMBER} [a-z]))"
_NEXT_DAY = rf"(?:{_DAY}|(?<=\d/){_NUMBER})"
_RANGE = r"(?: ?- ?| ?t/m | tot en met | tot | of |(?<=\d)/)"
_AND = r"(?:, en |, | en | en/of | & | respectievelijk )"
_DAYS_OF_MONTH = compiled(
    rf"(?:(?:{WEEKDAY}),? )?(?P<days>{_DAY}(?:(?:{_RANGE}|{_AND}){_NEXT_DAY})*) ?"
    rf"(?P<month>{MONTH}){YEAR_TAIL}"
)
# "De dertiende mei", "de 1e van juli".
_WORDED = compiled(
    rf"(?:(?P<word>{alternatives(DAYS_IN_WORDS)})|(?P<number>\d\d?)(?:e|ste|de))"
    rf" (?:van )?(?:de maand )?(?P<month>{MONTH}){YEAR_TAIL}"
)
# "De laatste vrijdag van november".
_NTH_WEEKDAY = compiled(
    rf"(?P<nth>eerste|tweede|derde|vierde|laatste|[1-4]e) (?P<name>{WEEKDAY}|werkdag|dag)"
    rf" (?:van|in) (?:de maand )?(?P<month>{MONTH}){YEAR_TAIL}"
)
# "Vóór l juli", "uiterlijk 3O juni": a scanner took a figure for a letter.
_SCANNED = compiled(rf"(?P<day>[li][\dlo]?|[123]o) (?P<month>{MONTH}){YEAR_TAIL}")
_FIGURES = str.maketrans("lio", "110")
# "De november-brief" is a letter; "mei-juni" is a time.
_COMPOUND = rf"(?!-(?!{MONTH})[a-z])"
_MONTHS = compiled(
    rf"(?<!\d )(?:(?P<which>(?!dit ){WHICH}) )?(?P<month>{MONTH}){_COMPOUND}{YEAR_TAIL}"
)
_FIRST_DAY = compiled(rf"(?P<first>\d\d?(?:e|ste|de)?)(?:(?P<gap>{_RANGE}|{_AND})|$)")
_YEARS = compiled(
    r"(?:(?:het )?(?P<school>school|studie|college)?(?:kalender|begrotings|verslag)?"
    r"(?:jaar|jaren) )?"
    rf"(?P<from>{YEAR})(?:[-/](?P<to>(?:19|20)\d\d)\b)?"
    r"(?P<more>(?:(?:, | en | of )(?:19|20)\d\d\b(?![/%-]))*)"
)
_A_YEAR = compiled(r"(?:19|20)\d\d")
# "Schuift een jaar op, naar 2021": nothing else in front of a year says that it is one.
_MOVED_TO = compiled(
    r"\b(?:schuift|schuiven|\w*schoven|uitgesteld|verplaatst|door|op|van (?:19|20)\d\d),? naar $"
)
# "De cijfers over de jaren 2016 en 2017": the years they are about.
_ABOUT_YEARS = compiled(r"\bover (?:(?:de|het) )?$")
_AND_OR = r"(?: en | of | en/of | dan ?wel | ?/ ?|-| tot en met | t/m )"
_QUARTERS = compiled(
    rf"(?:(?P<one>{ORDINAL})(?:{_AND_OR}(?:het )?(?P<two>{ORDINAL}))? {QUARTER}"
    rf"|{QUARTER} (?P<three>[1-4]|i{{1,3}}|iv)"
    rf"|[qk] ?(?P<four>[1-4])(?:{_AND_OR}[qk]?(?P<five>[1-4])\b)?)\b"
    rf"(?:(?<=kw)\.)?{YEAR_TAIL}"
)
_SEVERAL_QUARTERS = compiled(
    rf"(?P<side>eerste|laatste) (?P<number>twee|drie|2|3) kwartalen\b{YEAR_TAIL}"
)
# "De laatste twee maanden van 2023"; three are its beginning or its end, six its half.
_SEVERAL_MONTHS = compiled(
    rf"(?P<side>eerste|laatste) (?P<number>(?!drie|zes)(?:{alternatives(NUMBERS)})|[245789])"
    rf" maanden{YEAR_TAIL}"
)
_YEAR_QUARTER = compiled(rf"(?P<year>{YEAR}|(?:19|20)\d\d)(?: ?[-/] ?|, ?| )?[qk](?P<four>[1-4])\b")
_HALVES = compiled(rf"(?P<one>{ORDINAL}) (?:half ?jaar|jaarhelft|semester){YEAR_TAIL}")
_SHORT_HALVES = compiled(rf"h(?P<one>[12])\b{YEAR_TAIL}")
_THIRDS = compiled(rf"(?P<one>{ORDINAL}) (?:trimester|tertaal|viermaandsperiode){YEAR_TAIL}")


def _days(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    month, year = MONTHS[match["month"].rstrip(". ")], year_of(match)
    if match["days"].isdecimal():
        return _one_day(match, month, int(match["days"]), lead)
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
            gap in ("-", "/", "t/m", "tot en met", "tot", "of")
            or (gap == "en" and lead.word == "tussen")
        )
    for index, (start, end, numbers) in enumerate(rows):
        last = index == len(rows) - 1
        within: Callable[[int], periods.Period | None]
        if len(numbers) == 1:
            within = partial(periods.day_in, month=month, day=numbers[0], part=lead.part)
        else:
            within = partial(periods.days_in, month=month, first=numbers[0], last=numbers[-1])
        # 2024 is a leap year: "31 juni" is no day in any.
        if within(year.number if year and year.number else 2024) is None:
            return []
        begin = match.start() if index == 0 else start
        moment = Annual(within, year)
        role = Role.TIME if len(numbers) > 1 else lead.role  # "van 1 tot en met 3 juni"
        found.append(Core(begin, match.end() if last else end, moment, lead.bound, role=role))
    return found


def _worded(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    day = DAYS_IN_WORDS[match["word"]] if match["word"] else int(match["number"])
    month = MONTHS[match["month"].rstrip(". ")]
    return _one_day(match, month, day, lead)


def _nth_weekday(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    number = ORDINALS[match["nth"]]
    within = partial(
        periods.nth_weekday_in,
        month=MONTHS[match["month"].rstrip(". ")],
        weekdays=_weekdays(match["name"]),
        index=number if number < 0 else number - 1,
    )
    return one(match, Annual(within, year_of(match)), lead)


def _weekdays(name: str) -> frozenset[int]:
    """Which days of the week "vrijdag", "werkdag" or "dag" can be."""
    if name in WEEKDAYS:
        return frozenset({WEEKDAYS[name]})
    return frozenset(range(5 if name == "werkdag" else 7))


def _scanned(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if not lead.word:
        return []
    month = MONTHS[match["month"].rstrip(". ")]
    return _one_day(match, month, int(match["day"].translate(_FIGURES)), lead)


def _one_day(match: re.Match[str], month: int, day: int, lead: Lead) -> list[Core]:
    year = year_of(match)
    within = partial(periods.day_in, month=month, day=day, part=lead.part)
    if within(year.number if year and year.number else 2024) is None:
        return []
    return one(match, Annual(within, year), lead)


def _month(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    name = match["month"].rstrip(". ")
    year = year_of(match)
    shortened = len(name) <= 4 and name not in ("mei", "juni", "juli")
    if shortened and not year and (lead.bare or not match["month"].endswith(".")):
        return []
    if lead.part is Part.WEEK_OF:
        return []
    lead = ending(lead)
    this, lean, role, recurrence = which_one(match["which"], lead)
    moment = parts(partial(periods.month_in, month=MONTHS[name]), lead, year or this)
    return one(match, moment, lead, lean, lead.bound, role, recurrence)


def _years(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    named = "jaar" in match[0] or "jaren" in match[0]
    moved = lead.bare and _MOVED_TO.search(match.string, max(match.start() - 24, 0), match.start())
    if (lead.bare and not (alone or named or moved)) or lead.word in ("op", "aan", "met", "bij"):
        return []
    if lead.part is Part.WEEK_OF:
        return []
    first = Year(int(match["from"]))
    if named and _ABOUT_YEARS.search(match.string, max(match.start() - 9, 0), match.start()):
        lead = lead._replace(bound=Bound.IN, role=Role.MENTION)
    if named and lead.word == "voor" and not lead.part_word:
        # "De begroting voor het jaar 2018" is about the year, not due before it.
        return one(match, Annual(periods.year_in, first), lead, bound=Bound.IN, role=Role.MENTION)
    if match["school"]:
        lead = ending(lead, Part.LAST_DAY)
        return one(match, parts(periods.school_year_in, lead, first), lead)
    if match["more"]:
        return _several_years(match, lead)
    # "Voor het einde van 2022" is as sharp as its last day; "uiterlijk in 2022" is not.
    lead = ending(lead, Part.LAST_DAY)
    if not match["to"]:
        return one(match, parts(periods.year_in, lead, first), lead)
    last = Year(int(match["to"]))
    span = Span(Annual(periods.year_in, first), Annual(periods.year_in, last), Precision.YEAR)
    return one(match, span, lead) if int(match["from"]) <= int(match["to"]) else []


def _several_years(match: re.Match[str], lead: Lead) -> list[Core]:
    """ "In 2022 en 2023" is one stretch, "in 2022 en 2025" are two years."""
    printed = list(_A_YEAR.finditer(match.string, match.start("from"), match.end()))
    found = [
        Core(year.start(), year.end(), Annual(periods.year_in, Year(int(year[0]))), lead.bound)
        for year in printed
    ]
    in_a_row = all(int(b[0]) - int(a[0]) == 1 for a, b in pairwise(printed))
    if lead.word == "voor" and not lead.part_word:
        # "De bedragen voor 2022 en 2023" are of those years, not due before them.
        lead = lead._replace(bound=Bound.IN, role=Role.MENTION)
    if " of " not in match["more"] and not in_a_row:
        return [core._replace(role=lead.role) for core in found]
    span = Span(found[0].moment, found[-1].moment, Precision.YEAR)
    return one(match, span, lead)


def _quarters(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    groups = match.groupdict()
    first = groups.get("one") or groups.get("three") or groups.get("four")
    last = groups.get("two") or groups.get("five")
    year = Year(int(match["year"])) if "which_year" not in groups else year_of(match)
    lead = ending(lead)
    numbers = [_ordinal(word, 4) for word in (first, last) if word]
    each = [parts(partial(periods.quarter_in, quarter=n), lead, year) for n in numbers]
    if len(numbers) == 2 and numbers[1] - numbers[0] > 1 and " en " in match[0]:
        # "In Q2 en Q4" are two times, "in Q2 en Q3" is one stretch.
        middle = match.start() + match[0].index(" en ")
        first_one = Core(match.start(), middle, each[0], lead.bound, role=lead.role)
        return [first_one, Core(middle + 4, match.end(), each[1], lead.bound, role=lead.role)]
    moment = each[0] if len(each) == 1 else Span(each[0], each[1], Precision.QUARTER)
    return one(match, moment, lead)


def _several_quarters(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    """ "In de eerste twee kwartalen van 2022"."""
    number = 2 if match["number"] in ("twee", "2") else 3
    first = 1 if match["side"] == "eerste" else 5 - number
    ends = (first, first + number - 1)
    begin, end = (Annual(partial(periods.quarter_in, quarter=n), year_of(match)) for n in ends)
    return one(match, Span(begin, end, Precision.QUARTER), lead)


def _several_months(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    """ "In de eerste twee maanden van 2024"."""
    year, number = year_of(match), halves(match["number"]) // 2
    if year is None or number > 11:
        return []
    first = 1 if match["side"] == "eerste" else 13 - number
    ends = (first, first + number - 1)
    begin, end = (Annual(partial(periods.month_in, month=n), year) for n in ends)
    return one(match, Span(begin, end, Precision.PART_OF_YEAR), lead)


def _ordinal(word: str, last: int) -> int:
    number = int(word) if word.isdigit() else ORDINALS[word]
    return last if number < 0 else min(number, last)


def _halves(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    lead = ending(lead)
    within = partial(periods.half_in, half=_ordinal(match["one"], 2))
    return one(match, parts(within, lead, year_of(match)), lead)


def _thirds(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    lead = ending(lead)
    within = partial(periods.third_in, third=_ordinal(match["one"], 3))
    return one(match, Annual(within, year_of(match)), lead)


DAYS_AND_MONTHS: tuple[Reader, ...] = (
    (_DAYS_OF_MONTH, _days),
    (_WORDED, _worded),
    (_NTH_WEEKDAY, _nth_weekday),
    (_SCANNED, _scanned),
    (_MONTHS, _month),
)
YEARS: tuple[Reader, ...] = (
    *DAYS_IN_NUMBERS,
    (_SEVERAL_MONTHS, _several_months),
    (_YEAR_QUARTER, _quarters),
    (_YEARS, _years),
)
PARTS_OF_YEAR: tuple[Reader, ...] = (
    (_SEVERAL_MONTHS, _several_months),
    (_HALVES, _halves),
    (_SEVERAL_QUARTERS, _several_quarters),
    (_QUARTERS, _quarters),
    (_SHORT_HALVES, _halves),
    (_THIRDS, _thirds),
)
