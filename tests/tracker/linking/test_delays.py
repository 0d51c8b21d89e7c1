"""What a letter puts off without a day gets the term that stands further on, and no other."""

from datetime import date

import pytest
from sqlmodel import Session, select

from nlp.findings import EventKind
from tests.tracker.given import holding, numbered_letter
from tests.tracker.linking.test_commitments import Said, letter
from tracker.models.threads import Standing

MADE, POSTPONED = EventKind.MADE, EventKind.POSTPONED
MARCH, JUNE = date(2021, 3, 1), date(2021, 6, 30)

INFORMATION = (
    "Het is niet haalbaar de aanvullende informatie over artikel 20 binnen de termijn te geven."
)
STUDY = "De studie naar de sluizen bij Eefde is vertraagd."
ASKED = "De commissie vroeg mij de visie op streekziekenhuizen nu te zenden. "
WHY = "Er is meer afstemming met de provincies en met de waterschappen nodig. "


@pytest.mark.parametrize(
    ("late", "asked", "then", "same"),
    [
        (INFORMATION, "", "Ik zal u de gevraagde aanvullende informatie in juni sturen.", True),
        (
            INFORMATION,
            "",
            "Ik zal u de cijfers over het fietspad in juni sturen.",
            False,
        ),
        (STUDY, "", "Ik zend u de brief in juni.", True),
        (STUDY, "", "Ik zend u de studie naar de bruggen bij Zutphen in juni.", False),
        ("Dat gaat niet lukken.", ASKED, "Ik zend u de visie op streekziekenhuizen in juni.", True),
        ("Dat gaat niet lukken.", ASKED, "Ik zend u de monitor over huisartsen in juni.", False),
    ],
    ids=["names it again", "names more", "names nothing", "another", "asked for", "not asked for"],
)
def test_a_term_further_on_is_of_what_was_put_off(
    session: Session, late: str, asked: str, then: str, same: bool
) -> None:
    first, later = letter(
        session,
        MARCH,
        Said(late, POSTPONED, before=asked),
        Said(then, MADE, JUNE, before=WHY),
    )
    assert (first == later) is same


def test_of_two_delays_neither_gets_a_term_that_names_none(session: Session) -> None:
    bridge = Said("De visie op het pontveer bij Zutphen is vertraagd.", POSTPONED)
    study, _, then = letter(
        session,
        MARCH,
        Said(STUDY, POSTPONED),
        bridge,
        Said("Ik zend u de brief in juni.", MADE, JUNE, before=WHY),
    )
    assert study != then


def test_what_is_told_to_come_is_not_of_the_sentence_before_the_last_one(session: Session) -> None:
    done = Said("Hierbij zend ik u het onderzoek naar paspoorten.", EventKind.FULFILLED)
    between = "Het onderzoek naar spookbewoning bij parken duurt langer. "
    later = Said("De uitkomsten daarvan ontvangt u in juni.", POSTPONED, JUNE, before=between)
    first, then = letter(session, MARCH, done, later)
    assert first != then


def test_all_that_one_sentence_listed_is_the_promised_information(session: Session) -> None:
    listed = Said(
        "Ik heb toegezegd u het advies over de vliegroutes en de geluidskaart van Breda te sturen.",
        EventKind.REFERRED,
        MARCH,
    )
    later = Said("De toegezegde informatie stuur ik u in juni.", POSTPONED, JUNE, before=WHY)
    both, then = letter(session, MARCH, listed, later)
    assert len(both) == 2
    assert both == then


def test_the_term_of_all_that_was_listed_is_told_in_the_first_of_three_sentences() -> None:
    told = (
        "Ik heb toegezegd u in januari 2021 het advies over de vliegroutes en de geluidskaart van"
        " Breda toe te zenden. Beide vragen overleg met de provincies en"
        " daarvoor is iets meer tijd nodig. De toegezegde informatie zal ik u uiterlijk 14 februari"
        " 2021 doen toekomen."
    )
    with holding(numbered_letter(1, date(2021, 2, 4), told)) as session:
        periods = session.exec(select(Standing)).all()
        due = {one.thread_id: one.deadline_to for one in periods if one.until is None}
        assert list(due.values()) == [date(2021, 2, 14)] * 2
