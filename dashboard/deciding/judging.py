"""The buttons with which a person judges a commitment or motion, and takes a judgement back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape
from typing import Any, TypeVar

import streamlit as st
from sqlmodel import Session

from dashboard import markup
from dashboard.data import session, writing
from dashboard.visitors import visitor
from tracker.deciding import review
from tracker.errors import ReviewError, TrackerError
from tracker.queries.lives.threads import ThreadDetail
from tracker.queries.quality import decisions
from tracker.queries.quality.decisions import DecisionRow
from tracker.values import Status
from tracker.words import labels

STATES = {labels.STATUS[status].word: status for status in Status if status is not Status.NO_TASK}
# Takes a session, a thread, an author and a reason, and records a decision.
Judge = Callable[..., object]
T = TypeVar("T")


def name(key: str = "beoordelaar") -> str:
    """Who decides; asked once, remembered in this browser."""
    given = st.text_input(
        "Uw naam",
        visitor.remembered("naam"),
        key=key,
        help="Staat bij uw besluit, zodat collega's weten wie het nam.",
    )
    return (given or "").strip()


def record(act: Callable[[Session], object], author: str, said: str) -> None:
    """Take a decision and show the page again; what cannot be is told in one sentence."""
    if not author:
        st.error("Vul eerst uw naam in: een besluit heeft een naam nodig.")
        return
    try:
        with writing() as opened:
            act(opened)
    except TrackerError as error:
        st.error(markup.as_text(f"Dat kan niet: {error}."))
        return
    st.session_state["gezegd"] = (said, author)
    st.rerun()


def tell() -> bool:
    """Say once what was just decided, and remember who decided; whether there was anything."""
    said, author = st.session_state.pop("gezegd", ("", ""))
    if said:
        st.success(markup.as_text(said))
        visitor.remember("naam", author)
    return bool(said)


def panel(found: ThreadDetail, day: date) -> None:
    """Everything a person can decide about one thread, folded away until it is needed."""
    with st.expander("Klopt dit? Bevestigen, verbeteren, samenvoegen of een notitie maken"):
        author = name()
        chosen = st.radio("Wat wilt u vastleggen?", list(QUESTIONS), key="besluit", horizontal=True)
        question = QUESTIONS[chosen or next(iter(QUESTIONS))]
        with st.form("besluiten", border=False):
            judge = question(found, day)
            reason = st.text_area("Waarom (mag leeg blijven)", height=80)
            asked = st.form_submit_button("Vastleggen", type="primary")
        if not asked:
            return
        id = found.row.public_id
        seen = st.session_state.get(_seen(id), 0)

        def act(opened: Session) -> object:
            _nobody_was_first(opened, id, seen)
            return judge(opened, review.thread_of(opened, id), author, reason.strip())

        record(
            act,
            author,
            f"Vastgelegd: {chosen.lower()}. Hieronder kunt u het terugdraaien.",
        )


def history(public_id: str) -> None:
    """The decisions so far, each with its author, time and reason, and a way back."""
    with session() as opened:
        taken = decisions.of(opened, public_id)
    st.session_state[_seen(public_id)] = taken[0].id if taken else 0
    if not taken:
        return
    st.header("Besluiten en notities")
    for decision in taken:
        words, button = st.columns([6, 1])
        words.html(_told(decision))
        if decision.undone_at is None:
            with button:
                _undo_button(decision)


def _seen(public_id: str) -> str:
    """Where this window keeps the newest decision that it showed."""
    return f"gezien-{public_id}"


def _nobody_was_first(opened: Session, public_id: str, seen: int) -> None:
    """Raise where a colleague decided something since this page was shown."""
    newest = next(iter(decisions.of(opened, public_id)), None)
    if newest is not None and newest.id > seen:
        raise ReviewError(
            f"intussen legde {newest.author} vast: {newest.what}; dat staat nu hieronder. Is uw"
            " besluit nog nodig, kies dan nog eens Vastleggen"
        )


def _undo_button(decision: DecisionRow) -> None:
    author = visitor.remembered("naam") or st.session_state.get("beoordelaar", "")
    label = f"Terugdraaien (besluit {decision.id})"
    if st.button(label, key=f"terug{decision.id}"):
        undo = partial(review.undo, decision_id=decision.id, author=author)
        record(undo, author, f"Besluit {decision.id} is teruggedraaid.")


def _told(decision: DecisionRow) -> str:
    when = f"{labels.day_words(decision.decided_at.date())}, {decision.decided_at:%H:%M} uur (UTC)"
    undone = ""
    if decision.undone_at:
        day = labels.day_words(decision.undone_at.date())
        undone = f" <em>Teruggedraaid door {escape(decision.undone_by or '')} op {day}.</em>"
    stale = (
        " <em>De tekst waarover dit gaat, wordt niet meer zo gelezen.</em>"
        if decision.stale
        else ""
    )
    reason = f" — “{escape(decision.reason)}”" if decision.reason else ""
    return (
        f"<p><strong>{escape(decision.what)}</strong>{reason}<br><span class='tz-small'>"
        f"{escape(decision.author)}, {when}.{undone}{stale}</span></p>"
    )


# Each question shows what it needs to know, and answers with what records the decision.


def _confirm(_found: ThreadDetail, _day: date) -> Judge:
    st.html("<p>U bevestigt dat dit goed is gelezen; “te controleren” vervalt.</p>")
    return review.confirm


def _reject(found: ThreadDetail, _day: date) -> Judge:
    wrong: dict[str, int | None] = {"Alles: dit is geen toezegging of voornemen": None}
    wrong |= {
        f"{labels.day_words(event.day)}: {event.passage.quote[:100]}": event.id
        for event in found.events
        if event.passage
    }
    chosen = st.selectbox("Wat staat er niet?", list(wrong))

    def judge(opened: Session, thread: Any, author: str, reason: str) -> object:
        event = wrong[chosen]
        words = review.judged(opened, event) if event is not None else None
        return review.reject(opened, thread, author, reason, words)

    return judge


def _status(_found: ThreadDetail, day: date) -> Judge:
    left, right = st.columns(2)
    with left:
        status = STATES[st.selectbox("Stand", list(STATES))]
    with right:
        since = ask_day("Sinds", day)
    return _reasoned(review.set_status, status, day=since)


def _deadline(_found: ThreadDetail, day: date) -> Judge:
    left, right = st.columns(2)
    with left:
        due = ask_day("Laatste dag van de termijn", None)
    with right:
        since = ask_day("Geldt vanaf", day)
    return _reasoned(review.set_deadline, due, day=since)


def _responsible(_found: ThreadDetail, _day: date) -> Judge:
    who = st.text_input("Wie is verantwoordelijk?", help="Een ambt of een naam.")
    return _reasoned(review.set_responsible, who.strip())


def _note(_found: ThreadDetail, _day: date) -> Judge:
    text = st.text_area("Notitie", height=100)

    def judge(opened: Session, thread: Any, author: str, reason: str) -> object:
        said = " — ".join(filter(None, [_needed(text.strip()), reason]))
        return review.note(opened, thread, author, said)

    return judge


def _unclear(_found: ThreadDetail, _day: date) -> Judge:
    st.html("<p>De toezegging zelf is zo verwoord dat niemand kan zeggen wanneer zij af is.</p>")
    return review.unclear


def _join(_found: ThreadDetail, _day: date) -> Judge:
    other = st.text_input(
        "Kenmerk van de andere toezegging",
        help="Het kenmerk staat onderaan de pagina van die toezegging, in de verwijzing.",
    )

    def judge(opened: Session, thread: Any, author: str, reason: str) -> object:
        into = review.thread_of(opened, _needed(other.strip()))
        return review.join(opened, thread, into, author, reason)

    return judge


def _split(found: ThreadDetail, _day: date) -> Judge:
    parts = {
        f"{labels.day_words(event.day)}: {labels.EVENT[event.kind]} (nr. {event.id})": event.id
        for event in found.events
        if event.origin != "decision"
    }
    chosen = st.multiselect(
        "Wat gaat over iets anders?",
        list(parts),
        placeholder="kies gebeurtenissen",
        select_all=False,
    )
    return _reasoned(review.split, [parts[part] for part in chosen])


QUESTIONS: dict[str, Callable[[ThreadDetail, date], Judge]] = {
    "Klopt": _confirm,
    "Klopt niet": _reject,
    "Andere stand": _status,
    "Andere termijn": _deadline,
    "Andere verantwoordelijke": _responsible,
    "Notitie": _note,
    "Onduidelijk geformuleerd": _unclear,
    "Zelfde als een andere": _join,
    "Deel gaat over iets anders": _split,
}


def _reasoned(function: Judge, *values: object, **named: object) -> Judge:
    """A decision that takes values between the thread and its author."""

    def judge(opened: Session, thread: Any, author: str, reason: str) -> object:
        given = map(_needed, values)
        more = {key: _needed(value) for key, value in named.items()}
        return function(opened, thread, *given, author=author, reason=reason, **more)

    return judge


def _needed(value: T | None) -> T:
    if not value:
        raise ReviewError("vul eerst in waar dit besluit over gaat")
    return value


def ask_day(label: str, proposed: date | None) -> date | None:
    """A day, as Dutch writes it; none is an answer too."""
    chosen: Any = st.date_input(label, proposed, format="DD-MM-YYYY")
    return chosen if isinstance(chosen, date) else None
