"""Motions, searchable by name, number and word."""

from datetime import date
from html import escape

import streamlit as st

from dashboard import choices, downloads, markup, terms
from dashboard.data import answer
from tracker import labels
from tracker.queries import freshness, motions
from tracker.queries.motions import MotionRow

SIZE = 50
HEADS = ("Motie", "Ondertekend door", "Uitslag", "Stand", "Genoemd in")


def show() -> None:
    """A search box and one page of the list."""
    st.title("Moties")
    wanted = choices.motions()
    fresh = answer(freshness.of)
    number = st.session_state.get("blad", 1)
    found, total = answer(motions.page, wanted, (number - 1) * SIZE, SIZE)
    pages = max(-(-total // SIZE), 1)
    if number > pages:
        found, total = answer(motions.page, wanted, (pages - 1) * SIZE, SIZE)
    if not found:
        st.info(
            "Geen moties bij deze keuze. Zoek op een achternaam, een Kamerstuknummer of een woord,"
            " of maak de keuze ruimer."
        )
        return
    caption = (
        f"{labels.count_words(total, 'motie', 'moties')}, stand op {labels.day_words(wanted.as_of)}"
    )
    rows = [_cells(row, wanted.as_of) for row in found]
    st.html(markup.STYLE + markup.chosen(wanted) + markup.table(caption, HEADS, rows))
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    downloads.offer(wanted, total)
    terms.explained(terms.OF_MOTIONS)
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def _cells(row: MotionRow, day: date) -> list[str]:
    outcome = labels.MOTION_STATUS[row.outcome]
    voted = f"{outcome.sign} {outcome.word}" if row.voted else labels.NOT_VOTED
    standing = (
        markup.badge(row.standing, labels.STATUS[row.standing].word)
        if row.standing
        else "nog niet in stemming, niet besproken in een brief"
    )
    return [
        f"{markup.link('motie', row.title, id=row.name, dag=day)}"
        f"<br><span class='tz-small'>{escape(row.kamerstuk or 'nummer onbekend')}</span>",
        escape(", ".join(row.names)) or "onbekend",
        voted,
        f"{standing}<br><span class='tz-small'>{escape(row.reason)}</span>",
        labels.count_words(row.mentions, "passage", "passages") if row.mentions else "nergens",
    ]
