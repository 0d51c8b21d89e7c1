"""Quotes and titles as they are shown: on one line, and within quotation marks of their own."""

import re

from nlp.text.mending import mend

_BROKEN = re.compile(r"-\s*\n")
_OPENING, _CLOSING = tuple("‘'\"“„«"), tuple("’'\"”“»")
# Not the apostrophe of "foto's" or "Kamer’s".
_SINGLE = re.compile(r"‘|(?<!\w)'(?!s\b)|['’](?!\w)")


def readable(quote: str) -> str:
    """A quote on one line, with words that were broken at a line end put together."""
    text = " ".join(mend(quote).text.split()).strip(" ,")
    return text[:1].upper() + text[1:]


def on_one_line(quote: str) -> str:
    """A quote as printed but for its lines, and for words that were broken at the end of one."""
    return " ".join((mend(quote).text if _BROKEN.search(quote) else quote).split())


def titled(title: str) -> str:
    """A title within quotation marks that it has none of itself; with its own where it has those.

    ‘‘Update industrie’’ and ‘Nota ‘Verplichten’’ tell nobody where the title ends.
    """
    if title[:1] in _OPENING and title[-1:] in _CLOSING:
        return title
    return f"“{title}”" if _SINGLE.search(title) else f"‘{title}’"
