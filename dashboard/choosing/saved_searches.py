"""Searches with a name: a list of them, and a way to keep the one that is shown."""

from html import escape

import streamlit as st

from dashboard import markup
from dashboard.data import address, engine, session
from tracker.database import writing
from tracker.errors import TrackerError
from tracker.search import saved


def listed() -> None:
    """All saved searches, each to run again or to remove."""
    with session() as opened:
        found = saved.listed(opened)
    if not found:
        return
    st.header("Bewaarde zoekopdrachten")
    for each in found:
        left, right = st.columns([5, 1], vertical_alignment="center")
        with left:
            link = markup.link("zoeken", each.name, zoek=each.query)
            st.html(f"{link} <span class='tz-small'>{escape(each.query)}</span>")
        with right:
            st.button(
                "Verwijderen",
                key=f"verwijder-{each.id}",
                on_click=_remove,
                args=(each.id,),
                help=f"Verwijder “{each.name}” uit deze lijst.",
            )


def keep(typed: str) -> None:
    """A button that asks for a name and keeps the search."""
    with st.popover("Bewaren", help="Geef deze zoekopdracht een naam en vind hem hier terug."):
        st.text_input("Naam", key="naam", max_chars=saved.LONGEST_NAME, placeholder=typed[:40])
        st.button("Bewaar deze zoekopdracht", type="primary", on_click=_keep, args=(typed,))


def _keep(typed: str) -> None:
    name = st.session_state.get("naam") or typed
    try:
        with writing(engine(address())) as opened:
            saved.keep(opened, name, typed)
    except TrackerError as error:
        st.toast(f"Niet bewaard: {error}.")
    else:
        st.toast(f"Bewaard als “{name}”; u vindt hem terug op een lege zoekpagina.")


def _remove(number: int) -> None:
    try:
        with writing(engine(address())) as opened:
            saved.remove(opened, number)
    except TrackerError as error:
        st.toast(f"Niet weggehaald: {error}.")
