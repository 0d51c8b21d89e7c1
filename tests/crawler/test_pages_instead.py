"""What comes with status 200 in place of a paper is never taken for that paper."""

import re
from pathlib import Path

import pytest

from crawler.items import DocumentItem, Item
from crawler.selection import Selection
from crawler.spiders.officiele_bekendmakingen import OfficieleBekendmakingenSpider
from crawler.spiders.open_overheid import OpenOverheidSpider
from crawler.spiders.rijksoverheid import RijksoverheidSpider
from crawler.spiders.source import SourceSpider
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import storm
from tests.replica.world import World

LOGIN = (
    b"<!DOCTYPE html><html><head><title>Aanmelden</title></head><body><main><h1>Aanmelden</h1>"
    b"<p>Geachte bezoeker, accepteer onze cookies of log in. Wij zeggen u toe dit te herstellen"
    b".</p></main></body></html>"
)
XHTML = (
    b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>Log in</body></html>'
)
SAID = b'{"error": {"code": 500, "message": "An internal server error has occurred"}}'
FAULT = b"<Error><Code>AccessDenied</Code><Message>An error has occurred.</Message></Error>"

# Per source: where its files are, and what of it is asked for.
SOURCES: list[tuple[type[SourceSpider], str, Selection]] = [
    (TweedeKamerSpider, "/resource", Selection(kinds=("kamerbrief",))),
    (OfficieleBekendmakingenSpider, "/frbr/", Selection()),
    (RijksoverheidSpider, "/binaries/", Selection()),
    (OpenOverheidSpider, "/documenten/", Selection()),
]


@pytest.mark.parametrize("body", [LOGIN, XHTML, SAID, FAULT], ids=["page", "xhtml", "json", "xml"])
@pytest.mark.parametrize(
    ("spider", "files", "asked"), SOURCES, ids=[spider.name for spider, *_ in SOURCES]
)
def test_it_is_told_and_the_paper_comes_in_the_next_time(
    replica: Replica,
    tmp_path: Path,
    spider: type[SourceSpider],
    files: str,
    asked: Selection,
    body: bytes,
) -> None:
    replica.world = World(documents=8, motions=1)
    replica.gazette.size = replica.ministries.size = 6
    shelf = Shelf(tmp_path / "papers.jsonl", replica, spider)
    replica.misbehaviour.add(files, storm(200, body=body))
    first = shelf.crawl(asked)
    assert first.failed > 0
    reasons = {each.reason for each in shelf.failures}
    assert all(re.search("in plaats van|fout|geen (XML|PDF)", reason) for reason in reasons)
    kept = shelf.all() if first.gathered else []
    assert all("zeg uw Kamer toe" in text(each) for each in kept)
    replica.misbehaviour.clear()
    second = shelf.crawl(asked)
    assert (second.gathered, second.failed) == (first.failed, 0)


def text(item: Item) -> str:
    assert isinstance(item, DocumentItem)
    return item.text
