"""A row of Zaak to a motion with who signed it, how the Kamer decided and who voted how."""

import datetime as dt

from crawler.items import MotionItem, Signatory, Vote
from crawler.tweedekamer.documents import KIND, SOURCE, dossiers_of, kamerstuk_of
from crawler.tweedekamer.names import Names
from crawler.tweedekamer.odata import PRESENT, Expand, Row

PAGE = "https://www.tweedekamer.nl/kamerstukken/moties/detail?id={0}&did={1}"
REQUIRED = ("Id", "Nummer", "Soort", "Onderwerp", "GestartOp", "Verwijderd", "ApiGewijzigdOp")

# Stems of the words with which the Kamer decides, in BesluitSoort and BesluitTekst.
OUTCOMES = {
    "aangenomen": "adopted",
    "aannemen": "adopted",
    "verworpen": "rejected",
    "verwerpen": "rejected",
    "aangehouden": "held",
    "aanhouden": "held",
    "ingetrokken": "withdrawn",
    "vervallen": "lapsed",
}
CHOICES = {"voor": "voor", "tegen": "tegen", "niet deelgenomen": "niet deelgenomen"}
SIGNED = {"Indiener": 0, "Medeindiener": 1}


def expand(names: Names) -> tuple[Expand, ...]:
    """The relations that a motion is made of."""
    activity = Expand("Activiteit", ("Id", "Datum", "Soort"))
    return (
        Expand("Kamerstukdossier", ("Id", "Nummer", "Toevoeging")),
        Expand(
            "ZaakActor",
            ("Id", "ActorNaam", "ActorFractie", "Functie", "Relatie", "Persoon_Id"),
            where=(PRESENT,),
        ),
        Expand(
            "Document",
            ("Id", "Soort", "Datum", names.document_number, names.sub_number),
            where=(PRESENT,),
        ),
        Expand(
            "Besluit",
            expand=(
                Expand("Stemming", where=(PRESENT,)),
                Expand("Agendapunt", ("Id",), (activity,)),
            ),
            where=(PRESENT,),
        ),
    )


def motion_of(row: Row, names: Names) -> MotionItem:
    """The item of a case of the kind Motie."""
    number = row.words("Nummer")
    papers = [paper for paper in row.many("Document") if KIND.get(paper.words("Soort")) == "motie"]
    paper = papers[0] if len(papers) == 1 else None
    dossiers = dossiers_of(row)
    decision = deciding(row.many("Besluit"))
    return MotionItem(
        source=SOURCE,
        source_id=row.id,
        number=number,
        title=row.words("Onderwerp") or row.words("Titel"),
        url=PAGE.format(number, paper.maybe(names.document_number)) if paper else None,
        submitted_on=row.day("GestartOp"),
        kamerstuk=kamerstuk_of(dossiers, paper.maybe_number(names.sub_number)) if paper else None,
        dossiers=dossiers,
        session_year=row.maybe("Vergaderjaar"),
        document_id=paper.id if paper else None,
        signatories=signatories(row.many("ZaakActor")),
        outcome=outcome_of(decision) if decision else None,
        decision=decision.maybe("BesluitTekst") if decision else None,
        decided_on=_day(decision) if decision else None,
        vote_kind=decision.maybe("StemmingsSoort") if decision else None,
        votes=votes(decision.many("Stemming")) if decision else (),
        appreciation=row.maybe("Kabinetsappreciatie"),
        state=row.maybe("Status"),
    )


def signatories(actors: list[Row]) -> tuple[Signatory, ...]:
    """Who signed, the indiener first; committees and the minister addressed are no signatories."""
    signed = [actor for actor in actors if actor.words("Relatie") in SIGNED]
    # Stable, so that those who signed with the first stay in the order of the service.
    signed.sort(key=lambda actor: SIGNED[actor.words("Relatie")])
    return tuple(
        Signatory(actor.words("ActorNaam"), actor.maybe("ActorFractie"), actor.maybe("Persoon_Id"))
        for actor in signed
        if actor.words("ActorNaam")
    )


def deciding(decisions: list[Row]) -> Row | None:
    """The decision that counts: the latest that was voted on. The first one only says Ingediend."""
    voted = [
        decision
        for decision in decisions
        if decision.maybe("Status") in (None, "Besluit")
        and (decision.words("BesluitSoort").startswith("Stemmen") or decision.many("Stemming"))
    ]
    return max(voted, key=_order, default=None)


def outcome_of(decision: Row) -> str | None:
    """What was decided; None where the words say nothing, or two different things."""
    said = f"{decision.words('BesluitSoort')} {decision.maybe('BesluitTekst') or ''}".lower()
    meant = {outcome for stem, outcome in OUTCOMES.items() if stem in said}
    return meant.pop() if len(meant) == 1 else None


def votes(rows: list[Row]) -> tuple[Vote, ...]:
    """How each fractie voted, or each member in a roll-call vote; of doubles the latest counts."""
    latest: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: row.stamp):
        latest[row.words("ActorFractie"), row.maybe("Persoon_Id") or ""] = row
    return tuple(_vote(row) for (fractie, _), row in latest.items() if fractie)


def _vote(row: Row) -> Vote:
    choice = row.words("Soort").lower()
    member = row.maybe("Persoon_Id") is not None
    seats = row.number("FractieGrootte")
    return Vote(
        fractie=row.words("ActorFractie"),
        choice=CHOICES.get(choice, choice),
        seats=None if member else seats,
        member=row.words("ActorNaam") if member else None,
        mistake=row.flag("Vergissing"),
    )


def _order(decision: Row) -> tuple[dt.date, int, str]:
    order = decision.maybe_number("AgendapuntZaakBesluitVolgorde")
    return _day(decision) or dt.date.min, order or 0, decision.stamp


def _day(decision: Row) -> dt.date | None:
    item = decision.one("Agendapunt")
    activity = item.one("Activiteit") if item else None
    return activity.day("Datum") if activity else None
