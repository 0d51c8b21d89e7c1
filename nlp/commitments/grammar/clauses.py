"""A light cut of a Dutch sentence into clauses, each with its finite verb.

No parser is at hand, and none is needed for what letters say of promises: subordinate clauses
open with a word of a closed class and end at a comma, and the finite verb that carries the tense
is mostly one of the auxiliaries. A clause keeps the length of its sentence, with blanks for what
is not its own, so that places in it are places in the sentence.
"""

import re
from itertools import accumulate, takewhile
from typing import NamedTuple

from nlp.commitments.grammar.finite_verbs import NOUNS_TOO, RANK, Tense, Word, finite
from nlp.commitments.grammar.openers import DOUBTFUL, elliptic, has_finite, opens, points_back
from nlp.commitments.grammar.pieces import between, piece_end, same_subject_goes_on
from nlp.commitments.grammar.word_classes import BREAKS, JOINS, OPENERS, WE
from nlp.matching.patterns import RuledOut, Sifted
from nlp.matching.sifting import sifted

_NOTHING = RuledOut()
# Stretches of words by their numbers, which together are a clause.
Ranges = list[tuple[int, int]]


class Clause(NamedTuple):
    """A clause of a lower-case sentence; `text` has blanks where other clauses stand."""

    text: str
    start: int
    end: int
    # The word that subordinates it ("zodra", "die"), None for a main clause.
    opener: str | None
    tense: Tense | None
    # The finite verb and where it stands.
    verb: str
    at: int

    def holds(self, start: int, end: int) -> bool:
        """Whether these characters of the sentence belong to this clause."""
        return bool(self.text[start:end].strip()) and self.text[start] != " "


# Latin letters with their accents, Greek and Cyrillic: listed, since `re` asks of "[^\W\d_]" what
# kind each character is, which takes twice as long.
_LETTERS = "[a-zß-öø-ɏͰ-ԯḀ-ỿ]+"
_WORD = re.compile(rf"({_LETTERS}(?:['’-]{_LETTERS})*|[,;:()«»“”\"]|[–—](?= )|\d+(?:[.,]\d+)*)")
_HAVE = frozenset(["heb", "heeft", "hebben", "had", "hadden", "hebt"])
_TOLD = frozenset(["toegezegd", "beloofd", "aangekondigd"])
_TOO_LONG = 3000
# In words.
_LONGEST_TITLE = 14
_NEAR = 7


def clauses(sentence: str, ruled_out: RuledOut = _NOTHING) -> list[Clause]:
    """The clauses of a lower-case sentence: conjuncts of the main clause first, then the others.

    Where some patterns are ruled out in it, they are in its clauses (`nlp/matching/sifting.py`).
    """
    words = _words_of(sentence[:_TOO_LONG])
    mains, others = _told_apart(words)
    whole = sifted(sentence, ruled_out)
    found = [_clause(whole, words, ranges, None) for ranges in mains if ranges]
    found += [_clause(whole, words, ranges, opener) for opener, ranges in others if ranges]
    return found


def _told_apart(words: list[Word]) -> tuple[list[Ranges], list[tuple[str, Ranges]]]:
    """The words of each conjunct of the main clause, and of the other clauses by their opener."""
    mains: list[Ranges] = [[]]
    others: list[tuple[str, Ranges]] = []
    at = 0
    while at < len(words):
        word = words[at][0]
        if word == "(" and at:
            stop = _closing(words, at)
            others += _aside(words, at + 1, stop)
            at = stop
        elif word == "«" and at and (title := _title_end(words, at)):
            at = title
        elif word in BREAKS:
            if _ends_the_clause(words, at, mains[-1]):
                mains.append([])
            at += 1
        else:
            stop = piece_end(words, at)
            _put_in_its_clause(words, at, stop, mains, others)
            at = stop
    return mains, others


def _ends_the_clause(words: list[Word], at: int, main: Ranges) -> bool:
    """Whether a new main clause stands behind this semicolon or colon."""
    return (
        words[at][0] in ";:"
        and _complete(words, main)
        and (_goes_on(words, at) or _speaks(words, at + 1))
    )


def _put_in_its_clause(
    words: list[Word],
    at: int,
    stop: int,
    mains: list[Ranges],
    others: list[tuple[str, Ranges]],
) -> None:
    """Add the piece of a sentence between `at` and `stop` to the clause that it belongs to."""
    word = words[at][0]
    if (word == "zoals" or _as_told(words, at)) and points_back(words, at, stop):
        mains[-1].append((at, stop))
    elif _subordinates(words, at, stop):
        others.append((word, [(at, stop)]))
    elif pending := _unfinished(words, others, at, stop):
        pending.append((at, stop))
    elif _begins_another(words, mains[-1], at, stop):
        mains.append([(at + 1, stop)])
    else:
        mains[-1].append((at, stop))


def _words_of(sentence: str) -> list[Word]:
    # What stands between two words and the words themselves, in turns; and where each ends.
    parts = _WORD.split(sentence)
    ends = list(accumulate(map(len, parts)))
    return list(zip(parts[1::2], ends[::2], ends[1::2], strict=False))


def _goes_on(words: list[Word], at: int) -> bool:
    """ "De proef loopt tot juli; kort daarna, in mei, meld ik u": a verb, with asides before it."""
    begin = at + 1
    while begin < len(words) and not has_finite(words, begin, len(words)):
        ends = (i for i in range(begin, len(words)) if words[i][0] in BREAKS)
        begin = next(ends, len(words)) + 1
        if words[at][0] == ":":
            return False
    return begin < len(words) and (begin == at + 1 or words[begin][0] not in OPENERS)


def _as_told(words: list[Word], at: int) -> bool:
    """ "Als toegezegd in het debat zend ik u hierbij"."""
    return words[at][0] == "als" and any(word in _TOLD for word, *_ in words[at + 1 : at + 2])


def _subordinates(words: list[Word], at: int, stop: int) -> bool:
    """Whether a word opens a clause of its own."""
    word = words[at][0]
    doubtful = word in DOUBTFUL or word == "indien"
    if word not in OPENERS or (doubtful and not opens(words, at, stop)):
        return False
    return not elliptic(words, at)


def _speaks(words: list[Word], at: int) -> bool:
    """ "; wij verbinden daar conclusies aan": beside "wij" stands a verb, on a list or not.

    Behind a semicolon it may stand further on: "; in deze brief schets ik u".
    """
    near = 2 if words[at - 1][0] == ":" else _NEAR
    first = takewhile(lambda word: word[0] not in BREAKS, words[at : at + near])
    return any(word in WE for word, *_ in first)


def _begins_another(words: list[Word], main: Ranges, at: int, stop: int) -> bool:
    """Whether behind "en" another main clause begins: "de proef start in mei en | ik meld"."""
    return (
        words[at][0] in JOINS
        and not between(words, at)
        and _complete(words, main)
        and has_finite(words, at + 1, min(at + 7, stop))
        and not _received(words, main, at, stop)
    )


def _aside(words: list[Word], at: int, stop: int) -> list[tuple[str, Ranges]]:
    """What stands between parentheses, with what another word subordinates in it apart."""
    cuts = [
        index
        for index in range(at + 2, stop)
        if words[index][0] in OPENERS
        and words[index - 1][0] in BREAKS
        and has_finite(words, index + 1, stop)
    ]
    pieces: list[tuple[str, Ranges]] = []
    for begin, end in zip([at, *cuts], [*cuts, stop], strict=True):
        if end > begin:
            pieces.append((words[begin][0] if begin in cuts else "(", [(begin, end)]))
    return pieces


def _closing(words: list[Word], at: int) -> int:
    """Where a parenthesis closes; at the end of the sentence if nowhere."""
    for index in range(at + 1, len(words)):
        if words[index][0] == ")":
            return index
    return len(words)


def _title_end(words: list[Word], at: int) -> int | None:
    """Where a title closes: "de brief «Iedereen moet kunnen meedoen»" has no verb of ours in it."""
    for index in range(at + 1, min(at + _LONGEST_TITLE, len(words))):
        if words[index][0] == "»":
            return index + 1
    return None


def _unfinished(
    words: list[Word],
    others: list[tuple[str, Ranges]],
    at: int,
    stop: int,
) -> Ranges | None:
    """The subordinate clause that still waits for its verb: "dat de vragen van A, B en C ..."."""
    if at and words[at - 1][0] == ")" and (open_yet := _broken_off(words, others)):
        return open_yet
    if not others or others[-1][0] not in ("dat", "die") or words[at][0] in RANK:
        return None
    if words[at][0] == "en" and same_subject_goes_on(words, at):
        return None
    waiting = others[-1][1]
    if not waiting or _complete(words, waiting):
        return None
    if waiting[0][1] - waiting[0][0] <= 2:
        return waiting  # "dat ik, samen met de voorzitter, in mei ... zal zenden"
    return waiting if has_finite(words, at, stop) else None


def _broken_off(words: list[Word], others: list[tuple[str, Ranges]]) -> Ranges | None:
    """ "Zoals ik in mijn brief (nr. 5) heb gemeld": what an aside broke off without its verb."""
    opener, ranges = next((each for each in reversed(others) if each[0] != "("), ("", []))
    if not ranges or words[ranges[-1][1]][0] != "(" or _complete(words, ranges):
        return None
    return ranges if opener in OPENERS else None


def _complete(words: list[Word], ranges: Ranges) -> bool:
    """Whether a main clause has its verb, so that another conjunct can follow."""
    return any(has_finite(words, start, stop) for start, stop in ranges)


def _received(words: list[Word], main: Ranges, at: int, stop: int) -> bool:
    """ "Heb ik van A en B het verzoek ontvangen": a participle that looks like a finite verb."""
    near = [word for word, *_ in words[at + 1 : min(at + 7, stop)]]
    if [word for word in near if word in RANK and word not in NOUNS_TOO] != ["ontvangen"]:
        return False
    return any(word in _HAVE for start, end in main for word, *_ in words[start:end])


def _clause(
    sentence: Sifted,
    words: list[Word],
    ranges: Ranges,
    opener: str | None,
) -> Clause:
    kept: list[str] = []
    last = 0
    own: list[Word] = []
    for start, stop in ranges:
        begin, end = words[start][1], words[stop - 1][2]
        kept += (" " * (begin - last), sentence[begin:end])
        last = end
        own += words[start:stop]
    tense, verb, at = finite(own, opener)
    text = sifted("".join(kept), sentence.ruled_out)
    return Clause(text, words[ranges[0][0]][1], last, opener, tense, verb, at)
