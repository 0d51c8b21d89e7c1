"""what tells of the promise before it is kept with the sentence.

So that a letter can be placed again without reading it; of letters that are stored already it is
known when they are read again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.add_column(
        "commitmentmention",
        sa.Column("of_last", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("commitmentmention", "of_last")
