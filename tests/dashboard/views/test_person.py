"""Somebody is found by whoever does not know how the name is written."""

import re

import pytest

from dashboard.views import overview, person
from tests.dashboard.shown import shown


def test_people_are_offered_before_anything_is_typed_and_found_by_initials(
    five_letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", five_letters)
    page = shown(person.show)
    assert ">Sigrid Kaag</a>" in page
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


def test_a_minister_stands_once_however_letters_sign_and_each_number_is_a_list(
    five_letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", five_letters)
    page = shown(person.show, dag="2021-10-01")
    (line,) = set(re.findall(r"<tr>(?:(?!</tr>).)*Kaag.*?</tr>", page))
    numbers = re.findall(r'data-name="(\w[^"]*)">(?:<a[^>]*>)?(\d+)', line)
    counted = {name: int(number) for name, number in numbers}
    assert counted["samen"] == sum(counted.values()) - counted["samen"] > 20
    for name, number in counted.items():
        if not number or name == "samen":
            continue
        listed = shown(overview.show, dag="2021-10-01", bewindspersoon="Sigrid Kaag", stand=name)
        assert re.search(rf"<caption>{number} toezegging", listed), name
    # Both ways of signing are in it, each as it is printed.
    everything = shown(overview.show, dag="2021-10-01", bewindspersoon="Sigrid Kaag")
    assert "van S.A.M. Kaag" in everything
    assert "van Sigrid A.M. Kaag" in everything
    assert "van Tom de Bruijn" not in everything
