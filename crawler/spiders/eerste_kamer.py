"""Gathers the commitments that the Eerste Kamer keeps in its register on eerstekamer.nl.

There is no data service: the spider walks the lists, and follows the links on them to the pages
of single commitments. It reads the whole register every time, for no page says what changed.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import html
from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure as Trouble

from crawler.eerstekamer.register import SOURCE, has, parse_page
from crawler.errors import SourceChangedError, UnusableSelectionError
from crawler.items import OfficialCommitmentItem, key_of, to_json
from crawler.ledger import Failure
from crawler.progress import fingerprint
from crawler.spiders.source import SourceSpider
from crawler.text.html import error_on, parse

ONE = "/toezegging/"
LISTS = ("/toezeggingen", "/rappel")


class EersteKamerSpider(SourceSpider):
    """Walks the register: lists lead to lists and to commitments."""

    name = SOURCE
    addresses: ClassVar[dict[str, str]] = {"register": "https://www.eerstekamer.nl/toezeggingen"}

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        if self.selection.kinds:
            raise UnusableSelectionError("het register van de Eerste Kamer kent geen soorten")
        self._seen: set[str] = set()  # pages
        self._told: set[str] = set()  # numbers of commitments that were read
        # What lists tell; a page of its own has more, so that is waited for.
        self._listed: dict[str, OfficialCommitmentItem] = {}
        self._failed_before: set[str] = set()
        self._under_way = 0

    def listings(self) -> Iterable[Request]:
        """The register itself."""
        yield from self._follow(self.bases["register"])

    def again(self, failures: Iterable[Failure]) -> Iterable[Request]:
        """Nothing apart: the whole register is read, with what failed before in it."""
        self._failed_before = {failure.key for failure in failures}
        return ()

    def parse_list(self, response: Response) -> Iterator[OfficialCommitmentItem | Request]:
        """Where a list leads, and what it tells of commitments itself."""
        if (root := self._page(response)) is not None:
            found = parse_page(root, response.url)
            links = list(self._links(root, response.url))
            if not found and not links:
                raise SourceChangedError("geen toezeggingen en geen verwijzingen", response.url)
            for item in found:
                self._listed.setdefault(item.number, item)
            for url in links:
                yield from self._follow(url)
        yield from self._page_done()

    def parse_one(self, response: Response) -> Iterator[OfficialCommitmentItem]:
        """The commitment on a page of its own."""
        if (root := self._page(response)) is not None:
            found = parse_page(root, response.url)
            if not found:
                raise SourceChangedError("geen kerngegevens van een toezegging", response.url)
            yield from self._items(found)
        yield from self._page_done()

    def page_failed(self, trouble: Trouble) -> Iterator[OfficialCommitmentItem]:
        """This page stays away; the others do not depend on it."""
        self.paper_failed(trouble)
        yield from self._page_done()

    def _page(self, response: Response) -> html.HtmlElement | None:
        """The page as a tree; nothing for one that says, with status 200, that it is not there."""
        key = response.meta["key"]
        root = parse(response.body, (response.headers.get("Content-Type") or b"").decode("latin-1"))
        if (error := error_on(root)) is not None:
            self.fail(key, response.url, error)
            return None
        if key in self._failed_before:
            self.progress.ledger.kept(key, "gelezen")
        return root

    def _items(self, found: Iterable[OfficialCommitmentItem]) -> Iterator[OfficialCommitmentItem]:
        for item in found:
            if item.number in self._told:
                continue
            self._told.add(item.number)
            self.attendance.note("toezegging", has(item))
            # A list and a page of its own tell the same, but for these two.
            form = fingerprint(to_json(item), without=("url", "passage"))
            if self._asked_for(item) and self.progress.expect(key_of(item), form):
                yield item

    def _links(self, root: html.HtmlElement, url: str) -> Iterator[str]:
        for link in root.xpath("//main//a[@href] | //*[@id='main_content_wrapper']//a[@href]"):
            target = urldefrag(urljoin(url, link.get("href")))[0]
            path = urlsplit(target).path
            known_host = urlsplit(target).netloc in self.hosts
            if known_host and (path.startswith(ONE) or path.startswith(LISTS)):
                yield target

    def _follow(self, url: str) -> Iterator[Request]:
        if url in self._seen or self.progress.full:
            return
        self._seen.add(url)
        self._under_way += 1
        one = urlsplit(url).path.startswith(ONE)
        callback = self.parse_one if one else self.parse_list
        yield self.paper(url, callback, f"page:{url}", errback=self.page_failed, expects="html")

    def _page_done(self) -> Iterator[OfficialCommitmentItem]:
        """One page less to go; after the last come those that only stand on a list."""
        self._under_way -= 1
        if self._under_way:
            return
        if not self.failed and not self.progress.full:
            count = len(self._told | set(self._listed))
            self.check_count("toezeggingen", count)
            self.believe_count("toezeggingen", count)
        yield from self._items(self._listed.values())

    def _asked_for(self, item: OfficialCommitmentItem) -> bool:
        asked, day = self.selection, item.made_on
        if asked.dossiers and not set(asked.dossiers) & set(item.dossiers):
            return False
        early = asked.since is not None and day is not None and day < asked.since
        late = asked.until is not None and day is not None and day > asked.until
        return not (early or late)
