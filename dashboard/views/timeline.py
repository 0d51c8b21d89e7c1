"""Terms in time: how each moved, how many stood where, how late each ministry is, and how often."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer
from dashboard.parts import downloads, heading, sources, terms
from dashboard.pictures import delays as late
from dashboard.pictures import frame, months
from dashboard.pictures import put_off as moved
from dashboard.pictures import terms as drawn
from tracker.queries.lives import put_off, timeline
from tracker.queries.lives import threads as listed
from tracker.queries.lives.timeline import Bar
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import COMMITMENTS, Filter, Sort
from tracker.words import labels

EACH, OVER_TIME = "Elke toezegging", "Stand per maand"
LATE, PUT_OFF = "Vertraging per ministerie", "Uitstel per jaar"
SIZES = (50, 100, 250, 500)
WIDER = "Maak de keuze ruimer, of kies een latere dag."


TITLE = "Tijdlijn"


def show() -> None:
    """One of four pictures of the same choice."""
    heading.page(TITLE)
    wanted = choices.commitments(Sort.DEADLINE)
    view = st.segmented_control(
        "Beeld", [EACH, OVER_TIME, LATE, PUT_OFF], default=EACH, key="beeld", bind="query-params"
    )
    fresh = answer(freshness.of)
    beware = markup.behind(answer(freshness.beware, wanted))
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
    elif view == PUT_OFF:
        _put_off(wanted)
    else:
        _each(wanted)
    terms.explained()
    sources.made_from(fresh)


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """The table of the first picture, for a first look: it is drawn by the browser, later."""
    if given.get("beeld", [EACH])[0] != EACH:
        return ""
    wanted = choices.of_address({"volgorde": [Sort.DEADLINE.value], **given}, COMMITMENTS)
    size = next((one for one in SIZES if [str(one)] == given.get("regels")), SIZES[0])
    bars, _, place = _page(wanted, size, choices.page_of_address(given))
    beware = markup.behind(answer(freshness.beware, wanted))
    table = drawn.in_words(bars, wanted.as_of, place) if bars else ""
    return table and heading.glance(TITLE) + markup.chosen(wanted, "tijdlijn") + beware + table


def _page(wanted: Filter, size: int, number: int) -> tuple[Sequence[Bar], int, str]:
    """One page of the lives that are wanted, how many there are in all, and which these are."""
    counts = answer(listed.counts, wanted)
    total = sum(counts[one] for one in wanted.status or counts)
    first = (min(number, max(-(-total // size), 1)) - 1) * size
    bars = answer(timeline.bars, wanted, first, size)
    all_words = labels.count_words(total, "regel", "regels")
    place = all_words if total == len(bars) else f"{first + 1}-{first + len(bars)} van {all_words}"
    return bars, total, place


def _each(wanted: Filter) -> None:
    size = st.selectbox("Regels per blad", SIZES, key="regels", bind="query-params", width=160)
    bars, total, place = _page(wanted, size, choices.page())
    pages = -(-total // size)
    if not bars:
        st.info(f"Geen toezeggingen bij deze keuze. {WIDER}")
        return
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


def _put_off(wanted: Filter) -> None:
    with st.spinner("Uitstel tellen…"):
        found = answer(put_off.by_year, wanted)
    if not found:
        st.info(f"Bij deze keuze vertelt geen ingelezen brief van uitstel. {WIDER}")
        return
    papers = answer(put_off.papers_by_year, wanted.as_of, wanted.ministry)
    st.html(f"<p class='tz-small'>{escape(moved.MEANING)}</p>")
    frame.show(moved.picture(found, papers, wanted.as_of))
