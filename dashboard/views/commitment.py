"""One commitment: where it stands, why, and every sentence that says so."""

from datetime import date
from html import escape

import streamlit as st
from sqlmodel import Session

from dashboard import attaching, beside, citing, deciding, following, happened, life, markup
from dashboard.data import session
from dashboard.views import motion
from tracker import labels
from tracker.follow.targets import Kind
from tracker.queries import registers, related, steps, threads
from tracker.queries.threads import ThreadDetail
from tracker.values import ThreadKind


def show() -> None:
    """The page of the thread in the address."""
    public_id, day = st.query_params.get("id", ""), citing.day()
    with session() as opened:
        found = threads.detail(opened, public_id, day)
        since = None if found else threads.first_day(opened, public_id)
        if found:
            near = related.to(opened, found.row, day)
            more = _more(opened, found, day)
    if found is None:
        _absent(public_id, day, since)
        return
    row = found.row
    if row.kind is ThreadKind.MOTIE:
        motion.show()
        return
    st.html(markup.link("./", "← Alle toezeggingen", dag=day))
    st.title(markup.as_text(row.title or row.public_id), anchor=False)
    following.button(Kind.COMMITMENT, row.public_id)
    deciding.tell()
    st.html(markup.STYLE + _standing(found, day, more))
    deciding.panel(found, day)
    attaching.panel(found)
    life.course(steps.course(found, day), row.public_id)
    st.header("Wat er gebeurde")
    st.html(markup.STYLE + happened.listed(found))
    deciding.history(row.public_id)
    beside.related(near, day)
    citing.show(citing.sentences(row, day), "toezegging", row.public_id, day)


def _absent(public_id: str, day: date, since: date | None) -> None:
    st.title("Niet gevonden")
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


def _standing(found: ThreadDetail, day: date, more: list[tuple[str, str]]) -> str:
    row = found.row
    facts = [
        ("Stand op", labels.day_words(day)),
        ("Soort", f"{labels.KIND[row.kind].word} — {labels.KIND[row.kind].meaning}"),
        *beside.terms(row),
        ("Gedaan door", beside.promiser(found)),
        ("Ministerie", escape(labels.ministry_words(row.ministry))),
        ("Kamerstuk", escape(row.kamerstuk or "onbekend")),
        ("Dossier", beside.dossier(row.dossier, day)),
    ]
    return beside.standing(row) + markup.cells("Kerngegevens", [*facts, *more])
