"""How many results have which value of a field: what a search can be narrowed to."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import chain

from tracker.search.fields import FACETS, Field, parts, unpacked

_VALUES_EACH = 12

Counts = dict[Field, list[tuple[str, int]]]


def counts(rows: Iterable[tuple[int, str]]) -> Counts:
    """For each field its commonest values with the number of entries that have them.

    A row is an entry and the packed fields of one of its passages.
    """
    of_entry: dict[int, set[str]] = defaultdict(set)
    for entry, packed in rows:
        of_entry[entry].add(packed)
    # Ten thousand entries with six values each: counted as they are stored, and told apart after.
    counted: Counts = {field: [] for field in FACETS}
    for part, count in Counter(chain.from_iterable(map(_parts, of_entry.values()))).items():
        field, value = unpacked(part)
        if field in counted:
            counted[field].append((value, count))
    for field, values in counted.items():
        values.sort(key=lambda each: (-each[1], each[0]))
        del values[_VALUES_EACH:]
        if field is Field.YEAR:
            values.sort(reverse=True)
    return counted


def _parts(of_passages: Collection[str]) -> Collection[str]:
    """The values of an entry, each once, though many of its passages have it."""
    if len(of_passages) == 1:
        return parts(next(iter(of_passages)))
    return {part for packed in of_passages for part in parts(packed)}
