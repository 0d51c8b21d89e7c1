"""A mention of a motion is the motion with that number; a misprint is seen through and kept."""

from datetime import date

import pytest
from sqlmodel import Session, select

from crawler.items import DocumentItem, MotionItem, Signatory
from nlp.findings import (
    Certainty,
    DocumentKind,
    EventKind,
    Frame,
    Kamerstuk,
    MotionMention,
    Quote,
    Reading,
    Stance,
)
from tracker.deciding import review
from tracker.intake import ingest
from tracker.linking import motions
from tracker.linking.motions import several_of_one
from tracker.models.motions import Motion, MotionCandidate
from tracker.models.motions import MotionMention as Row
from tracker.models.threads import Event

TEXT = "Met deze brief voer ik de motie Van Raan uit. De motie Van Raan is ook elders genoemd."


def letter(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    *numbers: Kamerstuk | None,
    day: date = date(2021, 2, 11),
    name: str = "Van Raan",
    party: str | None = None,
) -> list[Row]:
    found = []
    for at, number in enumerate(numbers):
        start = TEXT.index("motie Van Raan", at * 20)
        quote = Quote(TEXT[start : start + 14], start, start + 14)
        found.append(
            MotionMention(
                quote, (name,), False, party, number, Stance.EXECUTED, Certainty(0.9, "voer uit")
            )
        )
    reading = Reading(Frame(DocumentKind.KAMERBRIEF, day), motions=tuple(found))
    monkeypatch.setattr("nlp.reader.read", lambda *_: reading)
    ingest.item(session, DocumentItem(TEXT, "test", f"{day}{numbers}", date=day))
    return list(session.exec(select(Row).order_by(Row.id)))  # type: ignore[arg-type]


def test_a_number_that_nobody_knows_makes_a_motion(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mention,) = letter(session, monkeypatch, Kamerstuk("35570", "38", "XVII"))
    motion = session.get(Motion, mention.motion_id)
    assert motion is not None
    assert motion.kamerstuk == "35570-XVII-38"


def test_a_motion_that_letters_alone_speak_of_is_said_to_be_so_each_time(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = Kamerstuk("35570", "38", "XVII")
    mentions = letter(session, monkeypatch, number, number)
    reasons = {mention.link_reason for mention in mentions}
    assert (len(mentions), reasons) == (2, {"nummer 35570-XVII-38, nog niet in het register"})


def test_one_wrong_digit_is_a_misprint_and_stays_as_evidence(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, misprinted = letter(
        session, monkeypatch, Kamerstuk("35570", "38", "XVII"), Kamerstuk("25570", "38", "XVII")
    )
    assert misprinted.motion_id == right.motion_id
    assert misprinted.kamerstuk == "35570-XVII-38"
    assert misprinted.printed_kamerstuk == "25570-XVII-38"
    assert "gedrukt als 25570-XVII-38" in misprinted.link_reason


def test_another_number_is_another_motion(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = letter(
        session, monkeypatch, Kamerstuk("35570", "38", "XVII"), Kamerstuk("35570", "39", "XVII")
    )
    assert one.motion_id != other.motion_id


def test_a_person_chooses_between_candidates(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = ["over klimaatdoelen", "over de luchtvaart"]
    ingest.motions(
        session,
        [
            MotionItem(
                "t",
                str(n),
                f"2020Z0000{n}",
                f"Motie van het lid Van Raan {title}",
                submitted_on=date(2020, 12, n),
                kamerstuk=f"35570-{n}",
            )
            for n, title in enumerate(titles, 1)
        ],
    )
    (mention,) = letter(session, monkeypatch, None)
    assert mention.motion_id is None
    assert len(session.exec(select(MotionCandidate)).all()) == 2
    motion = session.exec(select(Motion).where(Motion.kamerstuk == "35570-2")).one()
    decision = review.link_mention(session, mention, motion, "Noor", "zie de tekst")
    assert mention.motion_id == motion.id
    event = session.exec(select(Event).where(Event.thread_id == motion.thread_id)).one()
    assert event.kind is EventKind.FULFILLED
    review.undo(session, decision.id or 0, "Noor")
    assert mention.motion_id is None
    assert [e.superseded_by for e in session.exec(select(Event))] == ["besluit teruggedraaid"]


def in_the_register(session: Session, *motions: tuple[str, str, str | None]) -> None:
    """Motions by paper number, signer and fractie, all of December 2020."""
    items = [
        MotionItem(
            "t",
            number,
            f"2020Z{at:05d}",
            f"Motie van het lid {signer} over zaak {at}",
            submitted_on=date(2020, 12, 1 + at),
            kamerstuk=number,
            signatories=(Signatory(signer, party),),
        )
        for at, (number, signer, party) in enumerate(motions)
    ]
    ingest.motions(session, items)


def linked(session: Session, mention: Row) -> str | None:
    motion = session.get(Motion, mention.motion_id) if mention.motion_id else None
    return motion.kamerstuk if motion else None


@pytest.mark.parametrize(
    ("register", "printed"),
    [
        ("Van Nispen", "van Nispen"),
        ("Michiel van Nispen", "Van Nispen"),
        ("Van den Berg", "Van Den Berg"),
        ("Van den Berg", "v.d. Berg"),
        ("Özütok", "Ozutok"),
        ("Van 't Wout", "Van ’t Wout"),
        ("Van Dijk", "VAN DIJK"),
    ],
)
def test_a_name_is_known_however_it_is_spelled(
    session: Session, monkeypatch: pytest.MonkeyPatch, register: str, printed: str
) -> None:
    in_the_register(session, ("29279-1", register, None), ("29279-2", "Kuiken", None))
    (mention,) = letter(session, monkeypatch, None, name=printed)
    assert linked(session, mention) == "29279-1"


@pytest.mark.parametrize(
    ("register", "printed"), [("Dijk", "Van Dijk"), ("Van der Berg", "Van den Berg")]
)
def test_another_prefix_is_another_name(
    session: Session, monkeypatch: pytest.MonkeyPatch, register: str, printed: str
) -> None:
    in_the_register(session, ("29279-1", register, None))
    (mention,) = letter(session, monkeypatch, None, name=printed)
    assert linked(session, mention) is None


@pytest.mark.parametrize("printed", ["CU", "ChristenUnie"])
def test_a_fractie_is_known_by_its_abbreviation(
    session: Session, monkeypatch: pytest.MonkeyPatch, printed: str
) -> None:
    in_the_register(session, ("29279-1", "Bakker", "ChristenUnie"), ("29279-2", "Bakker", "VVD"))
    (mention,) = letter(session, monkeypatch, None, name="Bakker", party=printed)
    assert linked(session, mention) == "29279-1"


@pytest.mark.parametrize(
    "printed",
    [
        Kamerstuk("35750", "38", "XVII"),  # two digits changed places
        Kamerstuk("35570", "38"),  # the part of the dossier was left out
        Kamerstuk("35578", "38", "XVII"),
    ],
    ids=str,
)
def test_misprints_that_are_seen_through(
    session: Session, monkeypatch: pytest.MonkeyPatch, printed: Kamerstuk
) -> None:
    in_the_register(
        session, ("35570-XVII-38", "Van Raan", "PvdD"), ("35570-XVII-39", "Bakker", None)
    )
    (mention,) = letter(session, monkeypatch, printed)
    assert linked(session, mention) == "35570-XVII-38"
    assert mention.printed_kamerstuk == str(printed)


@pytest.mark.parametrize(
    "printed",
    [
        Kamerstuk("35570", "83", "XVII"),  # another motion, or a misprint: nobody can tell
        Kamerstuk("53570", "39", "XVII"),
        Kamerstuk("35590", "39", "XVII"),  # of somebody else
    ],
    ids=str,
)
def test_numbers_that_are_no_misprint(
    session: Session, monkeypatch: pytest.MonkeyPatch, printed: Kamerstuk
) -> None:
    in_the_register(
        session, ("35570-XVII-38", "Van Raan", "PvdD"), ("35570-XVII-39", "Bakker", None)
    )
    (mention,) = letter(session, monkeypatch, printed)
    assert linked(session, mention) == str(printed)


def test_a_number_of_somebody_elses_motion_is_a_misprint_where_one_fits(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_register(session, ("35570-38", "Van Raan", None), ("25570-38", "Bakker", None))
    (mention,) = letter(session, monkeypatch, Kamerstuk("25570", "38"))
    assert linked(session, mention) == "35570-38"
    assert mention.printed_kamerstuk == "25570-38"


def test_a_number_of_somebody_elses_motion_is_to_be_checked(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_register(session, ("25570-38", "Bakker", None))
    (mention,) = letter(session, monkeypatch, Kamerstuk("25570", "38"))
    assert linked(session, mention) == "25570-38"
    assert mention.to_check
    assert "Bakker" in mention.link_reason


@pytest.mark.parametrize(
    ("quote", "names", "several"),
    [
        ("moties Van Raan", ("Van Raan",), True),
        ("moties van het lid Van Raan c.s.", ("Van Raan",), True),
        ("moties Van Raan en Bos", ("Van Raan",), False),
        ("motie Van Raan", ("Van Raan",), False),
    ],
)
def test_motions_of_one_signer_are_more_than_the_one_that_is_known(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    quote: str,
    names: tuple[str, ...],
    several: bool,
) -> None:
    assert several_of_one(quote, names) is several
    in_the_register(session, ("35570-38", "Van Raan", None))
    mentioned = motions.Mentioned(
        names, None, None, date(2021, 2, 11), frozenset(), several=several
    )
    resolved = motions.resolve(session, mentioned)
    assert (resolved.motion is None) is several
    assert len(resolved.candidates) == int(several)
