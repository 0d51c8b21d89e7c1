"""A text made ready for looking: folded to plain lower case, and scanned for words.

Both keep one character for each of the text, so that places in them are places in the text. Going
by way of bytes is what makes it fast: a letter of 12 kB takes a fifth of a millisecond.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from string import punctuation

from ahocorasick_rs import BytesAhoCorasick, Implementation

# Signs that printers use for what a keyboard has.
_SIGNS = {
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "’": "'",
    "‘": "'",
    "€": "¤",
    "\u2009": " ",
    "\u202f": " ",
    "\u2028": " ",
}


def _fold_table() -> bytes:
    table = bytearray(range(256))
    for code in range(256):
        lowered = chr(code).lower()
        table[code] = ord(lowered) if len(lowered) == 1 and ord(lowered) < 256 else code
    # All accents but that of "vóór", which tells it from "voor".
    for letters, plain in (
        ("òÒ", "ó"),
        ("éèëêÉÈËÊ", "e"),
        ("àáäÀÁÄ", "a"),
        ("ïíÏÍ", "i"),
        ("üúÜÚ", "u"),
    ):
        for letter in letters:
            table[ord(letter)] = ord(plain)
    for space in "\n\r\t\f\v\xa0":
        table[ord(space)] = ord(" ")
    table[ord("`")] = table[ord("´")] = ord("'")
    return bytes(table)


def _word_table() -> bytes:
    table = bytearray(range(256))
    for code in range(256):
        if chr(code) in punctuation or not (chr(code).isalnum()):
            table[code] = ord(" ")
    return bytes(table)


# Two blanks and more, said so that `re` looks for two: for " {2,}" it tries every character.
_RUN = re.compile("   *")
_FOLD = _fold_table()
_WORDS = _word_table()


def fold(text: str) -> str:
    """Lower case, plain letters, spaces and dashes; as long as the text, so offsets hold."""
    for sign, plain in _SIGNS.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text.encode("latin-1", "replace").translate(_FOLD).decode("latin-1")


class Wanted:
    """Words to look for, and endings of words, all in one pass over a text."""

    def __init__(self, words: Iterable[str], endings: Iterable[str] = ()) -> None:
        # A word stands between two spaces; what an ending belongs to is looked up behind it.
        self._words = list(words)
        parts = [*(f" {word} " for word in self._words), *(f"{ending} " for ending in endings)]
        # Takes 10 ms to build, and then half the time over every letter.
        self._automaton = BytesAhoCorasick(
            [part.encode("latin-1") for part in parts], implementation=Implementation.DFA
        )

    def places(self, spaced: bytes) -> dict[int, str]:
        """Each found word by the place at which it begins, in a text that a space precedes."""
        found: dict[int, str] = {}
        words, whole = self._words, len(self._words)
        for part, begin, end in self._automaton.find_matches_as_indexes(spaced, overlapping=True):
            if part < whole:
                found[begin] = words[part]
            else:
                start = spaced.rfind(b" ", 0, begin) + 1
                found[start - 1] = spaced[start : end - 1].decode("latin-1")
        return found


class Scan:
    """A folded text, ready to look for words in."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        # With a space at both ends, so that every word stands between two.
        self._spaced = b" " + folded.encode("latin-1").translate(_WORDS) + b" "

    def places(self, wanted: Wanted) -> list[tuple[int, str]]:
        """Where which of the wanted words stands, in order."""
        return sorted(wanted.places(self._spaced).items())


class SingleSpaced:
    """A text with runs of white space as single spaces, and the way back.

    A phrase that the text breaks over two lines is then read like any other.
    """

    def __init__(self, text: str, folded: str) -> None:
        # Where a run was cut: the place behind the space that stayed, and all that was cut so far.
        self._places: list[int] = []
        self._removed: list[int] = [0]
        texts: list[str] = []
        pieces: list[str] = []
        at = 0
        for gap in _RUN.finditer(folded):
            texts.append(text[at : gap.start() + 1])
            pieces.append(folded[at : gap.start() + 1])
            self._places.append(gap.start() + 1 - self._removed[-1])
            self._removed.append(self._removed[-1] + gap.end() - gap.start() - 1)
            at = gap.end()
        self.text = "".join([*texts, text[at:]])
        self.folded = "".join([*pieces, folded[at:]])

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the text that was given, for a stretch that is not empty."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, at: int) -> int:
        return at + self._removed[bisect_right(self._places, at)]
