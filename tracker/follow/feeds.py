"""What was noticed for a follow, as an Atom feed."""

from dataclasses import replace
from datetime import date
from typing import IO

from sqlmodel import Session, col, select

from tracker.export import atom
from tracker.export.about import about
from tracker.models.follows import Follow, FollowNotice
from tracker.queries.lives.latest import MOST, Change
from tracker.queries.wanted.filters import Filter
from tracker.standing.changes import ChangeKind
from tracker.values import ThreadKind


def notices(session: Session, follow: Follow, most: int = MOST) -> list[FollowNotice]:
    """The newest notices of a follow, newest first."""
    query = (
        select(FollowNotice)
        .where(FollowNotice.follow_id == follow.id)
        .order_by(col(FollowNotice.id).desc())
        .limit(most)
    )
    return list(session.exec(query))


def write(
    session: Session,
    target: IO[bytes],
    follow: Follow,
    today: date,
    address: str,
    own: str = "",
) -> None:
    """Write the feed; an entry keeps its id, so that a reader shows it once."""
    explained = about(session, Filter(today), address)
    found = [_change(follow, one) for one in notices(session, follow)]
    named = replace(explained, choice=f"{follow.label} (volgnummer {follow.id})")
    atom.write(target, found, named, own)


def _change(follow: Follow, one: FollowNotice) -> Change:
    return Change(
        public_id=one.public_id or "stuk",
        kind=ThreadKind.TOEZEGGING,
        title=one.title,
        what=ChangeKind(one.kind),
        day=one.noticed_on,
        sentence=one.sentence,
        quote=one.quote,
        document=one.document,
        url=one.url,
        page=one.page,
        mark=f"{follow.id}-{one.id}",
    )
