"""Navigation and page titles, nothing else."""

import logging

import streamlit as st

from dashboard import markup
from dashboard.pages import HIDDEN, PAGES
from tracker.errors import TrackerError

st.set_page_config(page_title="toezegd", page_icon="📜", layout="wide")

page = st.navigation(
    [
        *(
            st.Page(one.show, title=one.title, url_path=one.path, default=not one.path)
            for one in PAGES
        ),
        *(
            st.Page(one.show, title=one.title, url_path=one.path, visibility="hidden")
            for one in HIDDEN
        ),
    ],
    position="top",
)
# Once, before anything is shown, so that no page jumps when it is half there.
st.html(markup.STYLE)
try:
    page.run()
except TrackerError as error:  # a full disk, another program that writes: it says what to do
    st.error(f"Deze pagina kon niet worden gemaakt: {error}.")
except Exception:
    # The visitor gets a sentence, whoever runs the server gets the details.
    logging.getLogger(__name__).exception("page %s failed", page.url_path or "/")
    st.error(
        "Deze pagina kon niet worden gemaakt. Er is niets verloren gegaan. Laad de pagina opnieuw;"
        " helpt dat niet, geef dan het adres van deze pagina door aan de beheerder."
    )
