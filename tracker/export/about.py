"""What a file says of itself: the day, the choice and what it was made from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from sqlmodel import Session

from tracker.export.table import Column
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import Filter
from tracker.words.columns import meaning
from tracker.words.labels import TERMS, day_words, source_words


@dataclass(frozen=True, slots=True)
class About:
    """The explanation that goes with an export."""

    as_of: date
    choice: str
    order: str
    sources: str
    address: str
    version: str

    def lines(self) -> list[tuple[str, str]]:
        """Name and value, in order."""
        return [
            ("Stand op", day_words(self.as_of)),
            ("Keuze", self.choice),
            ("Volgorde", self.order),
            ("Bronnen", self.sources),
            ("Dashboard", self.address),
            ("Gemaakt met", f"toezegd {self.version}"),
        ]

    def terms(self, columns: Iterable[Column]) -> Iterator[tuple[str, str]]:
        """What each column holds, and what other words on the sheet mean."""
        named = {column.name: meaning(column.name) for column in columns}
        yield from (("", ""), ("Kolommen", ""), *named.items())
        words = {name[:1].upper() + name[1:]: told for name, told in TERMS.items()}
        yield from (("", ""), ("Woorden", ""))
        yield from ((name, told) for name, told in words.items() if name not in named)


def about(session: Session, wanted: Filter, address: str) -> About:
    """What a file made now, with this filter, says of itself."""
    return of_choice(session, wanted.as_of, wanted.words_for_people(), wanted.sort.value, address)


def of_choice(session: Session, day: date, choice: str, order: str, address: str) -> About:
    """What a file made now, with this choice, says of itself."""
    return About(
        as_of=day,
        choice=choice,
        order=order,
        sources=sources(session, day),
        address=address,
        version=version("toezegd"),
    )


def sources(session: Session, day: date) -> str:
    """How fresh the record is, in all and for each source."""
    lines = [freshness.of(session).words(), *filter(None, [freshness.behind(session, day)])]
    for source in freshness.by_source(session):
        newest = f", het nieuwste van {day_words(source.newest)}" if source.newest else ""
        lines.append(f"{source_words(source.name)}: {source.documents}{newest}")
    return "\n".join(lines)
