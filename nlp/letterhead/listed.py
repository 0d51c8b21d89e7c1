"""What a web page says of the paper it shows, above the text of the paper itself.

The site of the Chamber, two sites that republish its papers, and the government's own: each has
a title and some facts in front, in a form of its own. What the paper prints itself goes before.
"""

import re
from datetime import date

from nlp.findings import Kamerstuk, Sender
from nlp.matching.patterns import compiled
from nlp.matching.searching import matches_at
from nlp.names.ministries import CODES, ROLE, is_ministry, role_as_title

_ABOVE = 1500
# As one site has it: "Nummer: 2024D51302, datum: 2024-12-19".
_LISTED_ON = compiled(r"\bNummer: 20\d\d[DZ]\d{5}, datum: (?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b")
# "Kamerstuk: Kamerbrief | 12-09-2017", on the site of the government
_PUBLISHED_ON = compiled(
    r"\nKamerstuk\s?:\s?[^\n|]{3,40}\|\s?(?P<d>\d\d?)-(?P<m>\d\d?)-(?P<y>(?:19|20)\d\d)\b"
)
_NUMBER = compiled(
    r"\n(?:Kamerstuk|Onderdeel van kamerstukdossier|ID:) (?P<dossier>[123]\d{4})"
    r"(?P<suffix>[ -](?:[IVX]{1,5}[A-E]?|[A-M]|\d\d)?)?-(?P<nr>\d{1,4}|[A-Z]{1,2})(?=\s)"
)
# "Kenmerk | 31066, nr. 1164 |", "Reference 35526, nr. 60", on two sites that show papers
_REFERENCE = compiled(
    r"\n(?:Kenmerk|Reference)[\s|]{1,3}(?P<dossier>[123]\d{4})"
    r"(?:[ -](?P<suffix>[IVX]{1,5}[A-E]?|[A-M]|\d\d))?,"
    r" (?:nr\. )?(?P<nr>\d{1,4}|[A-Z]{1,2})(?=[\s|])"
)
# "Brief regering : Voorbereiding van de verkiezingen", the title of a page
_LISTED_AS = compiled(
    r"\n[^\S\n]*(?:Brief regering|Antwoord schriftelijke vragen|Lijst van vragen en antwoorden"
    r"|(?:Inbreng )?[Vv]erslag (?:van een )?(?:nader )?schriftelijk overleg"
    r"|(?:Gewijzigde )?[Mm]otie|Mededeling)"
    r"\s?:\s?(?P<subject>\S.*)$",
    re.MULTILINE,
)
# Title, dossier and kind stand above the number, each on a line.
_ABOVE_NUMBER = compiled(r"\nNummer: 20\d\d[DZ]\d{5}, datum:")
_BELOW_NUMBER = compiled(
    r"\nKamervraag 20\d\dZ\d{5}[^\S\n]*\n\s{0,9}(?P<asked>\S[^\n]*)\n\s{0,9}Ingediend\b"
    r"|\nKamerstuk [123]\d{4}[\w-]*[^\S\n]*\n\s{0,9}(?P<subject>\S[^\n]*)\n\s{0,9}Dossier:"
)
_TITLE = compiled(
    r"\n[^\S\n]*"
    r"(?P<subject>(?:Kamerbrief|Beantwoording Kamervragen) (?:over|met|inzake|bij) \S.*)$",
    re.MULTILINE,
)
_SIGNED_BY = compiled(
    r"\b(?:(?:Eerste|Mede) ondertekenaar|Indiener):?\s{1,9}"
    r"(?P<name>[A-Z][^,\n(]{1,60}(?:\([A-Z][^()\n]{1,30}\)[^,\n(]{2,60})?),\s"
    r"(?=minister|staats)"
)
_SIGNERS = ("Eerste ondertekenaar", "Mede ondertekenaar", "Indiener")
# "Minister De Jonge (BZK) stuurt de Tweede Kamer een brief", the summary on the government's site
_SUMMARY = compiled(
    r"\n[^\w\n]{0,9}(?P<office>Minister|Staatssecretaris) (?P<who>[A-Z][\w’'-]+(?: [\w’'-]+){0,3})"
    r" \((?P<name>[A-Z][^()\n]{1,80})\)"
)
# Who answered, as a page of questions prints it: "Beantwoord door Jan Bos (minister defensie)".
_ANSWERED_BY = compiled(
    r"\nBeantwoord door (?P<who>[A-Z][^()\n]{2,50}?) "
    r"\((?P<office>minister|staatssecretaris) (?P<name>[^()\n]{3,80})\)"
)


def listed_day(head: str) -> date | None:
    """The day that a page prints with the number of the register."""
    match = _LISTED_ON.search(head[:_ABOVE]) or _PUBLISHED_ON.search("\n" + head[:_ABOVE])
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def listed_number(head: str) -> Kamerstuk | None:
    """The paper number that a page prints above the text."""
    above = "\n" + head[:_ABOVE]
    match = _NUMBER.search(above) or _REFERENCE.search(above)
    if match is None:
        return None
    return Kamerstuk(match["dossier"], match["nr"], (match["suffix"] or "").strip(" -"))


def listed_subject(lines: str) -> str | None:
    """The title that a page gives; `lines` begins with a line break."""
    above = lines[:_ABOVE]
    if titled := _LISTED_AS.search(lines) or _BELOW_NUMBER.search(above) or _TITLE.search(above):
        named = titled.groupdict()
        return " ".join((named["subject"] or named["asked"]).split())
    number = _ABOVE_NUMBER.search(above)
    if number is None:
        return None
    rows = [row.strip() for row in above[: number.start()].split("\n")]
    # In front of them are links between brackets; the last row is the kind of paper.
    titles = [row for row in rows if row and row[0] != "["][-3:-1]
    return titles[0] if titles else None


def listed_senders(head: str) -> tuple[Sender, ...]:
    """Who signed, as a page says of a letter that it shows without its signature."""
    lines = "\n" + head
    signed = {
        Sender(" ".join(match["name"].split()), role_as_title(role)): None
        for match in matches_at(_SIGNED_BY, lines, lines, *_SIGNERS)
        if (role := ROLE.match(lines, match.end()))
    }
    if signed:
        return tuple(signed)
    summary = _SUMMARY.search(lines[:_ABOVE]) or _ANSWERED_BY.search(lines[:_ABOVE])
    if summary and (summary["name"].upper() in CODES or is_ministry(summary["name"])):
        return (Sender(summary["who"], f"{summary['office'].capitalize()} ({summary['name']})"),)
    return ()
