"""How to refer to a page: its words and an address that stays the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import urlencode, urljoin

import streamlit as st

from tracker import clock
from tracker.labels import day_words
from tracker.queries.threads import ThreadRow


def day() -> date:
    """The day in the address, else today."""
    return day_in({name: [value] for name, value in st.query_params.items()})


def day_in(given: Mapping[str, Sequence[str]]) -> date:
    """The same from an address alone, before there is a page."""
    try:
        return date.fromisoformat(given.get("dag", [""])[0])
    except ValueError:
        return clock.today()


def sentences(row: ThreadRow, as_of: date) -> str:
    """What it is, and where it stood on the day."""
    title = row.title.rstrip(".")
    standing = f"{row.status_words.capitalize()} (stand op {day_words(as_of)})"
    return f"{title}. {standing}. {row.reason}"


def show(sentences: str, page: str, id: str, as_of: date) -> None:
    """What to copy into a letter or a note."""
    st.header("Verwijzen naar deze pagina")
    st.html("<p>Kopieer deze verwijzing. Het adres blijft hetzelfde, ook na opnieuw inlezen.</p>")
    query = urlencode({"id": id, "dag": as_of.isoformat()})
    address = urljoin(st.context.url or "", f"{page}?{query}")
    st.code(f"{sentences} toezegd, kenmerk {id}. {address}", language=None, wrap_lines=True)
