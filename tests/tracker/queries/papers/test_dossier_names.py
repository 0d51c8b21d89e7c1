"""A dossier is called what its papers print above the text, and nothing where they do not say."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from crawler.items import DocumentItem
from nlp.letterhead.paper_number import dossier_title
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ingest
from tracker.queries.lives import threads
from tracker.queries.notes import briefing
from tracker.queries.papers import dossier, dossier_names
from tracker.queries.wanted.filters import Filter, dossier_number

DAY = date(2022, 1, 1)
HEAD = "Tweede Kamer der Staten-Generaal\n\n{}\n\nNr. {} BRIEF VAN DE MINISTER\n"
SAID = "\nDen Haag, 1 maart 2021\n\nIk stuur uw Kamer in mei 2022 {}.\n"


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    papers = (
        ("31936", "31 936 Luchtvaartbeleid", "een verkenning van de geluidshinder"),
        ("31936", "31 936 Luchtvaartbeleid", "het rapport over nachtvluchten"),
        ("31936", "31 936 Luchtvaart", "mijn visie op veiligheidszones"),
        (
            "35925-XV",
            "35 925 XV Vaststelling van de begroting van Sociale Zaken",
            "de evaluatie van de kinderbijslag",
        ),
        ("28140", "", "de cijfers over orgaandonatie"),
    )
    with database.writing(fresh_engine()) as opened:
        for number, (of, printed, about) in enumerate(papers, 1):
            head = HEAD.format(printed, number) if printed else "Geachte voorzitter,\n"
            ingest.item(
                opened,
                DocumentItem(
                    head + SAID.format(about),
                    "test",
                    str(number),
                    title="Brief",
                    date=date(2021, 3, number),
                    dossiers=(of,),
                    kamerstuk=f"{of}-{number}",
                ),
            )
        yield opened


def test_the_name_is_the_one_that_most_papers_print(session: Session) -> None:
    assert dossier_names.name(session, "31936") == "Luchtvaartbeleid"
    found = dossier_names.names(session, ("31936", "35925-XV", "28140", "99999"))
    assert found == {
        "31936": "Luchtvaartbeleid",
        "35925-XV": "Vaststelling van de begroting van Sociale Zaken",
    }


def test_a_budget_has_the_name_of_none_of_its_chapters(session: Session) -> None:
    assert dossier_names.name(session, "35925") == ""


def test_a_briefing_says_what_the_dossier_is_called(session: Session) -> None:
    assert briefing.about(session, Filter(DAY, dossier="31 936")).subject == (
        "dossier: 31 936 (Luchtvaartbeleid)"
    )
    assert briefing.about(session, Filter(DAY, dossier="28140")).subject == "dossier: 28140"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("19 637\nVreemdelingenbeleid\n\nNr. 2500 BRIEF", ("19637", "Vreemdelingenbeleid")),
        ("21 501-02 Raad Algemene Zaken\n\nNr. 9 BRIEF", ("21501-02", "Raad Algemene Zaken")),
        ("Geachte voorzitter,\n\nIn 2021 heb ik 31 936 brieven gekregen.", None),
        ("Den Haag, 1 maart 2021\nBetreft Luchtvaart", None),
    ],
)
def test_only_the_line_above_a_paper_names_its_dossier(
    head: str, found: tuple[str, str] | None
) -> None:
    assert dossier_title(f"Tweede Kamer der Staten-Generaal\n\n{head}\n") == found


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("26 485", "26485"),
        ("26485-345", "26485"),
        ("35570-XVII", "35570-XVII"),
        ("35570-xvii-38", "35570-XVII"),
        ("35 570 XIV", "35570-XIV"),
        ("35570XIV", "35570-XIV"),
        ("35 570 XIV, nr. 12", "35570-XIV"),
        ("35 570 XIV nr. 12", "35570-XIV"),
        ("26 485, nr. 345", "26485"),
        ("21 501-02, nr. 2379", "21501-02"),
        ("33328-A-7", "33328-A"),
        ("33328-AI", "33328"),
        ("21501-02-2379", "21501-02"),
        ("21501-20", "21501-20"),
        ("26485-20", "26485"),
        ("2648", "2648"),
        ("", ""),
    ],
)
def test_a_dossier_is_found_by_any_number_in_it(typed: str, number: str) -> None:
    assert dossier_number(typed) == number


@pytest.mark.parametrize("typed", ["35925-XV", "35925-XV-4", "35925", "35 925"])
def test_a_budget_is_found_by_its_own_number_and_by_that_of_all_chapters(
    session: Session, typed: str
) -> None:
    assert threads.page(session, Filter(DAY, dossier=typed)).total == 1
    assert dossier.timeline(session, dossier_number(typed), DAY)


@pytest.mark.parametrize("typed", ["35925-XVI", "3592", "35925-X"])
def test_another_chapter_is_another_dossier(session: Session, typed: str) -> None:
    assert threads.page(session, Filter(DAY, dossier=typed)).total == 0
    assert dossier.timeline(session, dossier_number(typed), DAY) == []


@pytest.mark.parametrize("typed", ["luchtvaart", "Beleid lucht", "31 936"])
def test_the_list_finds_it_by_name_too(
    session: Session, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dashboard.views import dossier as view
    from tests.dashboard.shown import shown

    session.commit()
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", str(session.get_bind().engine.url))
    page = shown(view.show, zoek=typed)
    assert "nummer=31936" in page
    assert "nummer=28140" not in page
