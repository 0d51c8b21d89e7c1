"""What happened to a motion or commitment, each time with the sentence that says so."""

from html import escape

from dashboard import markup
from dashboard.parts import sources
from tracker.queries.lives import steps
from tracker.queries.lives.events import EventRow
from tracker.queries.lives.threads import ThreadDetail
from tracker.values import ThreadKind
from tracker.words import labels

ORIGINS = {"register": "volgens het register", "decision": "beoordeling van een mens"}


def listed(found: ThreadDetail) -> str:
    """Every event in order of day."""
    items = "".join(_event(event, found.row.kind) for event in found.events)
    return f"<ol class='tz-life'>{items}</ol>"


def _event(event: EventRow, of: ThreadKind) -> str:
    source = ORIGINS.get(event.origin, "")
    if event.document_id is not None:
        kind = labels.DOCUMENT[event.document_kind] if event.document_kind else "stuk"
        title = event.document_title or kind
        source = f"{kind}: " + markup.in_document(event.document_id, title, event.passage)
        source += sources.link(event.url, event.kamerstuk)
    terms = []
    if event.previous:
        terms.append(f"eerder: {markup.term(event.previous)}")
    if event.term:
        terms.append(f"termijn: {markup.term(event.term)}")
    why = f"herkend aan “{escape(event.cue)}”, zekerheid {event.certainty:.0%}" if event.cue else ""
    # Of a register the note is what happened, and stands above.
    note = escape(event.note) if event.origin != "register" else ""
    rejected = "<em>Afgekeurd bij beoordeling; telt niet mee.</em>" if event.rejected else ""
    details = " · ".join(part for part in (*terms, note, rejected) if part)
    return (
        f"<li><strong>{labels.day_words(event.day)} — {escape(steps.words(event, of))}</strong><br>"
        f"<span class='tz-small'>{source}</span>"
        f"{markup.quote(event.passage) if event.passage else ''}"
        f"<span class='tz-small'>{details}{'<br>' if details and why else ''}{why}</span></li>"
    )
