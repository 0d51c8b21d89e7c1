"""How much we take in. A paper of Parliament stays far below; what is larger is something else."""

from crawler.errors import UnreadableFileError

# The largest scanned annexes are some tens of megabytes.
LARGEST_FILE = 100_000_000  # bytes
# The largest budget is about 3 million characters; reading 10 million takes about ten seconds.
LARGEST_TEXT = 10_000_000  # characters

SPLIT = "Splits het bestand, of bied het document zelf aan in plaats van een verzameling"


def check_size(size: int) -> None:
    """Raise when a file of `size` bytes is more than we open."""
    if size > LARGEST_FILE:
        raise UnreadableFileError(
            f"het bestand is {_dutch(size // 1_000_000)} MB, meer dan de "
            f"{_dutch(LARGEST_FILE // 1_000_000)} MB die toezegd opent",
            SPLIT,
        )


def checked(text: str) -> str:
    """The text itself; raises when it is empty or longer than we read."""
    if not text.strip():
        raise UnreadableFileError(
            "er staat geen tekst in", "Controleer of het juiste bestand is bewaard"
        )
    if len(text) > LARGEST_TEXT:
        raise UnreadableFileError(
            f"de tekst telt {_dutch(len(text))} tekens, meer dan de "
            f"{_dutch(LARGEST_TEXT)} die toezegd leest",
            SPLIT,
        )
    return text


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
