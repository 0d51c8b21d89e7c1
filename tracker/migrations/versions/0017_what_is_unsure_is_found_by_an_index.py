"""what is unsure is found by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_index("ix_standing_unsure", "standing", ["thread_id"], sqlite_where=sa.text("unsure"))


def downgrade() -> None:
    op.drop_index("ix_standing_unsure", "standing")
