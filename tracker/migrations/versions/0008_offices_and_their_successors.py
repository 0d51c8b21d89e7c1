"""offices and their successors."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import Session

from tracker.data import people
from tracker.linking.offices import cabinet

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Take the offices over that come with the program; each promise keeps its office by name."""
    connection = op.get_bind()
    if not connection.scalar(sa.text("SELECT count(*) FROM office")):
        return  # a new database: they are loaded when all tables are there
    held = connection.execute(
        sa.text(
            "SELECT thread.id, office.role, thread.made_on FROM thread"
            " JOIN office ON office.id = thread.office_id"
        ).columns(made_on=sa.Date())
    ).all()
    connection.execute(sa.text("UPDATE thread SET office_id = NULL"))
    connection.execute(sa.text("DELETE FROM officeholder"))
    connection.execute(sa.text("DELETE FROM office"))
    with Session(bind=connection) as session:
        people.load_offices(session)
        offices = cabinet(session)
        session.commit()
    now = [
        {"thread": thread, "office": post.id}
        for thread, role, made_on in held
        if (post := offices.office(role, None, made_on))
    ]
    if now:
        update = sa.text("UPDATE thread SET office_id = :office WHERE id = :thread")
        connection.execute(update, now)
