"""Every bound of the table of deadlines with every period of it, from any day of a letter.

The days are worked out a second time here, from the table alone.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.dates.finding import find
from nlp.dates.meaning.calendar import prinsjesdag, recess
from nlp.dates.meaning.resolving import resolve
from nlp.matching.wordlists import words

Days = tuple[date, date]
Due = tuple[date | None, date | None]
ONE_DAY = timedelta(1)
MONTHS = words(
    "januari februari maart april mei juni juli augustus september oktober november december"
)
NTH = ("eerste", "tweede", "derde", "vierde")
PARTS = {"begin": (1, 10), "medio": (11, 20), "half": (11, 20), "eind": (21, 31)}
SEASONS = {"het voorjaar": 3, "de zomer": 6, "het najaar": 9, "de herfst": 9, "de winter": 12}


def months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def part(year: int, month: int, first: int, last: int) -> Days:
    return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))


def season(year: int, month: int) -> Days:
    begin = date(year, month, 21)
    return begin, date(year + month // 12, (month + 3 - 1) % 12 + 1, 20)


def behind_summer(year: int) -> Days:
    return recess("zomer", year).last_day + ONE_DAY, date(year, 12, 20)


def table() -> dict[str, Callable[[int], Days]]:
    """Periods as they are called behind a preposition, by the year that they begin in."""
    found: dict[str, Callable[[int], Days]] = {}
    for number, name in enumerate(MONTHS, start=1):
        found[name] = partial(months, first=number, last=number)
        found[f"17 {name}"] = partial(part, month=number, first=17, last=17)
        for word, days in PARTS.items():
            found[f"{word} {name}"] = partial(part, month=number, first=days[0], last=days[1])
    for number, name in enumerate(NTH, start=1):
        for phrase in (f"het {name} kwartaal", f"Q{number}", f"het {number}e kwartaal"):
            found[phrase] = partial(months, first=3 * number - 2, last=3 * number)
    for number, name in enumerate(NTH[:2], start=1):
        found[f"het {name} halfjaar"] = partial(months, first=6 * number - 5, last=6 * number)
    for name, month in SEASONS.items():
        found[name] = partial(season, month=month)
    found["Prinsjesdag"] = lambda year: (prinsjesdag(year), prinsjesdag(year))
    return found


PERIODS = table()


def is_over(period: Days, day: date) -> bool:
    return period[1] < day


def long_begun(period: Days, day: date) -> bool:
    """In November nobody says "na de zomer" of the one that is behind him."""
    return is_over(period, day) or day > period[0] + timedelta(30)


def the_next(within: Callable[[int], Days], day: date, over: Callable[[Days, date], bool]) -> Days:
    years = range(day.year - 1, day.year + 3)
    return next(period for year in years if not over(period := within(year), day))


def begun(period: Days, day: date) -> bool:
    return period[0] <= day


# What each bound makes of a period, and whether it names one that is over, or one that has begun.
IN = (lambda period, day: period, is_over)
BY = (lambda period, day: (day, period[1]), is_over)
BEFORE = (lambda period, day: (day, period[0] - ONE_DAY), begun)
FROM = (lambda period, day: (period[0], None), is_over)
BEHIND = (lambda period, day: (period[1] + ONE_DAY, None), is_over)
BOUNDS: dict[str, tuple[Callable[[Days, date], Due], Callable[[Days, date], bool]]] = {
    **dict.fromkeys(("in", "in de loop van", "rond", "nog in"), IN),
    **dict.fromkeys(("uiterlijk", "niet later dan", "op zijn laatst", "tot en met"), BY),
    **dict.fromkeys(("vóór", "voor", "nog voor", "eerder dan", "vóór ingang van"), BEFORE),
    **dict.fromkeys(("vanaf", "met ingang van", "niet eerder dan"), FROM),
    "na": BEHIND,
}
FRAMES = ("{}", "Ik zal de Kamer {} berichten.", "De Kamer ontvangt ({}) een brief.", "({})")


def fits(bound: str, period: str) -> bool:
    """Summer is bounded by its recess, "eind" closes the whole period, "in 17 mei" is no Dutch."""
    in_days = bound in ("in", "in de loop van", "nog in") and period[0].isdigit()
    named = period[:3] in ("beg", "med", "hal", "ein", "Pri")
    running = bound in ("in", "in de loop van", "nog in") and named
    entered = bound == "vóór ingang van" and (named or period[0].isdigit())
    summer = period == "de zomer" and bound not in ("in", "in de loop van", "rond", "nog in")
    ending = period.startswith("eind") and bound not in ("rond", "vanaf", "na", "met ingang van")
    return not (in_days or running or entered or summer or ending)


def read(text: str, day: date) -> list[Due]:
    due = [resolve(time, day) for time in find(text)]
    return [(each.first_day, each.last_day) for each in due]


letters = st.dates(date(1997, 1, 1), date(2027, 12, 31)) | st.sampled_from(
    [date(2012, 2, 29), date(1998, 12, 31), date(2026, 1, 1), date(2021, 9, 21), date(2020, 7, 3)]
)


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from([(b, p) for b in BOUNDS for p in PERIODS if fits(b, p)]),
    letters,
    st.sampled_from(FRAMES),
)
def test_each_bound_of_each_period(pair: tuple[str, str], day: date, frame: str) -> None:
    bound, period = pair
    meaning, over = BOUNDS[bound]
    wanted = meaning(the_next(PERIODS[period], day, over), day)
    assert read(frame.format(f"{bound} {period}"), day) == [wanted]


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(sorted(PERIODS)), st.integers(1996, 2045), letters)
def test_a_year_behind_it_settles_which_one(period: str, year: int, day: date) -> None:
    wanted = PERIODS[period](year)
    short = f"'{year % 100:02}"
    assert read(f"rond {period} {year}", day) == [wanted]
    assert read(f"rond {period} {short}", day) == [wanted]


@settings(deadline=None, max_examples=100)
@given(letters)
def test_around_the_summer_recess(day: date) -> None:
    before = the_next(lambda year: 2 * (recess("zomer", year).first_day,), day, begun)
    for phrase in ("voor de zomer", "vóór het zomerreces", "voor aanvang van het zomerreces"):
        assert read(phrase, day) == [(day, before[0] - ONE_DAY)]
    for phrase in ("na de zomer", "kort na het zomerreces", "na afloop van het zomerreces"):
        assert read(phrase, day) == [the_next(behind_summer, day, long_begun)]


@settings(deadline=None, max_examples=100)
@given(st.dates(date(1971, 1, 1), date(2069, 12, 31)), letters)
def test_a_day_in_figures(written: date, day: date) -> None:
    short = f"{written.year % 100:02}"
    for phrase in (
        f"{written.day}-{written.month}-{written.year}",
        f"{written.day}/{written.month}/{written.year}",
        f"{written.day}-{written.month}-{short}",
        f"{written.day}/{written.month}/'{short}",
        f"{written:%d.%m}.{short}",
    ):
        assert read(f"Dit is op {phrase} gebeurd.", day) == [(written, written)]


@pytest.mark.parametrize(
    "text",
    [
        "Zie paragraaf 1.7.24 van de bijlage.",
        "In 3-2-14 en verder staat de tabel.",
        "Het nummer 12-10-24-33 is van de griffie.",
        "De verhouding is 1/7/24/3.",
        "Artikel 12.3.14, eerste lid.",
        "Volgens 10-11-99a geldt dat niet.",
    ],
)
def test_three_numbers_are_no_day_by_themselves(text: str) -> None:
    assert read(text, date(2024, 4, 18)) == []
