"""The calendar of the parliamentary year."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.dates.finding import find
from nlp.dates.meaning import calendar
from nlp.dates.meaning.calendar import RecessStatus
from nlp.dates.meaning.expressions import Direction
from nlp.dates.meaning.resolving import resolve

NAMES = ["voorjaar", "mei", "zomer", "herfst", "kerst"]


def test_known_days_of_the_year() -> None:
    assert calendar.prinsjesdag(2021) == date(2021, 9, 21)
    assert calendar.prinsjesdag(2024) == date(2024, 9, 17)
    assert calendar.verantwoordingsdag(2022) == date(2022, 5, 18)
    assert calendar.feast_day("pasen", 2021) == (date(2021, 4, 4), date(2021, 4, 5))


@pytest.mark.parametrize(
    ("name", "year", "first", "last", "status"),
    [
        ("zomer", 2020, date(2020, 7, 3), date(2020, 8, 31), RecessStatus.DERIVED),
        ("voorjaar", 2018, date(2018, 2, 23), date(2018, 3, 5), RecessStatus.DERIVED),
        ("mei", 2023, date(2023, 4, 21), date(2023, 5, 8), RecessStatus.KNOWN),
        ("zomer", 2025, date(2025, 7, 4), date(2025, 9, 1), RecessStatus.REPORTED),
        ("zomer", 2005, date(2005, 7, 1), date(2005, 9, 5), RecessStatus.ESTIMATED),
    ],
)
def test_a_recess_says_how_it_is_known(
    name: str, year: int, first: date, last: date, status: RecessStatus
) -> None:
    found = calendar.recess(name, year)
    assert (found.first_day, found.last_day, found.status) == (first, last, status)


@pytest.mark.parametrize("year", range(2004, 2031))
def test_recesses_follow_one_another(year: int) -> None:
    found = [calendar.recess(name, year) for name in NAMES]
    for earlier, later in pairwise(found):
        assert earlier.first_day <= earlier.last_day < later.first_day


def test_the_rule_of_estimates_is_that_of_the_known_years() -> None:
    off = []
    for year in range(2009, 2025):
        for name in NAMES:
            known, guess = calendar.recess(name, year), calendar._estimate(name, year)
            if known.status is not RecessStatus.ESTIMATED:
                off.append(abs(known.first_day - guess.first_day))
    assert sum(days <= timedelta(7) for days in off) >= 0.95 * len(off)


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        ("vóór het kerstreces", date(2019, 11, 4), (date(2019, 11, 4), date(2019, 12, 19))),
        ("vóór het kerstreces", date(2003, 11, 4), (None, None)),
        ("na het meireces", date(2031, 3, 4), (None, None)),
        ("na het reces", date(2003, 12, 30), (None, None)),
        ("een week voor het herfstreces", date(2003, 9, 4), (None, None)),
        ("vóór de kerst", date(2003, 11, 4), (date(2003, 11, 4), date(2003, 12, 24))),
        ("vóór het zomerreces", date(2003, 5, 6), (date(2003, 5, 6), date(2003, 7, 3))),
    ],
)
def test_no_day_follows_from_a_recess_that_nobody_published(
    words: str, day: date, expected: tuple[date | None, date | None]
) -> None:
    (found,) = find(words)
    due = resolve(found, day)
    assert (due.first_day, due.last_day) == expected


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(["vóór", "in", "na", "uiterlijk voor", "een week na"]),
    st.sampled_from(["kerst", "voorjaars", "mei", "herfst"]),
    st.one_of(
        st.dates(date(1900, 1, 1), date(2006, 12, 31)),
        st.dates(date(2028, 1, 1), date(2120, 12, 31)),
    ),
)
def test_a_guess_at_a_recess_never_becomes_a_day(words: str, name: str, day: date) -> None:
    (found,) = find(f"{words} het {name}reces")
    for direction in Direction:
        due = resolve(found, day, direction)
        assert (due.first_day, due.last_day) == (None, None)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["voorjaar", "zomer", "najaar", "winter"]), st.integers(1900, 2100))
def test_seasons_join_without_a_gap(name: str, year: int) -> None:
    order = ["voorjaar", "zomer", "najaar", "winter"]
    _, last = calendar.season(name, year)
    following = order[(order.index(name) + 1) % 4]
    first, _ = calendar.season(following, year + (name == "winter"))
    assert first == last + timedelta(1)
