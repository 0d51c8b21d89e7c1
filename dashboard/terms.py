"""What the words on a page mean, for who meets them the first time."""

from html import escape

import streamlit as st

from dashboard import markup
from tracker.labels import TERMS


def explained() -> None:
    """The list of terms, folded until somebody asks."""
    with st.expander("Wat betekenen deze woorden?"):
        rows = "".join(
            f"<dt>{escape(word)}</dt><dd>{escape(meaning)}</dd>" for word, meaning in TERMS.items()
        )
        st.html(f"{markup.STYLE}<dl class='tz-terms'>{rows}</dl>")
