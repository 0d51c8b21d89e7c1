"""Adds the headings that questions and answers lack, where their order alone tells them apart."""

import re
from itertools import pairwise

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.found import Paragraph

# What a member asked stands behind the name and the group of that member.
MEMBER_ASKS = compiled(r"Vra(?:ag|gen) van .{2,60}\([^()]{2,30}\)")
# "Boelhouwer (PvdA)", alone above what that member asked in a debate
_MEMBER_ALONE = compiled(
    r"(?:[A-ZÀ-Ö][\w’'-]+|van|de|den|der|ter|ten|'t)(?: [\w’'-]+){0,4} \([^()]{2,20}\)$"
)
_ANSWERS_MEMBERS = compiled(
    r"[Ss]chriftelijke ?antwoorden van de (?:minister|staatssecretaris)[^.]{0,160}\bvragen\b"
)
_ENDS_ASKING = compiled(r"\?$|\b(?:reactie|opheldering|toelichting)\.$")
_ASKS = compiled(r"(?P<number>\d{1,3})\s?[.)]?\s+(?P<asked>[A-ZÀ-Ö«\"“‘'(].*\?)$")
_ASKS_AND_TELLS = compiled(
    r"(?P<number>\d{1,3})\s?[.)]?\s+(?P<asked>[A-ZÀ-Ö«\"“‘'(].*\?[»”\"')\d]{0,3}) "
    r"(?P<told>[A-ZÀ-Ö«].*[.!])$"
)


def with_headings_at_numbers(rows: list[Paragraph]) -> list[Paragraph]:
    """ "2. Wat kost dit? Niets.", with a heading for what asks and for what answers."""
    asked = {at: match for at, row in enumerate(rows) if (match := _numbered(row.text))}
    numbers = [int(match["number"]) for match in asked.values()]
    folded = any("told" in match.re.groupindex for match in asked.values())
    # Only a row of them that counts from one: a list in an answer can ask something too.
    in_order = numbers[:1] == [1] and all(b - a == 1 for a, b in pairwise(numbers))
    if not (folded and in_order and len(numbers) > 1):
        return rows
    found: list[Paragraph] = []
    for at, row in enumerate(rows):
        match = asked.get(at)
        if match is None:
            found.append(row)
            continue
        for part, heading in (("asked", "Vraag"), ("told", "Antwoord")):
            if part in match.re.groupindex:
                start, end = match.span(part)
                headed = f"{heading} {match['number']}"
                begin = row.start + start
                found.append(Paragraph(begin - len(headed), begin, headed))
                found.append(Paragraph(begin, row.start + end, row.text[start:end]))
    return found


def _numbered(text: str) -> re.Match[str] | None:
    """ "2. Wat kost dit?", with or without the answer behind it."""
    # Looked at first, or a long row of question marks would be gone through for each.
    if not text[0].isdigit() or text[-1] not in ".!?":
        return None
    return _ASKS.match(text) if text[-1] == "?" else _ASKS_AND_TELLS.match(text)


def with_headings_behind_members(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with a heading behind what each member asked: the answer has none.

    Only where members ask in turn, each with the question mark in sight; below a name alone the
    first paragraph asks, if no other ends so.
    """
    alone = any(_ANSWERS_MEMBERS.search(row.text) for row in rows[:12])
    asked = [at for at, row in enumerate(rows) if MEMBER_ASKS.match(row.text)]
    if alone and not asked:
        asked = [at for at, row in enumerate(rows) if names_member(row.text)]
    if len(asked) < 2:
        return rows
    answers: set[int] = set()
    for at, following in pairwise([*asked, len(rows)]):
        asks = [i for i in range(at, min(at + 4, following)) if _ENDS_ASKING.search(rows[i].text)]
        if not asks and names_member(rows[at].text):
            asks = [at + 1]
        if asks and asks[-1] + 1 < following:
            answers.add(asks[-1] + 1)
    if len(answers) < 2:
        return rows
    found: list[Paragraph] = []
    for at, row in enumerate(rows):
        if at in answers:
            found.append(Paragraph(row.start - len("Antwoord"), row.start, "Antwoord"))
        found.append(row)
    return found


def names_member(text: str) -> bool:
    """Whether a paragraph is a member and a group, and nothing else: "Boelhouwer (PvdA)"."""
    return bool(text[-1] == ")" and _MEMBER_ALONE.match(text) and fracties.in_brackets(text))
