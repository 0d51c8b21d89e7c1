"""What can go wrong while gathering, by name; messages are Dutch, for the person who runs it."""


class CrawlerError(Exception):
    """Base of our own exceptions in this package."""


class SourceChangedError(CrawlerError):
    """A source no longer answers as we know it: going on would empty the record in silence."""

    def __init__(self, what: str, place: str) -> None:
        super().__init__(
            f"de bron is veranderd: {what} ({place}). Er is gestopt; wat al binnen was, is "
            f"bewaard. Vergelijk de bron met docs/sources.md."
        )


class UnusableResponseError(CrawlerError):
    """One answer cannot be used, such as an error page in place of a paper; others may be fine."""


class FileError(CrawlerError):
    """A file of ours cannot be used, with the remedy."""
