"""Reads many texts, on one core or on several, with the same findings either way.

Workers hand back plain findings: a spaCy Doc that travels between processes costs more than the
reading.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

from nlp.findings import DocumentKind, Reading
from nlp.reader import language, read

_BATCH = 32


@dataclass(frozen=True, slots=True)
class Given:
    """A text with what is known of it from elsewhere."""

    text: str
    published_on: date | None = None
    kind: DocumentKind | None = None


def read_many(texts: Iterable[Given], workers: int = 1) -> Iterator[Reading]:
    """The readings of the texts, in the order given."""
    batches = _batches(texts)
    if workers <= 1:
        for batch in batches:
            yield from read_batch(batch)
        return
    with ProcessPoolExecutor(workers, mp_context=_context(), initializer=language) as pool:
        # A few batches ahead of the reader, and no more: a million letters do not fit in memory.
        waiting = [pool.submit(read_batch, batch) for batch in islice(batches, workers * 2)]
        while waiting:
            done = waiting.pop(0)
            yield from done.result()
            waiting.extend(pool.submit(read_batch, batch) for batch in islice(batches, 1))


def _context() -> BaseContext:
    """How workers are started: from a server that has loaded the reader once, where there is one.

    Never forked from here: a copy of a process with threads can hang.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def read_batch(batch: list[Given]) -> list[Reading]:
    """The readings of a few texts: what a worker is given at a time."""
    return [read(given.text, given.published_on, given.kind) for given in batch]


def _batches(texts: Iterable[Given]) -> Iterator[list[Given]]:
    rest = iter(texts)
    while batch := list(islice(rest, _BATCH)):
        yield batch
