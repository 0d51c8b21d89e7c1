"""How fast the spiders gather with every pause off, and whether they do so in steady memory."""

import http.client
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http import HTTPStatus
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import urlsplit

import pytest

from crawler.tweedekamer import documents, odata
from crawler.tweedekamer.odata import PRESENT, Query
from tests.benchmarks.crawling import PARALLEL
from tests.benchmarks.machine import machine

pytestmark = pytest.mark.bench

# Of every fourteen rows one is deleted and two are of a kind that is not gathered.
ROWS_PER_DOCUMENT = 14 / 11.2
BARE_SHARE = 1 / 3
STEADY = 1.25  # five times as many documents in at most so much more memory


@contextmanager
def replica(rows: int) -> Iterator[str]:
    """A replica in a process of its own, so that it does not share our time."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["-m", "tests.replica.server", "--documents", str(rows), "--port", str(port)]
    process = subprocess.Popen([sys.executable, *command])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(port)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)


def crawl(address: str, path: Path) -> dict[str, float]:
    """One measured crawl."""
    command = [sys.executable, "-m", "tests.benchmarks.crawling", address, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def bare(address: str) -> tuple[int, float]:
    """Fetch the same listing and files in parallel, and do nothing with them."""
    waiting: Queue[list[str]] = Queue()
    begin = time.perf_counter()
    soorten = [s for kind, each in documents.SOORTEN.items() if kind != "motie" for s in each]
    query = Query("Document", (PRESENT, odata.one_of("Soort", soorten)), expand=documents.EXPAND)
    url: str | None = query.url(f"{address}/OData/v5")
    with closing(_connection(address)) as connection:
        while url:
            page = odata.listing("Document", json.loads(_get(connection, url)[1]))
            for row in page.rows:
                named = documents.files(row, f"{address}/OData/v5", address)
                waiting.put([url for url, _ in named])
            url = page.next
    count = waiting.qsize()
    workers = [threading.Thread(target=_drain, args=(address, waiting)) for _ in range(PARALLEL)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return count, time.perf_counter() - begin


def _drain(address: str, waiting: Queue[list[str]]) -> None:
    """Fetch each paper in the first form that is there."""
    with closing(_connection(address)) as connection:
        while True:
            try:
                urls = waiting.get_nowait()
            except Empty:
                return
            for url in urls:
                if _get(connection, url)[0] == HTTPStatus.OK:
                    break


def _connection(address: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(address).netloc)


def _get(connection: http.client.HTTPConnection, url: str) -> tuple[int, bytes]:
    parts = urlsplit(url)
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
    response = connection.getresponse()
    return response.status, response.read()


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError


def test_five_thousand_documents(tmp_path: Path) -> None:
    with replica(round(1000 * ROWS_PER_DOCUMENT)) as address:
        few = crawl(address, tmp_path / "weinig.jsonl")
    with replica(round(5000 * ROWS_PER_DOCUMENT)) as address:
        many = crawl(address, tmp_path / "veel.jsonl")
        count, seconds = bare(address)
    rate, ceiling = many["documents"] / many["seconds"], count / seconds
    print(
        f"\n{machine()}\n"
        f"crawl: {many['documents']:.0f} documents in {many['seconds']:.1f} s = {rate:.0f} per s,"
        f" peak {many['peak']:.0f} MB ({few['documents']:.0f} documents: {few['peak']:.0f} MB)\n"
        f"bare loop: {count} papers in {seconds:.1f} s = {ceiling:.0f} per s;"
        f" the spider reaches {rate / ceiling:.2f} of it"
    )
    assert many["documents"] >= 4900
    assert many["peak"] <= STEADY * few["peak"]
    assert rate >= BARE_SHARE * ceiling
