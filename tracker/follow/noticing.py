"""Notices what changed since a follow looked last, and keeps that until it is told."""

from datetime import date

from sqlalchemy import delete
from sqlmodel import Session, col, select

from tracker import clock
from tracker.errors import FollowError
from tracker.export.items import one_line, page_of
from tracker.follow import targets
from tracker.follow.targets import Kind
from tracker.models.documents import Document
from tracker.models.follows import Follow, FollowNotice, FollowSeen
from tracker.queries.lives import listing
from tracker.queries.lives.listing import Item
from tracker.search import news
from tracker.search.results import Hit
from tracker.standing.changes import ChangeKind, Where, changes, sentence
from tracker.words.labels import day_words


def add(
    session: Session,
    kind: Kind,
    target: str,
    today: date,
    *,
    label: str = "",
    email: str | None = None,
    at_once: bool = False,
    owner: str | None = None,
) -> Follow:
    """Follow something from now on: what there is already is no news."""
    if email is not None and not _is_address(email):
        raise FollowError(f"{email!r} is geen mailadres")
    name = label or targets.label(session, kind, target, today)
    known = select(Follow).where(
        Follow.kind == kind.value, Follow.target == target, Follow.email == email
    )
    if email is None:  # one address hears it once, whoever asked
        known = known.where(Follow.owner == owner)
    if (already := session.exec(known).first()) is not None:
        raise FollowError(f"dat wordt al gevolgd, onder nummer {already.id}")
    follow = Follow(
        kind=kind.value, target=target, label=name, email=email, at_once=at_once, owner=owner
    )
    session.add(follow)
    session.flush()
    for item in targets.found(session, follow, today):
        _remember(session, follow, item, {})
    _looked(session, follow)
    return follow


def remove(session: Session, number: int) -> Follow:
    """Stop following; what was noticed goes with it."""
    follow = session.get(Follow, number)
    if follow is None:
        raise FollowError(f"er is geen volgnummer {number}; zie `toezegd follow list`")
    for table in (FollowSeen, FollowNotice):
        session.exec(delete(table).where(col(table.follow_id) == number))
    session.delete(follow)
    return follow


def notice(session: Session, follow: Follow, today: date) -> int:
    """Keep every change since the last look as a notice; how many there were.

    The notices and what was seen are stored together or not at all, so that a change is noticed
    once, whatever happens.
    """
    assert follow.id is not None
    query = select(FollowSeen).where(FollowSeen.follow_id == follow.id)
    seen = {row.public_id: row for row in session.exec(query)}
    noticed, current = 0, set[str]()
    for item in targets.found(session, follow, today):
        current.add(_key(follow, item))
        noticed += _compare(session, follow, item, seen, today)
    for public_id in sorted(seen.keys() - current):
        # It left the list, most often because it was done: that is what one wants to hear.
        left = listing.item(session, public_id, today)
        if left is not None and left.public_id == public_id:
            noticed += _compare(session, follow, left, seen, today)
    for hit in targets.new_hits(session, follow):
        session.add(_of_hit(session, follow.id, hit, today))
        noticed += 1
    _looked(session, follow)
    return noticed


def _is_address(text: str) -> bool:
    before, _, after = text.partition("@")
    return bool(before and after) and "@" not in after and text.isprintable() and " " not in text


def _compare(
    session: Session, follow: Follow, item: Item, seen: dict[str, FollowSeen], today: date
) -> int:
    known = seen.get(_key(follow, item))
    before = (
        Where(*(known.status, known.overdue, known.due_quote, known.due_to, known.times_postponed))
        if known
        else None
    )
    now = targets.where(item)
    if before == now:
        return 0
    told = changes(before, now)
    for kind in told:
        session.add(_of_item(follow, item, kind, before, today))
    _remember(session, follow, item, seen)
    return len(told)


def _remember(session: Session, follow: Follow, item: Item, seen: dict[str, FollowSeen]) -> None:
    assert follow.id is not None
    key, now = _key(follow, item), targets.where(item)
    row = seen.get(key)
    if row is None:
        session.add(FollowSeen(follow_id=follow.id, public_id=key, **now._asdict()))
        return
    for name, value in now._asdict().items():
        setattr(row, name, value)
    session.add(row)


def _key(follow: Follow, item: Item) -> str:
    """What a follow of one thing saw stays that, also when it was joined into another."""
    alone = follow.kind in (Kind.COMMITMENT, Kind.MOTION)
    return follow.target if alone else item.public_id


def _looked(session: Session, follow: Follow) -> None:
    follow.told_until = clock.now()
    follow.seen_entry = news.newest(session)
    session.add(follow)


def _of_item(
    follow: Follow, item: Item, kind: ChangeKind, before: Where | None, today: date
) -> FollowNotice:
    assert follow.id is not None
    return FollowNotice(
        follow_id=follow.id,
        public_id=item.public_id,
        page=f"{page_of(item.kind)}?id={item.public_id}",
        kind=kind.value,
        title=item.title,
        sentence=sentence(kind, before, targets.where(item), item.reason),
        quote=one_line(item.quote),
        document=item.document,
        url=item.url,
        noticed_on=today,
    )


def _of_hit(session: Session, follow: int, hit: Hit, today: date) -> FollowNotice:
    kind = f"{hit.kind[:1].upper()}{hit.kind[1:]}"
    number = f", {hit.kamerstuk}" if hit.kamerstuk else ""
    day = day_words(hit.day, "onbekende datum")
    document = session.get(Document, hit.document_id) if hit.document_id else None
    again = " Dit is een nieuwe versie." if document and document.replaces_id else ""
    return FollowNotice(
        follow_id=follow,
        public_id="",
        page=hit.address,
        kind=ChangeKind.NEW.value,
        title=hit.title,
        sentence=f"{kind} van {day}{number}.{again}",
        noticed_on=today,
    )
