"""How the term of a promise moves: announced, told again, postponed, given up, begun anew.

Pure. `Terms` is what all events up to a day amount to; `after` adds the events of one more day.
Events of one day are taken together, so that the order in which they were stored cannot matter.
"""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from dateutil.relativedelta import relativedelta

from nlp.findings import EventKind, Precision

DAY = timedelta(days=1)
# What recurs has hardly begun when the first of its terms ends within a sixth of a turn.
TURN = 6

POSTPONED, MADE = EventKind.POSTPONED, EventKind.MADE

STEPS = {
    "P1Y": relativedelta(years=1),
    "P6M": relativedelta(months=6),
    "P4M": relativedelta(months=4),
    "P3M": relativedelta(months=3),
    "P1M": relativedelta(months=1),
    "P1W": relativedelta(weeks=1),
}


# From sharp to wide; a recess ends on a day, and "voor 1 juli" does so too.
WIDTHS = {
    precision: width
    for width, precision in enumerate(
        (
            *(Precision.DAY, Precision.RECESS, Precision.WEEK, Precision.DECADE),
            *(Precision.HALF_MONTH, Precision.MONTH, Precision.QUARTER, Precision.SEASON),
            *(Precision.PART_OF_YEAR, Precision.HALF_YEAR, Precision.YEAR),
        )
    )
}


class Term(NamedTuple):
    """A deadline as an event sets it: inclusive days, and the words it was read from."""

    first_day: date | None
    last_day: date | None
    precision: Precision | None = None
    quote: str | None = None
    recurrence: str | None = None


class Announced(Protocol):
    """What one event says about the term. `place` only settles ties."""

    @property
    def kind(self) -> EventKind: ...
    @property
    def place(self) -> int: ...
    @property
    def term(self) -> Term | None: ...
    @property
    def previous(self) -> Term | None: ...


class Terms(NamedTuple):
    """The first and the current term, and how often and how far it moved."""

    first: Term | None = None
    current: Term | None = None
    # Put off without a new day; what is then left of the current term is words only.
    given_up: bool = False
    times: int = 0
    days: int = 0
    # Set by a person; what is read later moves it no more.
    fixed: bool = False

    @property
    def due(self) -> date | None:
        """The last day on which it is in time."""
        return self.current.last_day if self.current is not None else None

    @property
    def later_than_first(self) -> bool:
        """Whether the current term ends later than the one announced first."""
        first = self.first.last_day if self.first is not None else None
        due = self.due
        return first is not None and due is not None and due > first


def after(terms: Terms, day: Sequence[Announced]) -> Terms:
    """The terms after one more day of events."""
    if terms.fixed or not any(a.term or a.previous or a.kind is POSTPONED for a in day):
        return terms
    before = _looked_back(terms, day)
    told = _told(before, day)
    moved = _postponed(told, _with_new_term(terms, day))
    # One move a day at most, however many sentences speak of it. Where nothing was known before,
    # the term that the same letter looks back on is what it moved from.
    known = terms if terms.current is not None else before
    return _counted(known if known.current is not None else told, moved)


def set_by_person(terms: Terms, term: Term) -> Terms:
    """The terms after a person decided what the deadline is."""
    return terms._replace(first=terms.first or term, current=term, given_up=False, fixed=True)


def next_due(term: Term, day: date) -> date:
    """The end of the recurring period that contains `day`, counted from the end of `term`."""
    assert term.last_day is not None
    step, due, turn = STEPS.get(term.recurrence or "", STEPS["P1Y"]), term.last_day, 0
    while due < day:
        turn += 1
        due = _stepped(term.last_day, step, turn)
    return due


def second_turn(terms: Terms, begun: date) -> Term | None:
    """The second term of what recurs, where the first ended right behind the promise.

    "Jaarlijks vóór het zomerreces", promised in June: that letter, or one of the next year, may
    well be the first that was meant.
    """
    term, due = terms.current, terms.due
    if term is None or due is None or term.recurrence is None:
        return None
    first_day = due + DAY
    again = next_due(term, first_day)
    right_behind = (due - begun) * TURN < again - due
    return term._replace(first_day=first_day, last_day=again) if right_behind else None


def _stepped(end: date, step: relativedelta, turn: int) -> date:
    due = end + step * turn
    # Periods that end with a month keep doing so: 30 June is followed by 30 September, then by
    # 31 December.
    if step.months and end.day == calendar.monthrange(end.year, end.month)[1]:
        due = due.replace(day=calendar.monthrange(due.year, due.month)[1])
    return due


def _looked_back(terms: Terms, day: Sequence[Announced]) -> Terms:
    """With the older terms that a letter looks back on."""
    for term in sorted((a.previous for a in day if a.previous is not None), key=_end):
        terms = _announced(terms, term, binding=False)
    return terms


def _told(terms: Terms, day: Sequence[Announced]) -> Terms:
    """Terms that are told or repeated."""
    told = [a for a in day if a.term is not None and a.kind is not POSTPONED]
    if len(told) > 1:
        told.sort(key=lambda a: (_end(a.term), a.place))
    for one in told:
        assert one.term is not None
        # A term that was given up is followed by the next that is told, however it is told.
        anew = terms.given_up and _end(one.term) > max(_end(terms.current), _end(terms.first))
        terms = _announced(terms, one.term, binding=anew or one.kind is MADE)
    return terms


def _announced(terms: Terms, term: Term, *, binding: bool) -> Terms:
    """Take a term over, unless it says less than the one there is.

    One that is only referred to may add to a term but never bring it forward: a letter that looks
    back ("zoals toegezegd in september") must not undo a postponement.
    """
    first = terms.first
    if first is None or (first.last_day is None and term.last_day is not None):
        first = term
    current, given_up = terms.current, terms.given_up
    if current is None and not given_up:
        current = term
    elif term.last_day is not None and given_up:
        if binding:
            current, given_up = term, False
    elif term.last_day is not None:
        due = terms.due
        later = due is None or binding or term.last_day > due
        if later and not _is_wider(term, current):
            current = term
    elif binding and _begins_after(term, terms.due):
        # "Voor 1 april" promised, and in a later letter "zo spoedig mogelijk na het meireces".
        current, given_up = term, True
    return Terms(first, current, given_up, terms.times, terms.days, terms.fixed)


def _is_wider(term: Term, current: Term | None) -> bool:
    """Whether it tells the same less sharply: "dit jaar" of what was promised "voor 1 juli"."""
    if current is None or current.last_day is None or term.first_day is None:
        return False
    assert term.last_day is not None
    within = term.first_day <= current.last_day < term.last_day
    return within and _width(term) > _width(current)


def _width(term: Term) -> int:
    return WIDTHS.get(term.precision or Precision.DAY, 0)


def _begins_after(term: Term, due: date | None) -> bool:
    return due is not None and term.first_day is not None and term.first_day > due


def _with_new_term(terms: Terms, day: Sequence[Announced]) -> list[Announced]:
    """The delays of a day, and behind one without a term the promise that gives it the new one.

    "De vragen kunnen niet tijdig worden beantwoord. De antwoorden ontvangt u op 1 november."
    """
    delays = [a for a in day if a.kind is POSTPONED]
    first = min((a.place for a in delays), default=0)
    if delays and not any(a.term and a.term.last_day for a in delays):
        due = terms.due or date.min
        delays += (a for a in day if a.kind is MADE and a.place > first and _end(a.term) > due)
    return delays


def _postponed(terms: Terms, postponed: Sequence[Announced]) -> Terms:
    if not postponed:
        return terms
    best = max(postponed, key=lambda a: (_sharpness(a.term), -a.place)).term
    if best is not None and best.last_day is not None:
        return Terms(terms.first or best, best, False, terms.times, terms.days)
    return Terms(terms.first, best, True, terms.times, terms.days)


def _counted(before: Terms, now: Terms) -> Terms:
    if now.given_up and not before.given_up:
        return Terms(now.first, now.current, True, before.times + 1, before.days)
    due, was = now.due, before.due
    if was is not None and due is not None and due > was:
        days = before.days + (due - was).days
        return Terms(now.first, now.current, now.given_up, before.times + 1, days)
    return now


def _sharpness(term: Term | None) -> tuple[int, date]:
    if term is None:
        return 0, date.min
    return (2, term.last_day) if term.last_day is not None else (1, date.min)


def _end(term: Term | None) -> date:
    return (term.last_day if term is not None else None) or date.min
