"""Who signed a letter: names and roles, from the heading and the signature."""

import re
from collections.abc import Iterator

from nlp.findings import Sender
from nlp.matching.patterns import compiled
from nlp.matching.searching import line_start, lowered, matches_at, places_of
from nlp.names.ministries import PRIME_MINISTER, ROLE, role_as_title, roles_in

_HEADING = compiled(
    r"BRIEF\s+VAN\s+(?:DE\s+)?(?P<roles>[^\n]+(?:\n(?!\s{0,99}\n)[^\n]+){0,2})", re.IGNORECASE
)
# Who writes to the Chamber without being a minister.
_OTHER_HEADING = compiled(
    r"BRIEF\s+VAN\s+(?:DE\s+|HET\s+)?(?P<office>INFORMATEURS?|FORMATEUR|ALGEMENE REKENKAMER"
    r"|NATIONALE OMBUDSMAN|KIESRAAD|PRESIDIUM)\b"
)
_ANSWER_BY = compiled(
    r"(?:Antwoord(?:en)?|Mededeling)\s+van\s+(?:de\s+)?(?P<office>minister|staatssecretaris)\s+(?P<name>[A-ZÀ-Ö][^()\n]{1,40}?)"
    r"\s{0,9}\((?P<ministry>[^)]{3,90})\)",
    re.IGNORECASE,
)
# "... en van Minister Dekker (Rechtsbescherming)"; on whose behalf they wrote did not sign.
_AND_BY = compiled(
    r"(?:,|\s+en)\s+(?:van\s+)?(?:de\s+)?(?P<office>minister|staatssecretaris)\s+"
    r"(?P<name>[A-ZÀ-Ö][^()\n]{1,40}?)\s{0,9}\((?P<ministry>[^)]{3,90})\)",
    re.IGNORECASE,
)
_GAP = r"[ \t\u00a0]"
_PREFIX = rf"(?:(?:van|de|der|den|ter|ten|te|het|el|al|in|’t|'t|von|du|la){_GAP}{{1,20}}){{0,3}}"
_SURNAME = r"[A-ZÀ-ÖØ-Ş][\w’'-]+"
_NAME = (
    rf"(?:(?:(?:[A-ZÀ-Ö]|Th|Ch|Ph|IJ|Chr)\.{_GAP}?){{1,6}}"
    rf"|(?:{_SURNAME}{_GAP}{{1,20}}){{1,2}}(?:(?:[A-ZÀ-Ö]\.{_GAP}?){{1,4}})?)"
    rf"(?:{_GAP}{{0,20}}\({_SURNAME}\){_GAP}{{0,20}})?{_GAP}{{0,20}}{_PREFIX}"
    rf"{_SURNAME}(?:(?:{_GAP}{{1,20}}|{_GAP}{{0,20}}-{_GAP}{{0,20}}){_PREFIX}{_SURNAME}){{0,2}}"
)
_SIGNED = compiled(
    rf"[^\w\n]{{0,20}}(?:de\s+|hoogachtend,?\s+)?{ROLE.pattern}"
    r"(?:[ \t]?[-–,][ \t]?[A-Z][\w ]{3,30}(?:, [A-Z]\w+)?(?: en [A-Z]\w+)?"
    r"(?=,?[ \t]*\n|, [A-Z]\.))?"
    rf"(?:,?\s{{1,9}}(?:mede\s)?namens\s[^\n]{{3,160}}?(?=,?[ \t]*\n))?"
    rf"(?:\s{{0,9}},?\s{{0,9}}a\.i\.)?\s{{0,9}}[,.]?[ \t]{{0,9}}(?:\(?waarnemend\)?)?\s{{0,99}}"
    rf"(?:(?:mw|mevr|mevrouw|dhr|drs|dr|mr|ir|ing|prof|jhr)\.?\s{{1,3}}){{0,3}}(?P<person>{_NAME})?(?=\s{{0,9}}(?:\n|$|\[))",
    re.IGNORECASE,
)
_NAME_ALONE = compiled(rf"\W*(?P<person>{_NAME})[ \t]*,?[ \t]*(?=\n)")
# With initials, so that where one name ends and the next begins is sure.
_EACH_NAME = compiled(
    rf"(?:[A-ZÀ-Ö][a-z]?\.{_GAP}?){{1,6}}{_PREFIX}{_SURNAME}(?:{_GAP}?-{_GAP}?{_PREFIX}{_SURNAME})?"
)
_BOUND = 200_000
_TITLE_WORDS = compiled(
    r"\b(?:minister|staatssecretaris|kamer|antwoord(?:en)?|vraag|vragen|beantwoording|bijlage|mede"
    r"|namens|ministerie|geachte|voorzitter|den haag|hoogachtend)\b",
    re.IGNORECASE,
)


def senders_of(text: str) -> tuple[Sender, ...]:
    """Everyone who signed, in order; only a role where no name is printed."""
    head = text[:8000]
    low = lowered(text[:_BOUND])[:8000]
    if answer := next(matches_at(_ANSWER_BY, head, low, "antwoord", "mededeling"), None):
        found = [_answerer(answer, head)]
        while answer and (answer := _AND_BY.match(head, answer.end())):
            found.append(_answerer(answer, head))
        return tuple(found)
    # An annex can follow the signature, so all of it is looked at, up to a generous bound.
    signed = _signed(text[:_BOUND]) + (_signed(text[-8000:]) if len(text) > _BOUND else [])
    named = [sender for sender in signed if sender.name]
    if named:
        return tuple({sender.name: sender for sender in named}.values())
    heading = next(matches_at(_HEADING, head, low, "brief"), None)
    roles = roles_in(heading["roles"]) if heading else []
    if not roles and heading and PRIME_MINISTER.search(heading["roles"]):
        roles = ["Minister-president"]
    roles = roles or [sender.role for sender in signed if sender.role]
    if not roles and (other := _OTHER_HEADING.search(head)):
        roles = [other["office"].capitalize()]
    return tuple(Sender("", role) for role in dict.fromkeys(roles))


def _answerer(match: re.Match[str], head: str) -> Sender:
    """Who answers; "voor" or "van" as the questions address that office."""
    office, field = match["office"].lower().capitalize(), match["ministry"].strip()
    addressed = office == "Minister" and f" voor {field}" in " ".join(head[:3000].split())
    joint = "voor" if addressed or field.startswith("Buitenlandse Handel") else "van"
    return Sender(match["name"].strip(), f"{office} {joint} {field}")


def _signed(part: str) -> list[Sender]:
    found = []
    for start in _lines_with_an_office(part):
        if beside := _side_by_side(part, start):
            found += beside
        elif match := _SIGNED.match(part, start):
            name = _person(match) or _name_above(part, start)
            found.append(Sender(name or "", role_as_title(match)))
    return found


def _side_by_side(part: str, start: int) -> list[Sender]:
    """Two who signed in columns: "De minister van X,   De minister van Y," above their names."""
    titles, _, below = part[start : start + 500].partition("\n")
    roles = list(ROLE.finditer(titles))
    if len(roles) < 2:
        return []
    others = re.sub(r"\b(?:de|en)\b|[\s,]", "", ROLE.sub("", titles), flags=re.IGNORECASE)
    names = [
        " ".join(name[0].split()) for name in _EACH_NAME.finditer(below.strip().split("\n")[0])
    ]
    if others or len(names) != len(roles):
        return []
    return [Sender(name, role_as_title(role)) for name, role in zip(names, roles, strict=True)]


def _name_above(part: str, start: int) -> str | None:
    """The name above a title, where the signature puts it first; one blank line may be between."""
    above = part.rfind("\n", 0, max(start - 1, 0)) + 1
    if above and not part[above:start].strip():
        start = above
        above = part.rfind("\n", 0, above - 1) + 1
    match = _NAME_ALONE.match(part, above, start)
    return _person(match) if match else None


def _lines_with_an_office(part: str) -> Iterator[int]:
    """The lines that begin with a title, give or take an article."""
    last = -1
    for place in places_of(lowered(part), "minister", "staatssecretaris"):
        start = line_start(part, place, reach=31)
        if start is not None and start != last:
            yield start
            last = start


def _person(match: re.Match[str]) -> str | None:
    # ROLE ignores case, so a sentence can pose as a name; a name has capitals and no titles.
    name = match["person"]
    if not name:
        return None
    name = " ".join(name.split())
    words = [word for word in re.split(r"[\s.]+", name) if word]
    capital = words[0][0].isupper() and words[-1][0].isupper()
    return name if capital and not _TITLE_WORDS.search(name) and len(words) <= 9 else None
