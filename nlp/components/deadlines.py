"""Finds every expression of when something is due or to come: the rules are in `nlp.dates`.

All time expressions of a document are kept under `times`, for whoever reads commitments; those
that are deadlines also under `deadlines`, resolved forwards from the document's day. A date that
names a meeting or looks back ("op 12 maart jl. sprak ik") is a time, and no deadline.
"""

import re
from bisect import bisect_right
from datetime import date

from nlp.components.letter import DEADLINES, TIMES, Letter
from nlp.dates.deadlines import REACH, as_told, is_a_rule, is_deadline
from nlp.dates.finding import find
from nlp.dates.meaning.expressions import Direction, Role, TimeExpression
from nlp.dates.meaning.resolving import deadline_of, resolve, turns_on_direction
from nlp.dates.meaning.writing import Written, due_on, written_between
from nlp.dates.occasions import PAPER
from nlp.dates.placing import Placed, Verbs
from nlp.findings import Deadline, DocumentKind
from nlp.matching.patterns import compiled

_PAPER_BEFORE = compiled(rf"{PAPER}(?: +[\w()-]+){{0,5}} ?$")
# A phrase that is looked up is no longer than this.
_SHORT = 80
# How much of a sentence around a time can matter.
_WINDOW = 400


def put_deadlines(letter: Letter) -> None:
    """Puts the times and deadlines of a document on it."""
    text = letter.text
    scan = letter.scan
    times = find(text, scan)
    starts = letter.sentence_starts
    verbs = Verbs(scan)
    placed = [Placed(time, *_sentence(scan.folded, starts, time.start), verbs) for time in times]
    day = letter.published_on
    written = (day, day) if day else _written(placed)
    letter.written = written
    placed = [as_told(each, day) for each in placed]
    letter.put(TIMES, [(each.time.start, each.time.end, each.time) for each in placed])
    alone = _is_only(text, times)
    found: list[tuple[int, int, Deadline]] = []
    rules = letter.frame is not None and letter.frame.kind is DocumentKind.MOTIE
    for each in placed:
        time = each.time
        if rules and is_a_rule(each):
            continue
        if alone or is_deadline(each, written):
            # What comes back is due again, also where it was promised before.
            known = time.recurrence or not turns_on_direction(time.moment)
            before = not known and (each.reported or each.meant)
            direction = Direction.NEAREST if before else Direction.FORWARDS
            due = due_on(time, written, direction)
            found.append((time.start, time.end, deadline_of(time, due)))
    letter.put(DEADLINES, found)


def _written(placed: list[Placed]) -> Written | None:
    """When an undated text was written: behind the papers it names, before what it announces."""
    past: list[date] = []
    future: list[date] = []
    for each in placed:
        due = resolve(each.time, None)
        if not due.first_day or not due.last_day:
            continue
        if _PAPER_BEFORE.search(each.sentence, max(0, each.place - REACH), each.place):
            past.append(due.first_day)
        elif each.time.role is Role.TIME and each.ahead:
            future.append(due.last_day)
    return written_between(past, future)


def _is_only(text: str, times: list[TimeExpression]) -> bool:
    """Whether a text consists of nothing but a time, as a phrase that is looked up does."""
    if len(text) > _SHORT:
        return False
    rest = text
    for time in times:
        rest = rest.replace(time.words, "")
    return bool(times) and not re.search(r"\w\w\w\w", rest)


def _sentence(text: str, starts: list[int], at: int) -> tuple[str, int]:
    """The sentence around a place, and where it begins."""
    index = bisect_right(starts, at)
    begin = starts[index - 1] if index else 0
    end = starts[index] if index < len(starts) else len(text)
    # A text without full stops is one sentence; a window of it will do.
    begin, end = max(begin, at - _WINDOW), min(end, at + _WINDOW)
    return text[begin:end], begin
