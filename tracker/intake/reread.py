"""Reads all stored originals again with the current rules, in one transaction.

What people decided stays. Threads keep their ids: a sentence that was read before goes on in the
thread it belonged to, unless linking now knows better.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from nlp.findings import Reading
from tracker import clock
from tracker.deciding import review
from tracker.findings import readings
from tracker.intake.ingest import read
from tracker.linking import anew
from tracker.models.documents import Document
from tracker.models.motions import MotionMention
from tracker.models.threads import (
    CommitmentMention,
    Event,
    JoinSuggestion,
    Standing,
    Thread,
    TopicWord,
)
from tracker.record import journal
from tracker.record.identity import squashed
from tracker.search import collecting
from tracker.standing import standings
from tracker.values import Status
from tracker.words import labels
from tracker.words.days import dutch
from tracker.words.quotes import readable


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is compared: where it stands, what it says, and the term or number that goes with it."""

    document: str
    kind: str
    squashed: str
    says: str  # in Dutch: "uitgesteld"
    detail: str  # "uiterlijk 1 oktober 2021", "26485-345"
    words: str = field(compare=False, default="")

    @property
    def told(self) -> str:
        """What it says, in a few words."""
        return f"{self.says}, {self.detail}" if self.detail else self.says

    def __str__(self) -> str:
        return f"{self.document}: {self.kind} {self.told}: “{self.words[:80]}”"


@dataclass(slots=True)
class Difference:
    """What a second reading would change."""

    documents: int = 0
    gained: list[Finding] = field(default_factory=list)
    lost: list[Finding] = field(default_factory=list)
    changed: list[tuple[Finding, Finding]] = field(default_factory=list)
    # Sentences that say the same and now belong to another thread.
    moved: int = 0
    # Threads whose status of today changes, as (title, before, after).
    statuses: list[tuple[str, Status | None, Status | None]] = field(default_factory=list)
    stale_decisions: int = 0
    lost_words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed or self.moved or self.statuses)


def reread(
    session: Session,
    day: date,
    progress: Callable[[int, int], None] = lambda done, total: None,
    reader: Callable[[Document], Reading] = read,
) -> Difference:
    """Store everything as it reads today in the session's transaction; the caller keeps it or not.

    `reader` may have read it before the transaction began (`tracker.intake.ahead`).
    """
    before, stood, placed = set(_findings(session)), _statuses(session, day), _placed(session)
    moment, newest = clock.now(), journal.newest(session)
    difference = Difference(documents=_store_all(session, moment, progress, reader))
    anew.stand_alone(session)
    stale = review.reapply(session)
    difference.stale_decisions = len(stale)
    difference.lost_words = tuple(
        f"besluit {one.id} van {one.author}: {readable(one.quote)}" for one in stale if one.quote
    )
    journal.settle(session, moment, newest)
    standings.recompute(session)
    after = set(_findings(session))
    difference.gained, difference.lost, difference.changed = _compare(before, after)
    now, placed_now = _statuses(session, day), _placed(session)
    both = placed.keys() & placed_now.keys()
    difference.moved = sum(placed[sentence] != placed_now[sentence] for sentence in both)
    titles = dict(session.exec(select(Thread.id, Thread.title)).all())
    difference.statuses = [
        (titles.get(thread_id, ""), stood.get(thread_id), now.get(thread_id))
        for thread_id in sorted(stood.keys() | now.keys())
        if stood.get(thread_id) != now.get(thread_id)
    ]
    # Made anew, for a letter read later may name who signed the motion of an earlier one.
    collecting.everything(session)
    return difference


def _store_all(
    session: Session,
    moment: datetime,
    progress: Callable[[int, int], None],
    reader: Callable[[Document], Reading],
) -> int:
    """Store every current document as it reads today, the oldest first; how many there are."""
    query = (
        select(Document.id)
        .where(col(Document.current))
        .order_by(
            col(Document.published_on).is_(None), col(Document.published_on), col(Document.key)
        )
    )
    ids = session.exec(query).all()
    earlier = {}
    for number in ids:  # one at a time: the texts of all of them would fill the memory
        document = session.get_one(Document, number)
        earlier[number] = readings.clear(session, document, journal.READ_AGAIN, moment)
    _forget_links(session)
    for done, number in enumerate(ids, 1):
        document = session.get_one(Document, number)
        reading = reader(document)
        readings.store(session, document, reading, earlier.pop(number), in_order=True)
        progress(done, len(ids))
    return len(ids)


def _forget_links(session: Session) -> None:
    """Links are made anew from the first letter on; what a person decided is applied again after.

    Words of threads that rest on a register alone stay: nothing will read those again.
    """
    read_only = select(Event.thread_id).where(col(Event.origin) == "register")
    session.exec(delete(TopicWord).where(col(TopicWord.thread_id).not_in(read_only)))
    session.exec(delete(JoinSuggestion).where(col(JoinSuggestion.settled).is_(False)))
    session.flush()


def _findings(session: Session) -> Iterator[Finding]:
    commitments = select(CommitmentMention, Document.key).join(
        Document, col(Document.id) == col(CommitmentMention.document_id)
    )
    for said, key in session.exec(commitments):
        due = f"uiterlijk {dutch(said.last_day)}" if said.last_day else ""
        detail = due or " ".join((said.deadline_quote or "").split())
        words = squashed(said.quote), labels.EVENT[said.event], detail, readable(said.quote)
        yield Finding(key, said.kind.value, *words)
    motions = select(MotionMention, Document.key).join(
        Document, col(Document.id) == col(MotionMention.document_id)
    )
    for named, key in session.exec(motions):
        number, says = named.kamerstuk or "", labels.STANCE[named.stance]
        yield Finding(key, "motie", squashed(named.quote), says, number, readable(named.quote))


def _compare(
    before: set[Finding], after: set[Finding]
) -> tuple[list[Finding], list[Finding], list[tuple[Finding, Finding]]]:
    """The same words that now say something else are changed rather than lost and gained."""
    gained, lost = after - before, before - after
    by_words = Counter(map(_place, gained))
    changed = []
    for old in sorted(lost):
        place = _place(old)
        if by_words[place] > 0:
            by_words[place] -= 1
            new = min(one for one in gained if _place(one) == place)
            gained.discard(new)
            lost.discard(old)
            changed.append((old, new))
    return sorted(gained), sorted(lost), changed


def _place(finding: Finding) -> tuple[str, str, str]:
    return finding.document, finding.kind, finding.squashed


def _placed(session: Session) -> dict[tuple[int | None, int | None, str], frozenset[int]]:
    """In which threads each sentence has an event."""
    query = select(Event.document_id, Event.start, Event.kind, Event.thread_id).where(
        Event.origin == "read", col(Event.superseded_at).is_(None)
    )
    found: dict[tuple[int | None, int | None, str], set[int]] = defaultdict(set)
    for document_id, start, kind, thread_id in session.exec(query):
        found[document_id, start, kind].add(thread_id)
    return {sentence: frozenset(threads) for sentence, threads in found.items()}


def _statuses(session: Session, day: date) -> dict[int, Status]:
    query = select(Standing).where(
        Standing.since <= day, (col(Standing.until).is_(None)) | (col(Standing.until) >= day)
    )
    return {standing.thread_id: standing.status for standing in session.exec(query)}
