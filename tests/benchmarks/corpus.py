"""Letters of any number, made of the titles of real papers: their words, and ever more new ones.

A letter has one title and ten paragraphs as long as those of real letters (350 characters). No two
paragraphs are alike: each has two titles, a name, a paper or a day, and one in four has a compound
that stood nowhere before, since in real letters the number of words never stops growing.

`python -m tests.benchmarks.corpus sqlite:////tmp/million.sqlite` makes a database of them.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert

from nlp.findings import DocumentKind
from tests.tracker.populated import NAMES, PARTIES
from tracker import database
from tracker.models.documents import Document, DocumentDossier, DocumentSender, QuestionAnswer

TITLES = Path(__file__).parents[3] / "shared" / "data" / "register" / "zaken_all_2008_2025.jsonl.gz"
PARAGRAPHS = 10
MINISTERS = {
    "BZ": "Kaag",
    "OCW": "Slob",
    "VWS": "De Jonge",
    "JENV": "Grapperhaus",
    "FIN": "Hoekstra",
    "BZK": "Ollongren",
    "IENW": "Van Nieuwenhuizen",
    "SZW": "Koolmees",
}
KINDS = [DocumentKind.KAMERBRIEF, DocumentKind.SCHRIFTELIJK_OVERLEG, DocumentKind.OVERIG]
_FROM, _DAYS = date(2008, 1, 1), 6_500
_PORTION = 2_000


def titles(file: Path = TITLES) -> list[str]:
    """The titles of the register, each as long as it has one."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        items = (json.loads(line) for line in lines)
        return [max(item["titel"] or "", item["onderwerp"] or "", key=len) for item in items]


def fill(engine: Engine, real: Sequence[str], passages: int) -> None:
    """Store letters with this many passages, titles included; nothing of them is indexed yet."""
    letters = _letters(real, passages // (PARAGRAPHS + 1))
    with database.writing(engine) as session:
        connection = session.connection()
        while portion := list(islice(letters, _PORTION)):
            for table in portion[0]:
                rows = [row for letter in portion for row in letter[table]]
                if rows:
                    connection.execute(insert(table.__table__), rows)  # type: ignore[attr-defined]
    database.note_sizes(engine)


def _letters(real: Sequence[str], count: int) -> Iterator[dict[type, list[dict[str, Any]]]]:
    chance = random.Random(6)
    parts = sorted({word.lower() for title in real for word in title.split() if word.isalpha()})
    parts = [word for word in parts if 5 <= len(word) <= 12]
    for number in range(1, count + 1):
        ministry = chance.choice(list(MINISTERS))
        dossier = str(20_000 + chance.randrange(15_000))
        paragraphs = [_paragraph(chance, real, parts) for _ in range(PARAGRAPHS)]
        text = "\n\n".join(paragraphs)
        document = {
            "id": number,
            "key": f"made:{number}",
            "text": text,
            "text_sha256": f"{number:064d}",
            "title": real[number % len(real)],
            "kind": KINDS[number % 7 % len(KINDS)],
            "published_on": _FROM + timedelta(days=number * _DAYS // count),
            "ministry": ministry,
            "kamerstuk": f"{dossier}-{number % 1500}",
            "dossier": dossier,
        }
        asked: list[dict[str, Any]] = []
        if document["kind"] is DocumentKind.SCHRIFTELIJK_OVERLEG:
            # The first three paragraphs ask, the others answer.
            question = "\n\n".join(paragraphs[:3])
            asked.append(
                {
                    "document_id": number,
                    "start": 0,
                    "end": len(text),
                    "quote": text,
                    "number": "1",
                    "party": chance.choice(PARTIES),
                    "question": question,
                    "answer": text[len(question) :],
                }
            )
        sender = {"document_id": number, "name": MINISTERS[ministry], "role": "minister"}
        yield {
            Document: [document],
            DocumentDossier: [{"document_id": number, "dossier": dossier}],
            DocumentSender: [sender],
            QuestionAnswer: asked,
        }


def _paragraph(chance: random.Random, real: Sequence[str], parts: Sequence[str]) -> str:
    added = chance.choice(_ADDED).format(
        who=chance.choice(_WHO),
        name=chance.choice(NAMES),
        party=chance.choice(PARTIES),
        dossier=chance.randrange(20, 36),
        rest=f"{chance.randrange(1000):03d}",
        number=chance.randrange(1, 1500),
        day=chance.randrange(1, 29),
        year=chance.randrange(2008, 2026),
    )
    new = ""
    if chance.random() < 0.25:
        new = f", mede in verband met {chance.choice(parts)}{chance.choice(parts)}"
    return f"{chance.choice(real)}. {added}{new}. {chance.choice(real)}."


_WHO = ["Het kabinet", "De minister", "De regering", "De staatssecretaris", "De commissie"]
_ADDED = [
    "{who} heeft hierover op verzoek van het lid {name} ({party}) gesproken",
    "{who} heeft hierover een brief gestuurd (Kamerstuk {dossier} {rest}, nr. {number})",
    "{who} heeft op {day} maart {year} een besluit genomen over wat hiervoor nodig is",
    "{who} overlegt vanaf {day} oktober {year} met de sector over de gevolgen hiervan",
    "{who} vraagt hierover advies, zoals het lid {name} eerder voorstelde",
    "{who} heeft nog geen standpunt ingenomen; de fractie van {party} vroeg daar naar",
]


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("url")
    asked.add_argument("--titles", type=Path, default=TITLES)
    asked.add_argument("--passages", type=int, default=1_000_000)
    given = asked.parse_args()
    fill(database.connect(given.url), titles(given.titles), given.passages)
