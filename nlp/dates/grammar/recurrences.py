"""Terms that come back: "jaarlijks", "elk half jaar", "twee keer per jaar"."""

import re
from functools import partial

from nlp.dates.grammar.cores import Core, Reader
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import NUMBER, NUMBERS, halves
from nlp.dates.meaning import counting
from nlp.dates.meaning.counting import Amount, Unit
from nlp.dates.meaning.moments import Rolling
from nlp.findings import Precision
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives

_UNIT = r"(?:jaar|half ?jaar|kwartaal|trimester|tertaal|maanden|maand|weken|week)"
_COUNT = rf"(?:(?:\d|{alternatives(NUMBERS)}) ?(?:keer|maal|x)|eens)"
_ADVERB = compiled(
    rf"(?P<number>half|{alternatives(NUMBERS)})?-?(?P<unit>jaarlijks|maandelijks|wekelijks)\b"
)
_EVERY = compiled(
    rf"(?:elke?|iedere?|om (?P<other>de|het)|per) (?:(?P<number>{NUMBER}) )?(?P<unit>{_UNIT})\b"
)
_COUNTED = compiled(
    rf"(?P<count>{_COUNT}) (?:per|in de|in het|om de|elke?|iedere?)(?: (?P<number>{NUMBER}))?"
    rf" (?P<unit>{_UNIT})\b"
)
_MONTHS = {"jaar": 12, "halfjaar": 6, "kwartaal": 3, "trimester": 4, "tertaal": 4, "maand": 1}
_PRECISIONS = {12: Precision.YEAR, 6: Precision.HALF_YEAR, 4: Precision.PART_OF_YEAR}
_PRECISIONS |= {3: Precision.QUARTER, 2: Precision.MONTH, 1: Precision.MONTH}


def _adverb(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    number = match["number"] or "een"
    unit = match["unit"].removesuffix("elijks").removesuffix("lijks")
    return _core(match, lead, 1 if number == "half" else 2 * NUMBERS[number], unit)


def _every(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    unit = match["unit"]
    if match[0].startswith("per ") and (
        match["number"] not in (None, "half")
        or (unit in ("jaar", "maand", "week") and not match["number"])
    ):
        # "Tien miljoen per jaar" is an amount; "per kwartaal" is usually a rhythm.
        return []
    number = halves(match["number"]) if match["number"] else 2
    if match["other"] and not match["number"] and "half" not in unit:
        number = 4  # "om het jaar" is every second year
    return _core(match, lead, number, unit)


def _counted(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    word = re.match(r"\w+?(?=keer|maal|x| |$)|\d", match["count"])
    count = match["count"].split()[0] if word is None else word[0]
    times = 1 if count.startswith("een") else int(count) if count.isdigit() else NUMBERS[count]
    number = halves(match["number"]) if match["number"] else 2
    months = _months(match["unit"])
    if times == 1 or months is None:
        return _core(match, lead, number, match["unit"])
    total, rest = divmod(number * months, 2 * times)
    return [] if rest or not total else _core(match, lead, 2 * total, "maand")


def _months(unit: str) -> int | None:
    return _MONTHS.get(unit.replace(" ", "").removesuffix("en"))


def _core(match: re.Match[str], lead: Lead, number: int, unit: str) -> list[Core]:
    """`number` is twice the number of units, so that a half year stays whole."""
    months = _months(unit)
    if months is None:
        weeks = max(1, number // 2)
        term = partial(counting.within, amount=Amount(number, Unit.WEEK), precision=Precision.WEEK)
        around = partial(counting.week_around, shift=0) if weeks == 1 else term
        return _found(match, lead, Rolling(around), f"P{weeks}W")
    total = number * months // 2
    if not total:
        return []
    years, rest = divmod(total, 12)
    precision = Precision.YEAR if not rest else _PRECISIONS.get(total, Precision.DAY)
    if rest and 12 % total:
        term = partial(counting.within, amount=Amount(2 * total, Unit.MONTH))
        return _found(match, lead, Rolling(term), f"P{total}M")
    around = partial(counting.current_span, months=total, precision=precision)
    return _found(match, lead, Rolling(around), f"P{total}M" if rest else f"P{years}Y")


def _found(match: re.Match[str], lead: Lead, moment: Rolling, recurrence: str) -> list[Core]:
    found = Core(
        match.start(), match.end(), moment, lead.bound, role=lead.role, recurrence=recurrence
    )
    return [found]


RECURRENCES: tuple[Reader, ...] = ((_ADVERB, _adverb), (_EVERY, _every), (_COUNTED, _counted))
