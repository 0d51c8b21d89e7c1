"""The life of one motion or commitment as steps in time: what its picture and its table show."""

from dataclasses import dataclass
from datetime import date

from nlp.findings import EventKind
from tracker.queries.lives.events import EventRow, Term
from tracker.queries.lives.threads import ThreadDetail
from tracker.values import UNFINISHED, ThreadKind
from tracker.words import labels
from tracker.words.days import how_long


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened, and the term that was given with it."""

    number: int
    day: date
    kind: EventKind
    words: str
    term: Term | None = None

    @property
    def runs_until(self) -> date | None:
        """The last day of the term that was given."""
        return self.term.last_day if self.term else None


@dataclass(frozen=True, slots=True)
class Course:
    """The steps in order, and how long the current term is over by the day one looks."""

    steps: tuple[Step, ...]
    as_of: date
    running: bool  # nothing was settled yet: time goes on until the day one looks
    late_since: date | None = None

    @property
    def late(self) -> str:
        """How long that is, as people say it; empty where it is not over."""
        return how_long(self.late_since, self.as_of) if self.late_since else ""

    @property
    def first(self) -> date:
        """The earliest day of the picture."""
        return min(self._days())

    @property
    def last(self) -> date:
        """The latest day of the picture."""
        return max(self._days())

    def _days(self) -> list[date]:
        given = [step.term for step in self.steps if step.term]
        ends = [day for term in given for day in (term.first_day, term.last_day) if day]
        now = [self.as_of] if self.running or not self.steps else []
        return [step.day for step in self.steps] + ends + now


def course(found: ThreadDetail, day: date) -> Course:
    """The steps of a life; being mentioned again without a term is no step."""
    row = found.row
    told = [
        event
        for event in found.events
        if not event.rejected
        and (event.kind is not EventKind.REFERRED or event.term or event.origin != "read")
    ]
    steps = tuple(
        Step(number, event.day, event.kind, words(event, row.kind), event.term)
        for number, event in enumerate(told, start=1)
    )
    since = row.term.last_day if row.term and row.days_late else None
    return Course(steps, day, row.status in UNFINISHED, since)


def words(event: EventRow, kind: ThreadKind) -> str:
    """What happened, in the words of a timeline."""
    if event.origin != "register":
        return labels.EVENT[event.kind]
    if kind is ThreadKind.MOTIE and event.kind is EventKind.REFERRED:
        return "ingediend"  # the note says that no vote was taken yet
    if kind is not ThreadKind.MOTIE and event.kind is EventKind.MADE:
        return f"{labels.EVENT[event.kind]} ({event.note})"
    return event.note
