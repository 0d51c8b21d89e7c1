"""Sees to it that two processes do not gather into the same place."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.errors import CrawlerError


class BusyError(CrawlerError):
    """Another process is gathering into the same place."""


@contextmanager
def only_one(path: Path, busy: str = "") -> Iterator[None]:
    """Hold the lock file; the system lets go of it when the process ends, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            said = busy or f"er wordt al opgehaald naar {path.with_suffix('')}"
            raise BusyError(
                f"{said} (proces {file.read().strip()}); wacht tot dat klaar is"
            ) from error
        try:
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
        except OSError as error:
            error.filename = str(path)  # the system does not say on which disk there was no room
            raise
        yield
