"""Fills the world: a small parliament with its people, papers, motions and commitments.

Everything follows from the number of a row, so that a test can say what row 7 must be: every
seventh document is deleted, every third has no number in its dossier, and so on.
"""

from datetime import date, timedelta
from typing import Any

from tests.replica.world import Row, World, ident

FRACTIES = (
    ("VVD", "Volkspartij voor Vrijheid en Democratie", 34),
    ("D66", "Democraten 66", 24),
    ("SP", "Socialistische Partij", 9),
    ("CU", "ChristenUnie", 5),
    ("PvdD", "Partij voor de Dieren", 6),
)
MEMBERS = (
    ("J.", "Jasper", "van", "Dijk", "SP"),
    ("I.", "Inge", "van", "Dijk", "D66"),
    ("J.S.", "Joël", None, "Voordewind", "CU"),
    ("L.", "Lammert", "van", "Raan", "PvdD"),
    ("M.", "Mahir", None, "Alkaya", "SP"),
    ("A.", "Anne", "de", "Boer", "VVD"),
)
COMMITTEES = (
    ("vaste commissie voor Buitenlandse Zaken", "BuZa"),
    ("vaste commissie voor Financiën", "FIN"),
)
DOSSIERS: tuple[tuple[int, str | None, str], ...] = (
    (26485, None, "Maatschappelijk verantwoord ondernemen"),
    (35570, "XVII", "Vaststelling begroting Buitenlandse Handel 2021"),
    (21501, "02", "Raad Algemene Zaken en Raad Buitenlandse Zaken"),
    (36000, "(R2160)", "Goedkeuring van een verdrag"),
)
MINISTER = ("T.C. Voorbeeld", "minister voor Buitenlandse Handel en Ontwikkelingssamenwerking")
KINDS = (
    "Brief regering",
    "Verslag van een schriftelijk overleg",
    "Brief regering",
    "Antwoord schriftelijke vragen",
    "Brief regering",
    "Lijst van vragen en antwoorden",
    "Jaarverslag",
)
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STATUSES = ("Openstaand", "Afgedaan", "Deels Afgedaan", "Vervallen", None, "Voldaan")


def fill(world: World) -> None:
    """Make every row."""
    _people(world)
    _dossiers(world)
    _activities(world)
    for number in range(world.documents):
        document(world, number)
    for number in range(world.motions):
        motion(world, number)
    for number in range(len(STATUSES) * 2):
        commitment(world, number)
    # The Kamer keeps ToegezegdAan, but its service does not answer for it.
    world.put("ToegezegdAan", "0", {"Toezegging_Id": None, "Persoon_Id": None, "Fractie_Id": None})


def day(number: int) -> str:
    """The date of paper `number`, as the service writes it."""
    return f"{date(2021, 1, 4) + timedelta(days=number % 330)}T00:00:00+01:00"


def _people(world: World) -> None:
    for abbreviation, name, seats in FRACTIES:
        world.put(
            "Fractie",
            abbreviation,
            {
                "Nummer": 2700 + len(abbreviation),
                "Afkorting": abbreviation,
                "NaamNL": name,
                "NaamEN": name,
                "AantalZetels": seats,
                "DatumActief": "2008-09-01T00:00:00+02:00",
                "DatumInactief": None,
            },
        )
    world.put("Fractie", "leeg", dict.fromkeys(next(iter(world._sets["Fractie"].values())).fields))
    for number, (initials, call_name, prefix, surname, fractie) in enumerate(MEMBERS):
        person = world.put(
            "Persoon",
            f"{number}",
            {
                "Nummer": 4000 + number,
                "Initialen": initials,
                "Tussenvoegsel": prefix,
                "Achternaam": surname,
                "Voornamen": call_name,
                "Roepnaam": call_name,
                "Functie": "Tweede Kamerlid",
                "Geboortedatum": "1970-01-01",
                "Geboorteplaats": "Ergens",
                "Fractielabel": fractie,
            },
        )
        seat = world.put(
            "FractieZetel", f"{number}", {"Gewicht": number}, {"Fractie": ident("Fractie", fractie)}
        )
        holding = world.put(
            "FractieZetelPersoon",
            f"{number}",
            {"Functie": "Lid", "Van": "2017-03-23T00:00:00+01:00", "TotEnMet": None},
            {"FractieZetel": seat.id, "Persoon": person.id},
        )
        person.links["FractieZetelPersoon"] = [holding.id]
    world.put("Persoon", "leeg", dict.fromkeys(person.fields), {"FractieZetelPersoon": []})
    for name, abbreviation in COMMITTEES:
        world.put(
            "Commissie",
            abbreviation,
            {
                "Nummer": len(name),
                "Soort": "Vaste commissie",
                "Afkorting": abbreviation,
                "NaamNL": name,
                "NaamEN": None,
                "DatumActief": "2008-09-01T00:00:00+02:00",
                "DatumInactief": None,
            },
        )


def _dossiers(world: World) -> None:
    for number, addition, title in DOSSIERS:
        world.put(
            "Kamerstukdossier",
            f"{number}{addition}",
            {"Nummer": number, "Toevoeging": addition, "Titel": title, "HoogsteVolgnummer": 999},
            {},
        )


def _activities(world: World) -> None:
    for number in range(8):
        world.put(
            "Activiteit",
            f"{number}",
            {
                "Soort": "Stemmingen" if number % 4 == 3 else "Commissiedebat",
                "Nummer": f"2021A{number:05d}",
                "Onderwerp": f"Onderwerp van vergadering {number}",
                "DatumSoort": "Dag",
                "Datum": None if number == 5 else day(20 * number),
                "Status": "Geannuleerd" if number == 6 else "Uitgevoerd",
                "Vergaderjaar": "2020-2021",
                "Kamer": "Tweede Kamer",
                "VoortouwCommissieNaam": COMMITTEES[number % 2][0],
                "Voortouwafkorting": COMMITTEES[number % 2][1],
            },
            deleted=number == 4,
        )


def document(world: World, number: int, kind: str | None = None) -> Row:
    """Paper `number`, with its version, actors, case and, for every fourth, official XML."""
    kind = kind or KINDS[number % len(KINDS)]
    dossier, addition, _ = DOSSIERS[number % len(DOSSIERS)]
    numbered = number % 3 != 2
    identifier = None
    if numbered and number % 4 == 0:
        identifier = f"kst-{dossier}-{100 + number}"
    if number % 40 == 8:  # not yet in its final form: the id carries no dossier, and no XML exists
        identifier = f"kst-{1260000 + number}"
    version = world.put(
        "DocumentVersie",
        f"{number}",
        {"Status": "Definitief", "Versienummer": 1, "Extensie": ".pdf", "ExterneIdentifier": None},
        {"DocumentPublicatie": [], "Document": ident("Document", f"{number}")},
    )
    version.fields["ExterneIdentifier"] = identifier
    if identifier and number % 8 == 0 and number % 40 != 8:
        version.links["DocumentPublicatie"] = [
            world.put(
                "DocumentPublicatie",
                f"{number}{form}",
                {"Identifier": identifier, "DocumentType": form, "Url": ""},
                {"DocumentVersie": version.id},
            ).id
            for form in ("Pdf", "Xml")
        ]
    dossiers = [] if not numbered else [ident("Kamerstukdossier", f"{dossier}{addition}")]
    if number % 12 == 1:
        dossiers.append(ident("Kamerstukdossier", "26485None"))
    answer = kind.startswith("Antwoord")
    return world.put(
        "Document",
        f"{number}",
        {
            "Soort": kind,
            "Nummer": f"2021D{number:05d}",
            "Titel": f"{kind}; onderwerp {number}",
            "Onderwerp": f"Onderwerp {number}: ketens & 'verantwoordelijkheid'",
            "Datum": day(number),
            "Vergaderjaar": "2020-2021",
            "Kamer": 2,
            "Ondernummer": 100 + number if numbered else -1,
            "Aanhangselnummer": f"20210{number:04d}" if answer else None,
            "KenmerkAfzender": f"BZ-{number}",
            "Organisatie": "Tweede Kamer",
            "ContentType": DOCX if number % 5 == 3 else PDF,
            # Wrong on purpose: the service announces other sizes than it delivers.
            "ContentLength": 1000 + number,
            "HuidigeDocumentVersie_Id": version.id,
        },
        {
            "Kamerstukdossier": list(dict.fromkeys(dossiers)),
            "DocumentActor": [_actor(world, number).id],
            "Zaak": [],
            "DocumentVersie": [version.id],
        },
        deleted=number % 7 == 6 and number % 14 == 13,
    )


def _actor(world: World, number: int) -> Row:
    name, function = MINISTER
    return world.put(
        "DocumentActor",
        f"{number}",
        {
            "ActorNaam": name,
            "ActorFractie": None,
            "Functie": function,
            "Relatie": "Eerste ondertekenaar",
            "Persoon_Id": None,
            "Fractie_Id": None,
            "Commissie_Id": None,
        },
        {"Document": ident("Document", f"{number}")},
    )


def motion(world: World, number: int) -> Row:
    """Motion `number`: its paper, its case, a first decision, and for most a vote."""
    paper = document(world, 100_000 + number, "Motie")
    paper.deleted = False
    signers = [MEMBERS[number % len(MEMBERS)], MEMBERS[(number + 2) % len(MEMBERS)]]
    decisions = [_decision(world, number, "Ingediend", "Ingediend.", 1, None)]
    if number % 4 != 3:
        outcome = ("aangenomen", "verworpen", "aangehouden")[number % 3]
        kind = f"Stemmen - {outcome}"
        decision = _decision(world, number, kind, f"{outcome.title()}.", 2, "Met handopsteken")
        if outcome != "aangehouden":
            decision.links["Stemming"] = _votes(world, number, decision)
        decisions.append(decision)
    case = world.put(
        "Zaak",
        f"motie {number}",
        {
            "Nummer": f"2021Z{number:05d}",
            "Soort": "Motie",
            "Titel": "Vaststelling van een begroting",
            "Onderwerp": f"Motie van het lid {signers[0][3]} c.s. over onderwerp {number}",
            "GestartOp": day(number),
            "Status": "Vrijgegeven",
            "Vergaderjaar": "2020-2021",
            "Kabinetsappreciatie": ("Oordeel Kamer", "Ontraden", "Nog te ontvangen")[number % 3],
            "Afgedaan": number % 4 != 3,
        },
        {
            "ZaakActor": [
                _signer(world, number, place, signer).id for place, signer in enumerate(signers)
            ],
            "Document": [paper.id],
            "Kamerstukdossier": paper.links["Kamerstukdossier"],
            "Besluit": [decision.id for decision in decisions],
        },
    )
    paper.links["Zaak"] = [case.id]
    for decision in decisions:
        decision.links["Zaak"] = [case.id]
    return case


def _signer(world: World, number: int, place: int, member: tuple[Any, ...]) -> Row:
    initials, _, prefix, surname, fractie = member
    return world.put(
        "ZaakActor",
        f"{number}/{place}",
        {
            "ActorNaam": " ".join(filter(None, (initials, prefix, surname))),
            "ActorFractie": fractie,
            "Functie": "Tweede Kamerlid",
            "Relatie": "Indiener" if place == 0 else "Medeindiener",
            "Persoon_Id": ident("Persoon", str(MEMBERS.index(member))),
            "Fractie_Id": ident("Fractie", fractie),
        },
        {"Zaak": [ident("Zaak", f"motie {number}")]},
    )


def _decision(world: World, number: int, kind: str, text: str, order: int, how: str | None) -> Row:
    item = world.put(
        "Agendapunt",
        f"{number}/{order}",
        {"Nummer": f"2021P{number:05d}", "Onderwerp": "Stemmingen"},
        {"Activiteit": ident("Activiteit", str(3 if order == 2 else 1))},
    )
    return world.put(
        "Besluit",
        f"{number}/{order}",
        {
            "StemmingsSoort": how,
            "BesluitSoort": kind,
            "BesluitTekst": text,
            "Opmerking": None,
            "Status": "Besluit",
            "AgendapuntZaakBesluitVolgorde": order,
        },
        {"Agendapunt": item.id, "Stemming": []},
    )


def _votes(world: World, number: int, decision: Row) -> list[str]:
    votes = []
    for place, (fractie, _, seats) in enumerate(FRACTIES):
        for again in range(2 if place == 0 else 1):  # the first came twice, the later one counts
            vote = world.put(
                "Stemming",
                f"{number}/{fractie}/{again}",
                {
                    "Soort": "Voor" if (place + number + again) % 2 else "Tegen",
                    "FractieGrootte": seats,
                    "ActorNaam": fractie,
                    "ActorFractie": fractie,
                    "Vergissing": False,
                    "Persoon_Id": None,
                    "Fractie_Id": ident("Fractie", fractie),
                },
                {"Besluit": decision.id},
            )
            votes.append(vote.id)
    gone = world.put(
        "Stemming", f"{number}/weg", {"Soort": "Voor", "ActorFractie": "GONE"}, deleted=True
    )
    return [*votes, gone.id]


def commitment(world: World, number: int) -> Row:
    """Commitment `number`, with each of the statuses in turn."""
    status = STATUSES[number % len(STATUSES)]
    letters = {"Afgedaan": 1, "Voldaan": 2, "Deels Afgedaan": 1}.get(status or "", 0)
    row = world.put(
        "Toezegging",
        f"{number}",
        {
            "Nummer": f"TZ202101-{number:03d}",
            "Aanmaakdatum": day(number),
            "ActiviteitNummer": f"2021A{number % 4:05d}",
            "Naam": "Voorbeeld, T.C.",
            "Achternaam": "Voorbeeld",
            "Initialen": "T.C.",
            "Tussenvoegsel": None,
            "Functie": MINISTER[1],
            "Ministerie": "Buitenlandse Zaken",
            "Status": status,
            "DatumNakoming": day(number + 90) if letters else None,
            "Tekst": f"De minister zegt toe de Kamer vóór 1 juli 2021 te informeren over {number}.",
            "Notities": None,
        },
        {
            "Activiteit": [ident("Activiteit", str(number % 4))],
            "KamerbriefNakoming": [ident("Document", str(i)) for i in (0, 2)[:letters]],
            "IsHerhalingVan": [ident("Toezegging", str(number - 1))] if number == 7 else [],
            "IsWijzigingVan": [],
            "IsAanvullingOp": [],
            "ToegezegdAan": [],
        },
    )
    if number % 3 == 0:
        row.promised_to = [(ident("Persoon", "0"), ident("Fractie", "SP")), (None, None)]
    return row
