"""Cuts a passage to what was found and marks it.

Our own, since titles are marked too, and since of a long passage the part with most of what was
found is shown.
"""

from collections.abc import Iterator

from tracker.search.expression import Marks
from tracker.search.words import placed

# Put around a word that was found; characters that no letter holds.
MARK, UNMARK = "\ue000", "\ue001"
_NO_MARKS = str.maketrans({MARK: "\ufffd", UNMARK: "\ufffd"})
_BEFORE, _AFTER = 120, 330


def marked(text: str, marks: Marks) -> str:
    """The whole text, with every word found marked."""
    text = text.translate(_NO_MARKS)
    return _marked(text, list(_places(text, marks)), 0, len(text))


def snippet(body: str, marks: Marks) -> str:
    """The part of a passage that holds most of what was found, marked."""
    body = body.translate(_NO_MARKS).strip()
    places = list(_places(body, marks))
    start, end = _window(body, places)
    before, after = ("… " if start else ""), (" …" if end < len(body) else "")
    return f"{before}{_marked(body, places, start, end).strip()}{after}"


def _window(body: str, places: list[tuple[int, int]]) -> tuple[int, int]:
    """Whole words around the place where most was found."""
    if len(body) <= _BEFORE + _AFTER:
        return 0, len(body)

    def held(first: int) -> int:
        return sum(first <= begin and stop <= first + _AFTER for begin, stop in places)

    first = max((begin for begin, _ in places), key=held, default=0)
    start, end = max(first - _BEFORE, 0), min(first + _AFTER, len(body))
    if start:
        # A sentence that begins here reads better than a word.
        sentence = body.rfind(". ", start, first) + 2
        start = sentence if sentence > 1 else body.find(" ", start, first) + 1 or start
    if end < len(body):
        end = max(body.rfind(" ", first, end), *(stop for _, stop in places if stop <= end), first)
    return start, end


def _marked(text: str, places: list[tuple[int, int]], start: int, end: int) -> str:
    parts, at = [], start
    for begin, stop in places:
        if begin >= at and stop <= end:
            parts += [text[at:begin], MARK, text[begin:stop], UNMARK]
            at = stop
    return "".join([*parts, text[at:end]])


def _places(body: str, marks: Marks) -> Iterator[tuple[int, int]]:
    words = placed(body)
    # Longest first where two begin at the same word.
    found = {
        (words[at][0], -words[at + length - 1][1])
        for at in range(len(words))
        for length in _lengths(words, at, marks)
    }
    yield from ((begin, -stop) for begin, stop in sorted(found))


def _lengths(words: list[tuple[int, int, str]], at: int, marks: Marks) -> Iterator[int]:
    """How many words that were found begin here."""
    word = words[at][2]
    if word in marks.forms:
        yield 1
    for phrase, prefix in marks.phrases:
        here = [each[2] for each in words[at : at + len(phrase)]]
        if len(here) == len(phrase) and (
            here[:-1] == list(phrase[:-1])
            and (here[-1] == phrase[-1] or (prefix and here[-1].startswith(phrase[-1])))
        ):
            yield len(phrase)
