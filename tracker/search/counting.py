"""How many results have which value of a field: what a search can be narrowed to."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from tracker.search.fields import FACETS, Field, parts, unpacked

_VALUES_EACH = 12

Counts = dict[Field, list[tuple[str, int]]]


def counts(rows: Iterable[tuple[int, str]]) -> Counts:
    """For each field its commonest values with the number of entries that have them.

    A row is an entry and the packed fields of one of its passages.
    """
    # Ten thousand entries with six values each: counted as they are stored, and told apart after.
    # An entry of which all passages have the same values, as most have, costs no set.
    of_entry: dict[int, str] = {}
    different: dict[int, set[str]] = {}
    for entry, packed in rows:
        first = of_entry.setdefault(entry, packed)
        if first != packed:
            different.setdefault(entry, {first}).add(packed)
    same = (parts(packed) for entry, packed in of_entry.items() if entry not in different)
    merged = ({part for packed in each for part in parts(packed)} for each in different.values())
    counted: Counts = {field: [] for field in FACETS}
    for part, count in Counter(chain.from_iterable(chain(same, merged))).items():
        field, value = unpacked(part)
        if field in counted:
            counted[field].append((value, count))
    for field, values in counted.items():
        values.sort(key=lambda each: (-each[1], each[0]))
        del values[_VALUES_EACH:]
        if field is Field.YEAR:
            values.sort(reverse=True)
    return counted
