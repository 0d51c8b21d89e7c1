"""Where one motion or commitment stands, on one page: what a note to a minister needs of it."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from nlp.findings import EventKind
from tracker.queries.lives import grounds, threads
from tracker.queries.lives.events import EventRow, Term
from tracker.queries.lives.threads import ThreadDetail, ThreadRow
from tracker.queries.motions import subjects, votes
from tracker.queries.motions.asking import Asking
from tracker.queries.motions.votes import Ballot
from tracker.queries.quality import freshness
from tracker.values import UNFINISHED, MotionStatus, ThreadKind
from tracker.words import labels
from tracker.words.papers import paper_words
from tracker.words.quotes import on_one_line

# What a promise was, where it moved and how it ended; the rest of its life is on its page.
_TURNS = frozenset(
    {
        EventKind.POSTPONED,
        EventKind.PARTLY_FULFILLED,
        EventKind.FULFILLED,
        EventKind.WITHDRAWN,
    }
)


@dataclass(frozen=True, slots=True)
class Memo:
    """Where it stands on a day and why, with the words of the letters."""

    row: ThreadRow
    day: date
    facts: tuple[tuple[str, str], ...]
    told: tuple[EventRow, ...]  # in order of day; only what rests on words, and what people decided
    left_out: int  # more that letters say
    ground: EventRow | None  # whose words say why it stands here
    beware: tuple[str, ...]
    sources: str
    asks: Asking | None = None  # of a motion

    @property
    def ground_words(self) -> str:
        """The words that decide; of a motion's own paper what it asks, and not its heading."""
        ground = self.ground
        if ground is None or ground.passage is None:
            return ""
        if self.asks and self.asks.words and ground.document_id == self.asks.document_id:
            return self.asks.words
        return on_one_line(ground.passage.quote)


def named(session: Session, name: str, day: date) -> Memo | None:
    """The memo of what has this id, or of a motion with this number; None before its life."""
    motion = votes.ballot(session, name)
    found = threads.detail(session, (motion.public_id if motion else name) or "", day)
    return of(session, found, day, motion) if found else None


def of(session: Session, found: ThreadDetail, day: date, motion: Ballot | None = None) -> Memo:
    """The memo of one life; of a motion with its vote."""
    row = found.row
    ground = grounds.among(row, found.events)
    counted = [event for event in found.events if not event.rejected]
    told = [event for event in counted if _tells(event, counted, ground)]
    # What is settled stays so; of the rest a later letter may say otherwise.
    of_ministry = (row.ministry,) if row.ministry else ()
    beware = [freshness.behind(session, day, of_ministry)] if row.status in UNFINISHED else []
    if row.to_check:
        beware.insert(0, "Te controleren: de lezer is niet zeker van wat hier staat.")
    facts = _facts(found, day, motion)
    facts[:0] = _about(session, motion, day) if motion else []
    return Memo(
        row=row,
        day=day,
        facts=tuple((name, words) for name, words in facts if words),
        told=tuple(told),
        left_out=sum(1 for event in counted if event.passage) - sum(1 for e in told if e.passage),
        ground=ground,
        beware=tuple(filter(None, beware)),
        sources=freshness.of(session).words(),
        asks=motion.asks if motion else None,
    )


def term_words(term: Term | None) -> str:
    """A term in the words of the letter, with its last day."""
    if term is None:
        return ""
    words = f"“{term.words}”" if term.words else ""
    last = f"tot en met {labels.day_words(term.last_day)}" if term.last_day else ""
    return f"{words} ({last})" if words and last else words or last


def _tells(event: EventRow, counted: list[EventRow], ground: EventRow | None) -> bool:
    """The promise, every turn, the words on which the standing rests, and what people decided."""
    if event.origin != "read" or event.kind in _TURNS:
        return True
    said = [one for one in counted if one.passage]
    promised = [one for one in said if one.kind is EventKind.MADE] or said
    return event.id in {one.id for one in (*promised[:1], ground) if one}


def _about(session: Session, motion: Ballot, day: date) -> list[tuple[str, str]]:
    """What a motion asks in its own words; else what a letter says that it is about."""
    if motion.asks and motion.asks.words:
        return [("De motie zegt", f"“{motion.asks.words}” ({motion.asks.source})")]
    told_of = subjects.of(session, [motion.id], day) if motion.untold else {}
    return [("Waarover, volgens een brief", f"“{one.words}”") for one in told_of.values()]


def _facts(found: ThreadDetail, day: date, motion: Ballot | None) -> list[tuple[str, str]]:
    row = found.row
    of_motion = row.kind is ThreadKind.MOTIE
    together = labels.count_words(row.days_postponed, "dag", "dagen")
    far = f", samen {together}" if row.days_postponed else ""
    put_off = f"{row.times_postponed} keer{far}" if row.times_postponed else ""
    return [
        ("Kamerstuk", _number((motion and motion.kamerstuk) or row.kamerstuk or "")),
        ("Ondertekend door", ", ".join(one.name for one in motion.signed) if motion else ""),
        ("Uitslag", _outcome(motion, day) if motion else ""),
        ("Eerste termijn", term_words(row.first_term)),
        ("Huidige termijn", term_words(row.term) or ("" if of_motion else "geen")),
        ("Uitgesteld", put_off),
        ("Te laat", row.late_exactly),
        (row.by_whom, ", ".join(filter(None, [row.promiser, found.promiser_role]))),
        ("Verantwoordelijk", found.responsible or ""),
        ("Gevraagd door", ", ".join(filter(None, [found.asked_by, found.party]))),
        ("Ministerie", labels.ministry_words(row.ministry) if row.ministry else ""),
        ("Dossier", row.dossier or ""),
        ("Volgens het register", found.register_status or ""),
    ]


def _number(kamerstuk: str) -> str:
    return paper_words(kamerstuk).removeprefix("Kamerstuk ")


def _outcome(motion: Ballot, day: date) -> str:
    if not motion.voted(day):
        return labels.NOT_VOTED
    decided = f" op {labels.day_words(motion.decided_on)}" if motion.decided_on else ""
    known = motion.outcome is not MotionStatus.UNKNOWN
    return f"{labels.MOTION_STATUS[motion.outcome].word}{decided}" if known else "onbekend"
