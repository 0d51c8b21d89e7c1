"""How often names and titles lead to the right member and motion, on the register of motions.

Run with `make bench`; needs the register beside the checkout, and takes some minutes.
"""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from crawler.items import MotionItem
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ingest
from tracker.linking import answers
from tracker.linking.people import roster
from tracker.linking.titles import Signed, read_title
from tracker.models.motions import Motion

REGISTER = Path(__file__).resolve().parents[3] / "shared" / "data" / "register"
NUMBER = re.compile(r"\(?\b(?:Kamerstuk(?:ken)?\s*)?\d{2}\s?\d{3}[^)]*\)?")

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not REGISTER.exists(), reason="the register is not here"),
]


def rows(name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(REGISTER / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@pytest.fixture(scope="module")
def register() -> Engine:
    engine = fresh_engine()
    with database.writing(engine) as session:
        ingest.motions(
            session,
            [
                MotionItem(
                    source="tweede_kamer",
                    source_id=row["nummer"],
                    number=row["nummer"],
                    title=row["onderwerp"] or "",
                    submitted_on=date.fromisoformat(row["datum"]),
                )
                for row in rows("moties_official_2008_2025.jsonl.gz")
            ],
        )
    return engine


def test_members_by_surname_day_and_dossier() -> None:
    """First names hidden: of those that are linked at least 98% must be right."""
    with database.reading(fresh_engine()) as session:
        members = roster(session)
    cases = []
    for row in rows("moties_official_2008_2025.jsonl.gz"):
        title, day = read_title(row["onderwerp"] or ""), date.fromisoformat(row["datum"])
        for name in title.signed if title else ():
            if name.first and (member := members.who(name, day).member):
                # The register gives no dossier number; the title of the dossier serves as well.
                cases.append((name, day, row["titel"], member))
                members.note(member, row["titel"], day)
    right = wrong = 0
    for name, day, dossier, member in cases:
        evidence = members.signed[name.key, dossier]
        evidence.remove((day, member.id))
        meant = members.who(Signed(name.surname), day, None, dossier).member
        evidence.append((day, member.id))
        right += meant == member
        wrong += meant is not None and meant != member
    precision = right / (right + wrong)
    stay_open = len(cases) - right - wrong
    print(f"leden: {len(cases)} gevallen, {right} goed, {wrong} fout, {stay_open} open")
    print(f"leden: precisie {precision:.3f}")
    assert precision >= 0.98


def test_motions_that_letters_answer(register: Engine) -> None:
    """By title and day, the number hidden: in 80% the right motion must come first."""
    pairs = list(rows("motie_brief_pairs_derived.jsonl.gz"))
    first = linked = right = 0
    with database.reading(register) as session:
        numbers = dict(session.exec(select(Motion.id, Motion.register_number)).all())
        for pair in pairs:
            title = NUMBER.sub("", pair["brief_onderwerp"])
            found = answers.proposals(session, title, date.fromisoformat(pair["brief_datum"]))
            first += bool(found) and numbers[found[0].motion_id] == pair["motie"]
            if best := answers.sure(found):
                linked += 1
                right += numbers[best.motion_id] == pair["motie"]
    print(f"moties bij brieven: {len(pairs)} paren, {first / len(pairs):.3f} op de eerste plaats")
    print(f"moties bij brieven: {linked} gekoppeld, {right / linked:.3f} zoals in de lijst")
    assert first / len(pairs) >= 0.8
