"""Processes that read for another: what becomes of them when that one is stopped."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest

# Reads for ever with two workers, and says so at every reading.
_READS = """
from itertools import repeat
from nlp.reading_many import Given, read_many

print("begint", flush=True)
for reading in read_many(repeat(Given("Ik zal uw Kamer in mei 2021 informeren.")), workers=2):
    print("gelezen", flush=True)
"""


@contextmanager
def _reader() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", _READS],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _started_by(process: subprocess.Popen[str]) -> list[psutil.Process]:
    children: list[psutil.Process] = psutil.Process(process.pid).children(recursive=True)
    return children


def _at_work(workers: list[psutil.Process]) -> bool:
    """Whether the server that starts them is loading the reader, or has."""
    return any(worker.memory_info().rss > 30_000_000 for worker in workers)


def _skip(process: subprocess.Popen[str], lines: int) -> None:
    assert process.stdout
    for _ in range(lines):
        assert process.stdout.readline()


@pytest.mark.parametrize("readings", [0, 1, 100], ids=["loading", "at the first", "busy"])
def test_ctrl_c_ends_all_and_only_who_asked_speaks(readings: int) -> None:
    with _reader() as process:
        _skip(process, 1 + readings)
        while len(workers := _started_by(process)) < 2 or not _at_work(workers):
            time.sleep(0.01)
        # What a terminal does: the whole group hears it.
        psutil.Process(process.pid).send_signal(signal.SIGINT)
        for worker in workers:
            worker.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=120)
        assert process.returncode == -signal.SIGINT
        assert told.count("Traceback") == 1
        assert told.rstrip().endswith("KeyboardInterrupt")
        assert not psutil.wait_procs(workers, timeout=60)[1]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_who_asked(how: signal.Signals) -> None:
    with _reader() as process:
        _skip(process, 1 + 20)
        workers = _started_by(process)
        assert len(workers) >= 3  # the server that starts them, and two
        process.send_signal(how)
        process.wait(60)
        assert not psutil.wait_procs(workers, timeout=60)[1]
