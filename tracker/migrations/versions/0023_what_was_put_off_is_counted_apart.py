"""what was put off is counted apart.

By an index of these few: among all that is late each would be looked up.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.create_index(
        "ix_standing_postponed",
        "standing",
        ["since", "until", "kind", "deadline_to", "thread_id", "status"],
        sqlite_where=sa.text("postponed"),
    )


def downgrade() -> None:
    op.drop_index("ix_standing_postponed", "standing")
