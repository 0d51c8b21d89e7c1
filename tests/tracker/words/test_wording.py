"""Days and quotes are read and shown as people write them."""

from datetime import date

import pytest

from tracker.words.days import dutch, typed_day
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
