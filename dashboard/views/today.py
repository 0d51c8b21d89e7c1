"""What a day asks for: what became overdue, what is due soon, what a person must look at."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from dashboard import choices, markup
from dashboard.data import session
from tracker import labels
from tracker.queries import freshness, threads
from tracker.queries.filters import Filter
from tracker.queries.threads import ThreadRow

AHEAD = 30


def show() -> None:
    """Three short lists, most pressing first."""
    st.title("Vandaag")
    day = choices.day()
    until = day + timedelta(days=AHEAD)
    with session() as opened:
        overdue = threads.became_overdue(opened, day, AHEAD)
        due = threads.due_between(opened, day, until)
        doubtful = threads.page(opened, Filter(as_of=day, to_check=True), size=10)
        fresh = freshness.of(opened)
    st.html(markup.STYLE)
    _part("Net te laat", f"termijn verstreken in de afgelopen {AHEAD} dagen", overdue, day)
    _part("Loopt binnenkort af", f"termijn tot en met {labels.day_words(until)}", due, day)
    what = f"{labels.count_words(doubtful.total, 'regel', 'regels')}; de eerste tien"
    _part("Te controleren", what, doubtful.rows, day)
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def _part(title: str, caption: str, rows: Sequence[ThreadRow], day: date) -> None:
    st.subheader(title)
    if not rows:
        st.html(f"<p>Niets ({caption}).</p>")
        return
    cells = [markup.thread_cells(row, day) for row in rows]
    st.html(markup.STYLE + markup.table(caption, markup.THREAD_HEADS, cells))
