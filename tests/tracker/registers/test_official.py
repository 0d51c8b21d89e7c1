"""Registers of commitments stand beside ours: their history, and where the two differ."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, select

from crawler.items import DocumentItem, OfficialCommitmentItem
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    DocumentKind,
    EventKind,
    Frame,
    Quote,
    Reading,
)
from tracker.deciding import review
from tracker.intake import ingest
from tracker.models.threads import Event, Thread
from tracker.queries.quality import report
from tracker.queries.quality.registers import differences, register_history
from tracker.record.documents import Change
from tracker.registers.official import Stage, stage
from tracker.values import Status

MADE_ON = date(2014, 5, 27)
SAYS_DONE = "Hiermee is toezegging T01970 afgedaan."
SAYS_PARTLY = "Hiermee is toezegging T01970 deels afgedaan."
KINDS = {SAYS_DONE: EventKind.FULFILLED, SAYS_PARTLY: EventKind.PARTLY_FULFILLED}

Letter = Callable[[str, date], None]


@pytest.fixture
def letter(session: Session, monkeypatch: pytest.MonkeyPatch) -> Letter:
    """Stores a letter that says one thing of toezegging T01970."""

    def read(text: str, published_on: date | None = None, kind: object = None) -> Reading:
        mention = CommitmentMention(
            quote=Quote(text, 0, len(text)),
            kind=CommitmentKind.TOEZEGGING,
            event=KINDS[text],
            actor=None,
            towards=None,
            occasion=None,
            deadline=None,
            previous_deadline=None,
            certainty=Certainty(0.9, "afgedaan"),
            numbers=("T01970",),
        )
        return Reading(Frame(DocumentKind.KAMERBRIEF, published_on), commitments=(mention,))

    monkeypatch.setattr("nlp.reader.read", read)

    def store(text: str, day: date) -> None:
        ingest.item(session, DocumentItem(text, "test", f"{day}", date=day))

    return store


def gives(
    session: Session,
    status: str,
    seen: date = MADE_ON,
    deadline: date | None = None,
    number: str = "T01970",
    **more: object,
) -> Change:
    """The register as it is seen on a day."""
    values: dict[str, object] = {
        "source": "eerste_kamer",
        "source_id": number.lower(),
        "number": number,
        "chamber": "EK",
        "text": "De minister zegt toe de Kamer een evaluatie van de kinderarbeidwet te sturen.",
        "made_on": MADE_ON,
        "gathered_at": datetime(seen.year, seen.month, seen.day, 12, tzinfo=UTC),
    }
    item = OfficialCommitmentItem(status=status, deadline=deadline, **(values | more))  # type: ignore[arg-type]
    return ingest.item(session, item).change


def the_thread(session: Session) -> Thread:
    return session.exec(select(Thread)).one()


def test_what_a_register_calls_done_is_unsure_and_never_done_or_late(session: Session) -> None:
    gives(session, "openstaand", deadline=date(2015, 1, 1))
    (late,) = report.lines(session, date(2015, 2, 1))
    gives(session, "voldaan", date(2015, 3, 1), deadline=date(2015, 1, 1))
    (line,) = report.lines(session, date(2016, 1, 1))
    assert (late.status, late.unsure) == (Status.DELAYED, False)
    assert (line.status, line.unsure, line.register_status) == (Status.OPEN, True, "voldaan")
    assert line.reason == (
        "Misschien nagekomen: T01970 staat in het register van de Eerste Kamer als “voldaan”, maar"
        " geen gelezen stuk zegt dat het is gedaan. Te controleren."
    )


def test_what_a_register_opens_again_or_a_letter_puts_off_is_late(
    session: Session, letter: Letter
) -> None:
    gives(session, "voldaan", deadline=date(2015, 1, 1))
    gives(session, "openstaand", date(2015, 3, 1), deadline=date(2015, 1, 1))
    (line,) = report.lines(session, date(2016, 1, 1))
    assert line.status is Status.DELAYED
    letter(SAYS_PARTLY, date(2016, 2, 1))
    gives(session, "voldaan", date(2016, 1, 15), deadline=date(2015, 1, 1))
    (told,) = report.lines(session, date(2016, 3, 1))
    assert told.status is Status.DELAYED  # what is left of it
    letter(SAYS_DONE, date(2016, 4, 1))
    (done,) = report.lines(session, date(2016, 5, 1))
    assert done.status is Status.FULFILLED


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("openstaand", Stage.OPEN),
        ("Voldaan", Stage.CLOSED),
        ("deels voldaan", Stage.PARTLY),
        ("niet nagekomen", Stage.OPEN),
        ("afgevoerd", Stage.CLOSED),
        ("nadere toelichting gevraagd", Stage.OPEN),
        ("zie bijlage", Stage.UNKNOWN),
    ],
)
def test_words_of_registers(words: str, means: Stage) -> None:
    assert stage(words) is means


def test_what_is_done_according_to_a_letter_and_open_in_the_register(
    session: Session, letter: Letter
) -> None:
    gives(session, "openstaand")
    letter(SAYS_DONE, date(2015, 1, 1))
    (found,) = differences(session, date(2015, 2, 1))
    assert found.sentence == (
        "In het register openstaand, volgens de brief van 1 januari 2015 afgedaan."
    )
    assert (found.number, found.status) == ("T01970", Status.FULFILLED)
    assert differences(session, date(2014, 12, 31)) == []


def test_what_is_done_according_to_the_register_alone(session: Session) -> None:
    gives(session, "Voldaan", deadline=date(2015, 1, 1))
    (found,) = differences(session, date(2016, 1, 1))
    assert found.sentence == (
        "In het register voldaan, maar geen gelezen stuk zegt dat het is gedaan:"
        " hier onzeker: misschien nagekomen."
    )


def test_a_register_that_agrees_is_no_difference(session: Session, letter: Letter) -> None:
    gives(session, "openstaand", deadline=date(2015, 1, 1))
    assert differences(session, date(2014, 6, 1)) == []
    letter(SAYS_PARTLY, date(2014, 7, 1))
    assert len(differences(session, date(2014, 7, 1))) == 1
    gives(session, "deels voldaan", date(2014, 8, 1), deadline=date(2015, 1, 1))
    assert differences(session, date(2014, 8, 1)) == []
    # The rest is late by then; that says nothing against "deels voldaan".
    assert differences(session, date(2015, 8, 1)) == []


def test_every_status_of_a_register_is_an_event_with_its_day(session: Session) -> None:
    gives(session, "openstaand", date(2014, 6, 1))
    gives(session, "deels voldaan", date(2014, 9, 1))
    assert gives(session, "deels voldaan", date(2014, 10, 1)) is Change.UNCHANGED
    gives(session, "voldaan", date(2015, 3, 1), fulfilled_on=date(2015, 2, 17))
    assert register_history(session, the_thread(session).id or 0) == [
        (MADE_ON, "openstaand"),
        (date(2014, 9, 1), "deels voldaan"),
        (date(2015, 2, 17), "voldaan"),
    ]
    assert the_thread(session).register_status == "voldaan"
    (line,) = report.lines(session, date(2016, 1, 1))
    assert len(line.events) == 4


def test_the_register_as_it_was_on_a_day(session: Session, letter: Letter) -> None:
    gives(session, "openstaand")
    letter(SAYS_DONE, date(2015, 1, 1))
    gives(session, "voldaan", date(2015, 6, 1))
    assert len(differences(session, date(2015, 5, 31))) == 1
    assert differences(session, date(2015, 6, 1)) == []


def test_a_status_seen_for_the_first_time_is_not_from_before(session: Session) -> None:
    gives(session, "voldaan", date(2020, 6, 1))
    assert register_history(session, the_thread(session).id or 0) == [(date(2020, 6, 1), "voldaan")]
    assert differences(session, date(2020, 5, 31)) == []


def test_a_register_that_moves_a_deadline_leaves_the_first_one_known(session: Session) -> None:
    gives(session, "openstaand", deadline=date(2015, 1, 1))
    gives(session, "openstaand", date(2014, 11, 23), deadline=date(2015, 7, 1))
    gives(session, "openstaand", date(2014, 12, 1), deadline=date(2015, 7, 1), title="Evaluatie")
    (before,) = report.lines(session, date(2014, 11, 22))
    (after,) = report.lines(session, date(2015, 2, 1))
    assert (before.status, after.status) == (Status.OPEN, Status.DELAYED)
    assert after.first_deadline is not None
    assert after.current_deadline is not None
    assert after.first_deadline.last_day == date(2015, 1, 1)
    assert after.current_deadline.last_day == date(2015, 7, 1)
    assert (after.times_postponed, after.days_postponed) == (1, 181)
    assert not after.overdue


def test_a_corrected_text_leaves_the_earlier_one_on_record(session: Session) -> None:
    gives(session, "openstaand")
    gives(session, "openstaand", text="De minister zegt een evaluatie toe.")
    causes = [e.superseded_by for e in session.exec(select(Event)) if e.kind is EventKind.MADE]
    assert sorted(causes) == ["", "gewijzigd in het register"]


def test_joined_threads_take_the_register_along_and_give_it_back(
    session: Session, letter: Letter
) -> None:
    gives(session, "openstaand")
    official = the_thread(session)
    gives(session, "openstaand", number="T09999", text="Onderzoek naar het Binnenhof.")
    (other,) = [t for t in session.exec(select(Thread)) if t.id != official.id]
    decision = review.join(session, official, other, "Noor")
    letter(SAYS_DONE, date(2015, 1, 1))
    assert {e.thread_id for e in session.exec(select(Event))} == {other.id}
    review.undo(session, decision.id or 0, "Noor")
    gives(session, "voldaan", date(2015, 6, 1))
    assert register_history(session, official.id or 0)[-1] == (date(2015, 6, 1), "voldaan")
    assert other.official_number == "T09999"


def test_a_letter_with_the_number_joins_the_official_commitment(
    session: Session, letter: Letter
) -> None:
    gives(session, "openstaand")
    letter(SAYS_DONE, date(2015, 1, 1))
    (line,) = report.lines(session, date(2015, 2, 1))
    assert (line.official_number, line.status) == ("T01970", Status.FULFILLED)
