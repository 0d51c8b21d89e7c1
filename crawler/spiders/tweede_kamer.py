"""Gathers papers, motions, commitments, members and meetings from the Kamer's OData service."""

from collections.abc import Iterator
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure as Trouble

from crawler.errors import SourceChangedError
from crawler.progress import Page
from crawler.spiders.odata_rows import RowsSpider
from crawler.spiders.source import LEAST_SHARE, request_of
from crawler.tweedekamer.odata import PRESENT, Listing, Query, listing
from crawler.tweedekamer.reading import Place, Reading
from crawler.tweedekamer.streams import Stream, Touch, touches

# How a service answers when the page to go on with is too old.
STALE = (400, 404, 410)


class TweedeKamerSpider(RowsSpider):
    """Reads one listing per kind of thing, page by page."""

    name = "tweede_kamer"

    def ask(self) -> Iterator[Request]:
        watched = {}
        if self.selection.changes:
            watched = {touch.stream.item: touch for touch in touches(self.streams, self.known)}
        for stream in self.streams:
            if touch := watched.get(stream.item):
                yield from self.open_touch(touch)
            else:
                yield from self.open(stream)

    def open(self, stream: Stream) -> Iterator[Request]:
        """The page where the listing of this stream was left."""
        reading = self.reading(stream.entity)
        where = (PRESENT, *stream.selected(self.selection))
        if self.selection.changes and stream.whole:
            where = stream.always
        elif self.selection.changes and (since := reading.place.after):
            # A deleted row has lost its content, so no condition can tell whether it was ours.
            where = (f"ApiGewijzigdOp ge {since}", _or_deleted(stream.always))
            yield self.census(stream)
        yield self.page(stream, reading, stream.query(filter(None, where)))

    def reading(self, entity: str) -> Reading:
        """The listing of this entity set, at the place where it was left."""
        key = f"{entity}?{self.selection.query()}"
        return Reading(key, Place.of(self.progress.ledger.cursor(key)))

    def page(self, stream: Stream | Touch, reading: Reading, query: Query) -> Request:
        """A request for the page where the reading is."""
        request = self.listing(
            reading.place.next or query.url(self.base),
            self.read_page,
            expects="json",
            stream=stream,
            reading=reading,
            query=query,
        )
        return request.replace(errback=self.page_failed)

    def page_failed(self, trouble: Trouble) -> Iterator[Request]:
        """A page that we were to go on with may be too old; then the listing starts afresh."""
        given = request_of(trouble).cb_kwargs
        reading: Reading = given["reading"]
        stale = isinstance(trouble.value, HttpError) and trouble.value.response.status in STALE
        if stale and reading.place.next and not reading.place.again:
            reading.restart()
            yield self.page(**given)
        else:
            self.listing_failed(trouble)

    def read_page(
        self, response: Response, stream: Stream | Touch, reading: Reading, query: Query
    ) -> Iterator[Any]:
        """The rows of a page, then the next page."""
        found = listing(stream.entity, self.json_of(response))
        page = self.progress.open_page(reading.key)
        if reading.place.fresh and found.count is not None:
            self.check_count(_counted_as(query), found.count)
        elif reading.place.fresh and not found.rows:  # an answer of whoever stands in between
            raise SourceChangedError("geen rijen, en ook geen aantal", response.url)
        rows = reading.new_rows(found)
        if isinstance(stream, Touch):
            present = (row for row in rows if not row.deleted)
            owners = {owner for row in present for owner in stream.owners(row)}
            yield from self.rows_by_id(stream.stream, sorted(owners), page)
        else:
            for row in rows:
                yield from self.take(row, stream, page)
        if self.turn(found, reading, page, stream, query) and not self.progress.full:
            yield self.page(stream, reading, query)

    def turn(
        self,
        found: Listing,
        reading: Reading,
        page: Page,
        stream: Stream | Touch,
        query: Query,
    ) -> bool:
        """Leave a page; whether there is another to read."""
        if reading.turn(found):
            if not self.is_ours(found.next):
                raise SourceChangedError("de volgende bladzijde is elders", str(found.next))
        elif reading.missing and not reading.place.again:
            reading.restart()
        else:
            keep = self.selection.changes and not (isinstance(stream, Stream) and stream.whole)
            if reading.missing:
                self.halted.append(
                    f"{stream.entity}: de bron telt {reading.place.count} rijen en geeft er "
                    f"{reading.place.read}; de volgende keer wordt alles opnieuw gevraagd"
                )
            elif reading.place.after is None:
                self.believe_count(_counted_as(query), reading.place.read)
            self.progress.close_page(page, reading.end(keep=keep))
            return False
        self.progress.close_page(page, reading.place.text())
        return True

    def census(self, stream: Stream, said: int | None = None) -> Request:
        """How many rows there are in all, to compare with the last time."""
        url = stream.query((PRESENT, *stream.always)).counting_url(self.base)
        return self.listing(url, self.read_census, expects="json", stream=stream, said=said)

    def read_census(
        self, response: Response, stream: Stream, said: int | None
    ) -> Iterator[Request]:
        """A service that has far fewer rows than before has changed.

        Nobody reads these rows, so a number that is new to us is asked for twice.
        """
        count = listing(stream.entity, self.json_of(response)).count
        if count is None:
            raise SourceChangedError("het antwoord telt de rijen niet", response.url)
        query = f"{stream.entity} in totaal: {' and '.join(stream.always)}"
        if said is None and not _alike(count, self.progress.ledger.count(query)):
            yield self.census(stream, said=count)
        elif said is not None and not _alike(count, said):
            what = f"{stream.entity}: de bron telt de ene keer {said} rijen en de andere keer"
            self.halted.append(f"{what} {count}; de volgende keer wordt opnieuw gevraagd")
        else:
            self.check_count(query, count)
            self.believe_count(query, count)

    def open_touch(self, touch: Touch) -> Iterator[Request]:
        """Read a stream, and the set that tells of changes to its rows."""
        reading = self.reading(touch.entity)
        if reading.place.after is None:
            # The first time all rows of the stream are read; changes count from this moment on.
            url = Query(touch.entity).newest_url(self.base)
            request = self.listing(
                url, self.read_newest, expects="json", touch=touch, reading=reading
            )
            yield request.replace(errback=self.no_newest)
            return
        where = (PRESENT, f"ApiGewijzigdOp ge {reading.place.after}", *touch.where)
        yield self.page(touch, reading, Query(touch.entity, where, expand=touch.expand))
        yield from self.open(touch.stream)

    def read_newest(self, response: Response, touch: Touch, reading: Reading) -> Iterator[Request]:
        """Remember the last change, then read the stream."""
        for row in listing(touch.entity, self.json_of(response)).rows:
            self.progress.ledger.move(reading.key, Place(after=row.stamp).text())
        yield from self.open(touch.stream)

    def no_newest(self, trouble: Trouble) -> Iterator[Request]:
        """Without a moment to start from, the next run tries again; the stream can be read."""
        if not self.broken_off(trouble):
            self.listing_failed(trouble)
            yield from self.open(request_of(trouble).cb_kwargs["touch"].stream)


def _counted_as(query: Query) -> str:
    return f"{query.entity}: {' and '.join(query.where)}"


def _alike(count: int, other: int | None) -> bool:
    return other is not None and LEAST_SHARE * max(count, other) <= min(count, other)


def _or_deleted(conditions: tuple[str, ...]) -> str:
    return f"({' and '.join(conditions)} or Verwijderd eq true)" if conditions else ""
