"""a followed search tells of motions and commitments too, by their number in the index."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column(
        "follow", sa.Column("seen_entry", sa.Integer(), nullable=False, server_default="0")
    )
    # What came in up to the last letter that was seen.
    op.execute(
        "UPDATE follow SET seen_entry = (SELECT coalesce(max(id), 0) FROM searchentry"
        " WHERE source = 'document' AND source_id <= follow.seen_document)"
    )
    op.drop_column("follow", "seen_document")


def downgrade() -> None:
    op.add_column(
        "follow", sa.Column("seen_document", sa.Integer(), nullable=False, server_default="0")
    )
    op.execute("UPDATE follow SET seen_document = (SELECT coalesce(max(id), 0) FROM document)")
    op.drop_column("follow", "seen_entry")
