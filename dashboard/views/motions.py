"""Motions, searchable by name, number and word."""

from html import escape

import streamlit as st

from dashboard import choices, markup
from dashboard.data import session
from tracker import labels
from tracker.queries import freshness, motions
from tracker.queries.motions import MotionRow

SIZE = 50
HEADS = ("Motie", "Ondertekend door", "Uitslag", "Stand", "Genoemd in")


def show() -> None:
    """A search box and one page of the list."""
    st.title("Moties")
    left, right = st.columns([1, 3])
    with left:
        day = choices.day()
    with right:
        words = st.text_input(
            "Naam, nummer of woord",
            key="zoek",
            bind="query-params",
            placeholder="Van Dijk, 26485-345 of convenanten",
        )
    with session() as opened:
        fresh = freshness.of(opened)
        _, total = motions.listed(opened, day, words or "", size=1)
        pages = max(-(-total // SIZE), 1)
        first = (min(st.session_state.get("blad", 1), pages) - 1) * SIZE
        found, total = motions.listed(opened, day, words or "", first, SIZE)
    if not found:
        st.info("Geen moties gevonden. Zoek op een achternaam, een Kamerstuknummer of een woord.")
        return
    caption = f"{labels.count_words(total, 'motie', 'moties')}, stand op {labels.day_words(day)}"
    rows = [_cells(row, day) for row in found]
    st.html(markup.STYLE + markup.table(caption, HEADS, rows))
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def _cells(row: MotionRow, day: object) -> list[str]:
    title = row.title or f"Motie {row.kamerstuk or ''}".strip()
    name = (
        markup.link("motie", title, id=row.public_id, dag=day) if row.public_id else escape(title)
    )
    outcome = labels.MOTION_STATUS[row.outcome]
    standing = (
        markup.badge(row.standing, labels.STATUS[row.standing].word) if row.standing else "onbekend"
    )
    return [
        f"{name}<br><span class='tz-small'>{escape(row.kamerstuk or 'nummer onbekend')}</span>",
        escape(", ".join(row.names)) or "onbekend",
        f"{outcome.sign} {outcome.word}",
        f"{standing}<br><span class='tz-small'>{escape(row.reason)}</span>",
        labels.count_words(row.mentions, "passage", "passages"),
    ]
