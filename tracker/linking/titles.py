"""Reads the title of a motion, and of a letter about one: who signed, and what it asks.

"Gewijzigde motie van de leden Jasper van Dijk en Bosma over afzien van de invoering (t.v.v. 31007,
nr. 22)" names two members, the first with a first name, and a subject.
"""

import re
import unicodedata
from dataclasses import dataclass

_PREFIX = (
    r"v\.\s?d\.|v/d|v\.|"
    r"van der|van den|van de|van 't|van ’t|van het|van|von|de la|de|den|der|ter|ten|te|el|la|le|"
    r"op den|op de|op 't|in 't|in ’t|'t|’t|uit de"
)
PREFIX = re.compile(rf"^(?:{_PREFIX})\s+", re.IGNORECASE)
_SHORTENED = re.compile(r"^v[./]", re.IGNORECASE)
_TITLE = re.compile(
    r"\bmotie[- ](?:(?:van\s+)?(?:het\s+lid|de\s+leden|de\s+heer|mevrouw)\s+)?(?P<names>.+?)"
    r"(?P<others>\s+c\.s\.?)?\s+"
    r"(?:over|inzake|met betrekking tot|betreffende|waarin|ter|om|op|tot)\s"
    r"(?P<subject>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# What is in brackets with a number in it, or says that it replaces another, is no name.
_REPLACES = re.compile(r"\([^()]*(?:\d|vervanging|herdruk)[^()]*\)", re.IGNORECASE)
# Surnames of two words that a first name and a surname look like.
_DOUBLE = {"bruins slot", "koser kaya", "six dijkstra", "haersma buma", "ortega martijn"}
_DOUBLE |= {"dezentjé hamming-bluemink", "merel arissen", "wiegman van meppelen"}
_JOINED = re.compile(r"\s*(?:,|/|\ben\b|\+)\s*")
_NAME = re.compile(rf"^(?:(?:{_PREFIX})\s+)?[A-ZÀ-ÞĞİŞ'’][\w'’.-]*(?:[ -].+)?$")


@dataclass(frozen=True, slots=True)
class Signed:
    """A name as printed: `first` is empty where only a surname is given."""

    surname: str  # with prefix: "Van Dijk"
    first: str = ""

    @property
    def key(self) -> str:
        """What the spellings of one surname share."""
        return surname_key(self.surname)


@dataclass(frozen=True, slots=True)
class MotionTitle:
    """What a title says."""

    signed: tuple[Signed, ...]
    and_others: bool
    subject: str


def read_title(title: str) -> MotionTitle | None:
    """The parts of a title, or `None` where it names no motion of members."""
    found = _TITLE.search(" ".join(_REPLACES.sub(" ", title).split()))
    if found is None:
        return None
    names = [part for part in _JOINED.split(found["names"]) if part]
    if not names or not all(_NAME.match(name) for name in names):
        return None
    signed = tuple(split_name(name.removesuffix(" c.s.").strip()) for name in names)
    return MotionTitle(signed, found["others"] is not None, found["subject"].strip(" ."))


def split_name(name: str) -> Signed:
    """ "Jasper van Dijk" as a first name and a surname; "Van Dijk" and "Kat" as a surname."""
    words = name.split()
    whole = Signed(name[:1].upper() + name[1:])
    hyphenated = words[0].endswith("-") or "-van" in words[0].lower() or "-de" in words[0].lower()
    if PREFIX.match(name) or hyphenated or " ".join(words[:2]).lower() in _DOUBLE:
        return whole
    for at in range(1, len(words)):
        rest = " ".join(words[at:])
        # Behind a first name the prefix is in lower case: "Jasper van Dijk", but "Van Dijk".
        if words[at][0].islower() and PREFIX.match(rest):
            return Signed(rest[0].upper() + rest[1:], " ".join(words[:at]))
    return Signed(words[1], words[0]) if len(words) == 2 else whole


def surname_key(surname: str) -> str:
    """A surname folded, without prefix: "Van den Hul" and "hul" are looked up alike."""
    folded = surname.casefold()
    while (shorter := PREFIX.sub("", folded)) != folded:
        folded = shorter
    return re.sub(r"[^\w]+", "", _plain(folded))


def same_surname(one: str, other: str) -> bool:
    """However it is spelled: "van Nispen" is "Van Nispen", but "Dijk" is not "Van Dijk".

    A prefix that is shortened may be any: "v.d. Berg".
    """
    shortened = _SHORTENED.match(one) or _SHORTENED.match(other)
    key = surname_key if shortened else spelled
    return key(one) == key(other)


def spelled(surname: str) -> str:
    """What the spellings of a surname share, its prefix included: "vannispen"."""
    name = _plain(surname.casefold()).replace("’", "'")
    found = PREFIX.match(name)
    prefix = re.sub(r"[^\w']+", "", found[0]) if found else ""
    return prefix + surname_key(name)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
