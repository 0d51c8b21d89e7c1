"""what letters say a motion is about."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

from nlp.motions.subject import BEFORE, FARTHEST
from tracker.words.motions import subject_at

revision = "0021"
down_revision = "0020"

# The piece of a letter around each name, with the place of the name in it; SQLite counts from one.
NAMED = sa.text(
    "SELECT m.id, m.start - max(m.start - :before, 0) AS first, m.end - m.start AS length,"
    " substr(d.text, max(m.start - :before, 0) + 1, m.end - m.start + :around) AS piece"
    " FROM motionmention m JOIN document d ON d.id = m.document_id"
)
FILL = sa.text("UPDATE motionmention SET subject = :subject WHERE id = :id")


def upgrade() -> None:
    op.add_column(
        "motionmention",
        sa.Column("subject", sqltypes.AutoString(), nullable=False, server_default=""),
    )
    connection = op.get_bind()
    around = {"before": BEFORE, "around": BEFORE + 2 * FARTHEST}
    told = [
        {"id": id, "subject": subject}
        for id, first, length, piece in connection.execute(NAMED, around)
        if (subject := subject_at(piece, first, first + length))
    ]
    if told:
        connection.execute(FILL, told)


def downgrade() -> None:
    op.drop_column("motionmention", "subject")
