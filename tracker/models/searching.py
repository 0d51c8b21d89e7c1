"""What search can find; the words are in full-text tables that `tracker.search` keeps."""

from datetime import date, datetime

from sqlalchemy import text
from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from tracker import clock


class SearchEntry(SQLModel, table=True):
    """A document, motion or commitment that can be found, as a list of hits shows it."""

    __table_args__ = (
        UniqueConstraint("source", "source_id"),
        # What thousands of hits can be narrowed to is read from this alone.
        Index("ix_searchentry_place_fields", "place", "fields"),
    )

    id: int | None = Field(default=None, primary_key=True)
    source: str  # "document", "motion" or "thread"
    source_id: int
    # The first part of the numbers of its passages (see tracker.search.numbering).
    place: int | None = None
    # What all its passages have (see tracker.search.fields.packed).
    fields: str = ""
    title: str
    kind: str
    day: date | None = None
    kamerstuk: str | None = Field(default=None, index=True)
    ministry: str | None = None
    address: str  # the page that shows it: "document?id=3"
    # When it could be found for the first time: what is new to somebody who follows a search.
    first_seen: datetime = Field(default_factory=clock.now, index=True)


class Passage(SQLModel, table=True):
    """A paragraph or title that can be found."""

    __table_args__ = (
        Index("ix_passage_id_fields", "id", "fields", sqlite_where=text("fields <> ''")),
    )

    id: int | None = Field(default=None, primary_key=True)
    # Characters in the document; None for a title.
    start: int | None = None
    label: str = ""  # "vraag 12, SP"
    fields: str = ""  # what it has beside its entry


class SearchWord(SQLModel, table=True):
    """A word of the index, to find compounds by their last part and words by what looks alike."""

    word: str = Field(primary_key=True)
    backwards: str = Field(index=True)
    passages: int
