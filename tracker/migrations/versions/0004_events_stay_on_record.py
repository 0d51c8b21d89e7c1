"""events stay on record."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0004"
down_revision = "0003"

# The constraint of the first tables has no name of its own.
NAMES = {"uq": "uq_%(table_name)s_%(column_0_name)s"}


def upgrade() -> None:
    with op.batch_alter_table("event", naming_convention=NAMES) as event:
        event.drop_constraint("uq_event_thread_id", type_="unique")
        event.add_column(sa.Column("register_status", sqltypes.AutoString(), nullable=True))
        event.add_column(sa.Column("superseded_at", sqltypes.UTCDateTime(), nullable=True))
        event.add_column(
            sa.Column("superseded_by", sqltypes.AutoString(), nullable=False, server_default="")
        )
    # The default was for the rows there are; from now on the program says it.
    with op.batch_alter_table("event") as event:
        event.alter_column("superseded_by", server_default=None)
    op.create_index("ix_event_decision_id", "event", ["decision_id"])
    op.create_index(
        "ux_event_in_force",
        "event",
        ["thread_id", "kind", "document_id", "start", "end"],
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
    )
    op.create_index(
        "ix_event_superseded",
        "event",
        ["superseded_at"],
        sqlite_where=sa.text("superseded_at IS NOT NULL"),
    )
    op.create_index(
        "ix_event_register_status",
        "event",
        ["thread_id", "occurred_on"],
        sqlite_where=sa.text("register_status IS NOT NULL"),
    )
