"""A host is asked little at once and nothing twice; one that is not there is named as such."""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from starlette.requests import Request
from starlette.responses import Response

from crawler.selection import Selection
from crawler.spiders.eerste_kamer import EersteKamerSpider
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.shelf import QUICK, Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import slow, with_etag
from tests.replica.world import World

LETTERS = Selection(kinds=("kamerbrief",))
REGISTER = Selection(kinds=("toezegging",))
COMMITMENTS = 12


@pytest.fixture
def shelf(replica: Replica, tmp_path: Path) -> Shelf:
    replica.world = World(documents=20, motions=2)
    return Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)


class Together:
    """Answers slowly, and counts how many requests are under way at once."""

    def __init__(self) -> None:
        self.now = self.most = 0

    async def act(self, _: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.05)
        self.now -= 1
        return await answer()


@pytest.mark.parametrize(("per_host", "most"), [(1, 1), (2, 2)])
def test_a_host_is_asked_no_more_than_so_much_at_once(
    shelf: Shelf, per_host: int, most: int
) -> None:
    together = Together()
    shelf.replica.misbehaviour.add("/", together.act)
    shelf.manners = replace(QUICK, per_host=per_host)
    assert shelf.crawl(LETTERS).gathered
    assert together.most == most


def test_a_page_in_the_cache_is_asked_for_only_if_it_changed(shelf: Shelf, tmp_path: Path) -> None:
    shelf.spider = EersteKamerSpider
    shelf.manners = replace(QUICK, cache=tmp_path / "bewaard")
    shelf.replica.misbehaviour.add("/toezegging", with_etag())
    assert shelf.crawl().gathered == COMMITMENTS
    shelf.replica.senate.change("T00010", "voldaan", "1 januari 2026")
    asked = len(shelf.replica.requested("/toezegging/"))
    again = shelf.crawl()
    assert (again.gathered, again.unchanged, again.clean) == (1, COMMITMENTS - 1, True)
    assert len(shelf.replica.requested("/toezegging/")) == 2 * asked
    told = [
        headers.get("if-none-match")
        for url, headers in shelf.replica.headers.items()
        if url.startswith("/toezegging/")
    ]
    assert len(told) == COMMITMENTS
    assert all(told)


def test_a_page_that_is_fresh_is_taken_from_the_cache(shelf: Shelf, tmp_path: Path) -> None:
    shelf.spider = EersteKamerSpider
    shelf.manners = replace(QUICK, cache=tmp_path / "bewaard")
    shelf.replica.misbehaviour.add("/toezegging/", with_etag(seconds=3600))
    assert shelf.crawl().gathered == COMMITMENTS
    asked = len(shelf.replica.requested("/toezegging/"))
    assert shelf.crawl().clean
    assert len(shelf.replica.requested("/toezegging/")) == asked


def test_a_cache_that_cannot_be_written_is_done_without(shelf: Shelf, tmp_path: Path) -> None:
    shelf.spider = EersteKamerSpider
    (tmp_path / "bezet").touch()
    shelf.manners = replace(QUICK, cache=tmp_path / "bezet")
    shelf.replica.misbehaviour.add("/toezegging", with_etag())
    summary = shelf.crawl()
    assert (summary.gathered, summary.clean) == (COMMITMENTS, True)


# A source that is not there


def test_a_name_that_leads_nowhere_is_said_to_be_in_one_sentence(shelf: Shelf) -> None:
    shelf.replica.address = "http://bestaat-niet.invalid"
    message = shelf.crawl().message
    assert message.startswith("bestaat-niet.invalid is niet te bereiken: adres niet gevonden. ")


def test_a_host_that_is_not_there_is_said_to_be_in_one_sentence(shelf: Shelf) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        shelf.replica.address = f"http://127.0.0.1:{free.getsockname()[1]}"
    summary = shelf.crawl()
    host = shelf.replica.address.removeprefix("http://")
    assert summary.message.startswith(f"{host} is niet te bereiken: verbinding geweigerd. ")
    assert (summary.gathered, summary.failed, summary.complete) == (0, 0, False)
    assert shelf.failures == ()


def test_a_certificate_that_nobody_vouches_for_is_named_for_what_it_is(
    shelf: Shelf, tmp_path: Path
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path / "localhost.pem"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=greet, args=(listener, context), daemon=True).start()
        shelf.replica.address = f"https://localhost:{listener.getsockname()[1]}"
        summary = shelf.crawl()
    assert "certificaat is verlopen of niet te vertrouwen. Controleer de klok" in summary.message


def self_signed(path: Path) -> Path:
    """A key with a certificate of its own making."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    day = datetime(2021, 10, 1, tzinfo=UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, day, day + timedelta(days=1))
    form = serialization.Encoding.PEM
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    signed = made.sign(key, hashes.SHA256()).public_bytes(form)
    path.write_bytes(key.private_bytes(form, *plain) + signed)
    return path


def greet(listener: socket.socket, context: ssl.SSLContext) -> None:
    """Show the certificate to whoever comes; they leave at once."""
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            with suppress(OSError), context.wrap_socket(connection, server_side=True):
                pass


def test_a_host_that_answered_is_there_even_if_it_then_falls_silent(shelf: Shelf) -> None:
    shelf.manners = replace(QUICK, timeout=2, attempts=0)
    shelf.replica.misbehaviour.add("/Toezegging?", slow(30))
    summary = shelf.crawl(REGISTER)
    assert "niet te bereiken" not in summary.message
    assert summary.message.startswith("geen antwoord binnen de wachttijd")
