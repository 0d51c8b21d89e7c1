"""Behind an address with a path of its own, everything stands under that path."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from dashboard.serving import start
from tracker import settings

DAY = "dag=2021-10-01"
PAGE = '<html lang="en"><head></head><title>Streamlit</title><body></body></html>'


@pytest.fixture(scope="module")
def under(five_letters: str) -> Iterator[TestClient]:
    """Streamlit's empty page for every path, made ours under /proef."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", five_letters)
        patch.setenv("TOEZEGD_ADDRESS", "http://localhost:8501")
        from dashboard.serving.server import OurPage, routes

        streamlit = Route("/{path:path}", lambda request: HTMLResponse(PAGE))
        app = Starlette(
            routes=[*routes("/proef"), streamlit],
            middleware=[Middleware(OurPage, base="/proef")],
        )
        yield TestClient(app)


@pytest.mark.parametrize("path", ["", "moties", "vandaag", "motie"])
def test_a_first_answer_comes_under_the_path(under: TestClient, path: str) -> None:
    page = under.get(f"/proef/{path}?{DAY}&id=21501-02-2379").text
    assert '<html lang="nl">' in page
    assert 'id="glance"' in page
    assert "location.origin + '/proef/'" in page  # where the server is, and not under a page
    assert 'href="./moties"' in page  # from where one is, so that it stays under the path


def test_the_root_leads_to_the_path(under: TestClient) -> None:
    answer = under.get("/", follow_redirects=False)
    assert answer.headers["location"] == "/proef/"


@pytest.mark.parametrize(
    ("typed", "page"),
    [("toezeggingen", ""), ("dossiers", "dossier"), ("personen", "persoon")],
)
def test_the_title_of_a_page_leads_to_it(under: TestClient, typed: str, page: str) -> None:
    answer = under.get(f"/proef/{typed}?{DAY}", follow_redirects=False)
    assert answer.headers["location"] == f"/proef/{page}?{DAY}"
    assert under.get("/proef/moties", follow_redirects=False).status_code == 200


@pytest.mark.parametrize("path", ["bestaatniet", "motie/26485-345", "moties/oud", "%3Cscript%3E"])
def test_an_address_of_no_page_says_so_in_dutch(under: TestClient, path: str) -> None:
    answer = under.get(f"/proef/{path}?{DAY}")
    assert answer.status_code == 404
    assert "Deze pagina bestaat niet" in answer.text
    assert 'href="/proef/moties"' in answer.text
    assert "<script>" not in answer.text


def test_an_address_of_no_page_offers_what_was_meant(under: TestClient) -> None:
    assert 'Bedoelt u <a href="/proef/kwaliteit">' in under.get("/proef/kwalitiet").text
    assert 'name="zoek" size="40" value="26485-345"' in under.get("/proef/motie/26485-345").text
    answer = under.get(f"/proef/Moties?{DAY}", follow_redirects=False)
    assert answer.headers["location"] == f"/proef/moties?{DAY}"


def test_the_api_stands_under_the_path(under: TestClient) -> None:
    assert under.get(f"/proef/api/moties?{DAY}").json()["total"] == 7


def test_the_path_is_read_from_the_settings_of_streamlit() -> None:
    config.set_option("server.baseUrlPath", "/proef/")
    try:
        assert start.base_path() == "/proef"
    finally:
        config.set_option("server.baseUrlPath", "")
    assert start.base_path() == ""


def test_links_in_files_and_feeds_stand_under_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOEZEGD_ADDRESS", "https://voorbeeld.test")
    for _ in range(2):
        settings.use_base("/proef")
        assert settings.from_environment().address == "https://voorbeeld.test/proef"
    settings.use_base("")
    assert settings.from_environment().address == "https://voorbeeld.test/proef"
