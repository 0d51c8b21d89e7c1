"""The API answers what the page shows, and nothing that is sent to it makes it fail."""

import io
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import docx
import feedparser
import openpyxl
import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from sqlmodel import Session, select
from starlette.applications import Starlette
from starlette.routing import Mount

from dashboard.api.app import api
from nlp.findings import DocumentKind
from tests.tracker import exported
from tests.tracker.fresh import fresh_engine
from tracker.export.files import OF_ITEMS_ONLY, Format, What
from tracker.models.documents import Document
from tracker.queries.wanted.narrowing import NAMES
from tracker.search import collecting

DAY = {"dag": "2021-10-01"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    engine = fresh_engine()
    with Session(engine) as session:
        exported.fill(session, "<script>alert(1)</script> **vet** &amp;")
        for document in session.exec(select(Document)):
            collecting.documents(session, [document])
        session.commit()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", str(engine.url))
        patch.setenv("TOEZEGD_ADDRESS", "http://toezegd.example")
        served = Starlette(routes=[Mount("/api", api)])
        yield TestClient(served, "http://toezegd.example/api", raise_server_exceptions=False)


def ask(client: TestClient, path: str, **choices: Any) -> Any:
    answer = client.get(path, params=DAY | choices)
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(answer: Any) -> set[str]:
    return {row["id"] for row in answer["items"]}


def test_a_list_is_what_the_page_shows(client: TestClient) -> None:
    answer = ask(client, "/toezeggingen")
    assert ids(answer) == {"plan", "rapport", "laat"}
    assert (answer["as_of"], answer["total"], answer["next"]) == ("2021-10-01", 3, None)
    plan = next(row for row in answer["items"] if row["id"] == "plan")
    assert plan["status"] == "delayed"
    assert plan["status_words"] == "vertraagd: uitgesteld"
    assert plan["first_deadline"]["to"] == "2021-12-20"
    assert plan["current_deadline"]["to"] == "2022-03-31"
    assert plan["evidence"]["quote"] == exported.LATER
    assert plan["evidence"]["url"] == exported.URL
    assert plan["link"] == "http://toezegd.example/toezegging?id=plan"


def test_the_choices_are_those_of_the_page(client: TestClient) -> None:
    assert ids(ask(client, "/toezeggingen", stand=["afgedaan", "vertraagd"])) == {
        *("plan", "rapport", "laat")
    }
    assert ids(ask(client, "/toezeggingen", stand="afgedaan")) == {"rapport"}
    assert ids(ask(client, "/toezeggingen", soort="motie")) == {"motie"}
    assert ids(ask(client, "/toezeggingen", termijn="te laat")) == {"laat"}
    assert ids(ask(client, "/toezeggingen", controle="true")) == {"laat"}
    assert not ids(ask(client, "/toezeggingen", ministerie="OCW"))
    assert ids(ask(client, "/toezeggingen", dag="2021-02-10")) == set()


def test_pages_follow_one_another(client: TestClient) -> None:
    seen: list[str] = []
    path: str | None = "/toezeggingen?dag=2021-10-01&aantal=2&volgorde=titel"
    while path:
        answer = client.get(path)
        page = answer.json()
        seen += [row["id"] for row in page["items"]]
        assert (f'<{page["next"]}>; rel="next"' == answer.headers.get("Link")) is bool(page["next"])
        path = page["next"] and page["next"].removeprefix("/api")
    assert len(seen) == len(set(seen)) == 3


def test_what_did_not_change_is_not_sent_again(client: TestClient) -> None:
    for path in ("/toezeggingen", "/toezeggingen/plan", "/toezeggingen.ics", "/bronnen"):
        first = client.get(path, params=DAY if path != "/bronnen" else {})
        tag = first.headers["ETag"]
        again = client.get(path, params=first.url.params, headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == tag
        weak = {"If-None-Match": f'"iets anders", W/{tag}'}
        assert client.get(path, params=first.url.params, headers=weak).status_code == 304
        other = {"If-None-Match": '"iets anders"'}
        assert client.get(path, params=first.url.params, headers=other).status_code == 200


def test_a_permanent_link_gives_everything(client: TestClient) -> None:
    plan = ask(client, "/toezeggingen/plan")
    assert [event["event"] for event in plan["events"]] == ["made", "postponed"]
    moved = plan["events"][1]
    assert moved["days_moved"] == 101
    assert moved["deadline_before"]["to"] == "2021-12-20"
    assert moved["evidence"]["url"] == exported.URL
    earlier = ask(client, "/toezeggingen/plan", dag="2021-03-01")
    assert (earlier["status"], len(earlier["events"])) == ("open", 1)


def test_motions_are_found_by_number_and_by_mark(client: TestClient) -> None:
    answer = ask(client, "/moties")
    assert {row["kamerstuk"]: row["outcome"] for row in answer["items"]} == {
        "26485-346": "adopted",
        "26485-347": "rejected",
    }
    assert ask(client, "/moties", uitslag="verworpen")["total"] == 1
    found = ask(client, "/moties/26485-346")
    assert found["id"] == "motie"
    assert found["signatories"] == ["Van Dijk"]
    assert [event["note"] for event in found["events"]] == ["aangenomen"]
    assert ask(client, "/moties/motie") == found
    assert ask(client, "/moties/26485-347")["events"] == []


def test_a_note_is_there_as_text_and_in_word(client: TestClient) -> None:
    text = client.get("/toezeggingen/plan/nota.txt", params=DAY)
    assert text.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert text.text.startswith("Stand van zaken op 1 oktober 2021 (toezegging)")
    assert "http://toezegd.example/toezegging?id=plan&dag=2021-10-01" in text.text
    word = client.get("/moties/26485-346/nota.docx", params=DAY)
    assert "stand-van-zaken-motie-2021-10-01.docx" in word.headers["Content-Disposition"]
    assert docx.Document(io.BytesIO(word.content)).paragraphs[0].text.endswith("(motie)")
    unknown = client.get("/toezeggingen/bestaatniet/nota.txt", params=DAY)
    assert unknown.status_code == 404
    assert "bestaatniet" in unknown.json()["detail"]
    assert client.get("/moties/26485-346/nota.txt", params={"dag": "gisteren"}).status_code == 400


def test_what_is_unsure_can_be_asked_for_and_is_told_of_every_row(client: TestClient) -> None:
    asked = ask(client, "/toezeggingen", onzeker="te controleren")
    assert [(row["id"], row["to_check"], row["unsure"]) for row in asked["items"]] == [
        ("laat", True, False)
    ]
    assert asked["choice"].endswith("onzeker: te controleren")
    assert asked == ask(client, "/toezeggingen", controle="ja")
    assert ask(client, "/toezeggingen", onzeker="misschien nagekomen")["total"] == 0
    assert ask(client, "/moties", onzeker="te controleren")["total"] == 0
    (adopted,) = ask(client, "/moties", uitslag="aangenomen")["items"]
    assert (adopted["to_check"], adopted["unsure"]) == (False, False)


def test_every_shift_is_in_the_list_of_events(client: TestClient) -> None:
    answer = ask(client, "/gebeurtenissen", dossier="26485", vanaf="2019-01-01")
    assert answer["total"] == 4
    assert [event["days_moved"] for event in answer["items"] if event["id"] == "plan"] == [
        None,
        101,
    ]


def test_documents_with_their_text_and_findings(client: TestClient) -> None:
    answer = client.get("/documenten", params={"woorden": "373"}).json()
    assert [row["title"] for row in answer["items"]] == ["Brief 373"]
    whole = client.get(f"/documenten/{answer['items'][0]['id']}").json()
    assert whole["text"].startswith(exported.LATER)
    assert whole["date"] == "2021-10-01"
    assert whole["kind"] == DocumentKind.KAMERBRIEF


def test_searching_marks_what_was_found(client: TestClient) -> None:
    answer = client.get("/zoeken", params={"q": "actieplan"}).json()
    assert answer["total"] == 2
    assert "**actieplan**" in answer["items"][0]["passages"][0]


def test_sources_tell_how_fresh_they_are(client: TestClient) -> None:
    answer = client.get("/bronnen").json()
    assert answer["documents"] == 2
    assert answer["newest_document"] == "2021-10-01"
    own = next(source for source in answer["items"] if source["name"] == "proef")
    assert (own["documents"], own["newest_document"]) == (2, "2021-10-01")


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize("kind", list(Format))
def test_every_list_is_a_file(client: TestClient, what: What, kind: Format) -> None:
    answer = client.get(f"/{what.value}.{kind.value}", params=DAY)
    if what is What.EVENTS and kind in OF_ITEMS_ONLY:
        assert answer.status_code == 404
        return
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) == len(answer.content) > 0
    assert f"{what.value}-2021-10-01.{kind.extension}" in answer.headers["Content-Disposition"]


def test_files_open_in_other_programs(client: TestClient) -> None:
    sheet = openpyxl.load_workbook(
        io.BytesIO(client.get("/gebeurtenissen.xlsx", params=DAY).content)
    )["Gebeurtenissen"]
    assert sheet.max_row == 1 + 6
    ics = client.get("/toezeggingen.ics", params=DAY)
    assert ics.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert {str(day["uid"]) for day in Calendar.from_ical(ics.content).walk("VEVENT")} == {
        "plan@toezegd",
        "laat@toezegd",
    }
    feed = feedparser.parse(client.get("/toezeggingen.atom", params=DAY).content)
    assert not feed.bozo
    own = {link.rel: link.href for link in feed.feed.links}["self"]
    assert own == "http://toezegd.example/api/toezeggingen.atom?dag=2021-10-01"


def test_a_day_that_is_not_given_is_today(client: TestClient) -> None:
    assert date.fromisoformat(client.get("/toezeggingen").json()["as_of"]) >= date(2026, 1, 1)


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/toezeggingen?stand=klaar", 400, "kies uit vertraagd"),
        ("/toezeggingen?kleur=rood", 400, "onbekende keuze 'kleur'"),
        ("/toezeggingen?dag=gisteren", 400, "schrijf bijvoorbeeld 2021-10-01"),
        ("/toezeggingen?pagina=0", 400, "pagina is een getal van 1"),
        ("/toezeggingen?aantal=501", 400, "aantal is een getal van 1 tot en met 500"),
        ("/toezeggingen?pagina=%C2%B2", 400, "pagina is een getal"),
        ("/toezeggingen/bestaatniet", 404, "geen toezegging of motie 'bestaatniet'"),
        ("/moties/26485-1", 404, "geen motie '26485-1'"),
        ("/documenten/abc", 400, "nummer is niet geldig"),
        ("/documenten/99999999999999999999999", 404, "geen stuk"),
        ("/documenten?stand=open", 400, "hoort bij de lijsten"),
        ("/toezeggingen.pdf", 404, "kies een lijst en een van .xlsx"),
        ("/nergens", 404, "zie /api/docs"),
    ],
)
def test_a_mistake_gets_a_sentence_in_dutch(
    client: TestClient, path: str, status: int, said: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert said in problem["detail"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(client: TestClient, method: str) -> None:
    answer = client.request(method, "/toezeggingen")
    assert answer.status_code == 405
    assert "gebruik GET" in answer.json()["detail"]


@settings(deadline=None, max_examples=60)
@given(name=st.sampled_from([*NAMES, "q", "pagina", "aantal"]), value=st.text(max_size=60))
def test_no_input_makes_it_fail(client: TestClient, name: str, value: str) -> None:
    for path in ("/toezeggingen", "/moties", "/gebeurtenissen", "/zoeken"):
        answer = client.get(path, params={name: value})
        assert answer.status_code in (200, 400), answer.text


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=40))
def test_no_name_makes_it_fail(client: TestClient, name: str) -> None:
    for path in ("/toezeggingen", "/moties", "/documenten"):
        quoted = "".join(f"%{byte:02x}" for byte in name.encode())
        assert client.get(f"{path}/{quoted}").status_code in (200, 307, 400, 404)


def test_the_documentation_needs_no_internet(client: TestClient) -> None:
    page = client.get("/docs").text
    assert "<html lang='nl'>" in page
    assert "http://" not in page
    assert "https://" not in page
    assert "<script" not in page
    for path in ("/api/toezeggingen", "/api/moties/{kenmerk}", "/api/bronnen"):
        assert f"<code>{path}</code>" in page
    schema = client.get("/openapi.json").json()
    named = {one["name"] for one in schema["paths"]["/toezeggingen"]["get"]["parameters"]}
    assert named == {*NAMES, "pagina", "aantal"}
    assert {"/toezeggingen.ics", "/moties.atom", "/gebeurtenissen.csv-komma"} <= set(
        schema["paths"]
    )


def test_what_a_letter_says_stays_text(client: TestClient) -> None:
    answer = client.get("/toezeggingen/laat", params=DAY)
    assert answer.headers["Content-Type"] == "application/json"
    assert json.loads(answer.content)["title"] == "<script>alert(1)</script> **vet** &amp;"
