"""Answers that are not what they seem: damage is told, another form stops the source."""

import gzip
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response

from crawler.selection import Selection
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import Act, changed, redirect
from tests.replica.world import World

REGISTER = Selection(kinds=("toezegging",))
COMMITMENTS = 12


@pytest.fixture
def shelf(replica: Replica, tmp_path: Path) -> Shelf:
    replica.page_size = 5
    replica.world = World(documents=8, motions=1)
    return Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)


def called(encoding: str) -> Act:
    """The true answer, said to be packed in a way in which it is not."""

    async def act(_: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        true = await answer()
        true.headers["Content-Encoding"] = encoding
        return true

    return act


def packed(body: bytes) -> Act:
    """An answer that is small on the way and huge once it is unpacked."""
    small = gzip.compress(body, 1)

    async def act(_: Request, __: Callable[[], Awaitable[Response]]) -> Response:
        return Response(small, headers={"Content-Encoding": "gzip"})

    return act


def row(**fields: Any) -> Act:
    """An answer whose rows have these contents."""

    def change(body: bytes) -> bytes:
        page = json.loads(body)
        for each in page["value"]:
            each.update(fields)
        return json.dumps(page).encode()

    return changed(change)


def page(**fields: Any) -> Act:
    """An answer with these contents around its rows."""
    return changed(lambda body: json.dumps(json.loads(body) | fields).encode())


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (called("gzip"), "antwoord niet uit te pakken"),
        (called("deflate"), "antwoord niet uit te pakken"),
        (packed(b"[" + b" " * 60_000_000), "bestand is groter dan toegestaan"),
        (redirect("/OData/v5/Toezegging?x=1"), "de bron blijft doorverwijzen"),
    ],
    ids=["gzip", "deflate", "bomb", "round and round"],
)
def test_what_cannot_be_read_is_told_and_asked_again_by_the_next_run(
    shelf: Shelf, act: Act, said: str
) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", act)
    summary = shelf.crawl(REGISTER)
    assert said in summary.message
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl(REGISTER).gathered == COMMITMENTS


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!DOCTYPE html><html><body>Log in op het netwerk</body></html>", "dat inloggen wil"),
        (b"", "leeg antwoord"),
    ],
    ids=["a proxy", "nothing"],
)
def test_an_answer_of_somebody_in_between_is_no_changed_source(
    shelf: Shelf, body: bytes, said: str
) -> None:
    shelf.replica.misbehaviour.add("/OData/", changed(lambda _: body))
    summary = shelf.crawl(REGISTER)
    assert said in summary.message
    assert "veranderd" not in summary.message
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl(REGISTER).gathered == COMMITMENTS


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (row(Id=None), "veld 'Id' is None (Toezegging)"),
        (row(Id=5), "veld 'Id' is 5 (Toezegging)"),
        (row(Tekst=["a"]), "veld 'Tekst' is geen tekst meer (Toezegging)"),
        (row(Activiteit=["a"]), "'Activiteit' is geen lijst meer (Toezegging)"),
        (page(**{"@odata.nextLink": "http://[::1"}), "de volgende bladzijde is elders"),
        (changed(lambda _: b'{"value":' + b"[" * 100_000 + b"]" * 100_000 + b"}"), "geen leesbare"),
    ],
    ids=["no id", "number", "list for text", "words for rows", "no address", "too deep"],
)
def test_another_form_stops_the_source_and_nothing_is_taken_for_it(
    shelf: Shelf, act: Act, said: str
) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", act)
    summary = shelf.crawl(REGISTER)
    assert summary.message.startswith("de bron is veranderd: ")
    assert said in summary.message
    shelf.replica.misbehaviour.clear()
    shelf.crawl(REGISTER)
    kept = [item.source_id for item in shelf.all()]
    assert len(kept) == len(set(kept)) == COMMITMENTS
