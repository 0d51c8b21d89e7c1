"""The Dutch words of time."""

import re
from collections.abc import Iterator

from nlp.dates.meaning.counting import Unit
from nlp.dates.meaning.moments import Year
from nlp.matching.common_words import FULL_MONTHS
from nlp.matching.wordlists import alternatives, words, wordset

# "Vóór" with its accents is before; without, "voor november" can also be for November.
VOOR = "v[oó]{2}r"


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari januri janurai januarie jan",
            "februari febuari feburari februarie febr feb",
            "maart mrt",
            "april apirl aprli apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus agustus augstus aug",
            "september sepember setember setpember sept sep",
            "oktober october ocktober okt",
            "november novermber nov",
            "december decmber dec",
        ),
        start=1,
    )
    for name in names.split()
}


def misprints(word: str) -> Iterator[str]:
    """The word with a letter lost, doubled or swapped, or broken in two by a line."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        if 2 <= at <= len(word) - 3:
            yield f"{word[:at]} {word[at:]}"


# The long names are misprinted most, and are no other word then.
for _name in (name for name in FULL_MONTHS if len(name) > 5):
    for _misprint in misprints(_name):
        MONTHS.setdefault(_misprint, MONTHS[_name])


for _name in ("september", "november", "december"):
    MONTHS[_name.replace("mber", "meber")] = MONTHS[_name]


def in_one_piece(word: str) -> list[str]:
    """The misprints of a word that do not break it in two: "voor jaar" is no spring."""
    return [misprint for misprint in misprints(word) if " " not in misprint and misprint != word]


# As hurried letters and broken lines have it; what stands in front of a time is nothing else.
LATEST_WORDS = ("uiterlijk", *in_one_piece("uiterlijk"))
AT_LATEST = rf"(?:{'|'.join(LATEST_WORDS)}|uiter lijk)"


WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
    )
}
SEASONS = {
    "voorjaar": "voorjaar",
    "lente": "voorjaar",
    "zomer": "zomer",
    "nazomer": "zomer",
    "najaar": "najaar",
    "herfst": "najaar",
    "winter": "winter",
} | {misprint: name for name in ("voorjaar", "najaar") for misprint in in_one_piece(name)}
NUMBERS = {
    word: number
    for number, word in enumerate(
        words(
            "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
            "vijftien zestien zeventien achttien negentien twintig"
        ),
        start=1,
    )
} | {
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
    "honderd": 100,
}
ORDINALS = {
    "eerste": 1, "eerst": 1, "eertse": 1, "eerse": 1, "1e": 1, "1ste": 1, "1": 1, "i": 1, "ie": 1,
    "tweede": 2, "twede": 2, "2e": 2, "2de": 2, "2": 2, "ii": 2, "iie": 2,
    "derde": 3, "3e": 3, "3de": 3, "3": 3, "iii": 3, "iiie": 3,
    "vierde": 4, "4e": 4, "4de": 4, "4": 4, "iv": 4, "ive": 4,
    "laatste": -1,
}  # fmt: skip
UNITS = {
    "uur": Unit.HOUR,
    "uren": Unit.HOUR,
    "etmaal": Unit.DAY,
    "dag": Unit.DAY,
    "dagen": Unit.DAY,
    "werkdag": Unit.WORKING_DAY,
    "werkdagen": Unit.WORKING_DAY,
    "week": Unit.WEEK,
    "weken": Unit.WEEK,
    "weeken": Unit.WEEK,
    "maand": Unit.MONTH,
    "maanden": Unit.MONTH,
    "kwartaal": Unit.QUARTER,
    "kwartalen": Unit.QUARTER,
    "jaar": Unit.YEAR,
    "jaren": Unit.YEAR,
} | dict.fromkeys(misprints("kwartaal"), Unit.QUARTER)
DAYS_IN_WORDS = {
    word: number
    for number, word in enumerate(
        words(
            "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde "
            "dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende "
            "twintigste eenentwintigste tweeentwintigste drieentwintigste vierentwintigste "
            "vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste "
            "negenentwintigste dertigste eenendertigste"
        ),
        start=1,
    )
}
# Words that say which one, seen from the document: the shift, or None for "a specific other".
THIS = frozenset({"dit", "deze", "lopende", "lopend", "huidige", "huidig"})
SAME = frozenset({"hetzelfde", "datzelfde", "dezelfde"})
NEXT = frozenset({"volgend", "volgende", "nieuwe", "opvolgende"})
COMING = wordset(
    "komend komende aankomend aankomende aanstaand aanstaande eerstvolgend eerstvolgende "
    "eerstkomend eerstkomende a.s."
)
LAST = frozenset({"vorig", "vorige"})
GONE = frozenset({"afgelopen", "voorbije", "verstreken"})
EVERY = frozenset({"elk", "elke", "ieder", "iedere"})


QUARTER = rf"(?:{alternatives({'kwartaal', *misprints('kwartaal'), 'kw'})})"
_FULL = [name for name in MONTHS if len(name) > 4 or name in ("mei", "juni", "juli")]
_SHORT = [name for name in MONTHS if name not in _FULL]
# Only an abbreviation takes a full stop with it.
MONTH = rf"(?:(?:{alternatives(_FULL)})(?:\b|(?=(?:19|20)\d\d\b))|(?:{alternatives(_SHORT)})\b\.?)"
WEEKDAY = rf"(?:{alternatives(WEEKDAYS)})"
ORDINAL = rf"(?:{alternatives(ORDINALS)})"
WHICH = rf"(?:{alternatives(THIS | SAME | NEXT | COMING | LAST | GONE | EVERY)})"
# A year that is not the first half of "2019/20" or of a paper number.
# The number of a note may follow the full stop: "in 2025.1 Daarna".
YEAR = r"(?<![\d/.,-])(?:19|20)\d\d(?!\d|[/-]\d{1,2}(?!\w)|%| ?procent|,\d|\.\d(?!\d?(?:\s|$)))"
# The number of a note may stick to it: "24 juni 202214".
_LATE_YEAR = r"(?:19|20)\d\d(?:(?!\d|[/-]\d{1,2}(?!\w))|(?=\d{1,2}(?![\d/.-]?\d|\w)))"
# What may follow a core: "2021", "van 2021", "van dit jaar", "volgend jaar".
YEAR_TAIL = (
    rf"(?:(?:,? ?[-/]?|,? (?:van|in)(?: het)?(?: jaar)?) ?(?P<year>{_LATE_YEAR})"
    r"|(?: van)? ?'(?P<short_year>\d\d)\b"
    rf"|,?(?: van| in)?(?: het)? (?P<which_year>{WHICH}) (?:kalender)?jaar\b)?"
)
NUMBER = (
    r"(?:(?:een )?half|anderhal(?:f|ve)|\d{1,3}(?:,5)?"
    rf"|(?:{alternatives(NUMBERS)})(?:enhalf|enhalve)?)"
)


def halves(words: str) -> int:
    """A number as twice its value: "zes" is 12, "anderhalf" 3, "een half" 1."""
    if words.startswith("anderhal"):
        return 3
    if words.endswith(("enhalf", "enhalve")):
        return 2 * NUMBERS[words[: words.index("enhal")]] + 1
    if words.endswith("half"):
        return 1
    if words.endswith(",5"):
        return 2 * int(words[:-2]) + 1
    return 2 * (int(words) if words.isdigit() else NUMBERS[words])


def shift_of(which: str) -> int | None:
    """How many years from the document's own: "dit" 0, "volgend" 1, "vorig" -1."""
    if which in THIS or which in SAME:
        return 0
    if which in NEXT or which in COMING:
        return 1
    if which in LAST or which in GONE:
        return -1
    return None


def whole_year(figures: str) -> int:
    """ "'24" is 2024 and "'99" is 1999: no plan reaches beyond the sixties."""
    return int(figures) + (1900 if int(figures) >= 70 else 2000)


def year_of(match: re.Match[str]) -> Year | None:
    """The year that YEAR_TAIL found behind a core, if any."""
    if match["year"]:
        return Year(int(match["year"]))
    if match["short_year"]:
        return Year(whole_year(match["short_year"]))
    if match["which_year"] and (shift := shift_of(match["which_year"])) is not None:
        return Year(shift=shift, new=match["which_year"] == "nieuwe")
    return None


def starts_before(folded: str, at: int, begin: int, most: int) -> list[int]:
    """Where each of the last few words in front of a place begins, the nearest first."""
    starts: list[int] = []
    while at > begin and len(starts) < most:
        at = folded.rfind(" ", begin, at - 1) + 1
        if not at:
            at = begin
        starts.append(at + folded.startswith("(", at))
    return starts
