"""The documents, and one of them with its findings marked in place."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.data import session
from tracker import labels
from tracker.queries import documents, freshness
from tracker.queries.documents import DocumentDetail, DocumentRow, Mark, MarkKind

SIZE = 50
HEADS = ("Datum", "Stuk", "Kamerstuk", "Ministerie", "Gevonden")


def show() -> None:
    """The list of documents."""
    st.title("Stukken")
    words = st.text_input("Woord in titel of nummer", key="zoek", bind="query-params")
    with session() as opened:
        fresh = freshness.of(opened)
        _, total = documents.listed(opened, words or "", size=1)
        pages = max(-(-total // SIZE), 1)
        first = (min(st.session_state.get("blad", 1), pages) - 1) * SIZE
        found, total = documents.listed(opened, words or "", first, SIZE)
    if not found:
        st.info("Geen stukken gevonden. Maak de zoekwoorden korter, of lees stukken in.")
        return
    caption = labels.count_words(total, "stuk", "stukken")
    st.html(markup.table(caption, HEADS, [_cells(row) for row in found]))
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    st.html(f"<p class='tz-small'>{fresh.words()}</p>")


def show_one() -> None:
    """The document in the address, with its findings marked."""
    given = st.query_params.get("id", "")
    with session() as opened:
        found = documents.detail(opened, int(given)) if given.isdecimal() else None
    if found is None:
        st.title("Niet gevonden")
        st.info("Er is geen stuk met dit kenmerk.")
        return
    st.html(markup.link("stukken", "← Alle stukken"))
    st.title(markup.as_text(_title(found.row)), anchor=False)
    st.html(_head(found))
    if found.questions:
        text, questions = st.tabs(["Tekst", f"Vragen en antwoorden ({len(found.questions)})"])
        with questions:
            st.html(_questions(found))
        with text:
            st.html(marked(found.text, found.marks))
    else:
        st.html(marked(found.text, found.marks))


def _title(row: DocumentRow) -> str:
    return row.title or f"{labels.DOCUMENT[row.kind].capitalize()} zonder titel"


def _cells(row: DocumentRow) -> list[str]:
    found = (
        f"{labels.count_words(row.commitments, 'toezegging', 'toezeggingen')}, "
        f"{labels.count_words(row.motions, 'motie', 'moties')}"
    )
    return [
        labels.day_words(row.published_on),
        markup.link("document", _title(row), id=row.id)
        + f"<br><span class='tz-small'>{labels.DOCUMENT[row.kind]}</span>",
        escape(row.kamerstuk or "onbekend"),
        f"<span class='tz-small'>{markup.ministry(row.ministry)}</span>",
        found,
    ]


def _head(found: DocumentDetail) -> str:
    row = found.row
    parts = [
        labels.DOCUMENT[row.kind],
        labels.day_words(row.published_on, "datum onbekend"),
        labels.ministry_words(row.ministry),
        row.kamerstuk or "",
    ]
    line = escape(" · ".join(part for part in parts if part))
    if found.url:
        line += f' · <a href="{escape(found.url, quote=True)}">bij de bron</a>'
    remarks = f"<p><em>{escape(found.remarks)}</em></p>" if found.remarks else ""
    return f"<p>{line}</p>{remarks}"


def _questions(found: DocumentDetail) -> str:
    rows = [
        [
            escape(q.number),
            escape(q.party or "niet genoemd"),
            escape(q.question),
            escape(q.answer),
        ]
        for q in found.questions
    ]
    return markup.table("Vragen en antwoorden", ("Nr.", "Fractie", "Vraag", "Antwoord"), rows)


def marked(text: str, marks: tuple[Mark, ...]) -> str:
    """The text with its findings marked; a motion or commitment links to its own page."""
    return f"<div class='tz-text'>{''.join(_runs(text, marks))}</div>"


def _runs(text: str, marks: tuple[Mark, ...]) -> Iterator[str]:
    at = 0
    for mark in marks:
        if mark.start < at:
            continue  # inside a longer finding that is marked already
        yield escape(text[at : mark.start])
        title = escape(mark.words, quote=True)
        words = f'<mark title="{title}">{escape(text[mark.start : mark.end])}</mark>'
        if mark.public_id:
            page = "motie" if mark.kind is MarkKind.MOTION else "toezegging"
            address = f"{page}?id={escape(mark.public_id, quote=True)}"
            words = f'<a href="{address}" target="_self">{words}</a>'
        yield words
        at = mark.end
    yield escape(text[at:])
