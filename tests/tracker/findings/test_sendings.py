"""A paper that is sent without a word of the promise: perhaps it was kept, and a person says so."""

from datetime import date

import pytest
from sqlmodel import Session, col, select

from crawler.items import DeletionItem, DocumentItem
from nlp.findings import EventKind
from tracker.deciding import review
from tracker.intake import ingest
from tracker.intake.reread import reread
from tracker.models.threads import Event, Thread
from tracker.queries.lives import threads
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.quality import decisions
from tracker.values import Status

PROMISED = "Ik stuur uw Kamer de evaluatie van de zomerscholen uiterlijk in maart 2021."
SENT = "Hierbij bied ik uw Kamer de evaluatie van de zomerscholen aan."
OCW = "Onderwijs, Cultuur en Wetenschap"
LATE = date(2021, 6, 1)


def letter(name: str, day: date, said: str, minister: str = OCW) -> DocumentItem:
    text = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nGeachte voorzitter,\n\n"
        f"{said}\n\nDe Minister van {minister},\nI. van Dalen\n"
    )
    return DocumentItem(text, "proef", name, date=day)


PROMISE = letter("toezegging", date(2020, 11, 3), PROMISED)
SENDING = letter("zending", date(2021, 3, 16), SENT)


def store(session: Session, *letters: DocumentItem) -> None:
    for one in letters:
        ingest.item(session, one)


def stands(session: Session, day: date = LATE) -> ThreadRow:
    (thread,) = session.exec(select(Thread)).all()
    found = threads.detail(session, thread.public_id, day)
    assert found is not None
    return found.row


def test_it_is_unsure_and_not_late(session: Session) -> None:
    store(session, PROMISE, SENDING)
    row = stands(session)
    assert (row.status, row.status_words) == (Status.OPEN, "onzeker: misschien nagekomen")
    assert row.reason.startswith("Misschien nagekomen met de brief van 16 maart 2021")
    assert row.days_late == 0


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_which_letter_came_in_first_does_not_matter(
    session: Session, order: tuple[int, ...]
) -> None:
    both = PROMISE, SENDING
    store(session, *(both[place] for place in order))
    assert stands(session).status_words == "onzeker: misschien nagekomen"


@pytest.mark.parametrize(
    "sent",
    [
        letter("x", date(2021, 3, 16), "Hierbij bied ik u de evaluatie van de ouderbijdrage aan."),
        letter("x", date(2021, 3, 16), SENT, "Defensie"),
        letter("x", date(2020, 10, 1), SENT),
        letter("x", date(2021, 3, 16), SENT.replace("evaluatie", "tussenevaluatie")),
        letter("x", date(2021, 3, 16), SENT.replace("de evaluatie", "de reactie op het rapport")),
    ],
    ids=["something else", "another ministry", "an earlier day", "an interim one", "a reaction"],
)
def test_what_is_not_the_same_leaves_it_late(session: Session, sent: DocumentItem) -> None:
    store(session, PROMISE, sent)
    assert stands(session).status_words == "vertraagd: termijn verstreken"


def test_what_is_heard_later_settles_it(session: Session) -> None:
    store(session, PROMISE, SENDING)
    again = "De toegezegde evaluatie van de zomerscholen is vertraagd en komt in september 2021."
    store(session, letter("later", date(2021, 5, 4), again))
    assert stands(session).status_words == "vertraagd: uitgesteld"


def test_a_person_says_that_it_was_kept_and_takes_it_back(session: Session) -> None:
    store(session, PROMISE, SENDING)
    (found,) = decisions.perhaps_kept(session, LATE)
    assert found.sent.passage is not None
    assert found.sent.passage.quote == SENT
    thread = session.exec(select(Thread)).one()
    words = review.judged(session, found.sent.id)
    decision = review.link_document(session, thread, words, EventKind.FULFILLED, "J. de Vries")
    assert stands(session).status is Status.FULFILLED
    assert decisions.waiting(session, LATE).perhaps == 0
    assert decision.id is not None
    review.undo(session, decision.id, "J. de Vries")
    assert stands(session).status_words == "onzeker: misschien nagekomen"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("De evaluatie van de zomerscholen heb ik u op 16 maart jl. gestuurd.", True),
        # Sent before it was promised: another one.
        ("De evaluatie van de zomerscholen heb ik u op 16 maart 2020 gestuurd.", False),
    ],
)
def test_what_a_later_letter_tells_was_sent(session: Session, told: str, words: bool) -> None:
    store(session, PROMISE, letter("later", date(2021, 5, 4), told))
    assert stands(session, date(2021, 5, 3)).status is Status.DELAYED
    assert (stands(session).status_words == "onzeker: misschien nagekomen") is words


def test_what_was_put_off_after_that_day_did_not_come_then(session: Session) -> None:
    late = "De toegezegde evaluatie van de zomerscholen is vertraagd; u ontvangt haar in april."
    told = "De evaluatie van de zomerscholen heb ik u op 16 maart jl. gestuurd."
    store(session, PROMISE, letter("uitstel", date(2021, 3, 23), late))
    store(session, letter("later", date(2021, 5, 4), told))
    assert stands(session).status is Status.DELAYED


def test_a_person_says_that_it_is_something_else(session: Session) -> None:
    store(session, PROMISE, SENDING)
    (found,) = decisions.perhaps_kept(session, LATE)
    thread = session.exec(select(Thread)).one()
    review.reject(session, thread, "J. de Vries", words=review.judged(session, found.sent.id))
    assert stands(session).status_words == "vertraagd: termijn verstreken"
    store(session, letter("rest", date(2021, 5, 4), "Ook de zomerscholen zijn open."))
    reread(session, LATE)
    assert stands(session).status_words == "vertraagd: termijn verstreken"


def test_reading_again_records_nothing_new(session: Session) -> None:
    store(session, PROMISE, SENDING)
    before = session.exec(select(Event.id, Event.superseded_at)).all()
    assert not reread(session, LATE)
    assert session.exec(select(Event.id, Event.superseded_at)).all() == before


@pytest.mark.parametrize("gone", ["toezegging", "zending"])
def test_a_letter_that_is_withdrawn_sends_nothing(session: Session, gone: str) -> None:
    store(session, PROMISE, SENDING)
    ingest.item(session, DeletionItem("proef", gone, "document"))
    in_force = select(Event.may_fulfil).where(col(Event.superseded_at).is_(None))
    assert True not in session.exec(in_force).all()
