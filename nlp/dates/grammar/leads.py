"""What stands in front of a time: bound, preposition and part ("uiterlijk in de loop van")."""

from functools import cache
from typing import NamedTuple

from nlp.dates.grammar.words import AT_LATEST, VOOR
from nlp.dates.meaning.expressions import Bound, Role
from nlp.dates.meaning.periods import Part
from nlp.matching.patterns import compiled

_FILLERS = (
    "nog|pas|al|reeds|alsnog|direct|meteen|onmiddellijk|kort|snel|vlak|ruim|ruimschoots|tijdig"
    "|ergens|vroeg|waarschijnlijk|vermoedelijk|later|laat|zeker|in ieder geval"
)
_BY = (
    rf"{AT_LATEST}(?: tot en met| tot| per| rond(?:om)?)?|ten laatste|niet later dan"
    r"|op (?:zijn|z'n) laatst|tot en met|t/m|t\.m\.|tot uiterlijk"
    rf"|op of {VOOR}|{VOOR} of op|tussen nu en"
)
_BEFORE = (
    rf"(?:{AT_LATEST} |nog )?(?:{VOOR}|voorafgaande? aan)"
    r"(?: (?:de )?(?:aanbieding|indiening|presentatie) van"
    r"| het (?:verschijnen|uitkomen|ingaan) van)?"
    r"|eerder dan|tot aan|tot"
    r"|in (?:de )?aanloop naar|vooruitlopend op"
)
_AFTER = r"na (?:afloop|ommekomst) van|na|later dan"
_FROM = (
    rf"niet (?:(?:al|veel|reeds) )?(?:eerder dan|{VOOR})"
    r"|(?:op (?:zijn|z'n) vroegst|ten vroegste)(?: per)?"
    r"|vanaf|met ingang van"
    r"|m\.i\.v\.|ingaande"
    r"|te beginnen (?:met|vanaf)|beginnend|startend"
)
_AROUND = r"rond(?:om)?|omstreeks|omtrent|tegen|richting|circa|ca\.|ongeveer"
_IN = (
    r"(?:in|voor|gedurende) (?:de|het) (?:periode|tijdvak|jaren)(?: van)?"
    r"|(?:bij|met) (?:het (?:verschijnen|uitkomen)|de (?:aanbieding|indiening|presentatie)) van"
    r"|(?:bij|ter) gelegenheid van|in|op|aan|met|bij|gedurende|tijdens|binnen"
    r"|te beginnen (?:in|op)|startend (?:in|per)"
    r"|ten tijde van"
)
_MENTION = r"van|d\.d\.|dd\.?|de dato"
_SINCE = r"sinds|sedert"
_EARLIER = r"eerder(?= (?:dit|deze|in|op|afgelopen|vorige?)\b)"

_FIRST, _SECOND = r"(?:eerste|eertse|1e|1ste)", r"(?:tweede|2e|2de|laatste)"
_PARTS: tuple[tuple[str, Part | None], ...] = (
    (r"eerste twee weken", Part.FIRST_TWO_WEEKS),
    (r"laatste twee weken", Part.LAST_TWO_WEEKS),
    (r"eerste (?:zes|6) maanden", Part.FIRST_HALF),
    (r"laatste (?:zes|6) maanden", Part.SECOND_HALF),
    (r"eerste maand", Part.FIRST_MONTH),
    (r"laatste maand", Part.LAST_MONTH),
    (
        r"begin|start(?! (?:in|een)\b)|aanvang|ingang|primo"
        r"|(?:eerste|vroege) (?:(?:drie |paar )?maanden|(?:twee |drie |paar )?(?:weken|dagen))",
        Part.BEGIN,
    ),
    (r"half|medio|midden|mid|halverwege", Part.MIDDLE),
    (r"einde?|(?:afloop|ommekomst)(?! in)|(?:laatste|late) (?:maanden|weken|dagen)", Part.END),
    (r"ultimo", Part.LAST_DAY),
    (rf"{_FIRST} (?:helft|deel)", Part.FIRST_HALF),
    (rf"{_SECOND} (?:helft|deel)", Part.SECOND_HALF),
    (rf"{_FIRST} (?:volle )?week", Part.FIRST_WEEK),
    (r"(?:tweede|2e|2de) week", Part.SECOND_WEEK),
    (r"(?:derde|3e|3de) week", Part.THIRD_WEEK),
    (r"(?:vierde|4e|4de) week", Part.FOURTH_WEEK),
    (r"laatste week", Part.LAST_WEEK),
    (r"week", Part.WEEK_OF),
    # A whole period, only worded at length.
    (r"loop|verloop|maand|maanden", None),
)
_PART = "|".join(pattern for pattern, _ in _PARTS)
# "In de tweede of derde week van mei": the first has its noun behind the second.
_NTH = (
    r"(?P<nth>eerste|1e|tweede|2e|derde|3e)(?: of | en |/)"
    r"(?=(?:tweede|2e|derde|3e|vierde|4e|laatste) week)"
)

_LEAD = compiled(
    rf"(?:(?:{_FILLERS}) )*"
    rf"(?P<kind>(?P<from>{_FROM})|(?P<before>{_BEFORE})(?! en met\b| uiterlijk\b| aan\b| of op\b)"
    rf"|(?P<by>{_BY})|(?P<after>{_AFTER})|(?P<per>per)|(?P<between>tussen)"
    rf"|(?P<around>{_AROUND})|(?P<since>{_SINCE})|(?P<past>{_EARLIER})|(?P<mention>{_MENTION}))?"
    r"(?:\b|(?<=\.)|(?=\d)) ?"
    rf"(?:(?P<prep>{_IN}) )?(?:(?:{_FILLERS}) )*(?P<around_too>(?:{_AROUND}) )?"
    rf"(?:(?:de|het|'t) )?"
    r"(?:(?:loop|verloop) van (?:de|het) (?=(?:eerste|tweede|laatste|1e|2e) helft))?"
    rf"(?:(?:{_NTH})?(?P<part>{_PART})(?:(?:/|-| / | - | of | tot | a | en )(?P<part_to>{_PART}))?"
    r"(?P<of> van| in)? )?"
    r"(?:(?:de|het) )?(?:maand(?:en)? )?"
)
_BOUNDS = {
    "by": Bound.BY,
    "before": Bound.BEFORE,
    "after": Bound.AFTER,
    "from": Bound.FROM,
    "since": Bound.FROM,
}
_KINDS = (*_BOUNDS, "per", "between", "around", "past", "mention")
_ROLES = {"mention": Role.MENTION, "since": Role.PAST, "past": Role.PAST}
_WITHIN, _TIME = Bound.IN, Role.TIME
_PART_OF = [(compiled(pattern), part) for pattern, part in _PARTS]


class Lead(NamedTuple):
    """Bound, preposition and part in front of a core that begins at `end`."""

    end: int
    bound: Bound
    word: str  # the bound or preposition as folded, "" when there is none
    part: Part | None
    part_to: Part | None
    part_word: str
    role: Role

    @property
    def bare(self) -> bool:
        """Nothing in front at all: "2030" in the name of a report."""
        return not self.word and not self.part_word

    @property
    def end_of(self) -> bool:
        """Whether it says "eind": under a bound, the end of the whole period."""
        return self.part is Part.END and self.part_to is None


def no_lead(start: int) -> Lead:
    """A core with nothing in front of it."""
    return Lead(start, Bound.IN, "", None, None, "", Role.TIME)


def read_lead(folded: str, start: int, core: int) -> Lead:
    """The longest lead that begins at `start` and ends before a core, at `core` or earlier."""
    match = _LEAD.match(folded, start, core) if start < core else None
    if match is None:
        return no_lead(start)
    word = match["kind"]
    kind = next(kind for kind in _KINDS if match[kind]) if word else ""
    word = word or match["prep"] or ("rond" if match["around_too"] else "")
    bound = _BOUNDS.get(kind, _WITHIN)
    if (
        match["part"]
        and _part(match["part"]) is Part.LAST_DAY
        and bound in (Bound.IN, Bound.BEFORE)
    ):
        bound = Bound.BY  # "ultimo 2022" is a term by itself, and "vóór ultimo" is no day less
    part, part_to = _part(match["part"]), _part(match["part_to"])
    if match["nth"]:
        part, part_to = _part(f"{match['nth']} week"), part
    return Lead(
        match.end(),
        bound,
        word,
        part,
        part_to,
        " ".join(filter(None, (match["part"], match["of"]))) if match["part"] else "",
        _ROLES.get(kind, _TIME),
    )


@cache
def _part(words: str | None) -> Part | None:
    if not words:
        return None
    return next((part for pattern, part in _PART_OF if pattern.fullmatch(words)), None)
