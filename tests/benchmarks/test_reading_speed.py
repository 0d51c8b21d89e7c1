"""How fast letters are read: per core, per component, from a cold start, and how time grows."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import psutil
import pytest

from nlp.components.letter import Letter
from nlp.components.steps import STEPS
from nlp.letterhead.frame import frame_of
from nlp.reader import read
from nlp.reading_many import Given, read_many
from nlp.text.mending import mend
from tests.benchmarks.machine import machine
from tests.nlp.test_reader import ENDLESS

pytestmark = pytest.mark.bench

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "samples").glob("*.txt"))
SIZE = 12_000
_FORGETTING = "PYTHONDONTWRITEBYTECODE"


def letters(number: int) -> list[Given]:
    """Letters of 12 kB, cut from the samples at other places each."""
    body = "\n".join(path.read_bytes().decode() for path in SAMPLES)
    cuts = range(0, len(body) - SIZE, 997)
    starts = [cuts[n % len(cuts)] for n in range(number)]
    return [Given(body[start : start + SIZE], date(2021, 2, 11)) for start in starts]


@pytest.mark.parametrize("workers", [1, 2])
def test_letters_a_second(workers: int) -> None:
    given = letters(600)
    list(read_many(given[:64], workers))
    begun = time.perf_counter()
    found = sum(len(reading.commitments) for reading in read_many(given, workers))
    spent = time.perf_counter() - begun
    print(f"\n{machine()}\n{workers} worker(s): {len(given) / spent:.0f} letters a second")
    assert found


def test_cost_of_each_component() -> None:
    given = letters(100)
    list(read_many(given))
    steps: list[tuple[str, Callable[[str], object]]] = [("mending", mend), ("frame", frame_of)]
    print(f"\n{machine()}\nmilliseconds a letter of 12 kB:")
    for name, step in steps:
        begun = time.process_time()
        for one in given:
            step(one.text)
        print(f"  {name:14} {(time.process_time() - begun) * 10:6.2f}")
    letters_read = []
    for one in given:
        mended, frame = mend(one.text), frame_of(one.text)
        letters_read.append(Letter(mended.text, mended, frame, one.published_on))
    for name, component in STEPS.items():
        begun = time.process_time()
        for letter in letters_read:
            component(letter)
        print(f"  {name:14} {(time.process_time() - begun) * 10:6.2f}")


def test_memory_over_many_letters() -> None:
    process = psutil.Process()
    given = letters(400)
    sizes = []
    for _ in range(50):
        list(read_many(given))
        sizes.append(process.memory_info().rss / 1e6)
    print(f"\n20,000 letters: {sizes[0]:.0f} MB after 400, {sizes[-1]:.0f} MB after all")
    assert sizes[-1] < sizes[4] * 1.2


def test_from_start_to_first_finding() -> None:
    command = [sys.executable, "-m", "tracker.cli.app", "extract", str(SAMPLES[0]), "--json"]
    # As on anybody's machine, where Python keeps what it compiled the first time.
    keeping = {name: value for name, value in os.environ.items() if name != _FORGETTING}
    taken = []
    for _ in range(4):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=keeping)
        taken.append(time.perf_counter() - begun)
    usual = statistics.median(taken[1:])
    print(f"\nfrom process start to the first finding: {usual:.2f} s (first {taken[0]:.2f} s)")


@pytest.mark.parametrize("unit", ENDLESS)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        read(text)
        return time.process_time() - begun

    seconds(2_000)
    short, long = seconds(50_000), seconds(500_000)
    print(f"\n{unit!r}: 50 kB in {short:.2f} s, 500 kB in {long:.2f} s, ratio {long / short:.1f}")
    assert long < 20 * max(short, 0.05)
