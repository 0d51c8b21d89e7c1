"""Questions without numbers or headings: who asks, or to whom, is all that tells them apart.

Answers of the government to what a Chamber wrote on a bill repeat each question ("De leden van de
VVD-fractie vragen ...") and then answer it; pages that show what members asked print question and
answer in turn.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.found import FoundQuestion, Paragraph
from nlp.questions.groups import LONGEST_HEADING, RETELLS, answers_all, group_in

# Papers in which the government goes through what the groups asked on a bill.
_ANSWERS_A_REPORT = compiled(
    r"\bNADERE MEMORIE VAN ANTWOORD|\bMEMORIE VAN ANTWOORD"
    r"|\bNOTA NAAR AANLEIDING VAN HET (?:NADER |TWEEDE NADER )?VERSLAG",
    re.IGNORECASE,
)
# A consultation that says that its questions were answered.
_ANSWERED = compiled(
    r"\bvragen\b[^.]{0,200}\bvoorgelegd\b(?:.|\n){0,600}"
    r"(?:\b[Bb]ij brief van\b[^.]{0,60}\bbeantwoord\b|\bbeantwoord bij brief van\b)"
)
# One of the Eerste Kamer: its letter, and below it the one in which each question is repeated.
_OF_LETTERS = compiled(r"\bbrengt\s+bijgaand\s+verslag\s+uit\s+van\s+het\s+gevoerde\b")
_THEIR_LETTER = compiled(r"BRIEF VAN DE (?:MINISTER|STAATSSECRETARIS)")
# "Op hun vragen zal ik hierna antwoorden", in an introduction
_ANSWERS_BELOW = compiled(
    r"\b(?:zal ik|ga ik|zullen wij|gaan wij|zal de regering|gaat de regering|wordt)\b[^.?]{0,60}"
    r"\b(?:hierna|hieronder|in het navolgende)\b"
    r"|\b(?:die|welke) ik (?:hierna|hieronder) beantwoord\b",
    re.IGNORECASE,
)
_OF_MEMBERS = compiled(r"\b(?:leden|fracties?)\b|\?$")
# "De leden van de SGP-fractie constateren dat het begrip is gewijzigd. Waarom is dat?"
_OF_GROUP = compiled(r"(?:Ook )?[Dd]e (?:leden|fracties?) van\b|Het lid [A-ZÀ-Ö]")
# "Deelt de regering de mening van de leden van de VVD-fractie dat ...?"
_WHOSE = compiled(
    r"\b(?:mening|opvatting|oordeel|visie|standpunt|zorg(?:en)?|analyse|vraag) van "
    r"(?:de )?(?:leden|fracties?)\b.{4,60}"
)
_COUNT = compiled(r"\d{1,3}[.)]?\s+")
_HEAD = 3000
_ASKS = compiled(
    r"\b(?:vra(?:gen|agt?)|vroeg(?:en)?|verzoe(?:ken|kt)|verzochten|wil(?:len|de|den)? weten"
    r"|inform(?:eren|eert|eerden?)|verne(?:men|emt)|horen|benieuwd|gevraagd|verzocht"
    r"|(?:niet |on)duidelijk)\b|\?"
)
# How a member addresses a minister in writing.
_YOU = compiled(r"\b(?:[Uu]|[Uu]w)\b")
_QUESTION_END = compiled(r"\?[»”\"')\d, ]{0,8}$")
_SENTENCE_ENDS = compiled(r"[.?!](?= [A-ZÀ-Ö«]|$)")
# Who asked says more.
_GOES_ON = compiled(r"(?:(?:De|Deze|Genoemde) leden|Zij|Daarbij|Ook|Tevens|Voorts|Graag)\b")
_PRINTED_BELOW = compiled(
    r"\b[Vv]ragen\b[^.?]{0,80}\bantwoorden\b[^.?]{0,60}\b(?:hierna|hieronder|zijn afgedrukt)"
)
_SALUTATION = compiled(r"\bGeachte\b")
_NAMES_END = compiled(r"\)(?:, [^()?!]{3,40})?[\s|]*$")
# "Jan Smit (minister financiën) (VVD)", below who asked
_ANSWERED_BY = compiled(r"\((?:vice)?(?:minister|staatssecretaris)\b[^()]{0,80}\)[^?]{0,200}$")


def answers_to_a_report(text: str, rows: Sequence[Paragraph]) -> list[FoundQuestion]:
    """What each group asked in its report on a bill, with what the government says to it."""
    report = _ANSWERS_A_REPORT.search(text[:_HEAD]) is not None
    if not report and _OF_LETTERS.search(text[:_HEAD]):
        letters = [at for at, row in enumerate(rows) if _THEIR_LETTER.match(row.text)]
        rows = rows[letters[-1] :] if letters else ()
    elif not report and not _ANSWERED.search(text[:_HEAD]):
        return []
    if not report:
        rows = _answering_part(rows)
    rows = _parted([_uncounted(row) for row in rows] if report else rows, report)
    found, asking = _told_in_turn(text, rows, report)
    # Where most wait for an answer, all answers stand elsewhere.
    return found if report or (len(found) > 1 and len(found) > 0.7 * asking) else []


def _told_in_turn(
    text: str, rows: Sequence[Paragraph], report: bool
) -> tuple[list[FoundQuestion], int]:
    """What is asked and then answered, and how often something is asked."""
    asking = 0
    found: list[FoundQuestion] = []
    party: str | None = None
    asked: tuple[int, int] | None = None
    below: str | None = None  # the group in the heading right above
    for row in rows:
        heading = len(row.text) <= LONGEST_HEADING and row.text[-1] not in ".?!;:"
        if heading or ("?" not in row.text and _ANSWERS_BELOW.search(row.text)):
            asked, below = None, group_in(row.text) if report else None
            continue
        if below and _QUESTION_END.search(row.text) and not fracties.named_in(row.text):
            asked, party, asking = (row.start, row.end), below, asking + 1
        elif RETELLS.search(row.text) or (row.text[-1] == "?" and _OF_GROUP.match(row.text)):
            alone = row.text.startswith("Het lid ")  # and of a group that we do not know
            named = ", ".join(fracties.named_in(row.text)) or ("" if alone else party)
            if asked is None or named != party or (found and found[-1].question == asked):
                asked = (row.start, row.end)
                asking += 1
            else:
                asked = (asked[0], row.end)
            party = named
        elif asked and (_QUESTION_END if report else _OF_MEMBERS).search(row.text):
            if report and found and found[-1].question == asked:
                asking, asked = asking + 1, (row.start, row.end)  # and asks more, once answered
                if whose := _WHOSE.search(row.text):
                    party = ", ".join(fracties.named_in(whose[0])) or party
            else:
                asked = (asked[0], row.end)  # the group goes on, without saying that it asks
        elif asked and found and found[-1].question == asked and found[-1].answer:
            found[-1].answer = (found[-1].answer[0], row.end)
        elif asked and party is not None and _ASKS.search(text, *asked):
            number = str(len(found) + 1)
            found.append(FoundQuestion(number, party or None, asked, (row.start, row.end)))
        below = None
    return found, asking


def _answering_part(rows: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """What stands below "II. Reactie van de minister"; all, where no part is headed so."""
    parts = [at for at, row in enumerate(rows) if answers_all(row.text)]
    return rows[parts[-1] :] if parts else rows


def _uncounted(row: Paragraph) -> Paragraph:
    """Without the number in front of "3. De leden van de SP-fractie vragen wie betaalt."."""
    count = _COUNT.match(row.text) if row.text[0].isdigit() else None
    if count is None or not RETELLS.search(row.text[count.end() :]):
        return row
    return Paragraph(row.start + count.end(), row.end, row.text[count.end() :])


def _parted(rows: Sequence[Paragraph], report: bool) -> Sequence[Paragraph]:
    """The paragraphs, broken behind what they ask where the answer stands in the same one.

    A report on a bill has an answer to each; in other papers most have to be answered so.
    """
    asking = [at for at, row in enumerate(rows) if RETELLS.search(row.text)]
    ends = {at: end for at in asking if (end := _asked_up_to(rows[at].text))}
    alone = [at for at in ends if at + 1 == len(rows) or _begins(rows[at + 1].text)]
    if not report and (len(alone) < 2 or len(alone) <= len(asking) / 2):
        return rows
    found: list[Paragraph] = []
    for at, row in enumerate(rows):
        if at in alone and (end := ends[at]):
            found.append(Paragraph(row.start, row.start + end, row.text[:end]))
            row = Paragraph(row.start + end + 1, row.end, row.text[end + 1 :])
        found.append(row)
    return found


def _asked_up_to(text: str) -> int:
    """Where the sentences that ask end; 0 where nothing else stands behind them."""
    end = 0
    for stop in _SENTENCE_ENDS.finditer(text):
        sentence = text[end : stop.end()].strip()
        if not (RETELLS.search(sentence) or sentence[-1] == "?"):
            break
        end = stop.end()
    behind = text[end:].strip()
    return end if behind and not _GOES_ON.match(behind) and behind[-1] != "?" else 0


def _begins(text: str) -> bool:
    """Whether a paragraph is a heading, or asks anew: what stands above it is no question alone."""
    return (len(text) <= LONGEST_HEADING and text[-1] not in ".?!;:") or bool(RETELLS.search(text))


def asked_of_you(text: str, rows: Sequence[Paragraph]) -> list[FoundQuestion]:
    """ "Bent u bekend met dit bericht?" and "Ja." in turn, each set below who asked it."""
    if _SALUTATION.search(text[:_HEAD]):
        return []
    asks = ["?" in row.text and bool(_QUESTION_END.search(row.text)) for row in rows]
    to_you = sum(bool(_YOU.search(row.text)) for row in compress(rows, asks))
    if to_you < 2:
        return _in_list(rows, asks) if sum(asks) > 1 else []
    heads = sorted({*_members(rows), *_above_ministers(rows)})
    # Who answers stands right below the members, on some pages without an office.
    heads = [at for before, at in pairwise([-1, *heads]) if before < 0 or any(asks[before:at])]
    # A page can begin in the middle of a set, with its first question.
    if not (heads or (asks[0] and to_you > 2)):
        return _in_list(rows, asks)
    found: list[FoundQuestion] = []
    if asks[0]:
        stop = heads[0] - 1 if heads else len(rows)
        found += _in_turn(rows[:stop], asks[:stop], None, 0)
    for first, stop in _sets(rows, heads):
        party = ", ".join(fracties.in_brackets(rows[first].text)) or None
        found += _in_turn(rows[first + 1 : stop], asks[first + 1 : stop], party, len(found))
    return found


def _in_list(rows: Sequence[Paragraph], asks: Sequence[bool]) -> list[FoundQuestion]:
    """Those of a list that lost its numbers: "Deze vragen, met de antwoorden, zijn hierna ..."."""
    above = [at for at, row in enumerate(rows) if _PRINTED_BELOW.search(row.text)]
    if not above or sum(asks[above[0] :]) < 2:
        return []
    return list(_in_turn(rows[above[0] + 1 :], asks[above[0] + 1 :], None, 0))


def _members(rows: Sequence[Paragraph]) -> Iterator[int]:
    return (at for at, row in enumerate(rows) if _names_members(row.text))


def _above_ministers(rows: Sequence[Paragraph]) -> Iterator[int]:
    """The lines right above who answers: the members, also where their groups are not printed."""
    last = -1
    for at, row in enumerate(rows):
        if last >= 0 and row.text[0] != "|" and _ANSWERED_BY.search(row.text):
            yield last
        if row.text.strip("| "):
            last = at


def _names_members(line: str) -> bool:
    """A line of members with their groups: "Jan Bos (SP), Eva Vos (CDA)"."""
    return (
        line[0] not in "(|"
        and bool(_NAMES_END.search(line))
        and "inister" not in line
        and "taatssecretaris" not in line
        and bool(fracties.in_brackets(line))
        and "?" not in line
    )


def _sets(rows: Sequence[Paragraph], heads: list[int]) -> Iterator[tuple[int, int]]:
    """From each line of members up to the title above the next one."""
    for place, first in enumerate(heads):
        stop = len(rows)
        if place + 1 < len(heads):
            stop = heads[place + 1]
            while stop > first + 1 and rows[stop - 1].text.strip("| ") == "":
                stop -= 1
            stop = max(stop - 1, first + 1)
        yield first, stop


def _in_turn(
    rows: Sequence[Paragraph], asks: Sequence[bool], party: str | None, before: int
) -> Iterator[FoundQuestion]:
    question: tuple[int, int] | None = None
    answer: tuple[int, int] | None = None
    number = before
    for row, asking in zip(rows, asks, strict=True):
        if asking and question and answer:
            number += 1
            yield FoundQuestion(str(number), party, question, answer)
            question = answer = None
        if asking:
            question = (question[0], row.end) if question else (row.start, row.end)
        elif question and row.text.strip("| "):
            answer = (answer[0] if answer else row.start, row.end)
    if question and answer:
        yield FoundQuestion(str(number + 1), party, question, answer)
