"""Lists and counts of motions and commitments as of a day, and one of them in full."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Row, Select, func, select
from sqlmodel import Session, col

from tracker.models.threads import Standing, Thread
from tracker.queries.lives import events, origins
from tracker.queries.lives.events import EventRow, Term, term
from tracker.queries.lives.origins import Origin
from tracker.queries.wanted.filters import TASKS, Doubt, Filter, ordered, standings, stands_on
from tracker.standing.status import days_late
from tracker.values import Status, ThreadKind
from tracker.words.days import how_long
from tracker.words.labels import count_words, day_words, status_words


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A motion or commitment in a list."""

    id: int
    public_id: str
    kind: ThreadKind
    title: str
    status: Status
    status_words: str
    reason: str
    first_term: Term | None
    term: Term | None
    days_late: int
    times_postponed: int
    days_postponed: int
    made_on: date | None
    ministry: str | None
    promiser: str | None
    dossier: str | None
    kamerstuk: str | None
    to_check: bool
    deciding_event: int | None  # that made it stand here
    origin: Origin | None = None  # None where no document tells of it

    @property
    def late(self) -> str:
        """How long its term has passed, as people say it; empty where it has not."""
        if not self.days_late or self.term is None or self.term.last_day is None:
            return ""
        return how_long(self.term.last_day, self.term.last_day + timedelta(days=self.days_late))

    @property
    def late_exactly(self) -> str:
        """The same with the days, where it is long enough to be told in years and months."""
        days = count_words(self.days_late, "dag", "dagen")
        return self.late if self.late in ("", days) else f"{self.late} ({days})"

    @property
    def heard_on(self) -> date | None:
        """When a letter last spoke of what is late; of what is not late, it tells nothing."""
        is_late = self.status is Status.DELAYED
        return self.origin.heard_on if is_late and self.origin else None

    @property
    def last_heard(self) -> str:
        """The same in words."""
        return f"laatste bericht: {day_words(self.heard_on)}" if self.heard_on else ""

    @property
    def promised_there(self) -> bool:
        """Whether the first paper that speaks of it makes the promise, so that its day counts."""
        return self.kind is ThreadKind.MOTIE or self.origin is None or self.origin.promised

    @property
    def by_whom(self) -> str:
        """What the name of the promiser is headed by."""
        return "Toegezegd door" if self.promised_there else "Genoemd door"

    @property
    def told(self) -> str:
        """Who promised it, and in which letter: "Ik informeer u hierover" says not about what.

        Who only writes of what was promised before did perhaps not promise it.
        """
        of_motion = self.kind is ThreadKind.MOTIE
        how = "van" if self.promised_there else "genoemd door"
        by = f"{how} {self.promiser}" if self.promiser and not of_motion else ""
        where = f"in {self.origin.words}" if self.origin else ""
        return ", ".join(filter(None, (by, where)))


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, and how many there are in all."""

    rows: tuple[ThreadRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ThreadDetail:
    """One motion or commitment: where it stands, and everything that happened to it."""

    row: ThreadRow
    promiser_role: str | None
    responsible: str | None  # as a person decided
    unclear: bool
    asked_by: str | None
    party: str | None
    register_status: str | None
    register_status_on: date | None
    events: tuple[EventRow, ...]
    standings: tuple[tuple[date, date | None, Status], ...]


def page(session: Session, wanted: Filter, first: int = 0, size: int = 50) -> Page:
    """Rows `first` up to `first + size` of what is wanted, and how many there are in all."""
    total = session.scalar(standings(wanted, func.count())) or 0
    return Page(listed(session, wanted, first, size), total)


def listed(
    session: Session, wanted: Filter, first: int = 0, size: int = 50
) -> tuple[ThreadRow, ...]:
    """Rows `first` up to `first + size` of what is wanted."""
    # First which ones, then the ones: putting whole rows in order takes four times as long.
    chosen = ordered(standings(wanted, col(Standing.id), for_order=True), wanted)
    ids = session.scalars(chosen.offset(first).limit(size)).all()
    query = select(Thread, Standing).join(Standing, col(Standing.thread_id) == col(Thread.id))
    found = session.execute(query.where(col(Standing.id).in_(ids))).all()
    rows = dict(zip((one.id for _, one in found), _rows(session, found, wanted.as_of), strict=True))
    return tuple(rows[id] for id in ids)


def of(query: Select[Thread, Standing], session: Session, day: date) -> tuple[ThreadRow, ...]:
    """The rows of a selection that has an order and an end of its own."""
    return _rows(session, session.execute(query).all(), day)


def named(session: Session, public_ids: Sequence[str], day: date) -> dict[str, ThreadRow]:
    """The rows of these threads as of a day, by public id; those that stand nowhere left out."""
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(col(Thread.public_id).in_(public_ids), stands_on(day))
    )
    return {row.public_id: row for row in of(query, session, day)}


def counts(session: Session, wanted: Filter) -> dict[Status, int]:
    """How many stand where, under the same filter but for the status."""
    free = replace(wanted, status=())
    query = standings(free, col(Standing.status), func.count()).group_by(col(Standing.status))
    found: dict[Status, int] = {row[0]: row[1] for row in session.execute(query)}
    return {status: found.get(status, 0) for status in TASKS}


def doubts(session: Session, wanted: Filter) -> dict[Doubt, int]:
    """How many are unsure and why, under the same filter but for the status."""
    found = {}
    for doubt in Doubt:
        query = standings(wanted.only_unsure(doubt), func.count())
        found[doubt] = session.scalar(query) or 0
    return found


def put_off(session: Session, wanted: Filter) -> int:
    """How many were put off and are not done, under the same filter but for the status."""
    return session.scalar(standings(wanted.only_put_off(), func.count())) or 0


def detail(session: Session, public_id: str, day: date) -> ThreadDetail | None:
    """One thread as of a day; None when there is none, or not yet on that day."""
    thread = session.scalar(select(Thread).where(col(Thread.public_id) == public_id))
    while thread is not None and thread.joined_into_id is not None:
        thread = session.get(Thread, thread.joined_into_id)
    if thread is None or thread.id is None:
        return None
    standings = session.scalars(
        select(Standing).where(col(Standing.thread_id) == thread.id).order_by(col(Standing.since))
    ).all()
    now = next(
        (s for s in standings if s.since <= day and (s.until is None or s.until >= day)), None
    )
    if now is None:
        return None
    return ThreadDetail(
        row=_rows(session, [(thread, now)], day)[0],
        promiser_role=thread.promiser_role,
        responsible=thread.responsible,
        unclear=thread.unclear,
        asked_by=thread.asked_by,
        party=thread.party,
        register_status=thread.register_status,
        register_status_on=thread.register_status_on,
        events=events.of_thread(session, thread.id, day),
        standings=tuple((s.since, s.until, s.status) for s in standings),
    )


def first_day(session: Session, public_id: str) -> date | None:
    """The first day on which a thread stands anywhere."""
    query = (
        select(func.min(col(Standing.since)))
        .join(Thread, col(Standing.thread_id) == col(Thread.id))
        .where(col(Thread.public_id) == public_id)
    )
    return session.scalar(query)


def _rows(
    session: Session, found: Sequence[Row[Thread, Standing] | tuple[Thread, Standing]], day: date
) -> tuple[ThreadRow, ...]:
    origin = origins.of(session, [thread.id for thread, _ in found if thread.id is not None], day)
    return tuple(
        _row(thread, standing, day, origin.get(thread.id or 0)) for thread, standing in found
    )


def _row(thread: Thread, standing: Standing, day: date, origin: Origin | None) -> ThreadRow:
    assert thread.id is not None
    return ThreadRow(
        id=thread.id,
        public_id=thread.public_id,
        kind=thread.kind,
        title=thread.title,
        status=standing.status,
        status_words=status_words(
            standing.status,
            overdue=standing.overdue,
            postponed=standing.postponed,
            unsure=standing.unsure,
            has_term=bool(standing.deadline_to or standing.deadline_quote),
        ),
        reason=standing.reason,
        first_term=term(
            standing.first_quote,
            standing.first_deadline_from,
            standing.first_deadline_to,
            standing.first_precision,
        ),
        term=term(
            standing.deadline_quote,
            standing.deadline_from,
            standing.deadline_to,
            standing.deadline_precision,
        ),
        days_late=days_late(standing.overdue, standing.deadline_to, day),
        times_postponed=standing.times_postponed,
        days_postponed=standing.days_postponed,
        made_on=thread.made_on,
        ministry=thread.ministry,
        promiser=thread.promiser,
        dossier=thread.dossier,
        kamerstuk=thread.kamerstuk,
        to_check=thread.to_check,
        deciding_event=standing.deciding_event_id,
        origin=origin,
    )
