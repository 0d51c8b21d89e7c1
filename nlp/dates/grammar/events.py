"""Meetings and the like before which, or at which, something is due: "vóór het AO van 12 juni"."""

import re

from nlp.dates.grammar.dated import read_at
from nlp.dates.grammar.drafts import Draft
from nlp.dates.grammar.words import (
    NUMBER,
    UNITS,
    VOOR,
    WEEKDAY,
    halves,
    in_one_piece,
    starts_before,
)
from nlp.dates.meaning.counting import Amount
from nlp.dates.meaning.expressions import Bound, Role
from nlp.dates.meaning.moments import CountedOff, Event, Side, Undated, precision_of
from nlp.findings import Precision
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import words, wordset

EVENT_NOUNS = frozenset(
    words(
        "behandeling begrotingsbehandeling begrotingbehandeling wetsbehandeling "
        "begrotingsdebat commissiedebat commissiedebatten kamerdebat hoofdlijnendebat "
        "tweeminutendebat dertigledendebat interpellatiedebat spoeddebat verantwoordingsdebat "
        "voortgangsdebat debat debatten notaoverleg wetgevingsoverleg commissieoverleg overleg ao "
        "cd vao wgo vso landbouwraad milieuraad transportraad energieraad "
        "telecomraad visserijraad briefing rondetafel rondetafelgesprek hoorzitting "
        "procedurevergadering "
        "regeling vragenuur stemming stemmingen raad ministerraad raadsvergadering top eurotop "
        "formatie kabinetsformatie verkiezingen kamerverkiezingen zittingsperiode regeerperiode "
        "kabinetsperiode verkiezingsreces paasreces zittingstermijn voorjaarsbesluitvorming "
        "augustusbesluitvorming najaarsbesluitvorming conferentie voortgangsrapportage "
        "voortgangsbrief voortgangsbericht jaarrapportage halfjaarrapportage jaarverslag "
        "verzamelbrief kwartaalrapportage begroting beschouwingen voorzitterschap "
        "inwerkingtreding slotwet"
    )
    + in_one_piece("begrotingsbehandeling")
)
# "Mestdebat", "voorjaarsbegrotingsdebat": there is one for every subject.
EVENT_ENDINGS = ("debat", "debatten", "overleggen", "begrotingsbehandeling", "verkiezingen")
_OF_BUSINESS = " van werkzaamheden"
_DETERMINER = (
    r"(?:(?:de|het|dit|deze|die|dat|een|uw|ons|onze|mijn|aanstaande?|komende?|volgende?"
    r"|eerstvolgende?) )"
)
_STOP = (
    r"(?!(?:van|in|op|door|met|voor|aan|en|is|wordt|zal|om|te|die|dat|ik|uw|of|als|naar|de|het)\b)"
)
_BEFORE = (
    rf"voorafgaande? aan|vooruitlopend op|in (?:de )?aanloop naar|{VOOR} aanvang van"
    rf"|ten behoeve van|ter voorbereiding (?:op|van)|{VOOR}|tot"
)
_DURING = r"bij(?: gelegenheid van)?|tijdens|gedurende|rond(?:om)?|onder"
# With these something is reported or has been said; only of what comes back are they a term.
_WITHIN = r"in|binnen|met"
_OPENING = compiled(
    rf"(?:(?:nog|uiterlijk|ruim|tijdig|kort|vlak|pas|ten ?minste|minstens|minimaal) )*"
    rf"(?:(?:(?P<number>{NUMBER})|de(?: laatste)?(?= dag ))"
    r" (?P<unit>dag|dagen|werkdag|werkdagen|week|weken|maand|maanden) )?"
    rf"(?:(?P<before>{_BEFORE})|(?P<during>{_DURING})|(?P<within>{_WITHIN})|(?P<after>na)) "
    rf"(?P<event>(?:(?:het )?einde? van |(?:de )?start van |aanvang van )?"
    rf"{_DETERMINER}?(?:{_STOP}[\w'-]+,? ){{0,4}}(?:[\w'-]{{1,20}}-)?)$"
)
# How many words can stand in front of the noun: "uiterlijk twee weken voor het geplande debat".
_REACH = 11
_PREPOSITIONS = wordset(
    "voor vóór voór vóor tot voorafgaand voorafgaande vooruitlopend aanloop aanvang behoeve bij "
    "gelegenheid ter tijdens gedurende rond rondom onder in binnen met na"
)
# A noun in front makes of "voor het debat" a phrase about the debate, not a term.
_ABOUT = compiled(
    r"\b(?:agenda|uitnodiging|input|inbreng|verzoek|voorbereiding|inzet|stukken|convocatie|tijd"
    r"|ruimte|basis|aandacht|onderwerp|onderwerpen|termijn|planning|data|datum|annotatie|verslag"
    r"|gevolgen|consequenties|implicaties|effecten|betekenis) $"
)
# "In de Raad van maart zal ik": the same words with "is" report of it.
_WILL = compiled(r" (?:zal|zullen|wil|ga|gaan)\b")
_COMING_BACK = compiled(
    r"(?:zittings|regeer|kabinets)periode|zittingstermijn|volgende|komende|aanstaande"
)
_THIS_PERIOD = compiled(
    r"\b(?:nog )?(?P<event>(?:(?:het )?(?:einde? van |begin van )?(?:deze|de huidige|een volgende)"
    r"|het einde? van de|einde?) )$"
)
_NAME = compiled(r"(?: (?:[A-Z][\w-]*|en(?= [A-Z])|&)){1,5}")
_PLANNED = r"(?:(?:dat|die) )?(?:(?:is|staat) )?(?:voorzien|gepland|geagendeerd|ingepland)"
# A subject up to the day of the meeting, however long, else up to the next "van" or "op".
_SUBJECT_OF_DAY = compiled(
    rf" (?:over|inzake) (?:[\w-]+ ){{0,12}}?[\w-]+(?= (?:van|op|d\.d\.) (?:{WEEKDAY} )?\d)"
)
_SUBJECT = compiled(rf" (?:over|inzake) (?:[\w-]+ ){{0,6}}?[\w-]+(?=(?: (?:van|op)|, {_PLANNED}) )")
_BUDGET_OF_YEAR = compiled(r"begroting (?:voor |van )?(?:het jaar )?(?:19|20)\d\d")
_SUPPLEMENTARY = ("suppletoire", "suppletore")
_MEMORANDUM = tuple(f"{n} {kind} " for n in ("eerste", "tweede") for kind in _SUPPLEMENTARY)
# "Het debat over de Europese Raad van 27 juni": the day is that of the Raad, not of the debate.
OF_ANOTHER = compiled(r" (?:over|inzake) .*\w*(?:raad|top|conferentie|overleg|debat|rapport)$")
_AT_LATEST = compiled(r"(?:nog )?(?:uiterlijk|ruim|tijdig|ten ?minste|minstens|minimaal) ")
_TREATED = compiled(rf" van {THE} [\w-]{{1,40}}")
_GONE_BY = compiled(r"\b(?:vorige?|afgelopen|laatste|eerdere)\b")
# The Raad voor de Kinderbescherming meets nobody's term; the Raad of ministers does.
_A_BODY = compiled(
    r" (?:voor (?:de |het )?\w|van (?:state|bestuur|toezicht|advies|commissarissen)\b)"
)
# "Het publieke debat", "een gelijke behandeling", "tot de top behoren": nothing with a day.
_NO_MEETING = compiled(
    r"\b(?:gelijke|publieke?|maatschappelijke?|politieke?(?! besch)"
    r"|wetenschappelijke?|medische|onheuse)\b"
)
_DETERMINED = compiled(_DETERMINER)
_DAY_OF = compiled(
    rf",? (?:van|op|per|d\.d\.|in|dat plaatsvindt op) | \((?:op |d\.d\. )?(?={WEEKDAY}|\d\d? )"
    rf"|,? {_PLANNED} (?:op|voor|in) "
)


def read_event(text: str, folded: str, trigger: int, noun: str, begin: int) -> Draft | None:
    """The event whose noun stands at `trigger`, with the preposition in front of it."""
    noun_end = _end_of_noun(folded, trigger, noun)
    if noun_end is None:
        return None
    opening = _opening(folded, trigger, begin)
    if opening is None:
        return _running(folded, trigger, noun, begin)
    event = folded[opening.start("event") : noun_end]
    end = _end_of_name(text, folded, noun, noun_end)
    another = OF_ANOTHER.search(folded, trigger, end) and folded[end : end + 1] != ","
    held = None if another else _day_of(folded, end)
    ahead = held is not None and noun.endswith("raad") and _WILL.match(folded, held.end) is not None
    if not (_is_term(folded, opening, event, noun) or (ahead and opening["within"])):
        return None
    draft = _draft(opening, event, held.end if held else end, held)
    return draft._replace(role=Role.TIME) if ahead else draft


def _end_of_noun(folded: str, trigger: int, noun: str) -> int | None:
    """Where the noun ends that names a meeting or a paper; None where it names something else."""
    end = trigger + len(noun)
    if _BUDGET_OF_YEAR.match(folded, trigger) or folded.endswith(_MEMORANDUM, 0, trigger):
        return None  # "bij de begroting 2023" has a day of its own
    if noun == "raad" and _A_BODY.match(folded, end):
        return None
    if noun == "voorzitterschap" and folded.startswith(" van ", end):
        return None  # "onder voorzitterschap van mevrouw De Vries": who chairs
    if noun == "overleggen":
        return None  # there are too many kinds of them
    if noun == "regeling":
        return end + len(_OF_BUSINESS) if folded.startswith(_OF_BUSINESS, end) else None
    return end


def _is_term(folded: str, opening: re.Match[str], event: str, noun: str) -> bool:
    """Whether the preposition makes the event a time at which, or before which, one acts."""
    until = opening["before"] == "tot"
    if _NO_MEETING.search(event) or (noun == "top" and until):
        return False
    if noun == "inwerkingtreding" and opening["before"] not in ("vóór", "voorafgaand aan"):
        return False  # "de kosten voor inwerkingtreding": what they are for
    if opening["during"] == "onder" and noun != "voorzitterschap":
        return False
    if until and event.startswith("een "):
        return False  # "komen tot een aparte begroting"
    loose = until or opening["within"] or opening["during"] == "bij"
    if loose and not _DETERMINED.match(event):
        return False  # "toegang tot effectieve behandeling"
    if opening["within"] and not _COMING_BACK.search(event):
        return False
    bare = opening[0].startswith(("voor ", "tot "))
    return not (bare and _ABOUT.search(folded, max(0, opening.start() - 20), opening.start()))


def _end_of_name(text: str, folded: str, noun: str, end: int) -> int:
    """Where the words end that say which event it is: its name and its subject."""
    if name := _NAME.match(text, end):
        end = name.end()
    if subject := _SUBJECT_OF_DAY.match(folded, end) or _SUBJECT.match(folded, end):
        end = subject.end()
    if noun in ("behandeling", "inwerkingtreding") and (subject := _TREATED.match(folded, end)):
        end = subject.end()
    return end


def _draft(opening: re.Match[str], event: str, end: int, held: Draft | None) -> Draft:
    """The time that an event makes with its preposition, and with the day it is `held` on."""
    start, before = opening.start(), opening["before"]
    condition = (opening.start("event"), end)
    if opening["after"]:
        moment = Undated(Precision.CONDITIONAL)
        return Draft(start, end, moment, condition=condition, word="na")
    if held and not before and precision_of(held.moment) is not Precision.DAY:
        # "In de volgende rapportage, voorzien voor juni": as sharp as what is said of it.
        return held._replace(start=start, condition=condition)
    lead_time = None
    if opening["unit"]:
        lead_time = Amount(halves(opening["number"] or "een"), UNITS[opening["unit"]])
        if held and before and not _AT_LATEST.match(opening[0]):
            # "Een week vóór het debat van 12 juni" is that day, "uiterlijk" makes it a bound.
            that_day = CountedOff(held.moment, lead_time, Side.BEFORE)
            return held._replace(start=start, moment=that_day, condition=condition)
    return Draft(
        start,
        end,
        Event(held.moment if held else None, lead_time),
        Bound.BEFORE if before else Bound.IN,
        held.lean if held else None,
        _role(event, within_day=bool(opening["within"] and held)),
        condition=condition,
        word=before or opening["during"] or opening["within"],
    )


def _role(event: str, within_day: bool) -> Role:
    if _GONE_BY.search(event):
        return Role.PAST
    return Role.MENTION if within_day else Role.TIME


def _opening(folded: str, trigger: int, begin: int) -> re.Match[str] | None:
    starts = starts_before(folded, trigger, begin, _REACH)
    near = next(
        (
            index
            for index, start in enumerate(starts)
            if folded[start : folded.find(" ", start)] in _PREPOSITIONS
        ),
        None,
    )
    if near is None:
        return None
    for start in starts[near : near + 6][::-1]:
        if opening := _OPENING.match(folded, start, trigger):
            return opening
    return None


def _running(folded: str, trigger: int, noun: str, begin: int) -> Draft | None:
    """ "Nog deze kabinetsperiode", with nothing that makes it a meeting."""
    if not noun.endswith(("periode", "termijn")):
        return None
    opening = _THIS_PERIOD.search(folded, max(begin, trigger - 40), trigger)
    if not opening:
        return None
    end = trigger + len(noun)
    return Draft(opening.start(), end, Event(), condition=(opening.start("event"), end))


def _day_of(folded: str, end: int) -> Draft | None:
    """The day or period behind the name of an event: "van 12 juni 2020", "op 3 mei jl."."""
    opening = _DAY_OF.match(folded, end)
    held = read_at(folded, opening.end()) if opening else None
    if held and opening and "(" in opening[0]:
        # In brackets only the day: "het overleg (3 mei)".
        return held._replace(end=held.end + 1) if folded[held.end : held.end + 1] == ")" else None
    return held
