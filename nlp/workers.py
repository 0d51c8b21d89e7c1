"""Processes that read for the one that asks, each on a core of its own.

They hand back plain findings: a spaCy Doc that travels between processes costs more than the
reading.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import TypeVar

from nlp.findings import Reading

T = TypeVar("T")
# Small, so that at the end no worker waits long for another.
_BATCH = 8
# Batches a worker that are asked ahead, and no more: a million letters do not fit in memory.
_AHEAD = 4
_READY = "nlp.ready"


def spread(read: Callable[[T], Reading], texts: Iterator[T], workers: int) -> Iterator[Reading]:
    """The readings of the texts, in the order given, by so many processes."""
    read_all = partial(_read, read)
    batches = _batches(texts)
    unread = deque(islice(batches, workers * _AHEAD))
    try:
        with _pool(workers) as pool:
            answers = deque(pool.submit(read_all, batch) for batch in unread)
            while unread:
                readings = answers.popleft().result()
                unread.popleft()
                yield from readings
                for batch in islice(batches, 1):
                    unread.append(batch)
                    answers.append(pool.submit(read_all, batch))
    except BrokenProcessPool:
        # One was killed, mostly for want of memory: what is left is read here.
        yield from chain.from_iterable(map(read_all, chain(unread, batches)))


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


def _read(read: Callable[[T], Reading], batch: list[T]) -> list[Reading]:
    """What a worker is given at a time."""
    return [read(text) for text in batch]


def _batches(rest: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(rest, _BATCH)):
        yield batch
