"""documents are counted in an index."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.drop_index("ix_document_current", "document")
    op.create_index("ix_document_current_published_on", "document", ["current", "published_on"])


def downgrade() -> None:
    op.drop_index("ix_document_current_published_on", "document")
    op.create_index("ix_document_current", "document", ["current"])
