"""Answers with a number each behind paragraphs that ask: "15. Antwoord van het kabinet:"."""

import re

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.added_headings import MEMBER_ASKS, names_member
from nlp.questions.found import FoundQuestion, Paragraph, trim
from nlp.questions.groups import group_in
from nlp.questions.headings import ENDS, SPEAKERS_TURN, answer_heading

# "Vraag van het lid Kant (SP)" above what was asked.
_BY_MEMBER = compiled(
    r"(?:Vra(?:ag|gen) van|(?:Het lid|De heer|Mevrouw|De leden|Lid) [A-Z\w'’-]+).{0,80}\(",
    re.IGNORECASE,
)
_STOPS = compiled(
    f"{ENDS.pattern}|(?i:{SPEAKERS_TURN.pattern})|{MEMBER_ASKS.pattern}"
    r"|fractie [\w’'/+ -]{2,30}$|Vra(?:ag|gen)\s?:"
)
# Of a group of one.
_MEMBER = compiled(r"Het lid van de (?:fractie\b|\S{2,20}fractie\b)")
_ASKS = compiled(
    r"\?|\bhet lid van de\b|\b(?:deze|de|genoemde|voorgenoemde|die) leden\b|\bleden van de\b",
    re.IGNORECASE,
)


# What a member asked, told in a sentence: "Het lid Bos (SP) vroeg wanneer het veer vaart".
_MEMBER_ASKS = compiled(
    r"(?:Het lid|De heer|Mevrouw|De leden|Lid) [^()]{2,60}\([^()]{2,30}\).{0,80}?\b(?:vraagt|vroeg"
    r"|vragen|vroegen|verzo(?:ek|ch)t(?:en)?|wil(?:de|len|den)? weten|informeer(?:t|de))\b",
    re.IGNORECASE,
)


def counted_answers(text: str, rows: list[Paragraph]) -> list[FoundQuestion]:
    """ "15. Antwoord van het kabinet:" behind paragraphs that ask, without a heading."""
    headings = [(i, head) for i, row in enumerate(rows) if (head := answer_heading(row.text))]
    found: list[FoundQuestion] = []
    party: str | None = None
    asked_from = 0
    for place, (at, heading) in enumerate(headings):
        ask = rows[asked_from:at]
        following = headings[place + 1][0] if place + 1 < len(headings) else len(rows)
        stop = _answer_stop(rows, at, following, place + 1 == len(headings))
        names = _asking(ask)
        party = names[-1] if names else party
        start = rows[at].start + (heading.end() if heading.string == rows[at].text else 9**9)
        end = rows[stop - 1].end
        answer = trim(text, min(start, rows[at].end), end)
        number = heading["before"] or heading["numbers"] or str(place + 1)
        below = [i for i, row in enumerate(ask[:-1], start=1) if _says_who(row.text)]
        below += [i for i, row in enumerate(ask) if _MEMBER_ASKS.match(row.text)]
        ask = ask[below[-1] :] if below else ask
        question = (ask[0].start, ask[-1].end) if ask else None
        found.append(FoundQuestion(number, party, question, answer))
        asked_from = stop
    return found


def _answer_stop(rows: list[Paragraph], at: int, following: int, last: bool) -> int:
    """The first paragraph behind the answer: where the next one begins to ask."""
    for i in range(at + 1, following):
        row = rows[i]
        if _STOPS.match(row.text) or _says_who(row.text):
            return i
        if i == at + 1 and rows[at].text[-1:] in ":.":
            continue  # the answer itself
        if (
            not last
            and ("?" in row.text or "leden" in row.text.lower() or _MEMBER.match(row.text))
            and _ASKS.search(row.text)
            and (_asks(row.text) or _ends_asking(rows, i, following))
        ):
            # A heading without a full stop right above belongs to the question.
            above = rows[i - 1]
            headed = i - 1 > at + 1 and len(above.text) < 90 and above.text[-1:] not in ".?!:;"
            return i - 1 if headed else i
    # Right above the next answer, what a member asked can be told without a question mark.
    told = following - 1 > at + (rows[at].text[-1:] not in ".?!")
    asks = told and not last and _MEMBER_ASKS.match(rows[following - 1].text)
    return following - 1 if asks else following


def _says_who(text: str) -> bool:
    """Whether a paragraph names who asks below it, and nothing else."""
    return names_member(text) or group_in(text.rstrip(" :")) is not None


def _asks(text: str) -> bool:
    return bool(
        re.search(
            r"\?(?:\s|$)|[Dd]e leden van de [^.,;]{2,40}-\s?fractie|leden van de fractie", text
        )
        or _MEMBER.match(text)
    )


def _ends_asking(rows: list[Paragraph], at: int, following: int) -> bool:
    return at < following and "?" in rows[following - 1].text


def _asking(rows: list[Paragraph]) -> list[str]:
    """The group that asks: the last one named as the subject of asking."""
    names: list[str] = []
    for row in rows:
        names.extend(", ".join(each) for each in fracties.rows_in(row.text) if each)
        if _BY_MEMBER.match(row.text) or names_member(row.text):
            names.extend(fracties.in_brackets(row.text))
    return names
