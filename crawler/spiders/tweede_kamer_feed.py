"""Follows the changes that the Kamer announces in its SyncFeed, and reads each changed row anew.

The feed says which entity changed; what that means for a paper stands in the OData service, where
the row is asked for with all that belongs to it. Only whom a commitment was made to is taken from
the feed itself, for the other service answers 404 there.
"""

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import date
from typing import Any, ClassVar

from scrapy import Request
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.errors import SourceChangedError, UnusableResponseError
from crawler.items import DeletionItem
from crawler.moments import day_at
from crawler.progress import Page
from crawler.spiders.odata_rows import GONE, TOGETHER, RowsSpider, addressees_key
from crawler.tweedekamer.changes import MEANINGS, changed, leads_by
from crawler.tweedekamer.names import FEED
from crawler.tweedekamer.odata import Query, listing, with_id
from crawler.tweedekamer.register import name_of
from crawler.tweedekamer.streams import Stream
from crawler.tweedekamer.syncfeed import Entry, FeedPage, feed_page, feed_url

# Beyond the newest token; 24.8 million was in April 2026, and two million come a year.
BEYOND = 1 << 26
PAGE = 250


class TweedeKamerFeedSpider(RowsSpider):
    """Keeps a token per category, and goes on from it."""

    name = "tweede_kamer_feed"
    addresses: ClassVar[dict[str, str]] = {"feed": FEED}

    def ask(self) -> Iterator[Request]:
        new = []
        for stream in self.streams:
            for category in MEANINGS:
                if MEANINGS[category].item != stream.item:
                    continue
                if cursor := self.progress.ledger.cursor(cursor_key(category)):
                    yield self.feed(category, stream, int(cursor))
                else:
                    new.append((category, stream))
        if new:
            url = feed_url(self.bases["feed"], new[0][0], 0)
            yield self.listing(url, self.begin_feeds, expects="xml", new=new)

    async def begin_feeds(
        self, response: Response, new: list[tuple[str, Stream]]
    ) -> AsyncIterator[Request]:
        """Find where the period that is asked for begins, and read on from there."""
        for category, _ in new:
            # A name that is no longer known gives an empty feed for ever; nothing else says so.
            if not (await self.fetch_feed(category, 0)).entries:
                raise SourceChangedError(f"categorie '{category}' is leeg", self.bases["feed"])
        since = self.selection.since
        token = await self.token_before(since, new[0][0]) if since else 0
        for category, stream in new:
            yield self.feed(category, stream, token)

    async def token_before(self, day: date, category: str) -> int:
        """A token shortly before the first change on that day; tokens only go up."""
        low, high = 0, BEYOND
        while high - low > PAGE:
            middle = (low + high) // 2
            entries = (await self.fetch_feed(category, middle)).entries
            if entries and day_at(entries[0].updated) < day:
                low = middle
            else:
                high = middle
        return low

    def feed(self, category: str, stream: Stream, token: int) -> Request:
        """A request for the changes in a category after a token."""
        url = feed_url(self.bases["feed"], category, token)
        return self.listing(
            url, self.read_feed, expects="xml", category=category, stream=stream, token=token
        )

    async def read_feed(
        self, response: Response, category: str, stream: Stream, token: int
    ) -> AsyncIterator[Any]:
        """What the changes on a page mean for our rows, then the next page."""
        found = feed_page(response.body, category, token)
        page = self.progress.open_page(cursor_key(category))
        entries = list({entry.id: entry for entry in found.entries}.values())  # the last counts
        for entry in entries:
            self.attendance.note(f"SyncFeed {category}", leads_by(entry, category, stream))
        if category == "Toezegging":
            await self.learn_addressees(entries)
        for entry in entries:
            for deletion in self.deletions(entry, stream, page):
                yield deletion
        for request in self.rows_by_id(stream, self.wanted(entries, category, stream), page):
            yield request
        self.progress.close_page(page, str(found.token))
        if found.more and not self.progress.full:
            yield self.feed(category, stream, found.token)

    def deletions(self, entry: Entry, stream: Stream, page: Page) -> Iterator[DeletionItem]:
        """The row itself was withdrawn, and it is one of ours."""
        key = f"{stream.item}:{entry.id}"
        ours = entry.category == stream.entity.lower() and self.progress.ledger.known(key)
        if entry.deleted and ours and self.progress.expect(key, GONE, page):
            yield DeletionItem(self.origin, entry.id, stream.item)

    def wanted(self, entries: Iterable[Entry], category: str, stream: Stream) -> list[str]:
        """The ids of the rows that have to be read anew."""
        ids: dict[str, None] = {}
        for entry in entries:
            for ident in changed(entry, category, stream):
                known = self.progress.ledger.known(f"{stream.item}:{ident}")
                # Through a reference we only learn that something changed, not whether it is of
                # a kind that we gather; then it is if we did.
                if MEANINGS[category].by is None or (known and known != GONE):
                    ids[ident] = None
        return list(ids)

    async def learn_addressees(self, entries: Iterable[Entry]) -> None:
        """Remember to whom commitments were made, by name."""
        present = [entry for entry in entries if not entry.deleted]
        ids = {
            ident
            for entry in present
            for value in entry.referring("toegezegdAan")
            for ident in (value.reference, *value.inside.values())
            if ident
        }
        names = await self.names_by_id(sorted(ids))
        for entry in present:
            self.attendance.note("Toezegging", {"toegezegdAan": entry.values.get("toegezegdAan")})
            said = []
            for value in entry.referring("toegezegdAan"):
                person = names.get(value.inside.get("persoon", "") or value.reference)
                fractie = names.get(value.inside.get("fractie", ""))
                if person and fractie:
                    said.append(f"{person} ({fractie})")
                elif person or fractie:
                    said.append(str(person or fractie))
            text = json.dumps(said, ensure_ascii=False)
            if (self.progress.ledger.known(addressees_key(entry.id)) or "[]") != text:
                self.progress.ledger.kept(addressees_key(entry.id), text)

    async def names_by_id(self, ids: list[str]) -> dict[str, str]:
        """The names of members and fracties; an id does not tell which of the two it is."""
        names: dict[str, str] = {}
        for entity, fields in (
            ("Persoon", ("Id", "Initialen", "Tussenvoegsel", "Achternaam")),
            ("Fractie", ("Id", "Afkorting", "NaamNL")),
        ):
            for start in range(0, len(ids), TOGETHER):
                query = Query(entity, (with_id(ids[start : start + TOGETHER]),), fields)
                response = await self.fetch(query.url(self.base), "json")
                for row in listing(entity, self.json_of(response)).rows:
                    name = name_of(row) if entity == "Persoon" else row.maybe("Afkorting")
                    if name or (name := row.maybe("NaamNL")):
                        names[row.id] = name
        return names

    async def fetch_feed(self, category: str, token: int) -> FeedPage:
        """A page of the feed, at once."""
        response = await self.fetch(feed_url(self.bases["feed"], category, token), "xml")
        return feed_page(response.body, category, token)

    async def fetch(self, url: str, expects: str) -> Response:
        """The answer to a request that a callback cannot do without."""
        request = self.listing(url, NO_CALLBACK, expects=expects)
        response = await self.crawler.engine.download_async(request)
        if response.status != 200:
            raise UnusableResponseError(f"HTTP {response.status} ({url})")
        return response


def cursor_key(category: str) -> str:
    """Under which the ledger keeps the token of a category."""
    return f"feed:{category}"
