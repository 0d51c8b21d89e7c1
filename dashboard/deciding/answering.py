"""One question at a time: a button and a key for each answer, and one to look at it later."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st
from sqlmodel import Session

from dashboard.deciding import judging
from tracker.deciding import review
from tracker.words import labels

# Where the question is kept that was looked at, for who comes to another one.
_ASKED = "gevraagd"
# What a button says: its key, what it does, and what is told when that is done.
Answers = dict[str, tuple[str, Callable[..., object], str]]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: in which part of the page, about what, and as of which day."""

    part: str
    about: str
    day: Any = None

    @property
    def key(self) -> str:
        """What tells it from every other one, for the buttons below it."""
        about = f"{self.day} {self.about}" if self.day else self.about
        return f"{self.part}{about}"


def forget() -> None:
    """Another question stands here now, and that is our own doing."""
    st.session_state.pop(_ASKED, None)


def skipped(part: str, count: int) -> int:
    """How many questions were put off; all come back when the last one was."""
    skipped: int = st.session_state.get(part, 0)
    if skipped >= count:
        skipped = st.session_state[part] = 0
    return skipped


def on(function: Callable[..., object], *ids: str) -> Callable[..., object]:
    """A decision on the threads with these public ids."""

    def act(opened: Session, author: str) -> object:
        found = [review.thread_of(opened, id) for id in ids]
        return function(opened, *found, author=author)

    return act


def answers(author: str, given: Answers, question: Question, number: int, count: int) -> None:
    """A button for each answer, and its key; and one to look at it later."""
    _say_who_was_first(question)
    for column, (label, (key, act, said)) in zip(
        st.columns(len(given) + 1), given.items(), strict=False
    ):
        with column:
            # Of this question: a click on what a colleague just answered is no answer to the next.
            if st.button(label, shortcut=key, key=f"{key}{question.key}", width="stretch"):
                judging.record(partial(act, author=author), author, said)
    with st.container(horizontal=True):
        if st.button("Sla over", shortcut="s", key=f"{question.part}s"):
            st.session_state[question.part] = number
            forget()
            st.rerun()
        place = f"{number} van {labels.number_words(count)}"
        st.html(f"<p>{place}. Elk besluit is later terug te draaien.</p>")


def _say_who_was_first(question: Question) -> None:
    """Tell why another question stands here than the one that was looked at."""
    before: Question | None = st.session_state.get(_ASKED)
    st.session_state[_ASKED] = question
    if (
        before
        and (before.part, before.day) == (question.part, question.day)
        and before.about != question.about
    ):
        st.info(
            "Wat hier stond, is intussen beoordeeld door een collega of veranderd door een nieuwe"
            " brief. Dit is de volgende; een antwoord op de vorige is niet vastgelegd."
        )
