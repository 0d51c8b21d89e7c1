"""Terms in time: how each moved, how many stood where, and how late each ministry is."""

from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer
from dashboard.parts import downloads, sources, terms
from dashboard.pictures import delays as late
from dashboard.pictures import frame, months
from dashboard.pictures import terms as drawn
from tracker.queries.lives import threads as listed
from tracker.queries.lives import timeline
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import Filter
from tracker.words import labels

EACH, OVER_TIME, LATE = "Elke toezegging", "Stand per maand", "Vertraging per ministerie"
SIZES = (50, 100, 250, 500)
WIDER = "Maak de keuze ruimer, of kies een latere dag."


def show() -> None:
    """One of three pictures of the same choice."""
    st.title("Tijdlijn")
    wanted = choices.commitments()
    view = st.segmented_control(
        "Beeld", [EACH, OVER_TIME, LATE], default=EACH, key="beeld", bind="query-params"
    )
    fresh = answer(freshness.of)
    beware = markup.behind(answer(freshness.behind, wanted.as_of))
    if said := markup.chosen(wanted, "tijdlijn") + beware:
        st.html(said)
    if not fresh.documents:
        st.info(
            "Er zijn nog geen stukken ingelezen. Lees er in met `toezegd ingest MAP`, of haal ze op"
            " met `toezegd crawl tweede_kamer`."
        )
    elif view == OVER_TIME:
        _over_time(wanted)
    elif view == LATE:
        _late(wanted)
    else:
        _each(wanted)
    terms.explained()
    sources.made_from(fresh)


def _each(wanted: Filter) -> None:
    size = st.selectbox("Regels per blad", SIZES, key="regels", bind="query-params", width=160)
    number = st.session_state.get("blad", 1)
    counts = answer(listed.counts, wanted)
    total = sum(counts[one] for one in wanted.status or counts)
    pages = max(-(-total // size), 1)
    first = (min(number, pages) - 1) * size
    bars = answer(timeline.bars, wanted, first, size)
    if not bars:
        st.info(f"Geen toezeggingen bij deze keuze. {WIDER}")
        return
    all_words = labels.count_words(total, "regel", "regels")
    place = all_words if total == len(bars) else f"{first + 1}-{first + len(bars)} van {all_words}"
    st.html(f"<p class='tz-small'>{escape(drawn.LEGEND)}</p>")
    frame.show(drawn.picture(bars, wanted.as_of, place))
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    st.header("De hele keuze als bestand")
    downloads.offer(wanted, total)


def _over_time(wanted: Filter) -> None:
    with st.spinner("Maanden tellen…"):
        found = answer(timeline.over_time, wanted)
    if not found:
        st.info(f"Geen toezeggingen bij deze keuze. {WIDER}")
        return
    if wanted.status or wanted.due_from or wanted.due_to:
        st.html(
            "<p>Stand en termijn van vandaag tellen hier niet als keuze: elke maand heeft zijn"
            " eigen stand.</p>"
        )
    frame.show(months.picture(found))


def _late(wanted: Filter) -> None:
    with st.spinner("Vertraging uitrekenen…"):
        found = answer(timeline.delays, wanted)
    if not found:
        st.info(f"Bij deze keuze is nog geen enkele eerste termijn verstreken. {WIDER}")
        return
    st.html(f"<p class='tz-small'>{escape(late.MEANING)}</p>")
    frame.show(late.picture(found, wanted.as_of))
