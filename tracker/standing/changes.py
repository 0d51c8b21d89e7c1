"""What is new about a motion or commitment, between one moment and another. Pure."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tracker.values import UNFINISHED, Status
from tracker.words.days import dutch


class ChangeKind(StrEnum):
    """What can change; the value is the word that people see."""

    NEW = "nieuw"
    MOVED = "verschoven"
    OVERDUE = "te laat"
    PARTLY_FULFILLED = "deels afgedaan"
    FULFILLED = "afgedaan"
    WITHDRAWN = "vervallen"
    NO_TASK = "geen taak"
    REOPENED = "weer open"


class Where(NamedTuple):
    """Where something stands, as far as a change of it is worth telling."""

    status: Status
    overdue: bool
    due_quote: str | None
    due_to: date | None
    times_postponed: int


_ENDED = {
    Status.PARTLY_FULFILLED: ChangeKind.PARTLY_FULFILLED,
    Status.FULFILLED: ChangeKind.FULFILLED,
    Status.WITHDRAWN: ChangeKind.WITHDRAWN,
    Status.NO_TASK: ChangeKind.NO_TASK,
}


def changes(before: Where | None, now: Where) -> list[ChangeKind]:
    """Everything worth telling to somebody who last heard `before`; most often nothing."""
    if before is None:
        return [ChangeKind.NEW]
    found = []
    if now.status is not before.status:
        if now.status in _ENDED:
            found.append(_ENDED[now.status])
        elif before.status in _ENDED and before.status is not Status.PARTLY_FULFILLED:
            found.append(ChangeKind.REOPENED)
    if now.status in UNFINISHED:
        put_off = now.times_postponed > before.times_postponed
        if put_off or now.due_to != before.due_to:
            found.append(ChangeKind.MOVED)
        if now.overdue and (not before.overdue or now.due_to != before.due_to):
            found.append(ChangeKind.OVERDUE)
    return found


def sentence(kind: ChangeKind, before: Where | None, now: Where, reason: str) -> str:
    """The change in one Dutch sentence; `reason` tells why it stands where it stands now."""
    if kind is ChangeKind.MOVED and before is not None:
        if before.due_to is None:
            return f"De termijn is nu {_term(now)}; eerst was dat {_term(before)}."
        if now.due_to is None:
            return f"De termijn {_term(before)} is losgelaten; er is geen nieuwe dag genoemd."
        moved = (now.due_to - before.due_to).days
        days = f"{abs(moved)} {'dag' if abs(moved) == 1 else 'dagen'}"
        shift = f", {days} {'later' if moved > 0 else 'eerder'}" if moved else ""
        return f"De termijn ging van {_term(before)} naar {_term(now)}{shift}."
    if kind is ChangeKind.OVERDUE and now.due_to is not None:
        return f"De termijn {_term(now)} is verstreken zonder dat het is afgedaan."
    return reason


def _term(where: Where) -> str:
    quote = " ".join((where.due_quote or "").split())
    if where.due_to is None:
        return f"“{quote}”" if quote else "onbekend"
    last = f"tot en met {dutch(where.due_to)}"
    return f"“{quote}” ({last})" if quote else last
