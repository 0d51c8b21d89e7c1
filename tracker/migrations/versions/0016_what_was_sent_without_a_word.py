"""papers that are sent without a word of the promise, and the promises they may have fulfilled."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    # Filled by reading the letters again (`toezegd reread`): what they send was not kept before.
    op.create_table(
        "sending",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sending_document_id", "sending", ["document_id"])
    op.create_table(
        "sendingword",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("sending_id", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["sending_id"], ["sending.id"]),
        sa.PrimaryKeyConstraint("word", "sending_id"),
    )
    op.create_index("ix_sendingword_sending_id", "sendingword", ["sending_id"])
    op.add_column(
        "event", sa.Column("may_fulfil", sa.Boolean(), nullable=False, server_default="0")
    )
    op.create_index(
        "ix_event_may_fulfil",
        "event",
        ["thread_id", "occurred_on"],
        sqlite_where=sa.text("may_fulfil AND superseded_at IS NULL"),
    )
    op.add_column("standing", sa.Column("unsure", sa.Boolean(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("standing", "unsure")
    op.execute("DELETE FROM event WHERE may_fulfil")
    op.drop_index("ix_event_may_fulfil", "event")
    op.drop_column("event", "may_fulfil")
    op.drop_table("sendingword")
    op.drop_table("sending")
