"""A status follows from the events up to a day, and only from those."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.findings import EventKind, Precision
from tracker.standing.status import LifeEvent, Period, life
from tracker.standing.terms import Term
from tracker.values import Status

MADE, REFERRED, POSTPONED = EventKind.MADE, EventKind.REFERRED, EventKind.POSTPONED
FULFILLED, PARTLY, WITHDRAWN = (
    EventKind.FULFILLED,
    EventKind.PARTLY_FULFILLED,
    EventKind.WITHDRAWN,
)
DAY = timedelta(days=1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def term(
    first: str | None, last: str | None, quote: str = "", recurrence: str | None = None
) -> Term:
    return Term(
        day(first) if first else None,
        day(last) if last else None,
        Precision.DAY,
        quote or None,
        recurrence,
    )


def event(when: str, kind: EventKind, due: Term | None = None, **more: Any) -> LifeEvent:
    number = more.pop("id", 0) or hash((when, kind, due)) % 10_000
    return LifeEvent(number, kind, day(when), term=due, **more)


def standing_on(on: date, events: Iterable[LifeEvent]) -> Period | None:
    """Where a life stands on a day; `None` before its first event."""
    found = (p for p in life(events) if p.since <= on and (p.until is None or on <= p.until))
    return next(found, None)


AUTUMN = term("2021-09-21", "2021-12-20", "najaar 2021")
EARLY_2022 = term("2022-01-01", "2022-03-31", "begin 2022")
NOVEMBER = term("2021-11-01", "2021-11-30", "in de loop van november")


def test_a_promise_without_a_term_stays_open() -> None:
    (period,) = life([event("2021-02-11", MADE)])
    assert (period.status, period.since, period.until) == (Status.OPEN, day("2021-02-11"), None)
    assert period.reason.endswith("zonder termijn.")


def test_the_last_letter_that_tells_of_work_on_it_says_where_it_stands() -> None:
    work = event("2021-10-01", EventKind.IN_PROGRESS, source="de brief van oktober", id=7)
    earlier = event("2021-05-01", EventKind.IN_PROGRESS, source="de brief van mei", id=6)
    made = event("2021-02-11", MADE, EARLY_2022, source="de brief van februari", id=5)
    *_, now, late = life([made, earlier, work])
    assert (now.status, now.deciding_event) == (Status.OPEN, 7)
    assert now.reason == "In uitvoering volgens de brief van oktober; de termijn is “begin 2022”."
    # Work is no fulfilment: the term still passes.
    assert (late.status, late.overdue) == (Status.DELAYED, True)
    before = standing_on(day("2021-04-30"), [made, earlier, work])
    assert before is not None
    assert before.reason.startswith("Open sinds de brief van februari")


def test_work_of_before_it_was_done_says_nothing_of_what_recurs() -> None:
    yearly = term("2021-01-01", "2021-12-31", "jaarlijks", "P1Y")
    events = [
        event("2021-02-11", MADE, yearly),
        event("2021-03-01", EventKind.IN_PROGRESS, source="de brief van maart"),
        event("2021-06-01", FULFILLED, source="de brief van juni"),
    ]
    again = standing_on(day("2022-02-01"), events)
    assert again is not None
    assert again.status is Status.OPEN
    assert again.reason.startswith("Open sinds de brief van juni")


def test_overdue_begins_by_itself_the_day_after_the_term() -> None:
    events = [event("2021-02-11", MADE, AUTUMN)]
    on_time, late = life(events)
    assert (on_time.status, on_time.until) == (Status.OPEN, day("2021-12-20"))
    assert (late.status, late.since, late.overdue) == (Status.DELAYED, day("2021-12-21"), True)
    assert "20 december 2021" in late.reason


@pytest.mark.parametrize(
    ("told_on", "more", "status"),
    [
        ("2021-12-10", {}, Status.OPEN),
        ("2022-01-20", {}, Status.OPEN),
        # Told again with the term that there is: it says no more than that it was promised.
        ("2021-12-10", {"due": AUTUMN}, Status.OPEN),
        # Long before the term, or by a fractie that asks where it stays.
        ("2021-06-01", {}, Status.DELAYED),
        ("2021-12-10", {"recalls": False}, Status.DELAYED),
        # Work on it is no fulfilment.
        ("2021-12-10", {"kind": EventKind.IN_PROGRESS}, Status.DELAYED),
    ],
)
def test_who_came_back_to_it_around_its_term_may_have_kept_it(
    told_on: str, more: dict[str, Any], status: Status
) -> None:
    told = event(told_on, **{"kind": REFERRED, "recalls": True, "source": "de brief", **more})
    made = event("2021-02-11", MADE, AUTUMN)
    late = standing_on(day("2022-03-01"), [made, told])
    assert late is not None
    assert (late.status, late.unsure) == (status, status is Status.OPEN)
    # Before the term has passed nothing is unsure, and what is heard later settles it.
    in_time = standing_on(day("2021-12-15"), [made, told])
    assert in_time is not None
    assert not in_time.unsure
    put_off = event("2022-02-01", POSTPONED, EARLY_2022)
    settled = standing_on(day("2022-03-01"), [made, told, put_off])
    assert settled is not None
    assert (settled.status, settled.unsure) == (Status.DELAYED, False)


@pytest.mark.parametrize(
    ("due", "more", "status"),
    [
        (NOVEMBER, {}, Status.OPEN),
        # "Voor 1 december", counted from the letter, is still to come; "dit jaar" is too.
        (term("2021-11-11", "2021-11-30", "voor 1 december"), {}, Status.DELAYED),
        (term("2021-01-01", "2021-12-31", "dit jaar"), {}, Status.DELAYED),
        (AUTUMN, {}, Status.DELAYED),
        # "Ik zou u heden antwoorden", in a letter of that day; not by a fractie that asks.
        (term("2021-11-11", "2021-11-11", "heden"), {}, Status.OPEN),
        (term("2021-11-11", "2021-11-11", "heden"), {"recalls": False}, Status.DELAYED),
        # A letter of before or after the month is another one; one with a new term tells more.
        (EARLY_2022, {}, Status.DELAYED),
        (term("2021-10-01", "2021-10-31", "in oktober"), {}, Status.DELAYED),
        (NOVEMBER, {"recalls": False}, Status.DELAYED),
        (NOVEMBER, {"kind": POSTPONED}, Status.DELAYED),
    ],
)
def test_a_letter_of_the_very_month_that_was_promised_may_be_what_was_promised(
    due: Term, more: dict[str, Any], status: Status
) -> None:
    """ "Ik zou u in november berichten over de bouwstenen", in a letter of 11 November."""
    told = event("2021-11-11", due=due, **{"kind": REFERRED, "recalls": True, **more})
    late = standing_on(day("2022-05-01"), [told])
    assert late is not None
    assert (late.status, late.unsure) == (status, status is Status.OPEN)


@pytest.mark.parametrize(
    ("told_on", "more", "status"),
    [
        ("2022-04-05", {}, Status.OPEN),
        ("2022-04-05", {"recalls": False}, Status.DELAYED),
        ("2022-04-05", {"kind": POSTPONED}, Status.DELAYED),
    ],
)
def test_a_promise_first_heard_of_when_its_term_was_over_is_unsure(
    told_on: str, more: dict[str, Any], status: Status
) -> None:
    """ "Ik heb toegezegd u na de zomer te berichten", in April: the summer before, or to come."""
    told = event(told_on, previous=AUTUMN, **{"kind": REFERRED, "recalls": True, **more})
    late = standing_on(day("2022-05-01"), [told])
    assert late is not None
    assert (late.status, late.unsure) == (status, status is Status.OPEN)


def test_what_was_to_be_told_in_a_meeting_may_have_been_told_there() -> None:
    due = term("2021-03-10", "2021-03-10", "tijdens het commissiedebat op 10 maart")
    made = event("2021-02-23", MADE, due, aloud=True, source="de brief")
    in_time, after = life([made])
    assert (in_time.unsure, in_time.until) == (False, day("2021-03-10"))
    assert (after.status, after.unsure) == (Status.OPEN, True)
    assert "“tijdens het commissiedebat op 10 maart” (uiterlijk 10 maart 2021)" in after.reason
    # Once it was put off, a letter does tell of it.
    put_off = event("2021-03-05", POSTPONED, EARLY_2022)
    late = standing_on(day("2022-05-01"), [made, put_off])
    assert late is not None
    assert (late.status, late.unsure) == (Status.DELAYED, False)


@pytest.mark.parametrize(("made", "unsure"), [("2020-06-16", True), ("2020-02-10", False)])
def test_what_recurs_is_not_late_weeks_after_it_was_promised(made: str, unsure: bool) -> None:
    yearly = term("2020-06-16", "2020-07-02", "jaarlijks vóór het zomerreces")
    promised = event(made, MADE, yearly._replace(recurrence="P1Y"))
    autumn, next_year = (standing_on(day(one), [promised]) for one in ("2020-12-01", "2021-12-01"))
    assert autumn is not None
    assert next_year is not None
    assert (autumn.status, autumn.unsure) == (Status.OPEN if unsure else Status.DELAYED, unsure)
    assert (next_year.status, next_year.postponed) == (Status.DELAYED, False)


def test_a_term_is_met_on_its_last_day() -> None:
    events = [event("2021-02-11", MADE, AUTUMN), event("2021-12-20", FULFILLED)]
    assert [p.status for p in life(events)] == [Status.OPEN, Status.FULFILLED]


def test_postponed_names_the_old_and_the_new_term() -> None:
    letter = event("2021-10-01", POSTPONED, EARLY_2022, previous=AUTUMN, source="de brief")
    (period, late) = life([letter])
    assert (period.status, period.postponed, period.overdue) == (Status.DELAYED, True, False)
    assert period.first_term == AUTUMN
    assert period.term == EARLY_2022
    assert (period.times_postponed, period.days_postponed) == (1, 101)
    assert period.reason == ("Uitgesteld van “najaar 2021” naar “begin 2022”, volgens de brief.")
    assert late.overdue
    assert late.postponed


def test_postponed_without_a_new_term_never_becomes_overdue() -> None:
    end_2021 = term("2021-10-01", "2021-12-31", "eind 2021")
    events = [event("2021-02-11", MADE, end_2021), event("2021-10-01", POSTPONED)]
    period = life(events)[-1]
    assert (period.status, period.overdue, period.term) == (Status.DELAYED, False, None)
    assert (period.times_postponed, period.days_postponed) == (1, 0)


@pytest.mark.parametrize(
    ("begins", "status"), [("2021-12-21", Status.DELAYED), ("2021-12-01", Status.OPEN)]
)
def test_a_new_promise_that_begins_after_the_term_gives_it_up(begins: str, status: Status) -> None:
    later = term(begins, None, "zo spoedig mogelijk na het reces")
    events = [event("2021-02-11", MADE, AUTUMN), event("2021-11-01", MADE, later)]
    period = standing_on(day("2021-12-10"), events)
    assert period is not None
    assert (period.status, period.overdue) == (status, False)
    assert period.times_postponed == (1 if status is Status.DELAYED else 0)


def test_less_sharp_words_for_the_same_term_are_no_delay() -> None:
    made = event("2022-10-04", MADE, term("2022-10-04", "2023-06-30", "voor 1 juli 2023"))
    this_year = Term(day("2023-02-14"), day("2023-12-31"), Precision.YEAR, "dit jaar")
    autumn = Term(day("2023-09-21"), day("2023-12-20"), Precision.SEASON, "in het najaar")
    told, later = (event("2023-02-14", MADE, one) for one in (this_year, autumn))
    *_, now, late = life([made, told])
    assert (now.status, now.term, late.status) == (Status.OPEN, made.term, Status.DELAYED)
    assert late.since == day("2023-07-01")
    # What lies wholly behind it is another term, and so is a sharp day.
    for sharp in (later, event("2023-02-14", MADE, term("2023-02-14", "2023-12-31"))):
        assert [one.times_postponed for one in life([made, sharp])][-1] == 1
    # Who says that it is late moves it, in words as wide as these.
    put_off = event("2023-02-14", POSTPONED, this_year)
    assert life([made, put_off])[-1].term == this_year


def test_a_promise_behind_a_delay_without_a_term_gives_the_new_one() -> None:
    late = event("2024-10-08", POSTPONED, place=10)
    promised = event("2024-10-08", MADE, term(None, "2024-11-01"), place=90)
    running, overdue = life([late, promised])
    assert (running.status, running.term) == (Status.DELAYED, promised.term)
    assert overdue.since == day("2024-11-02")
    # What stands before it is what is late.
    before = promised._replace(place=2)
    assert [one.overdue for one in life([late, before])] == [False]


def test_four_sentences_in_one_letter_are_one_postponement() -> None:
    events = [
        event("2021-02-11", MADE, term("2021-03-21", "2021-06-20", "dit voorjaar")),
        event("2021-10-01", POSTPONED, None, place=1),
        event("2021-10-01", POSTPONED, term(None, None, "enkele weken langer"), place=2),
        event("2021-10-01", POSTPONED, NOVEMBER, place=3),
        event("2021-10-01", POSTPONED, None, place=4),
    ]
    period = next(p for p in life(events) if p.since == day("2021-10-01"))
    assert period.term == NOVEMBER
    assert (period.times_postponed, period.days_postponed) == (1, 163)


@pytest.mark.parametrize("kind", [MADE, REFERRED, POSTPONED])
def test_a_first_letter_that_looks_back_on_an_older_term_tells_one_move(kind: EventKind) -> None:
    june, summer = term(None, "2021-06-15", "voor 16 juni"), term("2021-06-20", "2021-07-08")
    period = life([event("2021-06-20", kind, summer, previous=june)])[0]
    assert (period.status, period.times_postponed) == (Status.DELAYED, 1)
    (unmoved,) = life([event("2021-06-10", kind, None, previous=AUTUMN)])[:1]
    assert unmoved.times_postponed == (1 if kind is POSTPONED else 0)


def test_a_later_look_back_does_not_undo_a_postponement() -> None:
    events = [
        event("2021-02-11", MADE, AUTUMN),
        event("2021-10-01", POSTPONED, EARLY_2022),
        event("2021-11-01", REFERRED, AUTUMN),
    ]
    period = standing_on(day("2021-12-25"), events)
    assert period is not None
    assert period.term == EARLY_2022
    assert not period.overdue


def test_a_new_promise_can_bring_the_term_forward_and_a_look_back_cannot() -> None:
    promised = event("2021-02-11", MADE, AUTUMN)
    for kind, expected in ((MADE, NOVEMBER), (REFERRED, AUTUMN)):
        period = standing_on(day("2021-10-02"), [promised, event("2021-10-01", kind, NOVEMBER)])
        assert period is not None
        assert (period.term, period.times_postponed) == (expected, 0)


def test_a_letter_that_explains_a_delay_and_delivers_has_delivered() -> None:
    events = [
        event("2021-02-11", MADE, AUTUMN),
        event("2022-01-10", POSTPONED, place=10),
        event("2022-01-10", FULFILLED, place=500),
    ]
    assert life(events)[-1].status is Status.FULFILLED


def test_postponed_again_after_a_premature_fulfilment_is_delayed() -> None:
    events = [event("2021-05-01", FULFILLED), event("2021-06-01", POSTPONED, NOVEMBER)]
    assert [p.status for p in life(events)][:2] == [Status.FULFILLED, Status.DELAYED]


def test_partly_fulfilled_until_the_rest_is_late() -> None:
    events = [event("2021-02-11", MADE, AUTUMN), event("2021-05-01", PARTLY)]
    assert [p.status for p in life(events)] == [
        Status.OPEN,
        Status.PARTLY_FULFILLED,
        Status.DELAYED,
    ]


@pytest.mark.parametrize("kind", [EventKind.REFERRED, EventKind.IN_PROGRESS, MADE])
def test_only_decisive_events_end_a_withdrawal(kind: EventKind) -> None:
    events = [event("2021-05-01", WITHDRAWN), event("2021-06-01", kind)]
    assert {p.status for p in life(events)} == {Status.WITHDRAWN}


def test_a_yearly_promise_is_due_again_after_it_was_kept() -> None:
    yearly = term("2021-01-01", "2021-12-31", "jaarlijks", "P1Y")
    events = [event("2021-01-10", MADE, yearly), event("2021-11-01", FULFILLED)]
    periods = life(events)
    assert [(p.since, p.status, p.overdue) for p in periods] == [
        (day("2021-01-10"), Status.OPEN, False),
        (day("2021-11-01"), Status.FULFILLED, False),
        (day("2022-01-01"), Status.OPEN, False),
        (day("2023-01-01"), Status.DELAYED, True),
    ]
    assert periods[2].term is not None
    assert periods[2].term.last_day == day("2022-12-31")


def test_a_quarterly_term_keeps_to_the_ends_of_months() -> None:
    quarterly = term("2021-04-01", "2021-06-30", "ieder kwartaal", "P3M")
    events = [event("2021-04-10", MADE, quarterly), event("2021-12-20", FULFILLED)]
    reopened = [p for p in life(events) if p.status is Status.OPEN][-1]
    assert reopened.since == day("2022-01-01")
    assert reopened.term is not None
    assert reopened.term.last_day == day("2022-03-31")


def test_a_rejected_motion_is_no_task() -> None:
    held = event("2021-02-01", MADE, ruling=Status.NO_TASK, note="nog niet in stemming", id=1)
    fell = event("2021-02-09", MADE, ruling=Status.NO_TASK, note="de motie is verworpen", id=2)
    done = event("2021-05-09", EventKind.IN_PROGRESS)
    assert {p.status for p in life([held, fell, done])} == {Status.NO_TASK}


def test_an_adopted_motion_is_a_task_until_it_is_executed() -> None:
    held = event("2021-02-01", MADE, ruling=Status.NO_TASK, note="nog niet in stemming", id=1)
    won = event("2021-02-09", MADE, ruling=Status.OPEN, note="aangenomen", id=2)
    done = event("2021-05-09", FULFILLED)
    assert [p.status for p in life([held, won, done])] == [
        Status.NO_TASK,
        Status.OPEN,
        Status.FULFILLED,
    ]


DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))


@st.composite
def terms(draw: st.DrawFn) -> Term | None:
    if draw(st.integers(0, 2)) == 0:
        return None
    first = draw(DAYS)
    last = draw(st.one_of(st.none(), st.integers(0, 200)))
    recurrence = draw(st.sampled_from([None, None, None, "P1Y", "P3M"]))
    end = first + last * DAY if last is not None else None
    return Term(first, end, Precision.DAY, "x", recurrence if end else None)


@st.composite
def histories(draw: st.DrawFn, *, people: bool = True) -> list[LifeEvent]:
    events = []
    for number in range(draw(st.integers(1, 12))):
        by_person = people and draw(st.integers(0, 7)) == 0
        ruling = None
        if by_person or draw(st.integers(0, 9)) == 0:
            ruling = draw(st.sampled_from(list(Status)))
        events.append(
            LifeEvent(
                id=number,
                kind=draw(st.sampled_from(list(EventKind))),
                day=draw(DAYS),
                place=draw(st.integers(0, 3)),
                term=draw(terms()),
                previous=draw(terms()),
                ruling=ruling,
                by_person=by_person,
                source=f"bron {number}",
            )
        )
    return events


SOME = settings(max_examples=80, deadline=None)


@SOME
@given(histories(), st.randoms())
def test_the_order_of_arrival_does_not_matter(events: list[LifeEvent], random: object) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert life(shuffled) == life(events)


@SOME
@given(histories(), DAYS)
def test_a_later_document_never_changes_an_earlier_day(events: list[LifeEvent], on: date) -> None:
    before = standing_on(on, [event for event in events if event.day <= on])
    found = [p for p in life(events) if p.since <= on and (p.until is None or on <= p.until)]
    if before is None:
        assert found == []
    else:
        # The period may end earlier now, but says the same on that day.
        assert [(p.status, p.reason, p.term, p.overdue) for p in found] == [
            (before.status, before.reason, before.term, before.overdue)
        ]


@SOME
@given(histories())
def test_periods_follow_each_other_without_gap_or_overlap(events: list[LifeEvent]) -> None:
    periods = life(events)
    assert periods[0].since == min(event.day for event in events)
    assert periods[-1].until is None
    for one, other in pairwise(periods):
        assert one.until is not None
        assert one.until + DAY == other.since
    assert all(p.until is None or p.since <= p.until for p in periods)


@SOME
@given(histories(people=False), st.sampled_from(list(Status)), DAYS, st.integers(0, 99))
def test_a_persons_decision_always_wins(
    events: list[LifeEvent], status: Status, on: date, number: int
) -> None:
    decision = LifeEvent(100 + number, REFERRED, on, ruling=status, by_person=True)
    for period in life([*events, decision]):
        if period.since >= on:
            assert period.status is status


@SOME
@given(histories(people=False), DAYS)
def test_a_persons_deadline_is_not_moved_by_reading(events: list[LifeEvent], on: date) -> None:
    decided = Term(None, date(2030, 1, 1), Precision.DAY, None)
    decision = LifeEvent(100, REFERRED, on, term=decided, by_person=True)
    for period in life([*events, decision]):
        if period.since >= on:
            assert period.term == decided


@SOME
@given(histories())
def test_every_period_tells_why_in_one_sentence(events: list[LifeEvent]) -> None:
    for period in life(events):
        assert period.reason.endswith(".")
        assert period.deciding_event in {event.id for event in events}


SHARP = {
    Status.FULFILLED: FULFILLED,
    Status.WITHDRAWN: WITHDRAWN,
    Status.PARTLY_FULFILLED: PARTLY,
}


@SOME
@given(histories())
def test_no_status_is_sharper_than_the_event_that_it_quotes(events: list[LifeEvent]) -> None:
    told = {event.id: event for event in events}
    for period in life(events):
        deciding = told[period.deciding_event or 0]
        assert deciding.day <= period.since
        if period.status is deciding.ruling:
            continue
        if kind := SHARP.get(period.status):
            assert deciding.kind is kind
        elif period.overdue:
            assert period.term is not None
            assert period.term.last_day is not None
            assert period.term.last_day < period.since
        elif period.status is Status.DELAYED:
            # Put off in so many words, or given another term than the one there was.
            heard = [event for event in events if event.day <= period.since]
            terms = [t for event in heard for t in (event.term, event.previous) if t is not None]
            assert any(event.kind is POSTPONED for event in heard) or len(terms) > 1


@SOME
@given(histories(), st.data())
def test_what_is_told_twice_changes_nothing(events: list[LifeEvent], data: st.DataObject) -> None:
    twice = data.draw(st.sampled_from(events))
    again = [*events, twice._replace(id=len(events))]
    said = [(p.since, p.until, p.status, p.overdue, p.unsure, p.term) for p in life(events)]
    assert [(p.since, p.until, p.status, p.overdue, p.unsure, p.term) for p in life(again)] == said
