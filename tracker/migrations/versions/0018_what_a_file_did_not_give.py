"""what a file did not give."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column(
        "document",
        sa.Column("file_remarks", sqltypes.AutoString(), nullable=False, server_default=""),
    )
    op.create_index(
        "ix_document_not_whole",
        "document",
        ["published_on"],
        sqlite_where=sa.text("file_remarks != ''"),
    )


def downgrade() -> None:
    op.drop_index("ix_document_not_whole", "document")
    op.drop_column("document", "file_remarks")
