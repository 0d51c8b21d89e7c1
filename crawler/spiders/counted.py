"""Listings of a source that says how much it has, gone through page by page to their end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from scrapy import Request

from crawler.progress import Page
from crawler.spiders.place import Place, Walk
from crawler.spiders.source import TRULY_FEWER, SourceSpider, shortened

# Of what a source says to have and twice does not give, so much may be how it estimates.
GIVEN_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of a listing: where it stands, where the next one does, and what it counts."""

    place: Place
    following: Place
    count: int
    last: bool
    url: str


class CountedSpider(SourceSpider):
    """Compares what a listing gave with what it said to have before leaving it behind."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.base: str | None = given.get("base")
        self.walk = Walk()

    def least(self, count: int) -> int:
        """What a listing must give: nothing, for who says that the source has truly fewer."""
        return 0 if self.selection.fewer else count

    def go_on(self, page: Page, shown: Shown, ask: Callable[[Place], Request]) -> Iterator[Request]:
        """The next page; at the end, the first one again where too few were given."""
        after = shown.following
        if shown.last and (after.offset >= shown.count or self.walk.again):
            self.progress.close_page(page, self._end(page.stream, shown))
            return
        if shown.last:
            # What a page left out is on it the next time; what is given twice is all there is.
            self.walk = Walk(again=True)
            after = shown.place.start()
        self.progress.close_page(page, str(after))
        if not self.progress.full:
            yield ask(after)

    def _end(self, stream: str, shown: Shown) -> str | None:
        """Where the next run goes on, now that nothing more is to be had."""
        given, count = shown.following.offset, shown.count
        if given < GIVEN_SHARE * count and not self.selection.fewer:
            self.halted.append(
                f"de bron telt {count} resultaten en geeft er {given}; de volgende keer wordt alles"
                f" opnieuw gevraagd ({shortened(shown.url)}). {TRULY_FEWER}"
            )
            return str(shown.place.start())
        if shown.place.changed_since is None:
            self.believe_count(stream, given)
        end = shown.following.next_run() if self.selection.changes else None
        return str(end) if end else None
