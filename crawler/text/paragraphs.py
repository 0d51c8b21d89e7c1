"""Puts a text together from paragraphs and footnotes, the same way for every format.

Paragraphs, headings, list items and table rows are parted by an empty line, the cells of a row by
a tab. A footnote leaves a raised number in the sentence ("toegezegd.¹"), which no paper number or
date can be taken for, and stands itself at the end of the text behind the same number.
"""

import re
from collections.abc import Iterable

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BREAK = "\n\n"

# A line end that the writer meant, as in an address; other line ends of markup mean nothing.
LINE_BREAK = "\u2028"
LINE_END = re.compile(f" *{LINE_BREAK} *")

# Not \s: a no-break space belongs to what it stands in ("26 485").
BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def raised(number: str) -> str:
    """The mark of a footnote as it stands in the sentence."""
    number = squeezed(number)
    return number.translate(RAISED) if number.isascii() and number.isdigit() else f"[{number}]"


def squeezed(text: str) -> str:
    """The text with each run of blanks one space."""
    text = BLANKS.sub(" ", text)
    return (LINE_END.sub("\n", text) if LINE_BREAK in text else text).strip(" \n")


class Paragraphs:
    """Collects a text piece by piece; `prefix` puts a number or label before what follows it."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._notes: list[str] = []
        self._asides: list[str] = []
        self._open: list[str] = []
        self._prefixes: list[str] = []

    def add(self, text: str | None) -> None:
        """Words of the paragraph that is being written."""
        if text:
            self._open.append(text)

    def end(self) -> None:
        """The paragraph is complete; without words there was none."""
        text = squeezed("".join(self._open))
        self._open.clear()
        if text:
            self._done.append(" ".join([*self._prefixes, text]))
            self._prefixes.clear()

    def prefix(self, text: str) -> None:
        """A number or label that stands before the next paragraph, on the same line."""
        self.end()
        if text := squeezed(text):
            self._prefixes.append(text)

    def end_prefix(self) -> None:
        """A number or label that nothing followed becomes a paragraph of its own."""
        self.end()
        if self._prefixes:
            self._done.append(" ".join(self._prefixes))
            self._prefixes.clear()

    def row(self, cells: Iterable["Paragraphs"]) -> None:
        """A row of a table; an empty cell keeps its place, an empty row does not."""
        self.end_prefix()
        texts = []
        for cell in cells:
            texts.append(cell.paragraphs())
            self._notes += cell._notes
        filled = [text for text in texts if text]
        if len(filled) == 1 and (len(texts) == 1 or len(filled[0]) > 1):
            # This table only arranges the page.
            self._done += filled[0]
        elif filled:
            row = "\t".join(" ".join(text).replace("\n", " ") for text in texts)
            self._done.append(row.rstrip("\t"))

    def note(self, number: str, text: str) -> None:
        """A footnote; its mark in the sentence is added by whoever meets the reference."""
        self._notes.append(f"{raised(number)} {squeezed(text)}".strip())

    def aside(self, text: str) -> None:
        """Words that the pages carry around the text; they stand at the very end."""
        self._asides.append(text)

    def take(self, other: "Paragraphs") -> None:
        """The words and notes of another, as a paragraph here."""
        self.add(" ".join(other.paragraphs()).replace("\n", LINE_BREAK))
        self._notes += other._notes
        self.end()

    def paragraphs(self) -> list[str]:
        """The paragraphs so far, without notes."""
        self.end_prefix()
        return self._done

    def has_words(self) -> bool:
        """Whether anything was written."""
        return bool(self.paragraphs())

    def text(self) -> str:
        """Everything so far: the paragraphs, then the notes, then what stands around them."""
        return BREAK.join([*self.paragraphs(), *self._notes, *self._asides])
