r"""What a pattern needs of a text: of some words, one has to stand in it, or it cannot match.

Worked out from the pattern as `re` reads it. Words are compared in plain: a blank for all but
letters and one at both ends of the text, so that the edge of a word (`\b`) is a blank, too.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_EDGE, _WORD = "\b", "word"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ")
_PLAIN = bytes(code if chr(code) in _LETTERS else ord(" ") for code in range(256))
_BLANK = {op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD, op.CATEGORY_DIGIT}
_EDGES = {op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING, op.AT_END, op.AT_END_STRING}
# So many ways to write a stretch of a pattern are followed at once, up to so many letters: more
# would make it no rarer.
_MANY = 24
_LONG = 16

# The ways to write a stretch; the last sign of one may be an edge.
Runs = frozenset[str]
_EMPTY: Runs = frozenset([""])


def plain(text: str) -> bytes:
    """A lower-case text with a blank for all that is no letter, and one at both ends."""
    return b" " + text.encode("latin-1", "replace").translate(_PLAIN) + b" "


def needed(pattern: str, flags: int = 0) -> frozenset[str]:
    """The words of which the pattern needs one, in plain; if it can do without, one is empty."""
    parsed = _parser.parse(pattern, flags)
    if parsed.state.flags & re.IGNORECASE:
        return _EMPTY
    stretches: list[Runs] = []
    stretches.append(_follow(parsed, _EMPTY, stretches))
    rarest = min(stretches, key=_commonness)
    words = {run.replace(_EDGE, " ") for run in rarest}
    return frozenset(word for word in words if not any(o != word and o in word for o in words))


def _follow(parts: Iterable[Any], runs: Runs, stretches: list[Runs]) -> Runs:
    """The ways to write the last stretch; those that ended before it are put to `stretches`."""
    for code, value in _with_words(parts):
        if code is _WORD:
            runs = _joined(runs, [value])
        elif code is op.SUBPATTERN and not (value[1] or value[2]):
            runs = _follow(value[3], runs, stretches)
        elif code is op.ATOMIC_GROUP:
            runs = _follow(value, runs, stretches)
        elif code is op.BRANCH:
            runs = _choice(value[1], runs, stretches)
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[:2] == (0, 1):
            runs = _choice([value[2], []], runs, stretches)
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0]:
            _follow(value[2], runs, stretches)
            runs = _cut(runs, stretches)
        elif code not in (op.ASSERT, op.ASSERT_NOT):
            written = _written(code, value)
            runs = _joined(runs, written) if written else _cut(runs, stretches)
        if len(runs) > _MANY:
            runs = _cut(runs, stretches)
    return runs


def _with_words(parts: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """The parts, with the letters that follow each other as one."""
    for literal, group in groupby(parts, lambda part: part[0] is op.LITERAL):
        if literal:
            yield _WORD, "".join(_letter(value) for _, value in group)
        else:
            yield from group


def _choice(choices: list[Any], runs: Runs, stretches: list[Runs]) -> Runs:
    """One of several stretches; where one of them cannot be written out, the best of each."""
    ends, best, cut = _EMPTY - _EMPTY, _EMPTY - _EMPTY, False
    for choice in choices:
        inner: list[Runs] = []
        end = _follow(choice, runs, inner)
        cut = cut or bool(inner)
        ends |= end
        best |= min((*inner, end), key=_commonness)
    if cut:
        stretches += (runs, best)
    return ends


def _cut(runs: Runs, stretches: list[Runs]) -> Runs:
    """What comes next may stand anywhere behind these."""
    stretches.append(runs)
    return _EMPTY


def _joined(runs: Runs, written: Iterable[str]) -> Runs:
    return frozenset(
        joined for run in runs for word in written if (joined := _join(run, word)) is not None
    )


def _join(run: str, word: str) -> str | None:
    """An edge is a blank, unless one stands beside it; between two letters there is none."""
    if not run.endswith(_EDGE):
        if word == _EDGE and run.endswith(" "):
            return run
        return run if len(run) >= _LONG else (run + word)[:_LONG]
    if word == _EDGE:
        return run
    if word[0] == " ":
        return run[:-1] + word
    return " " + word if run == _EDGE else None


def _written(code: Any, value: Any) -> set[str]:
    """The ways to write one character, in plain; none of these where there are too many."""
    if code is op.AT:
        return {_EDGE} if value in _EDGES else set()
    if code is op.IN:
        found = [_letters(*each) for each in value]
        return set().union(*found) if all(found) else set()
    return set()


def _letters(code: Any, value: Any) -> set[str]:
    if code is op.LITERAL:
        return {_letter(value)}
    if code is op.RANGE and value[1] - value[0] < _MANY:
        return {_letter(each) for each in range(value[0], value[1] + 1)}
    return {" "} if code is op.CATEGORY and value in _BLANK else set()


def _letter(code: int) -> str:
    return chr(code) if chr(code) in _LETTERS else " "


def _commonness(runs: AbstractSet[str]) -> float:
    """How often one of them may stand in a text: the longer, the rarer."""
    return sum(4.0 ** -len(run) for run in runs)
