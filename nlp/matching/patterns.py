"""Patterns that know at once when there is nothing to find: `compiled(r"...")` for `re.compile`.

Nearly every pattern here looks at nearly every sentence in vain, and `re` tries each of its
characters to say so. PCRE2 compiles the same pattern to machine code that says it in a fifth of
the time. It only sieves: what it lets through is read by `re`, so that groups, places and the
meaning of a pattern are those of `re`, and a pattern that PCRE2 does not take is only slower.
What it takes for a word differs where an accent stands apart from its letter (U+0300 and on).
A pattern that finds something in nearly every text is better off with `re.compile`.

`tests/nlp/matching/test_patterns.py` holds that the sieve lets through whatever `re` finds.
"""

import re
from collections.abc import Callable, Container, Iterator
from sys import maxsize
from typing import NamedTuple, cast

# The plain functions: `pcre2.Pattern.search` wraps them in Python that costs more than the match.
from pcre2 import LibraryError, _cy

# As `re` does unasked: "\u2019" is one character, and \w and \b know letters with accents.
_AS_RE = 0x00000002 | 0x00020000  # PCRE2_ALT_BSUX, PCRE2_UCP
_FLAGS = {
    int(re.IGNORECASE): int(_cy.CompileOption.CASELESS),
    int(re.MULTILINE): int(_cy.CompileOption.MULTILINE),
    int(re.DOTALL): int(_cy.CompileOption.DOTALL),
    int(re.VERBOSE): int(_cy.CompileOption.EXTENDED),
}
# The machine code of PCRE2 10.45-10.47 skips ahead by a first dozen characters that it works out
# wrongly behind a counted kind of character: it misses "(R000)" for r"[ -]?\(R ?\d{3,4}\)". Written
# as a class, r"[\d]{3,4}", it is worked out rightly.
_COUNTED = re.compile(r"(?:\\[dDsSwW]|(?<!\\)\.)(?=\{(?:[2-9]|\d\d))")
_ANYHOW = _cy.create_match_context()
_HERE = 0x80000000  # PCRE2_ANCHORED
# In a text longer than a sentence, counting its bytes up to a place takes longer than searching.
_SENTENCE = 3000
# So often, up to so far in a text, PCRE2 says that a pattern does not match at a place, before `re`
# compiles it: that takes a millisecond, and most match nowhere in a first letter.
_TRIES = 20
_FAR = 20_000
_match, _span = _cy.match, _cy.match_substring_span_bynumber


class RuledOut(NamedTuple):
    """The patterns that cannot match in a text: all of some, but for a few.

    Two sets, since making one of what is left takes as long as looking for the words of all.
    """

    known: Container[object] = ()
    possible: Container[object] = ()


class Sifted(str):
    """A text that knows of some patterns that they cannot match in it (`sifting.py`)."""

    __slots__ = ("ruled_out",)
    ruled_out: RuledOut


class Pattern:
    """A pattern with the methods of `re`; `search`, `finditer` and `sub` sieve first.

    Machine code is made of it when it is first looked for, and `re` compiles it when something was
    let through for the first time, or when it was often tried at a place: a process that reads one
    letter never needs most of them.
    """

    __slots__ = ("_compiled", "_parsed", "_sieve", "_tries", "flags", "match", "pattern")

    match: Callable[..., re.Match[str] | None]

    def __init__(self, pattern: str, flags: int, parsed: object) -> None:
        self.pattern, self.flags, self._parsed = pattern, flags, parsed
        self._sieve: object = None
        self._compiled: re.Pattern[str] | None = None
        self._tries = _TRIES
        self.match = self._match_at_first

    @property
    def plain(self) -> re.Pattern[str]:
        """The pattern as `re` knows it."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
            self.match = self._compiled.match
        return self._compiled

    @property
    def sieve(self) -> object:
        """The pattern as PCRE2 knows it, in machine code."""
        if self._sieve is None:
            _cy.jit_compile(self._parsed)
            self._sieve = self._parsed
        return self._sieve

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> re.Match[str] | None:
        """The first match from `pos` on, in a text that ends at `endpos`."""
        # To end in the midst of the text may make an edge of a word where it has none.
        if isinstance(text, Sifted) and endpos is None:
            known, possible = text.ruled_out
            if self in known and self not in possible:
                return None
        end = size = len(text)
        if pos or endpos is not None:
            end = size if endpos is None or endpos > size else endpos
            if size > _SENTENCE:
                return self.plain.search(text, pos, end)
            pos = min(pos, end)
        try:
            found = _match(self._sieve or self.sieve, text, end, pos, _ANYHOW, 0)[0]
        except (LibraryError, UnicodeEncodeError):  # too deep for its stack; half a character
            return self.plain.search(text, pos, end)
        if found is None:
            return None
        return self.match(text, _span(found, text, 0)[0], end) or self.plain.search(text, pos, end)

    def _match_at_first(
        self, text: str, pos: int = 0, endpos: int | None = None
    ) -> re.Match[str] | None:
        """`match`, until `re` has compiled the pattern."""
        end = len(text) if endpos is None else min(endpos, len(text))
        self._tries -= 1
        if self._tries > 0 and pos <= _FAR:
            try:
                if _match(self._parsed, text, end, min(pos, end), _ANYHOW, _HERE)[0] is None:
                    return None
            except (LibraryError, UnicodeEncodeError):
                pass
        return self.plain.match(text, pos, end)

    def finditer(
        self, text: str, pos: int = 0, endpos: int | None = None
    ) -> Iterator[re.Match[str]]:
        """All matches, in order and without overlap; sieved up to the first."""
        first = self.search(text, pos, endpos)
        if first is None:
            return iter(())
        end = len(text) if endpos is None else endpos
        return self.plain.finditer(text, first.start(), end)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The match of all from `pos` up to `endpos`."""
        return self.plain.fullmatch(text, pos, endpos)

    def findall(self, text: str) -> list[str]:
        """What matches, or the groups of it."""
        return self.plain.findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """What stands between the matches."""
        return self.plain.split(text, maxsplit)

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced; the same text if there is none."""
        return text if self.search(text) is None else self.plain.sub(repl, text)


def compiled(pattern: str, flags: int = 0) -> Pattern:
    """The pattern with these flags of `re`."""
    flags = int(flags)
    options = _AS_RE
    for flag, option in _FLAGS.items():
        options |= option if flags & flag else 0
    try:
        parsed = _cy.compile(_counted_as_classes(pattern, flags), options)
    except LibraryError:
        return cast(Pattern, re.compile(pattern, flags))
    return Pattern(pattern, flags, parsed)


def _counted_as_classes(pattern: str, flags: int) -> str:
    """The same pattern, with a class for every kind of character that is counted."""
    anything = r"[\s\S]" if flags & re.DOTALL else r"[^\n]"
    return _COUNTED.sub(lambda kind: anything if kind[0] == "." else f"[{kind[0]}]", pattern)
