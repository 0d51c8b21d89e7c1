"""A database of any size with commitments and motions that look like real ones to linking."""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from crawler.items import MotionItem
from nlp.findings import CommitmentKind, DocumentKind, EventKind, Precision
from tracker.linking.candidates import WORDS, topic_words
from tracker.linking.subjects import packed, subject_of
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, Thread, TopicWord
from tracker.values import ThreadKind

BEGIN = date(2015, 1, 1)
NAMES = ["Jansen", "De Vries", "Van den Berg", "Bakker", "Visser", "Smit", "Meijer", "De Boer"]
SENTENCES = [
    "Ik informeer uw Kamer voor {term} over de {a} van de {b}.",
    "De {a} over {b} wordt in {term} afgerond.",
    "Ik stuur uw Kamer de {a} {b} in {term}.",
]


def _words() -> list[str]:
    stored = json.loads(files("tracker.data").joinpath("word_counts.json").read_text())
    return [word for word in stored["counts"] if len(word) > 5]


def commitments(session: Session, count: int, events_each: int = 2, seed: int = 1) -> None:
    """Add this many threads, ten to a letter, each with some events."""
    chance, words = random.Random(seed), _words()
    documents: list[dict[str, Any]] = []
    threads: list[dict[str, Any]] = []
    mentions: list[dict[str, Any]] = []
    events: list[dict[str, Any]] = []
    topics: set[tuple[str, int]] = set()
    for number in range(1, count + 1):
        if number % 10 == 1:
            day = BEGIN + timedelta(days=chance.randrange(3650))
            documents.append(_document(number // 10 + 1, day))
        document = documents[-1]
        a, b = chance.sample(words, 2)
        quote = chance.choice(SENTENCES).format(a=a, b=b, term="mei")
        subject = subject_of(quote)
        threads.append(_thread(number, quote, document["published_on"]))
        topics |= {(word, number) for word in topic_words(subject)[: 2 * WORDS]}
        for turn in range(events_each):
            mention = len(mentions) + 1
            happened = document["published_on"] + timedelta(days=90 * turn)
            kind = EventKind.MADE if turn == 0 else chance.choice(list(EventKind))
            place = {"document_id": document["id"], "start": mention, "end": mention + len(quote)}
            term = {
                "first_day": happened,
                "last_day": happened + timedelta(days=chance.randrange(30, 400)),
                "precision": Precision.DAY,
                "deadline_quote": "mei",
            }
            common = {**place, **term, "quote": quote, "certainty": 0.9}
            mentions.append(
                {
                    **common,
                    "id": mention,
                    "kind": CommitmentKind.TOEZEGGING,
                    "event": kind,
                    "subject": packed(subject),
                    "thread_id": number,
                }
            )
            events.append(
                {
                    **common,
                    "thread_id": number,
                    "kind": kind,
                    "occurred_on": happened,
                    "mention_id": mention,
                }
            )
    for table, rows in (
        (Document, documents),
        (Thread, threads),
        (CommitmentMention, mentions),
        (Event, events),
        (TopicWord, [{"word": word, "thread_id": number} for word, number in topics]),
    ):
        # The table and not the class, or nearly every row becomes a statement of its own.
        session.connection().execute(insert(table.__table__), rows)  # type: ignore[attr-defined]


def _document(number: int, day: date) -> dict[str, Any]:
    return {
        "id": number,
        "key": f"generated:{number}",
        "text": "x",
        "text_sha256": f"{number:064d}",
        "kind": DocumentKind.KAMERBRIEF,
        "published_on": day,
        "ministry": ("BZ", "OCW", "VWS", "JenV")[number % 4],
    }


def _thread(number: int, quote: str, day: date) -> dict[str, Any]:
    return {
        "id": number,
        "public_id": f"g{number}",
        "kind": ThreadKind.TOEZEGGING,
        "title": quote,
        "made_on": day,
    }


def motions(count: int, seed: int = 2) -> Iterator[MotionItem]:
    """This many motions as the register gives them."""
    chance, words = random.Random(seed), _words()
    for number in range(count):
        subject = " ".join(chance.sample(words, 5))
        yield MotionItem(
            source="tweede_kamer",
            source_id=f"m{number}",
            number=f"20{number % 18 + 8:02d}Z{number:06d}",
            title=f"Motie van het lid {chance.choice(NAMES)} c.s. over {subject}",
            submitted_on=BEGIN + timedelta(days=chance.randrange(3650)),
            kamerstuk=f"{20000 + number % 900}-{number}",
            outcome=chance.choice(["adopted", "rejected", None, None]),
            appreciation="Oordeel Kamer",
        )
