"""The words a fact rests on."""

from sqlmodel import Field, SQLModel


class Evidence(SQLModel):
    """Part of every table that states a fact read from a document."""

    document_id: int = Field(foreign_key="document.id", index=True)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    quote: str = Field(min_length=1)


class MaybeEvidence(SQLModel):
    """The same for facts that may also come from a register or a person instead of a document."""

    document_id: int | None = Field(default=None, foreign_key="document.id", index=True)
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, gt=0)
    quote: str | None = None
