"""What people follow, what each was told last, and what still has to be sent."""

from datetime import date, datetime
from functools import partial
from secrets import token_hex

from sqlalchemy import text
from sqlmodel import Field, Index, SQLModel

from tracker import clock
from tracker.values import Status


class Follow(SQLModel, table=True):
    """Something a person wants to be told about."""

    id: int | None = Field(default=None, primary_key=True)
    kind: str  # tracker.follow.targets.Kind
    target: str = Field(index=True)
    label: str = ""
    # The mark of the browser it was asked in: without a sign-in that is how its visitor finds it
    # back. None for who asked by command.
    owner: str | None = Field(default=None, index=True)
    # Names it in the address of its feed and in mails, where its number could be guessed.
    mark: str = Field(default_factory=partial(token_hex, 9), unique=True, index=True)
    email: str | None = None
    at_once: bool = False  # else one mail a day
    created_at: datetime = Field(default_factory=clock.now)
    told_until: datetime | None = None  # when was looked last
    # What can be found is numbered in the order in which it came in.
    seen_entry: int = 0
    mailed_on: date | None = None  # the last day with a mail of the day


class FollowSeen(SQLModel, table=True):
    """Where something stood when a follow last looked; a change is the difference with this."""

    follow_id: int = Field(foreign_key="follow.id", primary_key=True)
    public_id: str = Field(primary_key=True)
    status: Status
    overdue: bool
    due_quote: str | None = None
    due_to: date | None = None
    times_postponed: int


class FollowNotice(SQLModel, table=True):
    """A change that was noticed; it stays until it is sent, and afterwards for the feed."""

    __table_args__ = (
        Index("ix_follownotice_unsent", "follow_id", sqlite_where=text("sent_at IS NULL")),
        Index("ix_follownotice_follow", "follow_id", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    follow_id: int = Field(foreign_key="follow.id")
    public_id: str  # of the thread; empty for a document
    page: str  # the page of the dashboard that shows it: "toezegging?id=abc"
    kind: str  # tracker.standing.changes.ChangeKind
    title: str
    sentence: str
    quote: str | None = None
    document: str | None = None
    url: str | None = None
    noticed_on: date
    # The mail it goes with. Set before sending: a mail that is tried again is the same mail.
    message_id: str | None = None
    sent_at: datetime | None = None
