"""Files on disk, through the same door as the web: the same items, checked and stored alike."""

from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

from scrapy import Request

from crawler.files import Refused, read_path
from crawler.items import Item, key_of, to_json
from crawler.ledger import Failure
from crawler.progress import fingerprint
from crawler.spiders.source import SourceSpider


class FolderSpider(SourceSpider):
    """Reads a file, or a folder with all that is in it."""

    name = "folder"

    def __init__(self, path: str = ".", **given: Any) -> None:
        super().__init__(**given)
        self.path = Path(path)

    async def start(self) -> AsyncIterator[Request | Item]:  # type: ignore[override]
        """No request is needed; Scrapy takes items from here as it takes requests."""
        for found in read_path(self.path):
            if isinstance(found, Refused):
                self.fail(f"document:{found.path}#{found.place}", found.path, str(found))
            elif self.progress.expect(key_of(found), fingerprint(to_json(found))):
                yield found

    def listings(self) -> Iterable[Request]:
        """There is nothing to list elsewhere."""
        return ()

    def again(self, failures: Iterable[Failure]) -> Iterable[Request]:
        """The folder is read as a whole every time, with what failed before in it."""
        return ()
