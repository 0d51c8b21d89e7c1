"""One promise, one life: threads, the events in them, and where each stood from day to day."""

from datetime import date, datetime

from sqlalchemy import text
from sqlmodel import Field, Index, SQLModel

from nlp.findings import CommitmentKind, EventKind, Precision, Towards
from tracker import clock
from tracker.models.evidence import Evidence, MaybeEvidence
from tracker.values import Status, ThreadKind


class Thread(SQLModel, table=True):
    """A motion or commitment as one thing with one life. What happened to it are its events."""

    id: int | None = Field(default=None, primary_key=True)
    # Stays the same when documents are read again, so that links in e-mails keep working.
    public_id: str = Field(unique=True, index=True)
    kind: ThreadKind = Field(index=True)
    title: str = ""
    made_on: date | None = Field(default=None, index=True)
    chamber: str | None = None
    dossier: str | None = Field(default=None, index=True)
    kamerstuk: str | None = Field(default=None, index=True)
    ministry: str | None = Field(default=None, index=True)
    # Who promised; who answers for it today follows from the office and the day.
    promiser: str | None = None
    promiser_role: str | None = None
    office_id: int | None = Field(default=None, foreign_key="office.id", index=True)
    asked_by: str | None = Field(default=None, index=True)  # person or fractie that asked
    party: str | None = Field(default=None, index=True)
    committee: str | None = Field(default=None, index=True)
    official_number: str | None = Field(default=None, index=True)  # T02867, TZ202110-123
    # The register's own status beside ours, as it prints it, and its day.
    register_status: str | None = None
    register_status_on: date | None = None
    # Set by decisions of people: the promise itself is badly worded; somebody looked and agreed;
    # another office or person answers for it than follows from who promised.
    unclear: bool = False
    confirmed: bool = False
    responsible: str | None = None
    # Unclear cases: how sure the least certain deciding event is.
    certainty: float = 1.0
    to_check: bool = Field(default=False, index=True)
    # Threads are never deleted: one that was joined into another points to it.
    joined_into_id: int | None = Field(default=None, foreign_key="thread.id", index=True)
    recorded_at: datetime = Field(default_factory=clock.now)


class CommitmentMention(Evidence, table=True):
    """A sentence that makes a commitment or reports on one, as the reader found it."""

    id: int | None = Field(default=None, primary_key=True)
    kind: CommitmentKind
    event: EventKind
    actor: str | None = None
    towards: Towards | None = None
    occasion: str | None = None
    occasion_on: date | None = None
    numbers: str = ""  # official numbers printed with it, joined by "; "
    deadline_quote: str | None = None
    deadline_start: int | None = None
    deadline_end: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    precision: Precision | None = None
    recurrence: str | None = None
    condition: str | None = None
    previous_quote: str | None = None
    previous_first_day: date | None = None
    previous_last_day: date | None = None
    previous_precision: Precision | None = None
    certainty: float = 1.0
    cue: str = ""
    rules: str = ""
    to_check: bool = False
    # The reader found it to tell of the promise right before it.
    of_last: bool = False
    # What it is about, as linking compares it (tracker.linking.subjects.packed).
    subject: str = ""
    # The first of its threads; a sentence about several things has an event in each of them.
    thread_id: int | None = Field(default=None, foreign_key="thread.id", index=True)
    link_reason: str = ""
    link_score: float = 1.0


class Event(MaybeEvidence, table=True):
    """Something that happened to a thread.

    Rows are added and never erased: one that a later reading, a register or an undone decision
    took back is stamped, and counts no more. What was said is never changed; which thread it
    belongs to is a matter of linking, and may be.
    """

    # Reading a letter twice must not make anything happen twice.
    # The end too: one sentence may be one event, and the clause in it another of the same kind.
    __table_args__ = (
        Index(
            "ux_event_in_force",
            *("thread_id", "kind", "document_id", "start", "end"),
            unique=True,
            sqlite_where=text("superseded_at IS NULL"),
        ),
        Index(
            "ix_event_superseded",
            "superseded_at",
            sqlite_where=text("superseded_at IS NOT NULL"),
        ),
        Index(
            "ix_event_register_status",
            *("thread_id", "occurred_on"),
            sqlite_where=text("register_status IS NOT NULL"),
        ),
        Index(
            "ix_event_may_fulfil",
            *("thread_id", "occurred_on"),
            sqlite_where=text("may_fulfil AND superseded_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    thread_id: int = Field(foreign_key="thread.id", index=True)
    kind: EventKind
    occurred_on: date  # the day of the letter or debate, not the day we read it
    first_day: date | None = None  # the deadline that this event sets
    last_day: date | None = None
    precision: Precision | None = None
    deadline_quote: str | None = None
    recurrence: str | None = None
    condition: str | None = None
    previous_first_day: date | None = None
    previous_last_day: date | None = None
    previous_precision: Precision | None = None
    previous_quote: str | None = None
    certainty: float = 1.0
    # "read" from a document, "register" or "decision" of a person.
    origin: str = "read"
    # A status that this event sets outright: a vote, or a person's decision.
    ruling: Status | None = None
    # Dutch words for a ruling or an event of a register: "aangenomen".
    note: str = ""
    # A person judged that the text does not say so: kept, but it no longer counts.
    rejected: bool = False
    mention_id: int | None = Field(default=None, index=True)
    motion_mention_id: int | None = Field(default=None, index=True)
    decision_id: int | None = Field(default=None, foreign_key="decision.id", index=True)
    # The letter sends something of this name without a word of the promise: it may be fulfilled.
    may_fulfil: bool = False
    # What a register called its status from that day on; stands beside ours, never decides it.
    register_status: str | None = None
    recorded_at: datetime = Field(default_factory=clock.now)
    # When it stopped counting, and what took its place, in Dutch: "opnieuw gelezen".
    superseded_at: datetime | None = None
    superseded_by: str = ""


class Standing(SQLModel, table=True):
    """Where a thread stood from `since` until `until`, both inclusive (None: from then on).

    Status only changes on days that the events name, so a life is a handful of such periods and
    "status as of a day" is one indexed query; overdue begins by itself the day after the term.
    Rebuilt from the events by `tracker.standing.status` at any time.
    """

    __table_args__ = (
        # Covers counting, and putting in order of deadline, without a look at the rows.
        Index(
            "ix_standing_status_period",
            *("status", "since", "until", "kind", "deadline_to", "thread_id"),
        ),
        Index("ix_standing_thread_period", "thread_id", "since"),
        # Few are, and they are asked for on every page.
        Index("ix_standing_unsure", "thread_id", sqlite_where=text("unsure")),
        Index(
            "ix_standing_postponed",
            *("since", "until", "kind", "deadline_to", "thread_id", "status"),
            sqlite_where=text("postponed"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    thread_id: int = Field(foreign_key="thread.id")
    kind: ThreadKind  # of the thread, so that counting needs no look at it
    since: date
    until: date | None = None
    status: Status
    overdue: bool = False
    postponed: bool = False
    # Perhaps fulfilled, by a paper that was sent without a word of the promise, or by a letter that
    # came back to it around the end of its term: a person decides.
    unsure: bool = False
    reason: str = ""  # one readable Dutch sentence
    deciding_event_id: int | None = None
    first_deadline_from: date | None = None
    first_deadline_to: date | None = None
    first_precision: Precision | None = None
    first_quote: str | None = None
    deadline_from: date | None = None
    deadline_to: date | None = Field(default=None, index=True)
    deadline_precision: Precision | None = None
    deadline_quote: str | None = None
    times_postponed: int = 0
    days_postponed: int = 0


class TopicWord(SQLModel, table=True):
    """A content word in the mentions of a thread; what linking looks candidates up by.

    Kept apart by word first, so that a new mention asks for its few rarest words only.
    """

    word: str = Field(primary_key=True)
    thread_id: int = Field(foreign_key="thread.id", primary_key=True, index=True)


class JoinSuggestion(SQLModel, table=True):
    """Two threads, or a mention and a thread, that may be one; a person decides."""

    id: int | None = Field(default=None, primary_key=True)
    thread_id: int = Field(foreign_key="thread.id", index=True)
    other_thread_id: int = Field(foreign_key="thread.id", index=True)
    score: float
    reason: str
    settled: bool = Field(default=False, index=True)
