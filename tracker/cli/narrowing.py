"""Options that narrow a list, under the names that the page has for them."""

from typing import Annotated

import typer

from tracker.narrowing import DAYS, NAMES


def option(name: str) -> typer.models.OptionInfo:
    """The option for one name in the address of the page."""
    words = NAMES[name]
    info: typer.models.OptionInfo = typer.Option(
        f"--{name}",
        metavar="DAG" if name in DAYS else "TEKST",
        help=f"{words[0].upper()}{words[1:]}.",
        show_default=False,
    )
    return info


Stand = Annotated[list[str] | None, option("stand")]
Soort = Annotated[list[str] | None, option("soort")]
Uitslag = Annotated[list[str] | None, option("uitslag")]
Ministerie = Annotated[list[str] | None, option("ministerie")]
Bewindspersoon = Annotated[str | None, option("bewindspersoon")]
Persoon = Annotated[str | None, option("persoon")]
Fractie = Annotated[list[str] | None, option("fractie")]
Commissie = Annotated[str | None, option("commissie")]
Dossier = Annotated[str | None, option("dossier")]
Woorden = Annotated[str | None, option("woorden")]
Termijn = Annotated[str | None, option("termijn")]
TermijnVanaf = Annotated[str | None, option("termijnvanaf")]
TermijnTot = Annotated[str | None, option("termijntot")]
Vanaf = Annotated[str | None, option("vanaf")]
Tot = Annotated[str | None, option("tot")]
Onzeker = Annotated[list[str] | None, option("onzeker")]
Volgorde = Annotated[str | None, option("volgorde")]


def given(**options: str | list[str] | None) -> dict[str, list[str]]:
    """The options that were given, as an address would have them."""
    listed = {name: [value] if isinstance(value, str) else value for name, value in options.items()}
    return {name: values for name, values in listed.items() if values}
