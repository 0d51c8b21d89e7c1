"""People as letters name them: surnames with their prefix, and rows of names.

A row is read from a place where one may begin: "Van Ojik en Karabulut", "Diks/Van den Hul",
"Bisschop c.s.", "Van Gerven (SP) en Ellemeet (GroenLinks)".
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from nlp.matching.patterns import compiled
from nlp.names.fracties import short_name

_PREFIX = (
    r"(?:[Vv]an|[Vv]an['’]t|[Vv]\.d\.|[Vv]d|[Vv][ao]n|[Dd][eu][nrs]?|[Dd][ai]|[Dd]os|[Hh]et|['’]t|[Tt]e[nr]?"
    r"|[EeAa]l|[Uu]it|[Ll][ae]|[Oo]p|[Oo]nder|[Ii]n|[Aa]an|[Zz]u[mr]?|[Tt]ot|[Bb]en|[Ss]ingh)"
)
# Words with a capital that follow a name, or stand where one could, but never are one.
_NO_NAME = (
    r"(?![A-Z]{2,}\b)(?!(?:Kamer(?:stuk|brie|lid|led|debat|vragen)?\w*|Kst|TK|EK|Handelingen|Aanhangsel"
    r"|Vergaderjaar|Tweede|Eerste|Nrs?|Nummer|Over|Inzake|Zie|Bijlage|Met|Voor|Naar|Bij|Om|Minister"
    r"|Staatssecretaris|Ministerie|Motie\w*|Amendement\w*|Wet|Wetsvoorstel|Commissie|Voorzitter"
    r"|Regering|Kabinet|Raad|Gemeente\w*|Toezegging\w*|Begroting\w*|Stemming\w*|Dossier|Verzoekt?"
    r"|Constaterende|Overwegende|Gehoord|Voorgesteld|Deze|Dit|Dat|Die|Ook|Ter|Uit|Vervanging)\b)"
)
_CAPITAL = "A-ZÀ-ÖØ-ÞŞĆČŠŽİŁĞ"
_WORD = rf"{_NO_NAME}(?:[{_CAPITAL}]['’](?=[{_CAPITAL}]))?[{_CAPITAL}][^\W\d_]+(?:['’][^\W\d_]+)?"
_PART = rf"(?:{_PREFIX} ){{0,3}}{_WORD}(?:-(?: ?{_PREFIX}[ -]){{0,2}}{_WORD})*"
_NAME = rf"(?:[{_CAPITAL}]\.[ ]?){{0,4}}(?P<name>{_PART}(?: {_PART}){{0,3}})"
_ONE = compiled(_NAME)
_TITLE = compiled(
    r"(?:(?:van |door )?(?:het|de) (?:lid|leden|heer|heren|Kamerlid|Kamerleden) |van (?:de )?heer "
    r"|mevrouw |mevr\. |mw\. |dhr\. |lid |drs\. |dr\. |mr\. |prof\. |ir\. )",
    re.IGNORECASE,
)
# "motie van mw. ir. Bromet"
_DEGREES = compiled(r" ?(?:(?:drs|dr|mr|prof|ir|ing)\. ?){1,3}", re.IGNORECASE)
_OTHERS = compiled(r",? ?\(?\bc\.? ?s(?:\b|(?=\d))\.?\)?|,? e\.a\.|,? en anderen\b", re.IGNORECASE)
# The mark of a note behind a name in a row: "Roemer c.s.2 en Azmani c.s.3".
_NOTE_MARK = compiled(r"\d{1,2}(?=(?:, | en )[A-Z])")
_BRACKET = compiled(r" ?\((?:beiden|allen|allebei|van)? ?([^()]{1,50})\)")
_FIRST_NAME = compiled(rf"[{_CAPITAL}][a-zà-ÿ]{{2,15}}")
_BETWEEN = compiled(
    r" ?(?P<slash>[/–]) ?| ?(?P<comma>,) (?:en |alsmede )?(?:-(?=[A-Z]))?"
    r"| (?P<and>en|&|EN) (?:-(?=[A-Z]))?"
)
_ROW_GOES_ON = compiled(r",? en |, |/")
_PREFIXES = compiled(rf"{_PREFIX}(?: {_PREFIX})*")
_SMALL_NAME = compiled(rf"(?:{_PREFIX} ){{1,3}}[^\W\d_]+")
_FIRST_PREFIX = compiled(rf"(?:{_PREFIX} )+")
_CAPITALS_BETWEEN = compiled(r",? EN |, ?| ?/ ?")
_CAPITALS_NAME = compiled(rf"[{_CAPITAL}'’][{_CAPITAL}'’. -]+")
_SPLIT_FRACTIONS = compiled(r"/|, | en | & ")


class Person(NamedTuple):
    """Someone in a row of names: the surname with its prefix, and all that is printed.

    `joined`: a slash or hyphen joins the name to the one before. `others`: "c.s." follows it.
    """

    surname: str
    printed: str
    party: str | None = None
    joined: bool = False
    others: bool = False
    # Where the name ends, with what belongs to it ("c.s.", the fraction).
    until: int = 0


class Row(NamedTuple):
    """Names in order, from `start` to `end`; `others` when the row ends in "c.s."."""

    people: tuple[Person, ...]
    others: bool
    start: int
    end: int

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(person.surname for person in self.people)

    @property
    def party(self) -> str | None:
        """The fraction of who signed first, where it is printed."""
        return self.people[0].party

    def apart(self) -> list["Row"]:
        """A row for each name or joined names: "Hijink/Kwint, Ellemeet c.s. en Agema" are three."""
        rows: list[list[Person]] = []
        for person in self.people:
            if rows and person.joined:
                rows[-1].append(person)
            else:
                rows.append([person])
        return [
            self._replace(
                people=tuple(people),
                others=any(person.others for person in people),
                end=people[-1].until or self.end,
            )
            for people in rows
        ]


@cache
def _surnames() -> dict[str, str]:
    text = files("nlp.lexicon").joinpath("members.toml").read_text(encoding="utf-8")
    return {name.casefold(): name for name in tomllib.loads(text)["surnames"]}


def is_member(surname: str) -> bool:
    """Whether a member of either Chamber since 1998 is known by this surname."""
    return surname.casefold() in _surnames()


def read_row(text: str, at: int, *, introduced: bool) -> Row | None:
    """The row of names that begins at `at`, or None.

    `introduced`: the text says that names follow ("van de leden"), so that unknown names count
    too. Otherwise only members we know are taken, since any noun may have a capital.
    """
    people: list[Person] = []
    joined = False
    if introduced and (degrees := _DEGREES.match(text, at)):
        at = degrees.end()
    start, end = at, at
    while True:
        item = _item(text, at, known_only=not introduced and not _follows_slash(text, at))
        if item is None:
            break
        found, at = item
        if not people:
            start = at - len(text[start:at].lstrip()) if not text[start:at].strip() else start
        people.extend([found[0]._replace(joined=joined), *found[1:]])
        end = _with_others(text, at, people)
        end, people = _with_party(text, end, people)
        end = _with_others(text, end, people)
        people[-1] = people[-1]._replace(until=end)
        if people[-1].others and (mark := _NOTE_MARK.match(text, end)):
            end = mark.end()
        between = _BETWEEN.match(text, end)
        if between is None:
            break
        at = between.end()
        joined = bool(between["slash"])
        if between["comma"] and not _row_goes_on(text, at):
            break
        if title := _TITLE.match(text, at):
            at = title.end()
    others = any(person.others for person in people)
    return Row(tuple(people), others, start, end) if people else None


def _with_others(text: str, at: int, people: list[Person]) -> int:
    """Reads "c.s." behind the last name."""
    match = _OTHERS.match(text, at)
    if match is None:
        return at
    people[-1] = people[-1]._replace(others=True)
    return match.end()


def _follows_slash(text: str, at: int) -> bool:
    return text[max(at - 2, 0) : at].rstrip().endswith("/")


def _row_goes_on(text: str, at: int) -> bool:
    """Whether a comma joins names: a known one follows, or one that a comma or "en" follows."""
    match = _ONE.match(text, at)
    if match is None:
        return False
    return bool(known_part(match["name"]) or _ROW_GOES_ON.match(text, match.end("name")))


def _item(text: str, at: int, *, known_only: bool) -> tuple[list[Person], int] | None:
    match = _ONE.match(text, at)
    if match is None:
        return None
    printed = match["name"]
    if _PREFIXES.fullmatch(printed):
        return _written_small(text, match.start("name"))
    # A sentence that goes on with a capital ("het lid Klaver Nederland") is cut at the known name.
    whole = known_part(printed)
    if whole is None:
        joined = _hyphened_members(printed)
        if joined:
            return joined, match.end()
        if known_only:
            return None
        return [Person(surname_of(printed), printed)], match.end()
    length = printed.index(whole) + len(whole)
    return [Person(surname_of(printed[:length]), printed[:length])], match.start("name") + length


def _written_small(text: str, at: int) -> tuple[list[Person], int] | None:
    """ "Van der plas", a member whose name is printed without its capital."""
    match = _SMALL_NAME.match(text, at)
    if match is None or not is_member(match[0]):
        return None
    return [Person(_surnames()[match[0].casefold()], match[0])], match.end()


def known_part(printed: str) -> str | None:
    """The longest beginning of a printed name that ends in the surname of a member we know."""
    words = printed.split(" ")
    for end in range(len(words), 0, -1):
        for begin in range(min(end, 3)):
            candidate = " ".join(words[begin:end])
            if is_member(candidate) and _is_given(words[:begin]):
                return candidate
    return None


def _is_given(words: list[str]) -> bool:
    """Whether words before a surname can be a first name, or "van" as in "motie van Omtzigt"."""
    return all(word[0].isupper() or word == "van" for word in words) and not is_member(
        " ".join(words)
    )


def surname_of(printed: str) -> str:
    """The surname in a printed name: "van Dijk" in "Jasper van Dijk"."""
    known = known_part(printed)
    if known is not None and printed.endswith(known):
        return known
    words = printed.split(" ")
    for at in range(1, len(words)):
        if words[at][0].islower() and words[0][0].isupper() and not _FIRST_PREFIX.match(printed):
            return " ".join(words[at:])
    return printed


def _hyphened_members(printed: str) -> list[Person]:
    """ "Holman-Vedder" are two members; "Michon-Derkzen" is one, and known as such.

    So is "Jorritsma-van Oosten": a double name keeps its second prefix small.
    """
    parts = printed.split("-")
    if len(parts) < 2 or not all(is_member(part) and part[0].isupper() for part in parts):
        return []
    return [Person(part, part, joined=n > 0) for n, part in enumerate(parts)]


def _with_party(text: str, at: int, people: list[Person]) -> tuple[int, list[Person]]:
    """Reads "(SP)", "(beiden D66)" or "(CDA, SP)" behind a name and gives it to who it is of.

    "Mulder (Agnes) en Bisschop": a first name is passed over where the row goes on.
    """
    bracket = _BRACKET.match(text, at)
    if bracket is None:
        return at, people
    whole = short_name(bracket[1])
    printed = [whole] if whole else [short_name(p) for p in _SPLIT_FRACTIONS.split(bracket[1])]
    if not all(printed):
        first_name = _FIRST_NAME.fullmatch(bracket[1]) and _BETWEEN.match(text, bracket.end())
        return (bracket.end() if first_name else at), people
    without = [n for n, person in enumerate(people) if person.party is None]
    given = printed if len(printed) == len(without) else printed[:1] * len(without)
    for n, party in zip(without, given, strict=True):
        people[n] = people[n]._replace(party=party)
    return bracket.end(), people


def signatures(lines: list[str]) -> Iterator[str]:
    """The names among lines that hold names and nothing else, as below a motion."""
    for line in lines:
        match = _ONE.fullmatch(line.strip().rstrip(",."))
        if match is None:
            return
        rest = match["name"]
        # Two short lines can have been joined for reading: "Eerdmans Martens-America".
        while (known := known_part(rest)) and not rest.endswith(known):
            cut = rest.index(known) + len(known)
            yield rest[:cut]
            rest = rest[cut:].strip()
        yield rest


def read_capitals(text: str) -> Row | None:
    """The names in a heading in capitals: "VAN DER STAAIJ EN BISSCHOP C.S."."""
    others = _OTHERS.search(text)
    printed = (text[: others.start()] if others else text).strip()
    items = [item for item in _CAPITALS_BETWEEN.split(printed) if item]
    if not items or not all(_CAPITALS_NAME.fullmatch(item) for item in items):
        return None
    written = [in_capitals(item) for item in items]
    people = tuple(Person(surname_of(name), name) for name in written)
    return Row(people, others is not None, 0, others.end() if others else len(text))


def in_capitals(printed: str) -> str:
    """A name from a heading in capitals as it is normally written: "VAN DER STAAIJ"."""
    known = _surnames().get(printed.casefold())
    if known:
        return known
    small = re.sub(rf"(?<=[ -]){_PREFIX}(?= )", lambda m: m[0].lower(), printed.title())
    return small[0].upper() + small[1:]
