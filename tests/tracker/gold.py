"""The annotated letters as readings, so that what follows from a reading is tested by itself."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    Deadline,
    DocumentKind,
    EventKind,
    Frame,
    Kamerstuk,
    MotionMention,
    Occasion,
    Precision,
    Quote,
    Reading,
    Reference,
    Sender,
    Stance,
    Towards,
)

EVALUATION = Path(__file__).resolve().parents[3] / "shared" / "evaluation"
FIVE = ("004_", "002_", "001_", "003_", "000_")  # in the order in which they were written

# Two of them bear no day; their metadata does.
PRINTED_NOWHERE = {"001": "2020-06-15", "002": "2020-06-11"}

needs_gold = pytest.mark.skipif(not EVALUATION.exists(), reason="the annotations are not here")


@dataclass(frozen=True, slots=True)
class Letter:
    """A text with its annotations, as the reader would hand them over."""

    name: str
    text: str
    day: date
    reading: Reading
    # For each commitment of the reading: the threads it belongs to, and whether that is certain.
    threads: tuple[tuple[frozenset[str], bool], ...]


def letters(prefixes: tuple[str, ...] = FIVE) -> Iterator[Letter]:
    """The annotated letters whose names begin with one of these."""
    for prefix in prefixes:
        for path in sorted((EVALUATION / "gold").glob(f"{prefix}*.gold.json")):
            gold = json.loads(path.read_text())
            text = (EVALUATION / "texts" / gold["source"]).read_bytes().decode()
            day = gold["document"]["date"] or PRINTED_NOWHERE[gold["id"][:3]]
            yield _letter(gold, text, date.fromisoformat(day))


def _letter(gold: dict[str, Any], text: str, day: date) -> Letter:
    at = 0
    found: list[tuple[CommitmentMention, frozenset[str], bool]] = []
    for one in gold["commitments"]:
        quote, at = _quote(text, one["quote"], at)
        threads = frozenset(one.get("threads") or [one["thread"]])
        found.append((_commitment(one, quote, day), threads, not one["uncertain"]))
    found.sort(key=lambda triple: triple[0].quote.start)
    reading = Reading(
        frame=_frame(gold["document"], day),
        references=tuple(_reference(text, name) for name in gold["references"]),
        motions=tuple(_motion(text, motion) for motion in gold["motions"]),
        commitments=tuple(mention for mention, _, _ in found),
    )
    return Letter(gold["id"], text, day, reading, tuple((t, sure) for _, t, sure in found))


def _quote(text: str, quote: str, after: int = 0) -> tuple[Quote, int]:
    start = text.find(quote, after)
    if start < 0:
        start = text.index(quote)
    # The same sentence may be annotated twice; the next search begins within it.
    return Quote(quote, start, start + len(quote)), start


def _frame(document: dict[str, Any], day: date) -> Frame:
    return Frame(
        kind=DocumentKind(document["kind"]),
        published_on=day,
        subject=document.get("subject"),
        senders=tuple(Sender(s["name"], s["role"]) for s in document.get("senders", [])),
        ministry="BZ",
        kamerstuk=_kamerstuk(document.get("kamerstuk")),
        session_year=document.get("session_year"),
    )


def _kamerstuk(identity: str | None) -> Kamerstuk | None:
    if identity is None:
        return None
    dossier, *suffix, number = identity.split("-")
    return Kamerstuk(dossier, number, "-".join(suffix))


def _reference(text: str, identity: str) -> Reference:
    return Reference(Quote(text[:1], 0, 1), identity, _kamerstuk(identity))


def _motion(text: str, motion: dict[str, Any]) -> MotionMention:
    return MotionMention(
        quote=_quote(text, motion["quote"])[0],
        names=tuple(motion["names"]),
        cosigned=motion["cosigned"],
        party=motion["party"],
        kamerstuk=_kamerstuk(motion["kamerstuk"]),
        stance=Stance(motion["stance"]),
        certainty=Certainty(1.0, ""),
    )


def _commitment(one: dict[str, Any], quote: Quote, day: date) -> CommitmentMention:
    occasion = one.get("occasion")
    return CommitmentMention(
        quote=quote,
        kind=CommitmentKind(one["kind"]),
        event=EventKind(one["event"]),
        actor=None,
        towards=Towards(one["towards"]) if one.get("towards") else None,
        occasion=Occasion(occasion["text"]) if isinstance(occasion, dict) else None,
        deadline=_deadline(one.get("deadline"), quote, day),
        previous_deadline=_deadline(one.get("previous_deadline"), quote, day),
        certainty=Certainty(1.0, ""),
    )


def _deadline(given: dict[str, Any] | None, quote: Quote, day: date) -> Deadline | None:
    if given is None:
        return None
    at = quote.text.find(given["quote"])
    place = Quote(given["quote"], quote.start + at, quote.start + at + len(given["quote"]))
    first, last = _days(given, day)
    precision = given.get("precision") or "vague"
    return Deadline(place, first, last, Precision(precision))


# The consultation of June 2020 prints no date, so its annotations have no days either.
UNDATED = {
    "najaar 2020": ("2020-09-21", "2020-12-20"),
    "najaar": ("2020-09-21", "2020-12-20"),
    "jaar": ("2020-01-01", "2020-12-31"),
    "In 2020": ("2020-01-01", "2020-12-31"),
    "In 2021": ("2021-01-01", "2021-12-31"),
    "zomer": ("2020-06-21", "2020-09-20"),
    "juni": ("2020-06-01", "2020-06-30"),
    "30 juni aanstaande": ("2020-06-30", "2020-06-30"),
    "najaar van 2020": ("2020-09-21", "2020-12-20"),
}


def _days(given: dict[str, Any], day: date) -> tuple[date | None, date | None]:
    first, last = given.get("from"), given.get("to")
    if first is None and last is None and day == date(2020, 6, 11):
        quote = " ".join(given["quote"].split())
        ends = sorted((end for end in UNDATED if quote.endswith(end)), key=len)
        if ends and "komend" not in quote:
            first, last = UNDATED[ends[-1]]
    return (
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )
