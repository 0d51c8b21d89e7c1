"""The five sample letters, stored: read once a session and copied for whoever asks."""

import sqlite3
from contextlib import closing
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def copied(stored: Path, folder: Path) -> str:
    """The address of a database of one's own with what is stored in another."""
    own = folder / "toezegd.sqlite"
    # Not the file alone: what was stored last may still stand in the journal beside it.
    with (
        closing(sqlite3.connect(stored)) as source,
        closing(sqlite3.connect(own)) as target,
    ):
        source.backup(target)
    return f"sqlite:///{own}"
