"""Lists of commitments that say of each how it stands: "is op 2 mei aan uw Kamer gezonden".

That it means done is only said by what stands above the list. Tables: `status_tables`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.commitments.acts.act import Act
from nlp.commitments.forms.states import act_of, state_in, terms_in
from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.told.done import has_received
from nlp.dates.meaning.expressions import TimeExpression
from nlp.findings import EventKind
from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered, matches_at
from nlp.text.tables import lines_in

_MARK = compiled(r"\W*(?:\d{1,3}[.)]|[a-z][.)]|[-•–*])\s+(?=\S)")
# What stands above a list says that it is one of promises and of how they stand.
_LEAD = compiled(
    r"\b(?:stand van zaken|overzicht|lijst|status)\b[^.;]{0,60}\btoezeggingen\b"
    r"|\bwelke (?:kamer)?(?:brieven|stukken|toezeggingen|rapportages) (?:u|uw kamer)\b"
    r"|\b(?:brieven|stukken|toezeggingen)\b[^.;]{0,60}\b(?:later|vertraagd|vertraging|uitgesteld"
    r"|gewijzigde planning)\b"
)
# It begins with one of these.
_LEADING = (
    "stand van zaken", "overzicht", "lijst", "status", "welke ", "brieven", "stukken",
    "toezeggingen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """An item, in characters of the text, and what it says of its promise."""

    start: int
    end: int
    act: Act


def items_in(text: str, times: Sequence[TimeExpression], setting: Setting) -> Iterator[Listed]:
    """The items of lists that say how a promise stands."""
    low = lowered(text)
    if not any(matches_at(_LEAD, low, low, *_LEADING)):
        return
    in_list = False
    for start, end in lines_in(text):
        line = text[start:end]
        low = line.lower()
        mark = _MARK.match(line)
        in_list = in_list if mark else _LEAD.search(low) is not None
        if mark and in_list and "motie" not in low:
            yield from _of_item(line, start, mark.end(), times, setting)


def _of_item(
    line: str, start: int, begin: int, times: Sequence[TimeExpression], setting: Setting
) -> Iterator[Listed]:
    words = line[begin:].lower()
    name, _, state = words.partition(":")
    event = state_in(state.strip()) if name else None
    there = has_received(words)
    if there and event is None:
        event, state = EventKind.FULFILLED, there
    if event is not None:
        at = start + begin
        due, was = terms_in(at, at, at + len(words), times, setting, state)
        act = act_of(event, state, setting, due, was)
        yield Listed(at, start + len(line), act)
