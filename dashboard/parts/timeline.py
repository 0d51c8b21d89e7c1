"""A list of what happened on which day, as markup: the same for a dossier and a person."""

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from tracker.queries.papers.dossier import Entry, EntryKind
from tracker.words import labels

# So many on a page: a dossier of years has thousands, which no browser shows at once.
SIZE = 100
NEAREST = 10


def show(entries: Sequence[Entry], day: date) -> None:
    """What lies ahead, the nearest first; then what happened, the newest first, page by page."""
    ahead, past = _ahead(entries, day), _past(entries, day)
    if ahead:
        st.header(_ahead_words(ahead), anchor=False)
        st.html(listed(ahead[:NEAREST], day))
        if len(ahead) > NEAREST:
            with st.expander(f"De {labels.number_words(len(ahead) - NEAREST)} die daarna komen"):
                st.html(listed(ahead[NEAREST : NEAREST + SIZE], day))
                if len(ahead) > NEAREST + SIZE:
                    st.html(f"<p>Alleen de eerste {SIZE}; de rest staat in de lijst.</p>")
    if not past:
        return
    pages = -(-len(past) // SIZE)
    number = min(choices.page(), pages)
    st.header(_past_words(past, day), anchor=False)
    first = (number - 1) * SIZE
    st.html(listed(past[first : first + SIZE], day))
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
        st.html(f"<p class='tz-small'>{first + 1} tot {min(first + SIZE, len(past))}.</p>")


def glance(entries: Sequence[Entry], day: date, number: int) -> str:
    """The same for a first look: what lies ahead, and one page of what happened."""
    ahead, past = _ahead(entries, day), _past(entries, day)
    first = (min(number, max(-(-len(past) // SIZE), 1)) - 1) * SIZE
    parts = []
    if ahead:
        parts.append(f"<h2>{_ahead_words(ahead)}</h2>{listed(ahead[:NEAREST], day)}")
    if past:
        parts.append(f"<h2>{_past_words(past, day)}</h2>{listed(past[first : first + SIZE], day)}")
    return "".join(parts)


def _ahead(entries: Sequence[Entry], day: date) -> list[Entry]:
    return sorted((one for one in entries if one.day > day), key=_day)


def _past(entries: Sequence[Entry], day: date) -> list[Entry]:
    return sorted((one for one in entries if one.day <= day), key=_day, reverse=True)


def _ahead_words(ahead: Sequence[Entry]) -> str:
    return f"Nog te komen ({labels.number_words(len(ahead))})"


def _past_words(past: Sequence[Entry], day: date) -> str:
    return f"Gebeurd tot en met {labels.day_words(day)} ({labels.number_words(len(past))})"


def listed(entries: Sequence[Entry], day: date) -> str:
    """Entries in the order given, under their days."""
    parts = []
    for when, group in groupby(entries, key=_day):
        items = "".join(f"<li>{_entry(entry, day)}</li>" for entry in group)
        parts.append(f"<li><strong>{labels.day_words(when)}</strong><ul>{items}</ul></li>")
    return f"<ol class='tz-life'>{''.join(parts)}</ol>"


def _day(entry: Entry) -> date:
    return entry.day


def _entry(entry: Entry, day: date) -> str:
    if entry.thread:
        page = "motie" if entry.of_motion else "toezegging"
        title = markup.link(page, entry.title, id=entry.thread, dag=day)
    elif entry.document:
        title = markup.link("document", entry.title, id=entry.document)
    else:
        title = escape(entry.title)
    quote = (
        f"<br><span class='tz-small'>“{escape(_short(entry.quote))}”</span>"
        if entry.quote and entry.quote != entry.title
        else ""
    )
    if entry.thread and entry.document:
        read = markup.link("document", "lees in het stuk", id=entry.document, plaats=entry.place)
        quote = f"{quote or '<br>'} <span class='tz-small'>{read}</span>"
    # "Termijn loopt af", "Uitgesteld", but "Motie, ingediend" and "Stuk, Kamerbrief".
    alone = entry.kind in (EntryKind.DEADLINE, EntryKind.EVENT)
    said = entry.words if alone else f"{entry.kind.value}, {entry.words}"
    return f"{escape(said[0].upper() + said[1:])}: {title}{quote}"


def _short(words: str, most: int = 240) -> str:
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"
