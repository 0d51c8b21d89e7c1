"""A dossier: its letters, motions, promises and terms in one line of time."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer, session
from dashboard.parts import beside, downloads, heading, sources, timeline
from dashboard.visitors import following
from tracker.export.pages import WHOLE, Moments
from tracker.follow.targets import Kind
from tracker.queries.lives import threads
from tracker.queries.papers import dossier, dossier_names, outside
from tracker.queries.papers.documents import DocumentRow
from tracker.queries.papers.documents import rows as document_rows
from tracker.queries.papers.dossier import PARTS, DossierRow
from tracker.queries.papers.outside import Outside
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import COMMITMENTS, Filter, dossier_number
from tracker.values import Status
from tracker.words import labels

MOST = 200


def show() -> None:
    """The dossier in the address, or a list to choose from."""
    if number := dossier_number(st.query_params.get("nummer", "")):
        _one(number)
    else:
        _choose()


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """The line of time of a dossier, or the list to choose from, for a first look."""
    number = dossier_number(given.get("nummer", [""])[0])
    if not number:
        typed = given.get("zoek", [""])[0]
        found = _found(answer(dossier.known), typed.strip())
        top = heading.top("Dossiers") + '<p class="glance-box"></p>'
        return top + _table(found) if found else ""
    wanted, part = choices.of_address(given, COMMITMENTS), given.get("deel", [WHOLE])[0]
    day = wanted.as_of
    entries = answer(dossier.timeline, number, day)
    found_ones = [one for one in entries if one.kind in PARTS.get(part, PARTS[WHOLE])]
    if not found_ones:
        return ""
    promised = Filter(day, dossier=number, kind=COMMITMENTS)
    counts = answer(threads.counts, promised)
    top = markup.behind(answer(freshness.beware, promised)) + _summary(number, day, counts)
    lines = timeline.glance(found_ones, day, choices.page_of_address(given))
    return beside.glance(_back(), _title(number)) + f'<p class="glance-day"></p>{top}{lines}'


def _title(number: str) -> str:
    name = answer(dossier_names.name, number)
    return f"Dossier {number}: {name}" if name else f"Dossier {number}"


def _back() -> str:
    return markup.on_screen(markup.link("dossier", "← Alle dossiers"))


def _one(number: str) -> None:
    st.html(_back())
    heading.thing(_title(number))
    following.button(Kind.DOSSIER, number)
    day, part = _chosen()
    entries = answer(dossier.timeline, number, day)
    with session() as opened:
        promised = Filter(day, dossier=number, kind=COMMITMENTS)
        counts = threads.counts(opened, promised)
        near = document_rows(opened, dossier.referring(opened, number))
        outsiders = outside.of(opened, number, day)
        fresh = freshness.of(opened)
        behind = freshness.beware(opened, promised)
    if not entries:
        st.info(
            f"Van dossier {markup.as_text(number)} is niets ingelezen tot en met"
            f" {labels.day_words(day)}. Kies een latere dag, of haal het op met `toezegd crawl"
            " tweede_kamer --dossier NUMMER`."
        )
    st.html(markup.behind(behind) + _summary(number, day, counts))
    if found := [entry for entry in entries if entry.kind in PARTS[part]]:
        timeline.show(found, day)
        st.header("Deze tijdlijn als bestand")
        downloads.of_page(Moments(day, dossier=number, part=part))
    if outsiders.rows:
        st.header("Misschien ook van dit dossier")
        st.html(_beside(outsiders, day))
    if near:
        st.header("Brieven buiten het dossier die ernaar verwijzen")
        st.html(_listed(near))
    sources.made_from(fresh)


def _chosen() -> tuple[date, str]:
    """The day one looks, and which part of the line of time."""
    left, right = st.columns([1, 2])
    with left:
        day = choices.day()
    with right:
        part = st.segmented_control(
            "Wat wilt u zien", list(PARTS), default=WHOLE, key="deel", bind="query-params"
        )
    return day, part or WHOLE


def _summary(number: str, day: date, counts: Mapping[Status, int]) -> str:
    """How its commitments stand, and where they are listed."""
    told = ", ".join(
        f"{count} {labels.STATUS[status].word}" for status, count in counts.items() if count
    )
    links = " · ".join(
        markup.link(page, words, dossier=number, dag=day)
        for page, words in (
            ("./", "toezeggingen als lijst"),
            ("moties", "moties als lijst"),
            ("briefing", "debatbriefing"),
        )
    )
    return f"<p>Toezeggingen en voornemens: {told or 'geen'}. {links}</p>"


def _beside(found: Outside, day: date) -> str:
    """Promises of letters that bear no dossier, which nobody may count with this one."""
    some = f", de eerste {len(found.rows)}" if found.total > len(found.rows) else ""
    many = labels.count_words(found.total, "toezegging of voornemen", "toezeggingen en voornemens")
    cells = [markup.thread_cells(row, day) for row in found.rows]
    table = markup.table(f"{many}, nog niet afgedaan{some}", markup.THREAD_HEADS, cells)
    return (
        "<p>Deze staan in brieven die zelf geen dossiernummer dragen, maar wel een stuk uit dit"
        f" dossier noemen. Ze tellen hierboven niet mee.</p>{table}"
    )


def _listed(documents: Sequence[DocumentRow]) -> str:
    items = "".join(
        f"<li>{labels.day_words(row.published_on)}: "
        f"{markup.link('document', row.title or labels.DOCUMENT[row.kind], id=row.id)}</li>"
        for row in documents
    )
    return f"<ul>{items}</ul>"


def _found(known: Sequence[DossierRow], typed: str) -> list[DossierRow]:
    """Those whose number has these digits, or whose name these words."""
    digits = typed.replace(" ", "").upper()
    as_printed = dossier_number(typed) if digits[:1].isdecimal() else digits
    numbered = [row for row in known if digits in row.number or as_printed in row.number]
    if numbered:
        return numbered
    names = answer(dossier_names.names, tuple(row.number for row in known))
    words = typed.lower().split()
    return [
        row for row in known if all(word in names.get(row.number, "").lower() for word in words)
    ]


def _choose() -> None:
    heading.page("Dossiers")
    known = answer(dossier.known)
    if not known:
        st.info("Er is nog niets ingelezen dat bij een dossier hoort.")
        return
    typed = st.text_input(
        "Nummer of naam", key="zoek", bind="query-params", placeholder="26485, of: ondernemen"
    )
    found = _found(known, (typed or "").strip())
    if not found:
        st.info(
            "Geen dossier met dit nummer of deze naam. Een naam is hier alleen bekend als een stuk"
            " uit het dossier is ingelezen dat hem afdrukt; zoek anders op het nummer."
        )
        return
    st.html(_table(found))
    sources.made_from(answer(freshness.of))


def _table(found: Sequence[DossierRow]) -> str:
    names = answer(dossier_names.names, tuple(row.number for row in found[:MOST]))
    rows = [
        (
            markup.link("dossier", row.number, nummer=row.number),
            escape(names.get(row.number, "")) or "<em>naam niet bekend</em>",
            labels.number_words(row.documents),
            labels.number_words(row.threads),
        )
        for row in found[:MOST]
    ]
    caption = labels.count_words(len(found), "dossier", "dossiers")
    if len(found) > MOST:
        caption += f", de volste {MOST}"
    return markup.table(caption, ("Dossier", "Waarover", "Stukken", "Toezeggingen en moties"), rows)
