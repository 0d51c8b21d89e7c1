"""Spans that people name: each holds its own last day and not the day after."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.queries.wanted import periods


@pytest.mark.parametrize(
    ("name", "day", "first", "last"),
    [
        ("te laat", date(2021, 10, 1), None, date(2021, 9, 30)),
        ("deze maand", date(2024, 2, 3), date(2024, 2, 3), date(2024, 2, 29)),
        ("te laat of deze maand", date(2021, 10, 31), None, date(2021, 10, 31)),
        # Of summer 2021, which began on Friday 9 July, and of the autumn after it.
        ("voor het reces", date(2021, 6, 1), date(2021, 6, 1), date(2021, 7, 8)),
        ("voor het reces", date(2021, 7, 8), date(2021, 7, 8), date(2021, 7, 8)),
        ("te laat of voor het reces", date(2021, 6, 1), None, date(2021, 7, 8)),
        ("binnen 30 dagen", date(2021, 12, 15), date(2021, 12, 15), date(2022, 1, 14)),
        ("binnen 3 maanden", date(2021, 11, 30), date(2021, 11, 30), date(2022, 2, 28)),
        ("dit kwartaal", date(2021, 5, 31), date(2021, 5, 31), date(2021, 6, 30)),
        ("dit kwartaal", date(2021, 12, 1), date(2021, 12, 1), date(2021, 12, 31)),
        ("dit jaar", date(2021, 3, 1), date(2021, 3, 1), date(2021, 12, 31)),
    ],
)
def test_a_named_span(name: str, day: date, first: date | None, last: date) -> None:
    assert periods.DUE[name](day) == (first, last)


def test_who_asks_in_a_recess_means_the_next_one() -> None:
    first, last = periods.before_recess(date(2021, 7, 9))
    assert first == date(2021, 7, 9)
    assert last is not None
    assert (last.year, last.month) == (2021, 10)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2021, 6, 1), "het zomerreces (begint op 9 juli 2021)"),
        (date(2021, 1, 20), "het voorjaarsreces (begint op 26 februari 2021)"),
        # Nobody published it yet.
        (date(2044, 11, 22), "het kerstreces (begint vermoedelijk op 23 december 2044)"),
    ],
)
def test_a_recess_is_told_with_how_sure_its_first_day_is(day: date, words: str) -> None:
    assert periods.recess_words(day) == words


@given(st.dates(date(1995, 1, 1), date(2060, 1, 1)))
def test_the_rest_of_a_month_and_quarter_end_where_the_next_begins(day: date) -> None:
    for span in (periods.this_month, periods.this_quarter):
        first, last = span(day)
        assert first == day
        assert last is not None
        assert last >= day
        assert (last + timedelta(days=1)).day == 1
