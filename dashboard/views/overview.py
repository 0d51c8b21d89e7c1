"""The overview: how many stand where as of a day, and the list behind the numbers."""

from functools import partial

import streamlit as st

from dashboard import choices, markup
from dashboard.data import session
from tracker import labels
from tracker.export.files import MEDIA_TYPES, Format, about, as_bytes
from tracker.queries import freshness, threads
from tracker.queries.filters import Filter
from tracker.values import Status

SIZE = 50


def show() -> None:
    """Counts, filters and one page of the list."""
    st.title("Toezeggingen")
    wanted = choices.commitments()
    with session() as opened:
        counts = threads.counts(opened, wanted)
        fresh = freshness.of(opened)
        total = sum(counts[status] for status in wanted.status or counts)
        number = st.session_state.get("blad", 1)
        pages = max(-(-total // SIZE), 1)
        first = (min(number, pages) - 1) * SIZE
        rows = threads.listed(opened, wanted, first, SIZE)
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
    _downloads(wanted)
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def _downloads(wanted: Filter) -> None:
    """The same choice as a file; made only when somebody asks for it."""
    names = {Format.XLSX: "Excel", Format.DOCX: "Word", Format.CSV: "CSV"}
    for place, (kind, name) in zip(st.columns([1, 1, 1, 5]), names.items(), strict=False):
        with place:
            st.download_button(
                f"Naar {name}",
                data=partial(_file, wanted, kind),
                file_name=f"toezeggingen-{wanted.as_of.isoformat()}.{kind.value}",
                mime=MEDIA_TYPES[kind],
                on_click="ignore",
            )


def _file(wanted: Filter, kind: Format) -> bytes:
    with session() as opened:
        return as_bytes(threads.rows(opened, wanted), kind, about(wanted, freshness.of(opened)))


def _counts(counts: dict[Status, int], day: object) -> str:
    items = "".join(
        f"<li><b>{number}</b>{markup.badge(status, labels.STATUS[status].word)}</li>"
        for status, number in counts.items()
    )
    return f'<ul class="tz-counts" aria-label="Aantallen per stand op {day}">{items}</ul>'
