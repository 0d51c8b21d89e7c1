"""What the page of one motion or commitment shows in pictures: its life, and the vote on it."""

from datetime import date
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.pictures import frame, votes
from dashboard.pictures import life as drawn
from tracker.queries.lives.steps import Course
from tracker.queries.motions.votes import Ballot
from tracker.words import labels


def course(found: Course, name: str) -> None:
    """The timeline, with the same in words below it; what was only named has none to draw."""
    if not found.steps:
        return
    st.header("Tijdlijn")
    frame.show(drawn.picture(found, name), folded=True)


def ballot(found: Ballot, day: date) -> None:
    """Who voted how, once that was known; or that nobody did yet."""
    if not found.voted(day):
        st.header("Stemming")
        voted_on = labels.day_words(found.decided_on)
        st.info(f"Op {labels.day_words(day)} was nog niet gestemd; dat gebeurde op {voted_on}.")
        return
    if not found.votes:
        return
    st.header("Stemming")
    frame.show(votes.picture(found, found.name))
    if found.by_member:
        with st.expander("Hoofdelijke stemming: wie stemde wat"):
            st.html(_members(found))
    elif wrong := [vote.fractie for vote in found.votes if vote.mistake]:
        st.html(f"<p>Later een vergissing genoemd: {escape(', '.join(wrong))}.</p>")


def _members(found: Ballot) -> str:
    rows = [
        [
            escape(vote.member or vote.fractie),
            escape(vote.fractie),
            escape(vote.side)
            + (" <em>(later een vergissing genoemd)</em>" if vote.mistake else ""),
        ]
        for vote in sorted(found.votes, key=lambda vote: vote.member)
    ]
    return markup.table("Stem per Kamerlid", ("Kamerlid", "Fractie", "Stem"), rows)
