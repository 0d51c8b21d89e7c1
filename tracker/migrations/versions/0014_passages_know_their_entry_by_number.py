"""the number of a passage tells what it belongs to; fields that all passages share stand once."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

TOKENIZE = "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N*'\""


def upgrade() -> None:
    # Filled after the newest migration, when every table is as the program knows it.
    op.drop_table("passage")
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_passage_id_fields", "passage", ["id", "fields"], sqlite_where=sa.text("fields <> ''")
    )
    op.add_column("searchentry", sa.Column("place", sa.Integer(), nullable=True))
    op.add_column(
        "searchentry", sa.Column("fields", sa.String(), nullable=False, server_default="")
    )
    op.create_index("ix_searchentry_place_fields", "searchentry", ["place", "fields"])
    _empty_index()


def downgrade() -> None:
    op.drop_index("ix_searchentry_place_fields", "searchentry")
    op.drop_column("searchentry", "fields")
    op.drop_column("searchentry", "place")
    op.drop_table("passage")
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
    _empty_index()


def _empty_index() -> None:
    op.execute("DROP TABLE passage_fts")
    op.execute(f"CREATE VIRTUAL TABLE passage_fts USING fts5(body, fields, {TOKENIZE})")
