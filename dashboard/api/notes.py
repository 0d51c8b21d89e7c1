"""Where one motion or commitment stands, with the exact words: for a note, as text or in Word."""

from enum import StrEnum
from io import BytesIO

from fastapi import APIRouter, HTTPException, Request, Response

from dashboard.api import answers, asking
from tracker.export import memo as written
from tracker.queries.notes import memo

router = APIRouter(tags=["Toezeggingen en moties"])


class Form(StrEnum):
    """What a note can be; the value ends its address."""

    TEXT = "txt"
    WORD = "docx"


MEDIA_TYPES = {Form.TEXT: "text/plain", Form.WORD: written.MEDIA_TYPE}


def _add(of: str, what: str, form: Form) -> None:
    def give(request: Request, kenmerk: str) -> Response:
        day = asking.day(request)
        with answers.session() as opened:
            found = memo.named(opened, kenmerk, day)
        if found is None:
            raise HTTPException(404, f"van {what} {kenmerk!r} is op {day} geen stand bekend")
        page = written.page(found, answers.address())
        made = (
            written.as_bytes(found, page)
            if form is Form.WORD
            else f"{written.text(found, page)}\n".encode()
        )
        name = f"stand-van-zaken-{found.row.public_id}-{day}.{form}"
        return answers.file(request, BytesIO(made), MEDIA_TYPES[form], name)

    router.add_api_route(
        f"/{of}/{{kenmerk}}/nota.{form}",
        give,
        summary=f"Stand van zaken van een {what} voor een nota, als {form}",
        description="Waar het staat en waarom, met de letterlijke zinnen en waar die staan.",
        openapi_extra=asking.DAY,
        response_class=Response,
        responses={200: {"content": {MEDIA_TYPES[form]: {}}}},
        operation_id=f"nota_{of}_{form}",
    )


for each in Form:
    _add("toezeggingen", "toezegging", each)
    _add("moties", "motie", each)
