"""Commitments, motions and events: lists that the choices of the page narrow, and one in full."""

from fastapi import APIRouter, HTTPException, Request, Response

from dashboard.api import answers, asking, filled, shapes
from tracker.queries.lives import happenings, listing
from tracker.queries.motions import listing as motion_listing
from tracker.queries.motions.motions import count as motions_in_all
from tracker.queries.wanted.filters import COMMITMENTS
from tracker.values import ThreadKind

router = APIRouter(tags=["Toezeggingen en moties"])


@router.get(
    "/toezeggingen",
    response_model=shapes.Commitments,
    openapi_extra=asking.choices(),
    summary="Toezeggingen en voornemens, zoals ze op een dag staan",
)
def commitments(request: Request) -> Response:
    """Dezelfde keuzes als op de pagina; moties alleen met `soort=motie`."""
    wanted = asking.wanted(request, COMMITMENTS)
    day = wanted.filter.as_of
    with answers.session() as opened:
        total = listing.total(opened, wanted.filter)
        rows = [
            filled.commitment(item, day, answers.address())
            for item in listing.items(opened, wanted.filter, wanted.first, wanted.size)
        ]
    page = _page(request, wanted, total)
    return answers.json(request, shapes.Commitments(**page, items=rows), _links(page))


@router.get(
    "/moties",
    response_model=shapes.Motions,
    openapi_extra=asking.choices(),
    summary="Moties, met ondertekenaars, uitslag en wat ermee gedaan is",
)
def motions(request: Request) -> Response:
    """Alle moties, ook die verworpen zijn of waar nog niets mee gebeurde."""
    wanted = asking.wanted(request, (ThreadKind.MOTIE,))
    with answers.session() as opened:
        total = motions_in_all(opened, wanted.filter)
        rows = [
            filled.motion(motion, answers.address())
            for motion in motion_listing.motions(opened, wanted.filter, wanted.first, wanted.size)
        ]
    page = _page(request, wanted, total)
    return answers.json(request, shapes.Motions(**page, items=rows), _links(page))


@router.get(
    "/gebeurtenissen",
    response_model=shapes.Events,
    openapi_extra=asking.choices(),
    summary="Alles wat ermee gebeurde: elke termijn en elke verschuiving",
)
def events(request: Request) -> Response:
    """Een bladzijde telt toezeggingen en moties; van elk staan alle gebeurtenissen erop."""
    wanted = asking.wanted(request)
    with answers.session() as opened:
        total = listing.total(opened, wanted.filter)
        rows = [
            filled.event(one)
            for one in happenings.happenings(opened, wanted.filter, wanted.first, wanted.size)
        ]
    page = _page(request, wanted, total)
    return answers.json(request, shapes.Events(**page, items=rows), _links(page))


@router.get(
    "/toezeggingen/{kenmerk}",
    response_model=shapes.CommitmentInFull,
    openapi_extra=asking.DAY,
    summary="Een toezegging, voornemen of motie met alles wat ermee gebeurde",
)
def commitment(request: Request, kenmerk: str) -> Response:
    """De vaste link: het kenmerk blijft hetzelfde, ook als stukken opnieuw gelezen worden."""
    day = asking.day(request)
    with answers.session() as opened:
        found = listing.item(opened, kenmerk, day)
        number = listing.lasting(opened, kenmerk)
        if found is None or number is None:
            raise HTTPException(404, f"er is op {day} geen toezegging of motie {kenmerk!r}")
        row = filled.commitment(found, day, answers.address())
        lived = [filled.event(one) for one in happenings.lives(opened, [number], day)]
    whole = shapes.CommitmentInFull.model_construct(**dict(row), as_of=day, events=lived)
    return answers.json(request, whole)


@router.get(
    "/moties/{kenmerk}",
    response_model=shapes.MotionInFull,
    openapi_extra=asking.DAY,
    summary="Een motie met alles wat ermee gebeurde",
)
def motion(request: Request, kenmerk: str) -> Response:
    """Op kenmerk, of op nummer: `26485-345`."""
    day = asking.day(request)
    with answers.session() as opened:
        found = motion_listing.motion(opened, kenmerk, day)
        if found is None:
            raise HTTPException(404, f"er is geen motie {kenmerk!r}")
        number = listing.lasting(opened, found.public_id) if found.public_id else None
        row = filled.motion(found, answers.address())
        lived = [
            filled.event(one) for one in happenings.lives(opened, [number] if number else [], day)
        ]
    whole = shapes.MotionInFull.model_construct(**dict(row), as_of=day, events=lived)
    return answers.json(request, whole)


def _page(request: Request, wanted: asking.Wanted, total: int) -> dict[str, object]:
    following = wanted.next(total)
    return {
        "as_of": wanted.filter.as_of,
        "choice": wanted.filter.words_for_people(),
        "total": total,
        "next": answers.page_link(request, following) if following else None,
    }


def _links(page: dict[str, object]) -> dict[str, str]:
    return {"next": str(page["next"])} if page["next"] else {}
