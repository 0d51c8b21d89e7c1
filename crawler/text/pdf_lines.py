"""The lines of a PDF page with where they stand, so that layout can be told apart from text."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from crawler.text.paragraphs import RAISED

# A hyphen at a line end comes as a marker (one of two, by the call used) without the line end.
HYPHENS = ("\ufffe", "\x02")
ENDS = "".join(("\r\n", *HYPHENS))
PIECE = re.compile(rf"([^{ENDS}]*)([{ENDS}]+|$)")

# What may be the mark of a footnote: digits glued to a word or its full stop, or opening a line.
MARK = re.compile(r"(?:(?<=[^\W\d_])|(?<=[.,;:!?)\]»”’\"'%])|^)\d{1,3}(?!\d)")

# Word writes bullets in a symbol font, and some fonts glue f and i together.
LETTERS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "–", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi",
    "ﬄ": "ffl",
}  # fmt: skip
LETTER_TABLE = str.maketrans(LETTERS)


@dataclass(frozen=True, slots=True)
class Line:
    """A line as printed, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class _Glyph:
    left: float
    right: float
    baseline: float
    size: float


def lines_of(page: pypdfium2.PdfTextPage) -> list[Line]:
    """The lines of a page in reading order; raised footnote numbers as ¹, ², ³."""
    text = page.get_text_range()
    glyph = _glyphs(page, exact=page.count_chars() == len(text))
    lines: list[Line] = []
    for line in _lines(text, glyph):
        if lines and (joined := _same_line(lines[-1], line)) is not None:
            lines[-1] = joined
        else:
            lines.append(line)
    return [replace(line, text=line.text.strip()) for line in lines]


def _lines(text: str, glyph: Callable[[int], _Glyph]) -> Iterator[Line]:
    for piece in PIECE.finditer(text):
        words = piece[1].rstrip()
        if not words:
            continue
        start, end = piece.start(1), piece.start(1) + len(words) - 1
        first, last = glyph(start), glyph(end)
        # A raised number may open or close a line, so neither end alone tells its size.
        line = sorted((first, glyph((start + end) // 2), last), key=lambda each: each.size)[1]
        hyphen = "-" if piece[2].startswith(HYPHENS) else ""
        shown = _with_marks(words, start, line, glyph).translate(LETTER_TABLE)
        if shown.endswith("\xad"):
            shown, hyphen = shown[:-1], "-"
        yield Line(shown + hyphen, first.left, last.right, line.baseline, line.size)


def _with_marks(words: str, start: int, line: _Glyph, glyph: Callable[[int], _Glyph]) -> str:
    def mark(found: re.Match[str]) -> str:
        digit = glyph(start + found.start())
        smaller = digit.size < 0.85 * line.size
        higher = digit.baseline > line.baseline + 0.15 * line.size
        return found[0].translate(RAISED) if smaller or higher else found[0]

    return MARK.sub(mark, words)


def _same_line(left: Line, right: Line) -> Line | None:
    """The two as one line when they are: a raised number makes the library break a line."""
    high = max(left.size, right.size)
    if abs(left.baseline - right.baseline) > 0.6 * high or right.left < left.right - 0.3 * high:
        return None
    number = left.text.strip()
    if number.isdigit() and left.baseline > right.baseline + 0.1 * high:
        left = replace(left, text=number.translate(RAISED))
    apart = right.left - left.right
    if apart > 2 * high and not (left.text.endswith(" ") or right.text.startswith(" ")):
        return None
    glue = "" if apart < 0.15 * high or right.text.startswith(" ") else " "
    line = right if right.size > left.size else left
    return replace(
        line,
        text=f"{left.text}{glue}{right.text}",
        left=left.left,
        right=max(left.right, right.right),
    )


def _glyphs(page: pypdfium2.PdfTextPage, *, exact: bool) -> Callable[[int], _Glyph]:
    """Where the character at an index of the text stands."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()

    def glyph(index: int) -> _Glyph:
        if not exact:
            index = pdfium.FPDFText_GetCharIndexFromTextIndex(page, index)
        if not pdfium.FPDFText_GetCharOrigin(page, index, x, y):
            return _Glyph(0, 0, 0, 0)
        # The loose box is as high as the font, whatever the letter; the font size itself is
        # no measure, since it may be 1 with the scale elsewhere.
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        return _Glyph(box.left, box.right, y.value, box.top - box.bottom)

    return glyph
