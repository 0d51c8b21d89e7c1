"""The feed of something that is followed, under a mark that cannot be guessed."""

from fastapi import APIRouter, HTTPException, Request, Response

from dashboard.api import answers
from dashboard.api.files import closing_on_error
from tracker import clock
from tracker.export.files import MEDIA_TYPES, Format
from tracker.follow import feeds, kept

router = APIRouter(tags=["Bestanden, agenda en feed"])


@router.get(
    "/volgen/{kenmerk}.atom",
    summary="Wat er veranderde aan iets dat gevolgd wordt",
    description="Het adres staat op de pagina Volgen. Nieuws komt erin als de server kijkt.",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPES[Format.ATOM]: {}}}},
)
def followed(request: Request, kenmerk: str) -> Response:
    """The notices of one follow; who stopped gets a sentence."""
    made = answers.scratch()
    with closing_on_error(made), answers.session() as opened:
        follow = kept.marked(opened, kenmerk)
        if follow is None:
            raise HTTPException(404, "dit wordt niet (meer) gevolgd; zie de pagina Volgen")
        own = f"{answers.address()}{request.url.path}"
        feeds.write(opened, made, follow, clock.today(), answers.address(), own)
    return answers.file(request, made, MEDIA_TYPES[Format.ATOM], "gevolgd.atom")
