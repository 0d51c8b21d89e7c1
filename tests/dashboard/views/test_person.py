"""Somebody is found by whoever does not know how the name is written."""

import pytest

from dashboard.views import person
from tests.dashboard.shown import shown


def test_people_are_offered_before_anything_is_typed_and_found_by_initials(
    five_letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", five_letters)
    page = shown(person.show)
    assert ">S.A.M. Kaag</a>" in page
    assert ">Van den Hul</a>" in page
    # A letter signs with initials, the register of ministers has a first name.
    assert ">Sigrid Kaag</a>" in shown(person.show, naam="S.A.M. Kaag", zoek="S.A.M. Kaag")


def test_a_minister_leads_to_the_list_of_what_was_promised_by_that_name(
    five_letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", five_letters)
    page = shown(person.show, naam="Tom de Bruijn", dag="2021-10-01")
    assert "bewindspersoon=Tom+de+Bruijn" in page
    # A motion of which a letter tells no more than surnames.
    assert "Motie Voordewind" not in page
