"""Ends of sentences in letters: "jl." and "nr." do not end one, "aangenomen.1 Deze" does."""

import re
from collections.abc import Iterator

from nlp.matching.patterns import compiled
from nlp.matching.searching import line_start
from nlp.matching.wordlists import wordset
from nlp.text.raised import ANY_MARK

_NOTE = rf"(?:\d{{1,3}}|\[\d{{1,3}}\]|[{ANY_MARK}]{{1,3}}(?:, ?[{ANY_MARK}]{{1,3}})*)"
# Behind a bar begins the next cell of a table.
_NEXT = r" +(?:\| +)?[\"“„«‘'(\[]?(?:[A-ZÀ-ÖØ-Þ0-9•–]|['’‘][a-z]\b)"
# Beginning with one set of signs and not with a choice, or it would be tried at every character.
_END = re.compile(rf"[.?!…\n](?:(?<=\n)\n*|(?<!\n)[”»\"’')\]]{{0,2}}{_NOTE}?(?={_NEXT}))")
_WORD = re.compile(r"[\w.'’-]+$")
# Never end a sentence, whatever follows.
_ABBREVIATIONS = wordset(
    """nr nrs kamerstuknr stuknr no art artt blz pag p par vgl resp bijv bv o.a m.b.t t.a.v i.v.m
    t.b.v d.w.z n.a.v i.c i.h.b m.n m.u.v o.b.v t.o.v t.z.t z.s.m ca incl excl dhr
    mw mevr mr drs dr ir ing prof jhr st sr min max evt zgn gem afd
    jan feb febr mrt apr jun jul aug sept sep okt nov dec tel
    d.d dd t.v.v e.g i.e vs vol ed eds sec fig tab nl ds bc ba msc ma ph.d w.v k d h.d"""
)
# May end one: only where a capital follows that is no name after "c.s.".
_MAYBE = frozenset(["jl", "a.s", "c.s", "etc", "enz", "e.d", "e.a", "ll"])
_SHORTENED = _ABBREVIATIONS | _MAYBE
_NO_NAME = compiled(r" +(?:Deze|Dit|Ik|Wij|Uw|Hierbij|Hierop|Daarop|Daarnaast|Tevens|Ook)\b")
# A page that lost its lines: "... der Staten-Generaal Den Haag, 3 mei 2004 Hierbij stuur ik u".
_HEAD = 5000
_HEAD_ON_ONE_LINE = compiled(
    r"\bStaten-Generaal (?:Den Haag|['’‘]s-Gravenhage), \d{1,2} [a-z]{3,9} (?:19|20)\d\d(?= [A-Z])"
)
# "Antwoord: Een koppeling is niet mogelijk": what is not possible is not the answer.
_LABEL = compiled(
    r"(?:Antwoord(?:en)?|Vraag|Vragen|Reactie)(?: op)?(?: vra(?:ag|gen))?"
    r"(?: \(?\d{1,3}\)?(?:(?:, | en )\d{1,3}){0,9})? ?: +(?=[A-ZÀ-Ö0-9«])"
)
_LABELS_BEGIN = ("A", "V", "R")
_INITIALS = re.compile(r"(?:[A-Z]\.){0,4}[A-Z]$|(?:[A-Z]\.)+(?:Th|Chr|Ph|IJ)$")


def sentence_ends(text: str) -> Iterator[int]:
    """The characters at which the next sentence, or the white space before it, begins."""
    head = _HEAD_ON_ONE_LINE.search(text[:_HEAD])
    return _with(head.end() + 1, _ends(text)) if head else _ends(text)


def _with(begins: int, ends: Iterator[int]) -> Iterator[int]:
    """The ends in order, with one more among them."""
    for end in ends:
        if 0 < begins <= end:
            if begins < end:
                yield begins
            begins = 0
        yield end
    if begins:
        yield begins


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        at, end = match.span()
        sign = text[at]
        if sign == "\n":
            begins = end
        elif sign != "." or not _is_abbreviation(text, at, end):
            begins = end + 1
        else:
            continue
        yield begins
        if text[begins : begins + 1] in _LABELS_BEGIN and (label := _LABEL.match(text, begins)):
            yield label.end()


def _is_abbreviation(text: str, at: int, end: int) -> bool:
    before = text[max(at - 24, 0) : at].rpartition(" ")[2]
    if len(before) > 1 and before.isalpha() and before.lower() not in _SHORTENED:
        return False  # a word like most
    word = _WORD.search(text, max(at - 24, 0), at)
    if not word:
        return False
    bare = word[0].lower().strip("'’.-")
    if bare in _MAYBE:
        following = text[end : end + 2].strip()[:1]
        return not following.isalpha()
    if len(bare) == 1 and _NO_NAME.match(text, end):
        return False  # "De heer K. te D. Deze brief": an initial, but no name begins so.
    if bare in _ABBREVIATIONS:
        return True
    if bare.isdigit():
        # A number that opens a line counts an item: "1. Het kabinet".
        line = line_start(text, word.start())
        opens = line is not None and not text[line : word.start()].strip()
        return opens and len(bare) <= 3
    return bool(_INITIALS.match(word[0]))
