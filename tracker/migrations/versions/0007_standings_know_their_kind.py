"""standings know their kind."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

INDEX = "ix_standing_status_period"
KINDS = sa.Enum("TOEZEGGING", "VOORNEMEN", "MOTIE", name="threadkind")


def upgrade() -> None:
    op.drop_index(INDEX, "standing")
    op.add_column("standing", sa.Column("kind", KINDS, nullable=True))
    op.execute(
        "UPDATE standing SET kind = (SELECT kind FROM thread WHERE thread.id = standing.thread_id)"
    )
    op.execute(
        "DELETE FROM standing WHERE thread_id IN"
        " (SELECT id FROM thread WHERE joined_into_id IS NOT NULL)"
    )
    with op.batch_alter_table("standing") as standing:
        standing.alter_column("kind", existing_type=KINDS, nullable=False)
    op.create_index(
        INDEX, "standing", ["status", "since", "until", "kind", "deadline_to", "thread_id"]
    )


def downgrade() -> None:
    op.drop_index(INDEX, "standing")
    op.drop_column("standing", "kind")
    op.create_index(INDEX, "standing", ["status", "since", "until", "deadline_to", "thread_id"])
