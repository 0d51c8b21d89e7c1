"""The questions in a consultation or a set of answers: `questions_in(text)`.

Printed forms differ: "Vraag 3 / Antwoord op vragen 3 en 4", "15. Antwoord van het kabinet:",
numbers on lines of their own with all answers behind, or a paragraph that asks and one headed
"Antwoord". Each form has a module that labels paragraphs; what belongs together follows from the
labels.
"""

import re

from nlp.matching.patterns import compiled
from nlp.questions.added_headings import with_headings_at_numbers, with_headings_behind_members
from nlp.questions.answer_ends import without_section_headings
from nlp.questions.counted import counted_answers
from nlp.questions.counted_by_group import counted_by_group
from nlp.questions.found import FoundQuestion, Paragraph, paragraphs
from nlp.questions.groups import groups_alone, pairs, retold, turns
from nlp.questions.headed import headed, who_asked
from nlp.questions.headings import QUESTION_HEADING, answer_heading
from nlp.questions.lost_breaks import with_breaks_restored
from nlp.questions.numbers import answers_alone, numbers_on_lines
from nlp.questions.put_off import put_off
from nlp.questions.reprinted import from_second_print
from nlp.questions.signed import without_signature
from nlp.questions.uniform_headings import with_uniform_headings
from nlp.questions.unmarked import answers_to_a_report, asked_of_you

# Without one of these nobody answers, save to a report of the Chamber on a bill.
_ANSWERING = ("ntwoord", "NTWOORD", "eactie", "EACTIE")
_ANSWERS_A_REPORT = "naar aanleiding van het"
_BELOW_EACH = frozenset({"Antwoord", "Reactie", "Beantwoording"})
_HEAD = 3000
_OF_OTHERS = compiled(
    r"\bantwoord(?:en)?\b[^.]{0,120}\b(?:vragen|lijst|uw vraag)\b|\bbeantwoording\b"
    r"|\b(?:kamer)?vragen\b[^.]{0,200}\b(?:beantwoord|gesteld|ingezonden|voorgelegd|antwoord)"
    r"|\bvragen van (?:de |het )?(?:leden|lid|vaste|fractie|commissie)"
    r"|\b(?:gestelde|feitelijke|schriftelijke) vragen\b|\bvragenlijst\b",
    re.IGNORECASE,
)


def questions_in(text: str) -> list[FoundQuestion]:
    """All questions in order; empty for a text that is no answer to questions.

    What a heading announces and the text does not give is None, not a place without words.
    """
    found = _questions(text)
    without_signature(text, found)
    for one in found:
        one.question, one.answer = _with_words(one.question), _with_words(one.answer)
    without_section_headings(text, found)
    return [one for one in found if one.question or one.answer]


def _with_words(part: tuple[int, int] | None) -> tuple[int, int] | None:
    return part if part and part[0] < part[1] else None


def _questions(text: str) -> list[FoundQuestion]:
    if "ededeling" in text and (found := put_off(text, paragraphs(text))):
        return found
    if not any(word in text for word in _ANSWERING):
        if _ANSWERS_A_REPORT in text[:_HEAD].lower():
            return answers_to_a_report(text, paragraphs(text))
        return asked_of_you(text, paragraphs(text)) if text.count("?") > 1 else []
    rows = from_second_print(with_breaks_restored(paragraphs(text)))
    if found := counted_by_group(text, rows):
        return found
    rows = _with_headings(rows)
    answers = _answer_headings(rows)
    if answers and any(QUESTION_HEADING.match(row.text) for row in rows):
        return headed(text, rows)
    if sum(bool(heading["before"]) for heading in answers) >= 2:
        return counted_answers(text, rows)
    if numbers_on_lines(rows):
        return [] if not answers and _asks_itself(text) else headed(text, rows, bare=True)
    # A group can be answered more than once below one heading that names it.
    each = max(sum(row.text.rstrip(" :") in _BELOW_EACH for row in rows), len(answers))
    if (found := _by_group(rows)) and len(found) >= each:
        return found
    if not answers:
        rows = with_headings_behind_members(rows)
        answers = _answer_headings(rows)
    # One is enough where it says that it is the first: the text may have been cut off.
    if len(answers) >= 2 or (answers and answers[0]["numbers"] == "1"):
        return counted_answers(text, rows)
    if found := answers_to_a_report(text, rows) or asked_of_you(text, rows):
        return found
    found = answers_alone(text, rows)
    for one in found:
        one.party = ", ".join(who_asked(text, rows)) or None
    return found


def _asks_itself(text: str) -> bool:
    """Whether a letter has no word of questions of others: "1. Waarom nu?" is its own heading."""
    return "Geachte" in text[:_HEAD] and _OF_OTHERS.search(text[:_HEAD]) is None


def _answer_headings(rows: list[Paragraph]) -> list[re.Match[str]]:
    return [heading for row in rows if (heading := answer_heading(row.text))]


def _with_headings(rows: list[Paragraph]) -> list[Paragraph]:
    found = with_uniform_headings(rows)
    return groups_alone(with_headings_at_numbers(rows) if found is rows else found)


def _by_group(rows: list[Paragraph]) -> list[FoundQuestion]:
    """Without numbers, what a group asked is one question, or each that the answer repeats."""
    found, one_by_one = pairs(turns(rows)), retold(rows)
    repeated = {ask.start for ask, _ in one_by_one}.issuperset(told.start for _, told in found)
    if len(one_by_one) > max(len(found), 1) or (found and repeated):
        found = one_by_one
    return [
        FoundQuestion(str(n), ask.party, (ask.start, ask.end), (answer.start, answer.end))
        for n, (ask, answer) in enumerate(found, start=1)
    ]
