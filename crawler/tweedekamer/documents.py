"""A row of Document to an item, and where the best text of the paper is to be had."""

import re
from collections.abc import Iterator

from crawler.items import DocumentItem
from crawler.tweedekamer.names import Names
from crawler.tweedekamer.odata import PRESENT, Expand, Row

SOURCE = "tweede_kamer"
PAGE = "https://www.tweedekamer.nl/kamerstukken/detail?id={0}&did={0}"

# Our kinds, and the words of the service for them. The vocabulary is open: a word that is not
# here is not asked for.
SOORTEN = {
    "kamerbrief": ("Brief regering",),
    "schriftelijk_overleg": (
        "Verslag van een schriftelijk overleg",
        "Lijst van vragen en antwoorden",
        "Verslag houdende een lijst van vragen en antwoorden",
    ),
    "antwoord_kamervragen": (
        "Antwoord schriftelijke vragen",
        "Antwoord schriftelijke vragen (nader)",
        "Mededeling (uitstel antwoord)",
    ),
    "motie": ("Motie", "Motie (gewijzigd/nader)"),
}
KIND = {soort: kind for kind, soorten in SOORTEN.items() for soort in soorten}

EXPAND = (
    Expand("Kamerstukdossier", ("Id", "Nummer", "Toevoeging")),
    Expand(
        "DocumentActor",
        ("Id", "ActorNaam", "ActorFractie", "Functie", "Relatie"),
        where=(PRESENT,),
    ),
    Expand(
        "DocumentVersie",
        ("Id", "Versienummer", "ExterneIdentifier"),
        (
            Expand(
                "DocumentPublicatie",
                ("Id", "Identifier", "DocumentType"),
                where=(PRESENT, "DocumentType eq 'Xml'"),
            ),
        ),
        where=(PRESENT,),
    ),
)
NO_FILE = (None, None, None)  # the marks of what is no paper
REQUIRED = ("Id", "Soort", "Onderwerp", "Datum", "Verwijderd", "ApiGewijzigdOp")

# Ids of a paper in its final form; "kst-1268678" is one that is not yet, and has no XML.
FINAL_ID = re.compile(r"(?:kst|ah)-(?!\d{6,}$)[\w-]+", re.IGNORECASE)
ANSWER = re.compile(r"(?P<first>\d\d)(?P<second>\d\d)(?P<number>\d{1,5})")
# "36410-(R2160)": kingdom acts carry an addition that is no part of the number of their papers.
KINGDOM_ACT = re.compile(r"\(R\d+\)")


def document_of(row: Row, names: Names) -> DocumentItem:
    """The item without its text."""
    number = row.words(names.document_number)
    answered_in, answer_number = answer_of(row.maybe("Aanhangselnummer"))
    dossiers = dossiers_of(row)
    version = current_version(row)
    return DocumentItem(
        text="",
        source=SOURCE,
        source_id=row.id,
        url=PAGE.format(number) if number else None,
        title=row.words("Onderwerp") or row.maybe("Titel"),
        kind=KIND.get(row.words("Soort")),
        date=row.day("Datum"),
        date_precision="day" if row.day("Datum") else None,
        chamber="EK" if row.maybe("Kamer") in ("1", "Eerste Kamer") else "TK",
        kamerstuk=kamerstuk_of(dossiers, row.number(names.sub_number)),
        dossiers=dossiers,
        session_year=answered_in or row.maybe("Vergaderjaar"),
        reference=row.maybe("KenmerkAfzender"),
        answer_number=answer_number,
        senders=tuple(
            (actor.words("ActorNaam"), actor.maybe("Functie"))
            for actor in row.many("DocumentActor")
            if "ondertekenaar" in actor.words("Relatie").lower() and actor["ActorNaam"]
        ),
        publication_id=publication_id(row),
        version=version.maybe("Versienummer") if version else None,
    )


def dossiers_of(row: Row) -> tuple[str, ...]:
    """The dossiers under which a paper or case is filed."""
    return tuple(filter(None, (dossier_of(dossier) for dossier in row.many("Kamerstukdossier"))))


def dossier_of(row: Row) -> str | None:
    """The canonical number of a dossier: 26485, 35570-XVII."""
    if (number := row.number("Nummer")) is None:
        return None
    addition = KINGDOM_ACT.sub("", row.maybe("Toevoeging") or "").strip(" -")
    return f"{number}-{addition}" if addition else str(number)


def kamerstuk_of(dossiers: tuple[str, ...], number: int | None) -> str | None:
    """The paper's own number; None when it has none, or might have that number in two dossiers."""
    if len(set(dossiers)) != 1 or number is None or number < 1:
        return None
    return f"{dossiers[0]}-{number}"


def answer_of(printed: str | None) -> tuple[str | None, str | None]:
    """Session year and number of an answer: "242501244" is number 1244 of 2024-2025."""
    parts = ANSWER.fullmatch(printed or "")
    if parts is None or int(parts["second"]) != (int(parts["first"]) + 1) % 100:
        return None, None
    year = int(parts["first"]) + (1900 if int(parts["first"]) > 80 else 2000)
    return f"{year}-{year + 1}", str(int(parts["number"]))


def current_version(row: Row) -> Row | None:
    """The version that counts: the one the row names, else the one with the highest number."""
    versions = row.maybe_many("DocumentVersie")
    named = [each for each in versions if each.id == row.maybe("HuidigeDocumentVersie_Id")]
    numbered = sorted(versions, key=lambda each: each.maybe_number("Versienummer") or 0)
    return next(iter(named), None) or (numbered[-1] if numbered else None)


def publication_id(row: Row) -> str | None:
    """The id at officielebekendmakingen.nl, where the Kamer gives one."""
    version = current_version(row)
    if version is None:
        return None
    if given := version.maybe("ExterneIdentifier"):
        return given
    ids = {publication.maybe("Identifier") for publication in _publications(version)} - {None}
    return ids.pop() if len(ids) == 1 else None


def files(row: Row, base: str, publications: str) -> Iterator[tuple[str, str]]:
    """Addresses of the text, the best first, each with a name that tells the format.

    The official XML keeps paragraphs, notes and headings; the Kamer's own file is a PDF or a
    Word document. Of about a quarter of the papers there is an XML.
    """
    version = current_version(row)
    for publication in _publications(version) if version else ():
        if publication.maybe("DocumentType") == "Xml":
            yield f"{base}/DocumentPublicatie({publication.id})/resource", "stuk.xml"
    identifier = publication_id(row)
    if identifier and FINAL_ID.fullmatch(identifier):
        yield f"{publications}/{identifier}.xml", "stuk.xml"
    yield f"{base}/Document({row.id})/resource", "stuk"


def marks_of_file(row: Row) -> tuple[str | None, ...]:
    """What differs when the file behind a row is another than before."""
    fields = ("HuidigeDocumentVersie_Id", "ContentLength", "ContentType")
    version = current_version(row)
    publications = _publications(version) if version else []
    return *(row.maybe(field) for field in fields), *(each.id for each in publications)


def _publications(version: Row) -> list[Row]:
    return version.maybe_many("DocumentPublicatie")
