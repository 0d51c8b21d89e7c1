"""A database that was taken away or replaced while we had it open."""

import os
from typing import Any

from sqlalchemy import Engine, event

from tracker.errors import DatabaseError


def watch(path: str, engine: Engine) -> None:
    """Refuse to go on with a file that another took the place of.

    Who has it open would show what is no longer there, and write where nobody reads again.
    """

    known: list[tuple[int, int] | None] = []

    def opened(*_: Any) -> None:
        if not known:
            known.append(_file_at(path))

    def check(*_: Any) -> None:
        if known and (found := _file_at(path)) != known[0]:
            what = "weggehaald" if found is None else "vervangen"
            raise DatabaseError(
                f"de database {path} is {what} terwijl toezegd haar gebruikte;"
                f" {'zet haar terug en ' if found is None else ''}start toezegd opnieuw"
            )

    event.listen(engine, "do_connect", check)  # before an empty one is made in its place
    event.listen(engine, "connect", opened)
    event.listen(engine, "checkout", check)


def _file_at(path: str) -> tuple[int, int] | None:
    """By what the system knows a file, whatever its name; none where there is no file."""
    try:
        found = os.stat(path)  # noqa: PTH116 -- at every question, and Path costs more than this
    except OSError:
        return None
    return found.st_dev, found.st_ino
