"""The replica answers, keeps a log, and misbehaves only where it is told to."""

import httpx
import pytest

from tests.replica.app import Replica
from tests.replica.misbehaviour import changed, cut_off, redirect, slow, storm


def test_robots_txt_is_there_or_answers_a_status(replica: Replica) -> None:
    assert "Disallow" in httpx.get(f"{replica.address}/robots.txt").text
    replica.robots = 404
    assert httpx.get(f"{replica.address}/robots.txt").status_code == 404


def test_a_storm_passes_after_the_times_it_was_asked_for(replica: Replica) -> None:
    replica.misbehaviour.add("/robots.txt", storm(429, retry_after=3), times=2)
    answers = [httpx.get(f"{replica.address}/robots.txt") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 429, 200]
    assert answers[0].headers["Retry-After"] == "3"
    assert replica.requested("robots") == ["/robots.txt"] * 3


def test_a_body_is_cut_off(replica: Replica) -> None:
    replica.misbehaviour.add("/robots.txt", cut_off())
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.get(f"{replica.address}/robots.txt")


def test_an_answer_is_changed_slow_or_elsewhere(replica: Replica) -> None:
    rules = replica.misbehaviour
    rules.add("/robots.txt", changed(lambda body: body.replace(b"verboden", b"open")), times=1)
    assert "/open/" in httpx.get(f"{replica.address}/robots.txt").text
    rules.add("/robots.txt", redirect("https://elders.example/"), times=1)
    assert httpx.get(f"{replica.address}/robots.txt").headers["Location"].startswith("https://el")
    rules.add("/robots.txt", slow(5), times=1)
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{replica.address}/robots.txt", timeout=httpx.Timeout(60, read=0.2))
