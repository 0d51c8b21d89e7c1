"""surnames of signatories."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

from tracker.linking.titles import surname_key

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("motionsignatory") as signatory:
        signatory.add_column(
            sa.Column("surname_key", sqltypes.AutoString(), nullable=False, server_default="")
        )
    connection = op.get_bind()
    names = connection.execute(sa.text("SELECT DISTINCT name FROM motionsignatory")).scalars().all()
    fill = sa.text("UPDATE motionsignatory SET surname_key = :key WHERE name = :name")
    if names:
        connection.execute(fill, [{"key": surname_key(name), "name": name} for name in names])
    # The default was for the rows there are; from now on the program says it.
    with op.batch_alter_table("motionsignatory") as signatory:
        signatory.alter_column("surname_key", server_default=None)
    op.create_index("ix_motionsignatory_surname_key", "motionsignatory", ["surname_key"])
