"""What stands around the text of a page: footnotes, heads and feet, the column beside a letter."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawler.text.paragraphs import RAISED
from crawler.text.pdf_lines import Line

RAISED_NUMBER = re.compile(r"[⁰¹²³⁴-⁹]+")
NOTE = re.compile(r"([⁰¹²³⁴-⁹]{1,3}|\d{1,3})(?=\D)\s*(?=\S)")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
DIGITS = re.compile(r"\d+")

SMALL = 0.95  # of the size of the text
EDGE = 6  # lines at most that a head or foot counts


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text of a page stands."""

    left: float
    right: float
    foot: float


def masked(text: str) -> str:
    """The words of a line that is printed on every page, whatever the page number."""
    return DIGITS.sub("#", text)


def body_size(lines: Iterable[Line]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 1.0


def split_notes(page: Sequence[Line], size: float) -> tuple[list[Line], list[str]]:
    """The lines of the page proper, and the footnotes below them.

    A footnote is small, stands below all else, and has a number that is raised in the text above.
    """
    foot = _column(page, size).foot
    below = {line for line in page if line.size < SMALL * size and line.baseline < foot}
    marks = {
        mark.translate(PLAIN)
        for line in page
        if line not in below
        for mark in RAISED_NUMBER.findall(line.text)
    }
    notes: list[list[Line]] = []
    for line in sorted(below, key=lambda line: -line.baseline):
        opening = NOTE.match(line.text)
        if opening and opening[1].translate(PLAIN) in marks:
            notes.append([line])
        elif notes and _continues(notes[-1][-1], line):
            notes[-1].append(line)
    taken = {line for note in notes for line in note}
    return [line for line in page if line not in taken], [_note(note) for note in notes]


def surroundings(pages: Sequence[Sequence[Line]], size: float) -> list[set[Line]]:
    """Per page the lines that belong to the page and not to the text.

    The head of the first page is the letterhead: it stays where it stands.
    """
    outside = [_outside(page, size) for page in pages]
    repeated = _repeated(outside)
    around = []
    for position, (page, lines) in enumerate(zip(pages, outside, strict=True)):
        column = _column(page, size)
        around.append(
            {
                line
                for line in lines
                if line.baseline < column.foot
                or (position > 0 and (line.size < SMALL * size or line in repeated))
                or (position > 0 and _beside(line, column))
            }
        )
    return around


def _repeated(outside: Sequence[set[Line]]) -> set[Line]:
    """Lines around the text that stand on the same spot of several pages.

    Numbers in them are the same or go up with the page. So "Antwoord 3" is no running head where
    "Antwoord 1" stood a page before.
    """
    spots: dict[tuple[str, int, int], list[tuple[int, Line]]] = defaultdict(list)
    for number, lines in enumerate(outside):
        for line in lines:
            spot = masked(line.text), round(line.left / 4), round(line.baseline / 4)
            spots[spot].append((number, line))
    enough = max(2, len(outside) // 2)
    return {
        line
        for found in spots.values()
        if len(found) >= enough and _numbers_agree(found)
        for _, line in found
    }


def _numbers_agree(found: Sequence[tuple[int, Line]]) -> bool:
    pages = [page for page, _ in found]
    columns = zip(*(map(int, DIGITS.findall(line.text)) for _, line in found), strict=True)
    return all(
        len(set(column)) == 1
        or len({value - page for value, page in zip(column, pages, strict=True)}) == 1
        for column in columns
    )


def _outside(page: Sequence[Line], size: float) -> set[Line]:
    """The lines beside the column of the text, or cut off from it at the head or the foot."""
    column = _column(page, size)
    outside = {line for line in page if _beside(line, column)}
    inside = sorted(set(page) - outside, key=lambda line: -line.baseline)
    for edge in (inside[: EDGE + 1], inside[: -EDGE - 2 : -1]):
        for count, (line, following) in enumerate(pairwise(edge), start=1):
            far = abs(line.baseline - following.baseline) > 1.8 * max(line.size, following.size)
            if far or line.size < SMALL * size <= following.size:
                outside.update(edge[:count])
                break
    return outside


def _beside(line: Line, column: Column) -> bool:
    return line.left >= column.right or line.right <= column.left


def _column(page: Sequence[Line], size: float) -> Column:
    body = [line for line in page if line.size >= SMALL * size]
    if not body:
        return Column(0.0, float("inf"), 0.0)
    left = Counter(round(line.left) for line in body).most_common(1)[0][0]
    right = max(line.right for line in body if round(line.left) == left)
    beside = (line.baseline for line in body if left - 1.0 <= line.left < right)
    foot = min(beside, default=0.0)
    return Column(left - 1.0, right, foot)


def _continues(above: Line, below: Line) -> bool:
    step = above.baseline - below.baseline
    return 0 < step < 2 * above.size and above.left < below.right and below.left < above.right


def _note(lines: Sequence[Line]) -> str:
    text = "\n".join(line.text for line in lines)
    opening = NOTE.match(text)
    assert opening is not None  # that is what made it a note
    return f"{opening[1].translate(RAISED)} {text[opening.end() :]}"
