"""While letters are read others may write, and what they store is not overlooked."""

from datetime import date

import pytest
from sqlmodel import Session, col, select

from crawler.files import Found, Refused
from crawler.items import DocumentItem, MotionItem
from nlp import reader
from nlp.findings import Reading
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ahead, batches, ingest
from tracker.intake.ahead import read_ahead
from tracker.intake.reread import reread
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention

FIRST = "Geachte voorzitter, ik stuur u in mei 2021 de evaluatie van de havens."
SECOND = "Geachte voorzitter, ik stuur u binnen drie maanden het rapport over palmolie."
THIRD = "Geachte voorzitter, ik stuur u in juni 2021 de nota over de binnenvaart."


def take(session: Session, text: str, day: date | None) -> None:
    ingest.item(session, DocumentItem(text, "test", text[-12:], date=day))


def terms(session: Session) -> list[tuple[int, date | None]]:
    said = session.exec(select(CommitmentMention).order_by(col(CommitmentMention.document_id)))
    return [(one.document_id, one.last_day) for one in said]


def test_others_write_meanwhile_and_nothing_of_it_is_overlooked() -> None:
    engine = fresh_engine()
    with database.writing(engine) as session:
        take(session, FIRST, date(2021, 1, 10))
        take(session, SECOND, None)

    def write(done: int, total: int) -> None:
        assert total == 2
        if done == total:  # one more letter, and the day of one that was read without
            with database.writing(engine) as other:
                take(other, SECOND, date(2021, 1, 11))
                take(other, THIRD, date(2021, 1, 12))

    with read_ahead(engine, write) as ahead, database.writing(engine) as session:
        difference = reread(session, date(2021, 2, 1), reader=ahead.of)
        assert difference.documents == 3
        assert terms(session) == [
            (1, date(2021, 5, 31)),
            (2, date(2021, 4, 11)),
            (3, date(2021, 6, 30)),
        ]


def test_what_was_read_ahead_is_not_read_again() -> None:
    engine = fresh_engine()
    with database.writing(engine) as session:
        take(session, FIRST, date(2021, 1, 10))
    with read_ahead(engine) as ahead, database.reading(engine) as session:
        document = session.get_one(Document, 1)
        assert ahead.of(document) is not ahead.of(document)  # each a copy of what was kept
        assert ahead.of(document) == ahead.of(document) == ingest.read(document)


def found(text: str) -> Found:
    return Found(DocumentItem(text, "test", text[-12:], date=date(2021, 1, 10)), "brief.txt")


def test_letters_from_disk_are_read_in_their_turn_before_the_database_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine, read = fresh_engine(), []
    with database.writing(engine) as session:
        take(session, SECOND, date(2021, 1, 10))

    def reads(text: str, *known: object) -> Reading:
        with database.writing(engine):  # waits for who holds it, and here nobody may
            read.append(text)
        if text == FIRST:
            raise KeyError(text)
        return reader_itself(text, *known)  # type: ignore[arg-type]

    reader_itself = reader.read
    monkeypatch.setattr("nlp.reader.read", reads)
    motion = Found(MotionItem("test", "1", "2021Z00001", "Motie over de havens"), "moties.jsonl")
    refused = Refused("foto.jpg", "dit is geen brief")
    given: list[Found | Refused] = [found(FIRST), refused, found(SECOND), motion, found(THIRD)]
    together = list(ahead.read_found(engine, given))
    assert [each for each, _ in together] == given
    assert [reading is not None for _, reading in together] == [False, False, False, False, True]
    assert read == [FIRST, THIRD]  # what is stored is not read, and one can be tripped over
    known = ahead.reader_of((each.item, said) for each, said in together if type(each) is Found)
    monkeypatch.setattr("nlp.reader.read", reader_itself)
    letters = [found(FIRST).item, found(THIRD).item]
    assert all(type(one) is ingest.Outcome for one in batches.store(engine, letters, known))
    with database.reading(engine) as session:
        assert [day for _, day in terms(session)] == [
            date(2021, 4, 10),
            date(2021, 5, 31),
            date(2021, 6, 30),
        ]
