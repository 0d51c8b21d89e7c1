"""Acts by their short names: "de Wet maatschappelijke ondersteuning 2015" is "de Wmo 2015"."""

import re
import tomllib
from functools import cache
from importlib.resources import files


def shortened(text: str) -> str:
    """The text with the full names of acts replaced by what everybody calls them."""
    return _full_names().sub(lambda found: _short_names()[found[0].lower()], text)


@cache
def _short_names() -> dict[str, str]:
    acts = files("tracker.linking").joinpath("acts.toml").read_text(encoding="utf-8")
    return {name.lower(): short for short, name in tomllib.loads(acts).items()}


@cache
def _full_names() -> re.Pattern[str]:
    # The longest first: "Uitvoeringswet AVG" before "AVG".
    names = sorted(_short_names(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
