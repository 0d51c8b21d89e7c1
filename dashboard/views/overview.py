"""The overview: how many stand where as of a day, and the list behind the numbers."""

import streamlit as st

from dashboard import choices, downloads, markup, terms
from dashboard.data import answer
from tracker import labels
from tracker.queries import freshness, threads
from tracker.values import Status

SIZE = 50


def show() -> None:
    """Counts, filters and one page of the list."""
    st.title("Toezeggingen")
    wanted = choices.commitments()
    counts = answer(threads.counts, wanted)
    fresh = answer(freshness.of)
    total = sum(counts[status] for status in wanted.status or counts)
    pages = max(-(-total // SIZE), 1)
    first = (min(st.session_state.get("blad", 1), pages) - 1) * SIZE
    rows = answer(threads.listed, wanted, first, SIZE)
    st.html(markup.STYLE + _counts(counts, wanted.as_of))
    if not fresh.documents:
        st.info(
            "Er zijn nog geen stukken ingelezen. Lees er in met `toezegd ingest MAP`, of haal ze op"
            " met `toezegd crawl`."
        )
        return
    if not rows:
        st.info("Geen toezeggingen bij deze keuze. Maak de keuze ruimer of kies een latere dag.")
        return
    caption = (
        f"{labels.count_words(total, 'regel', 'regels')}, stand op {labels.day_words(wanted.as_of)}"
    )
    cells = [markup.thread_cells(row, wanted.as_of) for row in rows]
    st.html(
        markup.STYLE + markup.chosen(wanted) + markup.table(caption, markup.THREAD_HEADS, cells)
    )
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    downloads.offer(wanted, total)
    terms.explained(terms.OF_COMMITMENTS)
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def _counts(counts: dict[Status, int], day: object) -> str:
    items = "".join(
        f"<li><b>{labels.number_words(number)}</b>"
        f"{markup.badge(status, labels.STATUS[status].word)}</li>"
        for status, number in counts.items()
    )
    return f'<ul class="tz-counts" aria-label="Aantallen per stand op {day}">{items}</ul>'
