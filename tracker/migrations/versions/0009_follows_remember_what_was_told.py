"""follows remember what was told."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0009"
down_revision = "0008"

STATUS = sa.Enum(
    *("OPEN", "DELAYED", "PARTLY_FULFILLED", "FULFILLED", "WITHDRAWN", "NO_TASK"), name="status"
)


def upgrade() -> None:
    op.create_table(
        "follownotice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("follow_id", sa.Integer(), sa.ForeignKey("follow.id"), nullable=False),
        sa.Column("public_id", sqltypes.AutoString(), nullable=False),
        sa.Column("page", sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqltypes.AutoString(), nullable=False),
        sa.Column("title", sqltypes.AutoString(), nullable=False),
        sa.Column("sentence", sqltypes.AutoString(), nullable=False),
        sa.Column("quote", sqltypes.AutoString(), nullable=True),
        sa.Column("document", sqltypes.AutoString(), nullable=True),
        sa.Column("url", sqltypes.AutoString(), nullable=True),
        sa.Column("noticed_on", sa.Date(), nullable=False),
        sa.Column("message_id", sqltypes.AutoString(), nullable=True),
        sa.Column("sent_at", sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_follownotice_follow", "follownotice", ["follow_id", "id"])
    op.create_index(
        "ix_follownotice_unsent",
        "follownotice",
        ["follow_id"],
        sqlite_where=sa.text("sent_at IS NULL"),
    )
    op.create_table(
        "followseen",
        sa.Column("follow_id", sa.Integer(), sa.ForeignKey("follow.id"), nullable=False),
        sa.Column("public_id", sqltypes.AutoString(), nullable=False),
        sa.Column("status", STATUS, nullable=False),
        sa.Column("overdue", sa.Boolean(), nullable=False),
        sa.Column("due_quote", sqltypes.AutoString(), nullable=True),
        sa.Column("due_to", sa.Date(), nullable=True),
        sa.Column("times_postponed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("follow_id", "public_id"),
    )
    # Nothing wrote to this one before, so it is made anew rather than rebuilt.
    op.drop_table("follow")
    op.create_table(
        "follow",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sqltypes.AutoString(), nullable=False),
        sa.Column("target", sqltypes.AutoString(), nullable=False),
        sa.Column("label", sqltypes.AutoString(), nullable=False),
        sa.Column("email", sqltypes.AutoString(), nullable=True),
        sa.Column("at_once", sa.Boolean(), nullable=False),
        sa.Column("created_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("told_until", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("seen_document", sa.Integer(), nullable=False),
        sa.Column("mailed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_follow_target", "follow", ["target"])


def downgrade() -> None:
    op.drop_table("followseen")
    op.drop_table("follownotice")
    op.drop_column("follow", "mailed_on")
    op.drop_column("follow", "seen_document")
