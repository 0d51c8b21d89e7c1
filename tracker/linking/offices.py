"""Who answers for a promise: the office outlives the person, and what took it over the office."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlmodel import Session

# Ministries that took over from each other since 1998; what the one promised the other may keep.
LINEAGES = (
    {"JUS", "VENJ", "JENV", "AENM"},
    {"VENW", "IENM", "IENW"},
    {"VROM", "IENM", "IENW"},
    {"VROM", "BZK", "VRO"},
    {"EZ", "EL&I", "EZK", "KGG"},
    {"LNV", "EL&I", "EZ", "LVVN"},
)


def kin(one: str, other: str) -> bool:
    """Whether two ministries are the same one, or took over from each other."""
    return one == other or any({one, other} <= lineage for lineage in LINEAGES)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held an office between two days; on the last day the next one begins."""

    name: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Post:
    """An office with those who held it."""

    id: int
    role: str
    ministry: str
    successor_id: int | None
    holders: tuple[Holder, ...]

    def on(self, day: date) -> Holder | None:
        """Who held it on a day."""
        held = [
            h for h in self.holders if h.first_day <= day and not (h.last_day and h.last_day < day)
        ]
        return max(held, key=lambda holder: holder.first_day, default=None)


@dataclass(frozen=True, slots=True)
class Responsible:
    """The office that answers for something on a day, and its holder where known."""

    office_id: int
    role: str
    ministry: str
    name: str | None


class Cabinet:
    """All offices, for looking one up by what a letter prints."""

    def __init__(self, posts: list[Post]) -> None:
        self.posts = {post.id: post for post in posts}
        self.by_role: dict[str, list[Post]] = {}
        for post in posts:
            self.by_role.setdefault(_role_key(post.role), []).append(post)

    def office(self, role: str | None, name: str | None, day: date | None) -> Post | None:
        """The office of whoever signed: by the printed role, else by the name on that day."""
        # "Staatssecretaris van Financiën - Toeslagen en Douane" where only the first part is known
        for known in (role or "", (role or "").partition(" - ")[0]):
            if posts := self.by_role.get(_role_key(known)):
                return _at_the_time(posts, day)
        if name and day:
            last = _last_name(name)
            held = [
                post
                for post in self.posts.values()
                if (holder := post.on(day)) and _last_name(holder.name) == last
            ]
            if len(held) == 1:
                return held[0]
        return None

    def responsible(self, office_id: int, day: date) -> Responsible:
        """Who answers on a day: the office itself while it is held, else what took it over."""
        post: Post | None = self.posts[office_id]
        seen: set[int] = set()
        while post is not None and post.id not in seen:
            seen.add(post.id)
            if holder := post.on(day):
                return Responsible(post.id, post.role, post.ministry, holder.name)
            post = self.posts.get(post.successor_id or 0)
        # Vacant, or later than what we know: the office stays responsible all the same.
        last = self.posts[office_id]
        return Responsible(last.id, last.role, last.ministry, None)

    def speaking_for(self, ministry: str, day: date) -> tuple[str, ...]:
        """The codes of who answers on a day for a ministry: itself while it has not ended."""
        posts = [post for post in self.posts.values() if post.ministry.upper() == ministry]
        answering = [self.responsible(post.id, day) for post in posts]
        codes = {each.ministry.upper() for each in answering if each.name}  # not of one vacant
        return (ministry,) if not codes or ministry in codes else tuple(sorted(codes))


def _at_the_time(posts: Sequence[Post], day: date | None) -> Post:
    """A name may come back: the Landbouw of 2008 is not the one of 2018, which took it over."""
    begun = [post for post in posts if day and post.holders and post.holders[0].first_day <= day]
    return begun[-1] if begun else posts[0]


def cabinet(session: Session) -> Cabinet:
    """All offices that the database knows."""
    connection = session.connection()
    # As SQLite has them: every letter asks for all, and they are the same ones for years.
    offices, holders = (
        tuple(connection.exec_driver_sql(asked).cursor.fetchall()) for asked in (_OFFICES, _HOLDERS)
    )
    return _cabinet(offices, holders)


_OFFICES = "SELECT id, role, ministry, successor_id FROM office"
_HOLDERS = "SELECT office_id, name, first_day, last_day FROM officeholder ORDER BY first_day"


@lru_cache(maxsize=4)
def _cabinet(offices: tuple[Any, ...], holders: tuple[Any, ...]) -> Cabinet:
    held: dict[int, list[Holder]] = {}
    for office_id, name, first, last in holders:
        last_day = date.fromisoformat(last) if last else None
        held.setdefault(office_id, []).append(Holder(name, date.fromisoformat(first), last_day))
    posts = (
        Post(number, role, ministry, successor, tuple(held.get(number, ())))
        for number, role, ministry, successor in offices
    )
    return Cabinet(list(posts))


def _role_key(role: str) -> str:
    """A role without article, case and punctuation; "van" and "voor" tell two offices apart."""
    words = re.findall(r"[^\W_]+", role.casefold())
    return " ".join(word for word in words if word not in ("de", "en", "a", "i", "drs", "dr"))


def _last_name(name: str) -> str:
    return name.casefold().split()[-1] if name.split() else ""
