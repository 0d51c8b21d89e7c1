"""Printed headings above questions and answers: "Vraag 3", "Antwoord op vragen 3 en 4"."""

import re

from nlp.matching.patterns import compiled

NUMBERS = (
    r"\d{1,3}[a-z]?(?:\s*(?:,\s*en|,|en|t/m|tot en met|&|\+|/|[-–])\s*"
    r"(?:(?:de\s+)?vra(?:ag|gen)\s+)?\d{1,3}[a-z]?)*"
)
_WHO = (
    r"(?i:\s+van\s+(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|regering|bewindspersoon"
    r"|bewindslieden|initiatiefnemers?)[^:.\n]{0,80}))?"
)
QUESTION_HEADING = compiled(
    rf"(?:Vraag|Vragen)\s+(?:nr\.?\s*)?\(?(?P<numbers>{NUMBERS})\)?(?:\s*\([^)]{{0,40}}\))?"
    # "Vraag 3 gaat hier ook over" is said in an answer.
    r"\s*(?:[.:](?=\s|$)|(?=\s|$)(?!\s*(?-i:[a-zà-ö])))",
    re.IGNORECASE,
)
_ANSWER_HEADING = compiled(
    rf"(?:(?P<before>\d{{1,3}})\s*[.)]?\s*)?"
    rf"(?:G(?:ezamenlijke?|ecombineerde?) a|A)(?i:ntwoord(?:en)?){_WHO}"
    rf"(?i:\s+(?:op\s+)?(?:de\s+)?(?:vraag|vragen)?\s*\(?(?P<numbers>{NUMBERS})\)?)?\s*(?:[.:]|(?=$))"
)
_REACTION_HEADING = compiled(
    r"(?:Reactie|Beantwoording)\s+(?:van\s+)?(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|"
    r"regering|bewindspersoon)).{0,40}$|(?:Reactie|Beantwoording)\s?:?$",
    re.IGNORECASE,
)
# Antwoord, Reactie, Beantwoording; most paragraphs begin otherwise, and need no pattern.
_HEADINGS_BEGIN = frozenset("ARrBbG")
BARE_NUMBERS = compiled(
    rf"(?:(?i:vraag)\s+(?:nr\.?\s*)?)?\(?(?P<numbers>{NUMBERS})\s*\)?[.:]?"
    r"(?:\s*\((?i:blz|bladzijden?|pag|p)\b[^()]{1,40}\))?$"
)
ANSWERED_BY = compiled(
    r"Antwoord(?:en)?\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)", re.IGNORECASE
)
# "Meenen, P.H. van", "Heutink, H": a member in the column of a table
MEMBER = r"[\w’'-]+(?: [\w’'-]+)?, (?:[A-Z]{1,2}[a-z]?\.?){1,5}(?: (?:van|de|der|den|ter|ten|'t))*"
ENDS = compiled(
    r"(?:X Noot|Toelichting:|Noten?$|Bijlage\b.{0,30}$|\[?1[\])]\s+(?:http|www)"
    r"|(?:[IVX]{1,4}\.?\s+)?Volledige agenda|De (?:griffier|voorzitter) van)"
)
SPEAKERS_TURN = compiled(
    r"(?:Vragen en opmerkingen|Inbreng|Vragen)\s+van\s+(?:de\s+leden\s+van\s+)?(?:de\s+)?.{2,60}$",
    re.IGNORECASE,
)


def answer_heading(text: str) -> re.Match[str] | None:
    if text[0] not in _HEADINGS_BEGIN and not text[0].isdigit():
        return None
    match = _ANSWER_HEADING.match(text) or _REACTION_HEADING.match(text)
    if not match or ANSWERED_BY.match(text):
        return None
    # A heading stands alone, or ends in a sign, or names numbers: "Antwoord 3 Ja."
    alone = match.end() >= len(text)
    if alone or text[match.end() - 1] in ":." or match.groupdict().get("numbers"):
        return match if "numbers" in match.groupdict() else _ANSWER_HEADING.match("Antwoord")
    return None


def expand(printed: str) -> list[str]:
    """ "3, 4 en 6" → 3 4 6; "2 t/m 5" → 2 3 4 5."""
    found: list[str] = []
    joint = ""
    for part in re.finditer(r"\d{1,3}[a-z]?|t/m|tot en met|[-–]", printed):
        if not part[0][0].isdigit():
            joint = part[0]
            continue
        if joint and found and part[0].isdigit() and found[-1].isdigit():
            last = int(part[0])
            if int(found[-1]) < last <= int(found[-1]) + 60:
                found.extend(str(n) for n in range(int(found[-1]) + 1, last))
        joint = ""
        found.append(part[0])
    return list(dict.fromkeys(found))
