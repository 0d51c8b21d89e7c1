"""Where something stands is quoted with the words that say so, and with what was never heard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from tests.tracker.given import holding, numbered_letter
from tracker.queries.lives import threads
from tracker.queries.notes import briefing
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import Filter
from tracker.values import Status
from tracker.words.quotes import on_one_line

PROMISE = (
    "Ik stuur uw Kamer voor 1 mei 2021 de evaluatie van de wet op de orgaandonatie. Daarin ga ik"
    " in op de wachtlijsten."
)
LATER = (
    "De evaluatie van de wet op de orgaandonatie, die ik uw Kamer heb toegezegd voor 1 mei 2021, is"
    " vertraagd en is nu voorzien voor 1 oktober 2021. Aan de evaluatie van de wet op de"
    " orgaandonatie wordt momenteel gewerkt door het Nivel."
)
MOTION = (
    "Hiermee is de motie van het lid Bakker (Kamerstuk 28140, nr. 5) afgedaan. De motie van het"
    " lid Bakker (Kamerstuk 28140, nr. 5) verzoekt de regering de wachtlijsten te bekijken. Aan de"
    " motie van het lid Bakker (Kamerstuk 28140, nr. 5) wordt momenteel uitvoering gegeven."
)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        numbered_letter(10, date(2021, 1, 15), PROMISE),
        numbered_letter(11, date(2021, 4, 20), LATER),
        numbered_letter(12, date(2021, 9, 1), MOTION),
    ) as opened:
        yield opened


def quoted(line: briefing.Line | None) -> str:
    assert line
    assert line.event
    assert line.event.passage
    return on_one_line(line.event.passage.quote)


def about(session: Session, day: date) -> briefing.Briefing:
    return briefing.about(session, Filter(as_of=day, dossier="28140"))


@pytest.mark.parametrize("day", [date(2021, 5, 1), date(2021, 11, 1)], ids=["put off", "passed"])
def test_a_delay_is_quoted_with_its_new_term(session: Session, day: date) -> None:
    (line,) = about(session, day).late
    assert "nu voorzien voor 1 oktober 2021" in quoted(line)


def test_before_the_delay_the_promise_is_quoted(session: Session) -> None:
    found = about(session, date(2021, 3, 1))
    (line,) = found.due
    assert quoted(line).startswith("Ik stuur uw Kamer voor 1 mei 2021")
    assert not found.late


def test_what_is_done_is_quoted_with_the_words_that_end_it(session: Session) -> None:
    ((row, line),) = about(session, date(2021, 9, 2)).motions
    assert row.status_words == "afgedaan"
    assert quoted(line).startswith("Hiermee is de motie")


@pytest.mark.parametrize(
    ("day", "since"),
    [
        (date(2021, 1, 15), ""),
        (date(2021, 2, 15), ""),  # a month without a letter is not strange
        (date(2021, 3, 1), "15 januari 2021"),
        (date(2021, 9, 30), ""),
        (date(2026, 11, 22), "1 september 2021"),
        (date(2020, 1, 1), ""),  # nothing is listed either
    ],
)
def test_what_could_not_have_been_heard_is_told(session: Session, day: date, since: str) -> None:
    said = freshness.behind(session, day)
    assert (f"Let op: na {since} is tot en met" in said) if since else said == ""
    assert about(session, day).behind == said


def test_a_clock_that_is_behind_the_letters_is_told() -> None:
    newest = date(2021, 10, 1)
    assert freshness.ahead(newest, date(2021, 9, 30)) == freshness.ahead(None, newest) == ""
    said = freshness.ahead(newest, date(1970, 1, 1))
    assert said.startswith("Let op: volgens deze computer is het 1 januari 1970, en het nieuwste")


def test_what_one_ministry_could_not_have_said_is_told_of_a_list_of_it(session: Session) -> None:
    day = date(2021, 9, 30)
    assert freshness.behind(session, day, ("JENV",)).startswith(
        "Let op: van Justitie en Veiligheid is tot en met 30 september 2021 geen stuk ingelezen."
    )


def test_what_one_ministry_could_not_have_said_is_told_of_what_waits_for_it() -> None:
    promise = "Ik stuur uw Kamer de evaluatie van de kantines vóór 1 juli 2021."
    silent = numbered_letter(9, date(2021, 3, 1), f"{promise}", ministry="VWS")
    other = numbered_letter(3, date(2021, 9, 20), "Alles gaat goed.", ministry="OCW")
    day = date(2021, 9, 30)
    said = "Let op: van Volksgezondheid, Welzijn en Sport (na 1 maart 2021) is tot en met"
    with holding(silent, other) as opened:
        assert freshness.beware(opened, Filter(day)) == ""
        assert freshness.beware(opened, Filter(day, dossier="28140")).startswith(said)
        assert briefing.about(opened, Filter(day, dossier="28140")).behind.startswith(said)
        # Of what is done nothing is waited for.
        rows = threads.listed(opened, Filter(day))
        assert freshness.waited_for(rows) == ("VWS",)
        assert freshness.waited_for(replace(row, status=Status.FULFILLED) for row in rows) == ()


def test_of_many_silent_ministries_the_number_is_told(session: Session) -> None:
    codes = ("BZ", "DEF", "EZ", "FIN", "JUS", "OCW")
    said = freshness.behind(session, date(2021, 9, 30), codes)
    # Economische Zaken was "en Klimaat" that year.
    assert "van Buitenlandse Zaken, Defensie, Economische Zaken en Klimaat, nog 3 mini" in said


def test_a_ministry_that_ended_is_not_silent_but_who_took_over_may_be() -> None:
    old = numbered_letter(9, date(2016, 3, 1), "Ik kom hier in mei op terug.", ministry="VENJ")
    new = numbered_letter(3, date(2021, 9, 20), "Alles gaat goed.", ministry="JENV")
    with holding(old, new) as opened:
        assert freshness.behind(opened, date(2021, 9, 30), ("VENJ", "JUS", "JENV")) == ""
        said = freshness.behind(opened, date(2021, 9, 30), ("VROM",))
        assert "van Binnenlandse Zaken en Koninkrijksrelaties, Infrastructuur en Waterstaat" in said
    with holding(numbered_letter(9, date(2017, 10, 20), "Het gaat.", ministry="VENJ")) as opened:
        assert freshness.behind(opened, date(2017, 11, 5), ("VENJ",)) == ""


def test_a_briefing_tells_how_much_was_read_of_its_dossier(session: Session) -> None:
    said = about(session, date(2021, 5, 1)).sources
    assert "Van dossier 28140 zijn 2 stukken ingelezen, het nieuwste van 20 april 2021" in said
    other = briefing.about(session, Filter(date(2021, 5, 1), dossier="35 570 XIV"))
    assert "van dossier 35570-XIV is tot en met 1 mei 2021 geen stuk ingelezen" in other.unread
    assert about(session, date(2021, 5, 1)).unread == ""
