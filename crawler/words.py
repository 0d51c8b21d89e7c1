"""What went wrong with a request, in plain Dutch."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError

WORDS: tuple[tuple[type[Exception], str], ...] = (
    (DownloadTimeoutError, "geen antwoord binnen de wachttijd"),
    (ResponseDataLossError, "antwoord afgebroken"),
    (DownloadCancelledError, "bestand is groter dan toegestaan"),
    (CannotResolveHostError, "adres niet gevonden"),
    (DownloadConnectionRefusedError, "verbinding geweigerd"),
    (DownloadFailedError, "verbinding verbroken"),
)


def words_for(error: BaseException | None) -> str:
    """The reason as it is shown in `toezegd sources`."""
    if isinstance(error, HttpError):
        return f"HTTP {error.response.status}"
    if isinstance(error, IgnoreRequest) and "robots.txt" in str(error):
        return "robots.txt staat het niet toe"
    for kind, words in WORDS:
        if isinstance(error, kind):
            return words
    return str(error) or type(error).__name__
