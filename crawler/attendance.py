"""Which fields stay away for so many rows that the source no longer gives them: named, then.

Markup leaves a field out where it has nothing to say, so one row without it means nothing. What
was missing at an earlier run counts along, for a run for changes has a handful of rows.
"""

from collections import Counter
from collections.abc import Mapping

from crawler.ledger import Ledger

ENOUGH = 20  # rows in a row


class Attendance:
    """Counts the rows that were asked for a field, and those that had it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.asked: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self.missing: set[str] = set()  # once the run is over: what no row has had for long

    def note(self, entity: str, fields: Mapping[str, object]) -> None:
        """What one row has of the fields that its like have."""
        for name, value in fields.items():
            self.asked[f"{entity}.{name}"] += 1
            self.given[f"{entity}.{name}"] += bool(value)

    def close(self) -> None:
        """Tell what is missing, and remember for the next run how long each has been away."""
        for field, asked in self.asked.items():
            before = self.ledger.count(_noted_as(field)) or 0
            away = 0 if self.given[field] else before + asked
            if away >= ENOUGH:
                self.missing.add(field)
            if away != before:
                self.ledger.counted(_noted_as(field), away)


def _noted_as(field: str) -> str:
    return f"zonder {field}"
