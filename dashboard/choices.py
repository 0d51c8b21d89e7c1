"""The choices a person makes on a page, kept in the address so that a colleague sees the same."""

from datetime import date
from typing import Any

import streamlit as st

from dashboard.data import session
from tracker import clock, labels
from tracker.queries import choices
from tracker.queries.filters import TASKS, Filter, Sort
from tracker.values import ThreadKind

STATES = {labels.STATUS[status].word: status for status in TASKS}


def day() -> date:
    """The day as of which everything is shown."""
    chosen: Any = st.date_input(
        "Stand op",
        clock.today(),
        key="dag",
        bind="query-params",
        format="DD-MM-YYYY",
        help="Alles op deze pagina staat zoals het op deze dag bekend was.",
    )
    return chosen if isinstance(chosen, date) else clock.today()


def thread_filter(kinds: tuple[ThreadKind, ...] = ()) -> Filter:
    """Everything that narrows a list of motions and commitments."""
    with session() as opened:
        ministries = choices.ministries(opened)
        dossiers = choices.dossiers(opened)
    first, second, third = st.columns([1, 1, 2])
    with first:
        as_of = day()
    with second:
        order = st.selectbox(
            "Volgorde",
            list(Sort),
            format_func=lambda s: s.value,
            key="volgorde",
            bind="query-params",
        )
    with third:
        words = st.text_input("Woorden in de omschrijving", key="woorden", bind="query-params")
    # Options in plain words, since they stand in the address: ?stand=vertraagd.
    status = st.pills(
        "Stand", list(STATES), selection_mode="multi", key="stand", bind="query-params"
    )
    with st.expander("Meer keuzes: soort, ministerie, dossier"):
        kind = kinds or st.multiselect(
            "Soort",
            [k.value for k in ThreadKind],
            key="soort",
            bind="query-params",
            placeholder="alle soorten",
        )
        ministry = st.multiselect(
            "Ministerie",
            ministries,
            format_func=labels.ministry_words,
            key="ministerie",
            bind="query-params",
            placeholder="alle ministeries",
        )
        dossier = st.selectbox(
            "Dossier",
            ["", *dossiers],
            key="dossier",
            bind="query-params",
            format_func=lambda d: d or "alle dossiers",
        )
        to_check = st.checkbox("Alleen wat te controleren is", key="controle", bind="query-params")
    return Filter(
        as_of=as_of,
        status=tuple(STATES[word] for word in status or ()),
        kind=tuple(ThreadKind(k) for k in kind),
        ministry=tuple(ministry),
        dossier=dossier or "",
        words=words or "",
        to_check=to_check,
        sort=order or Sort.DEADLINE,
    )
