"""The documents, and one of them with its findings marked in place."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices, fields
from dashboard.data import session
from dashboard.parts import beside, heading, sources
from nlp.findings import DocumentKind
from tracker.queries.papers import documents
from tracker.queries.papers.documents import DocumentDetail, DocumentRow, Mark, MarkKind, Papers
from tracker.queries.quality import freshness
from tracker.words import labels

SIZE = 50
KINDS = {word: kind for kind, word in labels.DOCUMENT.items()}
# The browser itself looks for a place in the page before Streamlit has drawn it.
_GO_THERE = """<script>
const here = document.getElementById("plaats");
here?.scrollIntoView({block: "center"});
here?.focus({preventScroll: true});
</script>"""
HEADS = (
    "Datum",
    "Stuk",
    "Kamerstuk",
    "Ministerie",
    "Passages over toezeggingen",
    "Passages over moties",
)


def show() -> None:
    """The list of documents."""
    heading.page("Stukken")
    wanted = _wanted()
    with session() as opened:
        fresh = freshness.of(opened)
        _, total = documents.listed(opened, wanted, size=1)
        pages = max(-(-total // SIZE), 1)
        first = (min(choices.page(), pages) - 1) * SIZE
        found, total = documents.listed(opened, wanted, first, SIZE)
        kinds = documents.counts(opened, wanted)
    if kinds:
        st.html(_kinds(kinds, wanted))
    if not found:
        st.info("Geen stukken bij deze keuze. Maak de keuze ruimer, of lees stukken in.")
        sources.made_from(fresh)
        return
    caption = labels.count_words(total, "stuk", "stukken")
    st.html(markup.table(caption, HEADS, [_cells(row) for row in found]))
    if pages > 1:
        st.pagination(pages, key="blad", bind="query-params")
    sources.made_from(fresh)


def _kinds(counts: Mapping[DocumentKind, int], wanted: Papers) -> str:
    """How many there are of each kind, with the way to just those."""
    given: dict[str, object] = {
        "zoek": wanted.words,
        "vanaf": wanted.first_day,
        "tot": wanted.last_day,
        "ministerie": [labels.ministry_words(code) for code in wanted.ministries],
    }
    items = (
        (
            labels.number_words(number),
            markup.link("stukken", labels.DOCUMENT[kind], soort=labels.DOCUMENT[kind], **given),
        )
        for kind, number in counts.items()
    )
    return markup.counts("Aantallen per soort", items)


def _wanted() -> Papers:
    """Everything that narrows the list."""
    offered = fields.known()
    title, since, until = fields.side_by_side("titel", [2, 1, 1])
    what, who = fields.side_by_side("soort", [1, 1])
    with title:
        words = st.text_input("Woord in titel of nummer", key="zoek", bind="query-params")
    with since:
        first_day = fields.optional_day("Vanaf", "vanaf")
    with until:
        last_day = fields.optional_day("Tot en met", "tot")
    with what:
        kinds = fields.several("Soort", "soort", list(KINDS), "alle soorten")
    with who:
        ministries = fields.ministries(offered)
    return Papers(
        words or "", tuple(KINDS[kind] for kind in kinds), ministries, first_day, last_day
    )


def show_one() -> None:
    """The document in the address, with its findings marked."""
    found = _detail(st.query_params.get("id", ""))
    if found is None:
        heading.page("Niet gevonden")
        st.info("Er is geen stuk met dit kenmerk.")
        return
    st.html(_back())
    heading.thing(_title(found.row))
    st.html(_head(found))
    place = _place(st.query_params.get("plaats", ""))
    if found.questions:
        text, questions = st.tabs(["Tekst", f"Vragen en antwoorden ({len(found.questions)})"])
        with questions:
            st.html(_questions(found))
        with text:
            st.html(marked(found.text, found.marks, place))
    else:
        st.html(marked(found.text, found.marks, place))
    if place:
        st.html(_GO_THERE, unsafe_allow_javascript=True)


def glance_one(given: Mapping[str, Sequence[str]]) -> str:
    """The text itself, for a first look, at the place that the visitor came for."""
    found = _detail(given.get("id", [""])[0])
    if found is None:
        return ""
    place = _place(given.get("plaats", [""])[0])
    tabs = '<p class="glance-tabs"></p>' if found.questions else ""
    top = beside.glance(_back(), _title(found.row)) + _head(found)
    return top + tabs + marked(found.text, found.marks, place)


def _detail(id: str) -> DocumentDetail | None:
    with session() as opened:
        return documents.detail(opened, int(id)) if id.isdecimal() else None


def _back() -> str:
    return markup.on_screen(markup.link("stukken", "← Alle stukken"))


def _place(given: str) -> range | None:
    """Characters in the text: "120-245", or "120" where only the beginning is known."""
    start, _, end = given.partition("-")
    if not start.isdecimal() or (end and not end.isdecimal()):
        return None
    return range(int(start), max(int(end or start), int(start) + 1))


def _title(row: DocumentRow) -> str:
    return row.title or f"{labels.DOCUMENT[row.kind].capitalize()} zonder titel"


def _cells(row: DocumentRow) -> list[str]:
    return [
        f"<span class='tz-day'>{labels.day_words(row.published_on)}</span>",
        markup.link("document", _title(row), id=row.id)
        + f"<br><span class='tz-small'>{labels.DOCUMENT[row.kind]}</span>",
        escape(row.kamerstuk or "onbekend"),
        f"<span class='tz-small'>{markup.ministry(row.ministry)}</span>",
        labels.number_words(row.commitments),
        labels.number_words(row.motions),
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
    line += sources.link(found.url, row.kamerstuk)
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


def marked(text: str, marks: tuple[Mark, ...], place: range | None = None) -> str:
    """The text with its findings marked; a motion or commitment links to its own page.

    What stands at `place` is what the visitor came for.
    """
    return f"<div class='tz-text'>{''.join(_runs(markup.run_on(text), marks, place))}</div>"


def _runs(text: str, marks: tuple[Mark, ...], place: range | None) -> Iterator[str]:
    at = 0
    for mark in marks:
        if mark.start < at:
            continue  # inside a longer finding that is marked already
        yield _unmarked(text, at, mark.start, place)
        title = escape(mark.words, quote=True)
        meant = place is not None and mark.start <= place.start < mark.end
        here = ' id="plaats" class="tz-here" tabindex="-1"' if meant else ""
        words = f'<mark title="{title}"{here}>{markup.printed(text[mark.start : mark.end])}</mark>'
        if mark.public_id:
            page = "motie" if mark.kind is MarkKind.MOTION else "toezegging"
            address = f"{page}?id={escape(mark.public_id, quote=True)}"
            words = f'<a href="{address}" target="_self">{words}</a>'
        yield words
        at = mark.end
    yield _unmarked(text, at, len(text), place)


def _unmarked(text: str, start: int, end: int, place: range | None) -> str:
    if place is None or not start <= place.start < end:
        return markup.printed(text[start:end])
    here = range(place.start, min(place.stop, end))
    return (
        markup.printed(text[start : here.start])
        + '<span id="plaats" class="tz-here" tabindex="-1">'
        + f"{markup.printed(text[here.start : here.stop])}</span>"
        + markup.printed(text[here.stop : end])
    )
