"""What search can find; the words are in full-text tables that `tracker.search` keeps."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from tracker import clock


class SearchEntry(SQLModel, table=True):
    """A document, motion or commitment that can be found, as a list of hits shows it."""

    __table_args__ = (UniqueConstraint("source", "source_id"),)

    id: int | None = Field(default=None, primary_key=True)
    source: str  # "document", "motion" or "thread"
    source_id: int
    title: str
    kind: str
    day: date | None = None
    kamerstuk: str | None = Field(default=None, index=True)
    ministry: str | None = None
    address: str  # the page that shows it: "document?id=3"
    # When it could be found for the first time: what is new to somebody who follows a search.
    first_seen: datetime = Field(default_factory=clock.now, index=True)


class Passage(SQLModel, table=True):
    """A paragraph or title that can be found.

    The id begins with the day, so that the newest come first without sorting and a period is a
    range of ids (see tracker.search.index).
    """

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="searchentry.id", index=True)
    # Characters in the document; None for a title.
    start: int | None = None
    label: str = ""  # "vraag 12, SP"
    fields: str = ""  # see tracker.search.fields.packed


class SearchWord(SQLModel, table=True):
    """A word of the index, to find compounds by their last part and words by what looks alike."""

    word: str = Field(primary_key=True)
    backwards: str = Field(index=True)
    passages: int
