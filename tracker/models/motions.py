"""Motions as the register has them, and the mentions of motions in letters."""

from datetime import date

from sqlmodel import Field, SQLModel, UniqueConstraint

from nlp.findings import Stance
from tracker.models.evidence import Evidence
from tracker.values import Appreciation, MotionStatus


class Motion(SQLModel, table=True):
    """A motion, known by its paper number, or by the register's number until it has one."""

    id: int | None = Field(default=None, primary_key=True)
    kamerstuk: str | None = Field(default=None, unique=True, index=True)
    dossier: str | None = Field(default=None, index=True)
    register_number: str | None = Field(default=None, unique=True, index=True)  # 2021Z02607
    title: str = ""
    text: str = ""
    submitted_on: date | None = Field(default=None, index=True)
    session_year: str | None = None
    status: MotionStatus = Field(default=MotionStatus.UNKNOWN, index=True)
    decided_on: date | None = None
    appreciation: Appreciation = Appreciation.UNKNOWN
    # The register's own word for where it stands, beside ours.
    register_state: str | None = None
    source: str | None = None
    source_id: str | None = Field(default=None, index=True)
    url: str | None = None
    deleted: bool = False
    thread_id: int | None = Field(default=None, foreign_key="thread.id", index=True)


class MotionSignatory(SQLModel, table=True):
    """Who signed, in order; the first is the indiener."""

    id: int | None = Field(default=None, primary_key=True)
    motion_id: int = Field(foreign_key="motion.id", index=True)
    position: int
    name: str = Field(index=True)  # as printed, with prefix
    surname_key: str = Field(default="", index=True)  # folded, without prefix
    party: str | None = Field(default=None, index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)


class MotionVote(SQLModel, table=True):
    """How a fractie voted, or in a roll-call vote one of its members."""

    __table_args__ = (UniqueConstraint("motion_id", "fractie", "member"),)

    id: int | None = Field(default=None, primary_key=True)
    motion_id: int = Field(foreign_key="motion.id", index=True)
    fractie: str
    vote: str  # "voor", "tegen", "niet deelgenomen"
    seats: int | None = None
    member: str = ""
    mistake: bool = False  # the member later said to have voted by mistake


class MotionMention(Evidence, table=True):
    """A motion that a document speaks of, and which one it is, if exactly one fits."""

    id: int | None = Field(default=None, primary_key=True)
    names: str = ""  # surnames, joined by "; "
    subject: str = ""  # what the words behind its name say it is about
    cosigned: bool = False
    party: str | None = None
    kamerstuk: str | None = Field(default=None, index=True)
    printed_kamerstuk: str | None = None
    stance: Stance
    stance_start: int | None = None
    stance_end: int | None = None
    stance_quote: str | None = None
    certainty: float = 1.0
    cue: str = ""
    rules: str = ""
    to_check: bool = False
    motion_id: int | None = Field(default=None, foreign_key="motion.id", index=True)
    link_reason: str = ""


class MotionCandidate(SQLModel, table=True):
    """One of several motions that a mention might mean, with the reason; a person decides."""

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(foreign_key="motionmention.id", index=True)
    motion_id: int = Field(foreign_key="motion.id", index=True)
    score: float
    reason: str
