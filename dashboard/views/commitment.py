"""One motion or commitment: where it stands, why, and every sentence that says so."""

from datetime import date
from html import escape
from urllib.parse import urlencode, urljoin

import streamlit as st
from sqlmodel import Session

from dashboard import attaching, beside, deciding, following, life, markup
from dashboard.data import session
from tracker import clock, labels
from tracker.follow.targets import Kind
from tracker.queries import persons, registers, related, steps, threads, votes
from tracker.queries.threads import EventRow, ThreadDetail, ThreadRow
from tracker.values import ThreadKind

ORIGINS = {"register": "volgens het register", "decision": "beoordeling van een mens"}


def show() -> None:
    """The page of the thread in the address."""
    public_id, day = st.query_params.get("id", ""), _day()
    with session() as opened:
        found = threads.detail(opened, public_id, day)
        since = None if found else threads.first_day(opened, public_id)
        if found:
            ballot = votes.ballot(opened, found.row.public_id)
            near = related.to(opened, found.row, day)
            more = _more(opened, found, day)
    if found is None:
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
        return
    row = found.row
    of_motion = row.kind is ThreadKind.MOTIE
    back = ("moties", "← Alle moties") if of_motion else ("./", "← Alle toezeggingen")
    st.html(markup.link(*back, dag=day))
    st.title(markup.as_text(row.title or row.public_id), anchor=False)
    following.button(Kind.MOTION if of_motion else Kind.COMMITMENT, row.public_id)
    deciding.tell()
    st.html(markup.STYLE + _standing(found, day, more))
    deciding.panel(found, day)
    attaching.panel(found)
    life.course(steps.course(found, day), row.public_id)
    if ballot:
        life.ballot(ballot, day, row.public_id)
    st.header("Wat er gebeurde")
    st.html(markup.STYLE + _life(found))
    deciding.history(row.public_id)
    beside.related(near, day)
    st.header("Verwijzen naar deze pagina")
    st.html("<p>Kopieer deze verwijzing. Het adres blijft hetzelfde, ook na opnieuw inlezen.</p>")
    st.code(_citation(found, day), language=None, wrap_lines=True)


def _day() -> date:
    try:
        return date.fromisoformat(st.query_params.get("dag", ""))
    except ValueError:
        return clock.today()


def _more(opened: Session, found: ThreadDetail, day: date) -> list[tuple[str, str]]:
    """What is only said where there is something to say."""
    id = found.row.id
    since = registers.register_history(opened, id)
    differs = registers.difference(opened, id, day)
    named = [
        ("Verantwoordelijk", escape(found.responsible or "")),
        ("Gevraagd door", escape(" · ".join(filter(None, [found.asked_by, found.party])))),
        ("Ondertekend door", beside.signatories(persons.signatories(opened, id))),
        ("Verwoording", "onduidelijk geformuleerd, zo is beoordeeld" if found.unclear else ""),
        ("Volgens het register", beside.register(since, differs, day)),
    ]
    return [(name, words) for name, words in named if words]


def _standing(found: ThreadDetail, day: date, more: list[tuple[str, str]]) -> str:
    row = found.row
    facts = [
        ("Stand op", labels.day_words(day)),
        ("Soort", f"{labels.KIND[row.kind].word} — {labels.KIND[row.kind].meaning}"),
        ("Eerste termijn", markup.term(row.first_term)),
        ("Huidige termijn", markup.term(row.term)),
        ("Te laat", labels.count_words(row.days_late, "dag", "dagen") if row.days_late else "nee"),
        ("Uitgesteld", _put_off(found)),
        (
            "Gedaan door",
            beside.promiser(found),
        ),
        ("Ministerie", escape(labels.ministry_words(row.ministry))),
        ("Kamerstuk", escape(row.kamerstuk or "onbekend")),
        (
            "Dossier",
            markup.link("dossier", row.dossier, nummer=row.dossier, dag=day)
            if row.dossier
            else "onbekend",
        ),
    ]
    cells = "".join(
        f"<tr><th scope='row'>{name}</th><td>{value}</td></tr>" for name, value in [*facts, *more]
    )
    doubt = (
        "<p><em>Te controleren: de lezer is niet zeker van wat hieronder staat.</em></p>"
        if row.to_check
        else ""
    )
    return (
        f"<p>{markup.status(row)}</p><p class='tz-reason'>{escape(row.reason)}</p>{doubt}"
        f"<table class='tz-table'><caption>Kerngegevens</caption><tbody>{cells}</tbody></table>"
    )


def _put_off(found: ThreadDetail) -> str:
    times, days = found.row.times_postponed, found.row.days_postponed
    if not times:
        return "nee"
    return f"{times} keer" + (f", samen {labels.count_words(days, 'dag', 'dagen')}" if days else "")


def _life(found: ThreadDetail) -> str:
    return f"<ol class='tz-life'>{''.join(_event(event) for event in found.events)}</ol>"


def _event(event: EventRow) -> str:
    source = ORIGINS.get(event.origin, "")
    if event.document_id is not None:
        kind = labels.DOCUMENT[event.document_kind] if event.document_kind else "stuk"
        title = event.document_title or kind
        source = f"{kind}: " + markup.link("document", title, id=event.document_id, plaats=event.id)
        if event.url and event.url.startswith(("http://", "https://")):
            source += f' · <a href="{escape(event.url, quote=True)}">bij de bron</a>'
    terms = []
    if event.previous:
        terms.append(f"eerder: {markup.term(event.previous)}")
    if event.term:
        terms.append(f"termijn: {markup.term(event.term)}")
    why = f"herkend aan “{escape(event.cue)}”, zekerheid {event.certainty:.0%}" if event.cue else ""
    note = escape(event.note)
    rejected = "<em>Afgekeurd bij beoordeling; telt niet mee.</em>" if event.rejected else ""
    details = " · ".join(part for part in (*terms, note, rejected) if part)
    return (
        f"<li><strong>{labels.day_words(event.day)} — {labels.EVENT[event.kind]}</strong><br>"
        f"<span class='tz-small'>{source}</span>"
        f"{markup.quote(event.passage) if event.passage else ''}"
        f"<span class='tz-small'>{details}{'<br>' if details and why else ''}{why}</span></li>"
    )


def _citation(found: ThreadDetail, day: date) -> str:
    row, when = found.row, labels.day_words(day)
    return (
        f"{row.title.rstrip('.')}. {row.status_words.capitalize()} (stand op {when})."
        f" {row.reason} toezegd, kenmerk {row.public_id}. {_address(row, day)}"
    )


def _address(row: ThreadRow, day: date) -> str:
    """The permanent link: the same page, as of the same day."""
    page = "motie" if row.kind is ThreadKind.MOTIE else "toezegging"
    query = urlencode({"id": row.public_id, "dag": day.isoformat()})
    return urljoin(st.context.url or "", f"{page}?{query}")
