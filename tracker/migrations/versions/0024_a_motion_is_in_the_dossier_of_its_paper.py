"""a motion is in the dossier of its paper, with the addition: 35570-XIV.

Its number was kept as 35570, so that nothing was found in the dossier of a budget chapter. A
paper that came as a file had the same; what was promised in it follows when it is read again.
"""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    # What is cut off at the end is all that is no "-", and then that.
    op.execute("""
        UPDATE OR IGNORE documentdossier SET dossier = (
          SELECT rtrim(rtrim(d.kamerstuk, replace(d.kamerstuk, '-', '')), '-') FROM document AS d
          WHERE d.id = document_id)
        WHERE EXISTS (SELECT 1 FROM document AS d WHERE d.id = document_id
          AND d.dossier = documentdossier.dossier
          AND d.kamerstuk LIKE '%-%-%' AND d.dossier NOT LIKE '%-%')
    """)
    op.execute("""
        UPDATE document SET dossier = rtrim(rtrim(kamerstuk, replace(kamerstuk, '-', '')), '-')
        WHERE kamerstuk LIKE '%-%-%' AND dossier NOT LIKE '%-%'
    """)
    op.execute("""
        UPDATE motion SET dossier = rtrim(rtrim(kamerstuk, replace(kamerstuk, '-', '')), '-')
        WHERE kamerstuk LIKE '%-%-%'
    """)
    op.execute("""
        UPDATE thread SET dossier = rtrim(rtrim(kamerstuk, replace(kamerstuk, '-', '')), '-')
        WHERE kind = 'MOTIE' AND kamerstuk LIKE '%-%-%'
    """)


def downgrade() -> None:
    """The addition stays: it is what the paper bears."""
