"""Tells the lines of a letter apart: running text, page furniture, footnotes, blank lines.

Plain text that once was a printed page still shows its seams. Decided by repetition, position and
numbering, never by a list of the letters we know.
"""

import re
from itertools import pairwise

from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled
from nlp.text.columns import LONGEST_NAME, STATE_OPENS, column_name, tell_how_it_stands
from nlp.text.furniture import mark_furniture, mark_page_numbers, mark_sheet_heads
from nlp.text.lines import ANSWER_HEADING, BLANK, FOOTNOTE, FURNITURE, SENTENCE_END, TEXT, Line

# "2 Kamerstuk 29 383", and "2Kamerstuk 29 383" where print lost the blank.
_NOTE = compiled(
    r"\[?(\d{1,3})\]?[.)]?"
    # "3 (blz. 14)" is the number of a question.
    r"(?:\s+(?=\S)(?!\d{3}\b|\(blz\b)|(?=(?:[A-Z][a-z]+[ ,]|\(?Aanhangsel|https?:)))"
)
# The foot of a page with the head of the next one behind it: "..., Aanhangsel 2Antwoord 7".
_FOOT_BEFORE_TEXT = compiled(
    r"(?:ISSN \d{4}\s?[-–]\s?\d{4})?(?:['’‘]s-Gravenhage \d{4})?"
    r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, "
    r"(?:Aanhangsel|[^,]{3,30}, (?:nr\. )?\w{1,5}) \d{1,3}(?=[A-Za-z«„(])"
)
_NOTE_FIRST = frozenset("[0123456789")
_MONTH = compiled(rf"\d{{1,2}}\s+{MONTH_NAME}\b")
# Signs that the number of a note is printed behind.
_ANCHORS = frozenset("»”’'\")].,;:%?![")
_BULLET = compiled(r"(?:[•●▪■◦*–—-]|o(?=\s)|[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}[.)]|\d{1,2}°)\s")
_BULLET_FIRST = frozenset("•●▪■◦*–—-o(ivx0123456789")
# Past this typical length a line is a whole paragraph and not a printed line.
_WIDEST_PRINTED_LINE = 160
# Of fewer full lines all can end a sentence by chance.
_FEWEST_FULL = 4


def lines_of(text: str) -> list[Line]:
    """Every line of the text with its role; a blank between two halves of a sentence is lifted."""
    lines = _split(text)
    mark_furniture(lines)
    mark_page_numbers(text, lines)
    if "agina " in text:
        mark_sheet_heads(lines)
    _mark_footnotes(text, lines)
    _mark_joins(lines, _first_cell(lines) if STATE_OPENS.search(text) else len(lines))
    return lines


def _split(text: str) -> list[Line]:
    lines = []
    at = 0
    feet = "Kamer, vergaderjaar" in text
    for raw in text.split("\n"):
        if feet and "Kamer, vergaderjaar" in raw and (foot := _FOOT_BEFORE_TEXT.match(raw)):
            lines.append(Line(at, at + foot.end(), foot[0], FURNITURE))
            at, raw = at + foot.end(), raw[foot.end() :]
        body, size = raw.strip(), len(raw)
        if not body:
            lines.append(Line(at, at, "", BLANK))
        elif len(body) == size:  # as most are
            lines.append(Line(at, at + size, body, TEXT))
        else:
            one_blank = raw[0] == " " and raw[1] != " "
            start = at + raw.index(body[0])
            lines.append(Line(start, start + len(body), body, TEXT, new_page=one_blank))
        at += size + 1
    return lines


def _mark_footnotes(text: str, lines: list[Line]) -> None:
    candidates = [
        (at, match)
        for at, line in enumerate(lines)
        if line.role is TEXT
        and line.body[0] in _NOTE_FIRST
        and (match := _NOTE.match(text, line.start, line.end))
    ]
    anchors: dict[int, int] = {}
    last = listed = 0
    for at, match in candidates:
        number = int(match[1])
        before = lines[at - 1] if at else None
        block = before is None or before.role is not TEXT or lines[at].new_page
        in_order = last < number <= last + 3 if last else number <= 3
        if not (block and in_order) or _is_text(text, lines[at], match):
            continue
        if _asks(text, lines, at, match) or _below_heading(text, lines, at, match):
            continue
        if (number == 1 and _opens_list(lines, at)) or number == listed + 1 > 1:
            listed = number
            continue
        # Some marks are lost in print; the next number in a row of notes needs none.
        if not number == last + 1 > 1:
            if number not in anchors:
                anchors[number] = _first_anchor(text, number)
            if anchors[number] >= match.start():
                continue
        lines[at].note = match[1]
        _mark_note(text, lines, at)
        last = number


def _asks(text: str, lines: list[Line], at: int, match: re.Match[str]) -> bool:
    """Whether "2. Wat gaat u doen?" asks, over as many lines as it was printed on."""
    mark = text[match.start(1) : match.end()]
    if mark[-1].isspace() and mark.rstrip()[-1] not in ".)":
        return False
    for line in lines[at : at + 8]:
        if line.role is not TEXT or (line is not lines[at] and line.body[0].isdigit()):
            return False
        if line.body[-1] == "?":
            return True
    return False


def _opens_list(lines: list[Line], at: int) -> bool:
    """Whether "1. Randstad: 9 000" stands right below "Dit is als volgt verdeeld:"."""
    above = next((line for line in reversed(lines[max(at - 3, 0) : at]) if line.body), None)
    return above is not None and above.role is TEXT and above.body[-1] == ":"


def _below_heading(text: str, lines: list[Line], at: int, match: re.Match[str]) -> bool:
    """Whether "1. Dat klopt." stands right below "Vragen van de VVD-fractie"."""
    if text[match.end(1)] != ".":
        return False
    above = next((line for line in reversed(lines[:at]) if line.role is not BLANK), None)
    return (
        above is not None
        and above.role is TEXT
        and above.body[-1] not in SENTENCE_END
        and ANSWER_HEADING.match(above.body) is not None
    )


def _is_text(text: str, line: Line, match: re.Match[str]) -> bool:
    if _MONTH.match(line.body) or ANSWER_HEADING.match(line.body):
        return True
    lower = text[match.end()].islower()
    return lower and not text.startswith(("http", "www", "zie "), match.end())


def _first_anchor(text: str, number: int) -> int:
    """Where a footnote number first stands glued to a word or sign, in brackets, or on a line."""
    digits = str(number)
    at = text.find(digits)
    while at >= 0:
        before, end = text[at - 1 : at], at + len(digits)
        if before == "\n" and text.startswith(("\n", " \n"), end):
            return at - 1  # a raised number that came to stand alone
        behind = text[end : end + 1]
        if (before.isalpha() or before in _ANCHORS) and not (behind.isalnum() or behind == "_"):
            return at
        at = text.find(digits, end)
    return len(text)


def _mark_note(text: str, lines: list[Line], at: int) -> None:
    """Mark the note and the lines it runs on over; a note that follows is found in its turn."""
    lines[at].role = FOOTNOTE
    previous = lines[at]
    following = lines[at + 1 : at + 12]
    if _open_address(text, previous) and len(following) > 1 and following[0].role is BLANK:
        following = following[1:2]  # an address that a blank line broke off
    for line in following:
        ended = text[previous.end - 1] in ".?!" or previous.end - previous.start < 50
        heading = ANSWER_HEADING.match(text, line.start, line.end)
        if line.role is not TEXT or line.new_page or ended or heading:
            break
        line.role = FOOTNOTE
        previous = line


def _open_address(text: str, line: Line) -> bool:
    return "://" in text[line.start : line.end] and text[line.end - 1] in "/-_"


def _mark_joins(lines: list[Line], in_cells: int) -> None:
    """Mark which lines go on in the next; from the line `in_cells` on each is a cell of a table."""
    width = _printed_width(lines)
    previous: Line | None = None
    blanks: list[Line] = []
    lifted = after_heading = False
    for at, line in enumerate(lines):
        if at == in_cells:
            width = 0
        if line.role is BLANK:
            blanks.append(line)
        elif line.role is not TEXT:
            lifted = True
        else:
            heading = _is_heading(line.body)
            if previous is not None and not (heading or after_heading):
                line.joined = _goes_on(previous.body, line.body, width, bool(blanks), lifted)
                if line.joined and previous.body[-1] in ".?!" and line.body[-1].isalpha():
                    line.joined = not _stands_alone(line.body, lines[at + 1 : at + 2], width)
                if line.joined:
                    for blank in blanks:
                        blank.role = FURNITURE
            previous, blanks, lifted = line, [], False
            # "Antwoord van minister Bos (Welzijn en", with "Sport)" below it
            after_heading = heading and not (
                line.body.count("(") > line.body.count(")")
                or _HANGING.search(line.body, max(len(line.body) - 12, 0))
            )


def _printed_width(lines: list[Line]) -> int:
    """How wide the lines were printed; 0 where each line is a whole paragraph."""
    lengths = sorted([len(line.body) for line in lines if line.role is TEXT])
    width = lengths[int(len(lengths) * 0.75)] if lengths else 0
    if width > _WIDEST_PRINTED_LINE:
        return 0
    nearly = 0.7 * width
    full = [
        (line.body, after.body)
        for line, after in pairwise(lines)
        if line.role is TEXT and len(line.body) > nearly and after.role is TEXT
    ]
    if len(full) < _FEWEST_FULL:
        return width
    ended = sum([line[-1] in ".?!:;" for line, _ in full])
    if ended / len(full) <= 0.4:
        return width
    # Most words begin small, so that a row of lines that do not were not broken by the page.
    small = sum([after[0].islower() for _, after in full])
    return 0 if small / len(full) < 0.2 else width


def _first_cell(lines: list[Line]) -> int:
    """Where a table begins that has each cell on a line of its own: a full line ends there, too."""
    names: list[str] = []
    first = 0
    for at, line in enumerate(lines):
        if line.role is not TEXT:
            continue
        if len(line.body) < LONGEST_NAME and (name := column_name(line.body)):
            first = first if names else at
            names.append(name)
        elif names:
            if len(names) > 1 and tell_how_it_stands(names):
                return first
            names = []
    return len(lines)


# "2 en 3" above an answer, behind the full stop of the one before.
_NUMBERS_ALONE = compiled(r"\d{1,3}[a-d]?(?:(?:, | en | t/m )\d{1,3}[a-d]?){0,9}[.)]?$")
_ASKED = re.compile(r"\?[»”\"')]{0,2}\d{0,3}(?:,? ?\d{1,3})?$")
# "«Gelijke kansen»1," with "2 heb ik" below it: a row of notes in the middle of a sentence.
_NOTE_AND_COMMA = re.compile(r"[^\W\d][»”’)\]]?\d{1,2},$")
_NOTE_AND_WORD = re.compile(r"\d{1,2} [a-z]")
_HANGING = re.compile(r" (?:op|in|van|voor|vóór|met|de|het|een|en|per|tot|aan|nr\.|nrs\.)$")


def _is_heading(body: str) -> bool:
    # Most lines begin with another letter, and need no pattern.
    return body[0] in "VvAaRrIi0123456789" and bool(ANSWER_HEADING.match(body))


def _stands_alone(body: str, below: list[Line], width: int) -> bool:
    """Whether a line behind the end of a sentence is a heading: what follows had place on it."""
    following = below[0] if below else None
    return (
        following is not None
        and following.role is TEXT
        and following.body[0].isupper()
        and len(body) + 1 + len(following.body.partition(" ")[0]) < width * 0.8
    )


def _goes_on(before: str, after: str, width: int, blank: bool, lifted: bool) -> bool:
    """Whether a line goes on where the one before it stopped; neither is a heading."""
    last, first = before[-1], after[0]
    starts_low, counts = first.islower(), first.isdigit()
    if (first in _BULLET_FIRST or after[1:2] == ")") and _BULLET.match(after):
        return False
    if counts and last in ".?!:)" and _NUMBERS_ALONE.match(after):
        return False
    if after[-1] == ":" and after.endswith(" Vraag:"):
        return False  # "Heutink, H PVV Vraag:", the columns of a table
    if counts and last in ").]" and "ntvangen" in before[-30:]:
        return False  # "(Ontvangen 7 december 2004)" above "1 Ja."
    if not starts_low and "?" in before[-6:] and _ASKED.search(before, max(len(before) - 6, 0)):
        return False  # what follows a question can be its answer
    if last in "-\u00ad" and before[-2:-1].isalpha() and not (blank and not lifted):
        return True
    mid_sentence = starts_low and (last.isalpha() or last in ",(")
    if (
        counts
        and _NOTE_AND_WORD.match(after)
        and _NOTE_AND_COMMA.search(before, max(len(before) - 5, 0))
    ):
        return not blank
    if blank or not width:
        return mid_sentence and len(before) > 40
    if mid_sentence or _HANGING.search(before, max(len(before) - 12, 0)):
        return True  # "wordt opgeleverd op / 30 juni"
    if starts_low and not before.endswith(SENTENCE_END):
        return True
    # Far longer than the printed lines is a whole paragraph, which ends where it stops.
    longest = min(1.6 * width, _WIDEST_PRINTED_LINE)
    if len(before) > longest and before.endswith(SENTENCE_END):
        return False
    # What fills the line goes on behind its end, too.
    return len(before) + 1 + len(after.partition(" ")[0]) > width * 0.9
