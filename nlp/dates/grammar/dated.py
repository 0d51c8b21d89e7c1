"""Lead, core and tail put together: "uiterlijk" + "1 mei" + "a.s."."""

from enum import Enum

from nlp.dates.grammar.cores import Core, Reader, read_with
from nlp.dates.grammar.drafts import Draft
from nlp.dates.grammar.leads import Lead, no_lead, read_lead
from nlp.dates.grammar.months import DAYS_AND_MONTHS, PARTS_OF_YEAR, YEARS
from nlp.dates.grammar.nearby import NEARBY_DAYS, NEARBY_PERIODS
from nlp.dates.grammar.recurrences import RECURRENCES
from nlp.dates.grammar.seasons import FEASTS, YEARLY
from nlp.dates.grammar.terms import COUNTED, VAGUE_COMING, VAGUE_GONE
from nlp.dates.meaning.expressions import Bound, Lean, Role
from nlp.dates.meaning.moments import precision_of
from nlp.findings import Precision
from nlp.matching.patterns import compiled

_PERIODS: tuple[Reader, ...] = (*COUNTED, VAGUE_COMING, *NEARBY_PERIODS, VAGUE_GONE)
_TERMS: tuple[Reader, ...] = (*COUNTED, VAGUE_COMING, VAGUE_GONE)


class Family(Enum):
    """Which readers can make something of a word that was met."""

    MONTH = DAYS_AND_MONTHS
    YEAR = YEARS
    SEASON = YEARLY
    FEAST = FEASTS
    UNIT = (*RECURRENCES, *PARTS_OF_YEAR, *_PERIODS)
    # Units that are only counted: "zes dagen", and no "volgende dagen".
    COUNTED = _TERMS
    PERIOD = (VAGUE_COMING, VAGUE_GONE)
    DAY = (*NEARBY_DAYS, *FEASTS)
    RHYTHM = RECURRENCES


_ANY_DAY: tuple[Reader, ...] = (*DAYS_AND_MONTHS, *YEARS, *YEARLY, *_PERIODS, *NEARBY_DAYS)
_LEAN = compiled(
    r",? ?(?:(?P<past>jl\b\.?|j\.l\.|jongstleden\b|laatstleden\b|ll\.|l\.l\.)"
    r"|(?P<future>a\.s\.?|as\.|aanstaande\b|eerstkomende\b))"
)
# "Voorzien voor november" is in November, "klaar voor november" before it.
_PLANNED = compiled(
    r"\b(?:(?:voorzien|voorzie|gepland|ingepland|geagendeerd|beoogd|geprogrammeerd"
    r"|voorziet)\b(?:(?! en\b)[^.;:]){0,40}"
    # "Toegezegd de Kamer voor 1 mei te berichten" is before, "toegezegd voor mei" in it.
    # "U ontvangt het plan voor 1 mei" tells when it comes, "op de planning voor mei" is then
    r"|(?:toegezegd|aangekondigd|verwacht|(?:op|in|volgens|is) de planning|staat|staan)\b"
    r"(?:(?! (?:de|u|uw|het|een|dat|om|en|te|van)\b) [\w-]+){0,3} )$"
)
_PLANNED_BEHIND = compiled(
    r" (?:geplande|voorziene|aangekondigde|toegezegde|beoogde)\b"
    r"| (?:(?:had|heb|was|is|stond|staat) )?(?:voorzien|gepland|ingepland|geagendeerd)\b"
    r"| (?:had|heb|was|is) toegezegd(?=[,.;])| in het vooruitzicht gesteld\b"
    r"| op de (?:rol|planning)\b"
)
_PLANNING_REACH = 70
# "Toegezegd voor 1 juni terug te komen": it is done before, and "te Wenen" is no doing.
_TO_DO = compiled(
    r"(?: (?!(?:en|maar|of|om|dat|die|is|zijn|wordt|worden|was|werd|zal|kan|te)\b)[\w'()-]+){0,14}"
    r" te (?!(?:leiden|groningen|assen|nijmegen|wenen|londen|berlijn|weten)\b)[^\W\d_]+n\b"
)
_ABOUT_WORDS = frozenset({"voor", "na", "tot", "tot en met", "t/m", "vanaf"})
_PERIODS_OF = (Precision.MONTH, Precision.QUARTER, Precision.HALF_YEAR, Precision.YEAR)
# "De cijfers per 1 oktober": the day they were counted.
_COUNTED_ON = compiled(
    r"\b(?:cijfers|stand|standen|zaken|gegevens|aantallen|aantal|situatie|balans|saldo|bezetting) $"
)
# "Er wordt niet langer uitgegaan van mei, maar van juni."
_ASSUMED = compiled(
    r"\b(?:uitgegaan|uitgaan|ga(?:at|an)? (?:ik |wij |het kabinet )?(?:\w+ ){0,2}uit)"
    r"(?: van [\w ]{3,24},? maar)? $"
)
_CONTENT = compiled(
    r"\b(?:maatregelen|\w*begroting|plan|\w+plan|plannen|planning|programma|overzicht|monitor"
    r"|cijfers|bedragen|uitgaven|budget|budgetten"
    r"|middelen|agenda|prognoses?|ramingen|raming|tarieven|premies|werkprogramma|jaarplan"
    r"|doelen|doelstellingen?|ambities?|beleid|strategie|gevolgen|opgave|inzet|periode|jaren"
    r"|financiering|bekostiging|besparing|bezuiniging|taakstelling|reserves?"
    r"|voorbereiding(?:en)?) $"
)


def read_dated(
    folded: str, start: int, trigger: int, family: Family, alone: bool = False
) -> list[Draft]:
    """The expressions that begin at `start` and have the word at `trigger` in their core.

    What stands in front can belong to the core itself ("binnen zes weken"), so a start is also
    tried without a lead.
    """
    readers: tuple[Reader, ...] = family.value
    lead = _planned_end(folded, start, read_lead(folded, start, trigger))
    for candidate in (lead, no_lead(start)) if lead.end > start else (lead,):
        cores = read_with(readers, folded, candidate, alone)
        if cores and cores[-1].end > trigger:
            return _drafts(folded, start, candidate, cores)
    return []


def read_at(folded: str, start: int) -> Draft | None:
    """A day or period right at `start`, without anything in front; of several days the first."""
    lead = no_lead(start)._replace(word="in")
    cores = read_with(_ANY_DAY, folded, lead, alone=False)
    if not cores:
        return None
    drafts = _drafts(folded, start, lead, cores)
    return drafts[-1]._replace(moment=drafts[0].moment)


def _drafts(folded: str, start: int, lead: Lead, cores: list[Core]) -> list[Draft]:
    lean, end = _lean(folded, cores[-1].end)
    drafts = []
    for index, core in enumerate(cores):
        last = index == len(cores) - 1
        drafts.append(
            Draft(
                start if index == 0 else core.start,
                end if last else core.end,
                core.moment,
                _planned_for(folded, start, lead, core),
                lean or core.lean,
                _role(folded, start, lead, core),
                core.recurrence,
                word=lead.word,
            )
        )
    return drafts


def _role(folded: str, start: int, lead: Lead, core: Core) -> Role:
    """ "De planning na 2026", "de cijfers voor 2023": what it is about, not when it comes."""
    if lead.word == "per" and _COUNTED_ON.search(folded, max(0, start - 30), start):
        return Role.MENTION
    if lead.word == "met" and folded.endswith(("samenhangende ", "samenhangend "), 0, start):
        return Role.MENTION  # "wijziging samenhangende met de Voorjaarsnota": the name of a law
    if (
        lead.bare
        and folded.endswith(" over ", 0, start)
        and precision_of(core.moment) in _PERIODS_OF
    ):
        return Role.MENTION  # "de rapportage over het eerste kwartaal"
    if folded[core.start : core.end] == "dit jaar" and folded.startswith(" later dan ", core.end):
        return Role.MENTION  # "de brief komt dit jaar later dan u gewend bent": which one it is
    if lead.word == "van" and _ASSUMED.search(folded, max(0, start - 60), start):
        return Role.TIME
    about = lead.word in _ABOUT_WORDS and precision_of(core.moment) is Precision.YEAR
    if about and not lead.part_word and _CONTENT.search(folded, max(0, start - 30), start):
        return Role.MENTION
    return core.role


def _lean(folded: str, end: int) -> tuple[Lean | None, int]:
    match = _LEAN.match(folded, end)
    if not match:
        return None, end
    return (Lean.PAST if match["past"] else Lean.FUTURE), match.end()


def _planned_end(folded: str, start: int, lead: Lead) -> Lead:
    """ "Gepland voor eind 2022", "voor zomer 2022" is then; "klaar voor eind 2022" is by then."""
    if lead.word != "voor":
        return lead
    at_the_end = lead.part_word == "eind" and lead.end_of
    bare = folded.startswith("zomer ", lead.end) and folded.endswith("voor ", start, lead.end)
    planned = (at_the_end or bare) and _PLANNED.search(
        folded, max(0, start - _PLANNING_REACH), start
    )
    if planned and not _TO_DO.match(folded, lead.end - 1):
        return lead._replace(bound=Bound.IN)
    return lead


def _planned_for(folded: str, start: int, lead: Lead, core: Core) -> Bound:
    if lead.word != "voor" or lead.part_word.startswith(("einde", "eind van")):
        return core.bound
    if not (
        _PLANNED.search(folded, max(0, start - _PLANNING_REACH), start)
        or _PLANNED_BEHIND.match(folded, core.end)
    ):
        return core.bound
    if _TO_DO.match(folded, core.end):
        return core.bound
    precision = precision_of(core.moment)
    if precision is Precision.RECESS:
        return core.bound
    return Bound.BY if precision is Precision.DAY else Bound.IN
