"""Official publications in XML (kamerstukken, answers to written questions) and other XML to text.

The vocabulary is that of officielebekendmakingen.nl. An element that is not listed here is a
container: its text is never dropped.
"""

import re

from lxml import etree

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Extracted
from crawler.text.limits import checked
from crawler.text.official import date_of, paper_of, title_of
from crawler.text.paragraphs import Paragraphs, raised, squeezed
from crawler.text.safe_xml import local_name, parse, words

# Stand within a sentence.
INLINE = {
    "nadruk", "extref", "intref", "sup", "inf", "naam", "voornaam", "achternaam", "ondernummer",
    "datum", "kamervraagonderwerp", "afkorting",
}  # fmt: skip

# Begin and end a paragraph, also where words stand beside them.
BLOCK = {"al", "al-groep", "lijst", "li", "table", "divisie", "tussenkop", "tekst", "noot.al"}

# Stand before what follows, on the same line: "Nr. 269 BRIEF VAN DE MINISTER", "2. Dialoog".
PREFIX = {"li.nr", "stuknr", "dossiernummer", "lidnr", "label", "term"}

# A number or label waits for words no longer than until the end of these.
HOLDERS = {"kop", "li", "stuk", "dossier", "lid", "definitie-item"}

SKIPPED = {"metadata", "colspec"}

# What a service that cannot give a paper answers with, as a rule with status 200.
FAULT = re.compile(r"error|fault|exception|^fout|diagnostic", re.IGNORECASE)


def read(data: bytes) -> Extracted:
    """The text of an XML file, and what an official publication states of itself."""
    root = parse(data)
    if FAULT.search(local_name(root)):
        raise UnreadableFileError(
            f"dit is de foutmelding van een dienst ('{squeezed(words(root, ' '))[:80]}')",
            "Vraag het document opnieuw op",
        )
    return Extracted(
        checked(text_of(root)),
        "application/xml",
        title=title_of(root),
        date=date_of(root),
        paper=paper_of(root),
    )


def text_of(root: etree._Element) -> str:
    """All text under `root`, footnotes behind it."""
    paragraphs = Paragraphs()
    numbers = {note.get("id", ""): _number_of(note) for note in root.iter("{*}noot")}
    _Walk(paragraphs, numbers).into(root, mixed=False)
    return paragraphs.text()


def _number_of(note: etree._Element) -> str:
    numbers = (squeezed(words(number)) for number in note.iter("{*}noot.nr"))
    return next(numbers, "") or "*"


class _Walk:
    """One pass over the tree, in the order of the text."""

    def __init__(self, paragraphs: Paragraphs, note_numbers: dict[str, str]) -> None:
        self.paragraphs = paragraphs
        self.note_numbers = note_numbers

    def into(self, element: etree._Element, *, mixed: bool) -> None:
        """The text of an element, without its tail; `mixed` when words stand beside it."""
        name = local_name(element)
        # A running head gives the chamber in words and once more as "2".
        if name in SKIPPED or element.get("inhoud") == "kamernummer":
            return
        if name == "noot":
            self._note(element)
        elif name == "nootref":
            self.paragraphs.add(raised(self.note_numbers.get(element.get("refid", ""), "*")))
        elif name == "row":
            self.paragraphs.row([self._cell(entry) for entry in element])
        elif name in PREFIX or (name == "nr" and _inside(element, "kop")):
            self.paragraphs.prefix(_label(element))
        elif name in INLINE or (mixed and name not in BLOCK):
            self._content(element)
        else:
            self.paragraphs.end()
            self._content(element)
            self.paragraphs.end()
            if name in HOLDERS:
                self.paragraphs.end_prefix()

    def _content(self, element: etree._Element) -> None:
        parts = [element.text, *(child.tail for child in element)]
        mixed = any(part and part.strip() for part in parts)
        self.paragraphs.add(element.text)
        for child in element:
            if local_name(child) == "achternaam" and child.getprevious() is not None:
                self.paragraphs.add(" ")
            self.into(child, mixed=mixed)
            self.paragraphs.add(child.tail)

    def _note(self, note: etree._Element) -> None:
        number = _number_of(note)
        self.paragraphs.add(raised(number))
        texts = [text_of(part) for part in note if local_name(part) != "noot.nr"]
        self.paragraphs.note(number, " ".join(texts))

    def _cell(self, entry: etree._Element) -> Paragraphs:
        cell = Paragraphs()
        _Walk(cell, self.note_numbers).into(entry, mixed=False)
        return cell


def _label(element: etree._Element) -> str:
    # "35 570" and "XVII" are elements without words between them; "Nr. 269" has words.
    apart = not (element.text or "").strip()
    return words(element, " " if apart else "")


def _inside(element: etree._Element, name: str) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) == name
