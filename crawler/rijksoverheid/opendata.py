"""The open-data service of rijksoverheid.nl: its list of documents, and one document with files.

Both come as XML; the list may also come as a bare JSON array with the same names.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from lxml import etree

from crawler.errors import SourceChangedError, UnreadableFileError
from crawler.kinds import kind_of
from crawler.moments import day_at
from crawler.rijksoverheid.letters import Letter
from crawler.text import html
from crawler.text.safe_xml import local_name, parse, words

PAGE_SIZE = 100
# What we take of a row.
READ = (
    "id", "title", "lastmodified", "type", "subtype", "canonical", "issued", "frontenddate",
)  # fmt: skip
READABLE = re.compile(r"\.(pdf|docx|html?|txt)$", re.IGNORECASE)
# Newer papers have no file here but a link in their introduction.
ELSEWHERE = re.compile(r"https?://open\.overheid\.nl/[^\s\"'<>]+?\.pdf", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A document as the list has it."""

    id: str
    modified: str
    letter: Letter

    @property
    def modified_on(self) -> dt.date | None:
        """The day of the last change."""
        return day_of(self.modified)


@dataclass(frozen=True, slots=True)
class File:
    """One of the files of a document."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """A document with its files, the letter before its annexes."""

    row: Row
    files: tuple[File, ...]
    # What the page itself says, for a document without files.
    text: str

    @property
    def has(self) -> dict[str, object]:
        """What a document says as a rule; any one may be without."""
        known = {"canonical": self.row.letter.page, "department": self.row.letter.ministry}
        titled = any(file.title for file in self.files)
        changed = self.row.modified_on
        return {**known, "fileurl": self.files, "filetitle": titled, "lastmodified": changed}


def list_address(base: str, offset: int, modified_since: dt.date | None) -> str:
    """Where a page of the list is."""
    asked: dict[str, str | int] = {"type": "kamerstuk", "rows": PAGE_SIZE, "offset": offset}
    if modified_since:
        asked["lastmodifiedsince"] = f"{modified_since:%Y%m%d}"
    return f"{base}?{urlencode(asked)}"


def parse_list(data: bytes, url: str) -> list[Row]:
    """The documents on a page; an empty page is the end of the list."""
    return [_row(fields, url) for fields in _rows(data, url)]


def parse_detail(data: bytes, url: str) -> Detail:
    """One document; raises `UnreadableFileError` when this one answer is broken."""
    root = parse(data)
    if local_name(root) != "document":
        raise SourceChangedError(f"onbekend antwoord <{local_name(root)}>", url)
    fields = {local_name(child): words(child).strip() for child in root}
    row = _row(fields, url)
    ministry = _first(root, "authorities/department") or _first(root, "creators/department")
    files = tuple(_files(root))
    if not files:
        links = ELSEWHERE.findall(fields.get("introduction", ""))
        files = tuple(File(link) for link in dict.fromkeys(links))
    blocks = (words(each).strip() for each in root.iterfind(".//paragraph"))
    return Detail(
        replace(row, letter=replace(row.letter, ministry=ministry)),
        files,
        "\n\n".join(_plain(block) for block in blocks if block),
    )


def _rows(data: bytes, url: str) -> Iterator[dict[str, str]]:
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"["):
        try:
            rows = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise SourceChangedError("geen leesbare JSON", url) from error
        if not all(isinstance(row, dict) for row in rows):
            raise SourceChangedError("in de lijst staat iets anders dan documenten", url)
        for row in rows:
            known = {name: value for name in READ if (value := row.get(name)) is not None}
            for name, value in known.items():  # in XML everything is text
                if not isinstance(value, str):
                    what = f"veld '{name}' is {value!r:.60}, en geen tekst, bij {row.get('id')}"
                    raise SourceChangedError(what, url)
            yield known
        return
    try:
        root = parse(data)
    except UnreadableFileError as error:
        raise SourceChangedError(f"geen leesbare XML: {error}", url) from error
    if local_name(root) != "documents":
        raise SourceChangedError(f"onbekend antwoord <{local_name(root)}>", url)
    if strange := {local_name(child) for child in root.iterchildren("{*}*")} - {"document"}:
        raise SourceChangedError(f"in de lijst staat ook <{min(strange)}>", url)
    for document in root.iterfind("{*}document"):
        yield {local_name(child): words(child).strip() for child in document}


def _row(fields: dict[str, str], url: str) -> Row:
    for name in ("id", "title", "lastmodified", "type"):
        if not fields.get(name):
            raise SourceChangedError(f"veld '{name}' ontbreekt", url)
    # The day of the document itself, which only one document by itself states; or of the page.
    stamp = fields.get("issued") or fields.get("frontenddate", "")
    day = day_of(stamp)
    if day is None:
        what = f"'{stamp}' is geen dag" if stamp else "veld 'frontenddate' ontbreekt"
        raise SourceChangedError(f"{what}, bij {fields['id']}", url)
    title = " ".join(fields["title"].split())
    kind = kind_of(fields.get("subtype", "")) or kind_of(title)
    letter = Letter(title, day, kind, fields.get("canonical") or None)
    return Row(fields["id"], fields["lastmodified"], letter)


def _files(root: etree._Element) -> Iterator[File]:
    for file in root.iterfind("files/file"):
        # Addresses come with blanks and line ends around them.
        url = (_first(file, "fileurl") or "").replace(" ", "%20")
        name = _first(file, "filename") or url
        if url and not url.startswith(("http://", "https://")):
            raise UnreadableFileError(f"veld 'fileurl' is '{url}', en geen adres")
        if url and (READABLE.search(url) or READABLE.search(name)):
            yield File(url, _first(file, "filetitle"))


def _first(element: etree._Element, path: str) -> str | None:
    found = element.find(path)
    return None if found is None else " ".join(words(found).split()) or None


def _plain(markup: str) -> str:
    return html.text_of(html.parse(markup.encode()))


def day_of(stamp: str) -> dt.date | None:
    """The day in the Netherlands of a moment as the service writes it."""
    try:
        return day_at(dt.datetime.fromisoformat(stamp))
    except ValueError:
        return None
