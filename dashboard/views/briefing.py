"""A debate briefing that prints well, and the same as a Word file."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer
from dashboard.parts import heading, sources
from tracker.export import briefing as word
from tracker.queries.motions.motions import MotionRow
from tracker.queries.notes import briefing
from tracker.queries.notes.briefing import Briefing, Line
from tracker.queries.wanted.filters import EVERYTHING
from tracker.words import labels

TITLE = "Debatbriefing"


def show() -> None:
    """A subject is chosen; the rest of the page is for paper."""
    heading.page(TITLE)
    wanted = choices.subject()
    if wanted.words_for_people() == EVERYTHING:
        st.info("Kies waarover het debat gaat: een dossier, een commissie, woorden of een persoon.")
        return
    found = answer(briefing.about, wanted)
    st.download_button(
        "Naar Word",
        data=partial(word.as_bytes, found),
        file_name=f"briefing-{found.day.isoformat()}.docx",
        mime=word.MEDIA_TYPE,
        on_click="ignore",
    )
    st.html(page(found))


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """The briefing itself, for a first look."""
    wanted = choices.of_address(given, ())
    if wanted.words_for_people() == EVERYTHING:
        return ""
    found = page(answer(briefing.about, wanted))
    # By its first table one sees that the page itself is there.
    return heading.glance(TITLE) + found if "<table" in found else ""


def page(found: Briefing) -> str:
    """What there is to print."""
    parts = "".join(
        f"<h2>{title} ({len(lines)})</h2>{_promises(title, lines, found.day)}"
        for title, lines in word.parts(found)
    )
    left_out = f"<p><em>{word.left_out(found)}</em></p>" if found.left_out else ""
    subject = found.subject[:1].upper() + found.subject[1:]
    outside = ""
    if found.outside:
        lines = _promises(word.OUTSIDE, found.outside, found.day)
        outside = f"<h2>{word.outside(found)}</h2><p>{word.why_outside(found)}</p>{lines}"
    return (
        f"<div class='tz-paper'><p><strong>{escape(subject)}</strong>. Stand op"
        f" {labels.day_words(found.day)}. {escape(found.sources)}</p>"
        f"{markup.behind(found.unread)}{markup.behind(found.behind)}{left_out}{parts}{outside}"
        f"<h2>Moties ({len(found.motions)})</h2>{_where_looked(found)}{_motions(found)}</div>"
    )


def _promises(title: str, lines: tuple[Line, ...], day: date) -> str:
    if not lines:
        return "<p>Niets.</p>"
    rows = [
        (
            f"{markup.thread_link(line.thread, day)}"
            f"<br><span class='tz-small'>{markup.told(line.thread)}</span>",
            f"{markup.status(line.thread)}<br>{escape(line.thread.reason)}{_heard(line)}",
            _place(line),
        )
        for line in lines
    ]
    return markup.table(title, ("Wat is beloofd", "Stand van zaken", "Vindplaats"), rows)


def _heard(line: Line) -> str:
    """When a letter last spoke of what is late."""
    said = line.thread.last_heard.capitalize()
    return f"<br><span class='tz-small'>{said}</span>" if said else ""


def _where_looked(found: Briefing) -> str:
    """Where motions were looked for, with the way to what only letters say of them."""
    told = word.where_looked(found)
    if not told:
        return ""
    words = f"motie {found.words}"
    way = markup.link("zoeken", f"Zoek “{words}” in alle stukken", zoek=words)
    return f"<p class='tz-small'>{escape(told)} {way}</p>"


def _motions(found: Briefing) -> str:
    if not found.motions:
        return "<p>Niets.</p>"
    rows = [
        (
            _motion(row, found.day),
            escape(word.outcome(row)),
            _place(line) if line else word.NOWHERE,
        )
        for row, line in found.motions
    ]
    return markup.table("Moties", ("Motie", "Uitslag en uitvoering", "Vindplaats"), rows)


def _motion(row: MotionRow, day: date) -> str:
    name = markup.link("motie", row.title, id=row.name, dag=day)
    signed = escape(", ".join(row.names))
    number, about = escape(row.kamerstuk or ""), markup.about(row)
    number += sources.link(None, row.kamerstuk)
    return f"{name}<br><span class='tz-small'>{number} {signed} {about}</span>"


def _place(line: Line) -> str:
    place = escape(line.place)
    if line.event and line.event.document_id:
        place = markup.in_document(line.event.document_id, line.place, line.event.passage)
    if line.event:
        place += sources.link(line.event.url, line.event.kamerstuk)
    quote = word.quoted(line, unless=line.thread.title)
    return f"{place}<br><span class='tz-small'>{escape(quote)}</span>" if quote else place
