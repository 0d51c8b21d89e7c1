"""One commitment: where it stands, why, and every sentence that says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st
from sqlmodel import Session

from dashboard import markup
from dashboard.data import session
from dashboard.deciding import attaching, judging
from dashboard.parts import beside, citing, happened, heading, life
from dashboard.views import motion
from dashboard.visitors import following
from tracker.follow.targets import Kind
from tracker.queries.lives import steps, threads
from tracker.queries.lives.threads import ThreadDetail, ThreadRow
from tracker.queries.notes import memo, related
from tracker.queries.notes.memo import Memo
from tracker.queries.notes.related import Related
from tracker.queries.quality import registers
from tracker.values import ThreadKind
from tracker.words import labels


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read for the page, at once."""

    found: ThreadDetail
    near: Related
    memo: Memo
    more: list[tuple[str, str]]


def show() -> None:
    """The page of the thread in the address."""
    public_id, day = st.query_params.get("id", ""), citing.day()
    known = _known(public_id, day)
    if known is None:
        _absent(public_id, day)
        return
    found, row = known.found, known.found.row
    if row.kind is ThreadKind.MOTIE:
        motion.show()
        return
    st.html(_back(day))
    heading.thing(row.title or row.public_id)
    following.button(Kind.COMMITMENT, row.public_id)
    judging.tell()
    st.html(_standing(known, day))
    citing.show(known.memo, "toezegging")
    citing.panel(known.memo, "toezegging")
    judging.panel(found, day)
    attaching.panel(found.row.public_id, found.row.title)
    life.course(steps.course(found, day), row.public_id)
    st.header("Wat er gebeurde")
    st.html(happened.listed(found))
    judging.history(row.public_id)
    beside.related(known.near, day)
    st.html(f"<p class='tz-small'>{escape(known.memo.sources)}</p>")


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """Where it stands, for a first look."""
    public_id, day = given.get("id", [""])[0], citing.day_in(given)
    known = _known(public_id, day)
    if known is None:
        return ""
    row = known.found.row
    if row.kind is ThreadKind.MOTIE:
        return motion.glance(given)
    title = beside.glance(_back(day), row.title or row.public_id)
    return title + _standing(known, day)


def _known(public_id: str, day: date) -> _Known | None:
    with session() as opened:
        found = threads.detail(opened, public_id, day)
        if found is None:
            return None
        return _Known(
            found,
            related.to(opened, found.row, day),
            memo.of(opened, found, day),
            _more(opened, found, day),
        )


def _back(day: date) -> str:
    return markup.on_screen(markup.link("./", "← Alle toezeggingen", dag=day))


def _absent(public_id: str, day: date) -> None:
    heading.page("Niet gevonden")
    with session() as opened:
        since = threads.first_day(opened, public_id)
    if since:
        st.info(
            f"Dit bestond nog niet op {labels.day_words(day)}; het begint op"
            f" {labels.day_words(since)}."
        )
        st.html(markup.link("toezegging", "Toon de eerste dag", id=public_id, dag=since))
    else:
        st.info("Er is geen toezegging of motie met dit kenmerk.")
    st.html(markup.link("./", "Terug naar de lijst"))


def _more(opened: Session, found: ThreadDetail, day: date) -> list[tuple[str, str]]:
    """What is only said where there is something to say."""
    id = found.row.id
    since = registers.register_history(opened, id)
    differs = registers.difference(opened, id, day)
    named = [
        ("Verantwoordelijk", escape(found.responsible or "")),
        ("Gevraagd door", escape(" · ".join(filter(None, [found.asked_by, found.party])))),
        ("Verwoording", "onduidelijk geformuleerd, zo is beoordeeld" if found.unclear else ""),
        ("Volgens het register", beside.register(since, differs, day)),
    ]
    return [(name, words) for name, words in named if words]


def _standing(known: _Known, day: date) -> str:
    found, row = known.found, known.found.row
    facts = [
        ("Stand op", labels.day_words(day)),
        ("Soort", f"{labels.KIND[row.kind].word} — {labels.KIND[row.kind].meaning}"),
        *beside.terms(found),
        (row.by_whom, beside.promiser(found)),
        ("Eerste stuk hierover", _first_paper(row)),
        ("Ministerie", escape(labels.ministry_words(row.ministry))),
        ("Dossier", beside.dossier(row.dossier, day)),
    ]
    return beside.standing(known.memo) + markup.cells("Kerngegevens", [*facts, *known.more])


def _first_paper(row: ThreadRow) -> str:
    if row.origin is None:
        return "onbekend"
    first = row.origin
    number = f", {first.kamerstuk}" if first.kamerstuk else ""
    place = f"{labels.DOCUMENT[first.kind]} van {labels.day_words(first.day, 'onbekende datum')}"
    title = f": {escape(first.title)}" if first.title else ""
    return markup.link("document", f"{place}{number}", id=first.document_id) + title
