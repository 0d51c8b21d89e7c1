"""Importing this gets a process ready to read: a worker starts with every pattern compiled.

Patterns are compiled when a letter first needs them, half a second in all. The letter read here
is made up of what most letters say.
"""

import copyreg
from dataclasses import fields, is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from nlp import findings
from nlp.reader import read


def _hand_over_by_values(kind: type[Any]) -> None:
    """Let findings of this kind travel as their values alone.

    By themselves dataclasses with slots look up their fields for each: packing then takes three
    times as long, and unpacking twice.
    """
    parts = attrgetter("__class__", *(field.name for field in fields(kind)))

    def packed(found: object) -> tuple[Any, tuple[Any, ...]]:
        made_by, *values = parts(found)
        return made_by, tuple(values)

    copyreg.pickle(kind, packed)


for _kind in vars(findings).values():
    if isinstance(_kind, type) and is_dataclass(_kind):
        _hand_over_by_values(_kind)
read(Path(__file__).with_name("first_letter.txt").read_text("utf-8"))
