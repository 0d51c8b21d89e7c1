"""Figures of how well letters are read: precision and recall per kind, and every miss."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Found rightly, found wrongly, missed."""

    right: int = 0
    surplus: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        found = self.right + self.surplus
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Share:
    """How many of all were right."""

    right: int = 0
    all: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.all += 1

    @property
    def value(self) -> float:
        return self.right / self.all if self.all else 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: its name, its value, and on how many cases it rests."""

    name: str
    value: float
    cases: int
    precision: float | None = None
    recall: float | None = None

    def line(self) -> str:
        """The row as `toezegd evaluate` prints it."""
        if self.precision is None:
            return f"{self.name:24} {self.value:.3f}  ({self.cases})"
        return (
            f"{self.name:24} {self.value:.3f}  precisie {self.precision:.3f}  "
            f"vangst {self.recall:.3f}  ({self.cases})"
        )


@dataclass(slots=True)
class Report:
    """All figures and all misses."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def tally(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def share(self, name: str) -> Share:
        return self.shares.setdefault(name, Share())

    def value(self, name: str) -> float:
        """The F1 of a kind, or the share of a property."""
        return self.tallies[name].f1 if name in self.tallies else self.shares[name].value

    @property
    def rows(self) -> list[Row]:
        rows = [
            Row(f"{name}.f1", t.f1, t.right + t.missed, t.precision, t.recall)
            for name, t in self.tallies.items()
        ]
        return rows + [Row(name, s.value, s.all) for name, s in self.shares.items()]
