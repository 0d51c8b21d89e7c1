"""search finds documents, motions and commitments, narrowed by fields."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.execute("DROP TABLE passage_fts_word")
    op.execute("DROP TABLE passage_fts")
    op.drop_table("passage")
    op.create_table(
        "searchentry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("kamerstuk", sa.String(), nullable=True),
        sa.Column("ministry", sa.String(), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("first_seen", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "source_id"),
    )
    op.create_index("ix_searchentry_kamerstuk", "searchentry", ["kamerstuk"])
    op.create_index("ix_searchentry_first_seen", "searchentry", ["first_seen"])
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), sa.ForeignKey("searchentry.id"), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_passage_entry_id", "passage", ["entry_id"])
    op.create_table(
        "searchword",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("backwards", sa.String(), nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word"),
    )
    op.create_index("ix_searchword_backwards", "searchword", ["backwards"])
    # Filled after the newest migration, when every table is as the program knows it.
    op.execute(
        "CREATE VIRTUAL TABLE passage_fts USING fts5(body, stems, fields, "
        "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N*'\")"
    )


def downgrade() -> None:
    for table in ("passage_fts", "passage", "searchword", "searchentry"):
        op.drop_table(table)
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), sa.ForeignKey("document.id"), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_passage_document_id", "passage", ["document_id"])
    op.execute(
        "CREATE VIRTUAL TABLE passage_fts USING fts5("
        "body, stems, tokenize = 'unicode61 remove_diacritics 2')"
    )
    op.execute("CREATE VIRTUAL TABLE passage_fts_word USING fts5vocab(passage_fts, 'row')")
