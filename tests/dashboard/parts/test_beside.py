"""What stands beside a promise agrees with what its letters say."""

from dataclasses import replace
from datetime import date

from dashboard.parts import beside
from tests.tracker.given import holding, numbered_letter
from tracker.queries.lives import threads
from tracker.queries.wanted.filters import Filter

DAY = date(2021, 6, 22)
LATE = (
    "Het kabinet werkt aan een voortgangsbrief, maar deze was nog niet gereed om voor 16 juni aan"
    " uw Kamer toe te sturen. U ontvangt de voortgangsbrief voor het zomerreces."
)


def test_a_delay_that_a_letter_tells_is_not_denied() -> None:
    with holding(numbered_letter(10, DAY, LATE)) as session:
        (row,) = threads.listed(session, Filter(DAY))
        found = threads.detail(session, row.public_id, DAY)
    assert found
    assert dict(beside.terms(found))["Uitgesteld"].startswith("1 keer")
    # Its terms may have become known on one day: then none of them moved here.
    unmoved = replace(found, row=replace(found.row, times_postponed=0))
    assert dict(beside.terms(unmoved))["Uitgesteld"].startswith("een stuk meldt het")
    untold = replace(unmoved, events=())
    assert dict(beside.terms(untold))["Uitgesteld"] == "nee"
