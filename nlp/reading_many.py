"""Reads many texts, on one core or on several, with the same findings either way."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import TypeVar

from nlp.findings import DocumentKind, Reading

T = TypeVar("T")
R = TypeVar("R")

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
    return _each(_read, texts, workers)


def try_many(
    texts: Iterable[Given | None], workers: int | None = None
) -> Generator[Reading | None]:
    """The same, of texts among things that are none; nothing where a rule trips over a text.

    Who reads that text by itself hears over what, and the others are read.
    """
    return _each(_try, texts, workers)


def _each(read: Callable[[T], R], texts: Iterable[T], workers: int | None) -> Generator[R]:
    """What `read` makes of each, on one core or on several."""
    rest = iter(texts)
    if workers is None:
        yield from map(read, _few(rest))
        workers = _cores()
    first = list(islice(rest, 1))
    if first and workers > 1:
        from nlp.workers import spread  # processes and queues: only where there is much to read

        yield from spread(read, chain(first, rest), workers)
    else:
        yield from map(read, chain(first, rest))


def _few(texts: Iterator[T]) -> Iterator[T]:
    """The first of these, until there is enough to read to start workers for."""
    left = _FEW
    for text in texts:
        yield text
        left -= text is not None
        if not left:
            return


def _read(given: Given) -> Reading:
    """One of them."""
    from nlp.reader import read  # here, so that whoever puts another reader in its place is heard

    return read(given.text, given.published_on, given.kind)


def _try(given: Given | None) -> Reading | None:
    """One of them, if it is one and can be read."""
    try:
        return _read(given) if given is not None else None
    except Exception:  # noqa: BLE001  # whatever a letter makes a rule trip over
        return None


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
