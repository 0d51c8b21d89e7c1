"""Exactly what is filtered, as a file: the buttons below every list."""

from functools import partial
from io import BytesIO
from urllib.parse import urlencode

import streamlit as st

from dashboard.data import session
from dashboard.parts import terms
from tracker import settings
from tracker.export import word
from tracker.export.files import (
    COLUMNS,
    MEDIA_TYPES,
    NAMES,
    OF_ITEMS_ONLY,
    OF_TABLES,
    Export,
    Format,
    What,
    as_bytes,
    what_for,
    write_page,
)
from tracker.export.pages import Page
from tracker.queries.wanted.asking import spoken
from tracker.queries.wanted.filters import Filter

FIRST = (Format.XLSX, Format.DOCX, Format.CSV)
MORE = "Meer: elke termijn, abonneren met agenda of feed, andere formaten"


def offer(wanted: Filter, total: int) -> None:
    """Buttons for every format; a file is made only when somebody asks for it."""
    what = what_for(wanted)
    with st.container(horizontal=True):
        for kind in FIRST:
            _button(wanted, what, kind, total, f"Naar {_short(kind)}")
    # Its twenty parts, that most visitors never open, are laid out once somebody does. Not a box
    # over the page: of that the addresses to subscribe to would stand below the screen.
    more = st.expander(MORE, key="meer bestanden", on_change="rerun")
    if more.open:
        with more:
            _more(wanted, what, total)


def _more(wanted: Filter, what: What, total: int) -> None:
    st.markdown(
        "**Elke gebeurtenis**: een regel per brief die iets zegt, met oude en nieuwe"
        " termijn, citaat en bron."
    )
    with st.container(horizontal=True):
        for kind in Format:
            if kind not in OF_ITEMS_ONLY:
                _button(wanted, What.EVENTS, kind, total, NAMES[kind])
    st.markdown(f"**Deze lijst** ({what.value})")
    with st.container(horizontal=True):
        for kind in Format:
            if kind not in FIRST:
                _button(wanted, what, kind, total, NAMES[kind])
    st.markdown("**Abonneren**: geef dit adres aan uw agenda (termijnen) of feedlezer.")
    for kind in (Format.ICS, Format.ATOM):
        st.code(_served(wanted, what, kind), language=None, wrap_lines=True)
    terms.of_columns(COLUMNS[what], COLUMNS[What.EVENTS])


def of_page(page: Page) -> None:
    """Buttons for what this page shows, on all its leaves; made only when somebody asks for it."""
    with st.container(horizontal=True):
        for kind in OF_TABLES:
            st.download_button(
                f"Naar {_short(kind)}" if kind in FIRST else NAMES[kind],
                data=partial(_page, page, kind),
                file_name=f"{page.name}-{page.as_of.isoformat()}.{kind.extension}",
                mime=MEDIA_TYPES[kind],
                on_click="ignore",
                key=f"download-{page.name}-{kind.value}",
            )


def _page(page: Page, kind: Format) -> bytes:
    target = BytesIO()
    with session() as opened:
        write_page(opened, target, page, kind, settings.from_environment().address)
    return target.getvalue()


def _short(kind: Format) -> str:
    return NAMES[kind].partition(" (")[0]


def _button(wanted: Filter, what: What, kind: Format, total: int, label: str) -> None:
    export = Export(wanted, what, kind, settings.from_environment().address)
    too_many = kind is Format.DOCX and total > word.MOST
    st.download_button(
        label,
        data=partial(_file, export),
        file_name=export.name,
        mime=MEDIA_TYPES[kind],
        on_click="ignore",
        key=f"download-{what.value}-{kind.value}",
        disabled=too_many,
        help=f"Word houdt hoogstens {word.MOST} regels; maak de keuze kleiner of kies Excel."
        if too_many
        else None,
    )


def _served(wanted: Filter, what: What, kind: Format) -> str:
    """Where the API keeps serving this choice; without a day, so that it stays of today."""
    query = urlencode(spoken(wanted), doseq=True)
    address = settings.from_environment().address
    return f"{address}/api/{what.value}.{kind.value}" + (f"?{query}" if query else "")


def _file(export: Export) -> bytes:
    with session() as opened:
        return as_bytes(opened, export)
