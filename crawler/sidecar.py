"""The small file beside letters that says what their text does not print: day, kind, title.

`metadata.toml` (or `.json`, in the same form) has one table per file:

    ["brief-van-juni.txt"]
    date = 2020-06-11        # or "2020-06" where only the month is known
    kind = "schriftelijk_overleg"
"""

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from crawler.errors import UnreadableFileError
from crawler.kinds import KINDS
from crawler.objections import happened

# As both libraries say it: "(at line 2, column 12)", "line 2 column 12 (char 30)".
PLACE = re.compile(r"line (\d+),? column (\d+)")
NAMES = ("metadata.toml", "metadata.json")


@dataclass(frozen=True, slots=True)
class Facts:
    """What somebody wrote down about one file."""

    date: dt.date | None = None
    date_precision: str | None = None
    kind: str | None = None
    title: str | None = None
    chamber: str | None = None
    kamerstuk: str | None = None
    session_year: str | None = None
    reference: str | None = None
    ministry: str | None = None


KNOWN = tuple(field.name for field in fields(Facts) if field.name != "date_precision")


def sidecar_of(folder: Path) -> Path | None:
    """The file that tells about the files of this folder."""
    return next(iter(_there(folder)), None)


def passed_over(folder: Path) -> Path | None:
    """One in the other form, which does not count beside the first."""
    return next(iter(_there(folder)[1:]), None)


def _there(folder: Path) -> list[Path]:
    return [path for name in NAMES if (path := folder / name).is_file()]


def _broken(error: ValueError | RecursionError, form: str) -> UnreadableFileError:
    """What is wrong with the form, in Dutch: the words of the libraries are English."""
    if isinstance(error, RecursionError):
        return UnreadableFileError("de haakjes staan te diep in elkaar", "Verbeter het bestand")
    if isinstance(error, UnicodeDecodeError):
        return UnreadableFileError("niet te lezen: dit is geen UTF-8", "Bewaar het als UTF-8")
    at = PLACE.search(str(error))
    place = f"regel {at[1]}, teken {at[2]}" if at else "de laatste regel"
    reason = f"niet te lezen: hier is het geen {form} meer"
    return UnreadableFileError(reason, "Verbeter de regel, of die erboven", place=place)


def read_sidecar(path: Path) -> dict[str, Facts]:
    """The facts per file name; raises `UnreadableFileError` with what is wrong and where."""
    try:
        text = path.read_text("utf-8-sig")
        content = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except (ValueError, RecursionError) as error:  # what TOML, JSON and UTF-8 have in common
        raise _broken(error, path.suffix.removeprefix(".").upper()) from error
    if not isinstance(content, dict):
        raise UnreadableFileError("dit is geen tabel per bestand", 'Begin met ["brief.txt"]')
    return {name: _facts(name, table) for name, table in content.items()}


def _facts(name: str, table: Any) -> Facts:
    place = f"bij '{name}'"
    if not isinstance(table, dict):
        raise UnreadableFileError("dit is geen tabel", 'Begin met ["brief.txt"]', place=place)
    for key, value in table.items():
        if key not in KNOWN:
            remedy = f"Bekend zijn: {', '.join(KNOWN)}"
            raise UnreadableFileError(f"onbekend veld '{key}'", remedy, place=place)
        if key != "date" and not isinstance(value, str):
            raise UnreadableFileError(f"'{key}' is geen tekst", "Zet aanhalingstekens", place=place)
    if table.get("kind", KINDS[0]) not in KINDS:
        remedy = f"Bekend zijn: {', '.join(KINDS)}"
        raise UnreadableFileError(f"onbekende soort '{table['kind']}'", remedy, place=place)
    return Facts(**_dated(table, place))


def _dated(table: Mapping[str, Any], place: str) -> dict[str, Any]:
    given = table.get("date")
    if given is None:
        return dict(table)
    month_only = re.fullmatch(r"\d{4}-\d\d", str(given)) is not None
    try:
        day = dt.date.fromisoformat(f"{given}-01" if month_only else str(given))
    except ValueError as error:
        remedy = "Schrijf 2020-06-11, of 2020-06 voor een maand"
        raise UnreadableFileError(f"'{given}' is geen dag", remedy, place=place) from error
    if not happened(day):
        raise UnreadableFileError(f"'{given}' kan niet kloppen", "Verbeter de dag", place=place)
    return {**table, "date": day, "date_precision": "month" if month_only else "day"}
