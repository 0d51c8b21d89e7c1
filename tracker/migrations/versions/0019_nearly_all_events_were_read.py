"""nearly all events were read from letters.

An index that tells so finds nothing faster. Until SQLite has counted rows it takes it all the same,
and goes through every event for each letter of a first `toezegd ingest`.
"""

from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.drop_index("ix_event_origin", "event")


def downgrade() -> None:
    op.create_index("ix_event_origin", "event", ["origin"])
