"""What becomes of a row of the Kamer's OData service: an item, by way of its paper if any."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, ClassVar

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure as Trouble

from crawler.errors import UnreadableFileError
from crawler.items import DeletionItem, DocumentItem, Item, OfficialCommitmentItem, to_json
from crawler.progress import Page, fingerprint
from crawler.spiders.source import SourceSpider, request_of
from crawler.text.formats import fetched
from crawler.tweedekamer import documents, odata
from crawler.tweedekamer.names import PUBLICATIONS, VERSIONS, adapted
from crawler.tweedekamer.odata import Description, Row
from crawler.tweedekamer.streams import KINDS, Stream, streams
from crawler.words import words_for

# So many rows are asked for by their id at once; more would make the address too long.
TOGETHER = 20
# The form of a row that is no longer there.
GONE = "verwijderd"
File = tuple[str, str]  # address, and a name that tells the format


def addressees_key(ident: str) -> str:
    """Under which the ledger remembers to whom a commitment was made."""
    return f"addressees:{ident}"


class RowsSpider(SourceSpider):
    """Knows the service and its rows; which rows to ask for is up to the spiders below it."""

    kinds: ClassVar[tuple[str, ...]] = KINDS
    origin: ClassVar[str] = documents.SOURCE

    def __init__(self, *, odata: str = "v5", **given: Any) -> None:
        self.names = VERSIONS[odata]
        here = {"odata": self.names.base, "publications": PUBLICATIONS}
        super().__init__(addresses={**here, **type(self).addresses}, **given)
        self.known: Description = {}  # what the service says of itself
        self.streams: list[Stream] = []

    @property
    def base(self) -> str:
        """The address of the service."""
        return self.bases["odata"]

    def listings(self) -> Iterator[Request]:
        # What the service says of itself comes first: a field that is gone stops us at once.
        request = self.listing(f"{self.base}/$metadata", self.read_description, expects="xml")
        yield request.replace(errback=self.without_description)

    def read_description(self, response: Response) -> Iterator[Request]:
        """Take the names of fields that this service turns out to use."""
        yield from self.begin(odata.description(response.body))

    def without_description(self, trouble: Trouble) -> Iterator[Request]:
        """Without a description, the names that we know must do."""
        if not self.broken_off(trouble):
            yield from self.begin({})

    def begin(self, known: Description) -> Iterator[Request]:
        """First what failed at an earlier run, then what is asked for now."""
        self.known = known
        self.names = adapted(self.names, known)
        self.streams = streams(self.selection, self.names, known)
        ids: dict[str, list[str]] = defaultdict(list)
        for failure in self.progress.ledger.failures():
            kind, _, ident = failure.key.partition(":")
            ids[kind].append(ident)
        for stream in self.streams:
            yield from self.rows_by_id(stream, ids.get(stream.item, []))
        yield from self.ask()

    def ask(self) -> Iterator[Request]:
        """What is asked for now."""
        raise NotImplementedError

    def take(self, row: Row, stream: Stream, page: Page | None) -> Iterator[Item | Request]:
        """What has to be done for one row: nothing, an item, or a request for its paper."""
        key = f"{stream.item}:{row.id}"
        if row.deleted:
            if not self.progress.ledger.known(key):
                self.progress.give_up(key, GONE)
            elif self.progress.expect(key, GONE, page):
                yield DeletionItem(self.origin, row.id, stream.item)
            return
        for field in stream.required:
            row[field]  # the description may list what the rows no longer have
        item = stream.of(row, self.names)
        if isinstance(item, OfficialCommitmentItem):
            # Whom it was promised to is not in the row; the feed told us, if it was read before.
            addressees = self.progress.ledger.known(addressees_key(row.id))
            item = replace(item, members=tuple(json.loads(addressees or "[]")))
        if item is None:  # a row that only keeps a place
            return
        # Of what we keep, not of the row: a touch, or a field that we do not know, changes nothing.
        paper = isinstance(item, DocumentItem)
        marks = documents.marks_of_file(row) if paper else documents.NO_FILE
        self.missing.update(row.gone)
        form = fingerprint([to_json(item), marks])
        if not self.progress.expect(key, form, page):
            return
        if isinstance(item, DocumentItem):
            files = documents.files(row, self.base, self.bases["publications"])
            yield self.file(key, item, list(files))
        else:
            yield item

    def file(self, key: str, item: DocumentItem, files: list[File]) -> Request:
        """A request for the best text of a paper; `files` are what is left to try."""
        (url, name), *rest = files
        return self.paper(
            url, self.read_file, key, errback=self.next_file, item=item, name=name, rest=rest
        )

    def next_file(self, trouble: Trouble) -> Iterator[Request]:
        """A file that is not there: the next best, or else the paper fails."""
        request = request_of(trouble)
        rest = request.cb_kwargs["rest"]
        if rest and isinstance(trouble.value, HttpError):
            yield self.file(request.meta["key"], request.cb_kwargs["item"], rest)
        else:
            self.paper_failed(trouble)

    def read_file(
        self, response: Response, item: DocumentItem, name: str, rest: list[File]
    ) -> Iterator[Item | Request]:
        """The text of a paper."""
        key = response.meta["key"]
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        try:
            read = fetched(response.body, name, content_type)
        except UnreadableFileError as error:
            if rest:
                yield self.file(key, item, rest)
            else:
                self.fail(key, response.url, str(error))
            return
        if rest and "xml" not in read.media_type:  # "Pagina niet gevonden", with status 200
            yield self.file(key, item, rest)
            return
        yield replace(
            item,
            text=read.text,
            pages=read.pages,
            media_type=read.media_type,
            remarks=read.remarks,
            kamerstuk=item.kamerstuk or read.paper.kamerstuk,
            publication_id=item.publication_id or read.paper.publication_id,
        )

    def rows_by_id(
        self, stream: Stream, ids: Iterable[str], page: Page | None = None
    ) -> Iterator[Request]:
        """Ask for these rows of a stream; a page that led to them waits for them."""
        wanted = iter(ids)
        while together := tuple(islice(wanted, TOGETHER)):
            url = stream.query([odata.with_id(together)]).url(self.base)
            if page:
                self.progress.wait(url, page)
            request = self.listing(
                url, self.read_rows, expects="json", stream=stream, page=page, ids=together
            )
            yield request.replace(errback=self.rows_failed)

    def read_rows(
        self, response: Response, stream: Stream, page: Page | None, ids: tuple[str, ...]
    ) -> Iterator[Item | Request]:
        """The rows that were asked for by id."""
        rows = odata.listing(stream.entity, self.json_of(response)).rows
        for row in rows:
            yield from self.take(row, stream, page)
        for ident in set(ids) - {row.id for row in rows}:
            self.progress.give_up(f"{stream.item}:{ident}", GONE)
        self.progress.settle(response.url)

    def rows_failed(self, trouble: Trouble) -> None:
        """Each of the rows that were asked for has failed."""
        request = request_of(trouble)
        if not self.broken_off(trouble):
            stream: Stream = request.cb_kwargs["stream"]
            for ident in request.cb_kwargs["ids"]:
                self.fail(f"{stream.item}:{ident}", request.url, words_for(trouble.value))
            self.progress.settle(request.url)
