"""Sentences that know which of the patterns that they are often asked for cannot match in them.

Of a hundred patterns that look at a sentence a few find something. So the words that each of them
needs (`needed.py`) are looked for in one pass over the sentence, and a pattern whose words are not
there is not tried. Which patterns are asked often shows in the first few hundred sentences; what
they need is worked out only then, so that who reads a letter or two does not wait for it.
"""

from collections import Counter
from collections.abc import Iterable

from ahocorasick_rs import BytesAhoCorasick, Implementation

from nlp.matching.needed import needed, plain
from nlp.matching.patterns import Pattern, RuledOut, Sifted

# About twenty letters.
_FIRST = 500
# The words of a pattern that fewer than one in so many sentences is asked for are not worth it.
_SELDOM = 50
# In plain; a shorter word stands in nearly every sentence.
_SHORTEST = 3


class Sieve:
    """The words that patterns need, and whose they are."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns: set[Pattern] = set()
        owners: dict[str, set[Pattern]] = {}
        for pattern in patterns:
            words = needed(pattern.pattern, pattern.flags)
            if any(len(word) < _SHORTEST for word in words):
                continue
            self._patterns.add(pattern)
            for word in words:
                owners.setdefault(word, set()).add(pattern)
        self._owners = list(owners.values())
        # What is taken unasked for so many words needs six times as long over each sentence; worked
        # out in full they would take no less than this, and four times as long to build.
        self._words = BytesAhoCorasick(
            [word.encode("latin-1") for word in owners],
            implementation=Implementation.ContiguousNFA,
        )

    def ruled_out(self, text: str) -> RuledOut:
        """The patterns that cannot match in a lower-case text."""
        found = self._words.find_matches_as_indexes(plain(text), overlapping=True)
        possible = set().union(*[self._owners[word] for word, _, _ in found])
        return RuledOut(self._patterns, possible)


class _Asked:
    """Rules out no pattern, and counts how often each asks."""

    def __init__(self) -> None:
        self.times: Counter[Pattern] = Counter()

    def __contains__(self, pattern: object) -> bool:
        if isinstance(pattern, Pattern):
            self.times[pattern] += 1
        return False


class Sifting:
    """Makes sentences that know what cannot match, as soon as it shows what is asked often."""

    def __init__(self, first: int = _FIRST) -> None:
        self._left, self._seldom = first, first // _SELDOM
        self._asked = _Asked()
        self._sieve: Sieve | None = None

    def sentence(self, text: str) -> Sifted:
        """A lower-case sentence."""
        return sifted(text, self._ruled_out(text))

    def _ruled_out(self, text: str) -> RuledOut:
        if self._sieve is not None:
            return self._sieve.ruled_out(text)
        if self._left:
            self._left -= 1
            return RuledOut(self._asked)
        often = [each for each, times in self._asked.times.items() if times > self._seldom]
        self._sieve = Sieve(often)
        return self._sieve.ruled_out(text)


SIFTING = Sifting()


def sifted(text: str, ruled_out: RuledOut) -> Sifted:
    """A text, or what is left of one, in which these patterns cannot match."""
    made = Sifted(text)
    made.ruled_out = ruled_out
    return made
