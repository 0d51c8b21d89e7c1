"""What the words on a page mean, for who meets them the first time."""

from collections.abc import Sequence
from html import escape

import streamlit as st

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
    with st.expander("Wat betekenen deze woorden?"):
        rows = "".join(f"<dt>{escape(word)}</dt><dd>{escape(TERMS[word])}</dd>" for word in words)
        st.html(f"<dl class='tz-terms'>{rows}</dl>")
