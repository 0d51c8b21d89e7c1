"""Linking a letter to a commitment or motion by hand: which letter, which words, what they say."""

from html import escape

import streamlit as st

from dashboard import deciding, markup
from dashboard.data import session
from nlp.findings import EventKind
from tracker import attaching, labels, review
from tracker.queries import letters
from tracker.queries.documents import DocumentRow
from tracker.queries.threads import ThreadDetail

# So many sentences can be chosen from; typing narrows them.
MOST = 400


def panel(found: ThreadDetail) -> None:
    """Step by step; every step shows only when the one before it was taken."""
    with st.expander("Koppel een brief: een stuk dat hier iets over zegt en hier nog niet staat"):
        typed = st.text_input(
            "Welke brief? Een Kamerstuknummer of woorden uit de brief",
            key="brief",
            placeholder="26485-373, of: stand van zaken actieplan",
        )
        letter = _letter(typed.strip()) if typed and typed.strip() else None
        if letter is None:
            return
        words = _words(letter, found.row.title)
        if words is None:
            return
        said = st.radio(
            "Wat zegt de brief hierover?",
            list(labels.SAID),
            format_func=lambda kind: labels.SAID[kind].meaning,
            key="zegt",
        )
        due = None
        if said in attaching.TERMED:
            due = deciding.ask_day("Nieuwe termijn (mag leeg: dan telt die uit de zin)", None)
        author = deciding.name("koppelaar")
        reason = st.text_input("Waarom (mag leeg blijven)", key="koppelreden")
        if st.button("Koppel deze brief", type="primary"):
            id = found.row.public_id
            deciding.record(
                lambda opened: review.link_document(
                    opened,
                    review.thread_of(opened, id),
                    review.words_in(opened, letter.id, words),
                    EventKind(said),
                    author,
                    reason.strip(),
                    due,
                ),
                author,
                f"Gekoppeld: {_named(letter)}. Hieronder kunt u het terugdraaien.",
            )


def _letter(typed: str) -> DocumentRow | None:
    with session() as opened:
        found = letters.meant(opened, typed)
    if not found:
        st.info(
            "Geen stuk gevonden. Controleer het nummer, probeer andere woorden, of lees het stuk"
            " eerst in met `toezegd ingest`."
        )
        return None
    return st.selectbox(
        f"Welk stuk? {labels.count_words(len(found), 'past', 'passen')}",
        found,
        index=0 if len(found) == 1 else None,
        format_func=_named,
        placeholder="kies het stuk",
    )


def _words(letter: DocumentRow, like: str) -> str | None:
    with session() as opened:
        offered = letters.sentences(opened, letter.id, like)[:MOST]
    chosen = st.selectbox(
        "Welke zin zegt het? De meest gelijkende staan bovenaan; typ om te zoeken",
        offered,
        index=None,
        format_func=lambda words: " ".join(words.split()),
        placeholder="kies de zin",
    )
    if chosen is not None:
        link = markup.link("document", "Open het stuk", id=letter.id)
        quote = f"<blockquote class='tz-quote'><mark>{escape(chosen)}</mark></blockquote>"
        st.html(f"{markup.STYLE}{quote}<p>{link}</p>")
    return chosen


def _named(row: DocumentRow) -> str:
    parts = (
        labels.day_words(row.published_on),
        row.title or labels.DOCUMENT[row.kind],
        row.kamerstuk or "",
    )
    return " · ".join(filter(None, parts))
