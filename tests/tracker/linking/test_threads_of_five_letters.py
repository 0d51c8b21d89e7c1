"""Five letters on one subject: one promise becomes one thread, and stands where it should."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest
from sqlmodel import Session, select

from crawler.items import DocumentItem
from tests.tracker.fresh import fresh_engine
from tests.tracker.gold import Letter, letters, needs_gold
from tracker import database
from tracker.findings import readings
from tracker.models.threads import CommitmentMention, Event
from tracker.queries.quality import report
from tracker.record import documents
from tracker.standing import standings
from tracker.values import Status

pytestmark = needs_gold


def store(session: Session, letter: Letter) -> int:
    item = DocumentItem(letter.text, "test", letter.name, date=letter.day)
    document = documents.store(session, item).document
    touched = readings.store(session, document, letter.reading)
    standings.recompute(session, touched)
    assert document.id is not None
    return document.id


@pytest.fixture(scope="module")
def stored() -> Iterator[tuple[Session, dict[int, Letter]]]:
    engine = fresh_engine()
    with database.writing(engine) as session:
        yield session, {store(session, letter): letter for letter in letters()}


def pairs(session: Session, known: dict[int, Letter], *, certain_only: bool) -> tuple[float, float]:
    """Precision and recall over pairs of sentences that are said to be about one thing."""
    sentences: list[tuple[set[int], frozenset[str]]] = []
    for document_id, letter in known.items():
        mentions = session.exec(
            select(CommitmentMention)
            .where(CommitmentMention.document_id == document_id)
            .order_by(CommitmentMention.id)  # type: ignore[arg-type]
        ).all()
        assert len(mentions) == len(letter.threads)
        for mention, (gold, certain) in zip(mentions, letter.threads, strict=True):
            if certain or not certain_only:
                found = session.exec(
                    select(Event.thread_id).where(Event.mention_id == mention.id)
                ).all()
                sentences.append((set(found) | {mention.thread_id or 0}, gold))
    right = wrong = missed = 0
    for (ours, gold), (others, other_gold) in combinations(sentences, 2):
        joined, one_thing = bool(ours & others), bool(gold & other_gold)
        right += joined and one_thing
        wrong += joined and not one_thing
        missed += one_thing and not joined
    return right / (right + wrong), right / (right + missed)


def test_sentences_about_one_promise_become_one_thread(
    stored: tuple[Session, dict[int, Letter]],
) -> None:
    precision, recall = pairs(*stored, certain_only=True)
    print(f"certain: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201
    everything = pairs(*stored, certain_only=False)
    print("all: precision {:.3f}, recall {:.3f}".format(*everything))  # noqa: T201
    assert precision >= 0.95
    assert recall >= 0.80


@pytest.mark.parametrize(
    ("words", "status", "due"),
    [
        ("herziene NAP", Status.DELAYED, date(2022, 3, 31)),
        ("de bouwstenen", Status.DELAYED, date(2021, 11, 30)),
        ("kaders niet in 2021", Status.DELAYED, None),
        ("EU-traject inzake IMVO-wetgeving", Status.FULFILLED, None),
        ("geef ik daar opvolging aan", Status.FULFILLED, None),
        # Told in a letter of February, which may be what was promised.
        ("in februari zou berichten over de stand", Status.OPEN, date(2021, 2, 28)),
    ],
)
def test_where_things_stood_on_1_october_2021(
    stored: tuple[Session, dict[int, Letter]], words: str, status: Status, due: date | None
) -> None:
    lines = [
        line
        for line in report.lines(stored[0], date(2021, 10, 1))
        if any(words in " ".join((event.quote or "").split()) for event in line.events)
    ]
    assert status in {line.status for line in lines}
    if due is not None:
        deadlines = {line.current_deadline.last_day for line in lines if line.current_deadline}
        assert due in deadlines
