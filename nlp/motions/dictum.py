"""What a motion asks, in its own words: from "verzoekt de regering" to its closing words."""

import re

_BODY = re.compile(r"\bDe Kamer,\s")
_CLOSES = re.compile(
    r"[,;.]?\s*\ben gaat?n?\s+over\s+tot\s+(?:de\s+)?orde\s+van\s+de\s+dag", re.IGNORECASE
)
_VERBS = r"(?:verzoekt|spreekt|roept|draagt|nodigt|dringt|vraagt|besluit|keurt|zegt|adviseert)\b"
# Behind a consideration: "verzoekt" can also be the word that a line of one happens to begin with.
_BEGINS = re.compile(rf"(?:[;,.:]\s*\n|\n[ \t]*\n|;)\s*(?={_VERBS})", re.IGNORECASE)


def body(text: str) -> tuple[int, int] | None:
    """Where the motion itself stands in its paper; None where it has no end, as when cut off."""
    begun = _BODY.search(text)
    closed = _CLOSES.search(text, begun.end()) if begun else None
    return (begun.start(), closed.end()) if begun and closed else None


def dictum(text: str) -> tuple[int, int] | None:
    """Where the text of a motion says what it asks; None where no words say so for sure."""
    found = body(text)
    begun = _BEGINS.search(text, *found) if found else None
    closed = _CLOSES.search(text, begun.end()) if begun else None
    return (begun.end(), closed.start()) if begun and closed else None
