"""In which order letters come in does not matter, nor how many at once."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from crawler.items import DeletionItem, DocumentItem, Item, OfficialCommitmentItem
from nlp import reader
from nlp.findings import Reading
from tests.tracker.fresh import fresh_engine
from tests.tracker.given import holding, numbered_letter
from tests.tracker.stories.storytelling import Letter, stories
from tests.tracker.stories.test_stories import FILES
from tracker import database
from tracker.deciding import attaching, review
from tracker.findings import again
from tracker.follow import noticing
from tracker.follow.targets import Kind
from tracker.intake import batches, ingest
from tracker.intake.reread import reread
from tracker.models.documents import Document
from tracker.models.follows import FollowNotice
from tracker.models.threads import Event, JoinSuggestion, Standing, Thread
from tracker.queries.lives import listing
from tracker.values import Status

TODAY = date(2021, 7, 1)
# Where a thread stands in each period, and what it is called, by all that happened to it.
State = dict[frozenset[tuple[Any, ...]], Any]

# Read once, however often they are stored.
_read = cache(reader.read)


def read(text: str, published_on: date | None = None, kind: Any = None) -> Reading:
    return _read(text, published_on, kind)


def state(session: Session) -> State:
    """All threads, by what happened to them and not by their numbers."""
    keys = dict(session.exec(select(Document.id, Document.key)).all())
    happened: dict[int, set[tuple[Any, ...]]] = defaultdict(set)
    for event in session.exec(select(Event).where(col(Event.superseded_at).is_(None))):
        place = (keys.get(event.document_id), event.start, event.end)
        happened[event.thread_id].add((*place, event.kind, event.may_fulfil))
    stands: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for period in session.exec(select(Standing).order_by(col(Standing.since))):
        numbers = {"id", "thread_id", "deciding_event_id"}
        stands[period.thread_id].append(period.model_dump(exclude=numbers))
    of_their_own = {"id", "public_id", "recorded_at"}
    return {
        frozenset(events): (
            session.get_one(Thread, thread_id).model_dump(exclude=of_their_own),
            stands[thread_id],
        )
        for thread_id, events in happened.items()
    }


def stored(letters: list[Letter], at_once: int = 1) -> tuple[State, State]:
    """What is known after these letters came in, and after they were read again."""
    items = [DocumentItem(one.text, "stories", one.name) for one in letters]
    with database.writing(fresh_engine()) as session:
        for start in range(0, len(items), at_once):
            ingest.items(session, items[start : start + at_once])
        known = state(session)
        reread(session, TODAY)
        return known, state(session)


def by_day(letters: list[Letter]) -> list[Letter]:
    return sorted(letters, key=lambda one: (one.day, one.name))


EVERY = [story for file in FILES for story in stories(file)]


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_letters_in_any_order_tell_the_same(random: Random, at_once: int) -> None:
    letters = [letter for story in random.sample(EVERY, 4) for letter in story.letters]
    mixed = random.sample(letters, len(letters))
    with patch("nlp.reader.read", read):
        oldest_first, _ = stored(by_day(letters))
        assert stored(mixed, at_once) == (oldest_first, oldest_first)


# Read from the last to the first, these came out otherwise once.
@pytest.mark.parametrize("file", ["third.txt", "seventh.txt"])
def test_letters_from_the_last_to_the_first_tell_the_same(file: str) -> None:
    letters = [letter for story in stories(file) for letter in story.letters]
    with patch("nlp.reader.read", read):
        oldest_first, _ = stored(by_day(letters))
        assert stored(by_day(letters)[::-1]) == (oldest_first, oldest_first)


PROMISE = numbered_letter(
    1, date(2021, 1, 10), "Ik stuur uw Kamer voor 1 mei 2021 de evaluatie van de orgaandonatie."
)
DELAY = numbered_letter(
    2,
    date(2021, 4, 20),
    "De evaluatie van de orgaandonatie is nog niet afgerond. U ontvangt haar in september 2021.",
)
DONE = numbered_letter(
    3,
    date(2021, 6, 1),
    "Met deze brief ontvangt u de evaluatie van de orgaandonatie, zoals ik heb toegezegd.",
)


def threads(session: Session) -> list[Thread]:
    """Those of which something is said."""
    spoken = select(Event.thread_id).where(col(Event.superseded_at).is_(None))
    return list(session.exec(select(Thread).where(col(Thread.id).in_(spoken))))


def test_a_thread_that_was_known_goes_on_when_its_first_letter_comes_in_last() -> None:
    with holding(DELAY) as session:
        (known,) = (one.public_id for one in threads(session))
        noticing.add(session, Kind.COMMITMENT, known, TODAY)
        every = noticing.add(session, Kind.SEARCH, "soort:toezegging", TODAY)
        ingest.item(session, PROMISE)
        (now,) = threads(session)
        assert (now.public_id, now.made_on) == (known, date(2021, 1, 10))
        assert now.title.startswith("Ik stuur uw Kamer")
        noticing.notice(session, every, TODAY)
        told = session.exec(select(FollowNotice)).all()
        assert [one for one in told if one.page.startswith("toezegging")] == []


def test_what_a_person_decided_stands_when_an_older_letter_comes_in() -> None:
    with holding(DELAY) as session:
        (known,) = threads(session)
        review.set_status(session, known, Status.WITHDRAWN, "Noor", "vervallen", TODAY)
        ingest.item(session, PROMISE)
        (now,) = threads(session)
        assert now.id == known.id
        item = listing.item(session, now.public_id, TODAY)
        assert item is not None
        assert item.status is Status.WITHDRAWN


def test_what_a_person_split_off_stays_apart_when_an_older_letter_comes_in() -> None:
    with holding(DELAY, DONE) as session:
        (known,) = threads(session)
        done = session.exec(
            select(Event.id).where(Event.occurred_on == date(2021, 6, 1), Event.mention_id != None)  # noqa: E711
        ).all()
        review.split(session, known, {number or 0 for number in done}, "Noor", "iets anders")
        assert len(threads(session)) == 2
        ingest.item(session, PROMISE)
        days = [
            {
                event.occurred_on
                for event in session.exec(select(Event))
                if event.thread_id == one.id
            }
            for one in threads(session)
        ]
        assert sorted(days, key=len) == [
            {date(2021, 6, 1)},
            {date(2021, 1, 10), date(2021, 4, 20)},
        ]


def test_a_link_to_what_two_letters_turn_out_to_share_leads_on() -> None:
    """Each was a promise by itself, until the letter came in that both are about."""
    late = numbered_letter(
        *(4, date(2021, 5, 3)),
        "Het in uw brief gevraagde onderzoek is nog niet afgerond. U ontvangt het in oktober 2021.",
    )
    with holding(late, DELAY) as session:
        known = {one.public_id for one in threads(session)}
        ingest.item(session, PROMISE)
        assert all(listing.item(session, one, TODAY) for one in known)


def test_nothing_that_was_recorded_is_lost_when_an_older_letter_comes_in() -> None:
    with holding(DONE, DELAY) as session:
        before = {event.id: event.quote for event in session.exec(select(Event))}
        ingest.item(session, PROMISE)
        now = {event.id: event.quote for event in session.exec(select(Event))}
        assert before.items() <= now.items()


WOLVES = numbered_letter(
    *(5, date(2021, 4, 22)),
    "Ik stuur uw Kamer in juni 2021 het rapport over de schade door wolven.",
)


def days_of(session: Session, identity: str) -> set[date]:
    """The days on which something happened to what this leads to."""
    thread = review.thread_of(session, identity)
    query = select(col(Event.occurred_on)).where(
        col(Event.superseded_at).is_(None),
        Event.thread_id == attaching.root(session, thread).id,
    )
    return set(session.exec(query).all())


def test_what_a_person_joined_stays_one_when_an_older_letter_comes_in() -> None:
    every = {date(2021, 1, 10), date(2021, 4, 20), date(2021, 4, 22)}
    with holding(DELAY, WOLVES) as session:
        delay, wolves = threads(session)
        review.join(session, delay, wolves, "Noor")
        ingest.item(session, PROMISE)
        for identity in (delay.public_id, wolves.public_id):
            assert days_of(session, identity) == every
        assert not reread(session, TODAY)
        assert days_of(session, delay.public_id) == every


def test_a_join_through_another_stays_one_too() -> None:
    other = numbered_letter(
        *(6, date(2021, 4, 23)), "Ik stuur uw Kamer in juli 2021 de monitor van de veerdiensten."
    )
    with holding(DELAY, WOLVES, other) as session:
        delay, wolves, ferries = threads(session)
        review.join(session, delay, wolves, "Noor")
        review.join(session, wolves, ferries, "Noor")
        ingest.item(session, PROMISE)
        assert len(days_of(session, delay.public_id)) == 4
        assert not reread(session, TODAY)
        assert len(days_of(session, wolves.public_id)) == 4


def test_a_join_that_is_undone_afterwards_gives_both_back() -> None:
    with holding(DELAY, WOLVES) as session:
        delay, wolves = threads(session)
        joined = review.join(session, delay, wolves, "Noor")
        ingest.item(session, PROMISE)
        review.undo(session, joined.id or 0, "Noor")
        reread(session, TODAY)
        assert days_of(session, delay.public_id) == {date(2021, 1, 10), date(2021, 4, 20)}
        assert days_of(session, wolves.public_id) == {date(2021, 4, 22)}


NUMBERED = replace(PROMISE, text=PROMISE.text.replace("donatie.", "donatie (TZ202101-001)."))
LATE = numbered_letter(
    *(4, date(2021, 5, 3)),
    "Toezegging TZ202101-001 kan ik niet voor juni nakomen. U ontvangt het stuk in mei 2022.",
)


@pytest.mark.parametrize("kept", [True, False])
def test_what_a_person_kept_apart_stays_apart_when_an_older_letter_comes_in(kept: bool) -> None:
    with holding(DELAY, LATE) as session:
        delay, late = threads(session)
        if kept:
            review.keep_apart(session, late, delay, "Noor")
        ingest.item(session, NUMBERED)
        assert len(threads(session)) == (2 if kept else 1)


def test_what_decisions_hold_apart_and_linking_takes_for_one_is_asked() -> None:
    with holding(DELAY, LATE) as session:
        both = threads(session)
        for one in both:
            review.set_status(session, one, Status.WITHDRAWN, "Noor", "vervallen", TODAY)
        ingest.item(session, NUMBERED)
        (asked,) = session.exec(select(JoinSuggestion)).all()
        assert {asked.thread_id, asked.other_thread_id} == {one.id for one in both}
        assert asked.reason == "zelfde nummer TZ202101-001"


REGISTERED = OfficialCommitmentItem(
    *("tweede_kamer", "1", "TZ202101-001", "TK"),
    text="De Kamer ontvangt voor 1 mei 2021 de evaluatie van de orgaandonatie.",
    title="Evaluatie van de orgaandonatie",
    status="Openstaand",
    made_on=date(2021, 1, 10),
)


@pytest.mark.parametrize(
    "given",
    [(PROMISE, DELAY), (DELAY, PROMISE), (DELAY, REGISTERED, PROMISE)],
    ids=["in order", "from the last", "with the register between"],
)
def test_a_promise_of_a_register_is_one_in_whatever_order(given: tuple[Item, ...]) -> None:
    with holding(*given, *(() if REGISTERED in given else (REGISTERED,))) as session:
        (one,) = threads(session)
        assert one.official_number == REGISTERED.number
        assert days_of(session, one.public_id) == {date(2021, 1, 10), date(2021, 4, 20)}
        assert not reread(session, TODAY)


def test_a_fault_while_placing_again_leaves_all_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = fresh_engine()
    assert not [one for one in batches.store(engine, [DELAY]) if isinstance(one, Exception)]
    with database.reading(engine) as session:
        before = state(session)

    def fails(*_: object) -> None:
        raise ValueError("a rule trips")

    monkeypatch.setattr(again, "place", fails)
    (told,) = batches.store(engine, [PROMISE])
    assert isinstance(told, ValueError)
    with database.reading(engine) as session:
        assert state(session) == before
        assert [one.key for one in session.exec(select(Document))] == ["kst-28140-2"]


def known_of(*items: Item) -> State:
    with holding(*items) as session:
        return state(session)


def test_of_a_letter_that_is_withdrawn_no_day_and_no_name_stay() -> None:
    withdrawn = DeletionItem("test", "1", "document")
    assert known_of(PROMISE, DELAY, DONE, withdrawn) == known_of(DELAY, DONE)
    assert known_of(DONE, PROMISE, DELAY, withdrawn) == known_of(DELAY, DONE)


def test_nor_of_one_that_came_anew_and_says_something_else() -> None:
    corrected = replace(PROMISE, text=PROMISE.text.replace("orgaandonatie", "veerdiensten"))
    anew = {one[0]["title"]: one for one in known_of(PROMISE, DELAY, corrected).values()}
    assert anew == {one[0]["title"]: one for one in known_of(corrected, DELAY).values()}


def test_letters_of_one_day_have_one_order_too() -> None:
    first, second = (replace(one, date=date(2021, 4, 20)) for one in (PROMISE, DELAY))
    assert known_of(first, second, DONE) == known_of(DONE, second, first)


def test_the_same_letters_once_more_change_nothing() -> None:
    assert known_of(DONE, DELAY, PROMISE, DONE, DELAY, PROMISE) == known_of(PROMISE, DELAY, DONE)
