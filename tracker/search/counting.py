"""How many results have which value of a field: what a search can be narrowed to."""

from collections import defaultdict
from collections.abc import Iterable

from tracker.search.fields import FACETS, Field, unpacked

_VALUES_EACH = 12

Counts = dict[Field, list[tuple[str, int]]]


def counts(rows: Iterable[tuple[int, str]]) -> Counts:
    """For each field its commonest values with the number of entries that have them.

    A row is an entry and the packed fields of one of its passages.
    """
    # Few combinations of fields occur in many rows: each is unpacked once.
    having: dict[str, set[int]] = defaultdict(set)
    for entry, fields in rows:
        having[fields].add(entry)
    entries: dict[tuple[Field, str], set[int]] = defaultdict(set)
    for fields, found in having.items():
        for pair in unpacked(fields):
            entries[pair] |= found
    counted: Counts = {field: [] for field in FACETS}
    for (field, value), found in entries.items():
        if field in counted:
            counted[field].append((value, len(found)))
    for field, values in counted.items():
        values.sort(key=lambda each: (-each[1], each[0]))
        del values[_VALUES_EACH:]
        if field is Field.YEAR:
            values.sort(reverse=True)
    return counted
