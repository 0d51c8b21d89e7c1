"""Tells what sort of paper a text is, from its head and a few words of its body."""

import re

from nlp.findings import DocumentKind
from nlp.matching.patterns import Pattern, compiled
from nlp.matching.searching import lowered

_HEAD = 5000
_LOOKED_AT = 20_000
_RULES: tuple[tuple[DocumentKind, Pattern], ...] = tuple(
    (kind, compiled(pattern, flags))
    for kind, pattern, flags in (
        (
            DocumentKind.MOTIE,
            r"\n[^\w\n]{0,20}(?:Nr\.?\s*\w+\s+)?(?:NADER\s+|TWEEDE\s+)?(?:GEWIJZIGDE\s+)?MOTIE\s+VAN\s+(?:HET\s+LID|DE\s+LEDEN)"
            r"|\b[Mm]otie van (?:het lid|de leden)\b[^\n]*\n\s{0,9}De Kamer,\s+gehoord\b"
            # The head can be misprinted; the form of a motion is not.
            r"|\n[^\w\n]{0,20}(?:GEWIJZIGDE\s+)?MOTIE\b(?:.*\n){1,6}\W{0,9}Voorgesteld\b"
            r"|\n[^\w\n]{0,9}Voorgesteld [^\n]{6,60}\n\s{0,9}De Kamer,\s+gehoord\b"
            r"|\n[^\w\n]{0,9}\d{5} (?:[\w-]{1,6} )?\d{1,4} (?:[Gg]ewijzigde )?[Mm]otie van"
            r" (?:het lid|de leden)",
            re.MULTILINE,
        ),
        (
            DocumentKind.SCHRIFTELIJK_OVERLEG,
            r"verslag\s+van\s+een\s+(?:nader\s+)?schriftelijk\s+overleg|lijst\s+van\s+vragen\s+en\s*antwoorden"
            r"|vragen\s+en\s+opmerkingen\s+vanuit\s+de\s+fracties"
            r"|(?:brengt\s+bijgaand\s+verslag\s+uit\s+van\s+het\s+gevoerde|inbreng\s+verslag\s+van\s+een)\s+schriftelijk\s+overleg"
            r"|commissies?\s+voor\s[^.]{3,160}\bvragen\s+(?:en\s+opmerkingen\s+)?voorgelegd\s+aan\s+de"
            r"|heeft\s+schriftelijk\s+overleg\s+gevoerd\s+met"
            r"|\b(?:na|de\s+)volgende\s+vragen\s+ter\s+beantwoording\b[^.]{0,80}\bvoorgelegd"
            r"|\n[^\w\n]{0,20}(?:(?:betreft|onderwerp)[\s:]{1,20})?(?:beantwoording|antwoorden)\s"
            r"[^.\n]{0,40}\b(?:feitelijke\s+vragen|vragen\b[^.\n]{0,60}\bschriftelijk\s+overleg)\b",
            0,
        ),
        (
            DocumentKind.ANTWOORD_KAMERVRAGEN,
            r"\n[^\w\n]{0,20}(?:Betreft|Onderwerp)?[\s:]{0,20}(?:Beantwoording|Antwoord(?:en)?)\s+"
            r"(?:op\s+|van\s+(?:de\s+)?)?(?:\w+\s+)?(?:schriftelijke\s+vragen|(?:[Kk]amer)?vragen)"
            r"|\n[^\w\n]{0,20}Antwoord(?:en)?\s+(?:van\s+)?(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris)"
            r"|\n[^\w\n]{0,20}(?:[\dZ]+\s+)?Vragen\s+van\s+(?:het\s+lid|de\s+leden|de\s+Kamerleden)\b"
            r"|\n[^\w\n]{0,20}Mededeling\s+van\s+(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris)"
            r"|\n[^\w\n]{0,9}Kamervra(?:ag\s+20\d\dZ\d{5}\b|gen\b[^\n]{3,200}\bVraagsteller:)"
            r"|\n[^\w\n]{0,9}Kamerbrief (?:inzake|over|met) (?:de )?(?:be)?antwoord(?:ing|en) "
            r"(?:van |op )?(?:de )?(?:[Kk]amer|schriftelijke )?vragen\s+van\s+"
            r"(?:het\s+lid|de\s+leden)\b"
            # Two lines of a page that shows questions: who asked, and below it who answered.
            r"|\([^()\n]{2,20}\)[ |]*\n\|\n[^\n|]{3,90}\((?:vice)?(?:minister|staatssecretaris) "
            r"[^()\n]{3,80}\)[^\n|]{0,40}\|\n"
            r"|\nBIJVOEGSEL\s+Schriftelijke\s+antwoorden\s+van\b"
            r"|Aanhangsel\s+van\s+de\s+Handelingen[^\S\n]*$",
            re.MULTILINE,
        ),
        (
            DocumentKind.TOEZEGGINGENLIJST,
            r"\n[^\w\n]{0,20}(?:Bijlage\s{0,2}\w{0,3}[\s:.–-]{1,4})?(?:Overzicht|Lijst|Stand\s+van\s+zaken)\s+(?:van\s+)?(?:de\s+)?(?:openstaande\s+|\(?deels\)?\s+|moties\s+en\s+){0,4}"
            r"toezegging(?:en)?\b.{0,60}$|\n[^\w\n]{0,20}toezeggingen(?:lijst|overzicht|register)\b.{0,100}$"
            r"|\n[^\w\n]{0,9}(?:Rappelabele|Openstaande|Voldane) toezeggingen\b.{0,80}$",
            re.MULTILINE | re.IGNORECASE,
        ),
    )
)
_IN_LOWER_CASE = frozenset({DocumentKind.SCHRIFTELIJK_OVERLEG})
# A word that each rule needs: searching for one is far cheaper than trying the rule everywhere.
_NEEDS = {
    DocumentKind.MOTIE: ("motie", "voorgesteld"),
    DocumentKind.SCHRIFTELIJK_OVERLEG: (
        *("schriftelijk", "lijst van", "opmerkingen", "voorgelegd", "feitelijke"),
    ),
    DocumentKind.ANTWOORD_KAMERVRAGEN: (
        *("vragen", "handelingen", "antwoord", "mededeling", "(minister ", "(staatssecretaris "),
    ),
    DocumentKind.TOEZEGGINGENLIJST: ("toezegging",),
}
# What was said, and no paper of the government; it names letters and lists of questions by the row.
_MINUTES = compiled(
    r"\n[^\w\n]{0,9}(?:Nr\.?\s{0,3}\w{1,4}\s{1,3}|[A-Z]{1,2}\d?\s)?VERSLAG VAN EEN (?:\w+ )?"
    r"(?:ALGEMEEN OVERLEG|WETGEVINGSOVERLEG|NOTAOVERLEG|COMMISSIEDEBAT|MONDELING OVERLEG"
    r"|RONDETAFELGESPREK|HOORZITTING|GESPREK)\b"
    r"|\bVERSLAG VAN EEN (?:MONDELING|ALGEMEEN) OVERLEG Vastgesteld\b"
    r"|\n[^\w\n]{0,9}Aan de orde (?:is|zijn) (?:de|het) (?:voor[tz]\w+ van de )?"
    r"(?:behandeling|stemming|debat|tweeminutendebat|VAO|interpellatie)\w*\b"
)
# Read in lower case, each with letters in front: a pattern that minds no case, or that begins
# with a choice, is many times slower.
_LETTER = tuple(
    compiled(pattern)
    for pattern in (
        r"aan\s+de\s+voorzitters?\s+van\s+de\s+(?:tweede|eerste)",
        # In an address, also where it runs on over two lines.
        r"\n[^\w\n]{0,9}de\s+voorzitter\s+van\s+de\s+(?:tweede|eerste)\s+kamer\s+der\s+"
        r"staten.generaal",
        r"\n[^\w\n]{0,9}de\s+voorzitter\s+van\s+de\s+vaste\s+commissie\s+voor\s[^\n.]{3,80}\n"
        r"\s{0,9}(?:postbus|binnenhof|plein|\d{1,2} [a-z]{3,9} \d{4})",
        r"\n[^\w\n]{0,9}(?:nr\.?\s{0,3}\w{1,4}\s{1,3})?(?:herdruk\d?\s{1,3})?"
        r"brief\s+van\s+de\s+(?:minister|staatssecretaris|vice)"
        r"(?![^\n]{0,120}\b(?:van|d\.d\.) \d{1,2} [a-z]{3,9} \d{4})",
        r"brief regering\s{0,9}:",
        r"geachte\s+(?:heer\s+|mevrouw\s+)?voorzitter",
    )
)
# In capitals it is a heading, also where a page lost its lines.
_CAPITALS = compiled(r"BRIEF\s+VAN\s+DE\s+(?:MINISTER|STAATSSECRETARIS|VICE)")
# A letter that sends answers is those answers only where they follow in the same text.
_SENDS_ANSWERS = compiled(
    r"antwoord(?:(?:en)?\s+(?:aan\s+)?op|(?<=beantwoord)ing\s+van)\s+(?:de\s+)?(?:schriftelijke\s+)?(?:Kamer)?vragen\s+"
    r"(?:gesteld\s+door|van)\s+(?:het\s+(?:Kamer)?lid|de\s+(?:Kamer)?leden)\b"
)
# What members asked in a debate is answered in a letter; Kamervragen are asked in writing.
_ASKED_IN_A_DEBATE = compiled(
    r"\b(?:vragen|antwoorden)\b[^.?]{0,200}\b(?:(?:eerste|tweede)\s+termijn|(?:begrotings|wets)behandeling"
    r"|(?:tijdens|bij|in)\s+(?:de|het|uw|ons)\s+(?:[\w-]+\s+){0,3}(?:behandeling|debat|\w+debat"
    r"|\w+overleg|overleg))\b"
)
# A supplement to the minutes is no letter either.
_NO_LETTER = compiled(r"\bingezonden\b|\b(?:kamer|schriftelijke )vragen\b|\bbijvoegsel\b")
# The same of a consultation: "de antwoorden op de vragen uit het schriftelijk overleg".
_SENDS_CONSULTATION = compiled(
    r"\b(?:antwoorden|beantwoording)\b[^.\n]{0,80}\b(?:schriftelijk\s+overleg|vragen\s+en\s+opmerkingen)\b"
)
_ANSWERS = compiled(
    r"^A\s?1\s?:|^[^\w\n]{0,9}Antwoord(?:\s+(?:op\s+)?(?:vraag|vragen)?\s*\d.{0,40})?[ :.]*$"
    r"|^1[.)]?[^\S\n]*$",
    re.MULTILINE,
)
_ADVICE = compiled(
    r"advies(?:aan)?(?:aanvraag|vraag)|(?:verzoek|vraag|vragen|verzoeken)\b[^.\n]{0,120}\b(?:uw\s+(?:raad\s+)?(?:om\s+)?)?advies",
    re.IGNORECASE,
)
_TO_THE_CHAMBER = compiled(
    r" kamer\b(?:(?<=\buw kamer)|(?<=\bde tweede kamer)|(?<=\bde eerste kamer))"
)
# What goes with a letter is none, though it speaks to "uw Kamer".
_ANNEX = compiled(
    r"\W{0,20}B(?:ijlage|IJLAGE)(?:[^\S\n]+(?:\d{1,2}|[IVX]{1,4}|[A-E]))?[^\S\n]?[:.–-]"
)
# What goes with a bill is no letter, though it too speaks of "de Tweede Kamer".
_WITH_A_BILL = compiled(
    r"\n[^\w\n]{0,9}(?:[Nn]r\.?\s{0,3}\w{1,4}\s{1,3}|[A-Z]{1,2}\d?\s)?(?:(?:NADERE|TWEEDE|DERDE) )?"
    r"(?:NOTA (?:NAAR AANLEIDING VAN|VAN WIJZIGING)|MEMORIE VAN|VOORLOPIG VERSLAG|EINDVERSLAG"
    r"|ADVIES (?:VAN DE )?(?:RAAD VAN STATE|AFDELING)|VOORSTEL VAN WET)\b"
)
_SALUTATION = compiled(r"\n[^\w\n]{0,20}(?:Zeer\s+)?[Gg]eachte\b")


def kind_of(text: str) -> DocumentKind:
    """The kind of paper; `OVERIG` where nothing tells."""
    # A rule for a line begins with the line break in front, which is found faster than "^".
    head = "\n" + text[:_HEAD]
    low = lowered(text[:_LOOKED_AT])
    words = "\n" + low[:_HEAD]
    if _MINUTES.search(head):
        return DocumentKind.OVERIG
    starts = [match.start() for pattern in _LETTER if (match := pattern.search(words))]
    starts += [match.start()] if (match := _CAPITALS.search(head)) else []
    letter = min(starts, default=None)
    for kind, pattern in _RULES:
        needed = any(word in words for word in _NEEDS[kind])
        match = pattern.search(words if kind in _IN_LOWER_CASE else head) if needed else None
        # A list in the annex, or a title that is quoted, does not make the letter a list.
        if match and not (
            kind is DocumentKind.TOEZEGGINGENLIJST
            and letter is not None
            and letter <= match.start()
        ):
            asked = kind is DocumentKind.ANTWOORD_KAMERVRAGEN and _asked_in_a_debate(words)
            return DocumentKind.KAMERBRIEF if asked else kind
    if "ntwoord" in text and (sent := _sent_answers(head)) and _ANSWERS.search(text[:40_000]):
        return sent
    if letter is not None:
        return DocumentKind.KAMERBRIEF
    if _SALUTATION.search(head) and _ADVICE.search(text[:_LOOKED_AT]):
        return DocumentKind.ADVIESAANVRAAG
    if _ANNEX.match(text) or _WITH_A_BILL.search(head):
        return DocumentKind.OVERIG
    if _TO_THE_CHAMBER.search(low):
        return DocumentKind.KAMERBRIEF
    return DocumentKind.OVERIG


def _asked_in_a_debate(words: str) -> bool:
    return bool(_ASKED_IN_A_DEBATE.search(words)) and not _NO_LETTER.search(words)


def _sent_answers(head: str) -> DocumentKind | None:
    """What a letter is that sends answers, where they follow in the same text."""
    if _SENDS_ANSWERS.search(head):
        return DocumentKind.ANTWOORD_KAMERVRAGEN
    return DocumentKind.SCHRIFTELIJK_OVERLEG if _SENDS_CONSULTATION.search(head) else None
