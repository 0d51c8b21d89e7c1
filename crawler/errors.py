"""What can go wrong while gathering, by name; messages are Dutch, for the person who runs it."""

from crawler.names import place_words


class CrawlerError(Exception):
    """Base of our own exceptions in this package."""


class SourceChangedError(CrawlerError):
    """A source no longer answers as we know it: going on would empty the record in silence."""

    def __init__(self, what: str, place: str, remedy: str = "") -> None:
        super().__init__(
            f"de bron is veranderd: {what} ({place}). Er is gestopt; wat al binnen was, is "
            f"bewaard. Vergelijk de bron met docs/sources.md.{remedy and f' {remedy}.'}"
        )


class UnusableResponseError(CrawlerError):
    """One answer cannot be used, such as an error page in place of a paper; others may be fine."""


class UnusableSelectionError(CrawlerError):
    """A source cannot select by what was asked."""


class FileError(CrawlerError):
    """A file of ours cannot be used, with the remedy."""


class UnreadableFileError(CrawlerError):
    """A file holds no text that we can or want to read.

    `reason` says what is wrong, `remedy` what to do, `place` where in the file ("regel 3").
    """

    def __init__(
        self, reason: str, remedy: str = "", *, place: str = "", path: str | None = None
    ) -> None:
        super().__init__(reason, remedy, place, path)
        self.reason = reason
        self.remedy = remedy
        self.place = place
        self.path = path

    def __str__(self) -> str:
        where = place_words(self.path, self.place)
        what = f"{where}: {self.reason}" if where else self.reason
        return f"{what}. {self.remedy}." if self.remedy else f"{what}."
