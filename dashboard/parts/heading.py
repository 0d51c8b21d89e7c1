"""The top of a page: its title, which the tab of the browser bears too, and what one sees there."""

from html import escape
from textwrap import shorten

import streamlit as st

from dashboard import markup

# So much of what a promise is called stands in a tab, a bookmark and what was visited.
LONGEST = 90
# For who comes for the first time: what is seen, in one sentence.
SAYS = {
    "Toezeggingen": "Wat bewindspersonen toezegden of aankondigden (voornemens), en hoe het daarmee"
    " staat volgens de ingelezen stukken.",
    "Moties": "Moties uit ingelezen stukken en het register, en wat daarmee volgens die stukken"
    " gebeurt.",
    "Vandaag": "Wat op deze dag aandacht vraagt: net te laat, bijna te laat, nieuw ingelezen en"
    " onzeker.",
    "Debatbriefing": "Wat over een onderwerp is beloofd en hoe het ervoor staat, om af te drukken"
    " of naar Word te halen.",
    "Tijdlijn": "Tot wanneer elke termijn liep, hoe hij verschoof en wat te laat is.",
    "Dossiers": "Een dossier bundelt de Kamerstukken over één onderwerp. Hier staan die waarvan"
    " iets is ingelezen.",
    "Personen": "Wat een bewindspersoon beloofde, en welke moties een Kamerlid ondertekende.",
    "Stukken": "De brieven en antwoorden zelf; in elk is gemarkeerd wat eruit is gelezen.",
    "Controleren": "Waar de lezer niet zeker van is, legt hij hier aan u voor.",
    "Volgen": "Wat u in deze browser volgt, en wat daarin veranderde.",
    "Kwaliteit en dekking": "Wat is ingelezen, wat ontbreekt, en hoe goed het is gelezen.",
}


def page(title: str) -> None:
    """The top of a page that is always there."""
    tab(title)
    st.title(title)
    if title in SAYS:
        st.html(_says(title))


def thing(words: str) -> None:
    """The top of the page of one thing, in words of a document or a person."""
    tab(words)
    st.html(markup.title(words))


def tab(words: str) -> None:
    """Name the tab: of several that are open one sees nothing else."""
    st.set_page_config(page_title=in_tab(words))


def in_tab(words: str) -> str:
    """What a tab is called."""
    return f"{shorten(words, LONGEST, placeholder=' …')} · toezegd"


def top(title: str) -> str:
    """The same for a first look."""
    return f"<h1>{escape(title)}</h1>{_says(title)}"


def glance(title: str) -> str:
    """The same, and where the choices will stand."""
    return f'{top(title)}<p class="glance-choices">De keuzes worden geladen…</p>'


def _says(title: str) -> str:
    return f"<p class='tz-says'>{escape(SAYS[title])}</p>"
