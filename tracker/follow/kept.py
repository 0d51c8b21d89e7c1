"""What a visitor follows, as a page shows it: what it is, who is told, and what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from sqlmodel import Session, col, select

from tracker import clock
from tracker.follow import noticing, targets
from tracker.follow.feeds import notices
from tracker.follow.targets import Kind
from tracker.models.follows import Follow
from tracker.words.labels import day_words

NEWEST = 5


@dataclass(frozen=True, slots=True)
class News:
    """A change that was noticed."""

    day: date
    what: str  # tracker.standing.changes.ChangeKind: "verschoven"
    title: str
    sentence: str
    page: str  # "toezegging?id=abc"


@dataclass(frozen=True, slots=True)
class Followed:
    """Something that is followed."""

    number: int
    mark: str
    kind: Kind
    label: str
    page: str
    email: str | None
    at_once: bool
    looked_at: datetime | None
    news: tuple[News, ...]  # the newest first


def of(session: Session, owner: str) -> list[Followed]:
    """Everything that is followed in one browser, what was followed last on top."""
    if not owner:
        return []
    query = select(Follow).where(Follow.owner == owner).order_by(col(Follow.id).desc())
    return [_followed(session, follow) for follow in session.exec(query)]


def marked(session: Session, mark: str) -> Follow | None:
    """The follow that this mark names."""
    return session.exec(select(Follow).where(Follow.mark == mark)).first()


def one(session: Session, mark: str) -> Followed | None:
    """The same, as a page shows it."""
    follow = marked(session, mark)
    return _followed(session, follow) if follow else None


def known(session: Session, owner: str, kind: Kind, target: str) -> list[Followed]:
    """The follows of one thing in one browser: the feed, and one for each address."""
    query = select(Follow).where(
        Follow.owner == owner, Follow.kind == kind.value, Follow.target == target
    )
    return [_followed(session, follow) for follow in session.exec(query)] if owner else []


def look(session: Session, owner: str, today: date, since: datetime) -> int:
    """Notice what changed in what was not looked at since a moment; how many changes."""
    query = select(Follow).where(
        Follow.owner == owner,
        col(Follow.told_until).is_(None) | (col(Follow.told_until) < since),
    )
    return sum(noticing.notice(session, follow, today) for follow in session.exec(query).all())


def due(found: Iterable[Followed], since: datetime) -> bool:
    """Whether any of these was not looked at since a moment."""
    return any(each.looked_at is None or each.looked_at < since for each in found)


def looked_words(moment: datetime | None) -> str:
    """ "1 oktober 2021, 14:05 uur", as a clock in the Netherlands says it."""
    here = moment.astimezone(clock.HERE) if moment else None
    return f"{day_words(here.date())}, {here:%H:%M} uur" if here else "nog niet"


def _followed(session: Session, follow: Follow) -> Followed:
    return Followed(
        number=follow.id or 0,
        mark=follow.mark,
        kind=Kind(follow.kind),
        label=follow.label,
        page=_page(session, Kind(follow.kind), follow.target),
        email=follow.email,
        at_once=follow.at_once,
        looked_at=follow.told_until,
        news=tuple(
            News(each.noticed_on, each.kind, each.title, each.sentence, each.page)
            for each in notices(session, follow, NEWEST)
        ),
    )


def _page(session: Session, kind: Kind, target: str) -> str:
    match kind:
        case Kind.DOSSIER:
            return f"dossier?{urlencode({'nummer': target})}"
        case Kind.PERSON:
            return f"persoon?{urlencode({'id' if target.isdecimal() else 'zoek': target})}"
        case Kind.SEARCH:
            return f"zoeken?{urlencode({'zoek': target})}"
        case Kind.LIST:
            return f"{'moties' if 'soort=motie' in target else ''}?{target}"
    found = targets.thread(session, kind, target)
    if found is None and kind is Kind.MOTION:
        return f"motie?{urlencode({'id': target})}"
    if found is None:
        return f"zoeken?{urlencode({'zoek': target})}"
    return f"{kind.value}?{urlencode({'id': found.public_id})}"
