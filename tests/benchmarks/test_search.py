"""How fast a million passages are indexed, and how fast a page of hits is there.

Run with `make bench`; prints figures, asserts nothing about time. The letters take some minutes to
make; set TOEZEGD_MILLION to the path of a database that was made by `python -m
tests.benchmarks.corpus` to use that.
"""

import os
import random
import shutil
import time
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from crawler.items import DocumentItem
from tests.benchmarks import corpus
from tests.benchmarks.machine import machine, measured
from tracker import database
from tracker.intake import ingest
from tracker.queries.quality import freshness
from tracker.search import collecting, engine, names, places
from tracker.search.query import parse
from tracker.search.results import Order, Results

PASSAGES = 1_000_000
SAMPLES = 40

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not corpus.TITLES.exists(), reason="the titles of the register are absent"),
]

COMMONEST = ["kabinet", "motie", "de", "van", "commissie", "kabinet motie", "de motie van het lid"]
COMPOUNDS = ["fonds", "huis", "wet", "zorg", "beleid", "raad", "plan", "recht", "bouw", "school"]
PEOPLE = ["Van Dijk", "Omtzigt", "De Vries", "motie Van den Berg", "Kaag", "Jetten", "Agema"]
SIGNS = [
    '"',
    "OF",
    "NIET",
    "* *",
    "a*",
    "ver*",
    "(((",
    "😀",
    "x" * 10_000,
    "van:2020-13-45",
    "ver* OF " * 9,
]


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A million passages, indexed from what is stored; tells how long that took."""
    path = tmp_path_factory.mktemp("million") / "toezegd.sqlite"
    given = os.environ.get("TOEZEGD_MILLION")
    if given:
        shutil.copy(given, path)
    made = database.connect(f"sqlite:///{path}")
    if not given:
        corpus.fill(made, corpus.titles(), PASSAGES)
    with measured("een miljoen passages geïndexeerd"), database.writing(made) as session:
        collecting.everything(session)
    database.note_sizes(made)
    size = path.stat().st_size / 1e6
    with database.reading(made) as session:
        found = _one(session, "SELECT count(*), (SELECT count(*) FROM searchword) FROM passage")
    print(f"   {found[0]} passages, {found[1]} verschillende woorden, database {size:.0f} MB")
    return made


def test_a_page_of_hits(million: Engine) -> None:
    with database.reading(million) as session:
        kinds = _kinds(session)
    with measured("de eerste zoekopdracht van een proces"):
        _page(million, "uitvoeringstoets")
    for kind, typed in kinds.items():
        _report(kind, [_timed(partial(_page, million, each)) for each in typed])


def test_a_new_letter_is_found_at_once(million: Engine) -> None:
    taken = []
    for number in range(11):
        word = f"gloednieuwwoord{'abcdefghijk'[number]}"
        text = f"Geachte voorzitter,\n\nOver het {word} bericht ik uw Kamer in de zomer."
        item = DocumentItem(text, "bench", f"nieuw-{number}", title="Nieuw", date=date(2025, 6, 1))

        def stored_and_found(item: DocumentItem = item, word: str = word) -> None:
            with database.writing(million) as session:
                ingest.item(session, item)
            assert _page(million, word).entries

        taken.append(_timed(stored_and_found))
    # The first one loads what reads letters.
    _report("nieuwe brief gelezen, opgeslagen en gevonden", taken[1:])


def _page(million: Engine, typed: str) -> Results:
    """What the page Zoeken asks for, first to last."""
    with database.reading(million) as session:
        query = parse(typed, names.surnames(session))
        for one in names.candidates(session, query):
            engine.number(session, parse(names.instead(typed, one)))
        if query.kamerstuk:
            places.of_paper(session, query.kamerstuk)
        freshness.of(session)
        return engine.search(session, query, Order.BEST)


def _kinds(session: Session) -> dict[str, list[str]]:
    """What people type, by kind; the words are those of the index."""
    chance = random.Random(1)
    rows = session.connection().exec_driver_sql(
        "SELECT word FROM searchword WHERE passages BETWEEN 50 AND 20000 AND length(word) > 5"
        " ORDER BY word"
    )
    known = [word for (word,) in rows]
    words = chance.sample(known, 8 * SAMPLES)
    pairs = list(zip(words[::2], words[1::2], strict=True))
    titles = chance.sample(corpus.titles(), SAMPLES)
    papers = session.connection().exec_driver_sql(
        "SELECT kamerstuk FROM document ORDER BY random() LIMIT ?", (SAMPLES,)
    )
    return {
        "gewone woorden": words[:SAMPLES],
        "twee woorden": [f"{one} {other}" for one, other in pairs[:SAMPLES]],
        "samenstellingen": COMPOUNDS,
        "woordgroepen": [f'"{" ".join(title.split()[:3])}"' for title in titles],
        "begin van een woord": [f"{word[:5]}*" for word in words[:SAMPLES]],
        "namen": PEOPLE,
        "Kamerstuknummers": [number for (number,) in papers],
        "versmald": [f"{word} fractie:SP jaar:2019 ministerie:BZ" for word in words[:SAMPLES]],
        "OF en NIET": [
            *(f"{one} OF {other}" for one, other in pairs[:20]),
            *(f"{one} NIET {other}" for one, other in pairs[20:40]),
        ],
        "de meest gebruikte woorden": COMMONEST,
        "een alledaags woord met een gewoon woord": [f"kabinet {word}" for word in words[:SAMPLES]],
        "van alles": ["soort:kamerbrief", "van:2020-01-01", "jaar:2015", "motie NIET kabinet"],
        "onzin": SIGNS,
    }


def _timed(do: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the clock and of work."""
    begin, worked = time.perf_counter(), time.process_time()
    do()
    return 1e3 * (time.perf_counter() - begin), 1e3 * (time.process_time() - worked)


def _report(kind: str, taken: list[tuple[float, float]]) -> None:
    clock, work = (sorted(each) for each in zip(*taken, strict=True))
    middle, high = len(taken) // 2, min(round(0.95 * len(taken)), len(taken) - 1)
    print(
        f"{kind}: p50 {clock[middle]:.0f} ms, p95 {clock[high]:.0f} ms, langste {clock[-1]:.0f} ms;"
        f" rekenen p50 {work[middle]:.0f} ms, p95 {work[high]:.0f} ms ({len(taken)} keer)"
    )


def _one(session: Session, statement: str) -> tuple[int, ...]:
    row = session.connection().exec_driver_sql(statement).one()
    return tuple(row)


@pytest.fixture(scope="module", autouse=True)
def _named() -> None:
    print(f"\n{machine()}")
