"""The terms that one day asks for: what passed lately, and what falls due soon."""

from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session, col

from tracker.models.threads import Standing, Thread
from tracker.queries.lives import threads
from tracker.queries.lives.threads import Page
from tracker.queries.wanted.filters import COMMITMENTS, Filter, selection
from tracker.queries.wanted.periods import before_recess
from tracker.values import UNFINISHED, Status


def overdue_filter(wanted: Filter, within: int) -> Filter:
    """What passed its term in the last days."""
    day = wanted.as_of
    first, last = day - timedelta(days=within), day - timedelta(days=1)
    return replace(wanted, status=(Status.DELAYED,), due_from=first, due_to=last)


def longer_overdue_filter(wanted: Filter, within: int) -> Filter:
    """The promises that passed their term before the last days."""
    before = wanted.as_of - timedelta(days=within + 1)
    return replace(wanted, status=(Status.DELAYED,), kind=COMMITMENTS, due_to=before)


def due_filter(wanted: Filter, within: int) -> Filter:
    """What is not done and falls due on the day or in the days after it."""
    day = wanted.as_of
    return replace(wanted, status=UNFINISHED, due_from=day, due_to=day + timedelta(days=within))


def recess_filter(wanted: Filter) -> Filter:
    """What is not done and falls due before the Kamer goes into recess."""
    first, last = before_recess(wanted.as_of)
    return replace(wanted, status=UNFINISHED, due_from=first, due_to=last, term="voor het reces")


def became_overdue(session: Session, wanted: Filter, within: int = 30, size: int = 10) -> Page:
    """What passed its term lately; the latest first."""
    asked = overdue_filter(wanted, within)
    query = selection(asked).order_by(col(Standing.deadline_to).desc(), col(Thread.id)).limit(size)
    total = sum(threads.counts(session, asked)[status] for status in asked.status)
    return Page(threads.of(query, session, asked.as_of), total)


def due_soon(session: Session, wanted: Filter, within: int = 30, size: int = 10) -> Page:
    """What falls due soon, the soonest first."""
    return threads.page(session, due_filter(wanted, within), size=size)
