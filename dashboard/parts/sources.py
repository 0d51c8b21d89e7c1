"""How fresh each source is, in signs and words; and where a paper can be read itself."""

from collections.abc import Sequence
from datetime import date
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from dashboard import markup
from tracker import clock
from tracker.queries.quality.freshness import Freshness
from tracker.queries.quality.sources import SourceState
from tracker.words.labels import count_words, day_words
from tracker.words.papers import published

HEADS = ("Bron", "Laatst opgehaald", "Nieuwste stuk", "Wacht op herhaling")


def made_from(fresh: Freshness) -> None:
    """From what a page was made; below an empty list too: what was never read is not found."""
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def link(url: str | None, kamerstuk: str | None) -> str:
    """The way there, behind what is said of it; nothing where nobody knows it."""
    if not (address := published(url, kamerstuk)):
        return ""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("zoek.")
    to = f'class="tz-source" href="{escape(address, quote=True)}"'
    return f" · <a {to}>{markup.on_screen(f'bij de bron ({escape(host)})')}</a>"


def asked(states: Sequence[SourceState]) -> list[SourceState]:
    """Without the reading of files, which nobody asks for what is new, unless it was crawled."""
    return [state for state in states if state.last_run is not None or state.name != "folder"]


def table(states: Sequence[SourceState], today: date) -> str:
    """One row a source, those that were ever asked."""
    rows = [
        [
            f"{escape(state.description)}<br><span class='tz-small'>{escape(state.name)}</span>",
            run_words(state, today),
            newest_words(state, today),
            count_words(state.waiting, "stuk", "stukken") if state.waiting else "niets",
        ]
        for state in states
    ]
    return markup.table(f"Bronnen op {day_words(today)}", HEADS, rows)


def run_words(state: SourceState, today: date) -> str:
    """When it was last asked, and whether that went well."""
    if state.last_run is None:
        return "○ nooit"
    asked = clock.day_of(state.last_run)
    when = f"{day_words(asked)} ({ago_words((today - asked).days)})"
    if state.complete:
        return f"✓ {when}"
    why = f": {escape(state.message)}" if state.message else ""
    return f"▲ {when}, niet afgemaakt{why}"


def newest_words(state: SourceState, today: date) -> str:
    """The day of the newest document, and how long ago that is."""
    age = state.age(today)
    if age is None:
        return "nog geen"
    return f"{day_words(state.newest_document)} ({ago_words(age)})"


def ago_words(days: int) -> str:
    """Vandaag, gisteren, 12 dagen geleden."""
    if days <= 0:
        return "vandaag"
    return "gisteren" if days == 1 else f"{days} dagen geleden"
