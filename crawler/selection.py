"""Which part of a source is asked for."""

import datetime as dt
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Selection:
    """What to gather; nothing filled in means everything that the source has."""

    since: dt.date | None = None  # day of the paper, inclusive
    until: dt.date | None = None  # inclusive
    dossiers: tuple[str, ...] = ()  # "26485", "35570-XVII"
    kinds: tuple[str, ...] = ()  # each source lists its own
    limit: int | None = None  # stop after so many items
    # Only what changed at the source since the last time; `since` then bounds the first time.
    changes: bool = False
    # A person looked, and the source really has far fewer than before: believe it this time.
    fewer: bool = False

    def query(self) -> str:
        """The selection as text: the same question has the same text, however it is answered.

        Of changes only the first time is bounded by days, so these are no part of the question.
        """
        beside = ("limit", "fewer", *(("since", "until") if self.changes else ()))
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        parts = [
            f"{name}={','.join(value) if isinstance(value, tuple) else value}"
            for name, value in given.items()
            if value and name not in beside
        ]
        return " ".join(parts)
