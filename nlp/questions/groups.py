"""Pairs what each parliamentary group asked with what the government said to that group.

The form of a consultation without numbers: headings such as "Vragen en opmerkingen van de leden
van de VVD-fractie", first above the questions, then again above the answers; or each followed by
a reaction of its own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.found import Paragraph
from nlp.questions.headings import ENDS, MEMBER

_TURN = compiled(
    r"(?:\d{1,2}\.?\d?\.?\s+|[IVX]+\.?\s+)?(?:(?:antwoord(?:en)?\s+op|reactie\s+op)\s+(?:de\s+)?)?"
    r"(?:(?:vragen|opmerkingen)(?:\s+en\s+opmerkingen)?|inbreng|bijdrage"
    r"|beantwoording\s+(?:van\s+)?(?:de\s+)?vragen)?"
    r"\s*(?:(?:van|door|vanuit)\s*)?(?:de\s+)?(?:leden|fracties?|lid|.{2,20}fractie)\b.{0,80}$",
    re.IGNORECASE,
)
_ANSWERS = compiled(
    r"(?:[IVX]+\.?\s+)?(?:antwoord(?:en)?|reactie|beantwoording)(?:\s*(?:/|en)\s*(?:antwoord|reactie))?"
    r"\s+(?:van|door)\s+(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|bewinds|regering)).{0,140}$",
    re.IGNORECASE,
)
_QUESTIONS = compiled(
    r"(?:[IVX]+\.?\s+)?vragen\s+en\s+opmerkingen\s+(?:vanuit|van)\s+de\s+fracties.{0,40}$",
    re.IGNORECASE,
)
# Below what one group asked: "Antwoord", "Reactie".
_BARE_ANSWER = compiled(r"(?:Antwoord|Reactie|Beantwoording)\s*:?$")
# "... en reactie van de minister": the group asks and is answered below the same heading.
_REACTS = compiled(r"\b(?:reactie|antwoord(?:en)?|beantwoording)\b", re.IGNORECASE)
_ASKING = (
    r"(?:vragen|vroegen|verzoeken|verzochten|willen|wilden|wensen|wensten|informeren|informeerden"
    r"|vernemen|horen|ontvangen)"
)
_ASKS_IT = (
    r"(?:vra(?:gen|agt)|vroegen|vroeg|verzoe(?:ken|kt)|verzochten|wil(?:len|de|den)? (?:\w+ )?weten"
    r"|informeer(?:t|de|den)|verneemt|heeft gevraagd|hebben gevraagd|is benieuwd|zijn benieuwd)"
)
RETELLS = compiled(
    r"^(?:(?:Ook|Verder|Voorts|Tevens|Daarnaast|Tot slot|Allereerst|Vervolgens|Graag|Gaarne),? )?"
    rf"(?:{_ASKING} (?:ook |verder )?(?:zij|deze leden|de leden)\b"
    r"|(?:(?:de|deze|(?:de )?(?:(?:laatst|voor)?genoemde|voornoemde|aan het woord zijnde))"
    r" leden|zij|(?:het|dit) lid)\b"
    rf".{{0,400}}?\b(?:{_ASKING}|vraagt|vroeg|verzoekt|gevraagd|verzocht|benieuwd"
    r"|kennis ?genomen|stel(?:len|den) (?:\w+ ){0,3}vra(?:ag|gen))\b"
    # "Voorts is door de leden van de PvdA-fractie gevraagd wat het kost."
    r"|(?:\w+ )?(?:is|wordt|werd) (?:\w+ ){0,2}door (?:(?:de|deze) (?:leden|fractie)|het lid)\b"
    r"[^.?]{0,200}\bgevraagd\b"
    r"|Door (?:(?:de|deze) (?:leden|fractie)|het lid)\b[^.?]{0,200}\b(?:is|wordt|werd)\b[^.?]{0,40}"
    r"\bgevraagd\b"
    rf"|(?:De fracties? van (?:de |het )?[^.?]{{2,60}}?|De \S{{2,20}}-fracties?) {_ASKS_IT}\b"
    r"|(?:Op )?de vraag van (?:(?:de|deze|dezelfde|genoemde) leden|het lid|de fractie)\b"
    r"|Het is (?:de|deze) leden\b[^.?]{0,80}\b(?:niet |on)duidelijk\b)"
    # "Waarom is dat zo, vragen de leden van de VVD-fractie."
    rf"|^[^.]{{10,400}}\b{_ASKING} (?:de|deze|genoemde) leden\b[^.?]{{0,80}}[.?]$",
    re.IGNORECASE,
)
# "De leden van de VVD-fractie hebben de volgende vragen gesteld."
_INTRODUCES = compiled(
    r"\bDe (?:leden|fractie) van (?:de )?.{2,40}"
    r"\b(?:(?:hebben|heeft)\b[^.?]{0,70}\ben (?:leggen|legt)|hebben|heeft|stellen|stelt|leggen"
    r"|legt)\b[^.?]{0,30}\bvolgende (?:\w+ )?vragen\b[^.?]{0,80}[.:]$"
)
# "Fractie: ChristenUnie", alone above what that group asked
_OF_GROUP = compiled(r"(?:[Ff]ractie\s?:\s?|fractie )(?P<name>[\w’'/+ -]{2,30})$")
# "PvdA" or "Antwoorden op vragen gesteld door de PvdA", alone above "Vraag: ..." or "1. ..."
_ANSWERED_TO = compiled(
    r"(?:Antwoord(?:en)? op (?:de )?vragen (?:gesteld )?(?:door|van) (?:de )?)?"
    r"(?P<name>[\w’'/+ -]{2,30})$"
)
# "Vragen van de VVD", "Inbreng van de VVD-leden"
_OF_NAME = compiled(
    r"(?:\d{1,2}\.?\s+)?(?:(?:Antwoord(?:en)?|Reactie) op (?:de )?)?"
    r"(?:[Vv]ragen(?: en opmerkingen)?|[Ii]nbreng|[Bb]ijdrage) "
    r"(?:(?:van|door|vanuit) )?(?:de |het )?"
    r"(?P<name>[\w’'/+ -]{2,30}?)(?:-?leden)?$"
)
# "Vragen van het lid Bos (SP)", and nothing about what
_OF_MEMBER = compiled(r"Vragen (?:van|door) [^()]{2,60}\([^()]{2,20}\)$")
# What such a group is written as, for the rules below.
ALONE = "fractie "
_ASKS_BELOW = compiled(r"Vra(?:ag|gen)\b|1?\d{1,2}[.)]?(?:\s|$)")
_MEMBER = compiled(rf"{MEMBER}$")  # in the column behind that of the group
_COUNTS = compiled(r"(?:[IVX]{1,4}|\d{1,3})\.?$")
LONGEST_HEADING = 130
_LONGEST_NAME = 80


@dataclass(slots=True)
class Turn:
    """What stands below one heading: who it is about, and whether the government speaks."""

    party: str
    is_answer: bool
    start: int
    end: int
    # Whether an answer stands behind it already.
    end_of_run: bool = False


def turns(rows: Sequence[tuple[int, int, str]]) -> list[Turn]:
    """The turns in order, given paragraphs as (start, end, text); empty ones left out."""
    found: list[Turn] = []
    waiting: Counter[str] = Counter()  # who asked and was not answered yet
    party: str | None = None
    answering = False
    fresh = False
    for start, end, text in rows:
        heading = len(text) <= LONGEST_HEADING and text[-1] not in ".?!;"
        if heading and _QUESTIONS.match(text):
            party, answering = None, False
        elif answers_all(text) or (party and _BARE_ANSWER.match(text)):
            answering = fresh = True
            if sum(count > 0 for count in waiting.values()) > 1 and not _BARE_ANSWER.match(text):
                party = None  # an answer to all of them: whose comes first is said below it
        elif heading and (names := _turn_of(text)):
            party, fresh = ", ".join(names), True
            # One that waits for no answer begins to ask: each group has a reaction of its own.
            answering = answering and waiting[party] > 0
        elif _COUNTS.match(text):
            continue  # in a list of contents
        elif ENDS.match(text):
            party = None
        elif party and fresh:
            found.append(Turn(party, answering, start, end))
            waiting[party] += -1 if answering else 1
            fresh = False
        elif party and found:
            found[-1].end = end
    return found


def retold(rows: Sequence[tuple[int, int, str]]) -> list[tuple[Turn, Turn]]:
    """Questions that the government repeats, each with its answer right behind it.

    "De leden van de VVD-fractie vragen of ..." and then "Dat is het geval.", without a heading for
    either; below a heading that names the group, in the part where the government speaks.
    """
    found: list[tuple[Turn, Turn]] = []
    party: str | None = None
    answering = both = False
    ask: Turn | None = None
    headed = any(_BARE_ANSWER.match(text) for _, _, text in rows)
    told = not headed
    for start, end, text in rows:
        if _BARE_ANSWER.match(text):
            told = True
            continue
        heading = len(text) <= LONGEST_HEADING and text[-1] not in ".?!;"
        if heading and _QUESTIONS.match(text):
            party, ask, answering = None, None, bool(_REACTS.search(text))
        elif answers_all(text):
            ask, answering = None, True
        elif heading and (names := _turn_of(text)):
            party, ask = ", ".join(names), None
            both = answering or bool(_REACTS.search(text))
        elif party and both:
            if RETELLS.search(text) or text.endswith("?"):
                if ask is not None and ask.end_of_run:
                    ask = None
                if ask is None:
                    ask, told = Turn(party, False, start, end), not headed
                ask.end = end
            elif ask is not None and ask.end_of_run:
                found[-1][1].end = end
            elif ask is not None and told:
                found.append((ask, Turn(party, True, start, end)))
                ask.end_of_run = True
    return found


def groups_alone(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with "fractie PvdA" for a group that stands alone above what it asked."""
    alone = {
        at: short
        for at, row in enumerate(rows[:-1])
        if len(row.text) <= _LONGEST_NAME and row.text[-1] not in ".?!;:"
        if (name := _ANSWERED_TO.match(row.text)) and (short := fracties.short_name(name["name"]))
    }
    if not alone:
        return rows
    # Where one stands above what its members ask, it stands alone above their answer, too.
    all_do = any(fracties.named_in(rows[at + 1].text) == [short] for at, short in alone.items())
    found = list(rows)
    for at, short in alone.items():
        below = at + 1
        if below + 1 < len(rows) and _MEMBER.match(rows[below].text):
            below += 1  # its member
        if _ASKS_BELOW.match(rows[below].text) or (all_do and at + 1 not in alone):
            found[at] = Paragraph(rows[at].start, rows[below - 1].end, ALONE + short)
            if below > at + 1:
                found[at + 1] = found[at]
    return found


def group_in(text: str) -> str | None:
    """The group that a heading names, if this is one: "Inbreng van de VVD-fractie"."""
    if " volgende " in text and (intro := _INTRODUCES.search(text)):
        names = fracties.named_in(intro[0])
        return names[0] if len(names) == 1 else None
    if text[-1] == ")" and _OF_MEMBER.match(text):
        return ", ".join(fracties.in_brackets(text)) or None
    if of_group := _OF_GROUP.match(text):
        return fracties.short_name(of_group["name"])
    if len(text) > LONGEST_HEADING or text[-1] in ".?!;":
        return None
    return ", ".join(_turn_of(text)) or None


def answers_all(text: str) -> bool:
    """Whether a heading stands above what all are answered: "Reactie van de minister"."""
    return text[-1] not in ".?!;" and _ANSWERS.match(text) is not None


def speaks_of_all(text: str) -> bool:
    """Whether a heading stands above what all groups ask, or what all are answered."""
    heading = len(text) <= LONGEST_HEADING and text[-1] not in ".?!;"
    return answers_all(text) or (heading and _QUESTIONS.match(text) is not None)


def _turn_of(heading: str) -> list[str]:
    """The groups whose turn a heading says it is: "Inbreng van de VVD-leden"."""
    if _TURN.match(heading) and (names := fracties.named_in(heading)):
        return names
    of = _OF_NAME.match(heading)
    short = fracties.short_name(of["name"]) if of else None
    return [short] if short else []


def groups_above(rows: Sequence[tuple[int, int, str]]) -> tuple[list[int], list[str | None]]:
    """Where a heading names the group that asks from there on, and which one that is.

    Of what stands above the first heading nobody is said to have asked it.
    """
    starts: list[int] = [0]
    found: list[str | None] = [None]
    for start, _, text in rows:
        if group := group_in(text):
            starts.append(start)
            found.append(group)
    return starts, found


def pairs(found: Sequence[Turn]) -> list[tuple[Turn, Turn]]:
    """Each asking turn with the first answering turn of the same group behind it."""
    asked: dict[str, list[Turn]] = {}
    matched = []
    for turn in found:
        if not turn.is_answer:
            asked.setdefault(turn.party, []).append(turn)
        elif asked.get(turn.party):
            matched.append((asked[turn.party].pop(0), turn))
    return sorted(matched, key=lambda pair: pair[0].start)
