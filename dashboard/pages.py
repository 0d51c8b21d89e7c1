"""The pages: their path, what they are called, and what lays them out."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

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


class Page(NamedTuple):
    """A page; `glance` gives markup for the choices in an address, before Streamlit is there."""

    path: str
    title: str
    show: Callable[[], None]
    glance: Callable[[Mapping[str, Sequence[str]]], str] | None = None


# In the order of the bar on top; the first is where a visitor begins.
PAGES = (
    Page("", "Toezeggingen", overview.show, overview.glance),
    Page("moties", "Moties", motions.show, motions.glance),
    Page("vandaag", "Vandaag", today.show, today.glance),
    Page("zoeken", "Zoeken", search.show, search.glance),
    Page("briefing", "Debatbriefing", briefing.show, briefing.glance),
    Page("tijdlijn", "Tijdlijn", timeline.show, timeline.glance),
    Page("dossier", "Dossiers", dossier.show, dossier.glance),
    Page("persoon", "Personen", person.show),
    Page("stukken", "Stukken", documents.show),
    Page("controleren", "Controleren", review.show),
    Page("volgen", "Volgen", following.show),
    Page("kwaliteit", "Kwaliteit en dekking", quality.show),
)
# Of one thing, reached from a list.
HIDDEN = (
    Page("toezegging", "Toezegging", commitment.show, commitment.glance),
    Page("motie", "Motie", motion.show, motion.glance),
    Page("document", "Stuk", documents.show_one, documents.glance_one),
)
