"""Finds what a printer put on every page: its head, its foot, its number, its labels."""

import re
from collections import Counter
from itertools import pairwise

from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled
from nlp.text.lines import ANSWER_HEADING, BLANK, FURNITURE, SENTENCE_END, TEXT, Line

# In lower case, as printers and page numbers stand on lines of their own.
_PAGE_OR_PRINTER = compiled(
    r"(?:pagina|blad|page)\s+\d+(?:\s*(?:van|/|of)\s*\d+)?$|[-–]\s*\d{1,3}\s*[-–]$|\d{1,3}\s*/\s*\d{1,3}$"
    r"|(?:tweede|eerste) kamer, vergaderjaar [\d–-]+, .{1,60}$|(?:\d{4}[te]k)?kst-?\s?[\w-]+$"
    r"|(?:ah|kv|h)-[te]k-\d{8}-\d{1,5}$|sdu uitgevers(?: ['’‘]s-gravenhage \d{4})?$"
    r"|issn \d{4}\s?[-–]\s?\d{4}"
    r"|['’‘]s-gravenhage \d{4}(?:\s+(?:tweede|eerste) kamer, vergaderjaar .{1,80})?$"
    r"|(?:\d )?(?:\d{4}[te]k)?kvr\d+$|\d[a-z]\d{4}$"
)
_PAGE_HEAD = " Kamer, vergaderjaar "
# What those begin with; here and below, looking at one character spares most lines the pattern.
_PAGE_FIRST = frozenset("pPbBtTeEkKiIaAhHsS-–'’‘0123456789")
# Below the head of a page its number, on a line of its own.
_PAGE_NUMBER = compiled(r"\d{1,3}$")
_COUNTED = compiled(r"\nVraag \d")
_LABEL = compiled(
    r"(?:onze referentie|ons kenmerk|uw kenmerk|uw referentie|datum|kenmerk|ministerie van .*"
    r"|(?:hoofd)?directie .*|directoraat-generaal .*"
    r"|pagina.*)$",
    re.IGNORECASE,
)
# Right below "Pagina 2 van 3": what the sheet of a ministry has at its head.
_SHEET_PAGE = compiled(r"pagina\s+\d+\s+van\s+\d+$", re.IGNORECASE)
_SHEET_HEAD = compiled(
    r"(?:Onze referentie|Ons kenmerk|Uw kenmerk|Kenmerk|Datum)\b(?:\s?:)?"
    rf"(?:\s\S*\d\S*| /| [A-Z-]{{2,}}|\s{MONTH_NAME})*$"
    r"|Ministerie van(?: (?:en|[A-Z]\S+))+$"
)
_LETTERHEAD = 40
# Below "Datum", at the head of every page.
_DAY_ALONE = compiled(r"\d{1,2} [a-z]{3,9} (?:19|20)\d\d$")


def mark_furniture(lines: list[Line]) -> None:
    short = [
        line
        for line in lines
        if line.role is TEXT and (len(line.body) <= 80 or _PAGE_HEAD in line.body)
    ]
    times = Counter(line.body for line in short)
    label = ""
    for line in short:
        body, above, label = line.body, label, line.body
        if body[0] in _PAGE_FIRST and _PAGE_OR_PRINTER.match(body.lower()):
            line.role = FURNITURE
        elif times[body] >= 3 and not body.endswith(SENTENCE_END):
            is_code = any(c.isdigit() for c in body) and not ANSWER_HEADING.match(body)
            is_code = is_code and " " not in body and len(body) > 6
            is_day = above.casefold() == "datum" and _DAY_ALONE.match(body) is not None
            if is_code or is_day or _LABEL.match(body):
                line.role = FURNITURE


def mark_sheet_heads(lines: list[Line]) -> None:
    """Mark what stands at the head of a ministry's sheet, right below the number of the page."""
    below = False
    letterhead: set[str] = set()  # which a sheet repeats
    for at, line in enumerate(lines):
        if line.role is FURNITURE:
            below = below or _SHEET_PAGE.match(line.body) is not None
        elif line.role is TEXT:
            below = below and (line.body in letterhead or _SHEET_HEAD.match(line.body) is not None)
            if below:
                line.role = FURNITURE
            elif at < _LETTERHEAD and _may_repeat(line.body):
                letterhead.add(line.body)


def _may_repeat(body: str) -> bool:
    """Whether this is no sentence, no heading and, being short, no title of what is asked."""
    return 3 < len(body) <= 40 and not (
        body.endswith(SENTENCE_END) or "(" in body or ANSWER_HEADING.match(body)
    )


def mark_page_numbers(text: str, lines: list[Line]) -> None:
    """Mark the number below the head of each page: where they count on, or no question is "2"."""
    if _PAGE_HEAD not in text:
        return
    filled = [line for line in lines if line.role is not BLANK]
    numbers = [
        below
        for head, below in pairwise(filled)
        if head.role is FURNITURE
        and below.role is TEXT
        and len(below.body) < 4
        and _PAGE_HEAD in head.body
        and _PAGE_NUMBER.match(below.body)
    ]
    pages = [int(line.body) for line in numbers]
    count_on = len(pages) > 1 and all(after - page == 1 for page, after in pairwise(pages))
    if count_on or (pages and _COUNTED.search(text)):
        for line in numbers:
            line.role = FURNITURE
