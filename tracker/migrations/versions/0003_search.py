"""the index of the search engine."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import Session, select

from tracker.models.documents import Document
from tracker.search import engine

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
    op.execute(
        "CREATE VIRTUAL TABLE passage_fts USING fts5("
        "body, stems, tokenize = 'unicode61 remove_diacritics 2')"
    )
    op.execute("CREATE VIRTUAL TABLE passage_fts_word USING fts5vocab(passage_fts, 'row')")
    with Session(bind=op.get_bind()) as session:
        for document in session.exec(select(Document)):
            engine.add(session, document)
        session.commit()


def downgrade() -> None:
    op.execute("DROP TABLE passage_fts_word")
    op.execute("DROP TABLE passage_fts")
    op.drop_table("passage")
