"""Processes that read for the one that asks, each on a core of its own.

They hand back plain findings: a spaCy Doc that travels between processes costs more than the
reading.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.context import BaseContext
from threading import Thread, current_thread, main_thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
# Small, so that at the end no worker waits long for another.
_BATCH = 8
# Batches a worker that are asked ahead, and no more: a million letters do not fit in memory.
_AHEAD = 4
_READY = "nlp.ready"


def spread(read: Callable[[T], R], texts: Iterator[T], workers: int) -> Iterator[R]:
    """The readings of the texts, in the order given, by so many processes."""
    read_all = partial(_read, read)
    batches = _batches(texts)
    unread = deque(islice(batches, workers * _AHEAD))
    try:
        with _pool(workers) as pool:
            with _ctrl_c_held_back():
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
def _ctrl_c_held_back() -> Iterator[None]:
    """What is started here never hears Ctrl-C; the one that starts it hears it afterwards.

    Ctrl-C in a terminal goes to every process, and a worker that was loading the reader died of
    it with a traceback. The mask is for them, who inherit it; the handler is for us, since a
    signal held back in this thread can come in by another (those of numpy, for one).
    """
    if not hasattr(signal, "pthread_sigmask") or current_thread() is not main_thread():
        yield
        return
    pressed: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, handler)
        if pressed:
            signal.raise_signal(signal.SIGINT)


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
    """In a worker: leave Ctrl-C to who started it, end with it, and be ready to read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    import_module(_READY)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for its next batch for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _read(read: Callable[[T], R], batch: list[T]) -> list[R]:
    """What a worker is given at a time."""
    return [read(text) for text in batch]


def _batches(rest: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(rest, _BATCH)):
        yield batch
