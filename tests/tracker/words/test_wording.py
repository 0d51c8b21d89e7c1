"""Days and quotes are read and shown as people write them."""

from datetime import date

import pytest

from tracker.words.days import dutch, how_long, typed_day
from tracker.words.motions import listed
from tracker.words.quotes import on_one_line


@pytest.mark.parametrize(
    "typed", ["2021-10-01", "1-10-2021", "01/10/2021", "1 oktober 2021", " 1 Oktober 2021 "]
)
def test_a_day_is_read_as_people_type_it(typed: str) -> None:
    assert typed_day(typed) == date(2021, 10, 1)


@pytest.mark.parametrize(
    "typed", ["morgen", "31-2-2021", "10-13-2021", "1-10-21", "1 okt 2021", "oktober 2021", ""]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        typed_day(typed)


def test_what_is_shown_can_be_typed() -> None:
    for month in range(1, 13):
        assert typed_day(dutch(date(2020, month, 3))) == date(2020, month, 3)


def test_a_quote_on_one_line_has_whole_words_and_keeps_its_small_letter() -> None:
    assert (
        on_one_line("dat is noodza-\nkelijk voor de\nKamer") == "dat is noodzakelijk voor de Kamer"
    )
    assert on_one_line("de IMVO-\nconvenanten") == "de IMVO-convenanten"


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (date(2021, 9, 30), date(2021, 10, 1), "1 dag"),
        (date(2021, 8, 2), date(2021, 10, 1), "60 dagen"),
        (date(2021, 8, 1), date(2021, 10, 1), "2 maanden"),
        (date(2020, 2, 29), date(2021, 10, 1), "1 jaar en 7 maanden"),
        (date(2020, 10, 1), date(2021, 10, 1), "1 jaar"),
        (date(2005, 9, 28), date(2026, 11, 22), "21 jaar en 1 maand"),
    ],
)
def test_a_long_time_is_told_in_years_and_months(since: date, until: date, words: str) -> None:
    assert how_long(since, until) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [((), ""), (("Diks",), "Diks"), (("Van Dijk", "Alkaya", "Diks"), "Van Dijk, Alkaya en Diks")],
)
def test_names_are_listed_as_dutch_does(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words
