"""Motions: those of the register, and those that letters speak of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlmodel import Session, col

from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionCandidate, MotionMention, MotionSignatory
from tracker.models.threads import Standing, Thread
from tracker.queries.motions import asking
from tracker.queries.motions import subjects as motion_subjects
from tracker.queries.motions.asking import Asking
from tracker.queries.motions.subjects import Subject
from tracker.queries.wanted.filters import (
    Doubt,
    Filter,
    Sort,
    bears,
    between,
    distance,
    dossier_number,
    doubted,
    in_dossier,
    is_about,
    named,
    of_minister,
    put_off,
    signed,
    stands_on,
)
from tracker.search.papers import paper
from tracker.values import MotionStatus, Status
from tracker.words.labels import status_words
from tracker.words.motions import is_untold, name_of, title_of


@dataclass(frozen=True, slots=True)
class MotionRow:
    """A motion in a list; one that was never voted on nor spoken of has no life yet."""

    id: int
    kamerstuk: str | None
    title: str
    names: tuple[str, ...]
    submitted_on: date | None
    outcome: MotionStatus
    voted: bool  # or not yet, on the day one looks
    standing: Status | None
    status_words: str
    reason: str
    mentions: int  # in documents of before the day, or without one
    to_check: bool  # a letter may mean this motion or another
    name: str  # by which its page is found
    # Where no register told its title: what it asks in its own words, else those of a letter.
    asks: Asking | None = None
    subject: Subject | None = None


def page(
    session: Session, wanted: Filter, first: int = 0, size: int = 50
) -> tuple[list[MotionRow], int]:
    """Rows `first` up to `first + size` of the motions that are wanted, and how many there are."""
    query = standing_on(select(Motion, Thread, Standing), wanted.as_of).where(*conditions(wanted))
    total = count(session, wanted)
    found = session.execute(
        query.order_by(*order(wanted.sort, wanted.as_of), col(Motion.id)).offset(first).limit(size)
    ).all()
    ids = [motion.id for motion, _, _ in found if motion.id is not None]
    names, counts = _names(session, ids), _mentions(session, ids, wanted.as_of)
    unsure = set(session.scalars(perhaps_meant(wanted.as_of, ids)))
    untold = [motion.id for motion, *_ in found if motion.id is not None and is_untold(motion)]
    papers, subjects = _told_of(session, untold, wanted.as_of) if untold else ({}, {})
    rows = [
        MotionRow(
            id=motion.id,
            name=name_of(thread.public_id if thread else None, motion),
            kamerstuk=motion.kamerstuk,
            title=title_of(motion),
            names=names.get(motion.id, ()),
            submitted_on=motion.submitted_on,
            outcome=motion.status,
            voted=motion.decided_on is None or motion.decided_on <= wanted.as_of,
            standing=standing.status if standing else None,
            status_words=_words(standing) if standing else "",
            reason=standing.reason if standing else "",
            mentions=counts.get(motion.id, 0),
            to_check=motion.id in unsure or bool(thread and thread.to_check),
            asks=papers.get(motion.id or 0),
            subject=subjects.get(motion.id or 0),
        )
        for motion, thread, standing in found
    ]
    return rows, total


def _told_of(
    session: Session, untold: list[int], day: date
) -> tuple[dict[int, Asking], dict[int, Subject]]:
    """What motions that no register told of ask in their own paper, else what letters call them."""
    papers = asking.of(session, untold)
    unasked = [motion for motion in untold if motion not in papers]
    return papers, motion_subjects.of(session, unasked, day) if unasked else {}


def counts(session: Session, wanted: Filter) -> dict[Status | None, int]:
    """How many stand where, under the same filter but for the status; None: nowhere yet."""
    query = (
        select(col(Standing.status), func.count())
        .select_from(Motion)
        .outerjoin(Thread, col(Thread.id) == col(Motion.thread_id))
        .outerjoin(Standing, (col(Standing.thread_id) == col(Thread.id)) & stands_on(wanted.as_of))
        .where(*conditions(replace(wanted, status=())))
        .group_by(col(Standing.status))
    )
    found: dict[Status | None, int] = {row[0]: row[1] for row in session.execute(query)}
    return {status: found.get(status, 0) for status in (*Status, None)}


def doubts(session: Session, wanted: Filter) -> dict[Doubt, int]:
    """How many are unsure and why, under the same filter but for the status."""
    found = {}
    for doubt in Doubt:
        asked = wanted.only_unsure(doubt)
        found[doubt] = count(session, asked)
    return found


def count(session: Session, wanted: Filter) -> int:
    """How many motions there are of what is wanted."""
    query = select(func.count(col(Motion.id)))
    of_lives = (wanted.status, wanted.doubt, wanted.ministry, wanted.minister, wanted.committee)
    # The lives of all motions are looked up only where something is asked of them.
    if any((*of_lives, wanted.due_from, wanted.due_to, wanted.put_off)):
        query = standing_on(query, wanted.as_of)
    return session.scalar(query.where(*conditions(wanted))) or 0


def standing_on(query: Any, day: date) -> Any:
    """With the life of each motion, and where that stands on the day, if it has one."""
    return query.outerjoin(Thread, col(Thread.id) == col(Motion.thread_id)).outerjoin(
        Standing, (col(Standing.thread_id) == col(Thread.id)) & stands_on(day)
    )


def conditions(wanted: Filter) -> list[Any]:
    """The restrictions on motions; also those that were never voted on and have no life yet."""
    submitted = col(Motion.submitted_on)
    found: list[Any] = [col(Motion.deleted).is_(False)]
    found.append(submitted.is_(None) | (submitted <= wanted.as_of))
    if wanted.status:
        found.append(col(Standing.status).in_(wanted.status))
    if wanted.doubt:
        found.append(_unsure(wanted))
    found += put_off(wanted)
    if wanted.outcome:
        found.append(col(Motion.status).in_(wanted.outcome))
        decided = col(Motion.decided_on)
        found.append(decided.is_(None) | (decided <= wanted.as_of))
    if wanted.ministry:
        found.append(col(Thread.ministry).in_(wanted.ministry))
    if wanted.minister:
        found.append(of_minister(wanted.minister))
    if wanted.committee:
        found.append(col(Thread.committee) == wanted.committee)
    if wanted.dossier:
        found.append(in_dossier(col(Motion.dossier), dossier_number(wanted.dossier)))
    if wanted.party:
        found.append(signed(col(MotionSignatory.party).in_(wanted.party)))
    if wanted.person:
        found.append(bears(wanted.person) | named(wanted.person, Motion.kamerstuk))
    found += [
        bears(word) | named(word, Motion.kamerstuk) | is_about(word, wanted.as_of)
        for word in wanted.words.split()
    ]
    found += between(col(Standing.deadline_to), wanted.due_from, wanted.due_to)
    found += between(submitted, wanted.made_from, wanted.made_to)
    return found


def _unsure(wanted: Filter) -> Any:
    """The condition that a motion is unsure for any of the reasons that are wanted."""
    reasons = [and_(*doubted((doubt,), col(Motion.thread_id))) for doubt in wanted.doubt]
    if Doubt.TO_CHECK in wanted.doubt:
        reasons.append(col(Motion.id).in_(perhaps_meant(wanted.as_of)))
    return or_(*reasons)


def perhaps_meant(day: date, among: Sequence[int] | None = None) -> Select[int]:
    """The motions that a letter up to a day may mean, or another one; a person decides."""
    published = col(Document.published_on)
    query = (
        select(col(MotionCandidate.motion_id))
        .join(MotionMention, col(MotionMention.id) == col(MotionCandidate.mention_id))
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(
            col(MotionMention.motion_id).is_(None),
            col(Document.current),
            published.is_(None) | (published <= day),
        )
    )
    return query if among is None else query.where(col(MotionCandidate.motion_id).in_(among))


def order(sort: Sort, day: date) -> tuple[Any, ...]:
    """What motions are ordered by."""
    due = col(Standing.deadline_to)
    newest = col(Motion.submitted_on).desc()
    return {
        Sort.NEWEST: (newest,),
        Sort.NEAREST: (due.is_(None), distance(due, day), newest),
        Sort.DEADLINE: (due.is_(None), due, newest),
        Sort.POSTPONED: (col(Standing.times_postponed).desc(), newest),
        Sort.TITLE: (func.lower(col(Motion.title)),),
        Sort.DOUBT: (col(Thread.certainty).is_(None), col(Thread.certainty), newest),
    }[sort]


def _words(standing: Standing) -> str:
    return status_words(
        standing.status,
        overdue=standing.overdue,
        postponed=standing.postponed,
        unsure=standing.unsure,
        has_term=bool(standing.deadline_to or standing.deadline_quote),
    )


def _names(session: Session, motions: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who signed, from the register; else as a letter names them."""
    found: dict[int, tuple[str, ...]] = {}
    printed = select(col(MotionMention.motion_id), col(MotionMention.names)).where(
        col(MotionMention.motion_id).in_(motions), col(MotionMention.names) != ""
    )
    for motion, names in session.execute(printed):
        found.setdefault(motion, tuple(names.split("; ")))
    signed = (
        select(col(MotionSignatory.motion_id), col(MotionSignatory.name))
        .where(col(MotionSignatory.motion_id).in_(motions))
        .order_by(col(MotionSignatory.motion_id), col(MotionSignatory.position))
    )
    for motion, group in groupby(session.execute(signed), key=itemgetter(0)):
        found[motion] = tuple(name for _, name in group)
    return found


def _mentions(session: Session, motions: Sequence[int], day: date) -> dict[int, int]:
    published = col(Document.published_on)
    query = (
        select(col(MotionMention.motion_id), func.count())
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(col(MotionMention.motion_id).in_(motions))
        .where(col(Document.current), published.is_(None) | (published <= day))
        .group_by(col(MotionMention.motion_id))
    )
    return {motion: count for motion, count in session.execute(query) if motion is not None}


def known(session: Session, name: str) -> Motion | None:
    """The motion with this id or number: a link keeps working once its life begins."""
    named = paper(name)
    number = str(named[0]) if named else name.strip()
    is_named = (col(Motion.kamerstuk) == number) | (col(Motion.register_number) == number)
    if found := session.scalar(select(Motion).where(is_named)):
        return found
    of_life = select(col(Thread.id)).where(col(Thread.public_id) == name.strip())
    return session.scalar(select(Motion).where(col(Motion.thread_id).in_(of_life)))
