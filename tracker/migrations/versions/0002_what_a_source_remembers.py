"""what a source remembers."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "crawlcount",
        sa.Column("source", sqltypes.AutoString(), nullable=False),
        sa.Column("query", sqltypes.AutoString(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("counted_at", sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source", "query"),
    )
    op.create_table(
        "crawlkept",
        sa.Column("source", sqltypes.AutoString(), nullable=False),
        sa.Column("key", sqltypes.AutoString(), nullable=False),
        sa.Column("form", sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("source", "key"),
    )
    # Nothing wrote to these two before, so they are made anew rather than rebuilt.
    op.drop_table("crawlfailure")
    op.create_table(
        "crawlfailure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sqltypes.AutoString(), nullable=False),
        sa.Column("key", sqltypes.AutoString(), nullable=False),
        sa.Column("url", sqltypes.AutoString(), nullable=False),
        sa.Column("reason", sqltypes.AutoString(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("last_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("solved_at", sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "key"),
    )
    op.create_index("ix_crawlfailure_source", "crawlfailure", ["source"])
    op.drop_table("crawlrun")
    op.create_table(
        "crawlrun",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sqltypes.AutoString(), nullable=False),
        sa.Column("query", sqltypes.AutoString(), nullable=False),
        sa.Column("started_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("ended_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("gathered", sa.Integer(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("raised", sa.Integer(), nullable=False),
        sa.Column("newest_document", sa.Date(), nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("message", sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_crawlrun_source", "crawlrun", ["source"])
