"""One value for what a person wants to see, shared by screen, address, export and API."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVarTuple

from sqlalchemy import Select, and_, false, func, literal_column, or_, select, union
from sqlalchemy.orm import aliased
from sqlmodel import col

from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.threads import Standing, Thread
from tracker.queries.wanted import promised
from tracker.values import MotionStatus, Status, ThreadKind
from tracker.words import labels

T = TypeVarTuple("T")
# Threads that are listed unless a person asks for more.
TASKS = (
    Status.DELAYED,
    Status.OPEN,
    Status.PARTLY_FULFILLED,
    Status.FULFILLED,
    Status.WITHDRAWN,
)
EVERYTHING = "alles"
COMMITMENTS = (ThreadKind.TOEZEGGING, ThreadKind.VOORNEMEN)


class Sort(StrEnum):
    """Orders of a list; the value stands in the address."""

    NEAREST = "termijn dichtbij"
    DEADLINE = "termijn"
    NEWEST = "nieuwste"
    POSTPONED = "vaakst uitgesteld"
    TITLE = "titel"
    DOUBT = "minst zeker"


class Doubt(StrEnum):
    """Why something is unsure; the value stands in the address."""

    PERHAPS = "misschien nagekomen"  # a paper of its name was sent without a word of it
    TO_CHECK = "te controleren"  # the reader is not sure of what was read


_DOSSIER = re.compile(
    r"(?:\d{5}|[IVXLC]{2,8})(?:-(?:[IVX]+[A-E]?|[A-M]|\d\d(?=-\d)|(?<=21501-)\d\d)(?![^-]))?"
)
# As it is printed, an addition stands beside it: "35 570 XIV, nr. 12".
_PARTED = re.compile(r"^(\d\d)[ .]?(\d{3})[ -]*(?=[A-Z])")
_PAPER = re.compile(r",|\s+NR\b")
_BY_THREAD = (Sort.NEWEST, Sort.TITLE, Sort.DOUBT)


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
    term: str = ""  # the name by which these two were asked for ("te laat"), if they were
    made_from: date | None = None
    made_to: date | None = None
    doubt: tuple[Doubt, ...] = ()  # unsure for any of these reasons
    put_off: bool = False  # only what is not done and was put off, whether its term passed or not
    sort: Sort = Sort.NEAREST
    # Threads found by the search engine; None where nothing was searched.
    among: tuple[int, ...] | None = field(default=None)

    def only_unsure(self, doubt: Doubt) -> "Filter":
        """The same of any status, but only what is unsure for this reason."""
        return replace(self, status=(), doubt=(doubt,))

    def only_put_off(self) -> "Filter":
        """The same of any status, but only what was put off and is not done."""
        return replace(self, status=(), put_off=True)

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
            *self._due_for_people(),
            ("toegezegd of ingediend vanaf", labels.day_words(self.made_from, "")),
            ("toegezegd of ingediend tot en met", labels.day_words(self.made_to, "")),
            ("onzeker", ", ".join(self.doubt)),
            ("uitgesteld", "ja" if self.put_off else ""),
        ]
        return "; ".join(f"{name}: {value}" for name, value in parts if value) or EVERYTHING

    def _due_for_people(self) -> list[tuple[str, str]]:
        """The term by its name with the days that follow from it, or just these days."""
        days = [
            ("vanaf", labels.day_words(self.due_from, "")),
            ("tot en met", labels.day_words(self.due_to, "")),
        ]
        if not self.term:
            return [(f"termijn {word}", day) for word, day in days]
        told = " ".join(f"{word} {day}" for word, day in days if day)
        return [("termijn", f"{self.term} ({told})")]


def stands_on(day: date) -> Any:
    """The condition that a standing is the one of `day`."""
    until = col(Standing.until)
    return and_(col(Standing.since) <= day, or_(until.is_(None), until >= day))


def selection(wanted: Filter) -> Select[Thread, Standing]:
    """Threads with their standing on the day, restricted as wanted; no order yet."""
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(stands_on(wanted.as_of))
    )
    return query.where(*conditions(wanted))


def standings(wanted: Filter, *columns: Any, for_order: bool = False) -> Select[Any]:
    """Columns of the standings that are wanted, on the day."""
    return periods(wanted, *columns, for_order=for_order).where(stands_on(wanted.as_of))


def periods(wanted: Filter, *columns: Any, for_order: bool = False) -> Select[Any]:
    """Columns of the standings of any day; threads come into it only where they are asked.

    What can be told from the standings alone is told from their index, in a tenth of the time.
    """
    query = select(*columns).select_from(Standing)
    if _asks_of_thread(wanted) or (for_order and wanted.sort in _BY_THREAD):
        query = query.join(Thread, col(Thread.id) == col(Standing.thread_id))
    return query.where(*conditions(wanted))


def _asks_of_thread(wanted: Filter) -> bool:
    of_standing = replace(
        wanted,
        status=(),
        kind=(),
        due_from=None,
        due_to=None,
        term="",
        dossier="",
        doubt=(),
        put_off=False,
        sort=Sort.NEWEST,
    )
    return of_standing != Filter(wanted.as_of, sort=Sort.NEWEST)


def conditions(wanted: Filter) -> list[Any]:
    """The restrictions of a filter, one by one."""
    found: list[Any] = []
    if wanted.status:
        found.append(col(Standing.status).in_(wanted.status))
    elif wanted.kind != (ThreadKind.MOTIE,):
        found.append(col(Standing.status).in_(TASKS))
    if wanted.kind:
        found.append(col(Standing.kind).in_(wanted.kind))
    if wanted.outcome:
        found.append(_of_motion(wanted, col(Motion.status).in_(wanted.outcome)))
    if wanted.ministry:
        found.append(col(Thread.ministry).in_(wanted.ministry))
    if wanted.minister:
        found.append(of_minister(wanted.minister))
    if wanted.dossier:
        found.append(col(Standing.thread_id).in_(threads_in(dossier_number(wanted.dossier))))
    if wanted.party:
        by_party = _of_motion(wanted, signed(col(MotionSignatory.party).in_(wanted.party)))
        found.append(or_(col(Thread.party).in_(wanted.party), by_party))
    if wanted.person:
        by_name = _of_motion(wanted, bears(wanted.person))
        found.append(or_(named(wanted.person, Thread.asked_by), by_name))
    if wanted.committee:
        found.append(col(Thread.committee) == wanted.committee)
    for word in wanted.words.split():
        titled = named(word, Thread.title, Thread.kamerstuk)
        of_motion = or_(bears(word), is_about(word, wanted.as_of))
        found.append(or_(titled, _of_motion(wanted, of_motion)))
    if wanted.among is not None:
        found.append(col(Thread.id).in_(wanted.among))
    found.extend(doubted(wanted.doubt, col(Standing.thread_id)))
    found.extend(put_off(wanted))
    found.extend(between(col(Standing.deadline_to), wanted.due_from, wanted.due_to))
    found.extend(between(col(Thread.made_on), wanted.made_from, wanted.made_to))
    return found


def ordered(query: Select[*T], wanted: Filter) -> Select[*T]:
    """The same query in the wanted order; what has no deadline comes last."""
    due = col(Standing.deadline_to)
    done_last = col(Standing.status).in_((Status.FULFILLED, Status.WITHDRAWN, Status.NO_TASK))
    orders: dict[Sort, tuple[Any, ...]] = {
        # Neither what is late for twenty years nor what is due in ten is what one looks for first.
        Sort.NEAREST: (done_last, due.is_(None), distance(due, wanted.as_of), due),
        Sort.DEADLINE: (done_last, due.is_(None), due),
        Sort.NEWEST: (col(Thread.made_on).desc(),),
        Sort.POSTPONED: (
            col(Standing.times_postponed).desc(),
            col(Standing.days_postponed).desc(),
        ),
        Sort.TITLE: (func.lower(col(Thread.title)),),
        # What is shown as late does most harm when it was read wrongly.
        Sort.DOUBT: (done_last, col(Standing.overdue).desc(), col(Thread.certainty)),
    }
    return query.order_by(*orders[wanted.sort], col(Standing.thread_id))


def distance(column: Any, day: date) -> Any:
    """How far a day lies from this one, before it or behind."""
    return func.abs(func.julianday(column) - func.julianday(day))


def between(column: Any, first: date | None, last: date | None) -> list[Any]:
    """The conditions that a day lies in a period; an open end does not restrict."""
    return [
        *([column >= first] if first else []),
        *([column <= last] if last else []),
    ]


def dossier_number(typed: str) -> str:
    """A dossier as people type it, as it is stored: "26 485" and "26485-345" are 26485.

    An addition is part of the dossier: 35570-XVII, and 21501-02 of the councils of the EU.
    """
    number = _PARTED.sub(r"\1\2-", _PAPER.split(typed.strip().upper())[0]).replace(" ", "")
    found = _DOSSIER.match(number)
    return found[0] if found else number.partition("-")[0]


def in_dossier(column: Any, number: str) -> Any:
    """The condition that a column has this dossier, or one of its parts: 35570-XVII is in 35570."""
    # "." comes right behind "-": a range, and not a pattern, is found in the index.
    return column == number if "-" in number else and_(column >= number, column < f"{number}.")


def threads_in(number: str) -> Select[int | None]:
    """The threads of a dossier: few, so that a query begins with them and not with all days."""
    return select(col(Thread.id)).where(in_dossier(col(Thread.dossier), number))


def doubted(reasons: tuple[Doubt, ...], thread: Any) -> list[Any]:
    """The conditions that a standing is unsure for any of these reasons; `thread` is its column."""
    # Few are, which SQLite does not know: as a set it begins with them, not with all standings.
    read = select(col(Thread.id)).where(col(Thread.to_check))
    # Written as the index of these few has it, or SQLite does not see that it fits.
    kept = aliased(Standing, name="kept")
    sent = select(col(kept.thread_id)).where(literal_column("kept.unsure"))
    perhaps = col(Standing.unsure).is_(True)
    if set(reasons) == set(Doubt):
        return [thread.in_(union(read, sent)), or_(perhaps, thread.in_(read))]
    if Doubt.PERHAPS in reasons:
        return [thread.in_(sent), perhaps]
    return [thread.in_(read)] if reasons else []


def put_off(wanted: Filter) -> list[Any]:
    """The condition that a standing was put off, if that is wanted."""
    # Written as the index of these few has it, or SQLite does not see that it fits.
    return [literal_column("standing.postponed")] if wanted.put_off else []


def of_minister(name: str) -> Any:
    """The condition that a minister promised it, however letters sign, or answers for it."""
    return or_(named(name, Thread.promiser, Thread.responsible), promised.by(name))


def named(text: str, *columns: Any) -> Any:
    """The condition that one of these columns has this text in it."""
    return or_(*(col(column).ilike(_like(text), escape="\\") for column in columns))


def signed(condition: Any) -> Any:
    """The condition that a motion has a signatory like this."""
    # As a set worked out once: asked again for every motion it would take minutes.
    return col(Motion.id).in_(select(col(MotionSignatory.motion_id)).where(condition))


def bears(name: str) -> Any:
    """The condition that a motion bears this name, in the register or in a letter."""
    printed = select(col(MotionMention.motion_id)).where(named(name, MotionMention.names))
    return or_(
        signed(named(name, MotionSignatory.name)),
        col(Motion.id).in_(printed),
        # The register's title has first names: "Motie van het lid Jasper van Dijk over".
        named(name, Motion.title),
    )


def is_about(word: str, day: date) -> Any:
    """The condition that a letter up to a day says this of what a motion is about."""
    published = col(Document.published_on)
    said = (
        select(col(MotionMention.motion_id))
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(
            named(word, MotionMention.subject),
            col(Document.current),
            published.is_(None) | (published <= day),
        )
    )
    return col(Motion.id).in_(said)


def _of_motion(wanted: Filter, condition: Any) -> Any:
    """The condition on the motion that a thread is the life of; none where no motion is asked."""
    if wanted.kind and ThreadKind.MOTIE not in wanted.kind:
        return false()
    return col(Thread.id).in_(select(col(Motion.thread_id)).where(condition))


def _like(text: str) -> str:
    escaped = text.strip().replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
