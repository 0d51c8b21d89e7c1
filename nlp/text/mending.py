"""Makes a text readable without losing where anything stood.

Letters come with words broken at line ends, page furniture in the middle of sentences, and
footnotes between two halves of one. `mend` takes these out and keeps a map back, so that every
finding in the mended text can be shown in the original. Linear in the length of the text.
"""

import itertools
import operator
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from nlp.matching.patterns import compiled
from nlp.text.layout import lines_of
from nlp.text.lines import BLANK, FOOTNOTE, TEXT, Line
from nlp.text.raised import MARKS, RAISED

# One character stands for one character: nothing moves. Replaced one by one, which is ten times as
# fast as str.translate: most letters hold two or three of them.
_SAME_LENGTH = (
    *((space, " ") for space in "\u00a0\t\u2007\u202f\u2009\u200b"),
    *((hyphen, "-") for hyphen in "\u2011\u2010"),
    *((line_break, "\n") for line_break in "\f\v\u2028\u2029\x85"),
    # What PDF readers put where a word was broken.
    *((mark, "\u00ad") for mark in "\ufffe\x02"),
    *zip(RAISED, MARKS, strict=True),
)
# What nearly all of a letter is, and where none of those needs to be looked for.
_ORDINARY = bytes((10, *range(32, 127)))
# Also half a character, which some texts hold.
_ANYTHING = "surrogatepass"
_SUSPENDED = frozenset({"en", "of", "dan", "noch", "als", "tot", "respectievelijk", "resp."})
_WORD_BEFORE = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?-?$")
# From the hyphen on, which is found faster than a word; the second looks for the word before it.
_HYPHEN_INSIDE = re.compile(r"-(?<=\w-)(?=(\w+))")
_WORD_UP_TO = re.compile(r"(?s:.*\W)?(\w+)")
_WORD_AFTER = re.compile(r"[^\s]+")
_URL = compiled(r"(?:https?://|www\.)\S*$")
_LONGEST_PART = 40
# "ge ïnformeerd": no word begins with such a letter; what read the page put a blank before it.
_LOOSE = compiled(r" (?=[ïë][a-z])(?<=[a-z] )")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text for reading, with the way back to `original`.

    `footnotes` holds the lifted notes as (number, start, end) in the original.
    """

    text: str
    original: str
    footnotes: tuple[tuple[str, int, int], ...]
    # Footnotes stand behind the running text, from here on.
    body_end: int
    # Piece i of the mended text begins at mended_starts[i] and came from original_starts[i].
    mended_starts: tuple[int, ...]
    original_starts: tuple[int, ...]
    original_ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original, trimmed of white space at both ends."""
        # Here and not there: the line break in front of a lifted footnote stands at that note.
        first, stop = start, end
        while first < stop and self.text[first].isspace():
            first += 1
        while stop > first and self.text[stop - 1].isspace():
            stop -= 1
        if stop <= first:
            at = self._original(start)
            return at, at
        return self._original(first), self._original(stop - 1) + 1

    def _original(self, at: int) -> int:
        if not self.mended_starts:
            return min(at, max(len(self.original) - 1, 0))
        piece = bisect_right(self.mended_starts, at) - 1
        place = self.original_starts[piece] + at - self.mended_starts[piece]
        return min(place, self.original_ends[piece] - 1)


# A stretch of the mended text, and where it begins in the original (a space for a line break).
_Piece = tuple[int, str]


def mend(original: str) -> Mended:
    """The text for reading: broken words joined, furniture and footnotes lifted out."""
    text = _plain(original)
    lines = lines_of(text)
    forms = _Forms(text)
    kept = [line for line in lines if line.role is TEXT]
    notes = _footnotes(lines)
    rows = "\t" in original or "\n|" in text
    pieces: list[_Piece] = []
    for line, following in itertools.zip_longest(kept, kept[1:]):
        body = line.body
        if following is None:
            between = "\n" if _blank_below(lines) else ""
        elif not following.joined or (rows and _are_rows(original, line, following)):
            between = "\n"
        elif body[-1] not in _BROKEN_ENDS:
            between = " "
        else:
            length, between = _line_end(body, following.body, forms)
            body = body[:length]
        pieces.append((line.start, body + between))
    if " ï" in text or " ë" in text:
        pieces = [part for start, piece in pieces for part in _whole_words(start, piece)]
    behind: list[_Piece] = []
    for _, start, end in notes:
        behind += ((start, "\n"), (start, text[start:end].replace("\n", " ")))
    return _mapped(original, pieces, behind, notes)


def _mapped(
    original: str,
    body: list[_Piece],
    behind: list[_Piece],
    notes: tuple[tuple[str, int, int], ...],
) -> Mended:
    """The pieces as one text, with where each came from; what stands `behind` is no running text.

    In a few passes of C: a letter has some two hundred pieces.
    """
    starts = [start for start, _ in body + behind]
    parts = [part for _, part in body + behind]
    lengths = list(map(len, parts))
    mended = list(itertools.accumulate(lengths, initial=0))
    return Mended(
        "".join(parts),
        original,
        notes,
        mended[len(body)],
        tuple(mended[:-1]),
        tuple(starts),
        tuple(map(operator.add, starts, lengths)),
    )


def _blank_below(lines: list[Line]) -> bool:
    """Whether a blank line stands behind the last one with text."""
    behind = itertools.takewhile(lambda line: line.role is not TEXT, reversed(lines))
    return any(line.role is BLANK for line in behind)


def _are_rows(original: str, line: Line, following: Line) -> bool:
    """Whether two lines have cells each: rows of a table, which do not go on in each other."""
    if line.body[0] == following.body[0] == "|":
        return True
    return all("\t" in original[one.start : one.end].strip() for one in (line, following))


def _whole_words(start: int, piece: str) -> Iterator[_Piece]:
    """A piece without the blanks that stand inside its words."""
    at = 0
    for blank in _LOOSE.finditer(piece):
        yield start + at, piece[at : blank.start()]
        at = blank.end()
    yield start + at, piece[at:]


def _plain(text: str) -> str:
    """The text with one kind of space, hyphen and line break, of the same length."""
    odd = text.encode("utf-8", _ANYTHING).translate(None, _ORDINARY).decode("utf-8", _ANYTHING)
    for given, plain in _SAME_LENGTH:
        if given in odd:
            text = text.replace(given, plain)
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in odd else text


def _footnotes(lines: list[Line]) -> tuple[tuple[str, int, int], ...]:
    notes: list[tuple[str, int, int]] = []
    for line in lines:
        if line.role is not FOOTNOTE:
            continue
        if line.note is None and notes:
            notes[-1] = (notes[-1][0], notes[-1][1], line.end)
        else:
            notes.append((line.note or "", line.start, line.end))
    return tuple(notes)


# A line that ends otherwise goes on behind a space.
_BROKEN_ENDS = frozenset("\u00ad-/_.=–")


class _Forms:
    """Which words the document itself writes with a hyphen and which without."""

    def __init__(self, text: str) -> None:
        self.text = text

    def prefers_hyphen(self, left: str, right: str) -> bool:
        left, right = left.lower(), right.lower()
        hyphenated = self._hyphenated[left, right]
        return hyphenated > 0 and hyphenated > self._joined[left + right]

    @cached_property
    def _hyphenated(self) -> Counter[tuple[str, str]]:
        # Counted once for all line ends, or a long text would be searched through for each.
        text = self.text
        return Counter(
            (before[1].lower(), hyphen[1].lower())
            for hyphen in _HYPHEN_INSIDE.finditer(text)
            if (at := hyphen.start())
            and (before := _WORD_UP_TO.match(text, max(at - _LONGEST_PART, 0), at))
        )

    @cached_property
    def _joined(self) -> Counter[str]:
        return Counter(re.findall(r"\w+", self.text.lower()))


def _line_end(body: str, after: str, forms: _Forms) -> tuple[int, str]:
    """How many characters of the line stay, and what comes between it and the next line.

    The order of the rules was measured on 193 line ends in real letters.
    """
    stripped = body.rstrip()
    if stripped[-1:] not in _BROKEN_ENDS:
        return len(stripped), " "
    if stripped.endswith("\u00ad"):
        return len(stripped) - 1, ""
    if ("://" in stripped or "www." in stripped) and _URL.search(stripped[-2000:]):
        return len(stripped), ""
    if stripped.endswith("/") and not stripped.endswith(" /"):
        return len(stripped), ""
    if not stripped.endswith("-") or stripped.endswith(" -"):
        return len(stripped), " "
    if stripped.endswith("--"):
        return len(stripped) - 1, ""
    following = _WORD_AFTER.match(after.lstrip())
    right = following.group() if following else ""
    if right.rstrip(",.;:") in _SUSPENDED:
        return len(stripped), " "
    before = _WORD_BEFORE.search(stripped[-60:].rpartition(" ")[2])
    left = before.group().rstrip("-") if before else ""
    last = left.rpartition("-")[2]
    if not left or not right or not right[0].isalpha():
        return len(stripped), ""
    if right[0].isupper() or last[-1:].isdigit() or (len(last) > 1 and last[-1].isupper()):
        return len(stripped), ""
    if not last.islower() and any(a.islower() and b.isupper() for a, b in itertools.pairwise(last)):
        return len(stripped), ""  # "GroenLinks-fractie"
    word = re.match(r"\w+", right)
    if word and forms.prefers_hyphen(last, word.group()):
        return len(stripped), ""
    return len(stripped) - 1, ""
