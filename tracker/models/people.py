"""Members, fracties, offices and committees, each with the days between which it held."""

from datetime import date

from sqlmodel import Field, SQLModel


class Person(SQLModel, table=True):
    """A member of a Chamber or of the government."""

    id: int | None = Field(default=None, primary_key=True)
    surname: str = Field(index=True)  # with prefix, as signed: "Van den Hul"
    surname_key: str = Field(index=True)  # folded, without prefix: "hul"
    first_names: str = ""
    call_name: str = ""
    initials: str = ""
    born_on: date | None = None
    birth_year: int | None = None
    source: str = ""
    source_id: str | None = Field(default=None, index=True)


class Fractie(SQLModel, table=True):
    """A parliamentary group."""

    id: int | None = Field(default=None, primary_key=True)
    abbreviation: str = Field(index=True)
    name: str = ""
    seats: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    source: str = ""
    source_id: str | None = Field(default=None, index=True)


class Membership(SQLModel, table=True):
    """A person's seat in a Chamber, for one fractie, between two days."""

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    chamber: str = "TK"
    fractie: str = Field(index=True)
    first_day: date
    last_day: date | None = None


class Office(SQLModel, table=True):
    """An office of the government that outlives its holders: minister voor ..., with ministry."""

    id: int | None = Field(default=None, primary_key=True)
    role: str = Field(index=True)
    ministry: str = Field(index=True)  # code of the ministry: "BZ"
    first_day: date | None = None
    last_day: date | None = None
    # The office that took over when this one was renamed or abolished.
    successor_id: int | None = Field(default=None, foreign_key="office.id")


class OfficeHolder(SQLModel, table=True):
    """Who held an office between two days."""

    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    name: str
    first_day: date
    last_day: date | None = None
    cabinet: str = ""


class Committee(SQLModel, table=True):
    """A committee of a Chamber."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    abbreviation: str = ""
    chamber: str = "TK"
    source: str = ""
    source_id: str | None = Field(default=None, index=True)


class Meeting(SQLModel, table=True):
    """A debate or other meeting; commitments name the one in which they were made."""

    id: int | None = Field(default=None, primary_key=True)
    source: str
    source_id: str = Field(index=True)
    number: str = ""
    kind: str = ""
    subject: str = ""
    day: date | None = Field(default=None, index=True)
    committee: str = ""
    status: str = ""
    chamber: str = "TK"
