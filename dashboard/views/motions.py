"""Motions, searchable by name, number and word."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer
from dashboard.parts import downloads, heading, leading, sources, terms
from tracker.queries.motions import mentions, motions
from tracker.queries.motions.motions import MotionRow
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import Filter
from tracker.values import Status, ThreadKind
from tracker.words import labels

SIZE = 50
MOST_NAMED = 20
NAMED_HEADS = ("Genoemd als", "Volgens de brief", "Waar het staat")
HEADS = ("Motie", "Ondertekend door", "Uitslag", "Stand", "In brieven")


TITLE = "Moties"
NOTHING_READ = (
    "Er zijn nog geen stukken ingelezen. Lees er in met `toezegd ingest MAP`, of haal ze op met"
    " `toezegd crawl`."
)
NONE_CHOSEN = (
    "Geen moties bij deze keuze. Zoek op een achternaam, een Kamerstuknummer of een woord, of maak"
    " de keuze ruimer."
)


def show() -> None:
    """A search box and one page of the list."""
    heading.page(TITLE)
    wanted = choices.motions()
    found, total = _listed(wanted, choices.page())
    if not total:
        if said := markup.chosen(wanted):
            st.html(said)
        st.info(NONE_CHOSEN if answer(freshness.of).documents else NOTHING_READ)
        if wanted.words:
            # A letter may speak of a motion by a name alone, which is no motion in this list yet.
            words = f"motie {wanted.words}"
            st.html(
                f"<p>{markup.link('zoeken', f'Zoek “{words}” in alle stukken', zoek=words)}</p>"
            )
        _by_name(wanted)
        sources.made_from(answer(freshness.of))
        return
    st.html(found)
    if total > SIZE:
        st.pagination(-(-total // SIZE), key="blad", bind="query-params")
    downloads.offer(wanted, total)
    _by_name(wanted)
    terms.explained(terms.OF_MOTIONS)
    sources.made_from(answer(freshness.of))


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """What stands below the choices, for a first look."""
    wanted = choices.of_address(given, (ThreadKind.MOTIE,))
    found, total = _listed(wanted, choices.page_of_address(given))
    return heading.glance(TITLE) + found if total else ""


def _listed(wanted: Filter, number: int) -> tuple[str, int]:
    """One page of the list, and how many there are on all pages."""
    found, total = answer(motions.page, wanted, (number - 1) * SIZE, SIZE)
    last = max(-(-total // SIZE), 1)
    if number > last:
        found, total = answer(motions.page, wanted, (last - 1) * SIZE, SIZE)
    many = labels.count_words(total, "motie", "moties")
    caption = f"{many}, stand op {labels.day_words(wanted.as_of)}"
    rows = [_cells(row, wanted.as_of) for row in found]
    put_off = answer(motions.count, wanted.only_put_off())
    unsure = leading.beside(answer(motions.doubts, wanted), put_off, wanted)
    behind = markup.behind(answer(freshness.beware, wanted))
    above = behind + _counts(answer(motions.counts, wanted), wanted) + unsure
    return above + markup.chosen(wanted) + markup.table(caption, HEADS, rows), total


def _counts(counts: dict[Status | None, int], wanted: Filter) -> str:
    """How many stand where, each with the way to just those; what stands nowhere yet is told."""
    items = [
        (
            leading.number(counts[status], replace(wanted, status=(status,))),
            markup.badge(status, labels.STATUS[status].word),
        )
        for status in Status
    ]
    if counts[None]:
        items.append((labels.number_words(counts[None]), "nog geen stand"))
    return markup.counts("Aantallen per stand", items)


def _by_name(wanted: Filter) -> None:
    """Motions that letters speak of by a name alone: no number, so no line in the list."""
    found, count = answer(mentions.by_name, wanted, MOST_NAMED)
    if not found:
        return
    passages = labels.count_words(count, "passage", "passages")
    first = f", de nieuwste {len(found)}" if count > len(found) else ""
    rows = [
        (
            escape(one.words),
            labels.STANCE[one.stance]
            + (f"<br><span class='tz-small'>“{escape(one.quote)}”</span>" if one.quote else ""),
            markup.in_document(
                one.document_id, one.document_title or labels.DOCUMENT[one.document_kind], one.place
            )
            + f"<br><span class='tz-small'>{labels.day_words(one.day, 'zonder datum')}</span>",
        )
        for one in found
    ]
    st.header("Alleen bij naam genoemd")
    st.html(
        "<p>Van deze moties noemen brieven geen nummer dat zegt welke het is. Staat de motie"
        " hierboven, koppel de brief dan op haar pagina.</p>"
        + markup.table(f"{passages}{first}", NAMED_HEADS, rows)
    )


def _cells(row: MotionRow, day: date) -> list[str]:
    outcome = labels.MOTION_STATUS[row.outcome]
    voted = f"{outcome.sign} {outcome.word}" if row.voted else labels.NOT_VOTED
    standing = (
        markup.badge(row.standing, row.status_words)
        if row.standing
        else "nog geen: niets bekend van een stemming of een brief"
    )
    number = escape(row.kamerstuk or "nummer onbekend")
    told = "" if row.kamerstuk and row.kamerstuk in row.title else number
    checking = " · <em>te controleren</em>" if row.to_check else ""
    return [
        f"{markup.link('motie', row.title, id=row.name, dag=day)}"
        f"<br><span class='tz-small'>{markup.about(row)} {told}{checking}</span>",
        escape(", ".join(row.names)) or "onbekend",
        voted,
        f"{standing}<br><span class='tz-small'>{escape(row.reason)}</span>",
        labels.count_words(row.mentions, "passage", "passages") if row.mentions else "geen",
    ]
