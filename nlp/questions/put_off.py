"""Questions of which a paper only tells that their answers come later: "Mededeling"."""

import re

from nlp.matching.patterns import compiled
from nlp.questions.found import FoundQuestion, Paragraph
from nlp.questions.headed import headed
from nlp.questions.headings import BARE_NUMBERS, QUESTION_HEADING, answer_heading

# Above what tells it; "Mededeling van Minister X (Financiën)" stands above the questions.
_TELLS = compiled(r"Mededeling(?: \d.{0,30}| op (?:de )?vra(?:ag|gen) .{0,30})?:?$")
_TOLD_BY = compiled(r"Mededeling van (?:de )?(?:minister|staatssecretaris)\b", re.IGNORECASE)


def put_off(text: str, rows: list[Paragraph]) -> list[FoundQuestion]:
    """What was asked, without an answer."""
    stop = next((at for at, row in enumerate(rows) if _TELLS.match(row.text)), len(rows))
    told = stop < len(rows) or any(_TOLD_BY.match(row.text) for row in rows[:20])
    if not told or any(answer_heading(row.text) for row in rows):
        return []
    asking = rows[:stop]
    labelled = any(QUESTION_HEADING.match(row.text) for row in asking)
    if not labelled and not any(BARE_NUMBERS.match(row.text) for row in asking):
        return []
    found = headed(text, asking, bare=not labelled)
    for question in found:
        question.answer = None
    return found
