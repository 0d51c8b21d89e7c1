"""What the words on a page mean, for who meets them the first time."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from tracker.export.table import Column
from tracker.words.columns import meaning
from tracker.words.labels import TERMS

# What one meets in each list; elsewhere everything is explained.
OF_COMMITMENTS = (
    *("toezegging", "voornemen", "termijn", "open", "vertraagd", "uitgesteld", "laatste bericht"),
    *(
        "deels afgedaan",
        "afgedaan",
        "vervallen",
        "misschien nagekomen",
        "te controleren",
        "dossier",
        "Kamerstuk",
    ),
)
OF_MOTIONS = (
    *("motie", "aangenomen", "verworpen", "aangehouden", "uitslag onbekend", "geen taak", "open"),
    *("vertraagd", "afgedaan", "te controleren", "c.s.", "dossier", "Kamerstuk"),
)


def explained(words: Sequence[str] = tuple(TERMS)) -> None:
    """The list of terms, folded until somebody asks."""
    _folded("Wat betekenen deze woorden?", {word: TERMS[word] for word in words})


def of_columns(*tables: Sequence[Column]) -> None:
    """What the columns of these files hold, each once."""
    names = [column.name for columns in tables for column in columns]
    _folded("Wat betekent elke kolom?", {name: meaning(name) for name in names})


def _folded(title: str, meanings: Mapping[str, str]) -> None:
    with st.expander(title):
        rows = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in meanings.items())
        st.html(f"<dl class='tz-terms'>{rows}</dl>")
