"""What is said of a motion in words that were said of others: "de motie B wel", "waaronder".

A clause comes masked: § stands for the motion, ¶ for one behind a preposition.
"""

from nlp.findings import Stance
from nlp.matching.patterns import compiled
from nlp.motions.stance_cues import Said, said_in

_OF_ANOTHER = "wat voor een andere motie geldt"
_ECHO = compiled(
    r"\W*(?:(?:[Mm]aar|[Ee]n|[Dd]och|[Tt]erwijl|[Vv]oor|[Aa]an|[Dd]ie|[Dd]at|[Dd]e|[Bb]ij) ){0,4}"
    r"[§¶]\W{0,3}(?:(?:is|zijn|wordt|heb|voer|doe|geldt) (?:dat |ik |het ){0,2})?"
    r"(?P<how>nog niet|ook niet|evenmin|niet|wel|ook|eveneens|evenzo)(?: het geval)?\W*$"
)
_LIKEWISE = compiled(
    r"^\W*(?:[Ee]venals|[Aa]lsook|[Aa]lsmede|[Nn]et als|[Zz]o ook)(?: bij| voor)?(?: de)? [§¶]\W*$|"
    r"\b(?:[Hh]etzelfde|[Dd]it|[Dd]at) geldt(?: ook| eveneens| evenzeer)? (?:voor|ten aanzien van)"
    r"(?: de)? ¶\W*$"
)
# "Voor de motie B is dat naar verwachting eind dit jaar het geval".
_LATER_TOO = compiled(
    r"[§¶][^.;§¶]{0,20}\b(?:is|zal)\b[^.;§¶]{0,8}\b(?:dat|dit)\b[^.;§¶]{0,20}"
    r"\b(?:verwachting|later|volgend|eind|begin|medio|zomer|najaar|voorjaar|pas)\b"
    r"[^.;§¶]{0,40}\bhet geval\b"
)
_WITHOUT = compiled(r"\b(?:nog )?niet\b|\bgeen\b")
# "Van de elf moties zijn er negen afgedaan, waaronder de motie B".
_AMONG = compiled(
    r"^(?P<of_all>[^.;§¶]*\b[Mm]oties\b)(?P<said>[^.;§¶]*?),? \(?"
    r"(?:waaronder|te weten|namelijk)(?: ook| onder andere)?(?: die| de)? ?$"
)


def echoed(clause: str, before: str) -> Said | None:
    """What a clause says by pointing at the clause `before`, which spoke of another motion."""
    if among := _AMONG.match(clause[: _first_mark(clause)]):
        return said_in("§" + among["said"])
    if _LIKEWISE.search(clause):
        return said_in(before)
    if before and (later := _LATER_TOO.search(clause)):
        return Said(Stance.IN_PROGRESS, later[0].strip(), f"nog te doen: {_OF_ANOTHER}")
    echo = _ECHO.match(clause)
    if echo is None or not before:
        return None
    match echo["how"]:
        case "nog niet":
            return Said(Stance.IN_PROGRESS, echo[0].strip(), f"nog niet: {_OF_ANOTHER}")
        case "wel":
            return said_in(_WITHOUT.sub("", before))
        case "niet":
            return Said(Stance.NOT_EXECUTED, echo[0].strip(), f"niet: {_OF_ANOTHER}")
    return said_in(before)


def _first_mark(clause: str) -> int:
    return min((at for at in (clause.find("§"), clause.find("¶")) if at >= 0), default=0)
