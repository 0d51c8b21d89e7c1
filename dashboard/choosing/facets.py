"""Buttons that narrow a search: they write into the box, so that the address holds everything."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import markup
from tracker.search.fields import Field, token
from tracker.search.query import Query, narrowed, widened
from tracker.words import labels

BOX, PAGE = "zoek", "blad"


def type_in(words: str) -> None:
    """Put other words in the box and begin at the first page."""
    st.session_state[BOX] = words
    if PAGE in st.session_state:
        st.session_state[PAGE] = 1


def chosen(typed: str, query: Query, people: Mapping[str, str]) -> None:
    """What the search is narrowed to, each with a button that takes it back."""
    if not query.narrowed_to:
        return
    with st.container(horizontal=True, gap="small"):
        for field, value in query.narrowed_to:
            shown = people.get(value, _shown(field, value))
            st.button(
                f"✕ {field.value}: {markup.as_text(shown)}",
                key=f"weg-{field}-{value}",
                on_click=type_in,
                args=(widened(typed, field, value),),
                help="Haal deze beperking weg.",
            )


def offered(
    typed: str, query: Query, counts: Mapping[Field, Sequence[tuple[str, int]]], place: str
) -> None:
    """What the search can be narrowed to, with the number of results of each."""
    taken = {token(field, value) for field, value in query.narrowed_to}
    for field, values in counts.items():
        open_ones = [each for each in values if token(field, each[0]) not in taken]
        if len(open_ones) + len(values) < 2:
            continue  # one value that everything has narrows nothing
        st.markdown(f"**{field.value.capitalize()}**")
        for value, count in open_ones:
            st.button(
                f"{markup.as_text(_shown(field, value))} ({labels.number_words(count)})",
                key=f"{place}-{field}-{value}",
                type="tertiary",
                on_click=type_in,
                args=(narrowed(typed, field, value),),
            )


def _shown(field: Field, value: str) -> str:
    if field is Field.MINISTRY:
        return labels.MINISTRY.get(value.upper(), value)
    return value
