"""Members, fracties and offices with their days, loaded when a database is made."""

from sqlmodel import Session


def load(session: Session) -> None:
    """Fill the tables of people from the files beside this module."""
