"""What a source remembers from one run to the next, so that it can stop anywhere and go on.

The crawler knows no database. Whoever starts it hands in a `Ledger`: `crawler.lines.LinesFile`
keeps one beside a file of items, the tracker keeps one in tables. The promise each makes: an item
and its `kept` are written together or not at all, and a cursor is never moved past an item that
is not written.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be had this time; it is asked for again at the next run."""

    key: str  # see crawler.items.key_of
    url: str
    reason: str
    attempts: int = 1


class Ledger(Protocol):
    """The memory of one source."""

    def known(self, key: str) -> str | None:
        """The fingerprint under which the item was last kept; None if it never was."""

    def kept(self, key: str, fingerprint: str) -> None:
        """The item was kept; a failure under the same key is solved by it."""

    def cursor(self, stream: str) -> str | None:
        """Where the stream goes on; None: from the start."""

    def move(self, stream: str, cursor: str | None) -> None:
        """From now on the stream goes on here."""

    def failures(self) -> tuple[Failure, ...]:
        """What is still to be asked for again."""

    def failed(self, failure: Failure) -> None:
        """Remember this failure; a second one under the same key counts as an attempt more."""

    def count(self, query: str) -> int | None:
        """How many results this query gave the last time."""

    def counted(self, query: str, count: int) -> None:
        """The query gave this many results now."""


class MemoryLedger:
    """A ledger that forgets when the process ends."""

    def __init__(self) -> None:
        self.fingerprints: dict[str, str] = {}
        self.cursors: dict[str, str] = {}
        self.counts: dict[str, int] = {}
        self._failures: dict[str, Failure] = {}

    def known(self, key: str) -> str | None:
        return self.fingerprints.get(key)

    def kept(self, key: str, fingerprint: str) -> None:
        self.fingerprints[key] = fingerprint
        self._failures.pop(key, None)

    def cursor(self, stream: str) -> str | None:
        return self.cursors.get(stream)

    def move(self, stream: str, cursor: str | None) -> None:
        if cursor is None:
            self.cursors.pop(stream, None)
        else:
            self.cursors[stream] = cursor

    def failures(self) -> tuple[Failure, ...]:
        return tuple(self._failures.values())

    def failed(self, failure: Failure) -> None:
        before = self._failures.get(failure.key)
        attempts = failure.attempts + (before.attempts if before else 0)
        self._failures[failure.key] = Failure(failure.key, failure.url, failure.reason, attempts)

    def count(self, query: str) -> int | None:
        return self.counts.get(query)

    def counted(self, query: str, count: int) -> None:
        self.counts[query] = count
