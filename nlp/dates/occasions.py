"""Finds the meeting or paper in which something was said: "het notaoverleg van 8 december jl."."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from nlp.dates.finding import find
from nlp.dates.grammar.events import OF_ANOTHER
from nlp.dates.grammar.words import starts_before
from nlp.dates.meaning.expressions import Direction, TimeExpression
from nlp.dates.meaning.writing import Written, due_on
from nlp.findings import Occasion, Precision
from nlp.matching.patterns import compiled
from nlp.matching.scanning import Scan, Wanted, fold
from nlp.matching.wordlists import words

_DEBATE = (
    r"(?:commissie|kamer|hoofdlijnen|twee-?minuten|dertigleden|interpellatie|spoed|verantwoordings"
    r"|begrotings|voortgangs)?-?debat(?:ten)?"
)
_CONSULTATION = (
    r"(?:nota|wetgevings|commissie|kamer)[- ]?overleg(?:gen)?"
    r"|(?:voortgezet |verlengd )?(?:algemeen|algemene) overleg|schriftelijk overleg"
    r"|mondeling overleg"
    r"|v?ao(?:['’]?s)?|wgo|vso|algemene overleggen"
    # "In overleg met de sector" is none.
    r"|(?<=het )overleg(?=(?: met (?:u|(?:uw|de) kamer"
    r"|(?:de |uw )?(?:(?:vaste|algemene|bijzondere) )?(?:kamer)?commissie"
    r"(?: voor(?: [\w,&-]{1,30}){1,8}?)?))? (?:van|op|d\.d\.) \d)"
)
MEETING = (
    rf"(?<![\w-])(?:{_DEBATE}|{_CONSULTATION}|(?:begrotings? ?|wets|kamer)?behandeling"
    r"|algemene (?:politieke|financiele|financiële) beschouwingen|beschouwingen"
    r"|regeling van werkzaamheden|(?:mondelinge? )?vragen ?uur(?:tje)?|procedurevergadering"
    r"|commissievergadering|technische briefing|ronde ?tafelgesprek|hoorzitting"
    r"|plenaire vergadering|ordedebat)(?!\w)"
)
PAPER = (
    r"(?<![\w-])(?:kamerbrief|voortgangsbrief|verzamelbrief|brief|kabinetsreactie|nader rapport"
    r"|nota naar aanleiding van het (?:nader )?verslag|memorie van (?:antwoord|toelichting)"
    r"|voortgangsrapportage|(?:schriftelijke )?beantwoording"
    r"|antwoord(?:en)? op (?:de )?(?:schriftelijke |kamer)vragen)(?!\w)"
)
_NOUN = compiled(rf"{MEETING}|{PAPER}", re.IGNORECASE)
_DEBATES = words(
    "commissie kamer hoofdlijnen tweeminuten dertigleden interpellatie spoed verantwoordings "
    "begrotings voortgangs orde"
)
# The nouns above by the word that is looked for: of several words the last, or the first.
_LAST_WORDS = Wanted(
    {
        *(f"{kind}debat" for kind in ("", *_DEBATES)),
        *(f"{kind}debatten" for kind in ("", *_DEBATES)),
        *(f"{kind}overleg" for kind in ("", "nota", "wetgevings", "commissie", "kamer")),
        *words(
            "overleg overleggen "
            "ao aos vao wgo vso behandeling begrotingsbehandeling wetsbehandeling "
            "begrotingbehandeling kamerbehandeling beschouwingen regeling vragenuur vragenuurtje "
            "procedurevergadering commissievergadering briefing rondetafelgesprek hoorzitting "
            "vergadering kamerbrief voortgangsbrief verzamelbrief brief kabinetsreactie rapport "
            "nota memorie voortgangsrapportage beantwoording antwoord antwoorden"
        ),
    }
)
# Those of them that are no noun without these words around them.
_IN_FRONT = {
    "overleg": tuple(
        f"{kind}{gap}"
        for kind in words(
            "nota wetgevings commissie kamer algemeen algemene schriftelijk mondeling het"
        )
        for gap in " -"
    ),
    "rapport": ("nader ",),
    "briefing": ("technische ",),
    "vergadering": ("plenaire ",),
}
_IN_FRONT["overleggen"] = _IN_FRONT["overleg"]
_BEHIND = {
    "nota": (" naar aanleiding", " overleg", "-overleg"),
    "memorie": (" van ",),
    "antwoord": (" op ",),
    "antwoorden": (" op ",),
    "regeling": (" van werkzaamheden",),
}
_DETERMINERS = words("het de dit deze mijn onze uw een hun")
_ADJECTIVES = words(
    "eerdere laatste vorige afgelopen plenaire schriftelijke gezamenlijke jaarlijkse gelijknamige "
    "ingeplande geplande"
)
_BEFORE = compiled(
    rf"\b(?:(?:{'|'.join(_DETERMINERS)})\s+)?(?:(?:{'|'.join(_ADJECTIVES)})\s+)*\Z", re.IGNORECASE
)
_LEADING = tuple(_DETERMINERS + _ADJECTIVES)
# Between the noun and its day: "(AO)", a subject, who held it.
_NAME = compiled(
    r"(?:\s+\((?:V?AO|WGO|NO|CD|VSO)\))?"
    r"(?:\s+[A-Z][\w/&'’-]{0,40}(?:\s+(?:en|&|van|der|de)(?=\s+[A-Z]))?){0,8}"
)
_SUBJECT = compiled(
    r"(?:\s+(?:over|inzake|betreffende|aangaande|met|van|in|naar aanleiding van)"
    r"\s+(?!(?:\d|heb|is|zal|ben)\b)(?:[^\s.;:,]{1,40}\s+){0,11}?[^\s.;:,]{1,40})?"
    r"(?=,?\s+(?:van|op|d\.d\.|dd\.?|de dato)\s+(?:\w+dag\s+)?\d)"
)
_DAY = compiled(
    r",?\s+(?:\()?(?:(?:gehouden )?op|van|d\.d\.|dd\.?|de dato|in)\s+"
    r"|\s+\((?=\d)|,\s+(?=\d)|\s+(?=\d)"
)
# "Het commissiedebat inburgering en integratie d.d. 20 april": any words name a meeting, but no
# verb, nobody who speaks, and nothing that has a day of its own.
_TITLE_ENDS = (
    r"(?:hebt?|heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden|wordt|worden|zal|zullen|zou"
    r"|kan|kunnen|ben|bent|kom|komt|vroeg|vroegen|sprak|spraken|gaf|zegde|zei|kwam|stelde|meldde"
    r"|verzocht|toegezegd|toegezegde|besproken|gevraagd|gevraagde|gesproken|gewisseld|informeer"
    r"|bericht|stuur|zend|ga|ik|wij|we|u|uw|dat|die|welke|waarin|waar|als|om|motie|moties|brief"
    r"|rapport|advies|verslag|arrest|uitspraak|besluit|artikel|raad|top|verordening)"
)
_TITLED = compiled(
    rf"(?:\s+(?!{_TITLE_ENDS}\b)[^\s.;:]{{1,40}}){{1,16}}?"
    r"(?=,?\s+(?:\(|(?:van|(?:gehouden\s+)?op|d\.d\.|dd\.?)\s+(?:\w+dag\s+)?)?"
    r"\d\d?\s+[a-z]{3,9}(?![a-z]))",
    re.IGNORECASE,
)
_MEETING = compiled(MEETING, re.IGNORECASE)


# "Op 12 november heb ik in het debat toegezegd": the day stands in front.
_DAY_AHEAD = compiled(
    r" (?:heb|heeft|hebben|is|zijn|werd) (?:[\w-]{1,20} ){0,4}(?:in|tijdens|bij) $"
)
_REACH = 80
_PAPER = compiled(PAPER, re.IGNORECASE)
_NEAR = 40
_LEAD = 70
_DUE_BEFORE = compiled(
    r"\b(?:v(?:óó|oo)r|voorafgaande? aan|vooruitlopend op|in (?:de )?aanloop naar"
    r"|ten behoeve van|ter voorbereiding (?:op|van))\s+$",
    re.IGNORECASE,
)
_SAID_IN = compiled(
    r"\b(?:in|tijdens|bij|gedurende|naar aanleiding van|uit|gelegenheid van)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundOccasion:
    """An occasion where it stands in the text."""

    start: int
    end: int
    occasion: Occasion


def find_occasions(
    text: str,
    written: Written | None,
    times: list[TimeExpression] | None = None,
    scan: Scan | None = None,
) -> list[FoundOccasion]:
    """The meetings and papers of a text, their days resolved backwards from the document's."""
    scan = scan or Scan(fold(text))
    times = find(text, scan) if times is None else times
    return list(_occasions(text, scan, written, _days_by_place(times), _days_by_end(times)))


def said_at(
    text: str,
    found: list[tuple[int, int, Occasion]],
    start: int,
    end: int,
    due: tuple[int, int, date | None] | None = None,
) -> Occasion | None:
    """Of the occasions in these characters, given in order, the one at which something was said.

    "Vóór het commissiedebat van 12 mei" is when it is due, and a brief without a day is one that
    is to come.
    """
    told: list[Occasion] = []
    first, behind = (bisect_left(found, place, key=itemgetter(0)) for place in (start, end))
    for begin, stop, occasion in found[first:behind]:
        if occasion.day is None and _PAPER.search(occasion.text):
            continue
        if due and due[0] < stop and begin < due[1] and occasion.day != due[2]:
            continue  # "in de voortgangsrapportage van 19 mei" is when it is due
        before = text[max(start, begin - _NEAR) : begin]
        if _DUE_BEFORE.search(before):
            continue
        if _SAID_IN.search(before) and occasion.day:
            return occasion
        told.append(occasion)
    return next((each for each in told if each.day), told[0] if told else None)


def _noun(text: str, folded: str, place: int, word: str, begin: int) -> re.Match[str] | None:
    """The noun that ends in the word at a place, with what belongs to it in front or behind."""
    if word in _IN_FRONT and not folded.endswith(_IN_FRONT[word], 0, place):
        return None
    if word in _BEHIND and not folded.startswith(_BEHIND[word], place + len(word)):
        return None
    for start in (*starts_before(folded, place, begin, 2)[::-1], place):
        noun = _NOUN.match(text, start)
        if noun and noun.end() > place:
            return noun
    return None


def _start(text: str, noun: int, begin: int) -> int:
    """Where what is said of a noun begins: its determiner and its adjectives."""
    lead = text[max(begin, noun - _LEAD) : noun]
    if not lead.rstrip().lower().endswith(_LEADING):
        return noun
    before = _BEFORE.search(text, max(begin, noun - _LEAD), noun)
    return before.start() if before else noun


def _days_by_place(times: list[TimeExpression]) -> dict[int, TimeExpression]:
    """Each expression under every place where its date may begin, behind "van" or "op"."""
    places: dict[int, TimeExpression] = {}
    for time in times:
        places[time.start] = time
        inside = re.search(r"(?:van|op|d\.d\.|dd\.?|in|de dato)\s+(?=(?:\w+dag\s+)?\d)", time.words)
        if inside:
            places[time.start + inside.end()] = time
        elif time.words[:1].isalpha():
            first = re.match(r"\w+\s+", time.words)
            if first:
                places.setdefault(time.start + first.end(), time)
    return places


def _days_by_end(times: list[TimeExpression]) -> dict[int, TimeExpression]:
    return {time.end: time for time in times}


def _day_behind(text: str, end: int, by_place: dict[int, TimeExpression]) -> TimeExpression | None:
    opening = _DAY.match(text, end)
    return by_place.get(opening.end()) if opening else None


def _day_ahead(text: str, start: int, by_end: dict[int, TimeExpression]) -> TimeExpression | None:
    ahead = _DAY_AHEAD.search(text, max(0, start - _REACH), start)
    return by_end.get(ahead.start()) if ahead else None


def _occasions(
    text: str,
    scan: Scan,
    written: Written | None,
    by_place: dict[int, TimeExpression],
    by_end: dict[int, TimeExpression],
) -> Iterator[FoundOccasion]:
    at = 0
    for place, word in scan.places(_LAST_WORDS):
        noun = _noun(text, scan.folded, place, word, at) if place >= at else None
        if noun is None or (len(noun[0]) > 4 and noun[0].isupper()):
            continue  # in capitals it is the heading "BRIEF VAN DE MINISTER"
        start, end = _start(text, noun.start(), at), noun.end()
        if name := _NAME.match(text, end):
            end = name.end()
        if subject := _SUBJECT.match(text, end):
            end = subject.end()
        held: date | None = None
        time = _day_behind(text, end, by_place)
        if time is None and _MEETING.match(noun[0]) and (titled := _TITLED.match(text, noun.end())):
            time = _day_behind(text, titled.end(), by_place)
            end = titled.end() if time else end
        if OF_ANOTHER.search(scan.folded, noun.start(), end):
            pass  # "het debat over de Europese Raad van 27 juni": that is the day of the Raad
        elif time:
            held = _only_day(time, written)
            end = time.end
        elif time := _day_ahead(text, start, by_end):
            held = _only_day(time, written)
        yield FoundOccasion(start, end, Occasion(" ".join(text[start:end].split()), held))
        at = end


def _only_day(time: TimeExpression, written: Written | None) -> date | None:
    due = due_on(time, written, Direction.BACKWARDS)
    single = due.first_day == due.last_day and due.precision in (Precision.DAY, Precision.EVENT)
    return due.first_day if single else None
