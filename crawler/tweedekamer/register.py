"""Rows of the Kamer's registers to items: commitments, members, fracties, committees, meetings.

Of members only what belongs to the office is asked for; where someone lives or was born is not.
"""

from crawler.items import (
    CommitteeItem,
    FractieItem,
    MeetingItem,
    OfficialCommitmentItem,
    PersonItem,
    Seat,
)
from crawler.tweedekamer.documents import SOURCE
from crawler.tweedekamer.names import Names
from crawler.tweedekamer.odata import PRESENT, Expand, Row

COMMITMENT_REQUIRED = (
    "Id",
    "Nummer",
    "Tekst",
    "Status",
    "Aanmaakdatum",
    "Verwijderd",
    "ApiGewijzigdOp",
)
PERSON_FIELDS = (
    "Id",
    "Initialen",
    "Tussenvoegsel",
    "Achternaam",
    "Voornamen",
    "Roepnaam",
    "Functie",
    "Fractielabel",
    "GewijzigdOp",
    "ApiGewijzigdOp",
    "Verwijderd",
)
PERSON_EXPAND = (
    Expand(
        "FractieZetelPersoon",
        ("Id", "Functie", "Van", "TotEnMet", "Verwijderd"),
        (Expand("FractieZetel", ("Id",), (Expand("Fractie", ("Id", "Afkorting", "NaamNL")),)),),
        where=(PRESENT,),
    ),
)
RELATIONS = {
    "IsHerhalingVan": "repeats",
    "IsWijzigingVan": "changes",
    "IsAanvullingOp": "adds_to",
}
REGISTER = "https://www.tweedekamer.nl/toezeggingen"


def commitment_expand(names: Names) -> tuple[Expand, ...]:
    """The relations of a commitment; ToegezegdAan is listed by the service but answers 404."""
    letter = ("Id", "Soort", "Onderwerp", "Datum", names.document_number)
    return (
        Expand("Activiteit", ("Id", "Nummer", "Soort", "Onderwerp", "Datum")),
        Expand("KamerbriefNakoming", letter, entity="Document"),
        *(Expand(relation, ("Id", "Nummer"), entity="Toezegging") for relation in RELATIONS),
    )


def commitment_of(row: Row, names: Names) -> OfficialCommitmentItem:
    """A commitment in the register. There is no deadline field: the term is in the text."""
    meetings = row.maybe_many("Activiteit")
    meeting = meetings[0] if len(meetings) == 1 else None
    letters = row.maybe_many("KamerbriefNakoming")
    return OfficialCommitmentItem(
        source=SOURCE,
        source_id=row.id,
        number=row.words("Nummer"),
        chamber="TK",
        text=row.words("Tekst"),
        status=row.words("Status"),
        url=REGISTER,
        # The register is filled after the debate; the promise is of the day of the debate.
        made_on=(meeting.day("Datum") if meeting else None) or row.day("Aanmaakdatum"),
        fulfilled_on=row.day("DatumNakoming"),
        responsible=((name_of(row), row.maybe("Functie")),) if name_of(row) else (),
        ministry=row.maybe("Ministerie"),
        activity_number=row.maybe("ActiviteitNummer"),
        activity_kind=meeting.maybe("Soort") if meeting else None,
        activity_title=meeting.maybe("Onderwerp") if meeting else None,
        fulfilled_by=tuple(
            number for letter in letters if (number := letter.maybe(names.document_number))
        ),
        relations=tuple(
            (word, other.words("Nummer"))
            for relation, word in RELATIONS.items()
            for other in row.maybe_many(relation)
        ),
    )


def name_of(row: Row) -> str:
    """A name as one signs: T.C. de Voorbeeld; as the register prints it where parts are missing."""
    parts = [row.maybe(field) for field in ("Initialen", "Tussenvoegsel", "Achternaam")]
    return " ".join(filter(None, parts)) if parts[2] else row.maybe("Naam") or ""


def person_of(row: Row, _: Names) -> PersonItem | None:
    """A member; None for a row that is only kept as a place."""
    if not row.words("Achternaam"):
        return None
    held = row.maybe_many("FractieZetelPersoon")
    return PersonItem(
        source=SOURCE,
        source_id=row.id,
        surname=row.words("Achternaam"),
        prefix=row.maybe("Tussenvoegsel"),
        initials=row.maybe("Initialen"),
        first_names=row.maybe("Voornamen"),
        call_name=row.maybe("Roepnaam"),
        function=row.maybe("Functie"),
        fractie=row.maybe("Fractielabel"),
        seats=tuple(seat for each in held if (seat := _seat(each))),
    )


def _seat(held: Row) -> Seat | None:
    seat = held.one("FractieZetel")
    fractie = seat.one("Fractie") if seat else None
    name = (fractie.maybe("Afkorting") or fractie.maybe("NaamNL")) if fractie else None
    if name is None:
        return None
    return Seat(name, held.day("Van"), held.day("TotEnMet"), held.maybe("Functie"))


def fractie_of(row: Row, _: Names) -> FractieItem | None:
    """A fractie; None for a row that is only kept as a place, which most are."""
    name = row.words("Afkorting") or row.words("NaamNL")
    if not name:
        return None
    return FractieItem(
        source=SOURCE,
        source_id=row.id,
        abbreviation=name,
        name=row.maybe("NaamNL"),
        seats=row.maybe_number("AantalZetels"),
        first_day=row.day("DatumActief"),
        last_day=row.day("DatumInactief"),
    )


def committee_of(row: Row, _: Names) -> CommitteeItem | None:
    """A committee; None for a row without a name."""
    name = row.words("NaamNL") or row.words("Afkorting")
    if not name:
        return None
    return CommitteeItem(
        source=SOURCE,
        source_id=row.id,
        name=name,
        abbreviation=row.maybe("Afkorting"),
        kind=row.maybe("Soort"),
        first_day=row.day("DatumActief"),
        last_day=row.day("DatumInactief"),
    )


def meeting_of(row: Row, names: Names) -> MeetingItem | None:
    """A debate or other meeting."""
    if not row.words("Nummer"):
        return None
    return MeetingItem(
        source=SOURCE,
        source_id=row.id,
        number=row.words("Nummer"),
        kind=row.words("Soort"),
        subject=row.maybe("Onderwerp") or "",
        day=row.day("Datum"),
        committee=row.maybe(names.lead_committee),
        status=row.maybe("Status"),
        chamber="EK" if row.maybe("Kamer") in ("1", "Eerste Kamer") else "TK",
    )
