"""A database of any size with letters, commitments and motions that look real to every reader.

`python -m tests.tracker.populated sqlite:////tmp/large.sqlite` makes one to look at.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any

from sqlmodel import Session, SQLModel

from crawler.items import MotionItem, Signatory, Vote
from nlp.findings import CommitmentKind, DocumentKind, EventKind, Precision
from tracker import database
from tracker.intake import ingest
from tracker.linking.candidates import WORDS, topic_words
from tracker.linking.subjects import Subject, packed, subject_of
from tracker.linking.words import stem_of, weight
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, Thread, TopicWord
from tracker.record import bulk
from tracker.registers import motions as registers
from tracker.search import collecting
from tracker.standing import standings
from tracker.values import ThreadKind
from tracker.words.days import MONTHS

BEGIN = date(2015, 1, 1)
LETTER = 10  # commitments in a letter
NAMES = ["Jansen", "De Vries", "Van den Berg", "Bakker", "Visser", "Smit", "Meijer", "De Boer"]
PARTIES = ["VVD", "D66", "CDA", "SP", "PvdA", "GroenLinks", "ChristenUnie", "SGP"]
MINISTERS = {"BZ": "Van Loon", "OCW": "De Groot", "VWS": "Hendriks", "JENV": "Van Wijk"}
COMMITTEES = ["Buitenlandse Zaken", "Onderwijs", "Volksgezondheid", "Justitie en Veiligheid"]
MADE = [
    "Ik informeer uw Kamer in {term} over de {a} van de {b}.",
    "De {a} over {b} wordt in {term} afgerond en aan uw Kamer gezonden.",
    "Ik stuur uw Kamer de {a} over {b} in {term}.",
]
LATER = {
    EventKind.REFERRED: "Eerder heb ik de {a} over {b} toegezegd.",
    EventKind.IN_PROGRESS: "Aan de {a} over {b} wordt gewerkt.",
    EventKind.POSTPONED: "De {a} over {b} komt later en is nu voorzien voor {term}.",
    EventKind.PARTLY_FULFILLED: "Een deel van de {a} over {b} gaat u hierbij toe.",
    EventKind.FULFILLED: "Met deze brief doe ik de toezegging over de {a} van {b} gestand.",
    EventKind.WITHDRAWN: "Van de {a} over {b} zie ik af.",
}
# Two words as any other, to see what a sentence makes of what it is about.
A, B = "verwarming", "waterkering"


@cache
def _words() -> list[str]:
    stored = json.loads(files("tracker.data").joinpath("word_counts.json").read_text())
    return [word for word in stored["counts"] if len(word) > 5]


def commitments(session: Session, count: int, events_each: int = 2, seed: int = 1) -> None:
    """Add this many threads, ten to a letter, each with this many events in as many letters."""
    chance = random.Random(seed)
    rows: dict[type, list[dict[str, Any]]] = {
        kind: [] for kind in (Document, Thread, CommitmentMention, Event, TopicWord)
    }
    topics: set[tuple[str, int]] = set()
    for first in range(1, count + 1, LETTER):
        numbers = range(first, min(first + LETTER, count + 1))
        subjects = {number: chance.sample(_words(), 2) for number in numbers}
        day = BEGIN + timedelta(days=chance.randrange(3650))
        sender = len(rows[Document]) // events_each % len(MINISTERS)
        for turn in range(events_each):
            happened = day + timedelta(days=90 * turn)
            document = _document(len(rows[Document]) + 1, happened, sender)
            lines, length = [f"Geachte voorzitter,\n\n{' '.join(chance.sample(_words(), 40))}."], 0
            for number in numbers:
                length = sum(len(line) + 2 for line in lines)
                event, term = _event(chance, number, turn, happened)
                pattern = LATER[event["kind"]] if turn else chance.choice(MADE)
                a, b = subjects[number]
                quote = pattern.format(a=a, b=b, term=term)
                place = {"document_id": document["id"], "start": length, "quote": quote}
                place["end"] = length + len(quote)
                mention = len(rows[CommitmentMention]) + 1
                rows[Event].append({**event, **place, "mention_id": mention})
                subject = _subject(pattern, a, b)
                rows[CommitmentMention].append(_mention(mention, event, place, packed(subject)))
                if turn == 0:
                    rows[Thread].append(_thread(number, quote, happened, sender, chance))
                    topics |= {(word, number) for word in topic_words(subject)[: 2 * WORDS]}
                lines.append(quote)
            document["text"] = "\n\n".join(lines)
            rows[Document].append(document)
    rows[TopicWord] = [{"word": word, "thread_id": number} for word, number in sorted(topics)]
    for table, found in rows.items():
        usual = _usual(table)
        bulk.add(session, table, (usual | row for row in found))


def _usual(table: type[SQLModel]) -> dict[str, Any]:
    """What a row has of which nothing is said."""
    fields = table.model_fields.items()
    return {name: of.get_default(call_default_factory=True) for name, of in fields}


def _subject(pattern: str, a: str, b: str) -> Subject:
    """As `subject_of` has it; which part each word plays is worked out once for a pattern."""
    model, own = _model(pattern), {stem_of(A): stem_of(a), stem_of(B): stem_of(b)}
    weights = {
        stem: value / weight(known) * weight(stem)
        for known, value in model.weights
        for stem in [own.get(known, known)]
    }
    return replace(model, weights=tuple(sorted(weights.items())))


@cache
def _model(pattern: str) -> Subject:
    return subject_of(pattern.format(a=A, b=B, term="mei 2021"))


def _document(number: int, day: date, sender: int) -> dict[str, Any]:
    return {
        "id": number,
        "key": f"generated:{number}",
        "text": "",
        "text_sha256": f"{number:064d}",
        "title": f"Brief {number} over de stand van zaken",
        "kind": DocumentKind.KAMERBRIEF,
        "published_on": day,
        "ministry": list(MINISTERS)[sender],
        "kamerstuk": f"{20000 + number % 900}-{number}",
        "dossier": str(20000 + number % 900),
    }


def _thread(
    number: int, quote: str, day: date, sender: int, chance: random.Random
) -> dict[str, Any]:
    ministry = list(MINISTERS)[sender]
    return {
        "id": number,
        "public_id": f"g{number}",
        "kind": ThreadKind.TOEZEGGING if number % 3 else ThreadKind.VOORNEMEN,
        "title": quote,
        "made_on": day,
        "ministry": ministry,
        "promiser": MINISTERS[ministry],
        "promiser_role": "minister",
        "dossier": str(20000 + number % 900),
        "asked_by": chance.choice(NAMES) if number % 4 == 0 else None,
        "party": chance.choice(PARTIES) if number % 2 == 0 else None,
        "committee": COMMITTEES[sender],
        "to_check": number % 50 == 0,
        "certainty": 0.6 if number % 50 == 0 else 0.9,
    }


def _event(chance: random.Random, number: int, turn: int, day: date) -> tuple[dict[str, Any], str]:
    """What happens at this turn of a life, and the term in words."""
    due = day + timedelta(days=chance.randrange(30, 400))
    term = f"{MONTHS[due.month - 1]} {due.year}"
    kind = chance.choice(list(LATER)) if turn else EventKind.MADE
    row: dict[str, Any] = {
        "thread_id": number,
        "kind": kind,
        "occurred_on": day,
        "certainty": 0.9,
        "first_day": None,
        "last_day": None,
        "precision": None,
        "deadline_quote": None,
    }
    if kind in (EventKind.MADE, EventKind.POSTPONED):
        row |= {"first_day": due.replace(day=1), "last_day": due, "precision": Precision.MONTH}
        row["deadline_quote"] = term
    return row, term


def _mention(
    number: int, event: dict[str, Any], place: dict[str, Any], subject: str
) -> dict[str, Any]:
    term = ("first_day", "last_day", "precision", "deadline_quote", "certainty", "thread_id")
    return {
        **place,
        **{name: event[name] for name in term},
        "id": number,
        "kind": CommitmentKind.TOEZEGGING,
        "event": event["kind"],
        "subject": subject,
    }


def motions(count: int, seed: int = 2) -> Iterator[MotionItem]:
    """This many motions as the register gives them."""
    chance = random.Random(seed)
    for number in range(count):
        subject = " ".join(chance.sample(_words(), 5))
        name, party = chance.choice(NAMES), chance.choice(PARTIES)
        outcome = chance.choice(["adopted", "rejected", None, None])
        submitted_on = BEGIN + timedelta(days=chance.randrange(3650))
        yield MotionItem(
            source="tweede_kamer",
            source_id=f"m{number}",
            number=f"20{number % 18 + 8:02d}Z{number:06d}",
            title=f"Motie van het lid {name} c.s. over {subject}",
            submitted_on=submitted_on,
            kamerstuk=f"{20000 + number % 900}-{number}",
            signatories=(Signatory(name, party),),
            outcome=outcome,
            decided_on=submitted_on + timedelta(days=7) if outcome else None,
            votes=tuple(Vote(one, chance.choice(["voor", "tegen"]), 15) for one in PARTIES)
            if outcome
            else (),
            appreciation="Oordeel Kamer",
        )


def _portions(items: Iterator[MotionItem], size: int = 2_000) -> Iterator[Sequence[MotionItem]]:
    while portion := list(islice(items, size)):
        yield portion


def register(database_engine: Any, count: int) -> None:
    """Take over this many motions, as the crawler does, in portions."""
    for portion in _portions(motions(count)):
        with database.writing(database_engine) as session:
            ingest.motions(session, portion)


def everything(url: str, commitments_wanted: int, motions_wanted: int) -> None:
    """A whole database: letters that can be searched, lives with standings, a register."""
    opened = database.connect(url)
    with database.writing(opened) as session:
        commitments(session, commitments_wanted, events_each=3)
        # Past the door of the crawler, which works out for each portion what is done once here.
        for portion in _portions(motions(motions_wanted)):
            registers.motions(session, portion)
        standings.recompute(session)
        collecting.everything(session)
    database.note_sizes(opened)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("url")
    asked.add_argument("--commitments", type=int, default=100_000)
    asked.add_argument("--motions", type=int, default=55_676)
    given = asked.parse_args()
    everything(given.url, given.commitments, given.motions)
