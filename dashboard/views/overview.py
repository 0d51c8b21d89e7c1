"""The overview: how many stand where as of a day, and the list behind the numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer
from dashboard.parts import downloads, heading, leading, sources, terms
from tracker.queries.lives import threads
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import COMMITMENTS, Filter
from tracker.values import Status, ThreadKind
from tracker.words import labels

SIZE = 50
MANY = {ThreadKind.TOEZEGGING: "toezeggingen", ThreadKind.VOORNEMEN: "voornemens"}


TITLE = "Toezeggingen"


def show() -> None:
    """Counts, filters and one page of the list."""
    heading.page(TITLE)
    wanted = choices.commitments()
    found, total = _listed(wanted, choices.page())
    fresh = answer(freshness.of)
    st.html(found)
    if not fresh.documents:
        st.info(
            "Er zijn nog geen stukken ingelezen. Lees er in met `toezegd ingest MAP`, of haal ze op"
            " met `toezegd crawl`."
        )
        return
    if not total:
        # What narrows the list may be chosen out of sight: then nobody knows why it is empty.
        if said := markup.chosen(wanted):
            st.html(said)
        st.info("Geen toezeggingen bij deze keuze. Maak de keuze ruimer of kies een latere dag.")
    else:
        if total > SIZE:
            st.pagination(-(-total // SIZE), key="blad", bind="query-params")
        downloads.offer(wanted, total)
        terms.explained(terms.OF_COMMITMENTS)
    sources.made_from(fresh)


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """What stands below the choices, for a first look."""
    wanted = choices.of_address(given, COMMITMENTS)
    found, total = _listed(wanted, choices.page_of_address(given))
    return heading.glance(TITLE) + found if total else ""


def _listed(wanted: Filter, number: int) -> tuple[str, int]:
    """The counts with one page of the list, and how many there are on all pages."""
    counts = answer(threads.counts, wanted)
    total = sum(counts[status] for status in wanted.status or counts)
    last = max(-(-total // SIZE), 1)
    rows = answer(threads.listed, wanted, (min(number, last) - 1) * SIZE, SIZE)
    doubts, put_off = answer(threads.doubts, wanted), answer(threads.put_off, wanted)
    found = _counts(counts, wanted) + _kinds(wanted) + leading.beside(doubts, put_off, wanted)
    if rows:
        found = markup.behind(answer(freshness.beware, wanted)) + found
        many = labels.count_words(total, "toezegging of voornemen", "toezeggingen en voornemens")
        caption = f"{many}, stand op {labels.day_words(wanted.as_of)}"
        cells = [markup.thread_cells(row, wanted.as_of) for row in rows]
        found += markup.chosen(wanted) + markup.table(caption, markup.THREAD_HEADS, cells)
    return found, total


def _kinds(wanted: Filter) -> str:
    """How many of them are promises to a Chamber: who quotes the number means those."""
    if len(wanted.kind) < len(COMMITMENTS):
        return ""
    parts = []
    for kind, many in MANY.items():
        of_kind = replace(wanted, kind=(kind,))
        found = answer(threads.counts, of_kind)
        told = (
            leading.to_list(replace(of_kind, status=(status,)), labels.number_words(count))
            + f" {labels.STATUS[status].word}"
            for status, count in found.items()
            if count and status in (wanted.status or found)
        )
        parts.append(f"{many}: {', '.join(told) or 'geen'}")
    return f"<p>Waarvan {' · '.join(parts)}</p>"


def _counts(counts: dict[Status, int], wanted: Filter) -> str:
    """How many stand where, each with the way to just those."""
    items = (
        (
            leading.number(number, replace(wanted, status=(status,))),
            markup.badge(status, labels.STATUS[status].word),
        )
        for status, number in counts.items()
    )
    return markup.counts("Aantallen per stand", items)
