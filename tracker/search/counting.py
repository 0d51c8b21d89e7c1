"""How many results have which value of a field: what a search can be narrowed to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.search.fields import FACETS, Field, merged, parts, unpacked

_VALUES_EACH = 12

Counts = dict[Field, list[tuple[str, int]]]


def counts(common: Mapping[int, str], own: Iterable[tuple[Any, ...]]) -> Counts:
    """For each field its commonest values with the number of entries that have them.

    `common` has the packed fields of each entry, `own` those of passages with their entry.
    """
    # Ten thousand entries with six values each: counted as they are stored, and told apart after.
    counted = Counter(parts(merged(common.values())))
    more: dict[int, set[str]] = defaultdict(set)
    for entry, packed in own:
        more[entry].update(parts(packed))
    for entry, values in more.items():
        counted.update(values.difference(parts(common[entry])))
    of_field: Counts = {field: [] for field in FACETS}
    for part, count in counted.items():
        field, value = unpacked(part)
        if field in of_field:
            of_field[field].append((value, count))
    for of_one in of_field.values():
        of_one.sort(key=lambda each: (-each[1], each[0]))
        del of_one[_VALUES_EACH:]
    of_field[Field.YEAR].sort(reverse=True)
    return of_field
