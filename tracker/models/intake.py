"""How gathering went: runs, what each source remembers, what failed, and where to go on."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from tracker import clock


class CrawlRun(SQLModel, table=True):
    """One run of one source. A run without an end was killed, or is still going."""

    id: int | None = Field(default=None, primary_key=True)
    source: str = Field(index=True)
    query: str = ""  # the selection that was asked for
    started_at: datetime = Field(default_factory=clock.now)
    ended_at: datetime | None = None
    gathered: int = 0
    deleted: int = 0
    unchanged: int = 0
    refused: int = 0
    failed: int = 0
    raised: int = 0
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


class CrawlKept(SQLModel, table=True):
    """The form in which an item was last kept, so that it is not gathered twice."""

    source: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    form: str


class CrawlCount(SQLModel, table=True):
    """How many results a query gave the last time: far fewer means a changed source."""

    source: str = Field(primary_key=True)
    query: str = Field(primary_key=True)
    count: int
    counted_at: datetime = Field(default_factory=clock.now)


class CrawlFailure(SQLModel, table=True):
    """What could not be fetched or was refused; tried again at the next run until it works."""

    __table_args__ = (UniqueConstraint("source", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    source: str = Field(index=True)
    key: str  # see crawler.items.key_of
    url: str
    reason: str
    attempts: int = 1
    first_at: datetime = Field(default_factory=clock.now)
    last_at: datetime = Field(default_factory=clock.now)
    solved_at: datetime | None = None
