"""What can be followed, and what stands there today."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from urllib.parse import parse_qs

from sqlmodel import Session

from tracker.errors import FollowError, UsageError
from tracker.models.follows import Follow
from tracker.models.threads import Thread
from tracker.queries.lives import listing
from tracker.queries.lives.listing import Item
from tracker.queries.motions import motions
from tracker.queries.papers import persons
from tracker.queries.papers.persons import PersonRow
from tracker.queries.wanted.asking import asked
from tracker.queries.wanted.filters import Filter
from tracker.search import news
from tracker.search.query import parse
from tracker.search.results import Hit
from tracker.standing.changes import Where
from tracker.values import Status
from tracker.words.motions import title_of


class Kind(StrEnum):
    """What a follow points at; the value is the word that people type."""

    COMMITMENT = "toezegging"
    MOTION = "motie"
    DOSSIER = "dossier"
    PERSON = "persoon"
    LIST = "lijst"
    SEARCH = "zoekopdracht"


def label(session: Session, kind: Kind, target: str, today: date) -> str:
    """What a person calls it; raises where there is nothing like it to follow."""
    if kind in (Kind.COMMITMENT, Kind.MOTION):
        if (known := thread(session, kind, target)) is not None:
            return known.title or target
        if kind is Kind.MOTION and (motion := motions.known(session, target)) is not None:
            return title_of(motion)
        raise FollowError(
            f"er is geen {kind.value} {target!r}; het kenmerk staat onder aan de pagina en in elke"
            " export"
        )
    if not target.strip():
        raise FollowError(f"geef op welke {kind.value} u wilt volgen")
    if kind is Kind.LIST:
        try:
            return f"Lijst: {_list(target, today).words_for_people()}"
        except UsageError as error:
            raise FollowError(str(error)) from error
    if member := _member(session, kind, target):
        return f"Persoon {member.name}"
    if kind is Kind.SEARCH and not parse(target).groups:
        raise FollowError(f"in {target!r} staat geen woord om op te zoeken")
    return f"{kind.value.capitalize()} {target}"


def found(session: Session, follow: Follow, today: date) -> Iterator[Item]:
    """Everything that a follow is about, as it stands today, each once."""
    kind, seen = Kind(follow.kind), set[str]()
    if kind in (Kind.COMMITMENT, Kind.MOTION):
        known = thread(session, kind, follow.target)
        item = listing.item(session, known.public_id, today) if known else None
        if item is not None:
            # Also when it was joined into another: for the follower it is the same.
            yield item
        return
    for wanted in _filters(session, kind, follow.target, today):
        for item in listing.items(session, wanted):
            if item.public_id not in seen:
                seen.add(item.public_id)
                yield item


def new_hits(session: Session, follow: Follow) -> tuple[Hit, ...]:
    """What a search finds and what came in since it was looked at last."""
    if follow.kind != Kind.SEARCH:
        return ()
    return news.new_hits(session, follow.target, follow.seen_entry)


def where(item: Item) -> Where:
    """The part of an item of which a change is worth telling."""
    return Where(item.status, item.overdue, item.due_quote, item.due_to, item.times_postponed)


def thread(session: Session, kind: Kind, target: str) -> Thread | None:
    """The motion or commitment with this id or paper number."""
    number = listing.lasting(session, target)
    if number is None and kind is Kind.MOTION:
        motion = motions.known(session, target)
        number = motion.thread_id if motion else None
    return session.get(Thread, number) if number else None


def _filters(session: Session, kind: Kind, target: str, today: date) -> list[Filter]:
    # Also what is no task for the government: that it became so is news.
    everything = Filter(today, status=tuple(Status))
    if kind is Kind.DOSSIER:
        return [replace(everything, dossier=target)]
    if member := _member(session, kind, target):
        return [replace(everything, among=persons.lives(session, member))]
    if kind is Kind.PERSON:
        return [replace(everything, person=target), replace(everything, minister=target)]
    return [_list(target, today)] if kind is Kind.LIST else []


def _list(target: str, today: date) -> Filter:
    given = parse_qs(target)
    given.pop("dag", None)  # a follow is about today
    return asked(given, today)


def _member(session: Session, kind: Kind, target: str) -> PersonRow | None:
    """One person and no namesake: a page knows whom it shows, and names that number."""
    if kind is not Kind.PERSON or not target.isdecimal():
        return None
    return persons.get(session, int(target))
