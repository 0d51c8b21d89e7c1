"""Finds the time expressions of a text: `find(text)`.

A scan looks for words that only times have (a month, a year, "kwartaal"); around each of them the
grammar reads what stands there. Work is linear in the text, whatever it holds.
"""

import re
from collections.abc import Iterable, Iterator

from nlp.dates.grammar.dated import Family, read_dated
from nlp.dates.grammar.drafts import Draft
from nlp.dates.grammar.events import EVENT_ENDINGS, EVENT_NOUNS, read_event
from nlp.dates.grammar.joining import join
from nlp.dates.grammar.numeric import SHORT_DAY
from nlp.dates.grammar.seasons import FEAST_WORDS, RECESS_WORDS, WORK_YEARS
from nlp.dates.grammar.undated import CONDITION_WORDS, VAGUE_WORDS, read_condition, read_vague
from nlp.dates.grammar.words import (
    DAYS_IN_WORDS,
    LATEST_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from nlp.dates.meaning.expressions import TimeExpression
from nlp.matching.common_words import FULL_MONTHS
from nlp.matching.patterns import compiled
from nlp.matching.scanning import Scan, SingleSpaced, Wanted, fold
from nlp.matching.wordlists import words, wordset


def _glued() -> Iterator[str]:
    """ "1juli", "juli2021": a day or a year that lost its space."""
    for month in FULL_MONTHS:
        yield from (f"{day}{month}" for day in range(1, 32))
        yield from (f"{month}{year}" for year in range(1990, 2050))


_ONLY_COUNTED = words("uur uren etmaal dag dagen werkdag werkdagen jaren")


def _families() -> dict[str, Family]:
    rhythms = ["jaarlijks", "maandelijks", "wekelijks"]
    families: dict[Family, Iterable[str]] = {
        Family.MONTH: [*MONTHS, *_glued()],
        Family.YEAR: [
            *(str(year) for year in range(1900, 2100)),
            *(
                f"{year}{letter}{n}"
                for year in range(2000, 2050)
                for letter in "qk"
                for n in (1, 2, 3, 4)
            ),
        ],
        Family.SEASON: [
            *RECESS_WORDS,
            *WORK_YEARS,
            *SEASONS,
            *words("zomermaanden zomerperiode wintermaanden"),
        ],
        Family.FEAST: FEAST_WORDS,
        Family.UNIT: [
            *(unit for unit in UNITS if unit not in _ONLY_COUNTED),
            *words("halfjaar jaarhelft semester kalenderjaar begrotingsjaar trimester tertaal wk"),
            *words("viermaandsperiode weeknummer kw q"),
            *(f"{letter}{n}" for letter in "qkh" for n in range(1, 5)),
        ],
        Family.COUNTED: _ONLY_COUNTED,
        Family.PERIOD: ["tijd", "periode", "fase"],
        Family.DAY: [
            *WEEKDAYS,
            *words("weekend vandaag heden morgen overmorgen gisteren eergisteren"),
        ],
        Family.RHYTHM: [count + each for each in rhythms for count in ("", "half", *NUMBERS)],
    }
    return {word: family for family, members in families.items() for word in members}


_FAMILIES = _families()
_WANTED = Wanted({*_FAMILIES, *VAGUE_WORDS, *CONDITION_WORDS, *EVENT_NOUNS}, EVENT_ENDINGS)
# Words that may stand between the beginning of an expression and its trigger.
_BEFORE = wordset(
    "voor- uiter lijk kerst krokus voorjaars "
    "nog pas al reeds veel alsnog direct meteen onmiddellijk kort snel vlak ruim "
    "ruimschoots tijdig ergens vroeg later laat zeker in op aan met bij gedurende tijdens "
    "binnen over te beginnen startend voor vóór voór vóor voorafgaand voorafgaande tot en t/m t.m. "
    "na vanaf ingang van ingaande per tussen rond rondom omstreeks omtrent tegen richting "
    "circa ca. ongeveer sinds sedert d.d. dd. dd de dato het een 't loop verloop maand "
    "maanden week weken begin start aanvang afloop primo half medio midden mid halverwege "
    "eind einde ultimo wel danwel helft deel volle eerste laatste tweede derde vierde vroege "
    "late hele ten niet dan vroegst zijn z'n laatst eerder periode tijde ieder geval om "
    "aanloop naar vooruitlopend a.s. verschijnen uitkomen aanbieding indiening presentatie "
    "termijn bijna meer minder krap precies exact klein kleine dikke daarvoor hiervoor gestelde "
    "gevraagde minstens gelegenheid ter m.i.v. vroegste ingaan werkdag nu zo'n "
    "maximaal hooguit hoogste minimaal enkele enige paar aantal meerdere verscheidene "
    "luttele of a dit deze lopende lopend huidige huidig volgend volgende nieuwe opvolgende "
    "komend komende aankomend aankomende aanstaand aanstaande "
    "eerstvolgend eerstvolgende eerstkomend eerstkomende vorig vorige afgelopen voorbije "
    "verstreken elk elke iedere hetzelfde datzelfde dezelfde keer maal eens eenmaal "
    "tweemaal driemaal viermaal jaar kwartaal anderhalf anderhalve tweeenhalf ontwerp "
    "suppletoire suppletore begroting schooljaar studiejaar collegejaar kalenderjaar "
    "begrotingsjaar dag dagen jaren ommekomst twede gebruikelijke wettelijke reguliere"
) | frozenset((*LATEST_WORDS, *NUMBERS, *ORDINALS, *DAYS_IN_WORDS, *WEEKDAYS))
_LETTERS_BEFORE = frozenset(word for word in _BEFORE if word.isalpha())
_MOST_WORDS = 14
_LONGEST_WORD = 16
_WORD = re.compile(r"(?:\(\d{1,3}\)|t/m|d\.d\.|t\.m\.|(?<![\w.,-])[\w'.,-]+)$")
# "12", "1e", "26-30", "10/11", a scanned "l": what can stand before a month or a unit.
_COUNT = compiled(r"\d{1,3}(?:e|ste|de|x|,5)?(?:[-/]\d{1,2})?,?$|[li][\dlo]?$|[123]o$")
# Letters alone that can be a count are no more than "lo", a scanned "10".
_LONGEST_SCANNED = 2
# "Vóór1 juli", "van6 december".
_GLUED = compiled(r"(?:van|op|v[oó]{2}r|per|uiterlijk|tot|na|vanaf)\d{1,2}$")
_SHORT_DAY = compiled(rf"(?<![\w/.-]){SHORT_DAY}")
_NUMERIC_DAY = compiled(r"(?<![\w/.-])\d\d?(?:[-/.]\d\d?[-/.]|([-/. ])[ivx]{1,4}\1)$")
# What the month of such a day ends in: "10-09-2020", "15-IV-2021".
_END_OF_MONTH = "0123456789ivx"
_RECESS_IN_FRONT = compiled(r"(?:zomer|kerst|voorjaars?|krokus|mei|herfst)-$")
# A person is called so too.
_NAME = compiled(r"Mei [A-Z]")


def find(text: str, scan: Scan | None = None) -> list[TimeExpression]:
    """Every time expression of the text, in order and without overlap.

    `scan` is that of the text, where there is one already.
    """
    scan = scan or Scan(fold(text))
    if "  " not in scan.folded:
        return [_expression(text, draft) for draft in join(list(_drafts(text, scan)), scan.folded)]
    spaced = SingleSpaced(text, scan.folded)
    drafts = join(list(_drafts(spaced.text, Scan(spaced.folded))), spaced.folded)
    return [_expression(text, _moved(draft, spaced)) for draft in drafts]


def _drafts(text: str, scan: Scan) -> Iterator[Draft]:
    begin, folded = 0, scan.folded
    lone = len(folded) < 200 and len(folded.strip(" .,;:")) < 60
    for start, word in _places(scan):
        if start < begin:
            continue
        for draft in _read(text, folded, start, word, begin, lone):
            if draft.end > begin:
                yield draft
                begin = draft.end


def _places(scan: Scan) -> list[tuple[int, str]]:
    """Where a time can be: at each word of one, and at "1-7-24", which has none."""
    short = [(day.start(), "") for day in _SHORT_DAY.finditer(scan.folded)]
    return sorted([*scan.places(_WANTED), *short]) if short else scan.places(_WANTED)


def _read(text: str, folded: str, trigger: int, word: str, begin: int, lone: bool) -> list[Draft]:
    if found := _undated(text, folded, trigger, word, begin):
        return [found]
    family = _FAMILIES.get(word) if word else Family.YEAR
    if family is None or (word == "mei" and _NAME.match(text, trigger)):
        return []
    if family is Family.COUNTED and folded.endswith(" de ", 0, trigger):
        return []  # "de orde van de dag": a number or "komende" stands in front of a term
    if family is Family.YEAR and folded[trigger - 2 : trigger - 1] in _END_OF_MONTH:
        day = _NUMERIC_DAY.search(folded, max(begin, trigger - 8), trigger)
        trigger = day.start() if day else trigger
    elif folded[trigger - 1 : trigger] == "-" and word.startswith(("reces", "vakantie")):
        # "Het kerst-reces" is one word.
        name = _RECESS_IN_FRONT.search(folded, max(begin, trigger - 10), trigger)
        trigger = name.start() if name else trigger
    for start in _starts(folded, trigger, begin):
        alone = lone and not folded[:start].strip(" .,;:")
        if drafts := read_dated(folded, start, trigger, family, alone):
            return drafts
    return []


def _undated(text: str, folded: str, trigger: int, word: str, begin: int) -> Draft | None:
    if word in VAGUE_WORDS and (found := read_vague(folded, trigger, begin)):
        return found
    if word in CONDITION_WORDS and (found := read_condition(folded, trigger, begin)):
        return found
    if word in EVENT_NOUNS or word.endswith(EVENT_ENDINGS):
        return read_event(text, folded, trigger, word, begin)
    return None


def _starts(folded: str, trigger: int, begin: int) -> list[int]:
    """Where the expression around a trigger can begin, the leftmost first."""
    starts = [trigger]
    for _ in range(_MOST_WORDS):
        at = _word_before(folded, starts[-1] - 1, begin)
        if at is None:
            break
        starts.append(at)
    return starts[::-1]


def _word_before(folded: str, end: int, begin: int) -> int | None:
    """Where the word begins that ends at a space or stroke, if it can be part of a time."""
    if end < begin or folded[end] not in " /":
        return None
    space = folded.rfind(" ", end - _LONGEST_WORD - 1, end)
    if space > 0 and space >= begin - 1:
        word = folded[space + 1 : end]
        if word in _LETTERS_BEFORE:
            return space + 1
        if word.isalpha() and len(word) > _LONGEST_SCANNED:
            return None
    match = _WORD.search(folded, max(begin, end - _LONGEST_WORD), end)
    word = match[0].rstrip(",") if match else ""
    quoted = word[:1] == "'" and word[1:] in _BEFORE and word not in _BEFORE
    known = quoted or word in _BEFORE or _COUNT.match(word.strip("()"))
    if not match or not (known or _GLUED.match(word)):
        return None
    return match.start() + quoted


def _moved(draft: Draft, spaced: SingleSpaced) -> Draft:
    condition = draft.condition and spaced.original(*draft.condition)
    start, end = spaced.original(draft.start, draft.end)
    return draft._replace(start=start, end=end, condition=condition)


def _expression(text: str, draft: Draft) -> TimeExpression:
    condition = draft.condition and text[draft.condition[0] : draft.condition[1]]
    return TimeExpression(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.moment,
        draft.bound,
        draft.lean,
        draft.role,
        draft.recurrence,
        " ".join(condition.split()) if condition else None,
    )
