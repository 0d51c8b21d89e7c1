"""What takes long the first time, done before the first visitor comes."""

import importlib
import logging
import pkgutil
from dataclasses import replace
from threading import Thread
from time import sleep

from sqlalchemy.exc import SQLAlchemyError
from streamlit import runtime

from dashboard import views
from dashboard.data import answer
from dashboard.pictures import frame, terms
from dashboard.views import overview
from dashboard.views import timeline as timeline_page
from dashboard.views.today import AHEAD, DOUBTFUL
from tracker import clock
from tracker.errors import TrackerError
from tracker.queries import freshness, motions, threads, timeline, today
from tracker.queries.filters import COMMITMENTS, Filter, Sort
from tracker.search import stems
from tracker.values import ThreadKind


def begin() -> None:
    """Warm up beside the server, that answers meanwhile."""
    Thread(target=_warm, name="warming", daemon=True).start()


def _warm() -> None:
    for view in pkgutil.iter_modules(views.__path__, "dashboard.views."):
        importlib.import_module(view.name)
    for library in ("pandas", "pyarrow"):
        importlib.import_module(library)  # by which Streamlit sends the rows of a picture
    while not runtime.exists():
        sleep(0.1)  # the caches belong to it
    try:
        _ask()
    except (TrackerError, SQLAlchemyError):
        # The visitor is told on the page; nobody would read it here.
        logging.getLogger(__name__).debug("not warmed up", exc_info=True)
    stems.load()


def _ask() -> None:
    """What the first pages ask; that fills the caches of the database too."""
    day = clock.today()
    promised = Filter(day, kind=COMMITMENTS)
    answer(freshness.of)
    answer(threads.counts, promised)
    answer(threads.listed, promised, 0, overview.SIZE)
    moved = Filter(day, kind=(ThreadKind.MOTIE,), sort=Sort.NEWEST)
    answer(motions.page, moved, 0, overview.SIZE)
    everything = Filter(day)
    answer(today.became_overdue, everything, AHEAD)
    answer(today.due_soon, everything, AHEAD)
    answer(threads.page, replace(everything, to_check=True), 0, DOUBTFUL)
    # The first chart of a process takes seconds, of whatever it is.
    if bars := answer(timeline.bars, promised, 0, timeline_page.SIZES[0]):
        frame.specification(terms.picture(bars, day, ""), frame.DARK_INK)
