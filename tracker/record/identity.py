"""What makes two publications the same paper.

A printed paper is known by its number, an answer to written questions by session year and number.
Anything else is known by where it came from; the same text found twice is caught by its digest.
"""

import hashlib
import re

from crawler.items import DocumentItem

_ANSWER = re.compile(r"\b(ah-(?:tk|ek)-\d{8}-\d+)", re.IGNORECASE)
# kst-26485-345, kst-35570-XVII-38, kst-33268-F; but kst-1268678 is a serial number without dossier.
_PAPER = re.compile(
    r"\bkst-(?P<id>(?:\d{5}|[CDILVX]{2,})(?:-(?:[IVXL]+|\d{2}|[A-Z]))?-(?:\d+|[A-Z]{1,3}))"
    r"(?:-[hnv]\d+)?\b"
)


def paper_key(item: DocumentItem) -> str:
    """The key that all publications of one paper share."""
    if item.kamerstuk:
        return f"kst-{item.kamerstuk}"
    if item.session_year and item.answer_number:
        return (
            f"ah-{(item.chamber or 'TK').lower()}-{_year(item.session_year)}-{item.answer_number}"
        )
    if item.publication_id:
        if found := _ANSWER.search(item.publication_id):
            return found[1].lower()
        if found := _PAPER.search(item.publication_id):
            return f"kst-{found['id']}"
    return f"{item.source}:{item.source_id}"


def is_kamerstuk(paper: str) -> bool:
    """Whether a paper that a letter names is of a dossier ("26485-373"), and not of another kind.

    The others are "ah-tk-20192020-1234", "h-tk-20192020-12-3" and "2021Z02607".
    """
    return "-" in paper and not paper.startswith(("ah-", "h-"))


def dossier_of(paper: str) -> str:
    """The dossier of a numbered paper, with its addition: 35570-XVII of 35570-XVII-38."""
    return paper.rpartition("-")[0]


def digest(text: str) -> str:
    """The same for the same characters, wherever they came from."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def squashed(quote: str) -> str:
    """A quote without what differs between two printings: line ends, hyphens in them, spaces."""
    return re.sub(r"[\s\-\u00ad\u2010-\u2015]+", "", quote).casefold()


def public_id(*parts: str) -> str:
    """A short id that follows from what it names, so that a rebuilt database gives it again."""
    alphabet = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that reads as something else
    number = int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest()[:8], "big")
    letters = ""
    for _ in range(9):
        number, rest = divmod(number, len(alphabet))
        letters += alphabet[rest]
    return letters


def _year(session_year: str) -> str:
    return re.sub(r"\D", "", session_year)
