"""Whether what a clause calls done is still to be done, or is another thing that is done first."""

from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled

# "Ik verwacht de motie in mei te hebben uitgevoerd": done by then, not yet.
_DONE_BY_THEN = compiled(
    r"\b(?:verwacht|verwachten|streef|streeft|streven|beoog|beoogt|zal|zullen)\b[^.;]{0,120}"
    r"\b(?:hebben|zijn) \w+$"
    r"|\b(?:(?:verwachting|streven|planning|bedoeling|doel|inzet|ambitie|wens|voornemen) is"
    r"|is de (?:bedoeling|verwachting|ambitie|inzet)|is het (?:doel|streven|voornemen)(?! van))\b"
    r"[^.;]{0,120}$"
    r"|\b[Nn]aar verwachting (?:is|zijn|heb)\b[^.;]{0,120}$"
    r"|\b(?:verwacht|verwachten|streef|streeft|beoog|beoogt|zal|zullen)\b"
    r"[^.;]{0,120}\b\w+ (?:te )?(?:hebben|zijn)$"
)
_AUXILIARY_BEHIND = compiled(r" (?:te )?(?:hebben|zijn)\b")
# "De motie wordt dit jaar afgedaan": not by this letter.
_LATER = compiled(
    r"\b(?:(?:dit|volgend|komend) (?:jaar|voorjaar|najaar)"
    rf"|(?:in|eind|begin|voor|vóór|na) (?:de zomer|{MONTH_NAME}|het (?:voor|na)jaar|het einde))"
    r" (?:wordt|worden)(?! (?:hier|daar)mee) (?:afgedaan|afgesloten|afgehandeld)\b|"
    r"\b(?:wordt|worden|kan|kunnen)\b(?![^.;]*\b(?:hier|daar)mee\b)[^.;]{0,80}"
    r"\b(?:(?:dit|volgend|komend) (?:jaar|voorjaar|najaar)|binnenkort|later|medio"
    r"|(?:in|eind|begin|voor|vóór|na)"
    rf" (?:de zomer|{MONTH_NAME}|het (?:voor|na)jaar|het einde|20\d\d))\b"
    r"[^.;]{0,40}\b(?:afgedaan|afgesloten|afgehandeld)\b"
)
# "Zodra de motie is uitgevoerd": it is not yet.
_ONCE_DONE = compiled(r"\b(?:[Zz]odra|[Vv]oordat|[Tt]otdat|[Pp]as als) (?:aan )?(?:de )?[§¶]")
# "Zodra het advies er is, kan ik de motie als afgedaan beschouwen": not before.
_ONCE = compiled(
    r"^\W*(?:(?:Zodra|Wanneer|Pas als|Pas wanneer|Pas nadat)\b[^.;§¶]{3,160},"
    r" (?:kan|zal|is|beschouw|acht|wordt)\b"
    r"|(?:Als|Indien)\b[^.;§¶]{3,160}, (?:kan|zal)\b)"
)
# "De motie aan te houden tot het onderzoek is afgerond": done is what stands behind "tot". Or
# "de motie is besproken en is de behandeling afgerond".
BEHIND_ANOTHER = compiled(
    r"[§¶][^.;]*\ben (?:is|zijn|was|werd|heeft) (?:de|het|een) (?!afgelopen|vorig|voorbij)[\w-]+"
    r"\b[^.;,§¶]*$|"
    r"[§¶][^.;]*\b(?:totdat|tot (?:het|de|dit|dat)|zodra|nadat|voordat)\b[^.;,§¶]*$"
)


def is_to_come(clause: str, end: int) -> bool:
    """Whether the participle that ends at `end` belongs to what is expected or will be."""
    first = max(clause.rfind(";", 0, end), clause.rfind(",", 0, end)) + 1
    if _LATER.search(clause[:end]) or _ONCE_DONE.search(clause, 0, end):
        return True
    if _ONCE.match(clause, 0, end):
        return True
    behind = _AUXILIARY_BEHIND.match(clause, end)
    return _DONE_BY_THEN.search(clause[first : behind.end() if behind else end]) is not None
