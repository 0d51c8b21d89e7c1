"""A small database with lives worth exporting: put off, kept, late, and one that tries to run."""

from datetime import date
from typing import Any

from sqlmodel import Session

from nlp.findings import DocumentKind, EventKind, Precision
from tracker.models.documents import Document, DocumentOrigin
from tracker.models.motions import Motion, MotionSignatory
from tracker.models.threads import Event, Thread
from tracker.standing import standings
from tracker.values import MotionStatus, Status, ThreadKind

DAY = date(2021, 10, 1)
URL = "https://zoek.example/kst-26485-345.html"
PLAN = "Het actieplan komt in het najaar van 2021."
LATER = "Het actieplan komt later en is nu voorzien voor begin 2022."


def letter(session: Session, number: int, day: date, text: str) -> Document:
    """A stored letter that can be read on the web."""
    made = Document(
        key=f"kst-26485-{number}",
        text=text,
        text_sha256=f"{number}",
        kind=DocumentKind.KAMERBRIEF,
        title=f"Brief {number}",
        published_on=day,
        kamerstuk=f"26485-{number}",
        dossier="26485",
    )
    session.add(made)
    session.flush()
    assert made.id is not None
    session.add(DocumentOrigin(document_id=made.id, source="proef", source_id=f"{number}", url=URL))
    return made


def happened(
    session: Session,
    thread: Thread,
    document: Document,
    quote: str,
    kind: EventKind = EventKind.MADE,
    term: tuple[str, date, date] | None = None,
    previous: tuple[str, date, date] | None = None,
) -> None:
    """An event that a letter tells."""
    assert thread.id is not None
    assert document.published_on is not None
    start = document.text.index(quote)
    event = Event(
        thread_id=thread.id,
        kind=kind,
        occurred_on=document.published_on,
        document_id=document.id,
        start=start,
        end=start + len(quote),
        quote=quote,
    )
    if term:
        event.deadline_quote, event.first_day, event.last_day = term
        event.precision = Precision.MONTH
    if previous:
        event.previous_quote, event.previous_first_day, event.previous_last_day = previous
        event.previous_precision = Precision.MONTH
    session.add(event)


def thread(session: Session, public_id: str, title: str, **more: Any) -> Thread:
    """A commitment of the minister for Foreign Affairs in dossier 26485."""
    values: dict[str, Any] = {"kind": ThreadKind.TOEZEGGING, "ministry": "BZ", "dossier": "26485"}
    values |= {"promiser": "S.A.M. Kaag", "made_on": date(2021, 2, 11)}
    made = Thread(public_id=public_id, title=title, **(values | more))
    session.add(made)
    session.flush()
    return made


def fill(session: Session, title: str = '=HYPERLINK("http://kwaad.example")') -> None:
    """One put off, one kept, one late with a title of your choice, one motion, one rejected."""
    first = letter(session, 345, date(2021, 2, 11), f"{PLAN} Ik stuur u het rapport. Ja: {title}")
    second = letter(session, 373, DAY, f"{LATER} Met deze brief doe ik dat gestand.")
    plan = thread(session, "plan", PLAN)
    autumn = ("in het najaar van 2021", date(2021, 9, 21), date(2021, 12, 20))
    happened(session, plan, first, PLAN, term=autumn)
    begin = ("begin 2022", date(2022, 1, 1), date(2022, 3, 31))
    happened(session, plan, second, LATER, EventKind.POSTPONED, term=begin)
    report = thread(session, "rapport", "Ik stuur u het rapport.")
    happened(session, report, first, "Ik stuur u het rapport.")
    happened(session, report, second, "Met deze brief doe ik dat gestand.", EventKind.FULFILLED)
    late = thread(session, "laat", title, to_check=True)
    april = ("in april", date(2021, 4, 1), date(2021, 4, 30))
    happened(session, late, first, title, term=april)
    asked = thread(session, "motie", "Motie van het lid Van Dijk", kind=ThreadKind.MOTIE)
    session.add(
        Event(
            thread_id=asked.id or 0,
            kind=EventKind.MADE,
            occurred_on=date(2021, 3, 2),
            origin="register",
            ruling=Status.OPEN,
            note="aangenomen",
        )
    )
    for number, outcome, own in (
        ("26485-346", MotionStatus.ADOPTED, asked.id),
        ("26485-347", MotionStatus.REJECTED, None),
    ):
        motion = Motion(
            kamerstuk=number,
            dossier="26485",
            title="Motie van het lid Van Dijk",
            submitted_on=date(2021, 2, 25),
            status=outcome,
            thread_id=own,
        )
        session.add(motion)
        session.flush()
        assert motion.id is not None
        session.add(MotionSignatory(motion_id=motion.id, position=1, name="Van Dijk", party="SP"))
    session.flush()
    standings.recompute(session)
