"""follows of visitors."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("follow", sa.Column("owner", sqltypes.AutoString(), nullable=True))
    op.add_column("follow", sa.Column("mark", sqltypes.AutoString(), nullable=True))
    op.execute("UPDATE follow SET mark = lower(hex(randomblob(9)))")
    with op.batch_alter_table("follow") as follow:
        follow.alter_column("mark", existing_type=sqltypes.AutoString(), nullable=False)
    op.create_index("ix_follow_owner", "follow", ["owner"])
    op.create_index("ix_follow_mark", "follow", ["mark"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_follow_mark", "follow")
    op.drop_index("ix_follow_owner", "follow")
    op.drop_column("follow", "mark")
    op.drop_column("follow", "owner")
