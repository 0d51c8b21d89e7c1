"""The search service of officielebekendmakingen.nl (SRU): the question, and the page it answers.

Contract in docs/sources.md. Two traps: an error comes as HTTP 200 with a diagnostic in place of
records, and `AND NOT` is such an error, for `NOT` stands between two terms by itself.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from lxml import etree

from crawler.errors import SourceChangedError, UnreadableFileError
from crawler.progress import fingerprint
from crawler.selection import Selection
from crawler.text.safe_xml import local_name, parse, words
from crawler.text.statements import DAYS, Statements, from_xml

PAGE_SIZE = 100
PAPERS = "w.publicatienaam==Kamerstuk"
ANSWERS = 'w.publicatienaam=="Kamervragen (Aanhangsel)"'

# The words for `--kind`, and the question that each is.
KINDS = {
    "kamerbrief": f"({PAPERS} AND w.subrubriek==Brief)",
    "motie": f"({PAPERS} AND w.subrubriek==Motie)",
    "schriftelijk_overleg": f"({PAPERS} AND w.subrubriek==Verslag)",
    "antwoord_kamervragen": ANSWERS,
}

# What publications say of themselves, all and those of a name.
EVERY = ("publicatienaam", "creator", "documentstatus", "vergaderjaar", "subrubriek")
OF_NAME = {
    "Kamerstuk": ("documenttitel", "dossiernummer", "ondernummer"),
    "Kamervragen (Aanhangsel)": ("aanhangselnummer",),
}

# What we read, the best first: markup, a page, and what is printed.
FORMS = ("xml", "html", "pdf")


@dataclass(frozen=True, slots=True)
class Record:
    """One publication as the search service describes it."""

    identifier: str
    modified: str
    files: tuple[tuple[str, str], ...]  # form and address, in the order of FORMS
    page: str | None  # where a person reads it
    stated: Statements

    @property
    def modified_on(self) -> dt.date | None:
        """The day of the last change."""
        try:
            return dt.date.fromisoformat(self.modified[:10])
        except ValueError:
            return None

    @property
    def has(self) -> dict[str, object]:
        """What a publication of its name says as a rule; any one may be without."""
        stated = [*EVERY, *OF_NAME.get(self.name, ())]
        there = {field: self.stated.one(field.lower()) for field in stated}
        markup = any(form == FORMS[0] for form, _ in self.files)
        return {**there, "modified": self.modified_on, "preferredUrl": self.page, "xml": markup}

    @property
    def name(self) -> str:
        """What the service calls publications like this one."""
        return self.stated.one("publicatienaam") or "record"

    @property
    def form(self) -> str:
        """Differs when the publication was changed, or got better files."""
        return fingerprint([self.identifier, self.modified, self.files])


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of results; `count` is an estimate of all of them."""

    records: tuple[Record, ...]
    count: int
    next_start: int | None


def query_for(selection: Selection, changed_since: dt.date | None = None) -> str:
    """The question in CQL. Sorting belongs in it: a separate parameter is ignored."""
    asked = [KINDS[kind] for kind in selection.kinds] or [PAPERS, ANSWERS]
    terms = [
        "c.product-area==officielepublicaties",
        'w.organisatietype=="staten generaal"',
        f"({' OR '.join(asked)})",
    ]
    if selection.dossiers:
        dossiers = (f'w.dossiernummer=="{dossier}"' for dossier in selection.dossiers)
        terms.append(f"({' OR '.join(dossiers)})")
    if selection.since:
        terms.append(f"dt.date>={selection.since}")
    if selection.until:
        terms.append(f"dt.date<={selection.until}")
    if changed_since:
        terms.append(f"dt.modified>={changed_since}")
    # Annexes bear the number of the paper they belong to, and would pass for it.
    return f"{' AND '.join(terms)} NOT dt.type==Bijlage sortBy dt.date/sort.ascending"


def query_for_id(identifier: str) -> str:
    """The question for one publication."""
    return f'c.product-area==officielepublicaties AND dt.identifier=="{identifier}"'


def address(base: str, query: str, start: int = 1) -> str:
    """Where the answer to the question is, from this result on (the first is 1)."""
    asked = {
        "operation": "searchRetrieve",
        "version": "2.0",
        "recordSchema": "gzd",
        "startRecord": start,
        "maximumRecords": PAGE_SIZE,
        "query": query,
    }
    return f"{base}?{urlencode(asked)}"


def parse_page(data: bytes, url: str) -> SearchPage:
    """The page of results; raises when the service complains or answers in another shape."""
    try:
        root = parse(data)
    except UnreadableFileError as error:
        raise SourceChangedError(f"geen leesbare XML: {error}", url) from error
    if local_name(root) != "searchRetrieveResponse":
        raise SourceChangedError(f"onbekend antwoord <{local_name(root)}>", url)
    for diagnostic in root.iter("{*}diagnostic"):
        said = ", ".join(part.strip() for part in map(str, diagnostic.itertext()) if part.strip())
        raise SourceChangedError(f"de zoekdienst weigert de vraag: {said}", url)
    count = _number(root, "numberOfRecords", url)
    if count is None:
        raise SourceChangedError("numberOfRecords ontbreekt", url)
    records = tuple(parse_record(record, url) for record in root.iterfind(".//{*}record"))
    return SearchPage(records, count, _number(root, "nextRecordPosition", url))


def parse_record(record: etree._Element, url: str) -> Record:
    """One record; raises `SourceChangedError` for one without id, title, day or text."""
    original = record.find(".//{*}originalData")
    stated = from_xml(original if original is not None else record)
    identifier = stated.one("identifier")
    if not identifier:
        raise SourceChangedError("een resultaat heeft geen identifier", url)
    files = dict(_files(record))
    if (day := stated.one(*DAYS)) and not stated.day():
        raise SourceChangedError(f"veld 'date' is '{day}', en geen dag, bij {identifier}", url)
    for field, there in (("title", stated.title()), ("date", day), ("itemUrl", files)):
        if not there:
            raise SourceChangedError(f"{field} ontbreekt bij {identifier}", url)
    return Record(
        identifier=identifier,
        modified=stated.one("datumtijdstipwijzigingexpression", "modified") or "",
        files=tuple((form, files[form]) for form in FORMS if form in files),
        page=_text(record, "preferredUrl"),
        stated=stated,
    )


def _files(record: etree._Element) -> Iterator[tuple[str, str]]:
    for item in record.iterfind(".//{*}itemUrl"):
        form, file = item.get("manifestation"), words(item).strip()
        if form in FORMS and "://" in file:  # one without costs this form, not the listing
            yield form, file


def _text(element: etree._Element, name: str) -> str | None:
    found = element.find(f".//{{*}}{name}")
    return None if found is None else words(found).strip() or None


def _number(root: etree._Element, name: str, url: str) -> int | None:
    text = _text(root, name)
    if text and not text.isdecimal():
        raise SourceChangedError(f"veld '{name}' is '{text}', en geen getal", url)
    return int(text) if text else None
