"""Each field of the Kamer's service taken away in turn: the source is stopped, or it is told."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import httpx
import pytest

from crawler.errors import SourceChangedError
from crawler.items import MotionItem, to_json
from crawler.selection import Selection
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from crawler.tweedekamer import documents, odata
from crawler.tweedekamer.names import VERSIONS
from crawler.tweedekamer.odata import Row
from crawler.tweedekamer.streams import Stream, streams
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed
from tests.replica.world import World

V5 = VERSIONS["v5"]
STREAMS = streams(Selection(), V5, {})


def named(rows: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to each field in these rows and in what hangs from them."""
    for row in rows if isinstance(rows, list) else [rows]:
        for name, value in row.items() if isinstance(row, dict) else ():
            yield (*path, name)
            yield from named(value, (*path, name))


def without(rows: Any, path: tuple[str, ...]) -> Any:
    """The same rows, with this field nowhere."""
    for row in rows if isinstance(rows, list) else [rows]:
        if isinstance(row, dict) and path[0] in row:
            if len(path) == 1:
                del row[path[0]]
            else:
                without(row[path[0]], path[1:])
    return rows


def turned(rows: Any, path: tuple[str, ...], into: Callable[[Any], Any]) -> Any:
    """The same rows, with this field in another type everywhere."""
    for row in rows if isinstance(rows, list) else [rows]:
        if isinstance(row, dict) and path[0] in row:
            if len(path) == 1:
                row[path[0]] = into(row[path[0]])
            else:
                turned(row[path[0]], path[1:], into)
    return rows


def as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) else value


def as_truth(value: Any) -> Any:
    return value if isinstance(value, bool) else True


def made(stream: Stream, rows: list[Any]) -> tuple[list[Any], set[str]]:
    """What becomes of the rows as the spider takes them, and what it misses."""
    found: list[Any] = []
    gone: set[str] = set()
    for row in odata.listing(stream.entity, {"value": rows}).rows:
        if row.deleted:
            found.append(row.id)
            continue
        for field in stream.required:
            row[field]
        item = stream.of(row, V5)
        marks = documents.marks_of_file(row) if stream.item == "document" else None
        files = list(documents.files(row, "", "")) if stream.item == "document" else None
        found.append((item and to_json(item), marks, files))
        gone |= row.gone
    return found, gone


@pytest.mark.parametrize("stream", STREAMS, ids=[stream.item for stream in STREAMS])
def test_what_is_gone_stops_the_source_or_is_told(replica: Replica, stream: Stream) -> None:
    replica.world = World(documents=25, motions=4)
    url = stream.query([]).url(f"{replica.address}/OData/v5")
    rows = httpx.get(url).json()["value"]
    before, missed = made(stream, deepcopy(rows))
    assert missed == set()
    for path in dict.fromkeys(named(rows)):
        try:
            after, missed = made(stream, without(deepcopy(rows), path))
        except SourceChangedError:
            continue
        silent = after != before and not any(each.endswith(path[-1]) for each in missed)
        assert not silent, ".".join(path)


@pytest.mark.parametrize("stream", STREAMS, ids=[stream.item for stream in STREAMS])
def test_what_is_of_another_type_is_read_or_stops_the_source(
    replica: Replica, stream: Stream
) -> None:
    replica.world = World(documents=8, motions=2)
    url = stream.query([]).url(f"{replica.address}/OData/v5")
    rows = httpx.get(url).json()["value"]
    before, _ = made(stream, deepcopy(rows))
    for path in dict.fromkeys(named(rows)):
        for into in (as_text, as_truth):
            try:
                after, _ = made(stream, turned(deepcopy(rows), path, into))
            except SourceChangedError:
                continue
            assert after == before, (".".join(path), into)


def test_a_number_in_text_is_that_number() -> None:
    assert Row("Document", {"Ondernummer": "100"}).number("Ondernummer") == 100
    assert Row("Document", {"Ondernummer": "-1"}).maybe_number("Ondernummer") == -1
    assert Row("Document", {"Ondernummer": None}).number("Ondernummer") is None
    for wrong in ("100a", [100], 1.5):
        with pytest.raises(SourceChangedError, match="veld 'Ondernummer' is "):
            Row("Document", {"Ondernummer": wrong}).maybe_number("Ondernummer")


def test_a_run_names_what_the_source_no_longer_gives(replica: Replica, tmp_path: Path) -> None:
    replica.world = World(documents=8, motions=1)

    def fewer(body: bytes) -> bytes:
        page = json.loads(body)
        page["value"] = without(page["value"], ("DatumNakoming",))
        return json.dumps(page).encode()

    shelf = Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)
    register = Selection(kinds=("toezegging",))
    assert shelf.crawl(register).missing == ()
    replica.misbehaviour.add("/Toezegging?", changed(fewer))
    assert shelf.crawl(register).missing == ("Toezegging.DatumNakoming",)


def test_rows_without_what_they_must_have_stop_it_whatever_the_description_says(
    replica: Replica, tmp_path: Path
) -> None:
    replica.world = World(documents=8, motions=1)
    change = changed(lambda body: body.replace(b'"GestartOp"', b'"BegonnenOp"'))
    replica.misbehaviour.add("/Zaak?", change)
    shelf = Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)
    summary = shelf.crawl(Selection(kinds=("motie",)))
    assert "veld 'GestartOp' ontbreekt (Zaak)" in summary.message
    assert not [item for item in shelf.all() if isinstance(item, MotionItem)]
