"""What takes long the first time, done before the first visitor comes."""

import logging
from threading import Thread
from time import sleep

from sqlalchemy.exc import SQLAlchemyError
from streamlit import runtime

from tracker.errors import TrackerError


def begin() -> None:
    """Warm up beside the server, that answers meanwhile."""
    Thread(target=_warm, name="warming", daemon=True).start()


def _warm() -> None:
    while not runtime.exists():
        sleep(0.1)
    # Not above: loading takes seconds, and the server need not wait for it to begin.
    from dashboard.serving import first_questions

    first_questions.load()
    try:
        first_questions.ask()
    except (TrackerError, SQLAlchemyError):
        # The visitor is told on the page; nobody would read it here.
        logging.getLogger(__name__).debug("not warmed up", exc_info=True)
