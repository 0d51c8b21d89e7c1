"""One value for what a person wants to see, shared by screen, address, export and API."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, and_, exists, false, func, or_, select
from sqlmodel import col

from tracker import labels
from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.threads import Standing, Thread
from tracker.values import MotionStatus, Status, ThreadKind

# Threads that are listed unless a person asks for more.
TASKS = (
    Status.DELAYED,
    Status.OPEN,
    Status.PARTLY_FULFILLED,
    Status.FULFILLED,
    Status.WITHDRAWN,
)
UNFINISHED = (Status.DELAYED, Status.OPEN, Status.PARTLY_FULFILLED)
EVERYTHING = "alles"
COMMITMENTS = (ThreadKind.TOEZEGGING, ThreadKind.VOORNEMEN)


class Sort(StrEnum):
    """Orders of a list; the value stands in the address."""

    DEADLINE = "termijn"
    NEWEST = "nieuwste"
    POSTPONED = "vaakst uitgesteld"
    TITLE = "titel"


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show, as of which day. Empty fields do not restrict."""

    as_of: date
    status: tuple[Status, ...] = ()  # empty: all, but of commitments those that are a task
    kind: tuple[ThreadKind, ...] = ()
    outcome: tuple[MotionStatus, ...] = ()  # of the vote on a motion
    ministry: tuple[str, ...] = ()
    minister: str = ""  # who promised or answers for it
    dossier: str = ""
    party: tuple[str, ...] = ()  # that asked or signed
    person: str = ""  # who asked or signed
    committee: str = ""
    words: str = ""
    due_from: date | None = None
    due_to: date | None = None
    made_from: date | None = None
    made_to: date | None = None
    to_check: bool = False
    sort: Sort = Sort.DEADLINE
    # Threads found by the search engine; None where nothing was searched.
    among: tuple[int, ...] | None = field(default=None)

    def words_for_people(self) -> str:
        """The choice in Dutch, so that a file can say what it holds."""
        parts = [
            ("stand", ", ".join(labels.STATUS[status].word for status in self.status)),
            ("soort", ", ".join(labels.KIND[kind].word for kind in self.kind)),
            ("uitslag", ", ".join(labels.MOTION_STATUS[one].word for one in self.outcome)),
            ("ministerie", ", ".join(map(labels.ministry_words, self.ministry))),
            ("bewindspersoon", self.minister),
            ("dossier", self.dossier),
            ("fractie", ", ".join(self.party)),
            ("persoon", self.person),
            ("commissie", self.committee),
            ("woorden", self.words),
            ("termijn vanaf", labels.day_words(self.due_from, "")),
            ("termijn tot en met", labels.day_words(self.due_to, "")),
            ("gedaan vanaf", labels.day_words(self.made_from, "")),
            ("gedaan tot en met", labels.day_words(self.made_to, "")),
            ("alleen", "te controleren" if self.to_check else ""),
        ]
        return "; ".join(f"{name}: {value}" for name, value in parts if value) or EVERYTHING


def stands_on(day: date) -> Any:
    """The condition that a standing is the one of `day`."""
    until = col(Standing.until)
    return and_(col(Standing.since) <= day, or_(until.is_(None), until >= day))


def selection(wanted: Filter) -> Select[Thread, Standing]:
    """Threads with their standing on the day, restricted as wanted; no order yet."""
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(stands_on(wanted.as_of), col(Thread.joined_into_id).is_(None))
    )
    return query.where(*conditions(wanted))


def conditions(wanted: Filter) -> list[Any]:
    """The restrictions of a filter, one by one."""
    found: list[Any] = []
    if wanted.status:
        found.append(col(Standing.status).in_(wanted.status))
    elif wanted.kind != (ThreadKind.MOTIE,):
        found.append(col(Standing.status).in_(TASKS))
    if wanted.kind:
        found.append(col(Thread.kind).in_(wanted.kind))
    if wanted.outcome:
        found.append(_of_motion(col(Motion.status).in_(wanted.outcome)))
    if wanted.ministry:
        found.append(col(Thread.ministry).in_(wanted.ministry))
    if wanted.minister:
        found.append(_named(wanted.minister, Thread.promiser, Thread.responsible))
    if wanted.dossier:
        found.append(col(Thread.dossier) == wanted.dossier.replace(" ", "").partition("-")[0])
    if wanted.party:
        signed = _signed(wanted, col(MotionSignatory.party).in_(wanted.party))
        found.append(or_(col(Thread.party).in_(wanted.party), signed))
    if wanted.person:
        found.append(or_(_named(wanted.person, Thread.asked_by), _bears(wanted, wanted.person)))
    if wanted.committee:
        found.append(col(Thread.committee) == wanted.committee)
    for word in wanted.words.split():
        found.append(or_(_named(word, Thread.title, Thread.kamerstuk), _bears(wanted, word)))
    if wanted.among is not None:
        found.append(col(Thread.id).in_(wanted.among))
    if wanted.to_check:
        found.append(col(Thread.to_check))
    found.extend(_between(col(Standing.deadline_to), wanted.due_from, wanted.due_to))
    found.extend(_between(col(Thread.made_on), wanted.made_from, wanted.made_to))
    return found


def ordered(query: Select[Thread, Standing], wanted: Filter) -> Select[Thread, Standing]:
    """The same query in the wanted order; what has no deadline comes last."""
    due = col(Standing.deadline_to)
    done_last = col(Standing.status).in_((Status.FULFILLED, Status.WITHDRAWN, Status.NO_TASK))
    orders: dict[Sort, tuple[Any, ...]] = {
        Sort.DEADLINE: (done_last, due.is_(None), due),
        Sort.NEWEST: (col(Thread.made_on).desc(),),
        Sort.POSTPONED: (
            col(Standing.times_postponed).desc(),
            col(Standing.days_postponed).desc(),
        ),
        Sort.TITLE: (func.lower(col(Thread.title)),),
    }
    return query.order_by(*orders[wanted.sort], col(Thread.id))


def _between(column: Any, first: date | None, last: date | None) -> list[Any]:
    return [
        *([column >= first] if first else []),
        *([column <= last] if last else []),
    ]


def _named(text: str, *columns: Any) -> Any:
    """The condition that one of these columns has this text in it."""
    return or_(*(col(column).ilike(_like(text), escape="\\") for column in columns))


def _of_motion(condition: Any) -> Any:
    """The condition on the motion that a thread is the life of."""
    # Named correlation: the query around it may have motions of its own.
    return exists().where(col(Motion.thread_id) == col(Thread.id), condition).correlate(Thread)


def _signed(wanted: Filter, condition: Any) -> Any:
    """The condition on somebody who signed; asked of motions only, which spares much looking."""
    if wanted.kind and ThreadKind.MOTIE not in wanted.kind:
        return false()
    signatory = exists().where(col(MotionSignatory.motion_id) == col(Motion.id), condition)
    return _of_motion(signatory.correlate(Motion))


def _bears(wanted: Filter, name: str) -> Any:
    """The condition that a motion bears this name, in the register or in a letter."""
    if wanted.kind and ThreadKind.MOTIE not in wanted.kind:
        return false()
    printed = exists().where(
        col(MotionMention.motion_id) == col(Motion.id), _named(name, MotionMention.names)
    )
    return or_(
        _signed(wanted, _named(name, MotionSignatory.name)),
        _of_motion(printed.correlate(Motion)),
        # The register's title has first names: "Motie van het lid Jasper van Dijk over".
        and_(col(Thread.kind) == ThreadKind.MOTIE, _named(name, Thread.title)),
    )


def _like(text: str) -> str:
    escaped = text.strip().replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
