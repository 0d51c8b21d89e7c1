"""standings are counted in the index."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.drop_index("ix_standing_status_period", "standing")
    op.create_index(
        "ix_standing_status_period",
        "standing",
        ["status", "since", "until", "deadline_to", "thread_id"],
    )


def downgrade() -> None:
    op.drop_index("ix_standing_status_period", "standing")
    op.create_index("ix_standing_status_period", "standing", ["status", "since", "until"])
