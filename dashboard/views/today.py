"""What a day asks for: what is late, due, new or doubtful, and how fresh the sources are."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from html import escape
from typing import Any

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices
from dashboard.data import answer
from dashboard.parts import heading, leading, sources, terms
from dashboard.visitors import following, visits
from tracker import clock
from tracker.queries.lives import arrivals, today
from tracker.queries.lives import threads as listed
from tracker.queries.lives.arrivals import Arrived, News
from tracker.queries.lives.threads import Page
from tracker.queries.motions import motions
from tracker.queries.quality import freshness
from tracker.queries.quality import sources as gathered
from tracker.queries.wanted import periods
from tracker.queries.wanted.filters import COMMITMENTS, Doubt, Filter
from tracker.values import Status
from tracker.words import labels

AHEAD = 30
DOUBTFUL = 5
MOST_NEWS = 5
MOST_BEFORE = 200  # of what is new, so many can be read
DOUBTS = {
    Doubt.PERHAPS: "misschien al gedaan, maar geen brief zegt dat met zoveel woorden",
    Doubt.TO_CHECK: "de lezer is niet zeker van deze vondst",
}
NEWS_HEADS = ("Wat er gebeurde", "Toezegging of motie", "Waar het staat")


def show() -> None:
    """Short lists, most pressing first, each with a way to all of it."""
    heading.page("Vandaag")
    wanted, beside = choices.today()
    before, known = visits.since(clock.today())
    with beside:
        since = _since(wanted.as_of, before, known=known)
    fresh = answer(freshness.of)
    new = answer(arrivals.arrived, wanted, since)
    states = answer(gathered.states)
    if not fresh.documents:
        st.info(
            "Er zijn nog geen stukken ingelezen. Lees er in met `toezegd ingest MAP`, of haal ze op"
            " met `toezegd crawl tweede_kamer`; daarna staat hier wat aandacht vraagt."
        )
        return
    if said := _said(wanted):
        st.html(said)
    for title, words in _pressing(wanted):
        st.header(title)
        st.html(words)
    _new(new, since, wanted)
    _followed()
    st.header("Onzeker")
    st.html(_unsure(wanted))
    _sources(states)
    terms.explained()
    sources.made_from(fresh)


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """What presses most, for a first look."""
    known = {name: given[name] for name in ("dag", "ministerie", "fractie") if name in given}
    wanted = choices.of_address(known, ())
    if not answer(freshness.of).documents:
        return ""
    parts = "".join(f"<h2>{title}</h2>{words}" for title, words in _pressing(wanted))
    return heading.glance("Vandaag") + _said(wanted) + parts


def _said(wanted: Filter) -> str:
    """What narrows the page, and what to beware of."""
    return markup.chosen(wanted, "vandaag") + markup.behind(answer(freshness.beware, wanted))


def _pressing(wanted: Filter) -> list[tuple[str, str]]:
    """What just became late and what is due, each under its title."""
    late = answer(today.became_overdue, wanted, AHEAD)
    due = answer(today.due_soon, wanted, AHEAD)
    until = labels.day_words(wanted.as_of + timedelta(days=AHEAD))
    passed = f"termijn verstreken in de afgelopen {AHEAD} dagen"
    return [
        (
            "Net te laat",
            _part(passed, late, wanted.as_of)
            + _all(today.overdue_filter(wanted, AHEAD), late.total)
            + _longer_late(wanted),
        ),
        (
            "Loopt binnenkort af",
            _part(f"termijn tot en met {until}", due, wanted.as_of)
            + _all(today.due_filter(wanted, AHEAD), due.total)
            + _before_recess(wanted),
        ),
    ]


def _since(as_of: date, before: date, *, known: bool) -> date:
    """The day in the address, else the last visit of this browser."""
    chosen: Any = st.date_input(
        "Nieuw sinds",
        before,
        key="sinds",
        bind="query-params",
        format="DD-MM-YYYY",
        max_value=max(as_of, clock.today()),
        help="Uw vorige bezoek met deze browser; kies een andere dag om verder terug te kijken."
        if known
        else "Deze browser was hier nog niet; kies de dag waarop u voor het laatst keek.",
    )
    return chosen if isinstance(chosen, date) else before


def _part(caption: str, found: Page, day: date) -> str:
    if not found.rows:
        return f"<p>Niets ({caption}).</p>"
    count = labels.number_words(found.total)
    shown = f"; de eerste {len(found.rows)} staan hier" if found.total > len(found.rows) else ""
    cells = [markup.thread_cells(row, day) for row in found.rows]
    words = f"{caption}: {count}{shown}"
    return markup.table(words, markup.THREAD_HEADS, cells)


def _all(asked: Filter, total: int) -> str:
    """The same in the lists, where it goes on and can be taken along as a file."""
    return "".join(_onward(*way) for way in _ways(asked)) if total else ""


def _ways(asked: Filter) -> list[tuple[Filter, int, str, str]]:
    """Both lists that hold it, each with how many it has and what those are called."""
    counts = {
        kind: sum(answer(listed.counts, replace(asked, kind=kind))[one] for one in asked.status)
        for kind in (COMMITMENTS, leading.MOTIONS)
    }
    promised, moved = (replace(asked, kind=kind) for kind in counts)
    return [
        (promised, counts[COMMITMENTS], "toezegging of voornemen", "toezeggingen en voornemens"),
        (moved, counts[leading.MOTIONS], "motie", "moties"),
    ]


def _onward(asked: Filter, number: int, one: str, many: str) -> str:
    words = f"In de lijst: {labels.count_words(number, one, many)}, met downloads"
    return f"<p class='tz-onward'>{leading.to_list(asked, words)}</p>" if number else ""


def _before_recess(wanted: Filter) -> str:
    """How much falls due before the recess, which is what the Kamer asks for then."""
    ways = [
        leading.to_list(asked, labels.count_words(number, one, many))
        for asked, number, one, many in _ways(today.recess_filter(wanted))
        if number
    ]
    until = escape(periods.recess_words(wanted.as_of))
    return f"<p class='tz-onward'>Vóór {until}: {' en '.join(ways) or 'niets'}.</p>"


def _longer_late(wanted: Filter) -> str:
    """What is late for longer, which nobody should take for done because it stands here no more."""
    asked = today.longer_overdue_filter(wanted, AHEAD)
    count = answer(listed.counts, asked)[Status.DELAYED]
    if not count:
        return ""
    words = f"Al langer te laat: {labels.number_words(count)}"
    return f"<p class='tz-onward'>{leading.to_list(asked, words)}</p>"


def _unsure(wanted: Filter) -> str:
    """What is perhaps kept or read wrongly, with the ways to all of it and to judging it."""
    found: list[tuple[str, str]] = []  # a part, and the way to all of it if there is anything
    for doubt, why in DOUBTS.items():
        asked = replace(wanted, kind=COMMITMENTS, doubt=(doubt,))
        page = answer(listed.page, asked, 0, DOUBTFUL)
        way = _onward(asked, page.total, "toezegging of voornemen", "toezeggingen en voornemens")
        found.append((_part(f"{doubt.value}: {why}", page, wanted.as_of), way))
    moved = replace(wanted, kind=leading.MOTIONS)
    for doubt, number in answer(motions.doubts, moved).items():
        asked = moved.only_unsure(doubt)
        found.append(("", _onward(asked, number, f"motie, {doubt}", f"moties, {doubt}")))
    told = "".join(part + way for part, way in found)
    if not any(way for _, way in found):
        return told
    return f"{told}<p>{markup.link('controleren', 'Beoordeel ze één voor één')}</p>"


def _new(found: Arrived, since: date, wanted: Filter) -> None:
    st.header("Nieuw")
    newest = labels.count_words(arrivals.NEWEST, "gebeurtenis", "gebeurtenissen")
    if not found.rows:
        among = f" onder de laatste {newest}" if found.more else ""
        st.html(
            f"<p>Niets nieuws{among} sinds {labels.day_words(since)}. Kies hierboven een eerdere"
            " dag, maak de keuze ruimer of haal de bronnen op met <code>toezegd sync</code>.</p>"
        )
        return
    counts = ", ".join(
        f"{labels.number_words(count)} {labels.EVENT[kind]}" for kind, count in found.counts.items()
    )
    more = f" Geteld zijn de laatste {newest}; er is meer." if found.more else ""
    older = (
        " Zo lang staat het hier; de stukken zelf zijn deels ouder, met de dag erbij."
        if any(row.day < since for row in found.rows)
        else ""
    )
    st.html(f"<p>Ingelezen sinds {labels.day_words(since)}: {escape(counts)}.{more}{older}</p>")
    shown = f"de laatste {len(found.rows)}" if found.total > len(found.rows) else "alle"
    st.html(_news_table(f"Nieuw ingelezen, {shown}", found.rows, wanted.as_of))
    before = min(found.total, MOST_BEFORE) - len(found.rows)
    if before > 0:
        _before(found, since, wanted, labels.number_words(before))


def _before(found: Arrived, since: date, wanted: Filter, number: str) -> None:
    """What came in before the last few, once somebody asks for it."""
    words = f"De {number} daarvoor"
    box = st.expander(words, on_change="rerun", key="nieuw daarvoor")
    if not box.open:
        return
    rows = answer(arrivals.arrived, wanted, since, MOST_BEFORE).rows[len(found.rows) :]
    with box:
        st.html(_news_table(f"{words}, sinds {labels.day_words(since)}", rows, wanted.as_of))
        if found.total > MOST_BEFORE:
            st.html(
                "<p>Er is meer: kies hierboven een ministerie, een fractie of een latere dag.</p>"
            )


def _news_table(caption: str, rows: Sequence[News], day: date) -> str:
    return markup.table(caption, NEWS_HEADS, [_news(row, day) for row in rows])


def _followed() -> None:
    """What changed in what this visitor follows."""
    st.header("Wat u volgt")
    found = following.looked()
    if not found:
        st.html(
            "<p>U volgt nog niets. Op de pagina van een toezegging, motie, dossier of persoon, en"
            " bij een zoekopdracht, staat “Volgen”; wat er dan verandert, ziet u hier.</p>"
        )
        return
    told = sorted({each for one in found for each in one.news}, key=lambda each: each.day)
    number = labels.count_words(len(found), "onderwerp", "onderwerpen")
    link = markup.link("volgen", f"Alles wat u volgt ({number})")
    items = "".join(f"<li>{following.news(each)}</li>" for each in reversed(told[-MOST_NEWS:]))
    said = f"<ul>{items}</ul>" if items else "<p>Niets veranderd sinds u het volgt.</p>"
    st.html(f"{said}<p>{link}</p>")


def _news(row: News, day: date) -> list[str]:
    page = "motie" if row.kind == "motie" else "toezegging"
    said = row.note if row.origin == "register" and row.note else labels.EVENT[row.event]
    place = (
        markup.in_document(row.document_id, row.document_title or "stuk zonder titel", row.place)
        if row.document_id is not None
        else {"register": "register", "decision": "besluit van een mens"}.get(row.origin, "")
    )
    return [
        f"{escape(said)}<br><span class='tz-small'>{labels.day_words(row.day)}</span>",
        markup.link(page, row.title or row.public_id, id=row.public_id, dag=day),
        place,
    ]


def _sources(states: list[gathered.SourceState]) -> None:
    st.header("Hoe vers zijn de bronnen")
    asked = [state for state in states if state.last_run is not None]
    never = len(sources.asked(states)) - len(asked)
    if asked:
        st.html(sources.table(asked, clock.today()))
    else:
        st.html(
            "<p>Er is nog geen bron opgehaald: alles komt uit bestanden die zijn ingelezen. Haal op"
            " met <code>toezegd crawl tweede_kamer</code>.</p>"
        )
    if never:
        words = labels.count_words(never, "bron is", "bronnen zijn")
        link = markup.link("kwaliteit", "Kwaliteit en dekking")
        st.html(f"<p>{words} nog nooit opgehaald; zie {link}.</p>")
