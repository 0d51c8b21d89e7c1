"""documents are counted past their texts.

By kind, by ministry and in a dossier: what tells so stands behind the text of each, and SQLite went
through all of it.
"""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.drop_index("ix_document_kind", "document")
    op.drop_index("ix_document_dossier", "document")
    op.create_index(
        "ix_document_current_kind", "document", ["current", "kind", "ministry", "published_on"]
    )
    op.create_index(
        "ix_document_newest_of", "document", ["dossier", "current", "published_on", "kamerstuk"]
    )


def downgrade() -> None:
    op.drop_index("ix_document_newest_of", "document")
    op.drop_index("ix_document_current_kind", "document")
    op.create_index("ix_document_dossier", "document", ["dossier"])
    op.create_index("ix_document_kind", "document", ["kind"])
