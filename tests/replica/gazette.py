"""What the replica of officielebekendmakingen.nl publishes: invented papers, made from a number.

Every fifth has no XML, every seventh is filed under two dossiers, every eleventh is an annex. The
last two are one paper, in its provisional and its final edition.
"""

import datetime as dt
from dataclasses import dataclass, field, replace
from functools import cached_property
from xml.sax.saxutils import escape

FIRST_DAY = dt.date(2021, 1, 5)
DOSSIERS = (("26485", "Maatschappelijk verantwoord ondernemen"), ("35570-XVII", "Begroting 2021"))
SORTS = ("Brief", "Motie", "Verslag", "Brief", "Overig")
TITLES = {
    "Brief": "BRIEF VAN DE MINISTER VOOR BUITENLANDSE HANDEL",
    "Motie": "MOTIE VAN HET LID VOORBEELD",
    "Verslag": "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    "Overig": "ADVIES",
    "Antwoord": "",
}


@dataclass(frozen=True)
class Publication:
    """One paper as it is published."""

    identifier: str
    number: str
    sort: str
    day: dt.date
    modified: dt.date
    dossiers: tuple[str, ...]
    forms: tuple[str, ...] = ("html", "pdf", "xml")
    status: str = "Opgemaakt na onopgemaakt"
    type: str = "Kamerstuk"
    sentence: str = "Ik zeg uw Kamer toe voor de zomer van 2021 een brief te sturen."

    @property
    def name(self) -> str:
        """What the search service calls the sort of publication."""
        return "Kamervragen (Aanhangsel)" if self.sort == "Antwoord" else "Kamerstuk"

    @property
    def title(self) -> str:
        """The title of this paper alone."""
        return f"{self.sort} over onderwerp {self.number}"

    def address(self, form: str) -> str:
        """Path of the file."""
        area = "onopgemaakt" if self.status == "Onopgemaakt" else self.dossiers[0]
        folder = f"/frbr/officielepublicaties/kst/{area}/{self.identifier}/1"
        return f"{folder}/{form}/{self.identifier}.{form}"

    def fields(self) -> dict[str, tuple[str, ...]]:
        """What it is found by."""
        return {
            "c.product-area": ("officielepublicaties",),
            "w.organisatietype": ("staten generaal",),
            "w.publicatienaam": (self.name,),
            "w.subrubriek": (self.sort,),
            "w.dossiernummer": self.dossiers,
            "w.ondernummer": (self.number,),
            "dt.identifier": (self.identifier,),
            "dt.type": (self.type,),
            "dt.date": (self.day.isoformat(),),
            "dt.modified": (self.modified.isoformat(),),
        }


@dataclass
class Gazette:
    """All publications, in no order."""

    size: int = 40
    # Ids of provisional editions that lead to the final one, as the site does in time.
    redirects: dict[str, str] = field(default_factory=dict)

    @cached_property
    def publications(self) -> dict[str, Publication]:
        """By identifier."""
        papers = [_paper(number) for number in range(1, self.size + 1)]
        final = replace(papers[0], sort="Brief", number="D", day=papers[-1].day)
        final = replace(final, identifier=f"kst-{final.dossiers[0]}-D")
        provisional = replace(final, identifier="kst-1268678", status="Onopgemaakt", forms=("pdf",))
        return {each.identifier: each for each in (*papers, final, provisional)}

    def change(self, identifier: str, **fields: object) -> None:
        """Publish a corrected edition, a day after everything else."""
        newest = max(each.modified for each in self.publications.values())
        before = self.publications[identifier]
        changed = replace(before, modified=newest + dt.timedelta(days=1), **fields)  # type: ignore[arg-type]
        self.publications[identifier] = changed


def _paper(number: int) -> Publication:
    day = FIRST_DAY + dt.timedelta(days=number)
    answer = number % 6 == 0
    dossiers = tuple(dossier for dossier, _ in DOSSIERS)
    own = dossiers if number % 7 == 0 else dossiers[number % 2 : number % 2 + 1]
    annex = number % 11 == 0
    identifier = f"kst-{own[0]}-{number}"
    if annex:
        identifier = f"blg-{1_000_000 + number}"
    elif answer:
        identifier = f"ah-tk-20202021-{number}"
    return Publication(
        identifier=identifier,
        number=str(number),
        sort="Antwoord" if answer else SORTS[number % len(SORTS)],
        day=day,
        modified=day + dt.timedelta(days=2),
        dossiers=own,
        forms=("pdf",) if annex else ("html", "pdf") if number % 5 == 0 else ("html", "pdf", "xml"),
        type="Bijlage" if annex else "Aanhangsel van de Handelingen" if answer else "Kamerstuk",
    )


def xml(paper: Publication) -> bytes:
    """The paper in markup: with a mark, Windows line ends and an instruction inside a word."""
    words = escape(paper.sentence).replace("brief", "br<?xpp afbreek?>ief")
    if paper.sort == "Antwoord":
        body = (
            f"<kamervragen><kamervraagnummer>{paper.number}</kamervraagnummer><vraag>"
            f"<nr>Vraag 1</nr><al>Wanneer?</al></vraag><antwoord><nr>Antwoord 1</nr>"
            f"<al>{words}</al></antwoord></kamervragen>"
        )
    else:
        body = (
            f"<kamerstuk>{''.join(map(_dossier, paper.dossiers))}<stuk><stuknr>Nr. "
            f'<ondernummer kamer="2">{paper.number}</ondernummer></stuknr>'
            f"<titel>{TITLES[paper.sort]}</titel><algemeen><vrije-tekst>\r\n<tekst>"
            f"<al>{words}</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk>"
        )
    whole = f'<?xml version="1.0"?>\r\n<officiele-publicatie>{body}</officiele-publicatie>\r\n'
    return whole.encode("utf-8-sig")


def html(paper: Publication) -> bytes:
    """The paper as a page."""
    return (
        "<!DOCTYPE html><html><head><title></title></head><body><div id='broodtekst'>"
        f"<h1>{TITLES[paper.sort]}</h1><p>{escape(paper.sentence)}</p></div></body></html>"
    ).encode()


def record(paper: Publication, address: str, position: int) -> str:
    """The paper as the search service describes it."""
    items = "".join(
        f'<gzd:itemUrl manifestation="{form}">{address}{paper.address(form)}</gzd:itemUrl>'
        for form in (*paper.forms, "odt")
    )
    dossiers = "".join(f"<o:dossiernummer>{each}</o:dossiernummer>" for each in paper.dossiers)
    scheme = "AanhangselTypen" if paper.sort == "Antwoord" else "KamerstukTypen"
    answer = f"<o:aanhangselnummer>{paper.number}</o:aanhangselnummer>"
    own = answer if paper.sort == "Antwoord" else f"<o:ondernummer>{paper.number}</o:ondernummer>"
    return (
        "<sru:record><sru:recordData><gzd:gzd><gzd:originalData><o:meta><o:owmskern>"
        f"<dcterms:identifier>{paper.identifier}</dcterms:identifier>"
        f"<dcterms:title>Dossier; {escape(paper.title)}</dcterms:title>"
        f'<dcterms:type scheme="OVERHEIDop.Parlementair">{paper.type}</dcterms:type>'
        "<dcterms:creator>Tweede Kamer der Staten-Generaal</dcterms:creator>"
        f"<dcterms:modified>{paper.modified}</dcterms:modified></o:owmskern><o:owmsmantel>"
        f"<dcterms:date>{paper.day}</dcterms:date></o:owmsmantel><o:tpmeta>"
        f"<o:documentstatus>{paper.status}</o:documentstatus>"
        f"<o:documenttitel>{escape(paper.title)}</o:documenttitel>{own}"
        f"<o:publicatienaam>{paper.name}</o:publicatienaam>"
        f"<o:vergaderjaar>2020-2021</o:vergaderjaar>{dossiers}"
        f'<o:subrubriek scheme="OVERHEIDop.{scheme}">{paper.sort}</o:subrubriek>'
        "</o:tpmeta></o:meta></gzd:originalData><gzd:enrichedData>"
        f"<gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/{paper.identifier}.html"
        f"</gzd:preferredUrl>{items}</gzd:enrichedData></gzd:gzd></sru:recordData>"
        f"<sru:recordPosition>{position}</sru:recordPosition></sru:record>"
    )


def _dossier(dossier: str) -> str:
    number, _, addition = dossier.partition("-")
    chapter = f"<begrotingshoofdstuk>{addition}</begrotingshoofdstuk>" if addition else ""
    return (
        f"<dossier><dossiernummer><dossiernr>{number[:2]} {number[2:]}</dossiernr>{chapter}"
        f"</dossiernummer><titel>{dict(DOSSIERS)[dossier]}</titel></dossier>"
    )
