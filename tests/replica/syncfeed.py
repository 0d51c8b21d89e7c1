"""The SyncFeed of the Tweede Kamer: tokens, tombstones, and its changing namespaces."""

from itertools import islice
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.replica.odata import TARGETS, V4_NAMES
from tests.replica.world import Row

if TYPE_CHECKING:
    from tests.replica.app import Replica

DATA = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
PATH = "/SyncFeed/2.0"
# Relations that the feed gives the other way round, or under another name.
NAMES = {"NaamNL": "naamNl", "NaamEN": "naamEn", "ExterneIdentifier": "externeidentifier"}
TEXTS = {"KamerbriefNakoming": "Nummer"}
HIDDEN = {"DocumentPublicatie", "Besluit", "Stemming", "ZaakActor", "DocumentActor"}


def entity_xml(replica: "Replica", row: Row) -> str:
    """The element of a row. Commitments carry a prefix, every second one at least; others none."""
    name = _camel(row.entity)
    prefix = "ns1:" if row.entity == "Toezegging" and row.token % 2 else ""
    mark = prefix or ("tk:" if row.token % 3 else "")
    declared = f"xmlns{':' + prefix[:-1] if prefix else ''}={quoteattr(DATA)}"
    if mark == "tk:":
        declared += f" xmlns:tk={quoteattr(DATA)}"
    gone = str(row.deleted).lower() if row.entity != "Persoon" else str(row.deleted)
    start = (
        f'<{prefix}{name} {declared} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        f' id="{row.id}" {mark}bijgewerkt="{row.changed_at:%Y-%m-%dT%H:%M:%S}"'
        f' {mark}verwijderd="{gone}"'
    )
    if row.deleted:
        return f"{start}/>"
    return f"{start}>{''.join(_children(replica, row, prefix))}</{prefix}{name}>"


def _children(replica: "Replica", row: Row, prefix: str) -> list[str]:
    made = []
    for field, value in row.fields.items():
        if field.endswith("_Id"):
            continue
        name = NAMES.get(field) or _camel(V4_NAMES.get((row.entity, field), field))
        if value is None:
            made.append(f'<{prefix}{name} xsi:nil="true"/>')
        else:
            text = str(value).lower() if isinstance(value, bool) else str(value)
            made.append(f"<{prefix}{name}>{escape(text)}</{prefix}{name}>")
    for relation, ids in row.links.items():
        if relation in HIDDEN:
            continue
        made += [
            _relation(replica, relation, ident, prefix)
            for ident in ([ids] if isinstance(ids, str) else ids or [])
        ]
    for person, fractie in row.promised_to:
        inside = f'<{prefix}persoon ref="{person}"/>' if person else ""
        inside += f'<{prefix}fractie ref="{fractie}"/>' if fractie else ""
        made.append(f"<{prefix}toegezegdAan>{inside}</{prefix}toegezegdAan>")
    return made


def _relation(replica: "Replica", relation: str, ident: str, prefix: str) -> str:
    name = _camel(relation)
    if relation in TEXTS:
        target = replica.world.sets[TARGETS.get(relation, relation)][ident]
        return f"<{prefix}{name}>{target.fields[TEXTS[relation]]}</{prefix}{name}>"
    return f'<{prefix}{name} ref="{ident}"/>'


def _camel(name: str) -> str:
    return name[0].lower() + name[1:]


def routes(replica: "Replica") -> list[Route]:
    """The feed; a category that nobody knows is simply empty."""

    def link(rel: str, category: str, token: int) -> str:
        # The order of the parameters differs from page to page.
        given = [f"skiptoken={token}", f"category={category}"]
        query = "&".join(given if token % 2 else reversed(given))
        return f'<link rel="{rel}" href={quoteattr(f"{replica.address}{PATH}/Feed?{query}")}/>'

    async def feed(request: Request) -> Response:
        category = request.query_params.get("category", "")
        after = int(request.query_params.get("skiptoken", 0))
        log = replica.world.log
        later = (
            (token, entity, ident)
            for token, entity, ident in log
            if token > after and entity == category
        )
        found = list(islice(later, replica.page_size + 1))
        more, found = len(found) > replica.page_size, found[: replica.page_size]
        last = found[-1][0] if found else after
        entries = []
        for token, entity, ident in found:
            row = replica.world.sets[entity][ident]
            entries.append(
                f"<entry><title>{ident}</title>"
                f"<id>{replica.address}{PATH}/Entiteiten/{ident}</id>"
                f"<updated>{row.changed_at:%Y-%m-%dT%H:%M:%SZ}</updated>"
                f'<category term="{entity.lower()}"/>{link("next", category, token)}'
                f'<content type="application/xml">{entity_xml(replica, row)}</content></entry>'
            )
        body = (
            '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
            f"<title>Gegevensmagazijn SyncFeed</title>{link('self', category, after)}"
            f"{link('next' if more else 'resume', category, last)}{''.join(entries)}</feed>"
        )
        return Response(body, media_type="application/atom+xml")

    async def anything(request: Request) -> Response:
        return Response(
            "<Error><Message>An error has occurred.</Message></Error>",
            status_code=500,
            media_type="application/xml",
        )

    return [Route(f"{PATH}/Feed", feed), Route(f"{PATH}/{{rest:path}}", anything)]
