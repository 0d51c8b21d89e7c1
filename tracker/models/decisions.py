"""What people decide, in rows of their own beside the facts."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from tracker import clock
from tracker.values import DecisionKind


class Decision(SQLModel, table=True):
    """A decision of a person; undone by stamping `undone_at`, never erased.

    It is keyed to the text that was judged, so that it survives a second reading and is listed
    when the text no longer says so.
    """

    id: int | None = Field(default=None, primary_key=True)
    kind: DecisionKind = Field(index=True)
    author: str
    reason: str = ""
    value: str = ""  # JSON with what the kind of decision needs
    thread_id: int | None = Field(default=None, foreign_key="thread.id", index=True)
    document_key: str | None = Field(default=None, index=True)
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    decided_at: datetime = Field(default_factory=clock.now)
    undone_at: datetime | None = None
    undone_by: str | None = None
    # Set when a second reading no longer has the text that was judged.
    stale: bool = Field(default=False, index=True)


class SavedSearch(SQLModel, table=True):
    """A search with a name."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    query: str
    created_at: datetime = Field(default_factory=clock.now)
