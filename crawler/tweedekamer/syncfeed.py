"""The SyncFeed without the web: pages of an Atom feed to entries, whatever their namespaces."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from lxml import etree

from crawler.errors import SourceChangedError, UnreadableFileError
from crawler.text import safe_xml
from crawler.text.safe_xml import local_name, words

ATOM = "{http://www.w3.org/2005/Atom}"
NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"

# As XML writes it; the feed has capitals too.
TRUTH = {"true": True, "1": True, "false": False, "0": False}

# A name that is not one of these gets an empty feed from the service, not an error.
CATEGORIES = frozenset(
    {
        "Activiteit",
        "ActiviteitActor",
        "Agendapunt",
        "Besluit",
        "Commissie",
        "CommissieContactinformatie",
        "CommissieZetel",
        "CommissieZetelVastPersoon",
        "CommissieZetelVastVacature",
        "CommissieZetelVervangerPersoon",
        "CommissieZetelVervangerVacature",
        "Document",
        "DocumentActor",
        "DocumentPublicatie",
        "DocumentPublicatieMetadata",
        "DocumentVersie",
        "Fractie",
        "FractieZetel",
        "FractieZetelPersoon",
        "FractieZetelVacature",
        "Kamerstukdossier",
        "Persoon",
        "PersoonContactinformatie",
        "PersoonGeschenk",
        "PersoonLoopbaan",
        "PersoonNevenfunctie",
        "PersoonNevenfunctieInkomsten",
        "PersoonOnderwijs",
        "PersoonReis",
        "Reservering",
        "Stemming",
        "Toezegging",
        "Vergadering",
        "Verslag",
        "Zaak",
        "ZaakActor",
        "Zaal",
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A change of one entity."""

    id: str
    category: str  # in lower case
    updated: dt.datetime  # UTC; the entity's own stamp has no offset
    deleted: bool
    # Per element, in the order in which it is repeated: its text, the id that it refers to, or
    # those of the elements inside it.
    values: dict[str, tuple["Value", ...]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The first text of an element; empty when there is none."""
        for value in self.values.get(name, ()):
            if value.reference and not value.text:
                raise self._strange(name, "is een verwijzing, en geen tekst")
        return next(iter(self.texts(name)), "")

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of an element that may be repeated."""
        return tuple(value.text for value in self.values.get(name, ()) if value.text)

    def referring(self, name: str) -> tuple["Value", ...]:
        """An element that refers, by itself or by what is in it; raises for one that tells."""
        values = self.values.get(name, ())
        for value in values:
            if value.text and not value.reference and not any(value.inside.values()):
                raise self._strange(name, f"is '{value.text}', en geen verwijzing")
        return values

    def _strange(self, name: str, what: str) -> SourceChangedError:
        return SourceChangedError(f"veld '{name}' {what}", f"SyncFeed {self.category} {self.id}")


@dataclass(frozen=True, slots=True)
class Value:
    """What one element of an entity says."""

    text: str = ""
    reference: str = ""
    inside: dict[str, str] = field(default_factory=dict)  # references of the elements in it


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the feed, and the token with which to go on."""

    entries: tuple[Entry, ...]
    token: int
    more: bool


def feed_url(base: str, category: str, token: int) -> str:
    """The entries of a category after a token; an unknown category is refused."""
    if category not in CATEGORIES:
        raise SourceChangedError(f"de feed kent geen categorie '{category}'", base)
    return f"{base}/Feed?" + urlencode({"category": category, "skiptoken": token})


def feed_page(body: bytes, category: str, token: int) -> FeedPage:
    """The page that answers to `feed_url`."""
    place = f"SyncFeed {category} na {token}"
    try:
        root = safe_xml.parse(body)
    except UnreadableFileError as error:
        raise SourceChangedError(str(error), place) from error
    if root.tag != f"{ATOM}feed":
        raise SourceChangedError(f"het antwoord is een '{local_name(root)}', geen feed", place)
    links = {link.get("rel"): link.get("href", "") for link in root.findall(f"{ATOM}link")}
    following = links.get("next") or links.get("resume")
    if following is None:
        raise SourceChangedError("de feed zegt niet waar het verder gaat", place)
    after = _token(following, place)
    entries = tuple(_entry(element, place) for element in root.findall(f"{ATOM}entry"))
    if strange := {entry.category for entry in entries} - {category.lower()}:
        raise SourceChangedError(f"de feed geeft ook '{strange.pop()}'", place)
    if after < token or ("next" in links and after == token):
        raise SourceChangedError(f"de feed gaat verder bij {after}", place)
    return FeedPage(entries, after, "next" in links)


def _token(href: str, place: str) -> int:
    # The order of the parameters differs between pages.
    given = parse_qs(urlsplit(href).query).get("skiptoken", [])
    if len(given) != 1 or not given[0].isdigit():
        raise SourceChangedError(f"geen skiptoken in '{href}'", place)
    return int(given[0])


def _entry(element: etree._Element, place: str) -> Entry:
    category = element.find(f"{ATOM}category")
    content = element.find(f"{ATOM}content")
    entity = None if content is None else next(content.iterchildren("{*}*"), None)
    if entity is None or category is None:
        raise SourceChangedError("een bericht zonder inhoud of soort", place)
    values: dict[str, list[Value]] = defaultdict(list)
    for child in entity.iterchildren("{*}*"):
        if not _true(child.get(NIL), "nil", place):
            values[local_name(child)].append(_value(child))
    attributes = {etree.QName(name).localname: str(value) for name, value in entity.attrib.items()}
    if "id" not in attributes:
        raise SourceChangedError("een bericht zonder id", place)
    return Entry(
        id=attributes["id"],
        category=category.get("term", "").lower(),
        updated=_moment(element.findtext(f"{ATOM}updated"), place),
        deleted=_true(attributes.get("verwijderd"), "verwijderd", place),
        values={name: tuple(found) for name, found in values.items()},
    )


def _moment(text: str | None, place: str) -> dt.datetime:
    # By it the first run finds where to begin: what is no moment would let it skip everything.
    try:
        return dt.datetime.fromisoformat(text or "")
    except ValueError as error:
        what = f"veld 'updated' is '{text or ''}', en geen tijdstip"
        raise SourceChangedError(what, place) from error


def _true(text: str | None, name: str, place: str) -> bool:
    said = (text or "false").lower()
    if said not in TRUTH:
        raise SourceChangedError(f"veld '{name}' is '{text}', en geen ja of nee", place)
    return TRUTH[said]


def _value(element: etree._Element) -> Value:
    inside = {local_name(child): child.get("ref", "") for child in element.iterchildren("{*}*")}
    return Value(words(element).strip(), element.get("ref", ""), inside)
