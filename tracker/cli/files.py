"""Reads .txt and .jsonl files as items, until crawler.spiders.folder reads every format."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler.items import DocumentItem, Item, content_id, from_json


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a line of one, that holds nothing to read, and why."""

    path: str
    reason: str


def read_path(path: Path) -> Iterator[Item | Refused]:
    """Every document in a file or folder, in a fixed order."""
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in files:
        if file.suffix == ".jsonl":
            for number, line in enumerate(file.read_text().splitlines(), 1):
                try:
                    yield from_json(json.loads(line))
                except ValueError as error:
                    yield Refused(f"{file}, regel {number}", str(error))
        elif file.suffix == ".txt":
            text = file.read_text()
            yield DocumentItem(
                text, "folder", content_id(text), url=file.absolute().as_uri(), title=None
            )
