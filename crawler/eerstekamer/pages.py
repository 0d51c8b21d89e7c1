"""Pages of eerstekamer.nl as a row of headings, paragraphs, and keys with their values.

The site shows what it knows in tables; lists of terms and lines "Sleutel: waarde" are read alike,
for pages of other years and kinds differ in markup and capitals.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from crawler.text.paragraphs import squeezed

LINE = re.compile(r"([A-Z][\w()]*(?: [\w()]+){0,3}): (\S.*)")
HEADINGS = ("h1", "h2", "h3", "h4")
# What else a page is built of; deeper than that is words.
CONTAINERS = (
    "main", "article", "section", "div", "ul", "ol", "li", "table", "tbody", "thead", "dl",
    "header",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a section, or the next commitment of a list."""

    text: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A key in small letters, and its values."""

    key: str
    values: tuple[str, ...]


Part = Heading | Words | Pair


def parts_of(root: html.HtmlElement) -> Iterator[Part]:
    """What stands on the page, in order."""
    main = root.xpath("//*[@id='main_content_wrapper']") or root.xpath("//main") or [root]
    yield from _parts(main[0])


def _parts(element: html.HtmlElement) -> Iterator[Part]:
    for child in element:
        name = child.tag
        if name in HEADINGS:
            links = child.xpath(".//a/@href | ancestor::a/@href")
            yield Heading(_text(child), str(links[0]) if links else None)
        elif name == "tr":
            cells = [cell for cell in child if cell.tag in ("th", "td")]
            if len(cells) == 2:
                yield Pair(_key(cells[0]), _values(cells[1]))
        elif name == "dt":
            value = child.getnext()
            if value is not None and value.tag == "dd":
                yield Pair(_key(child), _values(value))
        elif name in CONTAINERS:
            yield from _parts(child)
        elif name == "p":
            text = _text(child)
            line = LINE.fullmatch(text)
            if line:
                yield Pair(line[1].lower(), _values(child, skip=len(line[1]) + 1))
            elif text:
                yield Words(text)


def _key(element: html.HtmlElement) -> str:
    return _text(element).rstrip(":").lower()


def _text(element: html.HtmlElement) -> str:
    return squeezed(str(element.text_content()))


def _values(element: html.HtmlElement, skip: int = 0) -> tuple[str, ...]:
    """The values of a cell, parted by line breaks, or by being links of their own."""
    pieces: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag == "br" or (child.tag in ("a", "li") and "".join(pieces).strip(" ,;\n")):
            pieces.append("\n")
        pieces += [child.text or "", child.tail or ""] if child.tag != "script" else []
    texts = "".join(pieces)[skip:].split("\n") if skip == 0 else ["".join(pieces).strip()[skip:]]
    values = (squeezed(text).strip(" ,;") for text in texts)
    return tuple(value for value in values if value)
