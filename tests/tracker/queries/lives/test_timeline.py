"""Terms that moved, where all stood month by month, how late ministries are, and how often."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from nlp.findings import EventKind
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.export import events
from tracker.models.threads import Event, Thread
from tracker.queries.lives import happenings, put_off, threads, timeline
from tracker.queries.wanted.filters import COMMITMENTS, Filter
from tracker.standing import standings
from tracker.values import Status, ThreadKind

DAY = date(2022, 1, 15)
WANTED = Filter(DAY, kind=COMMITMENTS)
Happened = tuple[str, date, date | None]


def life(session: Session, name: str, *events: Happened, ministry: str = "BZ") -> None:
    thread = Thread(
        public_id=name,
        kind=ThreadKind.TOEZEGGING,
        title=name,
        made_on=events[0][1],
        ministry=ministry,
    )
    session.add(thread)
    session.flush()
    for kind, day, due in events:
        term: Any = {"last_day": due, "precision": "day", "deadline_quote": "dan"} if due else {}
        session.add(Event(thread_id=thread.id or 0, kind=EventKind(kind), occurred_on=day, **term))
    session.flush()
    standings.recompute(session, {thread.id or 0})


def counted(month: timeline.Month) -> dict[Status, int]:
    return {status: count for status, count in month.counts.items() if count}


def test_a_bar_has_every_term_in_order_of_telling(session: Session) -> None:
    life(
        session,
        "rapport",
        ("made", date(2021, 1, 10), date(2021, 6, 30)),
        ("postponed", date(2021, 7, 5), date(2021, 10, 31)),
        ("postponed", date(2021, 11, 5), date(2022, 2, 28)),
        ("fulfilled", date(2022, 3, 1), None),
    )
    [bar] = timeline.bars(session, WANTED)
    assert bar.terms == (date(2021, 6, 30), date(2021, 10, 31), date(2022, 2, 28))
    assert (bar.begun_on, bar.ended_on) == (date(2021, 1, 10), None)
    [before] = timeline.bars(session, replace(WANTED, as_of=date(2021, 8, 1)))
    assert before.terms == (date(2021, 6, 30), date(2021, 10, 31))
    [after] = timeline.bars(session, replace(WANTED, as_of=date(2022, 3, 1)))
    assert after.ended_on == date(2022, 3, 1)


def test_a_page_of_bars_goes_on_counting(session: Session) -> None:
    for number in range(5):
        life(session, f"nr {number}", ("made", date(2021, 1, 1 + number), None))
    assert [bar.number for bar in timeline.bars(session, WANTED, first=2, size=2)] == [3, 4]


def test_every_month_has_its_own_stand(session: Session) -> None:
    life(
        session,
        "rapport",
        ("made", date(2021, 10, 20), date(2021, 11, 30)),
        ("fulfilled", date(2022, 1, 15), None),
    )
    october, november, december, now = timeline.over_time(session, WANTED)
    assert [month.day for month in (october, december, now)] == [
        date(2021, 10, 31),
        date(2021, 12, 31),
        DAY,
    ]
    assert counted(october) == {Status.OPEN: 1}
    assert counted(november) == {Status.OPEN: 1}  # the 30th is still in time
    assert counted(december) == {Status.DELAYED: 1}
    assert counted(now) == {Status.FULFILLED: 1}


def test_the_stand_of_today_does_not_narrow_other_months(session: Session) -> None:
    life(session, "a", ("made", date(2021, 12, 20), None))
    wanted = replace(WANTED, status=(Status.FULFILLED,))
    assert counted(timeline.over_time(session, wanted)[-1]) == {Status.OPEN: 1}
    assert timeline.over_time(session, replace(WANTED, ministry=("OCW",))) == ()


@settings(deadline=None, max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 400),
            st.one_of(st.none(), st.integers(0, 300)),
            st.one_of(st.none(), st.integers(1, 400)),
        ),
        max_size=6,
    )
)
def test_every_month_counts_as_the_list_of_that_day_does(
    lives: list[tuple[int, int | None, int | None]],
) -> None:
    begin = date(2021, 1, 1)
    with database.writing(fresh_engine()) as session:
        for number, (start, term, end) in enumerate(lives):
            made = begin + timedelta(days=start)
            events: list[Happened] = [
                ("made", made, made + timedelta(days=term) if term is not None else None)
            ]
            if end is not None:
                events.append(("fulfilled", made + timedelta(days=end), None))
            life(session, f"nr {number}", *events)
        for month in timeline.over_time(session, WANTED):
            assert month.counts == threads.counts(session, replace(WANTED, as_of=month.day))


def test_a_delay_runs_from_the_first_term_to_the_end_or_to_today(session: Session) -> None:
    due = date(2021, 12, 31)
    made: Happened = ("made", date(2021, 1, 1), due)
    life(session, "op tijd", made, ("fulfilled", date(2021, 12, 1), None))
    life(session, "tien dagen", made, ("fulfilled", due + timedelta(days=10), None))
    later = ("postponed", date(2021, 11, 1), date(2022, 6, 1))
    life(session, "uitgesteld", made, later)
    life(session, "nog niet", ("made", date(2021, 1, 1), DAY))
    life(session, "vervallen", made, ("withdrawn", date(2021, 6, 1), None))
    life(session, "zonder termijn", ("made", date(2021, 1, 1), None))
    [found] = timeline.delays(session, WANTED)
    assert (found.cases, found.in_time, found.middle) == (3, 1, 10)
    assert (found.middle_done, found.middle_waiting) == (5, 15)


def test_the_slowest_ministry_comes_first(session: Session) -> None:
    for ministry, days in (("BZ", 1), ("OCW", 30)):
        due = DAY - timedelta(days=days)
        life(session, ministry, ("made", date(2021, 1, 1), due), ministry=ministry)
    assert [delay.ministry for delay in timeline.delays(session, WANTED)] == ["OCW", "BZ"]


def test_delays_are_counted_in_the_year_of_the_letter_that_tells_them(session: Session) -> None:
    first, second = date(2021, 7, 5), date(2022, 1, 5)
    life(
        session,
        "rapport",
        ("made", date(2021, 1, 10), date(2021, 6, 30)),
        ("postponed", first, date(2021, 10, 31)),
        ("postponed", first, None),  # another sentence of that day
        ("postponed", second, date(2022, 2, 28)),
        ("postponed", date(2022, 3, 1), None),  # not known yet
    )
    life(session, "visie", ("postponed", first, None), ministry="OCW")
    found = {(one.ministry, one.year): one.times for one in put_off.by_year(session, WANTED)}
    assert found == {("BZ", 2021): 1, ("BZ", 2022): 1, ("OCW", 2021): 1}
    # The table of events sums to the same.
    columns = list(happenings.portions(session, WANTED))
    sums = Counter(
        (ministry, day.year)
        for of in columns
        for ministry, day, one in zip(
            of["ministry"], of["day"], events.cells(of, "")[-1], strict=True
        )
        if one
    )
    assert sums == found
