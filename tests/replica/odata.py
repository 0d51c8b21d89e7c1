"""OData of the Tweede Kamer, v5 and v4: paging, deleted rows, renamed fields, known defects."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.replica.files import resource
from tests.replica.odata_query import Filter, QueryError, Scope, Shape, shape
from tests.replica.world import Row

if TYPE_CHECKING:
    from tests.replica.app import Replica

# The names that v4 has for fields of v5.
V4_NAMES = {
    ("Document", "Nummer"): "DocumentNummer",
    ("Document", "Ondernummer"): "Volgnummer",
    ("Activiteit", "VoortouwCommissieNaam"): "Voortouwnaam",
}
STAMPS = ("GewijzigdOp", "ApiGewijzigdOp", "Verwijderd")
# Where a relation leads that is not named after its entity.
TARGETS = {
    "KamerbriefNakoming": "Document",
    "IsHerhalingVan": "Toezegging",
    "IsWijzigingVan": "Toezegging",
    "IsAanvullingOp": "Toezegging",
}
DOWNLOADABLE = ("Document", "DocumentPublicatie")


@dataclass
class Service:
    """One version of the service."""

    replica: "Replica"
    version: str
    path: str
    _remembered: tuple[Any, list[Row]] = (None, [])  # replaced, never changed

    @property
    def base(self) -> str:
        return f"{self.replica.address}{self.path}"

    def name(self, entity: str, field: str) -> str:
        """The name that this version has for a field."""
        return V4_NAMES.get((entity, field), field) if self.version == "v4" else field

    async def root(self, request: Request) -> Response:
        sets = [{"name": name, "kind": "EntitySet", "url": name} for name in self._sets()]
        return JSONResponse({"@odata.context": f"{self.base}/$metadata", "value": sets})

    async def anything(self, request: Request) -> Response:
        path = request.path_params["path"]
        try:
            if path == "$metadata":
                return Response(self._metadata(), media_type="application/xml")
            entity, _, rest = path.partition("(")
            if entity == "ToegezegdAan" or entity not in self._sets():
                return _error(404, f"Resource not found for the segment '{entity}'.")
            if not rest:
                return JSONResponse(self._page(entity, dict(request.query_params)))
            return self._one(entity, rest)
        except QueryError as error:
            return _error(400, f"The query specified in the URI is not valid. {error}")

    def _sets(self) -> list[str]:
        return list(self.replica.world.sets)

    def _one(self, entity: str, rest: str) -> Response:
        ident, _, action = rest.partition(")")
        row = self.replica.world.sets[entity].get(ident)
        if row is None or (row.deleted and action):
            return _error(404, "Not found")
        if action.lower() == "/resource" and entity in DOWNLOADABLE:
            return resource(self.replica.world, row)
        if action:
            return _error(404, f"Resource not found for the segment '{action}'.")
        return JSONResponse(self._content(row, Shape()))

    def _page(self, entity: str, query: dict[str, str]) -> dict[str, Any]:
        top = int(query["$top"]) if "$top" in query else None
        if self.version == "v5" and top is not None and top > 100:
            raise QueryError(f"The limit of '100' for Top query has been exceeded: '{top}'.")
        asked = shape(query.get("$select"), query.get("$expand"))
        rows = self._chosen(entity, query.get("$filter"), query.get("$orderby", "Id asc"))
        answer: dict[str, Any] = {"@odata.context": f"{self.base}/$metadata#{entity}"}
        if query.get("$count") == "true":
            answer["@odata.count"] = len(rows)
        start = self._after(rows, query.get("$skiptoken")) + int(query.get("$skip", 0))
        page = rows[start : start + (self.replica.page_size if top is None else top)]
        answer["value"] = [self._content(row, asked) for row in page]
        if top is None and start + len(page) < len(rows):
            answer["@odata.nextLink"] = self._next(entity, query, page[-1])
        return answer

    def _next(self, entity: str, query: dict[str, str], last: Row) -> str:
        token = json.dumps([last.stamp, last.id])
        options = {**query, "$skiptoken": token}
        return f"{self.base}/{entity}?" + "&".join(
            f"{name}={quote(value, safe='$')}" for name, value in options.items()
        )

    def _after(self, rows: list[Row], token: str | None) -> int:
        if token is None:
            return 0
        try:
            last = tuple(json.loads(token))
        except ValueError as error:
            raise QueryError("The skip token is not valid.") from error
        return sum(1 for row in rows if (row.stamp, row.id) <= last)

    def _chosen(self, entity: str, where: str | None, order: str) -> list[Row]:
        rows = self.replica.world.sets[entity]
        # Every page of a listing asks for the same rows; remember them while nothing changes.
        asked = (entity, where, order, self.replica.world.last_token, len(rows))
        if self._remembered[0] != asked:
            self._remembered = (asked, self._choose(entity, where, order))
        return self._remembered[1]

    def _choose(self, entity: str, where: str | None, order: str) -> list[Row]:
        rows = self.replica.world.rows(entity)
        if where:
            test = Filter(where)
            self._check_names(entity, test)
            rows = [row for row in rows if test(Scope(row, self._look))]
        if order.startswith("ApiGewijzigdOp"):
            return sorted(rows, key=lambda row: (row.stamp, row.id))
        return sorted(rows, key=lambda row: row.id)

    def _check_names(self, entity: str, test: Filter) -> None:
        """An unknown name is an error, also in a set without rows to try it on."""
        if rows := self.replica.world.rows(entity):
            test(Scope(rows[0], self._look))

    def _look(self, row: Row, name: str) -> Any:
        if name in row.links:
            found = self._related(row, name)
            return None if row.deleted and not isinstance(found, list) else found
        content = {self.name(row.entity, key): value for key, value in row.content().items()}
        if name not in content:
            raise QueryError(
                f"Could not find a property named '{name}' on type 'TK.DA.GGM.OData.{row.entity}'."
            )
        return content[name]

    def _related(self, row: Row, name: str) -> Row | list[Row] | None:
        target, ids = TARGETS.get(name, name), row.links[name]
        rows = self.replica.world.sets[target]
        if isinstance(ids, list):
            return [] if row.deleted else [rows[ident] for ident in ids if ident in rows]
        return rows.get(ids) if ids else None

    def _content(self, row: Row, asked: Shape) -> dict[str, Any]:
        content = {self.name(row.entity, key): value for key, value in row.content().items()}
        if asked.select is not None:
            for name in asked.select:
                self._look(row, name)
            content = {name: content[name] for name in asked.select if name in content}
        for name, inner in asked.expand.items():
            if name == "ToegezegdAan" or name not in row.links:
                raise QueryError(f"Could not find a property named '{name}'.")
            found = self._related(row, name)
            if isinstance(found, list):
                keep = [r for r in found if not inner.where or inner.where(Scope(r, self._look))]
                content[name] = [self._content(one, inner) for one in keep]
            else:
                content[name] = None if found is None else self._content(found, inner)
        return content

    def _metadata(self) -> str:
        types = []
        for entity in self._sets():
            row = next(iter(self.replica.world.sets[entity].values()))
            names = ["Id", *row.fields, *STAMPS]
            properties = "".join(
                f"<Property Name={quoteattr(self.name(entity, name))} Type='Edm.String'/>"
                for name in names
            )
            relations = "".join(
                f"<NavigationProperty Name={quoteattr(name)}"
                f" Type='Collection(TK.DA.GGM.OData.{TARGETS.get(name, name)})'/>"
                for name in row.links
            )
            types.append(f"<EntityType Name='{entity}'>{properties}{relations}</EntityType>")
        return (
            "<?xml version='1.0' encoding='utf-8'?><edmx:Edmx Version='4.0'"
            " xmlns:edmx='http://docs.oasis-open.org/odata/ns/edmx'><edmx:DataServices>"
            "<Schema Namespace='TK.DA.GGM.OData' xmlns='http://docs.oasis-open.org/odata/ns/edm'>"
            f"{''.join(types)}</Schema></edmx:DataServices></edmx:Edmx>"
        )


def _error(status: int, message: str) -> Response:
    return JSONResponse({"error": {"code": "", "message": message}}, status_code=status)


def routes(replica: "Replica") -> list[Route]:
    """Both versions, each under its own path."""
    made = []
    for version, path in (("v5", "/OData/v5"), ("v4", "/OData/v4/2.0")):
        service = Service(replica, version, path)
        made.append(Route(path, service.root))
        made.append(Route(f"{path}/{{path:path}}", service.anything))
    return made
