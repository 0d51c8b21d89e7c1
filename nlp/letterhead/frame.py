"""What surrounds a letter: kind, day, sender, addressee, subject and its own paper number.

Read from the original text, not the mended one: a letterhead is layout. Only the first and last
lines are looked at, so that this costs the same for every letter.
"""

import re

from nlp.findings import Frame
from nlp.letterhead.columns import columns_in
from nlp.letterhead.kinds import kind_of
from nlp.letterhead.letter_day import LABELS, date_of
from nlp.letterhead.listed import listed_senders, listed_subject
from nlp.letterhead.paper_number import dossier_title, own_number, session_year
from nlp.letterhead.senders import senders_of
from nlp.matching.patterns import Pattern, compiled
from nlp.matching.searching import matches_at
from nlp.names.ministries import ministry_of, ministry_of_committee

_HEAD = 6000
_SUBJECT = compiled(
    r"\n[^\w\n]{0,20}(?:Betreft|BETREFT|Onderwerp|ONDERWERP|Betr\.|Inzake)\b"
    r"[ \t]*:?[ \t]*(?:\n\s{0,9})?"
    r"(?P<subject>\S.*(?:\n(?!\s{0,99}\n)(?=[a-zà-ö(‘'“])\S?.*){0,3})",
    re.MULTILINE,
)
_REFERENCE = compiled(
    r"\n[^\w\n]{0,20}(?:Onze referentie|Ons kenmerk|Kenmerk)\b[ \t]*:?[ \t]*\n?\s{0,20}"
    r"(?P<reference>[\w./-]*\d[\w./-]*)",
    re.IGNORECASE | re.MULTILINE,
)
# "Ons kenmerk Uw kenmerk DAB/2008/49 - Onderwerp", the columns as one line
_IN_ONE_LINE = compiled(
    rf"\bOns kenmerk(?:[ \t]+(?:{LABELS}|Onderwerp))+[ \t]+(?P<reference>[\w./-]*\d[\w./-]*)"
)
# In columns, what they are on the line below.
_OUR_REFERENCE = compiled(r"(?:Ons kenmerk|Onze referentie|Kenmerk):?", re.IGNORECASE)
_MARK = compiled(r"(?:[A-Z]{1,6}\.? )?[\w./-]*\d[\w./-]*")
_THE_SUBJECT = compiled(r"(?:Onderwerp|Betreft):?", re.IGNORECASE)
_AT_THE_END = compiled(r"[ \t]Onderwerp[ \t]*\n(?P<subject>\S.*)$", re.MULTILINE)
_ADDRESSEE = compiled(
    r"\n[^\w\n]{0,20}Aan(?: de| het)?:?\s+"
    r"(?P<to>(?:de )?(?:Voorzitters?|leden|heer|mevrouw)\b[^\n]*"
    r"(?:\n(?=\s{0,20}(?:Tweede|Eerste|der|Kamer|en van|Staten))[^\n]*){0,3})",
    re.MULTILINE,
)
# "De voorzitter van de vaste commissie voor / Justitie / van de Eerste Kamer"
_TO_A_COMMITTEE = compiled(
    r"\n[^\w\n]{0,20}(?:Aan )?[Dd]e "
    r"(?P<to>[Vv]oorzitter van de (?:vaste |algemene )?[Cc]ommissie voor\s[^\n]{3,80}"
    r"(?:\n(?=\s{0,20}(?:van|der|en|[A-Z]\w+(?:,| en)))[^\n]{3,80}){0,3})"
)
# Capitals, or the line by itself, as the first one of an address.
_TO_THE_CHAIR = compiled(
    r"\n[^\w\n]{0,20}(?:aan )?(?:de )?(?P<to>voorzitters? (?:van de |der )"
    r"(?:tweede|eerste) kamer\b[^\n]{0,60}(?:\n\s{0,20}der staten[- ]generaal\b)?)",
    re.IGNORECASE,
)
_SALUTATION = compiled(
    r"\n[^\w\n]{0,20}(?:Geachte|Beste|Zeer geachte)\s+"
    r"(?P<to>(?:heer|mevrouw|dames|[Vv]oorzitter|leden)[^,\n]*),",
    re.MULTILINE,
)
# Not the government writes: what ministry it speaks of is not the sender's.
_BY_OTHERS = compiled(
    r"^\W{0,4}(?:Nr\.?\s*\w{1,4}\s+)?BRIEF VAN (?:DE |HET )?"
    r"(?:ALGEMENE REKENKAMER|INFORMATEUR|FORMATEUR|NATIONALE OMBUDSMAN|RAAD VAN STATE"
    r"|PRESIDIUM|VICE-PRESIDENT|LID |LEDEN )",
    re.MULTILINE,
)


def frame_of(text: str) -> Frame:
    """Everything the letterhead and the signature say; unknown stays None."""
    head = text[:_HEAD]
    # Rules for a line begin with the line break in front, which is found faster than "^".
    lines = "\n" + head
    day, precision = date_of(head)
    senders = senders_of(text)
    if not any(sender.name for sender in senders):
        senders = listed_senders(head) or senders
    roles = [sender.role for sender in senders if sender.role]
    ministry = next(filter(None, map(ministry_of, roles)), None)
    if ministry is None and not _BY_OTHERS.search(head[:2500]):
        ministry = ministry_of(head[:2500]) or ministry_of_committee(head[:2500])
    return Frame(
        kind=kind_of(text),
        published_on=day,
        date_precision=precision,
        subject=_subject(lines),
        senders=senders,
        ministry=ministry,
        addressee=_addressee(lines),
        reference=_reference(lines),
        kamerstuk=own_number(head),
        session_year=session_year(head),
    )


def _subject(lines: str) -> str | None:
    subject = _match(_SUBJECT, lines, "subject") or listed_subject(lines)
    subject = subject or _match(_AT_THE_END, lines[:2500], "subject")
    if subject:
        return " ".join(subject.split())
    for name, value in columns_in(lines):
        if _THE_SUBJECT.fullmatch(name):
            return value
    titled = dossier_title(lines)
    return titled[1] if titled else None


def _addressee(lines: str) -> str | None:
    found = _match(_ADDRESSEE, lines, "to") or _match(_TO_THE_CHAIR, lines[:2500], "to")
    found = found or _match(_TO_A_COMMITTEE, lines[:2500], "to")
    found = found or _match(_SALUTATION, lines, "to")
    return " ".join(found.split()) if found else None


def _reference(lines: str) -> str | None:
    if found := _match(_REFERENCE, lines, "reference"):
        return found
    if columns := next(matches_at(_IN_ONE_LINE, lines, lines, "Ons kenmerk"), None):
        return columns["reference"].strip()
    for name, value in columns_in(lines):
        if _OUR_REFERENCE.fullmatch(name) and _MARK.fullmatch(value):
            return value
    return None


def _match(pattern: Pattern, text: str, group: str) -> str | None:
    match = pattern.search(text)
    return match[group].strip() if match else None
