"""Commitments as the Chambers keep them in their own registers, beside ours."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from tracker import clock


class OfficialCommitment(SQLModel, table=True):
    """What a register says of a commitment; lists are joined by "; " as everywhere."""

    __table_args__ = (UniqueConstraint("source", "source_id"),)

    id: int | None = Field(default=None, primary_key=True)
    source: str
    source_id: str
    number: str = Field(index=True)  # T01970, TZ202504-057
    chamber: str
    text: str
    title: str = ""
    status: str  # as the register words it
    url: str | None = None
    made_on: date | None = None
    deadline: date | None = None
    deadline_text: str | None = None
    fulfilled_on: date | None = None
    responsible: str = ""
    ministry: str | None = None
    members: str = ""
    committee: str | None = None
    activity_number: str | None = None
    activity: str = ""
    dossiers: str = ""
    fulfilled_by: str = ""
    passage: str | None = None
    relations: str = ""
    deleted: bool = False
    thread_id: int | None = Field(default=None, foreign_key="thread.id", index=True)
    recorded_at: datetime = Field(default_factory=clock.now)
