"""The files of the papers, made when they are asked for: official XML, PDF and Word."""

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.replica.parliament import DOCX, MINISTER
from tests.replica.world import Row, World

if TYPE_CHECKING:
    from tests.replica.app import Replica


def paragraphs(row: Row) -> list[str]:
    """The text of a paper."""
    number = row.fields["Nummer"]
    if row.fields["Soort"] == "Motie":
        return [
            "De Kamer,",
            "gehoord de beraadslaging,",
            f"verzoekt de regering, de Kamer vóór 1 mei 2021 te berichten over {number},",
            "en gaat over tot de orde van de dag.",
        ]
    return [
        "Geachte voorzitter,",
        f"Met deze brief informeer ik u over {row.fields['Onderwerp']} ({number}).",
        f"Ik zeg uw Kamer toe in het voorjaar van 2022 terug te komen op zaak {number}.",
        "De evaluatie ontvangt uw Kamer uiterlijk 1 september 2021.",
        f"De {MINISTER[1]},",
        MINISTER[0],
    ]


def resource(world: World, row: Row) -> Response:
    """The file behind a row; every fiftieth paper turns out not to have one."""
    if row.entity == "DocumentPublicatie":
        if row.fields["DocumentType"] == "Xml":
            return Response(official_xml(_paper_of(world, row)), media_type="application/xml")
        return Response(pdf(paragraphs(_paper_of(world, row))), media_type="application/pdf")
    if row.fields["Nummer"].endswith("49"):
        return JSONResponse({"error": {"code": "", "message": "No resource"}}, status_code=404)
    if row.fields["ContentType"] == DOCX:
        return Response(docx(paragraphs(row)), media_type=DOCX)
    return Response(pdf(paragraphs(row)), media_type="application/pdf")


def _paper_of(world: World, publication: Row) -> Row:
    version = world.sets["DocumentVersie"][str(publication.links["DocumentVersie"])]
    return world.sets["Document"][str(version.links["Document"])]


def official_xml(row: Row) -> bytes:
    """The paper as officielebekendmakingen.nl publishes it."""
    text = "".join(f"<al>{escape(paragraph)}</al>" for paragraph in paragraphs(row))
    return (
        "<?xml version='1.0' encoding='UTF-8'?><officiele-publicatie><kamerstuk><stuk>"
        f"<stuknr>Nr. <ondernummer kamer='2'>{row.fields['Ondernummer']}</ondernummer></stuknr>"
        f"<titel>{escape(row.fields['Onderwerp'])}</titel><algemeen><vrije-tekst>"
        f"<tekst status='goed'>{text}</tekst></vrije-tekst></algemeen></stuk></kamerstuk>"
        "</officiele-publicatie>"
    ).encode()


def pdf(lines: list[str]) -> bytes:
    """A one-page PDF with a line of text per paragraph."""
    drawn = b"BT /F1 10 Tf 50 780 Td 14 TL\n"
    for line in lines:
        shown = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn += b"(" + shown.encode("cp1252", "replace") + b") Tj T* T*\n"
    drawn += b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        made
        + b"xref\n0 6\n0000000000 65535 f \n%s" % table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)
    )


def docx(lines: list[str]) -> bytes:
    """A Word document with a paragraph per line."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{DOCX}.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def routes(replica: "Replica") -> list[Route]:
    """The papers of the Kamer at officielebekendmakingen.nl, by their own id."""

    async def publication(request: Request) -> Response:
        world, wanted = replica.world, request.path_params["identifier"]
        for version in world.rows("DocumentVersie"):
            if version.fields["ExterneIdentifier"] == wanted:
                paper = world.sets["Document"][str(version.links["Document"])]
                return Response(official_xml(paper), media_type="application/xml")
        # A page that says so, with status 200: this is how the site answers.
        return Response("<html><body>404: Pagina niet gevonden</body></html>")

    return [Route("/{identifier:str}.xml", publication)]
