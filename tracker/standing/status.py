"""Where a motion or commitment stands on a day, worked out from what happened to it.

Pure: events in, periods out. A status changes only on days that the events name (a letter, a
vote, the day after a term), so a whole life is a handful of periods; nothing has to run at
midnight for something to become overdue. `docs/tracking.md` tells the rules in words.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, zip_longest
from operator import attrgetter
from typing import NamedTuple

from nlp.findings import EventKind
from tracker.standing import terms, wording
from tracker.standing.terms import Term, Terms
from tracker.values import Status

# The values here are named tuples: a database is hundreds of thousands of them, and a frozen
# dataclass takes three times as long to make.
DAY = timedelta(days=1)
MONTH = timedelta(days=31)
# A letter that comes back to a promise so shortly before its term ends may be what was promised.
NEAR = timedelta(days=60)
# Of two decisive events on one day the stronger counts: a letter that explains a delay and then
# delivers has delivered.
STRENGTH = {
    EventKind.PARTLY_FULFILLED: 1,
    EventKind.POSTPONED: 2,
    EventKind.WITHDRAWN: 3,
    EventKind.FULFILLED: 4,
}


# Of what a register calls done, a letter that tells this knows better.
TELLS_MORE = frozenset({EventKind.MADE, EventKind.POSTPONED, EventKind.PARTLY_FULFILLED})


class LifeEvent(NamedTuple):
    """Something that happened, with no more than what decides a status."""

    id: int
    kind: EventKind
    day: date
    place: int = 0  # where in the document; only settles ties
    term: Term | None = None
    previous: Term | None = None
    # A status set outright, by a vote or by a person; `note` says it in words.
    ruling: Status | None = None
    by_person: bool = False
    may_fulfil: bool = False  # something of its name was sent without a word of the promise
    recalls: bool = False  # the government comes back to it, and does not say how it stands
    aloud: bool = False  # it is to be told in a meeting, or on the very day: no letter follows
    closed: bool | None = None  # a register calls it done, or calls it open
    note: str = ""
    source: str = ""  # "de brief van 1 oktober 2021"


class Period(NamedTuple):
    """Where something stood from `since` to `until`, both inclusive; `None`: from then on."""

    since: date
    until: date | None
    status: Status
    reason: str
    overdue: bool = False
    postponed: bool = False
    unsure: bool = False
    deciding_event: int | None = None
    first_term: Term | None = None
    term: Term | None = None
    times_postponed: int = 0
    days_postponed: int = 0


class _State(NamedTuple):
    """All that the events up to a day amount to."""

    begin: LifeEvent
    terms: Terms
    mover: LifeEvent | None = None  # set the current term, or gave it up
    decisive: LifeEvent | None = None
    vote: LifeEvent | None = None  # made it a task, or not
    decision: LifeEvent | None = None  # a person's status
    perhaps: LifeEvent | None = None  # may have fulfilled it, and nothing was heard since
    recalled: LifeEvent | None = None  # came back to it, and nothing was heard since
    progress: LifeEvent | None = None  # the last that told of work on it
    closed: LifeEvent | None = None  # a register calls it done, and nothing was heard since


def life(events: Iterable[LifeEvent]) -> list[Period]:
    """Every period of a life, in order; the last one has no end. No events, no periods."""
    # By source before id: an id tells which letter was stored first, and that must not matter.
    ordered = sorted(events, key=attrgetter("day", "place", "source", "id"))
    days = [list(group) for _, group in groupby(ordered, key=attrgetter("day"))]
    state: _State | None = None
    found: list[Period] = []
    for today, tomorrow in zip_longest(days, days[1:]):
        state = _after(state or _State(begin=today[0], terms=Terms()), today)
        until = tomorrow[0].day - DAY if tomorrow else None
        found.extend(_periods(state, today[0].day, until))
    return list(_merged(found))


def _after(state: _State, today: Sequence[LifeEvent]) -> _State:
    """The state after the events of one more day; their order within the day does not matter."""
    read = today if not any(e.by_person for e in today) else [e for e in today if not e.by_person]
    moved = terms.after(state.terms, read)
    decisive, vote, decision = state.decisive, state.vote, state.decision
    if said := [event for event in read if event.kind in STRENGTH and event.ruling is None]:
        decisive = max(said, key=lambda event: (STRENGTH[event.kind], -event.place))
    for event in today:
        if event.ruling is not None and event.by_person:
            decision = event
        elif event.ruling is not None:
            vote = event
        if event.by_person and event.term is not None:
            moved = terms.set_by_person(moved, event.term)
    mover = state.mover if moved is state.terms else _mover(state, moved, today)
    perhaps = _perhaps(state, today)
    recalled = _recalled(state, today)
    told = (event for event in read if event.kind is EventKind.IN_PROGRESS)
    progress = next(told, state.progress)
    closed = _closed(state, today)
    sure = (moved, mover, decisive, vote, decision)
    return _State(state.begin, *sure, perhaps, recalled, progress, closed)


def _closed(state: _State, today: Sequence[LifeEvent]) -> LifeEvent | None:
    """The register that calls it done, unless it was opened again or a letter told more since."""
    if said := [event for event in today if event.closed is not None]:
        return said[-1] if said[-1].closed else None
    told = any(event.by_person or event.kind in TELLS_MORE for event in today)
    return None if told else state.closed


def _perhaps(state: _State, today: Sequence[LifeEvent]) -> LifeEvent | None:
    """The sending that may have fulfilled it, unless more was heard of it: then it did not."""
    if any(event.by_person or event.kind is not EventKind.REFERRED for event in today):
        return None
    return next((event for event in reversed(today) if event.may_fulfil), state.perhaps)


def _recalled(state: _State, today: Sequence[LifeEvent]) -> LifeEvent | None:
    """The letter that came back to it and told nothing more, unless more was heard since."""
    if any(event.by_person or event.kind is not EventKind.REFERRED for event in today):
        return None
    recalling = next((event for event in reversed(today) if event.recalls), state.recalled)
    if state.begin.day == today[0].day:
        return recalling if recalling and _is_of_its_term(recalling) else None
    told = (event.term.last_day for event in today if event.term is not None)
    tells_more = any(day not in (None, state.terms.due) for day in told)
    return state.recalled if tells_more else recalling


def _is_of_its_term(event: LifeEvent) -> bool:
    """Whether a letter tells in the very month that was promised, or only of a term that is over.

    It may be what was promised, and so may one of the very day; "before March" is still to come.
    "Toegezegd na de zomer te berichten", read in April, is the last summer or the next.
    """
    term, told = event.term, event.previous
    if term is None and told is not None:
        return told.last_day is not None and told.last_day < event.day
    if term is None or term.first_day is None or term.last_day is None:
        return False
    on_the_day = term.first_day == event.day == term.last_day
    return on_the_day or term.first_day < event.day <= term.last_day <= term.first_day + MONTH


def _mover(state: _State, moved: Terms, today: Sequence[LifeEvent]) -> LifeEvent | None:
    """Which of today's events set the term as it is now."""
    if moved.current == state.terms.current and moved.given_up == state.terms.given_up:
        return state.mover
    said = [event for event in today if event.term is not None and event.term == moved.current]
    put_off = [event for event in today if event.kind is EventKind.POSTPONED]
    return next(iter(said or put_off), state.mover)


def _periods(state: _State, since: date, until: date | None) -> Iterator[Period]:
    """The periods until the next event: time alone only lets a term pass, or begin anew."""
    if state.decision is not None and state.decision.ruling is not None:
        ruling = state.decision.ruling
        reason = wording.decided(ruling, state.decision.note)
        yield _period(state, since, until, ruling, reason, state.decision)
    elif state.vote is not None and state.vote.ruling is Status.NO_TASK:
        reason = wording.no_task(state.vote.note)
        yield _period(state, since, until, Status.NO_TASK, reason, state.vote)
    elif state.decisive is not None and state.decisive.kind is EventKind.WITHDRAWN:
        reason = wording.withdrawn(state.decisive.source)
        yield _period(state, since, until, Status.WITHDRAWN, reason, state.decisive)
    elif state.decisive is not None and state.decisive.kind is EventKind.FULFILLED:
        yield from _fulfilled(state, state.decisive, since, until)
    else:
        yield from _running(state, since, until)


def _fulfilled(
    state: _State, event: LifeEvent, since: date, until: date | None
) -> Iterator[Period]:
    """Done; but what recurs is due again when the term that was met has ended."""
    term = state.terms.current
    if term is None or term.last_day is None or term.recurrence is None:
        reason = wording.fulfilled(event.source)
        yield _period(state, since, until, Status.FULFILLED, reason, event)
        return
    met = terms.next_due(term, event.day)
    if since <= met:
        end = met if until is None else min(met, until)
        reason = wording.fulfilled(event.source, again_from=met + DAY)
        yield _period(state, since, end, Status.FULFILLED, reason, event)
    if until is None or met < until:
        due = terms.next_due(term, met + DAY)
        anew = term._replace(first_day=met + DAY, last_day=due)
        again = Terms(first=anew, current=anew)
        begun = state._replace(terms=again, mover=event, decisive=None, begin=event, progress=None)
        yield from _running(begun, max(since, met + DAY), until)


def days_late(overdue: bool, due: date | None, day: date) -> int:
    """How many days its term has passed on a day of a period; 0 where it is not overdue."""
    return (day - due).days if overdue and due else 0


def _running(state: _State, since: date, until: date | None) -> Iterator[Period]:
    """Not done: open or delayed until the term passes, overdue after it."""
    if (doubt := _unsure_at_once(state)) is not None:
        yield _period(state, since, until, Status.OPEN, *doubt, unsure=True)
        return
    due = state.terms.due
    if due is None or due >= since:
        in_time = due if due is not None and (until is None or due < until) else until
        yield _in_time(state, since, in_time)
        if due is None or in_time != due or due == until:
            return
        since = due + DAY
    if (doubt := _unsure_past(due, state)) is not None:
        yield _period(state, since, until, Status.OPEN, *doubt, unsure=True)
        return
    second = terms.second_turn(state.terms, state.begin.day)
    if second is not None and not _postponed(state):
        yield from _second_turn(state, second, since, until)
        return
    yield _period(
        *(state, since, until, Status.DELAYED, wording.overdue(state.terms)),
        state.decisive or state.mover or state.begin,
        overdue=True,
        postponed=_postponed(state),
    )


def _unsure_at_once(state: _State) -> tuple[str, LifeEvent] | None:
    """Why it may be done, whatever its term is."""
    if state.perhaps is not None:
        return wording.perhaps(state.perhaps.source, state.terms), state.perhaps
    if state.closed is not None:
        return wording.closed(state.closed.source), state.closed
    return None


def _unsure_past(due: date, state: _State) -> tuple[str, LifeEvent] | None:
    """Why it may be done although its term has passed and nothing more was heard."""
    if state.recalled is not None and state.recalled.day >= due - NEAR:
        return wording.recalled(state.recalled.source, state.terms), state.recalled
    if state.mover is not None and state.mover.aloud and not _postponed(state):
        return wording.aloud(state.mover.source, state.terms), state.mover
    return None


def _second_turn(state: _State, second: Term, since: date, until: date | None) -> Iterator[Period]:
    """What recurs was promised right before its first term ended: late after the second one."""
    end = second.last_day if until is None else min(second.last_day or until, until)
    assert end is not None
    if since <= end:
        reason = wording.first_turn(state.begin.source, state.terms)
        yield _period(state, since, end, Status.OPEN, reason, state.begin, unsure=True)
    if end != until:
        begun = state._replace(terms=Terms(first=second, current=second))
        yield from _running(begun, max(since, end + DAY), until)


def _in_time(state: _State, since: date, until: date | None) -> Period:
    decisive = state.decisive
    if decisive is not None and decisive.kind is EventKind.PARTLY_FULFILLED:
        reason = wording.partly_fulfilled(decisive.source, state.terms)
        return _period(state, since, until, Status.PARTLY_FULFILLED, reason, decisive)
    if _postponed(state):
        said = [event for event in (decisive, state.mover) if event is not None]
        deciding = max(said, key=lambda event: event.day, default=state.begin)
        reason = wording.postponed(deciding.source, state.terms)
        return _period(state, since, until, Status.DELAYED, reason, deciding, postponed=True)
    if state.progress is not None:
        reason = wording.in_progress(state.progress.source, state.terms)
        return _period(state, since, until, Status.OPEN, reason, state.progress)
    begin = state.vote or state.begin
    reason = wording.running(begin.source, state.terms)
    return _period(state, since, until, Status.OPEN, reason, begin)


def _postponed(state: _State) -> bool:
    said_so = state.decisive is not None and state.decisive.kind is EventKind.POSTPONED
    return said_so or state.terms.given_up or state.terms.later_than_first


def _period(
    state: _State,
    since: date,
    until: date | None,
    status: Status,
    reason: str,
    deciding: LifeEvent,
    *,
    overdue: bool = False,
    postponed: bool = False,
    unsure: bool = False,
) -> Period:
    return Period(
        since=since,
        until=until,
        status=status,
        reason=reason,
        overdue=overdue,
        postponed=postponed,
        unsure=unsure,
        deciding_event=deciding.id,
        first_term=state.terms.first,
        term=state.terms.current,
        times_postponed=state.terms.times,
        days_postponed=state.terms.days,
    )


def _merged(periods: Iterable[Period]) -> Iterator[Period]:
    """Neighbours that say the same are one period."""
    last: Period | None = None
    for period in periods:
        if last is not None and _says_the_same(last, period):
            last = last._replace(until=period.until)
            continue
        if last is not None:
            yield last
        last = period
    if last is not None:
        yield last


def _says_the_same(one: Period, other: Period) -> bool:
    # The sentence names status, source and terms; comparing it first is nearly always enough.
    same_words = one.reason == other.reason and one.deciding_event == other.deciding_event
    return same_words and other._replace(since=one.since, until=one.until) == one
