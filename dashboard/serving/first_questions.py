"""What the first visitors will ask, asked before they come, and all that pages need, loaded."""

import importlib
from dataclasses import replace

from dashboard.data import answer
from dashboard.pictures import frame, terms
from dashboard.views import overview
from dashboard.views import timeline as timeline_page
from dashboard.views.today import AHEAD, DOUBTFUL
from tracker import clock
from tracker.queries.lives import threads, timeline, today
from tracker.queries.motions import motions
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import COMMITMENTS, Doubt, Filter, Sort
from tracker.search import stems
from tracker.values import ThreadKind


def load() -> None:
    """Every page and the dictionary of Zoeken, none of which is cheap to load."""
    importlib.import_module("dashboard.pages")
    frame.load()
    stems.load()


def ask() -> None:
    """What the first pages ask; that fills the caches of the database too."""
    day = clock.today()
    promised = Filter(day, kind=COMMITMENTS)
    answer(freshness.of)
    answer(threads.counts, promised)
    answer(threads.doubts, promised)
    answer(threads.put_off, promised)
    answer(threads.listed, promised, 0, overview.SIZE)
    moved = Filter(day, kind=(ThreadKind.MOTIE,), sort=Sort.NEWEST)
    answer(motions.page, moved, 0, overview.SIZE)
    answer(motions.counts, moved)
    answer(motions.doubts, moved)
    answer(motions.count, moved.only_put_off())
    everything = Filter(day)
    answer(today.became_overdue, everything, AHEAD)
    answer(today.due_soon, everything, AHEAD)
    for doubt in Doubt:
        answer(threads.page, replace(promised, doubt=(doubt,)), 0, DOUBTFUL)
    # The first chart of a process takes seconds, of whatever it is.
    if bars := answer(timeline.bars, promised, 0, timeline_page.SIZES[0]):
        frame.specification(terms.picture(bars, day, ""), frame.DARK_INK)
