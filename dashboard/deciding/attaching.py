"""Linking a letter to a commitment or motion by hand: which letter, which words, what they say."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from dashboard import markup
from dashboard.data import session
from dashboard.deciding import judging
from nlp.findings import EventKind
from tracker.deciding import attaching, review
from tracker.queries.papers import letters
from tracker.queries.papers.documents import DocumentRow
from tracker.words import labels

# So many can be chosen from, whole and below each other; typing brings others.
MOST = 8
T = TypeVar("T")


def panel(id: str, title: str) -> None:
    """Step by step; every step shows only when the one before it was taken.

    `id` names a commitment or a motion, which may have no life yet.
    """
    with st.expander("Koppel een brief: een stuk dat hier iets over zegt en hier nog niet staat"):
        letter = _letter()
        words = _words(letter, title) if letter else None
        if letter and words:
            _meaning(id, letter, words)


def _meaning(id: str, letter: DocumentRow, words: str) -> None:
    """What the letter says with these words, and the button that links it."""
    said = st.radio(
        "Wat zegt de brief hierover?",
        list(labels.SAID),
        format_func=lambda kind: labels.SAID[kind].meaning,
        key="zegt",
    )
    due = None
    if said in attaching.TERMED:
        due = judging.ask_day("Nieuwe termijn (mag leeg: dan telt die uit de zin)", None)
    author = judging.name("koppelaar")
    reason = st.text_input("Waarom (mag leeg blijven)", key="koppelreden")
    if st.button("Koppel deze brief", type="primary"):
        judging.record(
            lambda opened: review.link_document(
                opened,
                review.life_of(opened, id),
                review.words_in(opened, letter.id, words),
                EventKind(said),
                author,
                reason.strip(),
                due,
            ),
            author,
            f"Gekoppeld: {_named(letter)}. Hieronder kunt u het terugdraaien.",
        )


def _letter() -> DocumentRow | None:
    typed = st.text_input(
        "Welke brief? Een Kamerstuknummer of woorden uit de brief",
        key="brief",
        placeholder="26485-373, of: stand van zaken actieplan",
    )
    if not typed or not typed.strip():
        return None
    with session() as opened:
        found = letters.meant(opened, typed.strip())
    if not found:
        st.info(
            "Geen stuk gevonden. Controleer het nummer, probeer andere woorden, of lees het stuk"
            " eerst in met `toezegd ingest`."
        )
        return None
    count = labels.count_words(len(found), "past", "passen")
    shown = f"; de eerste {MOST}, typ meer woorden voor de rest" if len(found) > MOST else ""
    return _choose(f"Welk stuk? {count}{shown}", found[:MOST], _named)


def _words(letter: DocumentRow, like: str) -> str | None:
    typed = st.text_input(
        "Zoek een zin in dit stuk (mag leeg blijven)",
        key=f"zin{letter.id}",
        placeholder="woorden uit de zin",
    )
    with session() as opened:
        offered = letters.sentences(opened, letter.id, (typed or "").strip() or like)
    if not offered:
        st.info("In dit stuk staat geen hele zin.")
        return None
    link = markup.link("document", "Open het stuk", id=letter.id)
    st.html(f"<p>{link}</p>")
    number = labels.count_words(len(offered), "zin", "zinnen")
    shown = f" (de {MOST} meest gelijkende van {number})" if len(offered) > MOST else ""
    return _choose(f"Welke zin zegt het?{shown}", offered[:MOST], _one_line)


def _choose(label: str, offered: list[T], words: Callable[[T], str]) -> T | None:
    """Whole sentences below each other: a list that folds open cuts them and covers the page."""
    places = range(len(offered))
    place = st.radio(
        label,
        places,
        index=0 if len(offered) == 1 else None,
        format_func=lambda place: markup.as_text(words(offered[place])),
        # Other things to choose from are another choice.
        key=f"{label}{hash(tuple(map(words, offered)))}",
    )
    return None if place is None else offered[place]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _named(row: DocumentRow) -> str:
    parts = (
        labels.day_words(row.published_on),
        row.title or labels.DOCUMENT[row.kind],
        row.kamerstuk or "",
    )
    return " · ".join(filter(None, parts))
