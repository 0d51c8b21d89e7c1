"""The documents, the search engine, and how fresh each source is."""

from fastapi import APIRouter, HTTPException, Request, Response

from dashboard.api import answers, asking, shapes
from tracker.errors import UsageError
from tracker.queries.papers import documents as stored
from tracker.queries.papers.documents import DocumentRow
from tracker.queries.quality import freshness, sources
from tracker.queries.wanted.asking import LONGEST
from tracker.queries.wanted.narrowing import NAMES
from tracker.search import engine, names
from tracker.search.marking import MARK, UNMARK
from tracker.search.query import parse
from tracker.search.results import Order, Results

router = APIRouter(tags=["Stukken en bronnen"])


def _text(name: str, words: str) -> dict[str, object]:
    return {"name": name, "in": "query", "description": words, "schema": {"type": "string"}}


@router.get(
    "/documenten",
    response_model=shapes.Documents,
    openapi_extra={
        "parameters": [_text("woorden", "woorden in de titel of het nummer"), *asking.pages()]
    },
    summary="Ingelezen stukken, het nieuwste eerst",
)
def documents(request: Request) -> Response:
    """Alleen de versies die gelden."""
    words, page, size = _asked(request, "woorden")
    with answers.session() as opened:
        rows, total = stored.listed(opened, stored.Papers(words), (page - 1) * size, size)
    following = answers.page_link(request, page + 1) if page * size < total else None
    made = shapes.Documents(total=total, next=following, items=[_row(row) for row in rows])
    return answers.json(request, made, {"next": following or ""})


@router.get(
    "/documenten/{nummer}",
    response_model=shapes.DocumentInFull,
    summary="Een stuk met de tekst en alles wat erin gevonden is",
)
def document(request: Request, nummer: int) -> Response:
    """`text[start:end]` van een vondst zijn de letterlijke woorden."""
    with answers.session() as opened:
        found = stored.detail(opened, nummer)
    if found is None:
        raise HTTPException(404, f"er is geen stuk {nummer}")
    findings = [
        shapes.Finding(
            start=mark.start, end=mark.end, kind=mark.kind, words=mark.words, id=mark.public_id
        )
        for mark in found.marks
    ]
    whole = shapes.DocumentInFull.model_construct(
        **dict(_row(found.row)),
        text=found.text,
        url=found.url,
        findings=findings,
        questions=[
            shapes.Question(
                number=one.number, party=one.party, question=one.question, answer=one.answer
            )
            for one in found.questions
        ],
    )
    return answers.json(request, whole)


@router.get(
    "/zoeken",
    response_model=shapes.Hits,
    openapi_extra={
        "parameters": [
            _text("q", 'woorden, "exacte zin", OF, NIET, voorvoegsel*, dossier:26485'),
            *asking.pages(),
        ]
    },
    summary="Zoeken in alle stukken",
)
def search(request: Request) -> Response:
    """Zoals het zoekvak van het dashboard: wat er ook staat, het geeft geen fout; zonder q wel."""
    typed, page, size = _asked(request, "q")
    if not typed.strip():
        raise UsageError(
            "geef met q wat u zoekt, bijvoorbeeld /api/zoeken?q=stikstof; alle stukken staan in"
            " /api/documenten"
        )
    with answers.session() as opened:
        query = parse(typed, names.surnames(opened))
        # Of what makes no sense nothing is found; why stands in the remarks.
        found = (
            engine.search(opened, query, Order.BEST, (page - 1) * size, size)
            if query
            else Results()
        )
    following = answers.page_link(request, page + 1) if page * size < found.entries else None
    hits = [
        shapes.Hit.model_construct(
            document=hit.document_id,
            title=hit.title,
            kind=hit.kind,
            day=hit.day,
            kamerstuk=hit.kamerstuk,
            passages=[one.text.replace(MARK, "**").replace(UNMARK, "**") for one in hit.passages],
            link=f"{answers.address()}/{hit.address}",
        )
        for hit in found.hits
    ]
    made = shapes.Hits(
        query=typed, remarks=list(query.remarks), total=found.entries, next=following, items=hits
    )
    return answers.json(request, made, {"next": following or ""})


@router.get("/bronnen", response_model=shapes.Sources, summary="Hoe vers elke bron is")
def freshness_of_sources(request: Request) -> Response:
    """Wat niet is ingelezen, staat nergens in deze API."""
    with answers.session() as opened:
        fresh = freshness.of(opened)
        counted = {one.name: one for one in freshness.by_source(opened)}
        gathered = {state.name: state for state in sources.states(opened)}
    items = []
    for name in sorted(counted.keys() | gathered.keys()):
        state, count = gathered.get(name), counted.get(name)
        items.append(
            shapes.SourceState(
                name=name,
                description=state.description if state else "bestanden op deze machine",
                documents=count.documents if count else 0,
                newest_document=count.newest if count else None,
                last_run=state.last_run if state else None,
                complete=state.complete if state else False,
                waiting=state.waiting if state else 0,
                message=state.message if state else "",
            )
        )
    made = shapes.Sources(
        documents=fresh.documents,
        newest_document=fresh.newest,
        undated=fresh.undated,
        words=fresh.words(),
        items=items,
    )
    return answers.json(request, made)


def _asked(request: Request, name: str) -> tuple[str, int, int]:
    """The words under a name, the page and its size."""
    given: dict[str, list[str]] = {}
    for key, value in request.query_params.multi_items():
        given.setdefault(key, []).append(value)
    page = asking.number(given, "pagina", 1, 1_000_000)
    size = asking.number(given, "aantal", asking.USUAL, asking.MOST)
    words = given.pop(name, [""])[0]
    if given:
        hint = f"; {next(iter(given))} hoort bij de lijsten" if set(given) & set(NAMES) else ""
        raise UsageError(f"onbekende keuze {next(iter(given))!r}; hier kan alleen {name}{hint}")
    if len(words) > LONGEST * 20:
        raise UsageError(f"{name} is langer dan {LONGEST * 20} tekens; maak het korter")
    return words, page, size


def _row(row: DocumentRow) -> shapes.Document:
    return shapes.Document.model_construct(
        id=row.id,
        title=row.title,
        kind=row.kind,
        day=row.published_on,
        kamerstuk=row.kamerstuk,
        ministry=row.ministry,
        commitments=row.commitments,
        motions=row.motions,
        link=_link(row.id),
    )


def _link(number: int) -> str:
    return f"{answers.address()}/document?id={number}"
