"""Following from a page: the button, where news is told, and how to end it.

Without a sign-in a visitor is known by a mark in a cookie of this browser (`visitor.py`).
"""

from datetime import timedelta
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.data import session, writing
from dashboard.visitors import visitor
from tracker import clock, settings
from tracker.errors import DatabaseBusyError, TrackerError
from tracker.follow import kept, noticing
from tracker.follow.kept import Followed, News
from tracker.follow.targets import Kind
from tracker.words import labels

# Looking again costs time; what changed since waits this long at most.
FRESH = timedelta(minutes=10)
DAILY, AT_ONCE = "één mail per dag", "meteen"
TOLD: dict[Kind, str] = {
    Kind.COMMITMENT: "een nieuwe termijn, te laat, (deels) afgedaan of vervallen",
    Kind.MOTION: "een nieuwe termijn, te laat, (deels) afgedaan of vervallen",
    Kind.DOSSIER: "alles wat erbij komt, verschuift, te laat of afgedaan is in dit dossier",
    Kind.PERSON: "alles wat van deze persoon erbij komt, verschuift, te laat of afgedaan is",
    Kind.LIST: "alles wat op deze lijst komt, verschuift of ervan af gaat",
    Kind.SEARCH: "elk nieuw stuk met deze woorden",
}


def button(kind: Kind, target: str) -> None:
    """ "Volgen", or where news of this is told and "Niet meer volgen"."""
    visitor.keep_mark()
    with session() as opened:
        found = kept.known(opened, visitor.mark(), kind, target)
    if not found:
        with st.popover("Volgen", icon=":material/notifications:", help=f"Hoor van {TOLD[kind]}."):
            _ask(kind, target)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for one in found:
            end(one)
        with st.popover("U volgt dit", icon=":material/check:"):
            for one in found:
                where(one)
            st.html(markup.link("volgen", "Alles wat u volgt"))


def end(one: Followed, label: str = "Niet meer volgen") -> None:
    """The button that ends a follow."""
    to = markup.as_text(f" (mail aan {one.email})") if one.email else ""
    st.button(
        label + to,
        key=f"niet-meer-{one.number}",
        on_click=_end,
        args=(one.mark,),
        icon=":material/notifications_off:",
    )


def where(one: Followed) -> None:
    """Where news is told: on the page, by mail, and in a feed."""
    st.html(f"<p>{escape(how(one))}</p>")
    st.code(feed(one.mark), language=None, wrap_lines=True)


def how(one: Followed) -> str:
    """In words where news of this comes."""
    mail = f", en {AT_ONCE if one.at_once else DAILY} aan {one.email}" if one.email else ""
    return f"Nieuws staat op Vandaag en Volgen{mail}. Voor een feedlezer is er dit adres:"


def feed(mark: str) -> str:
    """Where the feed of a follow is."""
    return f"{settings.from_environment().address}/api/volgen/{mark}.atom"


def mail_words() -> str:
    """How mail is set up, for who misses it."""
    if settings.from_environment().mail is None:
        return (
            "Mail staat op deze server nog niet aan. Wie hem beheert, stelt TOEZEGD_SMTP_HOST in en"
            " laat `toezegd follow run` geregeld lopen; zie docs/follow.md."
        )
    return "Mail gaat uit zodra de server kijkt (`toezegd follow run`)."


def looked() -> list[Followed]:
    """What this visitor follows, after a look at what was not looked at lately."""
    visitor.keep_mark()
    owner, now = visitor.mark(), clock.now()
    with session() as opened:
        found = kept.of(opened, owner)
    if not kept.due(found, now - FRESH):
        return found
    try:
        with st.spinner("Kijken wat er veranderd is…"), writing() as opened:
            kept.look(opened, owner, clock.today(), now - FRESH)
    except DatabaseBusyError:
        st.info("Er wordt nu iets ingelezen; het nieuwste van wat u volgt komt zo.")
        return found
    with session() as opened:
        return kept.of(opened, owner)


def news(found: News) -> str:
    """A change, as markup."""
    title = f'<a href="{escape(found.page, quote=True)}" target="_self">{escape(found.title)}</a>'
    return (
        f"{labels.day_words(found.day)}, <strong>{escape(found.what)}</strong>: {title}"
        f"<br><span class='tz-small'>{escape(found.sentence)}</span>"
    )


def _ask(kind: Kind, target: str) -> None:
    st.html(f"<p>U hoort van {TOLD[kind]}. Dat staat dan op {_pages()}.</p>")
    if settings.from_environment().mail:
        st.text_input("Ook per mail, aan (mag leeg blijven)", key="volgmail", placeholder="u@…")
        st.radio("Hoe vaak mail", [DAILY, AT_ONCE], key="volgvaak", horizontal=True)
    else:
        st.html(f"<p class='tz-small'>{markup.code(mail_words())}</p>")
    st.button("Volg dit", type="primary", on_click=_add, args=(kind, target))


def _pages() -> str:
    return f"{markup.link('vandaag', 'Vandaag')} en {markup.link('volgen', 'Volgen')}"


def _add(kind: Kind, target: str) -> None:
    email = (st.session_state.get("volgmail") or "").strip() or None
    at_once = st.session_state.get("volgvaak") == AT_ONCE
    owner = visitor.give_mark()
    try:
        with writing() as opened:
            made = noticing.add(
                *(opened, kind, target, clock.today()), email=email, at_once=at_once, owner=owner
            )
            label = made.label
    except TrackerError as error:  # also a database that is busy: try again later
        st.toast(f"Niet gevolgd: {markup.as_text(str(error))}.")
    else:
        st.toast(f"U volgt nu: {markup.as_text(label)}")


def _end(mark: str) -> None:
    try:
        with writing() as opened:
            known = kept.marked(opened, mark)
            if known is not None and known.id is not None:
                noticing.remove(opened, known.id)
    except TrackerError as error:
        st.toast(f"U volgt dit nog: {markup.as_text(str(error))}.")
    else:
        st.toast("U volgt dit niet meer.")
