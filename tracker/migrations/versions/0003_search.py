"""the first index of the search engine."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), sa.ForeignKey("document.id"), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_passage_document_id", "passage", ["document_id"])
    # What was in these is put into the index of the next migration.
    op.execute(
        "CREATE VIRTUAL TABLE passage_fts USING fts5("
        "body, stems, tokenize = 'unicode61 remove_diacritics 2')"
    )
    op.execute("CREATE VIRTUAL TABLE passage_fts_word USING fts5vocab(passage_fts, 'row')")


def downgrade() -> None:
    op.execute("DROP TABLE passage_fts_word")
    op.execute("DROP TABLE passage_fts")
    op.drop_table("passage")
