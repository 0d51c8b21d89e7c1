"""The register of commitments of the Eerste Kamer: one on a page of its own, many on a list.

Twice a year the lists go out to the ministries ("rappel"); the committees then set a status, and
often a new deadline. What a page shows is how it stands on the day it is read.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml import html

from crawler.eerstekamer.pages import Heading, Pair, Words, parts_of
from crawler.errors import SourceChangedError
from crawler.items import OfficialCommitmentItem

SOURCE = "eerste_kamer"
NUMBER = re.compile(r"\bT\d{5}\b")
# As in: Toezegging Evaluatie van de wet (33.344) (T01970).
TITLE = re.compile(r"^(?:Toezegging:?\s+)?(.*?)\s*(?:\(T\d{5}\))?\s*$")
DOSSIER = re.compile(r"\((\d\d)\.(\d{3})(?:[ -]([IVXLC]+|\d\d|[A-Z]))?\)")
OFFICE = re.compile(r"(.*?)\s*\(((?:vice)?-?(?:minister|staatssecretaris)[^()]*)\)", re.IGNORECASE)
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")


@dataclass
class _Entry:
    """One commitment while its page is being read."""

    title: str
    link: str | None = None
    summary: list[str] = field(default_factory=list)
    passage: list[str] = field(default_factory=list)
    pairs: dict[str, tuple[str, ...]] = field(default_factory=dict)


def parse_page(root: html.HtmlElement, url: str) -> list[OfficialCommitmentItem]:
    """The commitments on a page; none on a page that only leads to others."""
    return [_item(entry, url) for entry in _entries(root, url)]


def _entries(root: html.HtmlElement, url: str) -> list[_Entry]:
    entries: list[_Entry] = []
    entry: _Entry | None = None
    for part in parts_of(root):
        if isinstance(part, Heading):
            if NUMBER.search(part.text):
                entry = _Entry(part.text, part.link)
                entries.append(entry)
        elif entry is None:
            if isinstance(part, Pair) and part.key == "nummer":
                raise SourceChangedError(f"{', '.join(part.values)} staat onder geen kop", url)
        elif isinstance(part, Pair):
            entry.pairs.setdefault(part.key, part.values)
        elif isinstance(part, Words):
            (entry.passage if entry.pairs else entry.summary).append(part.text)
    return entries


def _item(entry: _Entry, url: str) -> OfficialCommitmentItem:
    number = _one(entry, "nummer") or ""
    if not NUMBER.fullmatch(number):
        raise SourceChangedError(f"veld 'Nummer' ontbreekt bij '{entry.title}'", url)
    status = _one(entry, "status")
    if status is None:
        raise SourceChangedError(f"veld 'Status' ontbreekt bij {number}", url)
    text = "\n\n".join(entry.summary)
    if not text:
        raise SourceChangedError(f"de omschrijving ontbreekt bij {number}", url)
    title = TITLE.sub(r"\1", entry.title)
    deadline = _one(entry, "deadline")
    return OfficialCommitmentItem(
        source=SOURCE,
        source_id=number,
        number=number,
        chamber="EK",
        text=text,
        status=status,
        url=urljoin(url, entry.link or ""),
        title=title,
        made_on=_made_on(entry, number, url),
        deadline=day_of(deadline or ""),
        deadline_text=deadline,
        responsible=tuple(map(_bewindspersoon, _all(entry, "verantwoordelijke(n)"))),
        members=_all(entry, "kamerleden"),
        committee=_one(entry, "commissie"),
        activity_kind=_one(entry, "soort activiteit"),
        categories=_all(entry, "categorie"),
        dossiers=_dossiers([title, *_all(entry, "kamerstukken")]),
        passage="\n\n".join(entry.passage) or None,
    )


def has(item: OfficialCommitmentItem) -> dict[str, object]:
    """What a commitment says as a rule, by the keys of the page; any one may be without."""
    return {
        "Datum toezegging": item.made_on,
        "Deadline": item.deadline_text,
        "Deadline als dag": item.deadline,
        "Verantwoordelijke(n)": item.responsible,
        "Kamerleden": item.members,
        "Commissie": item.committee,
        "Soort activiteit": item.activity_kind,
        "Kamerstukken": item.dossiers,
    }


def _made_on(entry: _Entry, number: str, url: str) -> dt.date | None:
    written = _one(entry, "datum toezegging")
    day = day_of(written or "")
    if written and day is None:
        raise SourceChangedError(f"'{written}' is geen dag, bij {number}", url)
    return day


def day_of(written: str) -> dt.date | None:
    """The day in "27 mei 2014"; none where the words are no day ("voorjaar 2025")."""
    found = DAY.fullmatch(written.strip().lower())
    if found is None:
        return None
    try:
        return dt.date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None


def _bewindspersoon(value: str) -> tuple[str, str | None]:
    both = OFFICE.fullmatch(value)
    return (both[1], both[2]) if both else (value, None)


def _dossiers(texts: Iterable[str]) -> tuple[str, ...]:
    found = (match for text in texts for match in DOSSIER.finditer(text))
    joined = ("-".join(filter(None, (f"{each[1]}{each[2]}", each[3]))) for each in found)
    return tuple(dict.fromkeys(joined))


def _one(entry: _Entry, key: str) -> str | None:
    return next(iter(_all(entry, key)), None)


def _all(entry: _Entry, key: str) -> tuple[str, ...]:
    # The key may stand in the singular: Kamerlid, Verantwoordelijke.
    for name in (key, key.removesuffix("(n)"), key.removesuffix("leden") + "lid"):
        if entry.pairs.get(name):
            return entry.pairs[name]
    return ()
