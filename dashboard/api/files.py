"""Every list as a file, a calendar to subscribe to, or a feed: the ending says which."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from fastapi import APIRouter, HTTPException, Request, Response

from dashboard.api import answers, asking
from tracker.export.files import MEDIA_TYPES, OF_ITEMS_ONLY, Export, Format, What, write
from tracker.queries.wanted.filters import COMMITMENTS
from tracker.values import ThreadKind

router = APIRouter(tags=["Bestanden, agenda en feed"])
_KINDS: dict[What, tuple[ThreadKind, ...]] = {
    What.ITEMS: COMMITMENTS,
    What.MOTIONS: (ThreadKind.MOTIE,),
    What.EVENTS: (),
}


@contextmanager
def closing_on_error(made: IO[bytes]) -> Iterator[None]:
    """Let go of a file that will not be sent."""
    try:
        yield
    except BaseException:
        made.close()
        raise


def add(what: What, kind: Format) -> None:
    """Serve one list in one format."""

    def give(request: Request) -> Response:
        wanted = asking.wanted(request, _KINDS[what])
        own = f"{answers.address()}{request.url.path}"
        own += f"?{request.url.query}" if request.url.query else ""
        export = Export(wanted.filter, what, kind, answers.address(), own)
        made = answers.scratch()
        with closing_on_error(made), answers.session() as opened:
            write(opened, made, export)
        return answers.file(request, made, MEDIA_TYPES[kind], export.name)

    router.add_api_route(
        f"/{what.value}.{kind.value}",
        give,
        summary=f"{what.value.capitalize()} als {kind.value}",
        description="Precies wat de keuzes vinden. Een agenda of feed met deze keuzes blijft bij.",
        openapi_extra=asking.choices(paged=False),
        response_class=Response,
        responses={200: {"content": {MEDIA_TYPES[kind]: {}}}},
        operation_id=f"{what.value}_{kind.value}",
    )


for each in What:
    for form in Format:
        if each is not What.EVENTS or form not in OF_ITEMS_ONLY:
            add(each, form)


@router.get("/{lijst}.{formaat}", include_in_schema=False)
def unknown(lijst: str, formaat: str) -> Response:
    """A list or a format that there is not."""
    known = ", ".join(f".{kind.value}" for kind in Format)
    raise HTTPException(404, f"{lijst}.{formaat} bestaat niet; kies een lijst en een van {known}")
