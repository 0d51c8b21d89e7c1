"""Gathers letters to the Kamer from open.overheid.nl, where ministries make them public."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.errors import UnreadableFileError, UnusableSelectionError
from crawler.items import DocumentItem
from crawler.ledger import Failure
from crawler.rijksoverheid import openoverheid
from crawler.rijksoverheid.letters import Letter, document
from crawler.rijksoverheid.openoverheid import Result
from crawler.spiders.counted import CountedSpider, Shown
from crawler.spiders.place import Place
from crawler.spiders.source import moved
from crawler.text.formats import fetched

# A letter of Friday may appear on Monday; what is known by then is not fetched again.
OVERLAP = dt.timedelta(days=7)
# What letters to the Kamer are called there.
LETTERS = "kamerbrief"


class OpenOverheidSpider(CountedSpider):
    """Searches for letters, and keeps those whose title says that they are."""

    name = "open_overheid"
    addresses: ClassVar[dict[str, str]] = {
        "open": "https://open.overheid.nl/overheid/openbaarmakingen/api/v0",
    }
    kinds: ClassVar[tuple[str, ...]] = ("kamerbrief", "antwoord_kamervragen")

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        if self.selection.dossiers:
            raise UnusableSelectionError(
                f"{self.name} kent geen dossiernummers; laat --dossier weg, of gebruik de bron "
                "officiele_bekendmakingen"
            )
        self.open_stream = f"open.overheid {self.selection.query()}".strip()

    def listings(self) -> Iterable[Request]:
        """One list, from where it was left."""
        yield self.results(Place.of(self.progress.ledger.cursor(self.open_stream)))

    def again(self, failures: Iterable[Failure]) -> Iterable[Request]:
        """What is known of a letter is one more question away."""
        for failure in failures:
            identifier = failure.key.partition(":")[2]
            url = openoverheid.detail_address(self.bases["open"], identifier)
            yield self.paper(url, self.parse_one, failure.key, expects="json")

    def parse_results(self, response: Response, place: Place) -> Iterator[Request]:
        """Announce every letter on the page, then go on to the next."""
        total, results = openoverheid.parse_results(self.json_of(response), response.url)
        if place == Place():
            self.check_count(self.open_stream, total)
        ids = [result.id for result in results]
        self.walk.check(place, ids, self.least(total), response.url)
        page = self.progress.open_page(self.open_stream)
        for result in results:
            self.attendance.note("document", result.has)
            key = f"document:{result.id}"
            if self.wanted(result) and self.progress.expect(key, result.modified, page):
                yield self.file(openoverheid.file_address(self.bases["open"], result), key, result)
        # Asked for by day of publication, so that is where the next run goes on.
        days: list[dt.date | None] = [result.letter.day for result in results]
        following = place.after(place.offset + len(results), days)
        last = not results or following.offset == total
        shown = Shown(place, following, total, last, response.url)
        yield from self.go_on(page, shown, self.results)

    def parse_one(self, response: Response) -> Iterator[Request]:
        """A letter that failed before."""
        key = response.meta["key"]
        result = openoverheid.parse_detail(self.json_of(response), response.url)
        if self.progress.expect(key, result.modified):
            yield self.file(openoverheid.file_address(self.bases["open"], result), key, result)

    def parse_file(
        self, response: Response, letter: Letter, title: str | None
    ) -> Iterator[DocumentItem]:
        """The text of a file; `title` is that of an annex."""
        key = response.meta["key"]
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        try:
            extracted = fetched(response.body, urlsplit(response.url).path, content_type)
        except UnreadableFileError as error:
            self.fail(key, response.url, str(error))
        else:
            yield document(self.name, key.partition(":")[2], letter, extracted, title)

    def file(
        self, url: str, key: str, letter: Letter | Result, title: str | None = None
    ) -> Request:
        """A request for a file of a letter."""
        known = letter.letter if isinstance(letter, Result) else letter
        return self.paper(moved(url, self.base), self.parse_file, key, letter=known, title=title)

    def results(self, place: Place) -> Request:
        """A request for a page of results."""
        asked = self.selection
        since = place.changed_since - OVERLAP if place.changed_since else asked.since
        url = openoverheid.address(self.bases["open"], LETTERS, place.offset, since, asked.until)
        return self.listing(url, self.parse_results, expects="json", place=place)

    def wanted(self, result: Result) -> bool:
        """The word is found in any text; here it is a kind of paper, and the title tells."""
        asked = self.selection.kinds or self.kinds
        return result.letter.kind in asked
