"""What the replica publishes: invented papers, people and votes, the same at every start.

Rows carry the field names of OData v5. `links` holds the relations: a list of ids, or one id.
Every change gets a number in the log, which the SyncFeed hands out as tokens.
"""

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

BEGIN = datetime(2021, 1, 4, 8, tzinfo=UTC)
FIRST_TOKEN = 20_000_000


@dataclass
class Row:
    """One row of an entity set."""

    entity: str
    id: str
    fields: dict[str, Any]
    links: dict[str, list[str] | str | None] = field(default_factory=dict)
    # To whom a commitment was made: a member, a fractie or both. Only the feed tells.
    promised_to: list[tuple[str | None, str | None]] = field(default_factory=list)
    changed_at: datetime = BEGIN
    token: int = 0
    deleted: bool = False

    @property
    def stamp(self) -> str:
        """The moment of the last change, with the seven digits of the service."""
        return f"{self.changed_at:%Y-%m-%dT%H:%M:%S}.{self.changed_at.microsecond:06d}7Z"

    @property
    def local_stamp(self) -> str:
        """The same on the clock of Amsterdam in winter."""
        return f"{self.changed_at + timedelta(hours=1):%Y-%m-%dT%H:%M:%S}+01:00"

    def content(self) -> dict[str, Any]:
        """The fields as the service gives them: nothing is left of a deleted row."""
        fields = dict.fromkeys(self.fields) if self.deleted else self.fields
        return {
            "Id": self.id,
            **fields,
            "GewijzigdOp": self.local_stamp,
            "ApiGewijzigdOp": self.stamp,
            "Verwijderd": self.deleted,
        }


@dataclass
class World:
    """Every row, by entity set and id."""

    documents: int = 60
    motions: int = 12

    @cached_property
    def sets(self) -> dict[str, dict[str, Row]]:
        """The entity sets, filled at first sight."""
        from tests.replica.parliament import fill

        self._sets: dict[str, dict[str, Row]] = {}
        self._clock, self._token = BEGIN, FIRST_TOKEN
        self.log: list[tuple[int, str, str]] = []
        fill(self)
        return self._sets

    @property
    def last_token(self) -> int:
        """The number of the last change."""
        return self._token

    def rows(self, entity: str) -> list[Row]:
        """All rows of a set, deleted ones included."""
        return list(self.sets.get(entity, {}).values())

    def put(
        self,
        entity: str,
        name: str,
        fields: dict[str, Any],
        links: dict[str, list[str] | str | None] | None = None,
        *,
        deleted: bool = False,
    ) -> Row:
        """Add a row, or replace the one of the same name."""
        row = Row(entity, ident(entity, name), fields, links or {}, deleted=deleted)
        self._sets.setdefault(entity, {})[row.id] = row
        self._touch(row)
        return row

    def change(self, row: Row, **fields: Any) -> None:
        """Give fields of the row another value."""
        row.fields.update(fields)
        self._touch(row)

    def delete(self, row: Row) -> None:
        """Withdraw the row: its shell stays."""
        row.deleted = True
        self._touch(row)

    def touch_all(self, entity: str) -> None:
        """A mass update that changes nothing but the stamps."""
        for row in self.rows(entity):
            self._touch(row)

    def rewrite(self, entity: str, **fields: Any) -> None:
        """Give every row of a set other contents, of which no stamp tells."""
        for row in self.rows(entity):
            row.fields.update(fields)
        self._token += 1  # what is remembered of an earlier answer is no longer true

    def _touch(self, row: Row) -> None:
        self._clock += timedelta(seconds=61)
        self._token += 1
        row.changed_at, row.token = self._clock, self._token
        self.log.append((row.token, row.entity, row.id))


def ident(entity: str, name: str) -> str:
    """The id of the row with this name: the same at every start."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{entity}/{name}"))
