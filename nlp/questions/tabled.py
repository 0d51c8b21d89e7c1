"""Questions and answers in the columns of a table, or in two tables that count alike."""

from nlp.matching.patterns import compiled
from nlp.questions.found import FoundQuestion
from nlp.text.mending import Mended
from nlp.text.tables import Row, Span, tables_in

_ASKS = compiled(r"\bvra(?:ag|gen)\b")
_ANSWERS = compiled(r"\b(?:antwoord(?:en)?|reactie|beantwoording)\b")
_HEAD = compiled(r"[\W\d]*(?:(?:nr|nummer|vraag|vragen|antwoord|antwoorden|blz)\b\W*)+")
_NUMBER = compiled(r"\d{1,3}\.?")


def tabled(mended: Mended) -> list[FoundQuestion]:
    """Each row that asks; its answer is the last cell, or stands in the row of the same number."""
    found: list[FoundQuestion] = []
    answers: dict[str, Span] = {}
    for table in tables_in(mended):
        asks, told = _ASKS.search(table.head), _ANSWERS.search(table.head)
        for row in table.rows if asks or told else ():
            head = mended.text[row.start : row.end].lower()
            if _HEAD.fullmatch(head):  # a second table, right below the first
                asks, told = _ASKS.search(head), _ANSWERS.search(head)
                continue
            number, cells = _counted(mended.text, row)
            if asks and cells:
                answer = cells[-1] if told and len(cells) > 1 else None
                found.append(FoundQuestion(number or str(len(found) + 1), None, cells[0], answer))
            elif cells and number:
                answers[number] = cells[-1]
    for question in found:
        question.answer = question.answer or answers.get(question.number)
    return found if any(question.answer for question in found) else []


def _counted(text: str, row: Row) -> tuple[str, list[Span]]:
    """The number of a row and its other cells."""
    first, *others = row.cells
    if _NUMBER.fullmatch(text[slice(*first)]):
        return text[slice(*first)].rstrip("."), others
    return "", list(row.cells)
