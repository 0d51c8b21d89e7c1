"""What the API answers with; the descriptions are shown in its documentation."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from nlp.findings import DocumentKind, EventKind, Precision
from tracker.values import Appreciation, MotionStatus, Status, ThreadKind


class Term(BaseModel):
    """Een termijn, zo precies als de brief hem noemt."""

    quote: str | None = Field(description="De woorden in de brief")
    first_day: date | None = Field(None, alias="from", description="Eerste dag")
    last_day: date | None = Field(None, alias="to", description="Laatste dag; null: geen dag")
    precision: Precision | None = Field(None, description="Hoe precies: dag, maand, seizoen ...")


class Source(BaseModel):
    """Waar iets staat: de letterlijke woorden en het stuk."""

    quote: str | None = Field(description="De letterlijke woorden")
    title: str | None = Field(description="Titel van het stuk")
    kind: DocumentKind | None = Field(description="Soort stuk")
    kamerstuk: str | None = Field(description="Nummer van het stuk")
    day: date | None = Field(None, alias="date", description="Datum van het stuk")
    url: str | None = Field(description="Adres bij de bron")


class Commitment(BaseModel):
    """Een toezegging, voornemen of motie, en waar die op de dag staat."""

    id: str = Field(description="Kenmerk; blijft hetzelfde")
    kind: ThreadKind = Field(description="Soort")
    title: str = Field(description="Omschrijving")
    status: Status = Field(description="Stand")
    status_words: str = Field(description="Stand in woorden")
    unsure: bool = Field(description="Of het misschien al is nagekomen; de stand is dan open")
    reason: str = Field(description="Waarom, in een zin")
    first_deadline: Term | None = Field(description="Eerste termijn")
    current_deadline: Term | None = Field(description="Huidige termijn")
    days_late: int = Field(description="Dagen te laat; 0 als het niet te laat is")
    times_postponed: int = Field(description="Hoe vaak uitgesteld")
    days_postponed: int = Field(description="Hoeveel dagen uitgesteld")
    made_on: date | None = Field(description="De dag van het oudste ingelezen stuk hierover")
    promiser: str | None = Field(description="Wie het oudste ingelezen stuk hierover tekende")
    responsible: str | None = Field(description="Wie erover gaat, als een mens dat vaststelde")
    ministry: str | None = Field(description="Ministerie, als code")
    asked_by: str | None = Field(description="Wie erom vroeg")
    party: str | None = Field(description="Fractie die erom vroeg")
    committee: str | None = Field(description="Commissie")
    dossier: str | None = Field(description="Dossier")
    kamerstuk: str | None = Field(description="Kamerstuk")
    official_number: str | None = Field(description="Nummer in het register van de Kamer")
    register_status: str | None = Field(description="Stand volgens dat register")
    to_check: bool = Field(description="Of een mens het nog moet controleren")
    evidence: Source | None = Field(description="Waar de stand op rust")
    link: str = Field(description="Vaste link naar het dashboard")


class Event(BaseModel):
    """Iets wat gebeurde, met de termijn ervoor en erna."""

    id: str = Field(description="Kenmerk van de toezegging of motie")
    title: str = Field(description="Omschrijving daarvan")
    day: date = Field(alias="date", description="Dag")
    event: EventKind = Field(description="Wat er gebeurde")
    event_words: str = Field(description="Hetzelfde in woorden")
    deadline: Term | None = Field(description="Termijn die het stuk noemt")
    previous_deadline: Term | None = Field(description="Eerdere termijn volgens het stuk")
    deadline_before: Term | None = Field(description="Termijn die tot dan gold")
    deadline_after: Term | None = Field(description="Termijn die sindsdien geldt")
    days_moved: int | None = Field(description="Hoeveel dagen de termijn verschoof")
    evidence: Source | None = Field(description="De woorden en het stuk")
    origin: str = Field(description="Gelezen, uit een register of van een beoordelaar")
    note: str = Field(description="Toelichting")
    counts: bool = Field(description="Nee als een mens het afkeurde")


class CommitmentInFull(Commitment):
    """Een toezegging of motie met alles wat ermee gebeurde."""

    as_of: date = Field(description="Stand op deze dag")
    events: list[Event] = Field(description="Wat er gebeurde, op volgorde van tijd")


class Motion(BaseModel):
    """Een motie, de uitslag van de stemming en wat ermee gedaan is."""

    id: str = Field(description="Kenmerk; zolang er niets mee gebeurd is het nummer van de motie")
    kamerstuk: str | None = Field(description="Nummer van de motie")
    title: str = Field(description="Titel")
    text: str = Field(description="Tekst, als die is ingelezen")
    submitted_on: date | None = Field(description="Ingediend op")
    signatories: list[str] = Field(description="Ondertekenaars; de eerste is de indiener")
    parties: list[str] = Field(description="Hun fracties")
    outcome: MotionStatus | None = Field(
        description="Uitslag van de stemming; null zolang er op de dag nog niet gestemd was"
    )
    decided_on: date | None = Field(description="Besloten op; null voor de dag van de stemming")
    appreciation: Appreciation = Field(description="Appreciatie van het kabinet")
    status: Status | None = Field(description="Stand; null als er niets uit te voeren of bekend is")
    status_words: str | None = Field(description="Stand in woorden")
    unsure: bool | None = Field(
        description="Of zij misschien al is uitgevoerd; dan is de stand open"
    )
    to_check: bool = Field(description="Of een brief deze motie of een andere kan bedoelen")
    reason: str | None = Field(description="Waarom, in een zin")
    deadline: Term | None = Field(description="Huidige termijn")
    ministry: str | None = Field(description="Ministerie, als code")
    dossier: str | None = Field(description="Dossier")
    register_status: str | None = Field(description="Stand volgens het register")
    url: str | None = Field(description="Adres bij de bron")
    evidence: Source | None = Field(description="Waar de stand op rust")
    link: str = Field(description="Vaste link naar het dashboard")


class MotionInFull(Motion):
    """Een motie met alles wat ermee gebeurde."""

    as_of: date = Field(description="Stand op deze dag")
    events: list[Event] = Field(description="Wat er gebeurde, op volgorde van tijd")


class Page(BaseModel):
    """Een bladzijde van een lijst."""

    as_of: date = Field(description="Stand op deze dag")
    choice: str = Field(description="De keuze in woorden")
    total: int = Field(description="Hoeveel er in totaal zijn")
    next: str | None = Field(description="Adres van de volgende bladzijde; null op de laatste")


class Commitments(Page):
    """Toezeggingen en voornemens."""

    items: list[Commitment]


class Motions(Page):
    """Moties."""

    items: list[Motion]


class Events(Page):
    """Gebeurtenissen; `total` telt de toezeggingen en moties waar ze van zijn."""

    items: list[Event]


class Document(BaseModel):
    """Een ingelezen stuk."""

    id: int
    title: str = Field(description="Titel")
    kind: DocumentKind = Field(description="Soort stuk")
    day: date | None = Field(alias="date", description="Datum")
    kamerstuk: str | None = Field(description="Nummer")
    ministry: str | None = Field(description="Ministerie, als code")
    commitments: int = Field(description="Hoeveel vermeldingen van toezeggingen erin staan")
    motions: int = Field(description="Hoeveel vermeldingen van moties erin staan")
    link: str = Field(description="Vaste link naar het dashboard")


class Finding(BaseModel):
    """Iets wat in een stuk gevonden is; `text[start:end]` zijn de woorden."""

    start: int
    end: int
    kind: str = Field(description="toezegging, motie of termijn")
    words: str = Field(description="Wat het is, in woorden")
    id: str | None = Field(description="Kenmerk van de toezegging of motie")


class Question(BaseModel):
    """Een vraag met het antwoord."""

    number: str
    party: str | None
    question: str
    answer: str


class DocumentInFull(Document):
    """Een stuk met de tekst en alles wat erin gevonden is."""

    text: str
    url: str | None = Field(description="Adres bij de bron")
    findings: list[Finding]
    questions: list[Question]


class Documents(BaseModel):
    """Stukken, het nieuwste eerst."""

    total: int
    next: str | None
    items: list[Document]


class Hit(BaseModel):
    """Een stuk, motie of toezegging, met de passages waarin het gezochte staat."""

    document: int | None = Field(description="Het stuk, als het een stuk is")
    title: str
    kind: str = Field(description="soort: Kamerbrief, motie, toezegging ...")
    day: date | None = Field(alias="date")
    kamerstuk: str | None
    passages: list[str] = Field(description="Zonder opmaak, het gevondene tussen ** en **")
    link: str


class Hits(BaseModel):
    """Wat de zoekmachine vond."""

    query: str
    remarks: list[str] = Field(description="Wat van de vraag niet begrepen is")
    total: int
    next: str | None
    items: list[Hit]


class SourceState(BaseModel):
    """Hoe vers een bron is."""

    name: str
    description: str
    documents: int = Field(description="Hoeveel stukken ervan in gebruik zijn")
    newest_document: date | None = Field(description="Datum van het nieuwste stuk")
    last_run: datetime | None = Field(description="Wanneer er het laatst is opgehaald")
    complete: bool = Field(description="Of dat ophalen tot het einde liep")
    waiting: int = Field(description="Hoeveel stukken opnieuw geprobeerd worden")
    message: str = Field(description="Wat er misging")


class Sources(BaseModel):
    """Hoe vers alles is."""

    documents: int
    newest_document: date | None
    undated: int
    words: str
    items: list[SourceState]
