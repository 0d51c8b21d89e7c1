"""The shapes of the API, filled with what a question on the database gave."""

from collections.abc import Iterable
from datetime import date

from dashboard.api.shapes import Commitment, Event, Motion, Source, Term
from nlp.findings import DocumentKind, Precision
from tracker.export import items, motions
from tracker.export.events import ORIGINS, shift
from tracker.export.items import one_line
from tracker.queries.lives.happenings import Happening, Running
from tracker.queries.lives.listing import Item
from tracker.queries.motions.listing import ListedMotion
from tracker.standing.status import days_late
from tracker.words import labels


def commitment(item: Item, day: date, address: str) -> Commitment:
    """A row of the list."""
    return Commitment.model_construct(
        **{name: getattr(item, name) for name in Commitment.model_fields if name in Item._fields},
        id=item.public_id,
        status_words=items.standing_words(item),
        first_deadline=_term(
            item.first_quote, item.first_from, item.first_to, item.first_precision
        ),
        current_deadline=_term(item.due_quote, item.due_from, item.due_to, item.due_precision),
        days_late=days_late(item.overdue, item.due_to, day),
        evidence=_source(
            *(item.quote, item.document, item.document_kind),
            *(item.document_kamerstuk, item.document_on, item.url),
        ),
        link=items.link(address, item.public_id, items.page_of(item.kind)),
    )


def event(one: Happening) -> Event:
    """A row of the list of events."""
    return Event.model_construct(
        id=one.public_id,
        title=one.title,
        day=one.day,
        event=one.kind,
        event_words=labels.EVENT[one.kind],
        deadline=_term(one.term_quote, one.term_from, one.term_to),
        previous_deadline=_term(one.previous_quote, one.previous_from, one.previous_to),
        deadline_before=_running(one.before),
        deadline_after=_running(one.after),
        days_moved=shift(one),
        evidence=_source(
            *(one.quote, one.document, one.document_kind),
            *(one.document_kamerstuk, one.day, one.url),
        ),
        origin=ORIGINS.get(one.origin, one.origin),
        note="; ".join(filter(None, (one.note, one.register_status))),
        counts=not one.rejected,
    )


def motion(found: ListedMotion, address: str) -> Motion:
    """A row of the list of motions."""
    parties: Iterable[str] = dict.fromkeys(one.party for one in found.signed if one.party)
    return Motion.model_construct(
        **{
            name: getattr(found, name)
            for name in Motion.model_fields
            if name in ListedMotion._fields
        },
        id=found.name,
        signatories=[one.name for one in found.signed],
        parties=list(parties),
        status_words=motions.standing_words(found),
        deadline=_term(found.due_quote, None, found.due_to),
        register_status=found.register_state,
        evidence=_source(
            *(found.quote, found.document, found.document_kind),
            *(found.document_kamerstuk, found.document_on, found.document_url),
        ),
        link=items.link(address, found.name, "motie"),
    )


def _running(term: Running) -> Term | None:
    return _term(term.quote, None, term.last_day)


def _term(
    quote: str | None,
    first_day: date | None,
    last_day: date | None,
    precision: Precision | None = None,
) -> Term | None:
    if not quote and first_day is None and last_day is None:
        return None
    return Term.model_construct(
        quote=one_line(quote), first_day=first_day, last_day=last_day, precision=precision
    )


def _source(
    quote: str | None,
    title: str | None,
    kind: DocumentKind | None,
    kamerstuk: str | None,
    day: date | None,
    url: str | None,
) -> Source | None:
    if kind is None:
        return None
    return Source.model_construct(
        quote=quote, title=title, kind=kind, kamerstuk=kamerstuk, day=day, url=url
    )
