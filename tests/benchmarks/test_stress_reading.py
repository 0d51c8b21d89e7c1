"""How time grows with the length of a text, up to 5 MB of what tempts a rule to look further."""

import time
from datetime import date

import pytest

from nlp.reader import read
from tests.benchmarks.machine import machine
from tests.nlp.shapes import SHAPES

pytestmark = pytest.mark.bench

MEGABYTES = (0.5, 1, 2, 5)


def seconds(text: str) -> float:
    begun = time.process_time()
    read(text, date(2021, 2, 11))
    return time.process_time() - begun


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_length(shape: str) -> None:
    seconds(SHAPES[shape](2_000))
    spent = [seconds(SHAPES[shape](int(size * 1e6))) for size in MEGABYTES]
    row = "  ".join(f"{size} MB {each:6.2f} s" for size, each in zip(MEGABYTES, spent, strict=True))
    print(f"\n{shape:22} {row}   ({machine()})")
    # Ten times the text takes about ten times as long; quadratic would be a hundred times.
    assert spent[-1] < 25 * max(spent[0], 0.05)
