"""Letters stored together say what letters stored one by one say, and one at fault stays alone."""

from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from sqlalchemy import text

from crawler.items import DeletionItem, DocumentItem, Item
from nlp.findings import Reading
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.errors import DatabaseError
from tracker.intake import batches, ingest
from tracker.models.documents import Document
from tracker.record.documents import Change

PROMISE = "Geachte voorzitter, ik stuur uw Kamer in mei 2020 de evaluatie van de orgaandonatie."
LATER = "Geachte voorzitter, de evaluatie van de orgaandonatie is vertraagd tot juli 2020."
DONE = "Geachte voorzitter, hierbij bied ik u de toegezegde evaluatie van de orgaandonatie aan."


def letter(name: str, body: str, day: date) -> DocumentItem:
    return DocumentItem(body, "test", name, date=day, kind="kamerbrief")


LETTERS = [
    letter("1", PROMISE, date(2020, 3, 1)),
    letter("2", LATER, date(2020, 5, 1)),
    letter("1", PROMISE.replace("mei", "juni"), date(2020, 3, 1)),  # corrected by its source
    letter("3", DONE, date(2020, 6, 1)),
    letter("2", LATER, date(2020, 5, 1)),  # known
]
TOLD = (
    "SELECT d.key, d.version, e.kind, e.quote, e.superseded_by, t.public_id FROM event e"
    " JOIN document d ON d.id = e.document_id JOIN thread t ON t.id = e.thread_id ORDER BY e.id",
    "SELECT thread_id, status, since, until, reason FROM standing ORDER BY thread_id, since",
    "SELECT source, source_id, title, kind, day, address FROM searchentry ORDER BY 1, 2",
    "SELECT word, passages FROM searchword ORDER BY word",
)


def changes(outcomes: Iterable[ingest.Outcome | Exception]) -> list[Change]:
    """What storing did, of letters of which none is at fault."""
    found = []
    for one in outcomes:
        assert isinstance(one, ingest.Outcome), one
        found.append(one.change)
    return found


def told(*given: Sequence[Item]) -> list[list[tuple[object, ...]]]:
    """What a database says that took these in, each list in a transaction."""
    engine = fresh_engine()
    for together in given:
        changes(batches.store(engine, together))
    with engine.connect() as connection:
        return [[tuple(row) for row in connection.execute(text(sql))] for sql in TOLD]


def test_together_they_say_what_they_say_one_by_one() -> None:
    assert told(list(LETTERS)) == told(*([one] for one in LETTERS))


def test_each_has_its_outcome_in_the_order_given() -> None:
    added, new, known = Change.ADDED, Change.NEW_VERSION, Change.UNCHANGED
    assert changes(batches.store(fresh_engine(), LETTERS)) == [added, added, new, added, known]


def test_one_at_fault_keeps_no_other_out(monkeypatch: pytest.MonkeyPatch) -> None:
    engine, read = fresh_engine(), ingest.read

    def fails(document: Document) -> Reading:
        if document.text == LATER:
            raise ValueError(document.text)
        return read(document)

    monkeypatch.setattr(ingest, "read", fails)
    outcomes = list(batches.store(engine, LETTERS))
    added, new = Change.ADDED, Change.NEW_VERSION
    became = [one.change if isinstance(one, ingest.Outcome) else type(one) for one in outcomes]
    assert became == [added, ValueError, new, added, ValueError]
    with database.reading(engine) as session:
        keys = session.connection().execute(text("SELECT key, version FROM document ORDER BY id"))
        assert [tuple(row) for row in keys] == [("test:1", 1), ("test:1", 2), ("test:3", 1)]


@pytest.mark.parametrize("fault", [DatabaseError("vol"), OSError("vol")], ids=["database", "disk"])
def test_a_fault_of_none_of_them_stops(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(document: Document) -> Reading:
        raise fault

    monkeypatch.setattr(ingest, "read", fails)
    with pytest.raises(type(fault)):
        list(batches.store(fresh_engine(), LETTERS))


@pytest.mark.parametrize(
    ("batch", "more", "room"),
    [
        ([LETTERS[0]], LETTERS[1], True),
        ([LETTERS[0]] * batches.LETTERS, LETTERS[1], False),
        ([letter("4", "x" * batches.CHARACTERS, date(2020, 1, 1))], LETTERS[1], False),
        ([LETTERS[0]], DeletionItem("test", "1", "document"), False),
        ([DeletionItem("test", "1", "document")], DeletionItem("test", "2", "document"), False),
    ],
    ids=["two letters", "many letters", "a long one", "another thing", "things one by one"],
)
def test_what_may_share_a_transaction(batch: list[Item], more: Item, room: bool) -> None:
    assert batches.has_room(batch, more) is room
