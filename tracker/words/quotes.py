"""Quotes as they are shown: on one line, with broken words put together."""

import re

from nlp.text.mending import mend

_BROKEN = re.compile(r"-\s*\n")


def readable(quote: str) -> str:
    """A quote on one line, with words that were broken at a line end put together."""
    text = " ".join(mend(quote).text.split()).strip(" ,")
    return text[:1].upper() + text[1:]


def on_one_line(quote: str) -> str:
    """A quote as printed but for its lines, and for words that were broken at the end of one."""
    return " ".join((mend(quote).text if _BROKEN.search(quote) else quote).split())
