"""Documents as they came, where they came from, and what was read from each."""

from datetime import date, datetime

from sqlalchemy import text
from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from nlp.findings import DocumentKind, Precision
from tracker import clock
from tracker.models.evidence import Evidence


class Document(SQLModel, table=True):
    """One version of one paper. `text` is never edited: a corrected paper is a new row."""

    __table_args__ = (
        UniqueConstraint("key", "version"),
        # How many there are and how new, below every list, without a look at their texts.
        Index("ix_document_current_published_on", "current", "published_on"),
        # Those of a kind or a ministry, and the newest of a dossier, counted the same way.
        Index("ix_document_current_kind", "current", "kind", "ministry", "published_on"),
        Index("ix_document_newest_of", "dossier", "current", "published_on", "kamerstuk"),
        # The few whose file was not whole, found without reading past every text.
        Index("ix_document_not_whole", "published_on", sqlite_where=text("file_remarks != ''")),
    )

    id: int | None = Field(default=None, primary_key=True)
    # What makes two publications the same paper: "TK-26485-345", "ah-tk-20192020-1234",
    # else "source:source_id".
    key: str = Field(index=True)
    version: int = 1
    replaces_id: int | None = Field(default=None, foreign_key="document.id", index=True)
    # Only the newest version that was not deleted at its source counts for the standing.
    current: bool = Field(default=True)
    deleted_on: date | None = None

    text: str
    text_sha256: str = Field(index=True)
    kind: DocumentKind
    published_on: date | None = Field(default=None, index=True)
    date_precision: Precision | None = None
    title: str = ""
    chamber: str | None = None
    dossier: str | None = None
    kamerstuk: str | None = Field(default=None, index=True)
    session_year: str | None = None
    reference: str | None = None
    ministry: str | None = Field(default=None, index=True)
    addressee: str | None = None
    # The version of the rules that last read it, and what they had to say of the whole.
    read_with: str | None = None
    remarks: str = ""
    # What its file did not give: a page without text, a place that is damaged.
    file_remarks: str = ""
    recorded_at: datetime = Field(default_factory=clock.now)


class DocumentOrigin(SQLModel, table=True):
    """Where a document was found; one paper may come from several sources."""

    __table_args__ = (UniqueConstraint("source", "source_id", "document_id"),)

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    source: str = Field(index=True)
    source_id: str = Field(index=True)
    url: str | None = None
    publication_id: str | None = None
    media_type: str | None = None
    gathered_at: datetime | None = None
    # Whether the text of this version came from here; the other origins have the paper too.
    gave_text: bool = True


class DocumentDossier(SQLModel, table=True):
    """A dossier that a document belongs to; a letter may belong to several."""

    document_id: int = Field(foreign_key="document.id", primary_key=True)
    dossier: str = Field(primary_key=True, index=True)


class DocumentSender(SQLModel, table=True):
    """Who signed a document, as printed."""

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    name: str
    role: str | None = None


class ReferenceMention(Evidence, table=True):
    """A paper that a document mentions. `identity` is canonical, see nlp.findings.Reference."""

    id: int | None = Field(default=None, primary_key=True)
    identity: str = Field(index=True)


class DeadlineMention(Evidence, table=True):
    """Every deadline expression, also those that belong to no commitment."""

    id: int | None = Field(default=None, primary_key=True)
    first_day: date | None = None
    last_day: date | None = None
    precision: Precision
    recurrence: str | None = None
    condition: str | None = None


class QuestionAnswer(Evidence, table=True):
    """A question with its answer; the evidence spans both."""

    id: int | None = Field(default=None, primary_key=True)
    number: str
    party: str | None = Field(default=None, index=True)
    question: str
    answer: str
    question_start: int | None = None
    question_end: int | None = None
    answer_start: int | None = None
    answer_end: int | None = None
