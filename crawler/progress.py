"""How far a run is: which rows of which page are still under way, and when a cursor may move.

A page may only be left behind when every row on it, and on all pages before it, was kept,
refused or recorded as failed. A run that is killed anywhere therefore starts again at a page of
which something is missing, and what it had of that page it recognises by its fingerprint.
"""

import hashlib
import json
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from crawler.ledger import Failure, Ledger

SHOWN = 5


@dataclass(eq=False, slots=True)
class Page:
    """A page of a listing, with the keys of its rows that are still under way."""

    stream: str
    # The cursor once this page is done; None: the stream is then at its end and starts afresh.
    after: str | None = None
    pending: set[str] = field(default_factory=set)
    read: bool = False


@dataclass(slots=True)
class UnderWay:
    """A row that is being gathered, and the pages that wait for it."""

    form: str
    pages: list[Page]
    outdated: bool = False


class Progress:
    """The bookkeeping of one run of one source."""

    def __init__(self, ledger: Ledger, limit: int | None = None) -> None:
        self.ledger = ledger
        self.limit = limit
        self.unchanged = 0
        self.troubles: list[str] = []  # the first few that failed or were refused, to be shown
        self._expected = 0
        self._pages: dict[str, deque[Page]] = {}
        self._under_way: dict[str, UnderWay] = {}
        self._failed: set[str] = set()  # in this run; once is enough
        self._failing = {failure.key for failure in ledger.failures()}

    @property
    def full(self) -> bool:
        """Whether as many items as asked for are on their way."""
        return self.limit is not None and self._expected >= self.limit

    def open_page(self, stream: str) -> Page:
        """A page of the stream arrived; its rows follow, then `close_page`."""
        page = Page(stream)
        self._pages.setdefault(stream, deque()).append(page)
        return page

    def expect(self, key: str, form: str, page: Page | None = None) -> bool:
        """Whether this row must be gathered: not if it was kept before in this same form."""
        if under_way := self._under_way.get(key):
            self._share(under_way, key, form, page)
            return False
        if self.ledger.known(key) == form:
            self.unchanged += 1
            if key in self._failing:  # what failed was a newer form, which is gone again
                self.ledger.kept(key, form)
            return False
        if self.full or key in self._failed:
            return False
        self._expected += 1
        self._under_way[key] = UnderWay(form, [page] if page else [])
        if page:
            page.pending.add(key)
        return True

    def wait(self, key: str, page: Page) -> None:
        """The page is not done before something else with this key is settled."""
        self._under_way.setdefault(key, UnderWay("", [])).pages.append(page)
        page.pending.add(key)

    def close_page(self, page: Page, after: str | None) -> None:
        """All rows of the page were announced; `after` is where the stream goes on."""
        page.after, page.read = after, True
        self._move(page.stream)

    def form(self, key: str) -> str:
        """The fingerprint with which the row of this key was announced."""
        return self._under_way[key].form if key in self._under_way else ""

    def settle(self, key: str) -> None:
        """The row was kept, refused or recorded as failed."""
        under_way = self._under_way.pop(key, None)
        if under_way is None:
            return
        if under_way.outdated:
            self.ledger.failed(Failure(key, "", "gewijzigd tijdens het ophalen"))
        for page in under_way.pages:
            page.pending.discard(key)
            self._move(page.stream)

    def fail(self, key: str, url: str, reason: str) -> None:
        """The row cannot be had now: remember it for the next run, and go on without it."""
        self.ledger.failed(Failure(key, url, reason))
        self._failed.add(key)
        if len(self.troubles) < SHOWN:
            self.troubles.append(f"{reason.rstrip('.')}: {url}")
        self.settle(key)

    def give_up(self, key: str, form: str) -> None:
        """What failed before cannot be had any more; the next run need not ask for it."""
        if key in self._failing:
            self.ledger.kept(key, form)

    def _share(self, under_way: UnderWay, key: str, form: str, page: Page | None) -> None:
        # The same row once more: a page that came twice, or a row that changed meanwhile. What
        # is under way is then already old, so the next run has to ask for it again.
        under_way.outdated = under_way.outdated or form != under_way.form
        if page and page not in under_way.pages:
            under_way.pages.append(page)
            page.pending.add(key)

    def _move(self, stream: str) -> None:
        pages = self._pages[stream]
        last: Page | None = None
        while pages and pages[0].read and not pages[0].pending:
            last = pages.popleft()
        # With a limit, the rest of a page was not asked for: the next run has to see it again.
        if last is not None and not self.full:
            self.ledger.move(stream, last.after)


def fingerprint(content: Any, without: Iterable[str] = ()) -> str:
    """A short text that differs when the content does, fields named in `without` left aside."""
    plain = json.dumps(_stripped(content, frozenset(without)), sort_keys=True, default=str)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _stripped(content: Any, without: frozenset[str]) -> Any:
    if isinstance(content, dict):
        return {k: _stripped(v, without) for k, v in content.items() if k not in without}
    if isinstance(content, list | tuple):
        return [_stripped(part, without) for part in content]
    return content
