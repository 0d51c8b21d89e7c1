"""Gives back the breaks that a set of questions and answers lost when it was copied.

"Vraag 1 Bent u bekend met het bericht? Antwoord 1 Ja. Vraag 2 ..." as one paragraph, or
"1. Wat kost dit? Dit kost niets." with the answer right behind the question mark.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.found import Paragraph
from nlp.questions.marks import mark_of

# A heading in the middle of a line, behind the end of a sentence.
_HEADING_INSIDE = compiled(
    r"(?<=[.?!:»”\"'\])\d]) (?=[\[(*]{0,2}(?:\d{1,3}[.)]? )?"
    r"(?:Vraag|VRAAG|Vragen van (?:het lid|mevrouw|de heer) [^()]{2,60}\([^()]{2,20}\) Vraag"
    r"|(?:Gezamenlijk a|Het a|Mijn a|A)ntw|ANTW|Reactie|Kabinetsreactie"
    r"|Beantwoording|[Aa]d \d|[VA](?:\.?\s?\d{1,3})?:))"
    r"| (?=Vraag van de g\.a\. )"
)
_MAY_HEAD = ("Vraag", "VRAAG", "ntw", "ANTW", "eactie", " ad ", " Ad ", ":")
_LOOKED_AT = 150
_NUMBER_INSIDE = compiled(
    r"(?<=[.?!»”]) (?=(?P<number>\d{1,3})\.? [A-ZÀ-Ö][^?]{5,900}\?(?: [A-ZÀ-Ö«]|$))"
)
# What a member asked stands behind the name and the group of that member.
MEMBER_ASKS = compiled(r"Vra(?:ag|gen) van .{2,60}\([^()]{2,30}\)")
# "Boelhouwer (PvdA)", alone above what that member asked in a debate
MEMBER_ALONE = compiled(
    r"(?:[A-ZÀ-Ö][\w’'-]+|van|de|den|der|ter|ten|'t)(?: [\w’'-]+){0,4} \([^()]{2,20}\)$"
)
_ANSWERS_MEMBERS = compiled(
    r"[Ss]chriftelijke ?antwoorden van de (?:minister|staatssecretaris)[^.]{0,160}\bvragen\b"
)
_ENDS_ASKING = compiled(r"\?$|\b(?:reactie|opheldering|toelichting)\.$")
# "Antwoord 3 Ja.", on one line
_ANSWER_OPENS = compiled(r"Antwoord(?: op(?: de)? vra(?:ag|gen))? \d{1,3} [A-ZÀ-Ö«]")
_HEADING = compiled(
    r"(?:Vraag|Antwoord(?: op(?: de)? vra(?:ag|gen))?)(?: \d{1,3}\b| (?=[A-Z]))[:.]? ?(?! ?van\b)"
)
_ASKS = compiled(r"(?P<number>\d{1,3})\s?[.)]?\s+(?P<asked>[A-ZÀ-Ö«\"“‘'(].*\?)$")
_ASKS_AND_TELLS = compiled(
    r"(?P<number>\d{1,3})\s?[.)]?\s+(?P<asked>[A-ZÀ-Ö«\"“‘'(].*\?[»”\"')\d]{0,3}) "
    r"(?P<told>[A-ZÀ-Ö«].*[.!])$"
)


def unfolded(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, broken where a heading or a number begins inside of one."""
    return _at_headings(_at_numbers(rows))


def _at_headings(rows: list[Paragraph]) -> list[Paragraph]:
    places = {at: cuts for at, row in enumerate(rows) if (cuts := list(_headings_in(row.text)))}
    opened = [at for at, row in enumerate(rows) if _ANSWER_OPENS.match(row.text)]
    if sum(map(len, places.values())) + len(opened) < 2:
        return rows  # an answer can speak of "Antwoord 3" once
    places = {at: [] for at in opened} | places
    found: list[Paragraph] = []
    for at, row in enumerate(rows):
        if at not in places:
            found.append(row)
            continue
        begin = 0
        for end in [*places[at], len(row.text)]:
            found.extend(_headed(row, begin, end))
            begin = end + 1
    return found


def _headings_in(text: str) -> Iterator[int]:
    if not any(part in text for part in _MAY_HEAD):
        return
    for inside in _HEADING_INSIDE.finditer(text):
        behind = text[inside.end() : inside.end() + _LOOKED_AT]
        mark = mark_of(behind)
        marked = mark is not None and mark.kind != "count" and mark.body < len(behind)
        bare = behind.startswith("Antwoord ") and text[inside.start() - 1] == "?"
        if marked or bare or behind.startswith(("Vraag van ", "Vragen van ")):
            yield inside.start()


def _headed(row: Paragraph, begin: int, end: int) -> Iterator[Paragraph]:
    """A part of a paragraph, its heading apart."""
    heading = _HEADING.match(row.text, begin, end)
    if heading and heading.end() < end:
        yield Paragraph(row.start + begin, row.start + heading.end(), heading[0].strip())
        begin = heading.end()
    yield Paragraph(row.start + begin, row.start + end, row.text[begin:end])


def _at_numbers(rows: list[Paragraph]) -> list[Paragraph]:
    """ "1 Wat kost dit? Niets. 2 Waarom? Daarom." on one line, broken at each next number."""
    found: list[Paragraph] = []
    for row in rows:
        if not row.text.startswith(("1 ", "1. ")) or "? " not in row.text:
            found.append(row)
            continue
        begin = 0
        following = 2
        for match in _NUMBER_INSIDE.finditer(row.text):
            if int(match["number"]) == following:
                end = row.start + match.start()
                found.append(Paragraph(row.start + begin, end, row.text[begin : match.start()]))
                begin = match.start() + 1
                following += 1
        found.append(Paragraph(row.start + begin, row.end, row.text[begin:]))
    return found


def at_answers(rows: list[Paragraph]) -> list[Paragraph]:
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


def told_to_members(rows: list[Paragraph]) -> list[Paragraph]:
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
    return bool(text[-1] == ")" and MEMBER_ALONE.match(text) and fracties.in_brackets(text))
