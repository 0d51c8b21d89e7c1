"""The signature behind the last answer, which is no part of it."""

from nlp.matching.patterns import compiled
from nlp.names.ministries import ROLE
from nlp.questions.found import FoundQuestion, paragraphs

# What may stand in front of the title, and behind it on its line.
_ARTICLE = compiled(r"(?:Hoogachtend,?\s+)?(?:[Dd]e|DE)\s+")
_SIGNER = r"[A-ZÀ-Öa-z'’(](?:[\w.'’()-]|\s(?=[\w('’])){2,55}$"
_REST = compiled(
    rf",?(?:$|\s(?:mede\s)?namens\b.{{0,120}}$|(?<=,)\s{_SIGNER}"
    r"|\s(?:[a-z]{2,4}\.\s?){0,3}(?:[A-Z]\.\s?){1,5}[\w’' -]{2,40}$)"
)
_NAME = compiled(_SIGNER)


# "Ik vertrouw erop uw vragen hiermee te hebben beantwoord."
_CLOSES = compiled(
    r"(?:Hoogachtend|Met vriendelijke groet)\b.{0,20}$"
    r"|(?:Ik|Wij) (?:hoop|hopen|vertrouwe?n?)\b[^.]{0,40}\b(?:hiermee|hierbij|daarmee)\b[^.]{0,80}"
    r"\b(?:beantwoord|ge[iï]nformeerd|ingelicht|voldaan)\b[^.]{0,20}\.$"
)


def without_signature(text: str, found: list[FoundQuestion]) -> None:
    """Ends the last answer in front of who signed it."""
    last = found[-1].answer if found else None
    if last is None:
        return
    below = paragraphs(text[slice(*last)])
    for at, row in enumerate(below[1:], start=1):
        if not _is_title(row.text):
            continue
        behind = below[at + 1].text if at + 1 < len(below) else ""
        if behind and not (_NAME.match(behind) or _is_title(behind)):
            continue
        above = below[at - 1]
        if at > 1 and _NAME.match(above.text) and len(above.text) < 45 and above.text[-1] != ".":
            above = below[at - 2]
        found[-1].answer = (last[0], last[0] + above.end)
        break
    _without_closing(text, found[-1])


def _without_closing(text: str, last: FoundQuestion) -> None:
    if last.answer is None:
        return
    below = paragraphs(text[slice(*last.answer)])
    kept = below[:]
    while len(kept) > 1 and _CLOSES.match(kept[-1].text):
        kept.pop()
    if len(kept) < len(below):
        last.answer = (last.answer[0], last.answer[0] + kept[-1].end)


def _is_title(line: str) -> bool:
    article = _ARTICLE.match(line)
    role = ROLE.match(line, article.end() if article else 0)
    return bool(role and _REST.match(line, role.end()))
