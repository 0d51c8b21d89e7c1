"""What somebody needs to know before a debate: promises, motions and terms on one subject."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateutil.relativedelta import relativedelta
from sqlmodel import Session

from tracker.queries.lives import grounds, threads
from tracker.queries.lives.events import EventRow
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.motions import motions
from tracker.queries.motions.motions import MotionRow
from tracker.queries.papers import dossier, dossier_names, outside
from tracker.queries.papers.outside import Outside
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import COMMITMENTS, Filter, Sort, dossier_number
from tracker.values import UNFINISHED, Status, ThreadKind

# A briefing that nobody can read before a debate briefs nobody; the rest is counted.
MOST = 60
AHEAD = relativedelta(months=3)


@dataclass(frozen=True, slots=True)
class Line:
    """A promise with the words it rests on."""

    thread: ThreadRow
    event: EventRow | None  # that says so, in a document

    @property
    def place(self) -> str:
        """Where to find it: "Kamerbrief van 1 oktober 2021, 26485-377"."""
        return grounds.place(self.event)


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything on one subject as of a day, in the order in which it is read."""

    subject: str
    day: date
    late: tuple[Line, ...]
    due: tuple[Line, ...]  # within three months
    open: tuple[Line, ...]
    done: tuple[Line, ...]
    motions: tuple[tuple[MotionRow, Line | None], ...]
    outside: tuple[Line, ...]  # in letters without a dossier that mention a paper of this one
    more_outside: int
    left_out: int  # more than fits
    sources: str
    behind: str  # what to beware of
    words: str = ""  # that were looked for
    unread: str = ""  # what to beware of where nothing of the dossier was read


def about(session: Session, wanted: Filter) -> Briefing:
    """A briefing on what a filter selects; its kind and status do not matter."""
    promised = replace(wanted, kind=COMMITMENTS, status=(), sort=Sort.DEADLINE)
    unfinished = threads.listed(session, replace(promised, status=UNFINISHED), size=MOST)
    done = threads.listed(
        session,
        replace(promised, status=(Status.FULFILLED, Status.WITHDRAWN), sort=Sort.NEWEST),
        size=MOST,
    )
    moved = replace(wanted, kind=(ThreadKind.MOTIE,), sort=Sort.NEWEST)
    found, of_motions = motions.page(session, moved, size=MOST)
    lines = _lines(session, unfinished, wanted.as_of)
    late = [line for line in lines if line.thread.status is Status.DELAYED]
    due = [line for line in lines if line not in late and _is_due(line, wanted.as_of)]
    number = dossier_number(wanted.dossier)
    beside = outside.of(session, number, wanted.as_of) if number else Outside((), 0)
    read, unread = dossier.read_words(session, number, wanted.as_of) if number else ("", "")
    in_all = sum(threads.counts(session, promised).values())
    return Briefing(
        subject=_subject(session, wanted),
        day=wanted.as_of,
        late=tuple(late),
        due=tuple(due),
        open=tuple(line for line in lines if line not in late and line not in due),
        done=tuple(_lines(session, done, wanted.as_of)),
        motions=_of_motions(session, found, wanted.as_of),
        outside=tuple(_lines(session, beside.rows, wanted.as_of)),
        more_outside=beside.total - len(beside.rows),
        left_out=in_all - len(lines) - len(done) + of_motions - len(found),
        sources=" ".join(filter(None, (read, freshness.of(session).words()))),
        behind=freshness.behind(
            session,
            wanted.as_of,
            wanted.ministry or freshness.waited_for(line.thread for line in lines),
        ),
        words=" ".join(wanted.words.split()),
        unread=unread,
    )


def _subject(session: Session, wanted: Filter) -> str:
    """What was chosen, and what the dossier is called."""
    words = replace(wanted, kind=(), status=()).words_for_people()
    number = dossier_number(wanted.dossier)
    name = dossier_names.name(session, number) if number else ""
    return f"{words} ({name})" if name else words


def _lines(session: Session, rows: Sequence[ThreadRow], day: date) -> list[Line]:
    told = grounds.of(session, rows, day)
    return [Line(row, told.get(row.id)) for row in rows]


def _of_motions(
    session: Session, found: Sequence[MotionRow], day: date
) -> tuple[tuple[MotionRow, Line | None], ...]:
    """Each motion with what the newest letter says of it, if one does."""
    spoken = [row.name for row in found if row.mentions]
    rows = threads.named(session, spoken, day)
    lines = dict(zip(rows, _lines(session, list(rows.values()), day), strict=True))
    return tuple((row, lines.get(row.name)) for row in found)


def _is_due(line: Line, day: date) -> bool:
    term = line.thread.term
    return bool(term and term.last_day and day <= term.last_day <= day + AHEAD)
