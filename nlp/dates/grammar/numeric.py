"""Days written in numbers alone: "10-09-2020" and "2020-09-10", read by dateparser, and "1-7-24".

Only a core with its whole year goes there, and with its order fixed: dateparser's own search
takes "90%" for 1990 and "10-09-2020" for 9 October. Days with a month's name are a look-up in
`months`.
"""

import re
from datetime import date
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from nlp.dates.grammar.cores import Core, Reader, one
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import whole_year
from nlp.dates.meaning import periods
from nlp.dates.meaning.moments import Annual, Year
from nlp.matching.common_words import ROMAN
from nlp.matching.patterns import compiled

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# "1-7-24", "1/7/'24", "01.07.24": two figures for the year; "1.7.24" numbers a paragraph.
SHORT_DAY = (
    r"(?P<short_day>0?[1-9]|[12]\d|3[01])(?:(?P<u>[-/])|(?<=\d\d)(?P<dot>\.))"
    r"(?P<short_month>0?[1-9]|1[0-2])(?(dot)(?<=\d\d)\.|(?P=u))'?(?P<short_year>\d\d)"
    r"(?![\w/-]|[.,]\d)"
)
_NUMERIC = compiled(
    r"(?<![\w/.-])(?:(?:0?[1-9]|[12]\d|3[01])(?P<s>[-/.])(?:0?[1-9]|1[0-2])(?P=s)"
    r"(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d"
    # "15-IV-2021", as dates were stamped
    r"|(?P<day>0?[1-9]|[12]\d|3[01])(?P<t>[-/. ])(?P<roman>i{1,3}|i?v|vi{0,3}|i?x|xi{1,2})(?P=t)"
    r"(?P<year>(?:19|20)\d\d)"
    rf"|{SHORT_DAY})(?![\w/-])"
)
_FORMS = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")


@lru_cache(maxsize=4096)
def day_of(core: str) -> date | None:
    """The day, or None where there is no such day ("31-06-2021")."""
    if core[:4].isdigit():
        try:
            return date.fromisoformat(core)
        except ValueError:
            return None
    found = _parser().get_date_data(core, _FORMS).date_obj
    return found.date() if found else None


@cache
def _parser() -> "DateDataParser":
    # Kept, since a new one for each date costs ten times as much; imported when first needed.
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["nl"],
        settings={
            # Its other parsers begin by making a pattern of all time zones, a tenth of a second.
            "PARSERS": ["custom-formats"],
        },
    )


def _numeric(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if match["roman"]:
        month, number = ROMAN.index(match["roman"]) + 1, int(match["day"])
        within = partial(periods.day_in, month=month, day=number, part=lead.part)
        year = Year(int(match["year"]))
        return one(match, Annual(within, year), lead) if within(int(match["year"])) else []
    if match["short_year"]:
        return _short_day(match, lead, alone)
    written = day_of(match[0])
    if written is None:
        return []
    within = partial(periods.day_in, month=written.month, day=written.day, part=lead.part)
    return one(match, Annual(within, Year(written.year)), lead) if within(written.year) else []


def _short_day(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    """ "Uiterlijk 1-7-24"; with nothing in front the three can number anything."""
    if lead.word == "in" or (not lead.word and not alone):
        return []
    day, month = int(match["short_day"]), int(match["short_month"])
    year = whole_year(match["short_year"])
    within = partial(periods.day_in, month=month, day=day, part=lead.part)
    return one(match, Annual(within, Year(year)), lead) if within(year) else []


DAYS_IN_NUMBERS: tuple[Reader, ...] = ((_NUMERIC, _numeric),)
