"""Cores that the year of Parliament knows: seasons, recesses, feast days and budget papers.

Only summer is read by its bound: "vóór de zomer" is about the recess, "in de zomer" is not.
"""

import re
from collections.abc import Callable
from functools import partial

from nlp.dates.grammar.cores import Core, Reader, ending, one, parts, which_one, yearly
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import (
    NEXT,
    SEASONS,
    WHICH,
    YEAR_TAIL,
    in_one_piece,
    misprints,
    year_of,
)
from nlp.dates.meaning import counting, periods
from nlp.dates.meaning.expressions import Bound, Lean
from nlp.dates.meaning.moments import Annual, Rolling
from nlp.dates.meaning.periods import Part
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives, words

_SEASONS = compiled(
    rf"(?:(?P<which>{WHICH}) )?(?:vroege |late |hele )?"
    rf"(?P<both>voor(?:jaar)?-? ?(?:of|en|en/of|dan wel) )?(?P<name>{alternatives(SEASONS)})"
    rf"(?:periode|maanden|seizoen)?\b{YEAR_TAIL}(?:[-/]\d\d(?:\d\d)?\b)?"
)
_OVER_SUMMER = compiled(r"over (?:de|het) zomer(?:periode|reces|vakantie)? heen\b")
_SCHOOL_YEAR = compiled(
    rf"(?:(?P<which>{WHICH}) )?(?:school|studie|college)jaar\b(?! ?(?:19|20)\d\d)"
)
# "Vergaderjaar 2019-2020" is how papers are quoted; "dit parlementaire jaar" is a time.
_SESSION_YEAR = compiled(
    rf"(?:(?P<which>{WHICH}) )?(?:parlementaire? (?:werk)?jaar|(?:vergader|zittings)jaar)\b"
    r"(?! (?:19|20)\d\d)"
)
# Misprinted it is a recess only with its season in front: "recs" by itself is anything.
_MISPRINTED_RECESS = in_one_piece("reces")
_RECESSES = compiled(
    rf"(?:(?P<which>{WHICH}) )?"
    r"(?P<name>zomm?er|kerst|voorjaars?|krokus|mei|herfst)?-? ?"
    rf"(?:reces|(?<=[a-z])(?:{alternatives([*_MISPRINTED_RECESS, 'rreces', 'eces'])})|vakantie)"
    r"(?:periode|week)?\b(?: van (?:de|het) (?P<of>zomer|kerst|herfst)\b)?"
    rf"{YEAR_TAIL}(?:[-/]\d\d(?:\d\d)?\b)?"
)
# "Vanwege het meireces ontvangt u de agenda nu": why, and not when; "drie weken buiten het reces".
_REASON = compiled(
    r"\b(?:buiten|vanwege|wegens|gezien|gelet op|ondanks|in verband met|i\.v\.m\.|met het oog op)"
    r" (?:(?:het|dit|de|een) )?$"
)
_DATES: dict[str, Callable[[int], periods.Period]] = {
    "prinsjesdag": periods.prinsjesdag_in,
    "derde dinsdag van september": periods.prinsjesdag_in,
    "derde dinsdag in september": periods.prinsjesdag_in,
    "derde woensdag van mei": periods.verantwoordingsdag_in,
    "derde woensdag in mei": periods.verantwoordingsdag_in,
    "verantwoordingsdag": periods.verantwoordingsdag_in,
    "gehaktdag": periods.verantwoordingsdag_in,
    "jaarwisseling": periods.turn_of_year_in,
    "jaareinde": periods.turn_of_year_in,
    "kerst": partial(periods.feast_in, name="kerst"),
    "kerstmis": partial(periods.feast_in, name="kerst"),
    "kerstdagen": partial(periods.feast_in, name="kerst"),
    "pasen": partial(periods.feast_in, name="pasen"),
    "pinksteren": partial(periods.feast_in, name="pinksteren"),
    "hemelvaart": partial(periods.feast_in, name="hemelvaart"),
    "koningsdag": partial(periods.feast_in, name="koningsdag"),
    "koninginnedag": partial(periods.feast_in, name="koninginnedag"),
    "sinterklaas": partial(periods.feast_in, name="sinterklaas"),
}
_DATES |= dict.fromkeys(misprints("prinsjesdag"), periods.prinsjesdag_in)
# "De eerste suppletoire begroting" goes by more names.
SUPPLETORY_LAWS = words("begroting begrotingswet wet")
_BUDGETS: dict[str, Callable[[int], periods.Period]] = {
    "voorjaarsnota": periods.voorjaarsnota_in,
    "najaarsnota": periods.najaarsnota_in,
}
for _nth, _name in (("eerste", "voorjaarsnota"), ("tweede", "najaarsnota")):
    _laws = (f"{_nth} supplet{end} {law}" for end in ("oire", "ore") for law in SUPPLETORY_LAWS)
    _BUDGETS |= dict.fromkeys((*misprints(_name), *_laws), _BUDGETS[_name])
_PLANS = (
    r"(?:miljoenennota|(?:ontwerp|rijks|defensie|onderwijs|cultuur|landbouw)?begroting(?:en)?"
    r"|(?:pakket )?belastingplan)"
)
_DATED = compiled(
    rf"(?:(?P<which>{WHICH}) )?(?P<name>{alternatives(_DATES)})\b"
    rf"(?! ?-? ?(?:reces|vakantie)){YEAR_TAIL}(?:[-/]\d\d(?:\d\d)?\b)?"
)
# "Tussen Pasen en Pinksteren", "tussen zomer en kerst": the second has nothing else in front of it.
_FROM_A_FEAST = compiled(r"\btussen (?:de |het )?[a-z]{4,20} en (?:de |het )?$")
# The days of its recesses are those of the Tweede Kamer alone.
_OF_THE_OTHERS = compiled(
    r"(?: 20\d\d)? (?:van|in) (?:de eerste kamer|het europe(?:es|se) parlement)\b"
)
_BUDGETED = compiled(rf"(?:(?P<which>{WHICH}) )?(?P<name>{alternatives(_BUDGETS)})\b{YEAR_TAIL}")
_PLANNED = compiled(
    rf"(?:(?P<which>{WHICH}) )?(?P<name>{_PLANS})\b(?: voor(?: het jaar)?(?= (?:19|20)\d\d|"
    rf" (?:{WHICH}) jaar))?{YEAR_TAIL}"
)


def _seasons(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    name = SEASONS[match["name"]]
    lead = _until(ending(lead))
    if match["both"]:
        return yearly(match, lead, periods.spring_to_autumn_in) if name == "najaar" else []
    if name == "zomer" and (lead.part is None or _is_start(lead)):
        if lead.bound is Bound.BEFORE or lead.word.startswith("niet "):
            return yearly(match, lead, partial(periods.recess_in, name="zomer"))
        if lead.bound is Bound.AFTER:
            return yearly(match, lead._replace(bound=Bound.IN), periods.after_summer_in)
    year, lean, role, recurrence = which_one(match["which"], lead)
    if name == "winter" and year:
        # "Deze winter" and "volgende winter" lie across the turn of the year.
        lean = Lean.COMING if year.shift else None
        year = None
    moment = Annual(partial(periods.season_in, name=name), year_of(match) or year)
    return one(match, moment, lead, lean, lead.bound, role, recurrence)


def _is_start(lead: Lead) -> bool:
    """ "Vóór aanvang van de zomer", "uiterlijk bij de start van het zomerreces"."""
    return lead.part_word.startswith(("aanvang", "start")) and lead.bound is not Bound.IN


def _until(lead: Lead) -> Lead:
    """ "Tussen nu en de zomer" ends where summer begins."""
    return lead._replace(bound=Bound.BEFORE) if lead.word == "tussen nu en" else lead


def _over_summer(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    return one(match, Annual(periods.after_summer_in), lead)


def _school_year(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    # "Voor het einde van het schooljaar" is this one's; "het schooljaar" by itself is none.
    if not match["which"] and not lead.end_of:
        return []
    return _year_of_work(match, ending(lead, Part.LAST_DAY), periods.school_year_in)


def _session_year(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if not match["which"] and lead.part is None and not alone:
        return []
    return _year_of_work(match, ending(lead, Part.LAST_DAY), periods.session_year_in)


def _year_of_work(
    match: re.Match[str], lead: Lead, within: Callable[..., periods.Period]
) -> list[Core]:
    _, lean, role, recurrence = which_one(match["which"], lead)
    if match["which"] in NEXT:
        if lead.part is not None:  # "eind volgend schooljaar": of the year that is yet to begin
            coming = partial(counting.next_year_of_work, within=within, part=lead.part)
            return one(match, Rolling(coming), lead, None, lead.bound, role, recurrence)
        lean = Lean.COMING
    moment = parts(within, lead, None)
    return one(match, moment, lead, lean, lead.bound, role, recurrence)


def _recesses(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if _REASON.search(match.string, max(0, match.start() - 30), match.start()):
        return []
    name = {"voorjaars": "voorjaar", "krokus": "voorjaar", "zommer": "zomer"}.get(
        match["name"] or "", match["name"] or match["of"]
    )
    lead = _until(ending(lead))
    if not name:
        if "vakantie" in match[0]:
            return []
        shift = 1 if match["which"] in NEXT else 0
        if lead.bound is Bound.AFTER:
            after = partial(counting.after_recess, shift=shift)
            return one(match, Rolling(after), lead._replace(bound=Bound.IN))
        return one(match, Rolling(partial(counting.recess_around, shift=shift)), lead)
    within = periods.recess_in
    if _OF_THE_OTHERS.match(match.string, match.end()):
        within = periods.unknown_recess_in
    elif _is_start(lead):
        within = periods.recess_start_in
    elif name == "zomer" and lead.bound is Bound.AFTER:
        return yearly(match, lead._replace(bound=Bound.IN), periods.after_summer_in)
    year, lean, role, recurrence = which_one(match["which"], lead)
    if year:  # "dit kerstreces", "het volgende zomerreces": the first one to come
        lean = Lean.COMING if year.shift else None
        year = None
    moment = Annual(partial(within, name=name), year_of(match) or year)
    return one(match, moment, lead, lean, lead.bound, role, recurrence)


def _dated(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    known = alone or _DATES[match["name"]] in (
        periods.prinsjesdag_in,
        periods.verantwoordingsdag_in,
    )
    if (
        not lead.word
        and not known
        and not _FROM_A_FEAST.search(match.string, max(0, match.start() - 40), match.start())
    ):
        return []
    within = _DATES[match["name"]]
    if within is periods.turn_of_year_in and lead.bound is Bound.IN:
        within = periods.around_turn_of_year_in
    return yearly(match, lead, within)


def _budgeted(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if not lead.word and not alone:
        return []
    bound = Bound.BY if lead.bound is Bound.IN else lead.bound
    return yearly(match, lead._replace(bound=bound), _BUDGETS[match["name"]])


def _planned(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    """ "Bij de begroting 2023": on Prinsjesdag 2022; without a year only the Miljoenennota."""
    year = year_of(match)
    if (not lead.word and not alone) or not (year or match["name"] == "miljoenennota"):
        return []
    return yearly(match, lead, periods.budget_in if year else periods.prinsjesdag_in)


WORK_YEARS = words(
    "schooljaar studiejaar collegejaar parlementair parlementaire vergaderjaar zittingsjaar"
)
RECESS_WORDS = [
    f"{name}{free}{length}"
    for name in ("", "zomer", "kerst", "voorjaar", "voorjaars", "krokus", "mei", "herfst")
    for free in ("reces", "vakantie")
    for length in ("", "periode", "week")
]
RECESS_WORDS += [
    f"{name}{misprint}"
    for name in ("zomer", "kerst", "voorjaars", "mei", "herfst")
    for misprint in _MISPRINTED_RECESS
]
RECESS_WORDS += words("zomereces zommerreces zomerrreces")
FEAST_WORDS = [
    *(name for name in _DATES if not name.startswith("derde ")),
    *(name for name in _BUDGETS if " suppl" not in name),
    *words(
        "miljoenennota belastingplan begroting begrotingen ontwerpbegroting "
        "ontwerpbegrotingen rijksbegroting defensiebegroting onderwijsbegroting cultuurbegroting "
        "landbouwbegroting suppletoire suppletore"
    ),
]
YEARLY: tuple[Reader, ...] = (
    (_OVER_SUMMER, _over_summer),
    (_RECESSES, _recesses),
    (_SCHOOL_YEAR, _school_year),
    (_SESSION_YEAR, _session_year),
    (_SEASONS, _seasons),
)
FEASTS: tuple[Reader, ...] = ((_DATED, _dated), (_BUDGETED, _budgeted), (_PLANNED, _planned))
