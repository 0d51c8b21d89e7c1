"""One box over everything that was said; hits are passages, grouped by document."""

from html import escape

import streamlit as st

from dashboard import markup
from dashboard.data import session
from tracker import labels
from tracker.queries import freshness, motions
from tracker.search import engine
from tracker.search.engine import Found, Hit
from tracker.search.marking import MARK, UNMARK
from tracker.search.query import Query, parse

SIZE = 20
HELP = (
    "Alle woorden moeten voorkomen. “Een zin” tussen aanhalingstekens staat bij elkaar; OF, NIET en"
    " pensioen* werken ook, en van:2020-01-01, tot:, dossier:26485, ministerie:BZ,"
    " soort:kamerbrief."
)


def show() -> None:
    """The box, what it found, and the paper that a number names."""
    st.title("Zoeken")
    typed = st.text_input("Zoek in alle stukken", key="zoek", bind="query-params", help=HELP) or ""
    if not typed.strip():
        st.info(HELP)
        return
    query = parse(typed)
    for remark in query.remarks:
        st.warning(remark)
    page = st.session_state.get("blad", 1)
    with session() as opened:
        found = engine.search(opened, query, (page - 1) * SIZE, SIZE)
        motion = motions.numbered(opened, query.kamerstuk) if query.kamerstuk else None
        fresh = freshness.of(opened)
    if motion:
        st.html(f"<p>{markup.link('motie', f'Motie {query.kamerstuk}', id=motion)}</p>")
    st.html(markup.STYLE + _hits(found, query))
    pages = -(-found.total // SIZE)
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def _hits(found: Found, query: Query) -> str:
    if not found.hits:
        return (
            "<p>Niets gevonden. Probeer minder of andere woorden, of een begin met een sterretje:"
            " pensioen*.</p>"
        )
    count = labels.count_words(found.total, "passage", "passages")
    return f"<p>{count}</p>" + "".join(_hit(hit) for hit in found.hits)


def _hit(hit: Hit) -> str:
    title = hit.title or labels.DOCUMENT[hit.kind].capitalize()
    about = " · ".join(
        part
        for part in (labels.DOCUMENT[hit.kind], labels.day_words(hit.published_on), hit.kamerstuk)
        if part
    )
    passages = "".join(
        f"<blockquote class='tz-quote'>{_marked(p)}</blockquote>" for p in hit.passages
    )
    return (
        f"<h2 class='tz-asked'>{markup.link('document', title, id=hit.document_id)}</h2>"
        f"<p class='tz-small'>{escape(about)}</p>{passages}"
    )


def _marked(passage: str) -> str:
    return escape(passage).replace(MARK, "<mark>").replace(UNMARK, "</mark>")
