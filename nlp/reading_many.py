"""Reads many texts, on one core or on several, with the same findings either way.

Workers hand back plain findings: a spaCy Doc that travels between processes costs more than the
reading.
"""

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

from nlp.findings import DocumentKind, Reading
from nlp.reader import read

# Workers take about as long to start as these take to read.
_FEW = 64
# Small, so that at the end no worker waits long for another.
_BATCH = 8
# Batches a worker that are asked ahead, and no more: a million letters do not fit in memory.
_AHEAD = 4
_READY = "nlp.ready"


@dataclass(frozen=True, slots=True)
class Given:
    """A text with what is known of it from elsewhere."""

    text: str
    published_on: date | None = None
    kind: DocumentKind | None = None


def read_many(texts: Iterable[Given], workers: int | None = None) -> Generator[Reading]:
    """The readings of the texts, in the order given; each text is asked for when it is needed.

    Without `workers` there are as many as cores, but none for a few texts.
    """
    rest = iter(texts)
    if workers is None:
        yield from map(_read, islice(rest, _FEW))
        workers = _cores()
    if workers > 1:
        yield from _spread(_batches(rest), workers)
    yield from map(_read, rest)


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _spread(batches: Iterator[list[Given]], workers: int) -> Iterator[Reading]:
    unread = deque(islice(batches, workers * _AHEAD))
    if not unread:
        return
    try:
        with _pool(workers) as pool:
            answers = deque(pool.submit(_read_batch, batch) for batch in unread)
            while unread:
                readings = answers.popleft().result()
                unread.popleft()
                yield from readings
                for batch in islice(batches, 1):
                    unread.append(batch)
                    answers.append(pool.submit(_read_batch, batch))
    except BrokenProcessPool:
        # One was killed, mostly for want of memory: what is left is read here.
        yield from chain.from_iterable(map(_read_batch, chain(unread, batches)))


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_start)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _context() -> BaseContext:
    """How workers are started: from a server that has loaded the reader once, where there is one.

    Never forked from here: a copy of a process with threads can hang.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([_READY])
    return context


def _start() -> None:
    """In a worker: leave Ctrl-C to who started it, and be ready to read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import_module(_READY)


def _read(given: Given) -> Reading:
    return read(given.text, given.published_on, given.kind)


def _read_batch(batch: list[Given]) -> list[Reading]:
    """What a worker is given at a time."""
    return [_read(given) for given in batch]


def _batches(rest: Iterator[Given]) -> Iterator[list[Given]]:
    while batch := list(islice(rest, _BATCH)):
        yield batch
