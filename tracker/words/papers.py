"""A paper number as people write it in a letter or a note."""

import re
from urllib.parse import quote

GAZETTE = "https://zoek.officielebekendmakingen.nl"  # where every Kamerstuk is published
_NUMBER = re.compile(r"(?P<dossier>\d{5}(?:-[\dA-Z]+)?|[CLXVI]+)-(?P<nr>\d+[a-z]?|[A-Z]{1,3})")


def paper_words(number: str) -> str:
    """Kamerstuk 26485, nr. 377; of the Eerste Kamer, that counts in letters, 33268, F."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        return number
    counted = f"nr. {found['nr']}" if found["nr"][0].isdigit() else found["nr"]
    return f"Kamerstuk {found['dossier']}, {counted}"


def published(url: str | None, kamerstuk: str | None) -> str:
    """The address of the paper itself: where it came from, else where its number is published."""
    if url and url.startswith(("http://", "https://")):
        return url
    return f"{GAZETTE}/kst-{quote(kamerstuk)}.html" if kamerstuk else ""
