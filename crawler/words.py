"""What went wrong with a request, in plain Dutch."""

import ssl

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

# The host did not let itself be heard at all.
UNREACHABLE = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    DownloadFailedError,
)
# Errors of these packages say what is wrong in words of ours; we raise Scrapy's with ours in it.
SPEAK_DUTCH = ("crawler", "tracker", "scrapy")
TOO_LARGE = "bestand is groter dan toegestaan"
UNTRUSTED = "het certificaat is verlopen of niet te vertrouwen"
WORDS: tuple[tuple[type[Exception], str], ...] = (
    (DownloadTimeoutError, "geen antwoord binnen de wachttijd"),
    (ResponseDataLossError, "antwoord afgebroken"),
    (DownloadCancelledError, TOO_LARGE),
    (CannotResolveHostError, "adres niet gevonden"),
    (DownloadConnectionRefusedError, "verbinding geweigerd"),
    (DownloadFailedError, "verbinding verbroken"),
)


def words_for(error: BaseException | None) -> str:
    """The reason as it is shown in `toezegd sources`."""
    if isinstance(error, HttpError):
        return status_words(error.response.status)
    if isinstance(error, IgnoreRequest) and "robots.txt" in str(error):
        return "robots.txt staat het niet toe"
    if isinstance(error, IgnoreRequest) and "max redirections" in str(error):
        return "de bron blijft doorverwijzen"
    if is_untrusted(error):
        return UNTRUSTED
    for kind, words in WORDS:
        if isinstance(error, kind):
            return words
    if type(error).__module__.partition(".")[0] in SPEAK_DUTCH:
        return str(error)
    told = f": {error}" if str(error) else ""
    return f"onverwachte fout ({type(error).__name__}{told})"


def is_untrusted(error: BaseException | None) -> bool:
    """Whether the host could not show who it is; Scrapy calls that a connection refused."""
    while error is not None:
        if isinstance(getattr(error, "certificate_error", error), ssl.SSLCertVerificationError):
            return True
        error = error.__cause__
    return False


def remedy_for(error: BaseException | None) -> str:
    """What a person can do about a host that does not let itself be heard."""
    if is_untrusted(error):
        return "Controleer de klok van deze computer, en of een proxy tussenbeide komt"
    return "Controleer de internetverbinding en probeer het later opnieuw"


def status_words(status: int) -> str:
    """What the source means by this status, with the number for who looks it up."""
    known = {
        400: "de bron begrijpt de vraag niet",
        401: "de bron weigert de toegang",
        403: "de bron weigert de toegang",
        407: "het netwerk vraagt om in te loggen",
        404: "niet gevonden bij de bron",
        410: "niet meer bij de bron",
        429: "de bron vraagt om rust",
    }
    words = known.get(status, "storing bij de bron" if status >= 500 else "onbruikbaar antwoord")
    return f"{words} (HTTP {status})"
