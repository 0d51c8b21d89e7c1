"""A file that a crawl of the replica writes to, run after run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crawler.files import read_path
from crawler.items import DocumentItem, Item
from crawler.ledger import Failure
from crawler.lines import LinesFile, LinesPipeline
from crawler.run import Job, RunSummary, run
from crawler.selection import Selection
from crawler.settings import Manners
from crawler.spiders.source import SourceSpider
from tests.replica.app import Replica

QUICK = Manners(delay=0, throttle=False, first_pause=0.01, per_host=8, attempts=2)


@dataclass
class Shelf:
    """What one source gave so far."""

    path: Path
    replica: Replica
    spider: type[SourceSpider]
    failures: tuple[Failure, ...] = ()
    moved: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)
    manners: Manners = QUICK

    def crawl(self, selection: Selection | None = None) -> RunSummary:
        """Run the spider once more."""
        ledger = LinesFile(self.path)
        job = Job(
            self.spider,
            selection or Selection(),
            ledger,
            self.manners,
            {LinesPipeline: 800},
            base=self.replica.address if self.moved else None,
            options=self.options,
        )
        try:
            return run(job)
        finally:
            self.failures = ledger.failures()
            ledger.close()

    def ledger(self) -> LinesFile:
        """What the source remembers between two crawls."""
        return LinesFile(self.path)

    def all(self) -> list[Item]:
        """Every item in the file, which a source that stopped before its first never made."""
        if not self.path.exists():
            return []
        items = [each for each in read_path(self.path) if isinstance(each, Item)]
        assert len(items) == len(list(read_path(self.path)))
        return items

    def items(self) -> list[DocumentItem]:
        """Every item, where all are documents."""
        documents = [each for each in self.all() if isinstance(each, DocumentItem)]
        assert len(documents) == len(self.all())
        return documents
