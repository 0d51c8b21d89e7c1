"""The numbers that Word prints before paragraphs without storing them in their text."""

from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """The number in small Roman numerals."""
    text = ""
    for value, numeral in ROMAN:
        text += numeral * (number // value)
        number %= value
    return text


def letters(number: int) -> str:
    """a, b, ..., z, aa, bb, ... as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


SHAPES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}


@dataclass(frozen=True, slots=True)
class _Level:
    shape: str
    text: str  # "%1." or "%1.%2"
    start: int


class Numbers:
    """Counts along while a document is read from front to back."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._lists: dict[str, str] = {}  # the list that a number belongs to
        self._counts: dict[str, list[int]] = {}
        self._styles = _styled(document)
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering") and not relation.is_external:
                self._learn(relation.target_part.element)

    def next(self, paragraph: etree._Element) -> str:
        """What is printed before this paragraph; nothing when it is not in a list."""
        numbered, depth = self._place(paragraph)
        level = self._levels.get((self._lists.get(numbered, ""), depth))
        if level is None or level.shape == "none":
            return ""
        if level.shape == "bullet":
            return "–"
        return self._count(self._lists[numbered], depth)

    def _count(self, owner: str, depth: int) -> str:
        counts = self._counts.setdefault(owner, [])
        while len(counts) <= depth:
            above = self._levels.get((owner, len(counts)))
            # A level that was skipped counts as begun; ours begins with this paragraph.
            start = above.start if above else 1
            counts.append(start - 1 if len(counts) == depth else start)
        del counts[depth + 1 :]
        counts[depth] += 1
        printed = self._levels[owner, depth].text
        for position, count in enumerate(counts):
            level = self._levels.get((owner, position))
            shape = SHAPES.get(level.shape if level else "decimal", str)
            printed = printed.replace(f"%{position + 1}", shape(count))
        return printed

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        place = self._styles.get(_value(style), ("", 0))
        if own is None:
            return place
        numbered = _value(own.find(f"{W}numId")) or place[0]
        depth = _value(own.find(f"{W}ilvl"))
        return numbered, int(depth) if depth.isdigit() else place[1]

    def _learn(self, numbering: etree._Element) -> None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            owner = abstract.get(f"{W}abstractNumId", "")
            for level in abstract.iter(f"{W}lvl"):
                start = _value(level.find(f"{W}start"))
                self._levels[owner, int(level.get(f"{W}ilvl", "0"))] = _Level(
                    _value(level.find(f"{W}numFmt")) or "decimal",
                    _value(level.find(f"{W}lvlText")),
                    int(start) if start.isdigit() else 1,
                )
        for number in numbering.iter(f"{W}num"):
            self._lists[number.get(f"{W}numId", "")] = _value(number.find(f"{W}abstractNumId"))


def _styled(document: Document) -> dict[str, tuple[str, int]]:
    """The lists that go with a paragraph style."""
    found = {}
    for style in document.styles.element.iter(f"{W}style"):
        numbered = style.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            depth = _value(numbered.find(f"{W}ilvl"))
            place = _value(numbered.find(f"{W}numId")), int(depth) if depth.isdigit() else 0
            found[style.get(f"{W}styleId", "")] = place
    return found


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")
