"""Polite crawling: how often, how long and how much, as one value; and what Scrapy makes of it.

The storing pipeline is not named here: it is handed in where things are put together.
"""

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manners:
    """How we behave towards a source. The defaults are those for somebody else's server."""

    contact: str | None = None  # shown to the source: a mail address or a page
    delay: float = 0.5  # seconds between two requests to a host
    per_host: int = 2  # requests under way at a host
    throttle: bool = True  # slow down further when the host is slow
    timeout: float = 90.0
    largest: int = 50 * MEGABYTE
    attempts: int = 5  # after the first
    first_pause: float = 2.0  # doubles with every attempt
    longest_pause: float = 900.0  # a host that asks for more than this is left alone
    patience: int = 20  # give a source up after so many failures in a row
    obey_robots: bool = True
    cache: Path | None = None

    @property
    def user_agent(self) -> str:
        """Who we are, and where the people of the source can complain."""
        contact = f"; +{self.contact}" if self.contact else ""
        return f"toezegd/{version('toezegd')} (volgt toezeggingen aan de Kamer{contact})"


def scrapy_settings(manners: Manners, pipelines: dict[Any, int]) -> dict[str, Any]:
    """The settings for Scrapy; `pipelines` come after our own checks."""
    return {
        **_ALWAYS,
        "USER_AGENT": manners.user_agent,
        "ROBOTSTXT_OBEY": manners.obey_robots,
        "CONCURRENT_REQUESTS_PER_DOMAIN": manners.per_host,
        "DOWNLOAD_DELAY": manners.delay,
        "AUTOTHROTTLE_ENABLED": manners.throttle,
        "AUTOTHROTTLE_START_DELAY": manners.delay,
        "AUTOTHROTTLE_TARGET_CONCURRENCY": float(manners.per_host),
        "DOWNLOAD_TIMEOUT": manners.timeout,
        "DOWNLOAD_MAXSIZE": manners.largest,
        "RETRY_TIMES": manners.attempts,
        "PAUSE_FIRST": manners.first_pause,
        "PAUSE_LONGEST": manners.longest_pause,
        "PATIENCE": manners.patience,
        "HTTPCACHE_ENABLED": manners.cache is not None,
        "HTTPCACHE_DIR": str(manners.cache),
        "ITEM_PIPELINES": {"crawler.checks.ChecksPipeline": 100, **pipelines},
    }


# What no source and no user changes. None takes out a part of Scrapy.
_ALWAYS: dict[str, Any] = {
    "BOT_NAME": "toezegd",
    "ROBOTSTXT_USER_AGENT": "toezegd",
    # One asyncio loop, no reactor: a process can then run one source after another, which
    # `toezegd sync` does; a reactor starts only once. Scrapy's handler for that is aiohttp's.
    "TWISTED_REACTOR_ENABLED": False,
    "CONCURRENT_REQUESTS": 16,
    # Our pipelines wait for nothing, so a second worker per answer would only be started and
    # thrown away; Scrapy's hundred took a third of the time of a crawl.
    "CONCURRENT_ITEMS": 1,
    "DOWNLOAD_WARNSIZE": 0,
    "DOWNLOAD_VERIFY_CERTIFICATES": True,
    "DOWNLOAD_HANDLERS": {
        **dict.fromkeys(("data", "file", "ftp", "s3")),
        **dict.fromkeys(("http", "https"), "crawler.downloading.Downloads"),
    },
    "COOKIES_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "METAREFRESH_ENABLED": False,
    "REFERER_ENABLED": False,
    "URLLENGTH_LIMIT": 8000,
    "HTTPCACHE_POLICY": "scrapy.extensions.httpcache.RFC2616Policy",
    "HTTPCACHE_STORAGE": "crawler.downloading.Cache",
    "HTTPCACHE_GZIP": True,
    # What may be over the next time: whoever stands before a source has numbers of its own.
    "RETRY_HTTP_CODES": [408, 425, 429, *range(500, 600)],
    "DOWNLOADER_MIDDLEWARES": {
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
        "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
        "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
        "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
        "crawler.middlewares.hosts.HostsMiddleware": 50,
        "crawler.middlewares.pauses.PausesMiddleware": 550,
        "crawler.middlewares.unpacking.UnpackingMiddleware": 590,
        "crawler.middlewares.redirects.RedirectsMiddleware": 600,
    },
    "SPIDER_MIDDLEWARES": {
        "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
        "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    },
    "EXTENSIONS": {
        "scrapy.extensions.logstats.LogStats": None,
        "scrapy.extensions.memusage.MemoryUsage": None,
        "scrapy.extensions.spiderstate.SpiderState": None,
        "scrapy.extensions.feedexport.FeedExporter": None,
    },
    "LOG_ENABLED": False,
    "LOG_FORMATTER": "crawler.logs.Sober",
    "RETRY_GIVE_UP_LOG_LEVEL": "DEBUG",
    "STATS_DUMP": False,
}
