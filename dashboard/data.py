"""The dashboard's one way to the database: a kept engine, and a session for each question."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st
from sqlalchemy import Engine
from sqlmodel import Session

from tracker import database, settings

P = ParamSpec("P")
T = TypeVar("T")


@st.cache_resource(show_spinner="Database openen…")
def engine(url: str) -> Engine:
    """One engine for all visitors of this process."""
    return database.connect(url)


def address() -> str:
    """The database of this process."""
    return settings.from_environment().database_url


def answer(question: Callable[Concatenate[Session, P], T], *given: P.args, **_: P.kwargs) -> T:
    """What a question on the database gives; asked again only after something was stored.

    Many visitors begin with the same view, and the same visitor comes back to it.
    """
    name = f"{question.__module__}.{question.__qualname__}"
    return _answer(name, address(), _stored(address()), question, *given)  # type: ignore[no-any-return]


@st.cache_data(max_entries=500, show_spinner=False)
def _answer(name: str, url: str, stored: int, _question: Callable[..., Any], *given: Any) -> Any:
    with session() as opened:
        return _question(opened, *given)


def _stored(url: str) -> int:
    """A number that is another one after every change by anybody."""
    return int(_watch(url).cursor().execute("PRAGMA data_version").fetchone()[0])


@st.cache_resource(show_spinner=False)
def _watch(url: str) -> Any:
    """A connection of its own: SQLite tells each only of what the others changed."""
    connection = engine(url).raw_connection()
    connection.detach()
    return connection


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
