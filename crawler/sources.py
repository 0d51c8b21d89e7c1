"""The sources there are, without loading any of them."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from crawler.errors import UnusableSelectionError

if TYPE_CHECKING:
    from crawler.spiders.source import SourceSpider


@dataclass(frozen=True, slots=True)
class Source:
    """A source by name."""

    name: str
    spider: str  # "module:class"
    description: str  # Dutch, for `toezegd sources`
    # Whether `toezegd sync` asks for its changes.
    synced: bool = True
    delay: float = 0.5  # seconds between two requests
    per_host: int = 2

    def load(self) -> "type[SourceSpider]":
        """The spider of this source."""
        # Scrapy takes a second to load; a list of sources should not have to wait for it.
        module, _, name = self.spider.partition(":")
        spider: type[SourceSpider] = getattr(import_module(module), name)
        return spider


# In the order in which `toezegd sync` runs them: the registers of people and motions come before
# the papers that mention them.
SOURCES = {
    source.name: source
    for source in (
        Source(
            "tweede_kamer",
            "crawler.spiders.tweede_kamer:TweedeKamerSpider",
            "Tweede Kamer: brieven, antwoorden, moties met stemmingen, toezeggingen, Kamerleden",
        ),
        Source(
            "tweede_kamer_feed",
            "crawler.spiders.tweede_kamer_feed:TweedeKamerFeedSpider",
            "Tweede Kamer: wat er sinds de vorige keer veranderde of verdween",
        ),
        Source(
            "officiele_bekendmakingen",
            "crawler.spiders.officiele_bekendmakingen:OfficieleBekendmakingenSpider",
            "Kamerstukken van beide Kamers, zoals officieel bekendgemaakt",
        ),
        Source(
            "rijksoverheid",
            "crawler.spiders.rijksoverheid:RijksoverheidSpider",
            "Kamerbrieven op rijksoverheid.nl, ook voordat de Kamer ze heeft",
            delay=1.0,
            per_host=1,
        ),
        Source(
            "eerste_kamer",
            "crawler.spiders.eerste_kamer:EersteKamerSpider",
            "Eerste Kamer: het register van toezeggingen, met termijnen",
            delay=2.0,
            per_host=1,
        ),
        Source(
            "open_overheid",
            "crawler.spiders.open_overheid:OpenOverheidSpider",
            "Kamerbrieven op open.overheid.nl, als rijksoverheid.nl niet antwoordt",
            synced=False,
            delay=1.0,
            per_host=1,
        ),
        Source(
            "folder",
            "crawler.spiders.folder:FolderSpider",
            "Bestanden op schijf; `toezegd ingest` doet hetzelfde",
            synced=False,
        ),
    )
}


def find(name: str) -> Source:
    """The source of this name; raises with the names there are."""
    if name not in SOURCES:
        raise UnusableSelectionError(f"geen bron '{name}'; er zijn: {', '.join(SOURCES)}")
    return SOURCES[name]
