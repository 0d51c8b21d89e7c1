"""Days in numbers are read day first, and only where there is such a day."""

from datetime import date

import pytest

from nlp.dates.grammar.numeric import day_of


@pytest.mark.parametrize(
    ("core", "day"),
    [
        ("10-09-2020", date(2020, 9, 10)),
        ("1-3-2021", date(2021, 3, 1)),
        ("08/12/2020", date(2020, 12, 8)),
        ("13.05.2019", date(2019, 5, 13)),
        ("2020-09-10", date(2020, 9, 10)),
        ("31-06-2021", None),
        ("29-02-2021", None),
        ("2021-02-30", None),
    ],
)
def test_days_in_numbers(core: str, day: date | None) -> None:
    assert day_of(core) == day
