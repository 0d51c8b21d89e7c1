"""The search service of open.overheid.nl, where ministries publish what they make public.

It stands in where the open data of rijksoverheid.nl has no file, or no longer answers. Its
parameters are treacherous: a misspelled one is left aside in silence, and gives everything.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlencode

from crawler.errors import SourceChangedError
from crawler.kinds import kind_of
from crawler.rijksoverheid.letters import Letter
from crawler.rijksoverheid.opendata import day_of

T = TypeVar("T")

PAGE_SIZE = 50  # 10, 20 or 50; another number is refused
VERSION = re.compile(r"_\d+$")


@dataclass(frozen=True, slots=True)
class Result:
    """A document that was found; its file stands under the id without version number."""

    id: str
    modified: str
    letter: Letter

    @property
    def has(self) -> dict[str, object]:
        """What a result says as a rule; any one may be without."""
        own_moment = self.modified if "T" in self.modified else None
        known = {"pid": self.letter.page, "publisher": self.letter.ministry}
        return {**known, "mutatiedatumtijd": own_moment}

    @property
    def modified_on(self) -> dt.date | None:
        """The day of the last change."""
        return day_of(self.modified)


def address(
    base: str,
    words: str,
    offset: int = 0,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> str:
    """Where the results for these words are, the oldest first."""
    asked: dict[str, str | int] = {
        "zoektekst": words,
        "start": offset,
        "aantalResultaten": PAGE_SIZE,
        "sort": "publicatiedatum",
        "order": "asc",
    }
    if since:
        asked["publicatiedatumVan"] = f"{since:%d-%m-%Y}"
    if until:
        asked["publicatiedatumTot"] = f"{until:%d-%m-%Y}"
    return f"{base}/zoek?{urlencode(asked)}"


def detail_address(base: str, identifier: str) -> str:
    """Where one document is described."""
    return f"{base}/zoek/{identifier}"


def file_address(base: str, result: Result) -> str:
    """Where the file of a result is."""
    return f"{base}/documenten/{result.id}"


def parse_results(content: dict[str, Any], url: str) -> tuple[int, list[Result]]:
    """How many results there are, and those of this page."""
    try:
        total = _of_kind(content, "totaal", int)
        results = _of_kind(content, "resultaten", list)
        return total, [_result(_of_kind(each, "document", dict)) for each in results]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SourceChangedError(f"onverwachte vorm bij {error}", url) from error


def parse_detail(content: dict[str, Any], url: str) -> Result:
    """The description of one document, which has other names than a result."""
    try:
        document = _of_kind(content, "document", dict)
        version = _of_kind(content, "versies", list)[0]
        day, page = version["openbaarmakingsdatum"], document["pid"]
        title = _of_kind(document, "titelcollectie", dict)["officieleTitel"]
        publisher = (document.get("publisher") or {}).get("label")
        identifier = _text(page, "pid").rsplit("/", 1)[-1]
        return Result(identifier, day, _letter(title, day, publisher, page))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise SourceChangedError(f"onverwachte vorm bij {error}", url) from error


def _result(document: dict[str, Any]) -> Result:
    day = document["openbaarmakingsdatum"]
    letter = _letter(document["titel"], day, document.get("publisher"), document.get("pid"))
    modified = _maybe(document.get("mutatiedatumtijd"), "mutatiedatumtijd") or day
    return Result(VERSION.sub("", _text(document["id"], "id")), modified, letter)


def _letter(title: str, day: str, publisher: object, page: object) -> Letter:
    title = " ".join(_text(title, "titel").split())
    published = day_of(_text(day, "openbaarmakingsdatum"))
    if published is None:
        raise ValueError(f"'openbaarmakingsdatum', dat {day!r} is")
    return Letter(
        title,
        published,
        kind_of(title),
        _maybe(page, "pid"),
        _maybe(publisher, "publisher"),
    )


def _of_kind(content: dict[str, Any], field: str, kind: type[T]) -> T:
    """What the field holds, which must be of this kind."""
    value = content[field]
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ValueError(f"'{field}', dat {value!r:.60} is")  # noqa: TRY004  # one kind of error
    return value


def _text(value: object, field: str) -> str:
    """A text that must say something."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"'{field}', dat {value!r} is")
    return value


def _maybe(value: object, field: str) -> str | None:
    """A text that may be left out."""
    return None if value in (None, "") else _text(value, field)


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same but for capitals, blanks and punctuation."""
    return _bare(one) == _bare(other) != ""


def _bare(title: str) -> str:
    return re.sub(r"[\W_]+", " ", title).strip().casefold()
