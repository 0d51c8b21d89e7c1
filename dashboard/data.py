"""The dashboard's one way to the database: a kept engine, and a session for each question."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from sqlalchemy import Engine
from sqlmodel import Session

from tracker import database, settings


@st.cache_resource(show_spinner="Database openen…")
def engine(url: str) -> Engine:
    """One engine for all visitors of this process."""
    return database.connect(url)


def address() -> str:
    """The database of this process."""
    return settings.from_environment().database_url


@contextmanager
def session() -> Iterator[Session]:
    """A session for looking only."""
    with database.reading(engine(address())) as opened:
        yield opened


@contextmanager
def writing() -> Iterator[Session]:
    """A session in which a person decides something; kept whole or not at all."""
    with database.writing(engine(address())) as opened:
        yield opened
