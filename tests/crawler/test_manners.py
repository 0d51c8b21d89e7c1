"""We say who we are, wait when asked to, grow our pauses, and go nowhere but to the source."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response

from crawler.errors import UnusableResponseError
from crawler.middlewares.hosts import allowed
from crawler.middlewares.pauses import pause, retry_after, trouble
from crawler.middlewares.redirects import is_error_page
from crawler.settings import Manners, scrapy_settings
from crawler.spiders.source import moved
from crawler.words import words_for

CODES = frozenset({429, 500, 503})
NOW = datetime(2021, 10, 1, 12, 0, tzinfo=UTC)


def test_the_defaults_are_polite() -> None:
    ours = scrapy_settings(Manners(), {})
    assert ours["ROBOTSTXT_OBEY"] is True
    assert ours["AUTOTHROTTLE_ENABLED"] is True
    assert ours["CONCURRENT_REQUESTS_PER_DOMAIN"] <= 2
    assert ours["DOWNLOAD_DELAY"] >= 0.5
    assert 0 < ours["DOWNLOAD_MAXSIZE"] <= 100 * 1024 * 1024
    assert ours["DOWNLOAD_VERIFY_CERTIFICATES"] is True
    assert ours["COOKIES_ENABLED"] is False
    assert ours["HTTPCACHE_POLICY"].endswith("RFC2616Policy")
    # A port that anyone on the machine may talk to is no part of gathering letters.
    assert ours["TELNETCONSOLE_ENABLED"] is ours["REMOTE_CONTROL_ENABLED"] is False


def test_the_user_agent_says_who_and_where() -> None:
    assert Manners().user_agent.startswith("toezegd/")
    assert "+mailto:kamer@example.nl" in Manners(contact="mailto:kamer@example.nl").user_agent


def test_the_storing_pipeline_comes_after_the_checks() -> None:
    pipelines = scrapy_settings(Manners(), {"een.winkel": 800})["ITEM_PIPELINES"]
    assert sorted(pipelines, key=pipelines.__getitem__) == [
        "crawler.checks.ChecksPipeline",
        "een.winkel",
    ]


@given(st.integers(0, 40), st.floats(0.01, 10), st.floats(10, 1000))
@settings(deadline=None, max_examples=60)
def test_pauses_grow_and_have_a_limit(times: int, first: float, longest: float) -> None:
    assert first <= pause(times, first, longest) <= pause(times + 1, first, longest) <= longest
    assert pause(1, 2, 900) == 4


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (b"120", 120),
        (b"0", 0),
        (b"Fri, 01 Oct 2021 12:01:30 GMT", 90),
        (b"Fri, 01 Oct 2021 11:00:00 GMT", 0),
        (b"straks", None),
        (b"", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_moment(header: bytes | None, seconds: float | None) -> None:
    headers = {} if header is None else {"Retry-After": header}
    assert retry_after(Response("https://kamer.example", headers=headers), NOW) == seconds


@pytest.mark.parametrize(
    ("expects", "status", "body", "said"),
    [
        ("json", 200, b'{"value": []}\n', None),
        ("json", 200, b'[{"a": 1}]', None),
        ("json", 200, b'{"value": [{"Id"', "afgebroken"),
        ("json", 200, b"<html>Storing</html>", "geen JSON"),
        ("json", 200, b"", "geen JSON"),
        ("xml", 200, b"\xef\xbb\xbf<?xml version='1.0'?><feed/>", None),
        ("xml", 200, b"<feed><entry>", None),  # ends in a whole tag; the parser will tell
        ("xml", 200, b"<feed><ent", "afgebroken"),
        ("xml", 200, b"Service Unavailable", "geen XML"),
        (None, 200, b"%PDF-1.4 ...", None),
        (None, 503, b"", "HTTP 503"),
        ("json", 429, b"", "HTTP 429"),
        ("json", 404, b"", None),
        ("json", 204, b"", "leeg antwoord"),
        ("json", 202, b"even geduld", "geen JSON"),
    ],
)
def test_a_broken_answer_is_recognised(
    expects: str | None, status: int, body: bytes, said: str | None
) -> None:
    request = Request("https://kamer.example/x", meta={"expects": expects})
    found = trouble(request, Response(request.url, status=status, body=body), CODES)
    assert (found is None) if said is None else (found is not None and said in found)


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("https://zoek.example/Errors/404.htm", True),
        ("https://zoek.example/fout404", True),
        ("https://www.example/foutpagina.html?van=x", True),
        ("https://www.example/onderhoud", True),
        ("https://www.example/storing/index.html", True),
        ("https://www.example/error", True),
        ("https://zoek.example/kst-26485-404.html", False),
        ("https://zoek.example/kst-36867-D.xml", False),
        ("https://www.example/documenten/foutmarges-in-de-statistiek", False),
        ("https://www.example/onderhoudsplicht/woningen", False),
    ],
)
def test_a_redirect_to_an_error_page_is_told_by_its_address(url: str, error: bool) -> None:
    assert is_error_page(url) == error


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://kamer.example/Document", True),
        ("http://kamer.example/Document", True),
        ("https://kamer.example.kwaad.example/Document", False),
        ("https://www.kamer.example/Document", False),
        ("https://kamer.example:8443/Document", False),
        ("file:///etc/passwd", False),
        ("ftp://kamer.example/brief.pdf", False),
        ("data:text/plain,brief", False),
    ],
)
def test_only_http_to_the_hosts_of_the_source(url: str, fine: bool) -> None:
    assert allowed(Request(url), frozenset({"kamer.example"})) == fine


def test_another_base_keeps_the_path() -> None:
    assert moved("https://kamer.example/OData/v5", None) == "https://kamer.example/OData/v5"
    assert moved("https://kamer.example/OData/v5", "http://127.0.0.1:9/") == (
        "http://127.0.0.1:9/OData/v5"
    )


def test_what_went_wrong_is_said_in_dutch() -> None:
    assert words_for(DownloadTimeoutError("x")) == "geen antwoord binnen de wachttijd"
    assert "robots.txt" in words_for(IgnoreRequest("Forbidden by robots.txt"))
    assert words_for(UnusableResponseError("geen brief")) == "geen brief"
    assert words_for(ValueError()) == "onverwachte fout (ValueError)"
    assert words_for(KeyError("Id")) == "onverwachte fout (KeyError: 'Id')"
