"""What surrounds a letter: kind, day, sender, addressee, subject and its own paper number.

Read from the original text, not the mended one: a letterhead is layout. Only the first and last
lines are looked at, so that this costs the same for every letter.
"""

import re
from datetime import date

from nlp.dates.words import DAYS_IN_WORDS
from nlp.findings import Frame, Kamerstuk, Precision
from nlp.kinds import kind_of
from nlp.listed import listed_day, listed_number, listed_senders, listed_subject
from nlp.ministries import ministry_of, ministry_of_committee
from nlp.patterns import Pattern, compiled
from nlp.searching import lowered, matches_at
from nlp.senders import senders_of

_HEAD = 6000
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari febr feb", "maart mrt", "april apr", "mei", "juni jun",
            "juli jul", "augustus aug", "september sept sep", "oktober okt", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_PLACE_CUES = (
    "haag",
    "gravenhage",
    "amsterdam",
    "rotterdam",
    "utrecht",
    "zoetermeer",
    "rijswijk",
    "leidschendam",
)
_DAY = rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\.?\s+(?P<year>(?:19|20)\d\d)"
_NUMERIC = r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>(?:19|20)\d\d)"
_PLACE = (
    r"(?:Den Haag|['’‘`]?s[-‑ ]?Gravenhage|’s Gravenhage|Amsterdam|Rotterdam|Utrecht|Zoetermeer"
    r"|Rijswijk|Leidschendam)"
)
_LABELS = (
    r"Bijlagen?(?:\(n\))?|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Kenmerk|Uw brief"
    r"|Contactpersoon|Doorkiesnummer|Telefoon|-"
)
# In order of trust: what the Chamber printed, then the letterhead, then the answer's receipt.
_DATES = tuple(
    (cues, compiled(pattern, re.IGNORECASE | re.MULTILINE))
    for cues, pattern in (
        (("vastgesteld",), rf"\bVastgesteld\s*(?:op\s+)?{_DAY}"),
        (
            ("voorgesteld",),
            rf"\bVoorgesteld\s+(?:(?:tijdens|in|bij) (?:het|de) [\w -]{{3,60}} van )?{_DAY}",
        ),
        (("ontvangen", "beantwoord"), rf"\((?:ontvangen|beantwoord)\s+(?:op\s+)?{_DAY}\)"),
        (
            _PLACE_CUES,
            rf"\n[^\w\n]{{0,20}}{_PLACE},?\s+(?:{_DAY}|{_NUMERIC})",
        ),
        # A page that lost its lines.
        (_PLACE_CUES, rf"\bStaten-Generaal\s+{_PLACE},?\s+{_DAY}"),
        (("datum",), rf"\n[^\w\n]{{0,20}}Datum:?\s+(?:brief\s+)?(?:{_DAY}|{_NUMERIC})"),
        (("datum:",), rf"\bDatum:[ \t]+{_DAY}[ \t]+(?:Betreft|Onderwerp|Kenmerk|Ons kenmerk)\b"),
        # Columns that a web page printed as one line: "Datum Bijlage(n) 3 mei 2008".
        (
            ("datum",),
            rf"\bDatum(?:[ \t]+(?:{_LABELS}))+[ \t]+{_DAY}",
        ),
        (
            ("ontvangen",),
            rf"(?:\n[^\w\n]{{0,9}}|\b(?-i:MEMORIE VAN ANTWOORD|VERSLAG) )Ontvangen\s+{_DAY}"
            r"(?:[^\S\n]*$|(?<=\d)\s+(?-i:[A-Z]))",
        ),
        (("dato", "d.d."), rf"\n[^\w\n]{{0,20}}(?:de\s+dato|d\.d\.)\s+{_DAY}"),
    )
)
# "Den Haag, de dertiende mei 2020", in lower case and without accents.
_IN_WORDS = compiled(
    rf"\n[^\w\n]{{0,20}}(?:{_PLACE.lower()}|datum:?),?\s+(?:de[n]?\s+)?"
    rf"(?P<word>{'|'.join(DAYS_IN_WORDS)})\s+(?:van\s+)?(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)"
)
_MONTH_ONLY = compiled(
    rf"\n[^\w\n]{{0,20}}(?:{_PLACE},?|Datum:?)\s+(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
# An older letterhead: "Uw brief", "Ons kenmerk" and the place in columns, what they are below.
_COLUMNS = compiled(
    r"^(?P<names>[^\n]{0,80}(?:\t|[ ]{2,})[^\n]{0,80})\n\s{0,9}"
    r"(?P<values>[^\n]*(?:19|20)\d\d\b.*)$",
    re.MULTILINE,
)
_COLUMN_OF_DAY = compiled(rf"(?:{_PLACE}|Datum)[,:]?", re.IGNORECASE)
_CELLS = compiled(r"\t+| {2,}")
# "19 februari 2009VO/OK/09/9187", the day glued to the mark of the file
_GLUED_DAY = compiled(rf"\n[^\w\n]{{0,20}}{_DAY}(?=[A-Za-z&]{{1,8}}[/-])", re.IGNORECASE)
_BARE_DAY = compiled(rf"\n[^\w\n]{{0,20}}{_DAY}[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
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
    rf"\bOns kenmerk(?:[ \t]+(?:{_LABELS}|Onderwerp))+[ \t]+(?P<reference>[\w./-]*\d[\w./-]*)"
)
_AT_THE_END = compiled(r"[ \t]Onderwerp[ \t]*\n(?P<subject>\S.*)$", re.MULTILINE)
_ADDRESSEE = compiled(
    r"\n[^\w\n]{0,20}Aan(?: de| het)?:?\s+"
    r"(?P<to>(?:de )?(?:Voorzitters?|leden|heer|mevrouw)\b[^\n]*"
    r"(?:\n(?=\s{0,20}(?:Tweede|Eerste|der|Kamer|en van|Staten))[^\n]*){0,3})",
    re.MULTILINE,
)
# Capitals, or the line by itself, as the first one of an address.
_TO_THE_CHAIR = compiled(
    r"\n[^\w\n]{0,20}(?:aan )?(?:de )?(?P<to>voorzitters? (?:van de |der )"
    r"(?:tweede|eerste) kamer\b[^\n]{0,60})",
    re.IGNORECASE,
)
_SALUTATION = compiled(
    r"\n[^\w\n]{0,20}(?:Geachte|Beste|Zeer geachte)\s+"
    r"(?P<to>(?:heer|mevrouw|dames|[Vv]oorzitter|leden)[^,\n]*),",
    re.MULTILINE,
)
_SESSION = compiled(
    r"(?<!Handelingen, )(?:Vergaderjaar|Staten-Generaal)\s*(?P<first>(?:19|20)\d\d)"
    r"\s?[–/-]\s{0,3}(?P<last>(?:19|20)?\d\d)",
    re.IGNORECASE,
)
_DOSSIER_LINE = compiled(
    # "23 9821", where the mark of a note is glued to the dossier.
    r"^\W{0,4}(?P<dossier>[123]\d[ .]?\d{3}(?=\D)|[123]\d \d{3}(?=\d\n)|[CLXVI]{2,8})"
    r"(?:(?<=\d)\d(?=\n))?"
    r"(?:[ -]\(?(?P<suffix>[IVX]{1,5}[A-E]?|[A-M]|\d{2}(?=\s+[A-Z]))\)?"
    # A web page prints each part on a line of its own: "21 501", "-", "32".
    r"|\s*\n\s{0,9}(?:[-–‑]\s*\n\s{0,9})?(?P<part>[IVX]{1,5}[A-E]?|[A-M]|\d\d)[^\S\n]*(?=\n))?"
    r"(?:\s+nr\.\s*(?P<own>\d{1,4}|[A-Z]{1,2})\b|(?:\s+(?P<bare>\d{1,4}))?\s+(?=[A-Z«\"“‘]))",
    re.MULTILINE,
)
# The title of a dossier, which can run on over lines up to the number of the paper.
_TITLE = compiled(r"\S[^\n]*(?:\n(?=[a-zà-ö(])[^\n]+|(?<=van)\n[^\n]+|(?<=en)\n[^\n]+){0,4}")
_OWN_NUMBER = compiled(
    # Until 2009 "nr." stood in small letters, alone or in front of a heading.
    r"^\W{0,4}(?:Nr\.?\s*)(?P<nr>\d{1,4}|[A-Z]{1,2})\b"
    r"|^\W{0,4}nr\.\s{0,3}(?P<low>\d{1,4}|[A-Z]{1,2})\d?(?=\s*$|\s+[A-Z])"
    r"|^\W{0,4}(?P<letter>[A-Z]{1,2})\d{0,2}\s+"
    r"(?:BRIEF|VERSLAG|NOTA|MOTIE|VOORLOPIG|MEMORIE|NADER|GEWIJZIGD|ADVIES|LIJST|MEDEDELING"
    r"|AMENDEMENT|VOORSTEL)",
    re.MULTILINE,
)
# Not the government writes: what ministry it speaks of is not the sender's.
_BY_OTHERS = compiled(
    r"^\W{0,4}(?:Nr\.?\s*\w{1,4}\s+)?BRIEF VAN (?:DE |HET )?"
    r"(?:ALGEMENE REKENKAMER|INFORMATEUR|FORMATEUR|NATIONALE OMBUDSMAN|RAAD VAN STATE"
    r"|PRESIDIUM|VICE-PRESIDENT|LID |LEDEN )",
    re.MULTILINE,
)
_PUBLISHED_AS = compiled(
    r"(?P<years>(?:19|20)\d\d-(?:19|20)\d\d)(?:\s?\|\s?)?(?P<dossier>[123]\d{4}|[CLXVI]{2,8})"
    r"(?:-(?P<suffix>[IVX]{1,5}|[A-M]|\d\d))?\s+nr\.\s*(?P<nr>\d{1,4}|[A-Z]{1,2})\b"
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
        session_year=_session_year(head),
    )


def date_of(head: str) -> tuple[date | None, Precision | None]:
    """The day of the document, or the first day of its month with precision "month"."""
    head = "\n" + head
    words = head.lower()
    for cues, pattern in _DATES:
        if not any(cue in words for cue in cues):
            continue
        for match in pattern.finditer(head):
            if day := _day(match):
                return day, Precision.DAY
    if month := _MONTH_ONLY.search(head):
        return date(int(month["year"]), _MONTHS[month["month"].lower()], 1), Precision.MONTH
    if day := _day_in_columns(head):
        return day, Precision.DAY
    if "ste " in words or "de " in words:
        worded = _IN_WORDS.search(words.replace("ë", "e"))
        if worded and (day := _day_of(worded, DAYS_IN_WORDS[worded["word"]])):
            return day, Precision.DAY
    if day := listed_day(head):
        return day, Precision.DAY
    # A day on a line of its own, above the salutation.
    salutation = head.find("Geachte")
    above = head[: salutation if salutation > 0 else 1200]
    bare = _BARE_DAY.search(above) or _GLUED_DAY.search(above)
    day = _day(bare) if bare else None
    return day, Precision.DAY if day else None


def _day_in_columns(head: str) -> date | None:
    if "\t" not in head and "  " not in head:
        return None
    for match in _COLUMNS.finditer(head[:2500]):
        names, values = (_CELLS.split(match[each].strip()) for each in ("names", "values"))
        for name, value in zip(names, values, strict=False):
            if _COLUMN_OF_DAY.fullmatch(name.strip()):
                found = re.fullmatch(rf"(?:{_DAY}|{_NUMERIC})", value.strip(), re.IGNORECASE)
                return _day(found) if found else None
    return None


def _day_of(match: re.Match[str], day: int) -> date | None:
    try:
        return date(int(match["year"]), _MONTHS[match["month"]], day)
    except ValueError:
        return None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    try:
        if parts.get("day"):
            return date(int(parts["year"]), _MONTHS[parts["month"].lower()], int(parts["day"]))
        return date(int(parts["y"]), int(parts["m"]), int(parts["d"]))
    except ValueError:
        return None


def _subject(lines: str) -> str | None:
    subject = _match(_SUBJECT, lines, "subject") or listed_subject(lines)
    subject = subject or _match(_AT_THE_END, lines[:2500], "subject")
    if subject:
        return " ".join(subject.split())
    titled = dossier_title(lines)
    return titled[1] if titled else None


def _addressee(lines: str) -> str | None:
    found = _match(_ADDRESSEE, lines, "to") or _match(_TO_THE_CHAIR, lines[:2500], "to")
    found = found or _match(_SALUTATION, lines, "to")
    return " ".join(found.split()) if found else None


def _reference(lines: str) -> str | None:
    if found := _match(_REFERENCE, lines, "reference"):
        return found
    columns = next(matches_at(_IN_ONE_LINE, lines, lines, "Ons kenmerk"), None)
    return columns["reference"].strip() if columns else None


def dossier_title(head: str) -> tuple[str, str] | None:
    """The dossier of a printed paper, and its name: "29628", "Politie"."""
    for match in _DOSSIER_LINE.finditer(head[:2500]):
        title = _TITLE.match(head, match.end())
        if title and not match["own"]:
            return _dossier(match), " ".join(title[0].split())
    return None


def _dossier(line: re.Match[str]) -> str:
    number = re.sub(r"\D", "", line["dossier"]) or line["dossier"]
    return "-".join(filter(None, (number, line["suffix"] or line["part"])))


def own_number(head: str) -> Kamerstuk | None:
    """The paper's own number, printed as dossier line and "Nr. 323" above the letter."""
    return _printed_number(head) or listed_number(head)


def _printed_number(head: str) -> Kamerstuk | None:
    if published := _PUBLISHED_AS.search(head[:800]):
        return Kamerstuk(published["dossier"], published["nr"], published["suffix"] or "")
    for match in _DOSSIER_LINE.finditer(head[:2500]):
        dossier = re.sub(r"\D", "", match["dossier"]) or match["dossier"]
        suffix = match["suffix"] or match["part"] or ""
        if match["own"]:
            return Kamerstuk(dossier, match["own"], suffix)
        own = _OWN_NUMBER.search(head, match.end(), match.end() + 1500)
        if own:
            return Kamerstuk(dossier, own["nr"] or own["low"] or own["letter"], suffix)
        if match["bare"]:
            return Kamerstuk(dossier, match["bare"], suffix)
    return None


def _session_year(head: str) -> str | None:
    published = _PUBLISHED_AS.search(head[:800])
    if published:
        return published["years"]
    low = lowered(head[:2500])
    match = next(matches_at(_SESSION, head[:2500], low, "vergaderjaar", "staten-generaal"), None)
    if not match:
        return None
    last = match["last"]
    return f"{match['first']}-{last if len(last) == 4 else match['first'][:2] + last}"


def _match(pattern: Pattern, text: str, group: str) -> str | None:
    match = pattern.search(text)
    return match[group].strip() if match else None
