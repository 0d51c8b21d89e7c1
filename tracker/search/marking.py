"""Cuts a passage to what was found and marks it.

Our own, since the index marks a word only in the column that it matched: "bouwstenen" is found
through its dictionary form, which stands in another column than the words people read.
"""

import re
from collections.abc import Iterable

from tracker.search.query import Query, Term
from tracker.search.stems import can_be_part, stem

# Put around a word that was found; characters that no letter holds.
MARK, UNMARK = "\ue000", "\ue001"
_WORDS = re.compile(r"\w+")
_AROUND = 180


def snippet(body: str, query: Query) -> str:
    """The passage around the first words found, with every word found marked."""
    terms = [term for group in query.groups for term in group]
    places = sorted(set(_places(body, terms)))
    first = places[0][0] if places else 0
    start, end = max(first - _AROUND, 0), min(first + 2 * _AROUND, len(body))
    start = body.find(" ", start) + 1 if start else 0
    end = body.rfind(" ", start, end) if end < len(body) else end
    parts, at = [], start
    for begin, stop in places:
        if begin >= at and stop <= end:
            parts += [body[at:begin], MARK, body[begin:stop], UNMARK]
            at = stop
    parts.append(body[at:end])
    before, after = ("…" if start else ""), ("…" if end < len(body) else "")
    return f"{before}{''.join(parts)}{after}"


def _places(body: str, terms: Iterable[Term]) -> Iterable[tuple[int, int]]:
    words = [(m.start(), m.end(), m[0].lower()) for m in _WORDS.finditer(body)]
    for term in terms:
        if len(term.words) > 1 or term.exact:
            size = len(term.words)
            for at in range(len(words) - size + 1):
                if all(
                    words[at + i][2] == word or (term.prefix and words[at + i][2].startswith(word))
                    for i, word in enumerate(term.words)
                ):
                    yield words[at][0], words[at + size - 1][1]
            continue
        yield from ((start, end) for start, end, word in words if _is(word, term))


def _is(word: str, term: Term) -> bool:
    wanted = term.words[0]
    if term.prefix:
        return word.startswith(wanted)
    if word == wanted:
        return True
    root, form = stem(wanted), stem(word)
    return form == root or (can_be_part(root) and form.endswith(root))
