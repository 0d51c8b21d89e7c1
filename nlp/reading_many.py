"""Reads many texts, on one core or on several, with the same findings either way."""

import os
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from nlp.findings import DocumentKind, Reading

# Workers take about as long to start as these take to read.
_FEW = 64


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
    first = list(islice(rest, 1))
    if first and workers > 1:
        from nlp.workers import spread  # processes and queues: only where there is much to read

        yield from spread(_read, chain(first, rest), workers)
    else:
        yield from map(_read, chain(first, rest))


def _read(given: Given) -> Reading:
    """One of them."""
    from nlp.reader import read  # here, so that whoever puts another reader in its place is heard

    return read(given.text, given.published_on, given.kind)


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
