"""What this visitor follows: what changed, where it is told, and how to end it."""

from html import escape

import streamlit as st

from dashboard import markup
from dashboard.data import session
from dashboard.parts import heading
from dashboard.visitors import following
from tracker.follow import kept
from tracker.follow.kept import Followed
from tracker.words import labels


def show() -> None:
    """Everything that is followed in this browser; or the one that a mail leads to."""
    heading.page("Volgen")
    if mark := st.query_params.get("kenmerk", ""):
        _of_mail(mark)
    found = following.looked()
    if not found:
        st.info(
            "U volgt nog niets. Open een toezegging, motie, dossier of persoon, of zoek iets, en"
            " kies daar “Volgen”. Wat er daarna verandert, staat hier en op Vandaag."
        )
    else:
        number = labels.count_words(len(found), "onderwerp", "onderwerpen")
        moments = [one.looked_at for one in found if one.looked_at]
        looked = kept.looked_words(min(moments, default=None))
        st.html(f"<p>U volgt {number}; het laatst gekeken op {looked}.</p>")
    for one in found:
        _one(one)
    st.header("Hoe dit werkt")
    st.html(
        "<p>Wat u volgt, hoort bij deze browser: er is nog geen aanmelding. Wist u de cookies, dan"
        " is deze lijst leeg; mail en feeds blijven komen, en elke mail heeft een koppeling om te"
        f" stoppen.</p><p>{markup.code(following.mail_words())}</p>"
    )


def _of_mail(mark: str) -> None:
    with session() as opened:
        one = kept.one(opened, mark)
    if one is None:
        st.success("Dit wordt niet (meer) gevolgd.")
        return
    st.html(f"<p>Uit uw mail: {_link(one)}</p>")
    following.end(one, "Stop hiermee")


def _one(one: Followed) -> None:
    left, right = st.columns([4, 1], vertical_alignment="center")
    with left:
        st.html(f"<h2 class='tz-asked'>{_link(one)}</h2>")
    with right:
        following.end(one)
    if one.news:
        items = "".join(f"<li>{following.news(each)}</li>" for each in one.news)
        st.html(f"<ul>{items}</ul>")
    else:
        st.html("<p>Nog niets veranderd sinds u dit volgt.</p>")
    with st.expander("Mail en feed"):
        following.where(one)


def _link(one: Followed) -> str:
    return f'<a href="{escape(one.page, quote=True)}" target="_self">{escape(one.label)}</a>'
