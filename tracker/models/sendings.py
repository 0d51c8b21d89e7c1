"""What letters send along without a word of any promise, and by which words it is found again."""

from datetime import date

from sqlmodel import Field, SQLModel

from tracker.models.evidence import Evidence


class Sending(Evidence, table=True):
    """A sentence that sends a paper or news; which promise it may fulfil is an event of that."""

    id: int | None = Field(default=None, primary_key=True)
    # What it is about, as linking compares it (tracker.linking.subjects.packed).
    subject: str = ""


class SendingWord(SQLModel, table=True):
    """A content word of a sending, kept apart by word so that a promise asks for its few rarest."""

    word: str = Field(primary_key=True)
    sending_id: int = Field(foreign_key="sending.id", primary_key=True, index=True)
    sent_on: date  # a promise asks for what came after it only
