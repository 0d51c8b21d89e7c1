"""Gathers kamerstukken and answers to written questions from officielebekendmakingen.nl."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure as Trouble

from crawler.errors import SourceChangedError, UnreadableFileError
from crawler.items import DocumentItem
from crawler.koop.papers import SOURCE, document
from crawler.koop.search import (
    KINDS,
    Record,
    SearchPage,
    address,
    parse_page,
    query_for,
    query_for_id,
)
from crawler.ledger import Failure
from crawler.spiders.counted import CountedSpider, Shown
from crawler.spiders.place import Place
from crawler.spiders.source import moved, request_of
from crawler.words import words_for

# `dt.modified` knows days only, and a paper changes again when it goes from provisional to final.
OVERLAP = dt.timedelta(days=2)


class OfficieleBekendmakingenSpider(CountedSpider):
    """Asks the search service, and fetches each paper in the best form there is."""

    name = SOURCE
    addresses: ClassVar[dict[str, str]] = {
        "sru": "https://repository.overheid.nl/sru",
        "pages": "https://zoek.officielebekendmakingen.nl/",
    }
    kinds: ClassVar[tuple[str, ...]] = tuple(KINDS)

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.stream = f"sru {self.selection.query()}".strip()

    def listings(self) -> Iterable[Request]:
        """One listing, from where it was left."""
        yield self._page(Place.of(self.progress.ledger.cursor(self.stream)))

    def again(self, failures: Iterable[Failure]) -> Iterable[Request]:
        """Ask for the description of each anew: the paper may have got another address."""
        for failure in failures:
            identifier = failure.key.partition(":")[2]
            url = address(self.bases["sru"], query_for_id(identifier))
            yield self.paper(url, self.parse_one, failure.key, expects="xml")

    def parse_listing(self, response: Response, place: Place) -> Iterator[Request]:
        """Announce every paper on the page, then go on to the next page."""
        found = parse_page(response.body, response.url)
        if place == Place():
            self.check_count(self.stream, found.count)
        ids = [record.identifier for record in found.records]
        self.walk.check(place, ids, self.least(found.count), response.url)
        page = self.progress.open_page(self.stream)
        for record in found.records:
            self.attendance.note(record.name, record.has)
            if self.progress.expect(f"document:{record.identifier}", record.form, page):
                yield self._file(record)
        changes = [record.modified_on for record in found.records]
        following = place.after(next_offset(place, found), changes)
        # The count is an estimate: an empty page is the end as well, and there may be more.
        last = not (found.records and (found.next_start or following.offset != found.count))
        shown = Shown(place, following, found.count, last, response.url)
        yield from self.go_on(page, shown, self._page)

    def parse_one(self, response: Response) -> Iterator[Request]:
        """The description of one paper that failed before."""
        key = response.meta["key"]
        for record in parse_page(response.body, response.url).records:
            if f"document:{record.identifier}" == key:
                if self.progress.expect(key, record.form):
                    yield self._file(record)
                return
        self.fail(key, response.url, "staat niet (meer) in de zoekdienst")

    def parse_file(
        self, response: Response, record: Record, number: int
    ) -> Iterator[DocumentItem | Request]:
        """The item, or the paper in its next best form."""
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        try:
            yield document(record, response.body, urlsplit(response.url).path, content_type)
        except UnreadableFileError as error:
            yield from self._next_form(record, number, response.url, str(error))

    def file_failed(self, trouble: Trouble) -> Iterator[Request]:
        """Nothing under this address; the paper may be there in another form."""
        request = request_of(trouble)
        if not self.stopping.is_set():
            yield from self._next_form(
                **request.cb_kwargs, url=request.url, reason=words_for(trouble.value)
            )

    def _next_form(self, record: Record, number: int, url: str, reason: str) -> Iterator[Request]:
        if number + 1 < len(record.files):
            yield self._file(record, number + 1)
        else:
            self.fail(f"document:{record.identifier}", url, reason)

    def _file(self, record: Record, number: int = 0) -> Request:
        form, url = record.files[number]
        return self.paper(
            moved(url, self.base),
            self.parse_file,
            f"document:{record.identifier}",
            errback=self.file_failed,
            expects="xml" if form == "xml" else None,
            record=record,
            number=number,
        )

    def _page(self, place: Place) -> Request:
        if place.changed_since is None:
            query = query_for(self.selection)
        else:
            # What is asked for by day only bounds the first time; after that, every change.
            all_days = replace(self.selection, since=None)
            query = query_for(all_days, place.changed_since - OVERLAP)
        url = address(self.bases["sru"], query, place.offset + 1)
        return self.listing(url, self.parse_listing, expects="xml", place=place)


def next_offset(place: Place, found: SearchPage) -> int:
    """How many results lie behind us; the service counts from one, and may not skip any."""
    read = place.offset + len(found.records)
    offset = found.next_start - 1 if found.next_start else read
    if found.records and not place.offset < offset <= read:
        what = f"de volgende bladzijde begint bij {found.next_start}"
        raise SourceChangedError(what, f"na resultaat {read}")
    return offset
