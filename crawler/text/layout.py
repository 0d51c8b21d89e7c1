"""Lines with their place to text: paragraphs, footnotes and running heads told apart.

The text runs on over the pages. Behind it stand the footnotes, and behind those what is printed
around the text (heads, feet, the column beside a letter); a repetition of that is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crawler.items import PageStart
from crawler.text.paragraphs import BREAK
from crawler.text.pdf_lines import Line
from crawler.text.surroundings import body_size, masked, split_notes, surroundings

SENTENCE_END = re.compile(r"[.:;?!][\W⁰¹²³⁴-⁹]*$")


def compose(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[PageStart, ...]]:
    """The text of all pages, and where in it the words of each page begin."""
    size = body_size(line for page in pages for line in page)
    bodies, notes = zip(*(split_notes(page, size) for page in pages), strict=True)
    around = surroundings(bodies, size)
    spacing = _spacing(bodies)
    writer = _Writer()
    told: set[str] = set()
    last: Line | None = None
    for number, (body, beside) in enumerate(zip(bodies, around, strict=True), start=1):
        lines = [line for line in body if line not in beside]
        for glue, line in _joined(last, lines, spacing):
            writer.write(number, glue, line.text)
            last = line
        if number == 1:
            told = {masked(line.text) for line in lines}
    for number, found in enumerate(notes, start=1):
        for note in found:
            writer.write(number, BREAK, note)
    for number, (body, beside) in enumerate(zip(bodies, around, strict=True), start=1):
        for line in body:
            if line in beside and masked(line.text) not in told:
                told.add(masked(line.text))
                writer.write(number, BREAK, line.text)
    return writer.result()


class _Writer:
    """Puts words one after another and keeps count of where the pages begin."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[PageStart] = []

    def write(self, page: int, glue: str, words: str) -> None:
        """Words of a page, parted by `glue` from what stands before them."""
        if self._parts:
            self._add(glue)
        if not self._starts or self._starts[-1].number != page:
            self._starts.append(PageStart(page, self._length))
        self._add(words)

    def result(self) -> tuple[str, tuple[PageStart, ...]]:
        """Everything written, with the page of each part."""
        return "".join(self._parts), tuple(self._starts)

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _joined(last: Line | None, lines: Sequence[Line], spacing: float) -> Iterator[tuple[str, Line]]:
    """Each line with what stands between it and the one before; `last` closed the page before."""
    edges = _right_edges(lines)
    parted = [_parted(above, below, spacing, edges[above]) for above, below in pairwise(lines)] + [
        True
    ]
    for position, line in enumerate(lines):
        if position:
            yield (BREAK if parted[position - 1] else "\n"), line
        elif last is None or not _goes_on(last, line, heading=parted[0]):
            yield BREAK, line
        else:
            yield "\n", line


def _parted(above: Line, below: Line, spacing: float, edge: float) -> bool:
    """Whether a paragraph ends between two lines of a page."""
    step = above.baseline - below.baseline
    apart = step <= 0 or step > 1.35 * spacing * above.size
    beside = below.left > above.right or above.left > below.right
    if apart or beside or abs(above.size - below.size) > 0.12 * above.size:
        return True
    if below.text[0].islower() and not SENTENCE_END.search(above.text):
        return False
    # The next word would still have fitted: whoever set this text wanted a new line here.
    room = edge - above.right
    letter = (above.right - above.left) / len(above.text)
    word = below.text.split(maxsplit=1)[0]
    return room > (len(word) + 2.5) * letter and not above.text.endswith("-")


def _goes_on(last: Line, first: Line, *, heading: bool) -> bool:
    """Whether the paragraph at the foot of a page goes on at the top of the next."""
    if (
        abs(last.size - first.size) > 0.12 * last.size
        or abs(last.left - first.left) > 4 * last.size
    ):
        return False
    return not SENTENCE_END.search(last.text) or not (
        first.text[0].isupper() and heading and not SENTENCE_END.search(first.text)
    )


def _right_edges(lines: Sequence[Line]) -> dict[Line, float]:
    """How far to the right the column of each line reaches."""
    edges = {}
    for line in lines:
        rights = sorted(
            other.right for other in lines if other.left <= line.right and line.left <= other.right
        )
        # Not the very last: a heading over two columns, or a number in the margin, sticks out.
        edges[line] = rights[len(rights) * 9 // 10]
    return edges


def _spacing(pages: Sequence[Sequence[Line]]) -> float:
    """The distance between lines of a paragraph, as a multiple of their size."""
    steps = Counter(
        round((above.baseline - below.baseline) / above.size, 1)
        for page in pages
        for above, below in pairwise(page)
        if above.size and 0 < above.baseline - below.baseline < 3 * above.size
    )
    return steps.most_common(1)[0][0] if steps else 1.2
