"""Gathers papers for the Kamer from rijksoverheid.nl, and from open.overheid.nl where it fails."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure as Trouble

from crawler.errors import SourceChangedError, UnreadableFileError
from crawler.items import DocumentItem
from crawler.ledger import Failure
from crawler.progress import Page
from crawler.rijksoverheid import opendata, openoverheid
from crawler.rijksoverheid.letters import Letter, document
from crawler.spiders.open_overheid import OpenOverheidSpider
from crawler.spiders.place import Place
from crawler.text.extracted import Extracted

GONE = (404, 410)
# Its days may be those of UTC, ours are of The Hague: past midnight they are not the same.
OVERLAP = dt.timedelta(days=1)


class RijksoverheidSpider(OpenOverheidSpider):
    """Follows the list of papers; each has a page of its own with the addresses of its files."""

    name = "rijksoverheid"
    addresses: ClassVar[dict[str, str]] = {
        "list": "https://opendata.rijksoverheid.nl/v1/documents",
        "site": "https://www.rijksoverheid.nl/",
        **OpenOverheidSpider.addresses,
    }

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.stream = f"lijst {self.selection.query()}".strip()

    def listings(self) -> Iterable[Request]:
        """One list, from where it was left."""
        yield self._page(Place.of(self.progress.ledger.cursor(self.stream)))

    def again(self, failures: Iterable[Failure]) -> Iterable[Request]:
        """The page of each document that failed; one document has one page for all its files."""
        for key in dict.fromkeys(failure.key.partition("#")[0] for failure in failures):
            yield self._document(key)

    def parse_list(self, response: Response, place: Place, sure: bool = False) -> Iterator[Request]:
        """Announce every document on the page, then go on; the page after the last is empty."""
        rows = opendata.parse_list(response.body, response.url)
        if not rows and not sure:  # nothing counts them: what ends too soon is asked for twice
            yield self._page(place, sure=True)
            return
        self.walk.check(place, [row.id for row in rows], 0, response.url)
        if not rows and not self.selection.changes:
            self.check_count(self.stream, place.offset)
            self.believe_count(self.stream, place.offset)
        page = self.progress.open_page(self.stream)
        for row in rows:
            key = f"document:{row.id}"
            if self._asked_for(row.letter) and self.progress.expect(key, row.modified, page):
                yield self._document(key, page)
        if rows:
            days = [row.modified_on for row in rows]
            following = place.after(place.offset + len(rows), days)
            self.progress.close_page(page, str(following))
            if not self.progress.full:
                yield self._page(following)
        else:
            end = place.next_run() if self.selection.changes else None
            self.progress.close_page(page, str(end) if end else None)

    def list_failed(self, trouble: Trouble) -> Iterator[Request]:
        """The list is gone altogether: look where ministries publish nowadays."""
        if isinstance(trouble.value, HttpError) and trouble.value.response.status in GONE:
            yield self.results(Place.of(self.progress.ledger.cursor(self.open_stream)))
        else:
            self.listing_failed(trouble)

    def parse_document(
        self, response: Response, page: Page | None
    ) -> Iterator[DocumentItem | Request]:
        """Fetch the files of a document: the letter, and what goes with it."""
        key = response.meta["key"]
        try:
            detail = opendata.parse_detail(response.body, response.url)
        except UnreadableFileError as error:  # costs this document, not the run
            self.fail(key, response.url, str(error))
            return
        if f"document:{detail.row.id}" != key:
            raise SourceChangedError(
                f"gevraagd is {key}, en het antwoord is van {detail.row.id}", response.url
            )
        self.attendance.note("document", detail.has)
        letter, form = detail.row.letter, detail.row.modified
        # Off the list, the letter is expected already. After a failure it may be the annex only.
        wanted = page is not None or self.progress.expect(key, form)
        for number, file in enumerate(detail.files, start=1):
            own = key if number == 1 else f"{key}#{number}"
            if wanted if number == 1 else self.progress.expect(own, form, page):
                yield self.file(file.url, own, letter, file.title)
        if detail.files or not wanted:
            return
        if detail.text:
            extracted = Extracted(detail.text, "text/html")
            yield document(self.name, detail.row.id, letter, extracted)
        else:
            url = openoverheid.address(self.bases["open"], letter.title)
            yield self.paper(url, self.parse_match, key, expects="json", letter=letter)

    def parse_match(self, response: Response, letter: Letter) -> Iterator[Request]:
        """The same paper at open.overheid.nl, when there is exactly one of that title."""
        key = response.meta["key"]
        _, results = openoverheid.parse_results(self.json_of(response), response.url)
        found = [
            each for each in results if openoverheid.same_title(each.letter.title, letter.title)
        ]
        if len(found) == 1:
            yield self.file(openoverheid.file_address(self.bases["open"], found[0]), key, letter)
        else:
            self.fail(key, response.url, "er is geen bestand bij dit document")

    def _asked_for(self, letter: Letter) -> bool:
        asked = self.selection
        if asked.kinds and letter.kind not in asked.kinds:
            return False
        early = asked.since is not None and letter.day < asked.since
        late = asked.until is not None and letter.day > asked.until
        return not (early or late)

    def _page(self, place: Place, *, sure: bool = False) -> Request:
        # A paper of some day cannot have been changed before that day.
        since = place.changed_since - OVERLAP if place.changed_since else self.selection.since
        url = opendata.list_address(self.bases["list"], place.offset, since)
        request = self.listing(url, self.parse_list, place=place, sure=sure)
        return request.replace(errback=self.list_failed)

    def _document(self, key: str, page: Page | None = None) -> Request:
        url = f"{self.bases['list']}/{key.partition(':')[2]}"
        return self.paper(url, self.parse_document, key, page=page)
