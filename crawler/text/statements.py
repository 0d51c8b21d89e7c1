"""What officielebekendmakingen.nl states of a paper beside its text.

The same statements come in four clothes: `<meta>` in a web page, `metadata.xml`,
`metadata_owms.xml` and a search record. They differ in prefix and capitals only:
"OVERHEIDop.aanhangselNummer",
"overheidop:aanhangselNummer" and "aanhangselnummer", so a statement goes by its bare name.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.kinds import kind_of
from crawler.text.extracted import Paper
from crawler.text.paragraphs import squeezed
from crawler.text.safe_xml import local_name

CHAMBERS = {"tweede": "TK", "eerste": "EK", "verenigde": "VV"}

# The day of the paper itself first; `available` is only when it was put online.
DAYS = ("issued", "date", "datumbrief", "datumontvangst", "datumindiening", "available")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said: `name` without prefix and in small letters."""

    name: str
    scheme: str
    content: str


class Statements:
    """All that is stated of one paper; names may repeat."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._all = [each for each in statements if each.content]

    def every(self, name: str, scheme: str | None = None) -> tuple[str, ...]:
        """All contents of `name`, in order, each once."""
        found = (
            each.content
            for each in self._all
            if each.name == name and (scheme is None or each.scheme.endswith(scheme))
        )
        return tuple(dict.fromkeys(found))

    def one(self, *names: str) -> str | None:
        """The first content of the first of these names that is stated."""
        return next((content for name in names for content in self.every(name)), None)

    def title(self) -> str | None:
        """What the paper is called; older papers only have the joined title."""
        return self.one("documenttitel", "title")

    def day(self) -> dt.date | None:
        """The day of the paper, or of its publication where nothing better is stated.

        One that is stated and is no day makes way for no other: that one is days or weeks later.
        """
        stated = self.one(*DAYS)
        try:
            return dt.date.fromisoformat(stated[:10]) if stated else None
        except ValueError:
            return None

    def paper(self) -> Paper:
        """The identity of the paper; empty for a page that states none."""
        dossiers = self.every("dossiernummer")
        # An annex states the number of the paper that it belongs to.
        annex = self.one("hoofddocument") or "Bijlage" in self.every("type")
        number = None if annex else self.one("ondernummer")
        kind = self._kind()
        return Paper(
            kind=kind,
            chamber=self._chamber(),
            kamerstuk=f"{dossiers[0]}-{number}" if dossiers and number else None,
            dossiers=dossiers,
            session_year=self.one("vergaderjaar"),
            answer_number=self.one("aanhangselnummer"),
            senders=tuple((name, None) for name in self._writers(kind)),
            publication_id=self.one("identifier"),
        )

    def _chamber(self) -> str | None:
        publisher = (self.one("creator") or "").split(" ")[0].lower()
        if publisher in CHAMBERS:
            return CHAMBERS[publisher]
        # "overige" is a publisher too. The Eerste Kamer numbers its papers with letters.
        number = self.one("ondernummer") or ""
        if re.fullmatch(r"[A-Z]{1,3}", number):
            return "EK"
        return "TK" if number.isdigit() else None

    def _kind(self) -> str | None:
        sorts = self.every("type", "AanhangselTypen") + self.every("subrubriek", "AanhangselTypen")
        if "Antwoord" in sorts:
            return kind_of("Antwoord schriftelijke vragen")
        words = (
            self.one("documenttitel"),
            *self.every("type", "KamerstukTypen"),
            self.one("subrubriek"),
        )
        return next((kind for each in words if (kind := kind_of(each or ""))), None)

    def _writers(self, kind: str | None) -> tuple[str, ...]:
        # A question is submitted by members, and answered by whom it was addressed to.
        if kind == "antwoord_kamervragen":
            return self.every("ontvanger")
        return self.every("indiener") if kind == "kamerbrief" else ()


def bare(name: str) -> str:
    """The name of a statement without prefix: "OVERHEIDop.vergaderjaar" is "vergaderjaar"."""
    return name.replace(":", ".").rpartition(".")[2].lower()


def from_pairs(pairs: Iterable[tuple[str, str, str]]) -> Statements:
    """The statements in (name, scheme, content) of `<meta>` or `<metadata>` elements."""
    return Statements(Statement(bare(name), scheme, squeezed(text)) for name, scheme, text in pairs)


def from_xml(root: etree._Element) -> Statements:
    """The statements in `metadata.xml`, `metadata_owms.xml`, or one record of a search."""
    if root.tag == "metadata_gegevens":
        # Only the top level: deeper ones describe an address, not the paper.
        return from_pairs(
            (each.get("name", ""), each.get("scheme", ""), each.get("content", ""))
            for each in root.iterfind("metadata")
        )
    return Statements(_leaves(root))


def _leaves(root: etree._Element) -> Iterator[Statement]:
    for element in root.iter("*"):
        if len(element) == 0 and element.text:
            name = bare(local_name(element))
            yield Statement(name, element.get("scheme", ""), squeezed(element.text))
