"""The name of a file, and a place in it, as one line of text in our messages and tables."""

import os
import re

# Line ends of every kind, and what steers a terminal.
_SIGNS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def place_words(path: str | None, place: str = "") -> str:
    """Where something stands: "brieven.jsonl, regel 12"."""
    return ", ".join(part for part in (printable(path or ""), place) if part)


def printable(name: str) -> str:
    """The name whatever it is made of: bytes that are no UTF-8 can be neither shown nor stored."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return _SIGNS.sub(lambda sign: repr(sign[0])[1:-1], text)
