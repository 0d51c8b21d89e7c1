"""A promise knows the ministry and dossier that any of its letters knows, in whatever order."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from crawler.items import DocumentItem
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    DocumentKind,
    EventKind,
    Frame,
    Quote,
    Reading,
    Sender,
)
from tests.tracker.fresh import fresh_engine
from tests.tracker.given import placed
from tracker import database
from tracker.models.threads import Event, Thread
from tracker.record import documents

SAID = "De evaluatie van de wet op de orgaandonatie is nog niet afgerond."
PROMISED = "Ik stuur uw Kamer in mei de evaluatie van de wet op de orgaandonatie."
KAAG = Sender("S.A.M. Kaag", "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking")
DE_BRUIJN = Sender("Tom de Bruijn", KAAG.role)


def letter(
    session: Session,
    day: date,
    ministry: str | None,
    sender: Sender | None = None,
    dossier: str | None = "29477",
) -> None:
    """A letter about the evaluation, that bears this letterhead and signature."""
    words = PROMISED if day == MAY else SAID
    text = f"Op {day} schrijf ik u, geachte voorzitter. {words}"
    quote = Quote(words, len(text) - len(words), len(text))
    event = EventKind.MADE if day == MAY else EventKind.POSTPONED
    mention = CommitmentMention(
        *(quote, CommitmentKind.TOEZEGGING, event, None, None, None, None, None),
        certainty=Certainty(0.9, ""),
    )
    dossiers = (dossier,) if dossier else ()
    item = DocumentItem(*(text, "test", f"{day}"), date=day, ministry=ministry, dossiers=dossiers)
    document = documents.store(session, item).document
    frame = Frame(DocumentKind.KAMERBRIEF, day, senders=(sender,) if sender else ())
    placed(session, document, Reading(frame, commitments=(mention,)))


def promise(session: Session) -> Thread:
    """The one thread of all these letters."""
    spoken_of = select(Event.thread_id).where(col(Event.superseded_at).is_(None))
    return session.exec(select(Thread).where(col(Thread.id).in_(spoken_of))).one()


MAY, JUNE, JULY = date(2021, 5, 20), date(2021, 6, 1), date(2021, 8, 1)


def test_a_later_letter_tells_the_ministry_and_the_office(session: Session) -> None:
    letter(session, MAY, None, dossier=None)
    assert promise(session).ministry is None
    letter(session, JUNE, "BZ", KAAG)
    found = promise(session)
    assert (found.ministry, found.promiser) == ("BZ", KAAG.name)
    assert found.office_id is not None
    assert found.made_on == MAY


def test_a_successor_gives_the_office_but_not_the_name_of_who_promised(session: Session) -> None:
    letter(session, MAY, None)
    letter(session, date(2021, 10, 1), "BZ", DE_BRUIJN)
    found = promise(session)
    assert (found.ministry, found.promiser) == ("BZ", None)
    assert found.office_id is not None


def test_the_ministry_of_the_promise_is_not_that_of_who_mentions_it(session: Session) -> None:
    letter(session, MAY, "VWS")
    letter(session, JUNE, "BZ", KAAG)
    found = promise(session)
    assert (found.ministry, found.office_id, found.promiser) == ("VWS", None, None)


@settings(max_examples=15, deadline=None)
@given(
    st.permutations([MAY, JUNE, JULY]),
    st.lists(st.sampled_from([None, "BZ", "VWS"]), min_size=3, max_size=3),
)
def test_what_is_known_stays_known_and_order_of_storing_does_not_matter(
    days: Sequence[date], ministries: Sequence[str | None]
) -> None:
    heads = dict(zip((MAY, JUNE, JULY), ministries, strict=True))
    earliest = next(filter(None, ministries), None)
    with database.writing(fresh_engine()) as session:
        known = False
        for day in days:
            letter(session, day, heads[day])
            now = promise(session).ministry
            assert now is not None or not known
            known = now is not None
        assert promise(session).ministry == earliest
