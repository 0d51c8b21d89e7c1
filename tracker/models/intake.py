"""How gathering went: runs, what was refused, and where to go on."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from tracker import clock


class CrawlRun(SQLModel, table=True):
    """One run of one source."""

    id: int | None = Field(default=None, primary_key=True)
    source: str = Field(index=True)
    query: str = ""  # the selection that was asked for, so that counts can be compared
    started_at: datetime = Field(default_factory=clock.now)
    ended_at: datetime | None = None
    gathered: int = 0
    refused: int = 0
    failed: int = 0
    newest_document: date | None = None
    complete: bool = False
    message: str = ""


class CrawlCursor(SQLModel, table=True):
    """Where a source goes on the next time: a feed's token, a day, a page."""

    __table_args__ = (UniqueConstraint("source", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    source: str
    name: str
    value: str
    updated_at: datetime = Field(default_factory=clock.now)


class CrawlFailure(SQLModel, table=True):
    """What could not be fetched or was refused; tried again at the next sync until it works."""

    __table_args__ = (UniqueConstraint("source", "url"),)

    id: int | None = Field(default=None, primary_key=True)
    source: str = Field(index=True)
    url: str
    reason: str
    attempts: int = 1
    first_at: datetime = Field(default_factory=clock.now)
    last_at: datetime = Field(default_factory=clock.now)
    solved_at: datetime | None = None
