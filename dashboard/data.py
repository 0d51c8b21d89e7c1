"""The dashboard's one way to the database: a kept engine, and a session for each question."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from sqlalchemy import Engine
from sqlmodel import Session

from tracker import settings
from tracker.database import connect, reading


@st.cache_resource(show_spinner="Database openen…")
def engine(url: str) -> Engine:
    """One engine for all visitors of this process."""
    return connect(url)


def address() -> str:
    """The database of this process."""
    return settings.from_environment().database_url


@contextmanager
def session() -> Iterator[Session]:
    """A session for looking only."""
    with reading(engine(address())) as opened:
        yield opened
