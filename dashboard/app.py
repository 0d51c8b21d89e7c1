"""Navigation and page titles, nothing else."""

import logging

import streamlit as st

from dashboard.views import (
    briefing,
    commitment,
    documents,
    dossier,
    following,
    motion,
    motions,
    overview,
    person,
    quality,
    review,
    search,
    timeline,
    today,
)

st.set_page_config(page_title="toezegd", page_icon="📜", layout="wide")

page = st.navigation(
    [
        st.Page(overview.show, title="Toezeggingen", default=True),
        st.Page(today.show, title="Vandaag", url_path="vandaag"),
        st.Page(motions.show, title="Moties", url_path="moties"),
        st.Page(timeline.show, title="Tijdlijn", url_path="tijdlijn"),
        st.Page(search.show, title="Zoeken", url_path="zoeken"),
        st.Page(dossier.show, title="Dossiers", url_path="dossier"),
        st.Page(person.show, title="Personen", url_path="persoon"),
        st.Page(briefing.show, title="Debatbriefing", url_path="briefing"),
        st.Page(documents.show, title="Stukken", url_path="stukken"),
        st.Page(review.show, title="Controleren", url_path="controleren"),
        st.Page(following.show, title="Volgen", url_path="volgen"),
        st.Page(quality.show, title="Kwaliteit en dekking", url_path="kwaliteit"),
        st.Page(commitment.show, title="Toezegging", url_path="toezegging", visibility="hidden"),
        st.Page(motion.show, title="Motie", url_path="motie", visibility="hidden"),
        st.Page(documents.show_one, title="Stuk", url_path="document", visibility="hidden"),
    ],
    position="top",
)
try:
    page.run()
except Exception:
    # The visitor gets a sentence, whoever runs the server gets the details.
    logging.getLogger(__name__).exception("page %s failed", page.url_path or "/")
    st.error(
        "Deze pagina kon niet worden gemaakt. Er is niets verloren gegaan. Laad de pagina opnieuw;"
        " helpt dat niet, geef dan het adres van deze pagina door aan de beheerder."
    )
