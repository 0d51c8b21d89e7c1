"""What stands in front of a question or an answer, however it is printed.

"Vraag 3", "3. Vraag:", "V3:", "Derde vraag" and "Vraag van het lid Bos (SP):" ask; "Antwoord",
"Reactie kabinet:", "A3:" and "Ad 3." answer; "3." and "(3)" do either.
"""

import re
from typing import NamedTuple

from nlp.matching.common_words import ROMAN
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives
from nlp.names import fracties
from nlp.questions.headings import MEMBER, NUMBERS, expand

_WORDS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde"),
    *("zesde", "zevende", "achtste", "negende", "tiende"),
)
# "l" is a 1 that was read from print.
_VALUES = {
    word: str(n) for words in (_WORDS, _ORDINALS, ROMAN) for n, word in enumerate(words, start=1)
} | {"l": "1"}
_SPELT = alternatives(_VALUES)
_NUMBER = rf"(?:{NUMBERS}|(?:{_SPELT})\b)"
_OPEN = r"[\[(*_#>«“\"–•-]{0,3}\s?"
_BEFORE = rf"(?:(?P<before>{NUMBERS}|{'|'.join(_ORDINALS)})\s?[.)]?\s+)?"
_BEHIND = rf"(?:(?:\s+(?:nr\b\.?|nummer))?\s*[:(]?\s?(?P<numbers>{_NUMBER}))?"
_ASK = compiled(
    rf"{_OPEN}{_BEFORE}(?:vraag(?:nummer)?\b|(?P<many>vragen)\b|(?-i:[VQ])(?=\.?\s?\d|\s?:)\.?){_BEHIND}",
    re.IGNORECASE,
)
_TELL = compiled(
    rf"{_OPEN}{_BEFORE}(?:(?:het|mijn|ons|gezamenlijke?|gecombineerde?)\s+)?"
    r"(?:(?:antwoord(?:en)?|reactie|(?:kabinets|re)?beantwoording|kabinetsreactie|antw)\b\.?"
    r"|(?-i:A)(?=\.?\s?\d|\s?:)\.?|ad(?=\s\d))"
    rf"(?:\s+(?:op|ad|bij))?(?:\s+(?:de|uw))?(?:\s+vra(?:ag|gen))?{_BEHIND}",
    re.IGNORECASE,
)
_COUNT = compiled(
    rf"[\[(#]?(?P<numbers>{NUMBERS})\s?[\])]?[.:)]?(?:\s+(?=[A-ZÀ-Ö«\"“‘'(])|$)", re.IGNORECASE
)
_CLOSES = compiled(
    r"(?:\s+van(?: de)?\s+\d{1,3}\b)?[\])*_]{0,3}"
    r"(?:\s?\((?i:blz|bladzijden?|pag|pagina|p)\b[^()]{1,40}\))?"  # "Vraag 2 (blz. 5):"
    r"(?:\s?[.):]|\s[–-](?=\s)|\s+luidt?(?: als volgt)?:?)?[*_]{0,2}\s*"
)
_BODY = compiled(r"[A-ZÀ-Ö«\"“‘'(€\d]")
_ASKER = compiled(r"(?P<who>[^.?!:]{2,90}?)\s*(?:$|:\s*)")
_ABOUT = compiled(r"\b(?:over|aan|inzake|die|dat|gaat|is)\b")
_PARTS = re.compile(r"[(),;]\s*")
_TELLER = compiled(
    r"\s*\(?(?:van\s+|door\s+|namens\s+)?(?:het\s+|de\s+)?"
    r"(?:kabinet|regering|minister|staatssecretaris|bewinds\w+|initiatiefnemers?)\b"
    r"[^.?!:]{0,60}(?:$|:\s*)",
    re.IGNORECASE,
)
# A group in front of a number: "VVD 2", "SP-3:".
_GROUP_COUNTS = compiled(
    r"(?P<group>[\w’'/+]{2,14})[ -](?:vraag )?(?P<numbers>\d{1,3})[.):]?(?:$|(?<=:) )"
)
# "2. CDA Mastwijk Vraag:", the columns of a table with who asked; "Heutink, H PVV Vraag:" and
# "CDA Rog, M.R.J. Vraag:" are such without numbers
_COLUMNS_OF = (
    compiled(r"(?P<numbers>\d{1,3})[.)]?\s+(?P<group>\S{2,14})\s.{0,60}\bVraag:?$"),
    compiled(rf"{MEMBER} (?P<group>[\w’'/+ -]{{2,30}}) Vraag: ?"),
    compiled(rf"(?P<group>[\w’'/+-]{{2,30}}(?: [\w-]+){{0,2}}) {MEMBER} Vraag: ?"),
)
_LONGEST_COLUMNS = 90
# What marks begin with; here and below, a look at the first sign spares most paragraphs a pattern.
_CAN_BEGIN = frozenset('VvQAaRrBbHhMmOoGgEeTtDdZzNnKk[(*_#>«“"–•-0123456789')
_COUNT_FIRST = frozenset("[(#0123456789")
_ONLY_TELLS = frozenset("AaRrBbHhMmOoGgKk")
_ONLY_ORDINALS = frozenset("EeTtDdZzNn")
_ORDINAL_FIRST = tuple(
    form for word in _ORDINALS for form in (word, word.capitalize(), word.upper())
)


class Mark(NamedTuple):
    """Whether it asks ("ask"), answers ("tell") or only counts, and where what it heads begins."""

    kind: str
    numbers: tuple[str, ...]
    body: int
    asked_by: str = ""


def mark_of(text: str) -> Mark | None:
    """The mark that a paragraph begins with."""
    if columns := _columns_of(text):
        return columns
    first = text[0]
    if first not in _CAN_BEGIN:
        return None
    if first in _ONLY_ORDINALS and not text.startswith(_ORDINAL_FIRST):
        return None
    if (front := _TELL.match(text)) and (mark := _worded("tell", text, front)):
        return mark
    if first in _ONLY_TELLS:
        return None
    if (front := _ASK.match(text)) and (mark := _worded("ask", text, front)):
        return mark
    count = _COUNT.match(text) if first in _COUNT_FIRST else None
    return Mark("count", tuple(expand(count["numbers"])), count.end()) if count else None


def _columns_of(text: str) -> Mark | None:
    """ "2. CDA Mastwijk Vraag:", "Heutink, H PVV Vraag:", or "VVD 2"."""
    if "Vraag" in text[:_LONGEST_COLUMNS]:
        for pattern in _COLUMNS_OF:
            if (of := pattern.match(text)) and (short := fracties.short_name(of["group"])):
                number = of.groupdict().get("numbers")
                return Mark("ask", (number,) if number else (), of.end(), short)
    if (of := _GROUP_COUNTS.match(text)) and (short := fracties.short_name(of["group"])):
        return Mark("ask", (of["numbers"],), of.end(), short)
    return None


def _worded(kind: str, text: str, front: re.Match[str]) -> Mark | None:
    printed = (front["numbers"] or front["before"] or "").lower()
    numbers = (_VALUES[printed],) if printed in _VALUES else tuple(expand(printed))
    at = front.end()
    closes = _CLOSES.match(text, at)
    body = closes.end() if closes else at
    signed = text[at:body].strip(" ])*_")  # "Vraag 1 van 3" is signed, too
    if body == len(text) or (signed and (numbers or ":" in signed)):
        return Mark(kind, numbers, body)
    if kind == "ask" and front["many"] and not front["numbers"]:
        return None  # "Vragen van de VVD-fractie"
    if kind == "tell" and (teller := _TELLER.match(text, at)):
        return Mark(kind, numbers, teller.end())
    asker = _ASKER.match(text, body) if kind == "ask" else None
    if asker and not _ABOUT.search(asker["who"]) and (groups := _groups(asker["who"])):
        return Mark(kind, numbers, asker.end(), groups)
    # "Antwoord 3 Ja.", "Vraag 3 Komt het?"
    return Mark(kind, numbers, body) if numbers and body > at and _BODY.match(text, body) else None


def _groups(who: str) -> str:
    names = fracties.in_brackets(who) or fracties.named_in(who)
    parts = () if names else _PARTS.split(who)  # "VVD", "(VVD, Harbers)"
    return ", ".join(names or [short for each in parts if (short := fracties.short_name(each))])
