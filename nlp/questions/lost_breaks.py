"""Restores the breaks that a set of questions and answers lost when it was copied.

"Vraag 1 Bent u bekend met het bericht? Antwoord 1 Ja. Vraag 2 ..." as one paragraph, or
"1 Wat kost dit? Niets. 2 Waarom? Daarom." on one line.
"""

from collections.abc import Iterator

from nlp.matching.patterns import compiled
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
# "Antwoord 3 Ja.", on one line
_ANSWER_OPENS = compiled(r"Antwoord(?: op(?: de)? vra(?:ag|gen))? \d{1,3} [A-ZÀ-Ö«]")
_HEADING = compiled(
    r"(?:Vraag|Antwoord(?: op(?: de)? vra(?:ag|gen))?)(?: \d{1,3}\b| (?=[A-Z]))[:.]? ?(?! ?van\b)"
)


def with_breaks_restored(rows: list[Paragraph]) -> list[Paragraph]:
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
