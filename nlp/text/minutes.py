"""Who speaks in the minutes of a meeting: what members say is not what the government says."""

import re
from itertools import pairwise

from nlp.matching.patterns import compiled

_HEAD = 3000
_MINUTES = compiled(
    r"\bVERSLAG VAN EEN (?:\w+ )?(?:ALGEMEEN OVERLEG|WETGEVINGSOVERLEG|NOTAOVERLEG|COMMISSIEDEBAT"
    r"|MONDELING OVERLEG|SCHRIFTELIJK OVERLEG TER VERVANGING)\b"
    r"|\bgeredigeerd (?:woordelijk )?verslag\b|\bAan de orde (?:is|zijn) (?:de|het)\b"
)
# A member opens a paragraph: "De heer Duyvendak (GroenLinks) vraagt".
_MEMBER = compiled(
    r"^(?:De heer|Mevrouw|Het lid|De leden) [A-Z\w][^\n()]{1,60}\([^()\n]{2,30}\)", re.MULTILINE
)
_OTHER = compiled(
    r"^(?:De (?:minister|staatssecretaris|voorzitter)\b|Minister |Staatssecretaris "
    r"|Antwoord|Toezeggingen|De beraadslaging)",
    re.MULTILINE,
)


def members_in(text: str) -> list[tuple[int, int]]:
    """Where members speak, up to where a member of government or the chair does; minutes only."""
    if not _MINUTES.search(text[:_HEAD]):
        return []
    members = [match.start() for match in _MEMBER.finditer(text)]
    others = [match.start() for match in _OTHER.finditer(text)]
    turns = sorted([(at, True) for at in members] + [(at, False) for at in others])
    turns.append((len(text), False))
    return [(at, end) for (at, member), (end, _) in pairwise(turns) if member]
