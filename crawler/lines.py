"""Items as JSON Lines in a file, with a ledger beside it, so that a killed run leaves no gap.

`brieven.jsonl` gets `brieven.jsonl.voortgang`: a journal to which every step is appended. An item
counts as kept once the journal says so, with the length of the file after it. What stands in the
file beyond that was written by a run that was killed; it is cut off and gathered again.
"""

import json
import os
from pathlib import Path
from typing import Any, BinaryIO, Self

from scrapy.crawler import Crawler

from crawler.errors import FileError
from crawler.items import Item, key_of, to_json
from crawler.ledger import Failure, MemoryLedger
from crawler.spiders.source import source_of


class LinesFile(MemoryLedger):
    """A file of items of one source, and its ledger."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.journal_path = path.with_name(path.name + ".voortgang")
        if path.exists() and path.stat().st_size and not self.journal_path.exists():
            raise FileError(
                f"{path} bestaat al en is niet van een eerdere `crawl --to`; kies een andere naam"
            )
        length = self._replay()
        self._lines: BinaryIO = path.open("ab")
        self._lines.truncate(length)
        self._journal: BinaryIO = self.journal_path.open("ab")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Put everything on the disk."""
        self._sync()
        self._lines.close()
        self._journal.close()

    def write(self, item: Item, form: str) -> None:
        """Append the item, then its mark in the journal."""
        line = json.dumps(to_json(item), ensure_ascii=False)
        self._lines.write(line.encode("utf-8", "surrogatepass") + b"\n")
        self._lines.flush()
        self.kept(key_of(item), form)

    def kept(self, key: str, fingerprint: str) -> None:
        super().kept(key, fingerprint)
        self._note({"kept": key, "form": fingerprint, "length": self._lines.tell()})

    def move(self, stream: str, cursor: str | None) -> None:
        super().move(stream, cursor)
        self._note({"stream": stream, "cursor": cursor})
        self._sync()

    def failed(self, failure: Failure) -> None:
        super().failed(failure)
        self._note({"failed": failure.key, "url": failure.url, "reason": failure.reason})

    def counted(self, query: str, count: int) -> None:
        super().counted(query, count)
        self._note({"query": query, "count": count})

    def _note(self, step: dict[str, Any]) -> None:
        self._journal.write(json.dumps(step).encode() + b"\n")
        self._journal.flush()

    def _sync(self) -> None:
        # The items first: after a power cut the journal may lag behind them, never lead.
        for file in (self._lines, self._journal):
            file.flush()
            os.fsync(file.fileno())

    def _replay(self) -> int:
        """Take the steps of earlier runs again; the length of the file that they account for."""
        length = 0
        if not self.journal_path.exists():
            return length
        there = self.path.stat().st_size if self.path.exists() else 0
        sound = 0  # bytes of the journal that can be kept
        with self.journal_path.open("rb") as journal:
            for line in journal:
                step = _step(line)
                if step is None or step.get("length", 0) > there:
                    break
                self._take(step)
                length = step.get("length", length)
                sound += len(line)
        os.truncate(self.journal_path, sound)
        return length

    def _take(self, step: dict[str, Any]) -> None:
        if "kept" in step:
            super().kept(step["kept"], step["form"])
        elif "stream" in step:
            super().move(step["stream"], step["cursor"])
        elif "failed" in step:
            super().failed(Failure(step["failed"], step["url"], step["reason"]))
        elif "query" in step:
            super().counted(step["query"], step["count"])


def _step(line: bytes) -> dict[str, Any] | None:
    """A step of the journal; None for one that was cut off half-way."""
    if not line.endswith(b"\n"):
        return None
    try:
        step = json.loads(line)
    except ValueError:
        return None
    return step if isinstance(step, dict) else None


class LinesPipeline:
    """Scrapy pipeline: writes every item to the `LinesFile` that is the spider's ledger."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Item) -> Item:
        progress = source_of(self.crawler).progress
        assert isinstance(progress.ledger, LinesFile)
        progress.ledger.write(item, progress.form(key_of(item)))
        return item
