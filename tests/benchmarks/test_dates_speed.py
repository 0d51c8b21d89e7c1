"""How fast times are found and resolved; run with `pytest -m bench -s tests/benchmarks`."""

import platform
from datetime import date
from time import perf_counter

import pytest

from nlp.dates.finding import find
from nlp.dates.meaning.resolving import resolve

_PARAGRAPH = (
    "In het notaoverleg van 8 december jl. heb ik uw Kamer toegezegd om vóór het zomerreces met "
    "een voorstel te komen. Het onderzoek wordt naar verwachting in de tweede helft van april "
    "afgerond; zodra de resultaten bekend zijn zal ik uw Kamer hierover informeren. Daarbij "
    "betrek ik ook de uitkomsten van de gesprekken die met de sector zijn gevoerd over de manier "
    "waarop bedrijven hun verantwoordelijkheid nemen en over de rol van de overheid daarin. Dit "
    "voorjaar volgt een brief, uiterlijk voor 1 juni 2021, en jaarlijks een voortgangsrapportage. "
)
_PROSE = (
    "Het kabinet hecht aan een goede samenwerking met alle betrokken partijen en zet zich ervoor "
    "in dat de afspraken in de keten worden nageleefd. De sector draagt daarbij een eigen "
    "verantwoordelijkheid, en toezicht helpt om misstanden tegen te gaan. Waar het nodig is "
    "ondersteunt de overheid bedrijven met kennis en met subsidie voor kleine ondernemers. "
)


@pytest.mark.bench
def test_speed_of_finding_and_resolving(capsys: pytest.CaptureFixture[str]) -> None:
    letter = (_PARAGRAPH + _PROSE * 9) * 3
    started = perf_counter()
    for _ in range(100):
        found = find(letter)
    finding = (perf_counter() - started) / 100
    started = perf_counter()
    for _ in range(100):
        for expression in found:
            resolve(expression, date(2021, 2, 11))
    resolving = 100 * len(found) / (perf_counter() - started)
    with capsys.disabled():
        print(
            f"\n{platform.processor() or platform.machine()}, Python {platform.python_version()}: "
            f"{finding * 1000:.2f} ms for {len(found)} times in {len(letter)} characters, "
            f"{resolving:,.0f} resolved a second"
        )
    assert len(found) >= 18
