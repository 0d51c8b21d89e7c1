"""OData without the web: questions to addresses, pages to rows, the description to names."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urlencode

from lxml import etree

from crawler.errors import SourceChangedError
from crawler.moments import THE_HAGUE, day_at
from crawler.text import safe_xml

# What a service says of itself: per entity its fields and relations.
Description = Mapping[str, AbstractSet[str]]

# Without these, deleted rows come along, in a page and inside every relation.
PRESENT = "Verwijderd eq false"
# Changes while we read move a row to the end instead of past us; Id makes the order whole.
ORDER = "ApiGewijzigdOp asc,Id asc"


@dataclass(frozen=True, slots=True)
class Expand:
    """A relation whose rows have to come along."""

    relation: str
    select: tuple[str, ...] = ()
    expand: tuple["Expand", ...] = ()
    where: tuple[str, ...] = ()
    entity: str = ""  # where it leads, when it is not named after that

    @property
    def text(self) -> str:
        """As it stands in a question."""
        options = {
            "$filter": " and ".join(self.where),
            "$select": ",".join(self.select),
            "$expand": ",".join(inner.text for inner in self.expand),
        }
        given = ";".join(f"{name}={value}" for name, value in options.items() if value)
        return f"{self.relation}({given})" if given else self.relation


def listed(expand: Iterable[Expand], entity: str, known: Description) -> tuple[Expand, ...]:
    """Those relations and fields that the service says it has; all where it says nothing."""
    if entity not in known:
        return tuple(expand)
    made = []
    for each in expand:
        if each.relation in known[entity]:
            target = each.entity or each.relation
            there = known.get(target)
            select = tuple(field for field in each.select if there is None or field in there)
            inner = listed(each.expand, target, known)
            made.append(replace(each, select=select, expand=inner))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of one entity set."""

    entity: str
    where: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    expand: tuple[Expand, ...] = ()

    def url(self, base: str) -> str:
        """The first page. Without `$top`, for that would keep the next one from us."""
        return self._url(base, {"$orderby": ORDER, "$count": "true"})

    def counting_url(self, base: str) -> str:
        """Only how many there are."""
        return Query(self.entity, self.where, ("Id",))._url(base, {"$top": "1", "$count": "true"})

    def newest_url(self, base: str) -> str:
        """Only the row that changed last."""
        options = {"$orderby": ORDER.replace(" asc", " desc"), "$top": "1"}
        return Query(self.entity, self.where, ("Id", "ApiGewijzigdOp"))._url(base, options)

    def _url(self, base: str, options: dict[str, str]) -> str:
        given = {
            "$filter": " and ".join(self.where),
            "$select": ",".join(self.select),
            "$expand": ",".join(each.text for each in self.expand),
            **options,
        }
        asked = {name: value for name, value in given.items() if value}
        # The service wants its dollar signs as they are; spaces as %20, not as a plus.
        return f"{base}/{self.entity}?" + urlencode(asked, quote_via=quote, safe="$(),:;='/")


def text(value: str) -> str:
    """A text as OData writes it; a quote inside is doubled."""
    return "'" + value.replace("'", "''") + "'"


def one_of(field: str, values: Iterable[str]) -> str:
    """That a text field has one of these values."""
    return f"{field} in ({','.join(map(text, values))})"


def with_id(ids: Iterable[str]) -> str:
    """That a row is one of these; ids stand unquoted."""
    return "(" + " or ".join(f"Id eq {ident}" for ident in ids) + ")"


def between(field: str, since: dt.date | None, until: dt.date | None) -> tuple[str, ...]:
    """That a moment lies on these days, both inclusive, by the calendar of The Hague."""
    made = []
    if since:
        made.append(f"{field} ge {_midnight(since)}")
    if until:
        made.append(f"{field} lt {_midnight(until + dt.timedelta(days=1))}")
    return tuple(made)


def _midnight(day: dt.date) -> str:
    # Days are stored as midnight in Amsterdam, which in summer is 22:00 the evening before in
    # UTC. One hour off would lose or add a day, so the offset follows the season.
    moment = dt.datetime.combine(day, dt.time(), THE_HAGUE)
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def in_dossier(dossier: str) -> str:
    """That a paper or case is filed under a dossier: "26485", "35570-XVII"."""
    number, _, addition = dossier.partition("-")
    if not number.isdigit():
        raise ValueError(f"{dossier!r} is geen dossiernummer, zoals 26485 of 35570-XVII")
    also = f" and k/Toevoeging eq {text(addition)}" if addition else ""
    return f"Kamerstukdossier/any(k: k/Nummer eq {number}{also})"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an answer. A field that is gone stops the source; one that is empty does not."""

    entity: str
    content: dict[str, Any]
    # What was looked for and is no longer there, where we can do without: for the whole page.
    gone: set[str] = field(default_factory=set, compare=False, repr=False)

    @property
    def id(self) -> str:
        """What tells it from the others; rows without one would all be taken for one."""
        ident = self["Id"]
        if not isinstance(ident, str) or not ident.strip():
            raise SourceChangedError(f"veld 'Id' is {ident!r}", self.entity)
        return ident

    @property
    def deleted(self) -> bool:
        return _flag("Verwijderd", self["Verwijderd"], self.entity)

    @property
    def stamp(self) -> str:
        """When the service last changed it."""
        return str(self["ApiGewijzigdOp"])

    def __getitem__(self, field: str) -> Any:
        try:
            return self.content[field]
        except KeyError:
            raise SourceChangedError(f"veld '{field}' ontbreekt", self.entity) from None

    def words(self, field: str) -> str:
        """A text that must be a field; empty where the service has none."""
        return str(_plain(field, self[field], self.entity) or "").strip()

    def given(self, field: str) -> Any:
        """A field that the service may have dropped, which is remembered, or left empty."""
        if field not in self.content:
            self.gone.add(f"{self.entity}.{field}")
        return self.content.get(field)

    def maybe(self, field: str) -> str | None:
        """A text that the service may have dropped or left empty."""
        value = _plain(field, self.given(field), self.entity)
        return None if value is None else str(value).strip() or None

    def number(self, field: str) -> int | None:
        """A whole number that must be a field, also where the service began to write it as text."""
        value = self[field]
        if isinstance(value, str) and re.fullmatch(r"\s*-?\d+\s*", value):
            return int(value)
        if value not in (None, "") and type(value) is not int:  # True is one as well
            raise SourceChangedError(f"veld '{field}' is {value!r}", self.entity)
        return None if value == "" else value

    def maybe_number(self, field: str) -> int | None:
        """The same of a field that the service may have dropped."""
        return None if self.given(field) is None else self.number(field)

    def flag(self, field: str) -> bool:
        """Whether something is so; it is not where the service does not say."""
        return _flag(field, self.given(field), self.entity)

    def day(self, field: str) -> dt.date | None:
        """The calendar day of a moment, as the service writes it: on the clock of Amsterdam.

        Written in UTC, that midnight is on the evening before; another offset is left as it is.
        """
        value = self.given(field)
        if not value:
            return None
        try:
            if str(value).endswith(("Z", "+00:00")):
                return day_at(dt.datetime.fromisoformat(str(value)))
            return dt.date.fromisoformat(str(value)[:10])
        except ValueError:
            raise SourceChangedError(f"veld '{field}' is {value!r}", self.entity) from None

    def many(self, relation: str) -> list["Row"]:
        """The rows of a relation, those that were deleted left out."""
        rows = self[relation] or []
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise SourceChangedError(f"'{relation}' is geen lijst meer", self.entity)
        made = [Row(relation, row, self.gone) for row in rows]
        return [
            row
            for row in made
            if not _flag("Verwijderd", row.content.get("Verwijderd"), row.entity)
        ]

    def maybe_many(self, relation: str) -> list["Row"]:
        """The same of a relation that the service may have dropped."""
        return self.many(relation) if self.given(relation) is not None else []

    def one(self, relation: str) -> "Row | None":
        """The row of a relation that has at most one."""
        row = self.given(relation)
        if row is not None and not isinstance(row, dict):
            raise SourceChangedError(f"'{relation}' is geen rij meer", self.entity)
        made = Row(relation, row or {}, self.gone)
        return made if row and not _flag("Verwijderd", row.get("Verwijderd"), made.entity) else None


def _flag(field: str, given: Any, entity: str) -> bool:
    """Strictly: a service that begins to write "false" would withdraw all that there is."""
    if given not in (None, True, False):
        raise SourceChangedError(f"veld '{field}' is {given!r}", entity)
    return bool(given)


def _plain(field: str, value: Any, entity: str) -> Any:
    if isinstance(value, dict | list | bool | float):  # a whole number is its digits
        raise SourceChangedError(f"veld '{field}' is geen tekst meer", entity)
    return value


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of an answer."""

    rows: list[Row]
    next: str | None
    count: int | None


def listing(entity: str, content: dict[str, Any]) -> Listing:
    """The page in an answer of the service."""
    rows = content.get("value")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SourceChangedError("het antwoord heeft geen lijst 'value'", entity)
    following = content.get("@odata.nextLink")
    count = content.get("@odata.count")
    gone: set[str] = set()
    return Listing(
        [Row(entity, row, gone) for row in rows],
        str(following) if following else None,
        count if isinstance(count, int) else None,
    )


def description(body: bytes) -> dict[str, frozenset[str]]:
    """The fields and relations per entity that `$metadata` lists, whatever its namespaces."""
    root = safe_xml.parse(body)
    if etree.QName(root).localname != "Edmx":
        raise SourceChangedError("de beschrijving van de dienst is geen Edmx", "$metadata")
    made: dict[str, frozenset[str]] = {}
    for element in root.iter("{*}EntityType"):
        children = (child for child in element if isinstance(child.tag, str))
        wanted = ("Property", "NavigationProperty")
        made[element.get("Name", "")] = frozenset(
            child.get("Name", "") for child in children if etree.QName(child).localname in wanted
        )
    return made
