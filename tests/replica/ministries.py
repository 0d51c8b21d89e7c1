"""What the replica of rijksoverheid.nl and open.overheid.nl publishes: letters with their files.

Every fourth letter has an annex, every fifth has no file but a link to open.overheid.nl, every
seventh has neither and can only be found there by its title.
"""

import datetime as dt
import uuid
from dataclasses import dataclass, field, replace
from functools import cached_property

FIRST_DAY = dt.date(2021, 3, 1)


@dataclass(frozen=True)
class Published:
    """One letter on the sites of the government."""

    id: str
    number: int
    title: str
    day: dt.date
    modified: dt.date
    files: tuple[str, ...]
    link: bool = False
    sentence: str = "Ik zeg uw Kamer toe in het najaar van 2021 een brief te sturen."

    @property
    def open_id(self) -> str:
        """The id under which open.overheid.nl has the same letter."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"open/{self.id}"))


@dataclass
class Ministries:
    """All letters, in the order of their numbers."""

    size: int = 24
    as_json: bool = False
    # Whether the open data still answers; if not, open.overheid.nl has to do.
    alive: bool = True
    # The list answers with the same rows wherever one is in it.
    stuck: bool = False
    page_size: int = 10
    broken: set[int] = field(default_factory=set)  # letters whose page is cut by a bad mark

    @cached_property
    def letters(self) -> list[Published]:
        """The newest last."""
        return [_letter(number) for number in range(1, self.size + 1)]

    def change(self, number: int, sentence: str) -> None:
        """Correct a letter, a day after everything else."""
        newest = max(letter.modified for letter in self.letters)
        before = self.letters[number - 1]
        self.letters[number - 1] = replace(
            before, sentence=sentence, modified=newest + dt.timedelta(days=1)
        )


def _letter(number: int) -> Published:
    day = FIRST_DAY + dt.timedelta(days=number)
    files: tuple[str, ...] = (f"kamerbrief {number}.pdf",)
    if number % 4 == 0:
        files += (f"bijlage {number}.pdf", "cijfers.zip")
    if number % 5 == 0 or number % 7 == 0:
        files = ()
    sort = "Beantwoording Kamervragen" if number % 6 == 0 else "Kamerbrief"
    return Published(
        id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"ronl/{number}")),
        number=number,
        title=f"{sort} over onderwerp {number}",
        day=day,
        modified=day + dt.timedelta(days=1),
        files=files,
        link=number % 5 == 0,
    )
