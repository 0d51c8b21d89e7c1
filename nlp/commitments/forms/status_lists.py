"""Lists and tables of commitments that say of each how it stands: "afgedaan", "vertraagd".

In a row of a table one cell names the promise and another its state, so that no sentence says
both; in a list "is op 2 mei aan uw Kamer gezonden" means done only by what stands above the list.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from nlp.commitments.acts.act import Act
from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.grammar.times import due_on, is_sharp
from nlp.commitments.told.done import has_received
from nlp.dates.meaning.expressions import TimeExpression
from nlp.findings import CommitmentKind, Deadline, EventKind
from nlp.matching.patterns import compiled
from nlp.text.mending import Mended

# What a cell begins with, or says of a letter that was sent.
_STATES = (
    (EventKind.PARTLY_FULFILLED, compiled(r"(?:deels|gedeeltelijk|ten dele)\b")),
    (
        EventKind.FULFILLED,
        compiled(
            r"(?:(?:is|de toezegging is|deze toezegging is|toezegging) )?(?:inmiddels )?"
            r"(?:(?:afgedaan|voldaan|nagekomen|uitgevoerd|afgehandeld|ingelost|afgerond|gereed)\b"
            r"|(?:verzonden|verstuurd|toegezonden|aangeboden) (?:op|bij|met|per|d\.d\.|aan)\s)"
        ),
    ),
    (
        EventKind.WITHDRAWN,
        compiled(r"(?:(?:is|komt te) )?(?:vervallen|vervalt|ingetrokken)\b|hiervan zie ik af\b"),
    ),
    (
        EventKind.POSTPONED,
        compiled(
            r"(?:(?:is|wordt) )?(?:vertraagd|vertraging|uitgesteld|verschoven|doorgeschoven)\b"
            r"|(?:ver)?schui(?:ft|ven)\b|(?:was|stond) (?:gepland|voorzien) (?:in|op|voor)\b"
        ),
    ),
    (
        EventKind.IN_PROGRESS,
        compiled(
            r"(?:loopt|lopende?|in behandeling|in uitvoering|in voorbereiding|onderhanden|open\b"
            r"|openstaande?|nog niet|wordt (?:\w+ )?aan gewerkt"
            r"|(?:(?:de |een )?\w*(?:brief|reactie|nota|notitie|rapportage) )?"
            r"(?:volgt|komt|wordt verwacht|verwacht|gepland|voorzien))\b"
        ),
    ),
)
_TOLD = compiled(
    r"\b(?:de|uw) kamer is\b[^.;]{0,80}\bge[iï]nformeerd\b"
    r"|\b(?:brief|rapport|onderzoek|evaluatie|reactie) is\b[^.;]{0,80}\b(?:verzonden|verstuurd"
    r"|gestuurd|aangeboden)\b"
)
_DENIED = compiled(r"\b(?:niet|nog|zal|deels|gedeeltelijk)\b")
# What the rows and items are: promises, or papers that were planned for the Chamber.
_ABOVE = compiled(r"toezegging|\bplanning van (?:de )?(?:kamer)?(?:brieven|stukken)\b")
_MARK = compiled(r"\W*(?:\d{1,3}[.)]|[a-z][.)]|[-•–*])\s+(?=\S)")
# What stands above a list says that it is one of promises and of how they stand.
_LEAD = compiled(
    r"\b(?:stand van zaken|overzicht|lijst|status)\b[^.;]{0,60}\btoezeggingen\b"
    r"|\bwelke (?:kamer)?(?:brieven|stukken|toezeggingen|rapportages) (?:u|uw kamer)\b"
    r"|\b(?:brieven|stukken|toezeggingen)\b[^.;]{0,60}\b(?:later|vertraagd|vertraging|uitgesteld"
    r"|gewijzigde planning)\b"
)
_INSTEAD_OF = compiled(r"\b(?:in plaats van|i\.p\.v\.|ipv)\b")
_RULE = "lijst van toezeggingen met hun stand"


@dataclass(frozen=True, slots=True)
class Listed:
    """A row or item, in characters of the mended text, and what it says of its promise."""

    start: int
    end: int
    act: Act
    is_row: bool


def listed_in(
    mended: Mended, times: Sequence[TimeExpression], setting: Setting
) -> Iterator[Listed]:
    """The rows of tables and the items of lists that say how a promise stands."""
    whole = mended.text.lower()
    if not (_ABOVE.search(whole) or _LEAD.search(whole)):
        return
    above, head, in_list = "", "", False
    for start, end in _lines(mended.text):
        line = mended.text[start:end]
        low = line.lower()
        cells = _cells(mended, start, end)
        if len(cells) > 1:
            if not head:
                head = f"{above} {low}"
            elif _ABOVE.search(head) and "motie" not in low:
                yield from _of_row(line, start, cells, times, setting)
            continue
        head = ""
        mark = _MARK.match(line)
        in_list = in_list if mark else _LEAD.search(low) is not None
        if mark and in_list and "motie" not in low:
            yield from _of_item(line, start, mark.end(), times, setting)
        if not mark:
            above = low


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if words := line.strip():
            begin = start + line.index(words[0])
            yield begin, begin + len(words)
        start += len(line)


def _cells(mended: Mended, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a row, as characters of its line; one where it is no row of a table."""
    begin, stop = mended.original_span(start, end)
    original = mended.original[begin:stop]
    if "\t" not in original or len(original) != end - start:
        return [(0, end - start)]
    found, at = [], 0
    for cell in original.split("\t"):
        if cell.strip():
            found.append((at, at + len(cell)))
        at += len(cell) + 1
    return found


def _of_row(
    line: str,
    start: int,
    cells: Sequence[tuple[int, int]],
    times: Sequence[TimeExpression],
    setting: Setting,
) -> Iterator[Listed]:
    for begin, stop in reversed(cells[1:]):
        cell = line[begin:stop].lower()
        due, was = _terms(start, begin, stop, times, setting, cell)
        if due is None:  # "Vertraagd | De Kamer ontvangt de nota in mei"
            due, was = _terms(start, stop, len(line), times, setting, line[stop:].lower())
        event = _state(cell)
        if event is EventKind.IN_PROGRESS and due is not None:
            event = EventKind.REFERRED  # what still runs has the term that is named for it
        if event is not None:
            act = _act(event, cell, setting, due, was)
            yield Listed(start, start + len(line), act, is_row=True)
            return


def _state(cell: str) -> EventKind | None:
    words = cell.lstrip(" \u00ab\u201c\"'(")
    for event, pattern in _STATES:
        if pattern.match(words):
            return event
    told = _TOLD.search(cell)
    return EventKind.FULFILLED if told and not _DENIED.search(told[0]) else None


def _terms(
    start: int,
    begin: int,
    stop: int,
    times: Sequence[TimeExpression],
    setting: Setting,
    words: str,
) -> tuple[Deadline | None, Deadline | None]:
    """The term to come in a cell and the one it came in place of, counted from the row's begin."""
    dues: list[Deadline] = []
    for time in times[bisect_left(times, start + begin, key=attrgetter("start")) :]:
        if time.end > start + stop:
            break
        if is_sharp(time, setting.written):
            moved = replace(time, start=time.start - start, end=time.end - start)
            dues.append(due_on(moved, setting.written))
    if len(dues) != 2:
        return (dues[0] if dues else None), None
    first, second = dues
    return (first, second) if _INSTEAD_OF.search(words) else (second, first)


def _of_item(
    line: str, start: int, begin: int, times: Sequence[TimeExpression], setting: Setting
) -> Iterator[Listed]:
    words = line[begin:].lower()
    name, _, state = words.partition(":")
    event = _state(state.strip()) if name else None
    there = has_received(words)
    if there and event is None:
        event, state = EventKind.FULFILLED, there
    if event is not None:
        at = start + begin
        due, was = _terms(at, 0, len(words), times, setting, state)
        act = _act(event, state, setting, due, was)
        yield Listed(at, start + len(line), act, is_row=False)


def _act(
    event: EventKind, cue: str, setting: Setting, due: Deadline | None, was: Deadline | None
) -> Act:
    termed = event in (EventKind.POSTPONED, EventKind.REFERRED)
    return Act(
        event,
        CommitmentKind.TOEZEGGING,
        0.8,
        cue.strip()[:60],
        (_RULE,),
        towards=setting.home,
        deadline=due if termed else None,
        previous_deadline=was if event is EventKind.POSTPONED else None,
    )
