"""How far a listing was read, in a form that survives a stop: the cursor of one stream."""

import datetime as dt
import json
from dataclasses import asdict, dataclass, field, replace

from crawler.errors import SourceChangedError
from crawler.tweedekamer.odata import Listing, Row


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a listing. An empty one is its start."""

    # Rows changed since this moment are asked for; None: all rows.
    after: str | None = None
    # The page to go on with, as the service named it; None: the first.
    next: str | None = None
    # Of the listing as a whole, so that a page lost on the way is noticed at the end.
    count: int | None = None
    read: int = 0
    newest: str | None = None  # the last change among the rows read
    again: bool = False  # the listing is being read a second time, for rows were missing

    def text(self) -> str:
        """The cursor that stands for this place."""
        return json.dumps({name: value for name, value in asdict(self).items() if value})

    @classmethod
    def of(cls, cursor: str | None) -> "Place":
        """The place that a cursor stands for."""
        return cls(**json.loads(cursor)) if cursor else cls()

    @property
    def fresh(self) -> bool:
        """Whether all rows are asked for and none has been read yet."""
        return self.after is None and self.read == 0 and not self.again


@dataclass(slots=True)
class Reading:
    """A listing that is being read."""

    key: str  # of the cursor
    place: Place
    seen: set[tuple[str, str]] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)

    def new_rows(self, page: Listing) -> list[Row]:
        """The rows that were not on an earlier page; the place moves along."""
        fresh = {(row.id, row.stamp): row for row in page.rows}  # a row twice on it counts once
        rows = [row for mark, row in fresh.items() if mark not in self.seen]
        # A moment that has yet to come is a mistake: changes before it would never be asked for.
        tomorrow = (dt.datetime.now(dt.UTC) + dt.timedelta(days=1)).isoformat()
        stamps = (row.stamp for row in rows if row.stamp < tomorrow)
        self.seen.update(fresh)
        self.place = replace(
            self.place,
            count=page.count if self.place.count is None else self.place.count,
            read=self.place.read + len(rows),
            newest=max([self.place.newest or "", *stamps]) or None,
        )
        return rows

    def turn(self, page: Listing) -> bool:
        """Go to the next page; False at the last. A page that leads back raises."""
        if page.next is not None:
            if page.next in self.pages:
                raise SourceChangedError("een bladzijde verwijst naar een eerdere", page.next)
            self.pages.add(page.next)
        self.place = replace(self.place, next=page.next)
        return page.next is not None

    def restart(self) -> None:
        """Read the listing a second time; what is known by then takes no time."""
        self.place = Place(after=self.place.after, again=True)
        self.seen.clear()
        self.pages.clear()

    def end(self, *, keep: bool) -> str | None:
        """The cursor for the next run, now that this one is at the end of the listing.

        With `keep` that is the last change read; without, or with rows missing, the start.
        """
        if keep and not self.missing:
            return Place(after=self.place.newest or self.place.after).text()
        return Place(after=self.place.after).text() if self.place.after else None

    @property
    def missing(self) -> int:
        """How many rows the service counted and did not give."""
        return max(0, (self.place.count or 0) - self.place.read)
