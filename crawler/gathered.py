"""Lines of a .jsonl file to items: what `crawl --to` wrote, or a person by hand.

A wrong line costs that line. A file that is no JSON Lines at all is refused as one, for nobody is
helped by the same complaint about each of its lines.
"""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crawler.errors import UnreadableFileError
from crawler.items import (
    NAMES,
    DeletionItem,
    DocumentItem,
    Item,
    MotionItem,
    OfficialCommitmentItem,
    from_json,
)
from crawler.kinds import KINDS
from crawler.objections import objection_to
from crawler.text.limits import LARGEST_TEXT, checked

# The words that a field knows, per kind of item.
_KNOWN: dict[type[Item], dict[str, tuple[str, ...]]] = {
    DocumentItem: {
        "kind": KINDS,
        "chamber": ("TK", "EK", "VV"),
        "date_precision": ("day", "month"),
    },
    MotionItem: {
        "chamber": ("TK", "EK"),
        "outcome": ("adopted", "rejected", "held", "withdrawn", "lapsed"),
    },
    OfficialCommitmentItem: {"chamber": ("TK", "EK")},
    DeletionItem: {"kind": tuple(NAMES)},
}

# A gathered document in JSON: every character may be written as six, and some more for the rest.
LONGEST_LINE = 6 * LARGEST_TEXT + 1_000_000

_FORM = (
    'Schrijf per regel een document als {"text": "…", "date": "2021-10-01", "kind": "kamerbrief"}'
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # with which those of UTF-32 begin, or nearly


def read(path: Path) -> Iterator[tuple[int, Item | UnreadableFileError]]:
    """What each line holds, by its number; raises for a file that holds no lines of ours."""
    number = 0
    with path.open("rb") as file:
        while line := file.readline(LONGEST_LINE):
            number += 1
            if number == 1:
                _check_form(line)
            if not line.strip():
                continue
            try:
                yield number, _item(line)
            except UnreadableFileError as error:
                yield number, error
            while len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                line = file.readline(LONGEST_LINE)
    if number == 0:
        raise UnreadableFileError(
            "het bestand is leeg", "Controleer of het juiste bestand is bewaard"
        )


def _check_form(line: bytes) -> None:
    """Raise for a file whose first line shows that no line of it will do."""
    if line.startswith(_WIDE):
        raise UnreadableFileError("het bestand is in UTF-16 bewaard", "Bewaar het als UTF-8")
    if line.removeprefix(codecs.BOM_UTF8).strip() in (b"[", b"{"):
        raise UnreadableFileError("het bestand is één stuk JSON, en niet een stuk per regel", _FORM)


def _item(line: bytes) -> Item:
    if len(line) == LONGEST_LINE:
        raise UnreadableFileError(f"de regel is langer dan {LONGEST_LINE} bytes", "Splits de tekst")
    try:
        item = from_json(_content(line))
    except ValueError as error:
        raise UnreadableFileError(str(error), _FORM) from error
    _check_words(item)
    if isinstance(item, DocumentItem):
        checked(item.text)
        if any(not 0 <= page.start <= len(item.text) for page in item.pages):
            raise UnreadableFileError("in 'pages' begint een bladzijde buiten de tekst", _FORM)
    if objection := objection_to(item):
        raise UnreadableFileError(objection, _FORM)
    return item


def _content(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} van de regel past niet in UTF-8"
        raise UnreadableFileError(what, "Bewaar het bestand als UTF-8") from error
    except json.JSONDecodeError as error:
        what = f"de regel is geen JSON (teken {error.colno})"
        raise UnreadableFileError(what, _FORM) from error
    except RecursionError as error:
        raise UnreadableFileError("de haakjes staan te diep in elkaar", _FORM) from error
    except ValueError as error:  # Python gives up on numbers of thousands of digits
        raise UnreadableFileError("er staat een veel te groot getal in", _FORM) from error


def _check_words(item: Item) -> None:
    for field, known in _KNOWN.get(type(item), {}).items():
        value = getattr(item, field)
        if value is not None and value not in known:
            remedy = f"Bekend zijn: {', '.join(known)}"
            raise UnreadableFileError(f"veld '{field}' is '{value}'", remedy)
