"""What there is to choose from in a filter."""

from typing import Any

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from tracker.models.motions import MotionSignatory
from tracker.models.threads import Thread
from tracker.queries.wanted import promised


def ministries(session: Session) -> list[str]:
    """Codes of the ministries that promised anything."""
    return _distinct(session, col(Thread.ministry))


def dossiers(session: Session) -> list[str]:
    """Dossiers with anything in them."""
    return _distinct(session, col(Thread.dossier))


def ministers(session: Session) -> list[str]:
    """Names of those who promised anything, each once, however letters sign."""
    held = promised.holders(session)
    # Of a letter without a name the day tells who held the office.
    day = case((func.coalesce(col(Thread.promiser), "") == "", col(Thread.made_on)), else_=None)
    signed = session.execute(select(col(Thread.promiser), col(Thread.office_id), day).distinct())
    names = {
        promised.called(name, made_on, held.get(office, ())) for name, office, made_on in signed
    }
    return sorted(names - {""})


def committees(session: Session) -> list[str]:
    """Committees in which anything was promised."""
    return _distinct(session, col(Thread.committee))


def parties(session: Session) -> list[str]:
    """Fracties that asked for anything or signed a motion."""
    asked = _distinct(session, col(Thread.party))
    signed = _distinct(session, col(MotionSignatory.party))
    return sorted({*asked, *signed}, key=str.casefold)


def _distinct(session: Session, column: Any) -> list[str]:
    return list(
        session.scalars(select(column).where(column.is_not(None)).distinct().order_by(column))
    )
