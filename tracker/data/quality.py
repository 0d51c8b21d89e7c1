"""How well letters are read: the figures of the last evaluation, kept with the program.

`toezegd evaluate GOLD TEXTS --save tracker/data/reading_quality.json` writes them; the page
Kwaliteit en dekking shows them, and `docs/reading-quality.md` gives the same.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the reader stays out of the dashboard: it is large
    from nlp.figures import Row

SAVED = "reading_quality.json"
LETTERS = "document.kind"  # one case a letter

NAMES = {
    "commitments.detect.f1": "Toezeggingen en voornemens gevonden",
    "commitments.typed.f1": "Toezeggingen en voornemens met de juiste gebeurtenis",
    "made.toezegging.f1": "Nieuwe toezeggingen",
    "postponed.f1": "Uitstel",
    "fulfilled.f1": "Afgedaan",
    "deadlines": "Termijnen bij toezeggingen",
    "deadlines.dated": "Termijnen die op een dag vallen",
    "motions.f1": "Moties gevonden",
    "motions.names": "Namen bij moties",
    "motions.party": "Fractie bij moties",
    "motions.stance": "Wat er met een motie is gedaan",
    "references.f1": "Verwijzingen naar Kamerstukken",
    "questions.f1": "Vragen gevonden",
    "questions.answer": "Antwoord bij de juiste vraag",
    "questions.party": "Fractie die de vraag stelt",
    "document.kind": "Soort stuk",
    "document.date": "Datum van het stuk",
    "document.kamerstuk": "Nummer van het stuk",
    "document.sender": "Afzender",
    "evidence.exact": "Citaten die letterlijk zo in het stuk staan",
}

BOUND = (
    "Deze brieven lagen op tafel toen de leesregels werden geschreven. De cijfers zijn dus een"
    " bovengrens: reken bij een brief die niemand eerder zag op meer fouten, vooral bij"
    " toezeggingen. Wat op vorm berust (nummers, vragen, briefhoofden) houdt beter stand."
)

KNOWN_MISTAKES = (
    "Een zin die in de tegenwoordige tijd zegt wat steeds gebeurt (“jaarlijks wordt gerapporteerd"
    " aan uw Kamer”), kan voor een nieuwe toezegging worden aangezien.",
    "Een schriftelijk overleg zonder nummers of kopjes per fractie geeft geen vragen; wat een"
    " fractie vraagt, blijkt dan alleen uit haar eigen woorden (“deze leden vragen”).",
    "In een overleg zonder nummers telt wat een fractie in meer alinea's vraagt als één vraag.",
    "Een antwoord dat de vraag eerst herhaalt, blijft heel: de herhaling staat in het antwoord.",
    "Tabellen verliezen in platte tekst hun kolommen; een lijst van toezeggingen als tabel wordt"
    " alleen per rij gelezen als het bestand de rijen bewaarde.",
    "Een voetnoot waarvan het teken ontbreekt, wordt op volgorde gekoppeld.",
    "Een briefhoofd met de dag in woorden (“de dertiende mei”) of alleen in een stempel geeft geen"
    " datum; geef die mee met --date.",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, and on how many cases it rests; precision and recall where both were counted."""

    name: str
    value: float
    cases: int
    precision: float | None = None
    recall: float | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """An evaluation: its day, on how many letters, and what came out."""

    measured_on: date
    letters: int
    rows: tuple[Figure, ...]

    def named(self) -> list[tuple[str, Figure]]:
        """The figures under their Dutch names, what matters most first."""
        known = {row.name: row for row in self.rows}
        order = [*NAMES, *(name for name in known if name not in NAMES)]
        return [(NAMES.get(name, name), known[name]) for name in order if name in known]


def of(measured: "Iterable[Row]", measured_on: date) -> Figures:
    """The figures of an evaluation."""
    rows = tuple(
        Figure(row.name, row.value, row.cases, row.precision, row.recall) for row in measured
    )
    letters = next((row.cases for row in rows if row.name == LETTERS), 0)
    return Figures(measured_on, letters, rows)


def save(figures: Figures, target: Path) -> None:
    """Write the figures down; three decimals are all that so few cases bear."""
    rows = [
        {
            key: round(value, 3) if isinstance(value, float) else value
            for key, value in asdict(row).items()
        }
        for row in figures.rows
    ]
    stored = {
        "measured_on": figures.measured_on.isoformat(),
        "letters": figures.letters,
        "rows": rows,
    }
    target.write_text(json.dumps(stored, indent=1) + "\n", "utf-8")


def saved() -> Figures:
    """The figures that came with the program."""
    return load(files("tracker.data").joinpath(SAVED).read_text("utf-8"))


def load(text: str) -> Figures:
    """The figures in a file that `save` wrote."""
    stored = json.loads(text)
    rows = tuple(Figure(**row) for row in stored["rows"])
    return Figures(date.fromisoformat(stored["measured_on"]), stored["letters"], rows)
