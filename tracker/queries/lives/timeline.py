"""How terms moved, how many stood where from month to month, and how late ministries are."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import Select, case, func, select
from sqlmodel import Session, col

from nlp.findings import EventKind
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.lives.threads import ThreadRow, listed
from tracker.queries.wanted.filters import TASKS, Filter, periods, selection, stands_on
from tracker.values import UNFINISHED, Status

ENDED = (Status.FULFILLED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Bar:
    """One motion or commitment in time: promised, its terms in order of telling, and its end."""

    number: int
    row: ThreadRow
    terms: tuple[date, ...]  # the last day of each
    ended_on: date | None = None

    @property
    def begun_on(self) -> date | None:
        """The day of the promise; the first term's, where that is not known."""
        first = self.row.first_term
        return self.row.made_on or (first.first_day if first else None)


@dataclass(frozen=True, slots=True)
class Month:
    """How many stood where at the end of a month, or on the day one looks."""

    day: date
    counts: dict[Status, int]


@dataclass(frozen=True, slots=True)
class Delay:
    """How much later than first promised, in days; of what was due by the day one looks."""

    ministry: str | None
    cases: int
    in_time: int
    middle: float
    middle_done: float | None  # of what is done
    middle_waiting: float | None  # of what is not done yet, until the day one looks


def bars(session: Session, wanted: Filter, first: int = 0, size: int = 50) -> tuple[Bar, ...]:
    """Rows `first` up to `first + size` of what is wanted, each with how its term moved."""
    rows = listed(session, wanted, first, size)
    ids = [row.id for row in rows]
    terms, ends = _terms(session, ids, wanted.as_of), _ends(session, ids, wanted.as_of)
    return tuple(
        Bar(number, row, _told(row, terms[row.id]), ends.get(row.id))
        for number, row in enumerate(rows, start=first + 1)
    )


def _told(row: ThreadRow, announced: Sequence[date]) -> tuple[date, ...]:
    """The terms in order of telling, from the first to the current; each once."""
    ends = [term.last_day if term else None for term in (row.first_term, row.term)]
    every = [ends[0], *announced, ends[1]]
    return tuple(dict.fromkeys(day for day in every if day is not None))


def _terms(session: Session, ids: Sequence[int], day: date) -> dict[int, list[date]]:
    query = (
        select(col(Event.thread_id), col(Event.last_day))
        .where(
            col(Event.thread_id).in_(ids),
            col(Event.kind) == EventKind.POSTPONED,
            col(Event.last_day).is_not(None),
            col(Event.occurred_on) <= day,
            col(Event.superseded_at).is_(None),
            col(Event.rejected).is_(False),
        )
        .order_by(col(Event.occurred_on), col(Event.id))
    )
    found: dict[int, list[date]] = defaultdict(list)
    for thread_id, last_day in session.execute(query):
        found[thread_id].append(last_day)
    return found


def _ends(session: Session, ids: Sequence[int], day: date) -> dict[int, date]:
    query = (
        select(col(Standing.thread_id), col(Event.occurred_on))
        .join(Event, col(Event.id) == col(Standing.deciding_event_id))
        .where(col(Standing.thread_id).in_(ids), stands_on(day), col(Standing.status).in_(ENDED))
    )
    return {row[0]: row[1] for row in session.execute(query)}


def over_time(session: Session, wanted: Filter) -> tuple[Month, ...]:
    """How many stood where at each month's end, up to the day; as known on those days.

    The filter narrows which threads are counted; a status or a term of today does not, since
    every month has its own.
    """
    free = replace(wanted, status=(), due_from=None, due_to=None, term="")
    since, until = col(Standing.since), col(Standing.until)
    # What changes on each day: a period begins, or was over the day before.
    change: dict[date, Counter[Status]] = defaultdict(Counter)
    for day, status, count in session.execute(_daily(free, since, since <= wanted.as_of)):
        change[day][status] += count
    for day, status, count in session.execute(_daily(free, until, until < wanted.as_of)):
        change[day + timedelta(days=1)][status] -= count
    standing: Counter[Status] = Counter()
    months = []
    days = sorted(change, reverse=True)
    for last in _month_ends(days[-1], wanted.as_of) if days else ():
        while days and days[-1] <= last:
            standing.update(change[days.pop()])
        months.append(Month(last, {status: standing[status] for status in TASKS}))
    return tuple(months)


def _daily(wanted: Filter, day: Any, condition: Any) -> Select[Any]:
    query = periods(wanted, day, col(Standing.status), func.count())
    return query.where(condition).group_by(col(Standing.status), day)


def _month_ends(first: date, last: date) -> Iterator[date]:
    end = first + relativedelta(day=31)
    while end < last:
        yield end
        end += relativedelta(months=1, day=31)
    yield last


def delays(session: Session, wanted: Filter) -> tuple[Delay, ...]:
    """Per ministry, the slowest first; what has no first term, or is not due yet, is left out."""
    done = col(Standing.status) == Status.FULFILLED
    end = case((done, col(Event.occurred_on)), else_=wanted.as_of)
    late = func.julianday(end) - func.julianday(col(Standing.first_deadline_to))
    query = (
        selection(wanted)
        .outerjoin(Event, col(Event.id) == col(Standing.deciding_event_id))
        .where(
            col(Standing.status).in_((Status.FULFILLED, *UNFINISHED)),
            col(Standing.first_deadline_to).is_not(None),
            done | (col(Standing.first_deadline_to) < wanted.as_of),
        )
        .with_only_columns(col(Thread.ministry), done, late, func.count())
        .group_by(col(Thread.ministry), done, late)
    )
    finished: dict[str | None, Counter[int]] = defaultdict(Counter)
    waiting: dict[str | None, Counter[int]] = defaultdict(Counter)
    for ministry, is_done, days, count in session.execute(query):
        if days is not None:
            (finished if is_done else waiting)[ministry][max(round(days), 0)] += count
    found = [_delay(name, finished[name], waiting[name]) for name in {**finished, **waiting}]
    return tuple(sorted(found, key=lambda delay: (-delay.middle, delay.ministry or "")))


def _delay(ministry: str | None, done: Counter[int], waiting: Counter[int]) -> Delay:
    return Delay(
        ministry=ministry,
        cases=done.total() + waiting.total(),
        in_time=done[0],
        middle=median((done + waiting).elements()),
        middle_done=median(done.elements()) if done else None,
        middle_waiting=median(waiting.elements()) if waiting else None,
    )
