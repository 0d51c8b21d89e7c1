"""the index holds words as they stand; their dictionary forms are kept once for each word."""

from alembic import op

revision = "0012"
down_revision = "0011"

TOKENIZE = "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N*'\""


def upgrade() -> None:
    op.execute("DROP TABLE passage_fts")
    # Filled after the newest migration, when every table is as the program knows it.
    op.execute(f"CREATE VIRTUAL TABLE passage_fts USING fts5(body, fields, {TOKENIZE})")


def downgrade() -> None:
    op.execute("DROP TABLE passage_fts")
    op.execute(f"CREATE VIRTUAL TABLE passage_fts USING fts5(body, stems, fields, {TOKENIZE})")
