"""Web pages to text: the part that is the document, without menus, scripts and hidden words."""

import re
from collections.abc import Iterator

from lxml import etree, html
from w3lib.encoding import html_to_unicode

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Extracted
from crawler.text.limits import checked
from crawler.text.paragraphs import LINE_BREAK, Paragraphs, raised, squeezed
from crawler.text.plain import decode, printable
from crawler.text.statements import Statements, from_pairs

# Where the document stands on the pages that we know, the most precise first.
MAIN = (
    "//*[@id='broodtekst']",
    "//*[contains(concat(' ', @class, ' '), ' stuk ')]",
    "//*[@id='main_content_wrapper']",
    "//article",
    "//main",
    "//body",
)

INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip

SKIPPED = {
    "script", "style", "noscript", "template", "head", "nav", "form", "button", "svg", "iframe",
    "object", "audio", "video", "canvas", "select", "footer",
}  # fmt: skip

NUMBER = re.compile(r"[\[(]?\s*(\d{1,3}|\*{1,3})\s*[\])]?")

# What one finds when a page is gone although the answer was "200 OK".
NOT_FOUND = re.compile(r"(404\b.{0,40}niet gevonden|pagina (is )?niet gevonden)", re.IGNORECASE)


def read(data: bytes, content_type: str | None = None) -> Extracted:
    """The text of a page; `content_type` is the header it came with, if any."""
    root = parse(data, content_type)
    if (error := error_on(root)) is not None:
        raise UnreadableFileError(
            f"dit is de foutpagina van een website ('{error}')", "Vraag het document opnieuw op"
        )
    statements = _statements(root)
    return Extracted(
        checked(text_of(root)),
        "text/html",
        title=statements.title() or _title(root),
        date=statements.day(),
        paper=statements.paper(),
    )


def parse(data: bytes, content_type: str | None = None) -> html.HtmlElement:
    """The page as a tree; HTML is forgiving, so only emptiness fails."""
    _, page = html_to_unicode(
        content_type, data, auto_detect_fun=_encoding, default_encoding="utf-8"
    )
    if "\ufffd" in page and "\ufffd".encode() not in data:
        page = decode(data)  # it is not written in what it says to be
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    encoded = printable(page).encode("utf-8", "replace")
    try:
        root = html.document_fromstring(encoded, parser=parser)
    except etree.ParserError as error:
        raise UnreadableFileError("de pagina is leeg", "Bewaar de pagina opnieuw") from error
    # What comes after the point where the parser gave up would be missing without a word.
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise UnreadableFileError(
            "de pagina zit te diep in elkaar om haar helemaal te lezen",
            "Bewaar het document als .docx, .pdf of .txt",
        )
    return root


def error_on(root: html.HtmlElement) -> str | None:
    """What an error page says, or nothing for a page with a document."""
    headings = (squeezed(each.text_content()) for each in root.xpath("//head/title | //h1"))
    return next((heading for heading in headings if NOT_FOUND.search(heading)), None)


def text_of(root: html.HtmlElement) -> str:
    """The text of the document on the page, its footnotes behind it."""
    main = next((found[0] for path in MAIN if (found := root.xpath(path))), root)
    paragraphs = Paragraphs()
    _Walk(paragraphs, _notes_of(root)).into(main)
    return paragraphs.text()


class _Walk:
    """One pass over the tree, in the order of the text."""

    def __init__(self, paragraphs: Paragraphs, notes: dict[str, html.HtmlElement]) -> None:
        self.paragraphs = paragraphs
        self.notes = notes
        self.note_blocks = {id(block) for block in notes.values()}
        self.told: set[str] = set()

    def into(self, element: html.HtmlElement) -> None:
        """The text of an element, without its tail."""
        name = element.tag
        if not isinstance(name, str) or name in SKIPPED or _hidden(element):
            return
        if id(element) in self.note_blocks:
            return  # told where the sentence refers to it
        if name == "br":
            self.paragraphs.add(LINE_BREAK)
        elif name == "tr":
            self.paragraphs.row([self._cell(cell) for cell in element])
        elif (reference := _reference(element)) in self.notes:
            self._note(reference, element)
        elif name == "sup" and (number := squeezed(element.text_content())).isdigit():
            if element.find(".//a") is None:
                self.paragraphs.add(raised(number))
            else:
                self._content(element)
        elif name in INLINE:
            self._content(element)
        else:
            self.paragraphs.end()
            if name == "li":
                self._bullet(element)
            self._content(element)
            self.paragraphs.end()
            if name == "li":
                self.paragraphs.end_prefix()

    def _content(self, element: html.HtmlElement) -> None:
        self.paragraphs.add(element.text)
        for child in element:
            self.into(child)
            self.paragraphs.add(child.tail)

    def _bullet(self, element: html.HtmlElement) -> None:
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            self.paragraphs.prefix("–")
            return
        first = int(parent.get("start", "1")) if parent.get("start", "1").isdigit() else 1
        position = sum(1 for _ in element.itersiblings("li", preceding=True))
        self.paragraphs.prefix(f"{first + position}.")

    def _note(self, reference: str, element: html.HtmlElement) -> None:
        number = _number(element)
        self.paragraphs.add(raised(number))
        if reference not in self.told:  # a note may be referred to twice
            self.told.add(reference)
            self.paragraphs.note(number, _note_text(self.notes[reference]))

    def _cell(self, cell: html.HtmlElement) -> Paragraphs:
        inner = Paragraphs()
        walk = _Walk(inner, self.notes)
        walk.told = self.told
        walk.into(cell)
        return inner


def _notes_of(root: html.HtmlElement) -> dict[str, html.HtmlElement]:
    """For each place that a footnote number links to: the block that holds the note."""
    places = {
        place: each
        for each in root.iter("*")
        for place in (each.get("name"), each.get("id"))
        if place
    }
    notes = {}
    for link in root.iter("a"):
        reference = _reference(link)
        target = places.get(reference)
        if target is None or not NUMBER.fullmatch(squeezed(link.text_content())):
            continue
        block = next((each for each in _upwards(target) if each.tag not in INLINE), None)
        # A link back to the sentence has a number too, but the sentence is no note.
        if block is not None and link not in block.iter("a") and _is_note(block):
            notes[reference] = block
    return notes


def _is_note(block: html.HtmlElement) -> bool:
    text = squeezed(block.text_content())
    marked = re.search(
        r"\b(noot|noten|footnote|endnote|fn)", " ".join(block.values()), re.IGNORECASE
    )
    return (
        marked is not None
        or block.tag == "li"
        or (NUMBER.match(text) is not None and len(text) < 3000)
    )


def _upwards(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield element
    yield from element.iterancestors()


def _reference(element: html.HtmlElement) -> str:
    link = element.get("href", "") if element.tag == "a" else ""
    return link[1:] if link.startswith("#") else ""


def _number(element: html.HtmlElement) -> str:
    found = NUMBER.fullmatch(squeezed(element.text_content()))
    return found[1] if found else "*"


def _note_text(block: html.HtmlElement) -> str:
    inner = Paragraphs()
    walk = _Walk(inner, {})
    for close in block.xpath(".//*[contains(@class, 'note-close')]"):
        close.drop_tree()
    walk._content(block)
    text = squeezed(inner.text())
    # Its own number, printed once more or raised, and the arrow back to the sentence.
    return re.sub(r"^(?:[\[(]?\d{1,3}[\])]?\.?|[⁰¹²³⁴-⁹]+)\s+|\s*[↑↩]\ufe0e?\s*$", "", text)


def _hidden(element: html.HtmlElement) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    told_nobody = "hidden" in element.attrib or element.get("aria-hidden") == "true"
    return told_nobody or "display:none" in style


def _encoding(data: bytes) -> str:
    """What a page is written in that does not say so."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _title(root: html.HtmlElement) -> str | None:
    # A heading is about the document; the title ends in the name of the site.
    headings = [*root.iter("h1"), *root.xpath("//head/title")]
    return next((text for each in headings if (text := squeezed(each.text_content()))), None)


def _statements(root: html.HtmlElement) -> Statements:
    return from_pairs(
        (meta.get("name", ""), meta.get("scheme", ""), meta.get("content", ""))
        for meta in root.iter("meta")
        if meta.get("name", "").startswith(("DC", "OVERHEID"))
    )
