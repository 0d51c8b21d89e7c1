"""Writes the next migration from the difference between the tables and the newest migration.

    python -m tracker.migrations.revise "what changes"

Read what it wrote before committing it: it sees tables and columns, not what is in them.
"""

import sys
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine


def revise(message: str, folder: Path = Path(__file__).parent) -> None:
    """Write `versions/NNNN_message.py`, numbered after the newest one."""
    config = Config()
    config.set_main_option("script_location", str(folder))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    count = len(list((folder / "versions").glob("0*.py")))
    with create_engine("sqlite://").connect() as connection:
        config.attributes["connection"] = connection
        if count:
            command.upgrade(config, "head")
        command.revision(config, message, autogenerate=True, rev_id=f"{count + 1:04d}")


if __name__ == "__main__":
    revise(" ".join(sys.argv[1:]))
