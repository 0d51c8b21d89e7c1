"""One value for what a person wants to see, shared by screen, address, export and API."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlmodel import col

from tracker import labels
from tracker.models.threads import Standing, Thread
from tracker.values import Status, ThreadKind

# Threads that are listed unless a person asks for more.
TASKS = (
    Status.DELAYED,
    Status.OPEN,
    Status.PARTLY_FULFILLED,
    Status.FULFILLED,
    Status.WITHDRAWN,
)


class Sort(StrEnum):
    """Orders of a list; the value stands in the address."""

    DEADLINE = "termijn"
    NEWEST = "nieuwste"
    LATEST = "meest te laat"
    POSTPONED = "vaakst uitgesteld"
    TITLE = "titel"


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show, as of which day. Empty fields do not restrict."""

    as_of: date
    status: tuple[Status, ...] = ()
    kind: tuple[ThreadKind, ...] = ()
    ministry: tuple[str, ...] = ()
    dossier: str = ""
    party: tuple[str, ...] = ()
    person: str = ""
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
            ("ministerie", ", ".join(map(labels.ministry_words, self.ministry))),
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
        return "; ".join(f"{name}: {value}" for name, value in parts if value) or "alles"


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
    status = wanted.status or TASKS
    found: list[Any] = [col(Standing.status).in_(status)]
    if wanted.kind:
        found.append(col(Thread.kind).in_(wanted.kind))
    if wanted.ministry:
        found.append(col(Thread.ministry).in_(wanted.ministry))
    if wanted.dossier:
        found.append(col(Thread.dossier) == wanted.dossier.replace(" ", "").partition("-")[0])
    if wanted.party:
        found.append(col(Thread.party).in_(wanted.party))
    if wanted.committee:
        found.append(col(Thread.committee) == wanted.committee)
    if wanted.person:
        name = _like(wanted.person)
        found.append(
            or_(
                col(Thread.promiser).ilike(name, escape="\\"),
                col(Thread.asked_by).ilike(name, escape="\\"),
                col(Thread.title).ilike(name, escape="\\"),
            )
        )
    for word in wanted.words.split():
        found.append(col(Thread.title).ilike(_like(word), escape="\\"))
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
    late_first = col(Standing.status).in_((Status.FULFILLED, Status.WITHDRAWN, Status.NO_TASK))
    orders: dict[Sort, tuple[Any, ...]] = {
        Sort.DEADLINE: (late_first, due.is_(None), due),
        Sort.NEWEST: (col(Thread.made_on).desc(),),
        Sort.LATEST: (late_first, due.is_(None), due),
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


def _like(text: str) -> str:
    escaped = text.strip().replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
