"""Times of which only the beginning is said: "op zijn vroegst in mei", "in mei of later".

What comes no sooner than a day is due on none.
"""

from datetime import date
from functools import partial

from nlp.dates.grammar.drafts import Draft
from nlp.dates.meaning.expressions import Bound
from nlp.dates.meaning.moments import Moment, Rolling, Undated, precision_of
from nlp.dates.meaning.periods import Period
from nlp.findings import Precision
from nlp.matching.patterns import compiled

_NO_SOONER = compiled(
    r"\b(?:vanaf|niet (?:(?:al|veel|reeds) )?eerder(?: (?!dan\b)[\w-]+){0,6} dan"
    r"|(?:op (?:zijn|z'n|haar|hun|het) (?:aller)?vroegst|ten vroegste)(?: mogelijk)?|vroegstens"
    r"|niet (?:al )?v[oó]{2}r)"
    r",?(?: (?:pas|eerst|weer|op|in|per|rond|medio|vanaf))* $"
)
# What those words end in: nearly no time has one in front.
_LAST_WORDS = tuple(
    f"{word} "
    for word in (
        *("dan", "vroegst", "vroegst,", "vroegste", "vroegste,", "mogelijk", "vroegstens"),
        *("voor", "vóór", "pas", "eerst", "weer", "op", "in", "per", "rond", "medio", "vanaf"),
    )
)
# "Het is niet mogelijk de beleidsbrief | eerder dan begin december te sturen".
_NOT_SOONER = compiled(r"\bniet(?: (?!maar\b|niet\b)[\w-]+){0,10} $")
_SOONER = "eerder dan "
_REACH = 90
_AT_THE_EARLIEST = compiled(r",? (?:op (?:zijn|z'n|het) (?:aller)?vroegst|ten vroegste)\b")
_OR_LATER = compiled(
    r",? (?:of|dan ?wel|respectievelijk) (?:(?:iets|kort|vlak|direct|snel|zo spoedig mogelijk"
    r"|zo snel mogelijk|een? (?:week|maand)|zoveel|zo veel|mogelijk|nog) )?"
    r"(?:later\b|daarna\b|erna\b|nadien\b)"
)
_TO_A_DAY = (Bound.BY, Bound.BEFORE)


def opened(draft: Draft, folded: str) -> Draft:
    """The same time without its last day, where the words around it say when at the earliest."""
    # "Niet eerder dan uiterlijk in november": the second word stands beside the time.
    by = draft.word.startswith("uiter")
    if (
        not by
        and folded.endswith(_LAST_WORDS, 0, draft.start)
        and (before := _NO_SOONER.search(folded, max(0, draft.start - _REACH), draft.start))
    ):
        return _from(draft._replace(start=before.start()))
    if folded.startswith(_SOONER, draft.start) and _NOT_SOONER.search(
        folded, max(0, draft.start - _REACH), draft.start
    ):
        return draft._replace(bound=Bound.FROM)
    if behind := _AT_THE_EARLIEST.match(folded, draft.end):
        return _from(draft._replace(end=behind.end()))
    if behind := _OR_LATER.match(folded, draft.end):
        draft = draft._replace(end=behind.end())
        return from_now(draft) if draft.bound in _TO_A_DAY else _from(draft)
    return draft


def from_now(draft: Draft, ends: Moment | None = None) -> Draft:
    """From the letter on, until the end of another moment where there is one."""
    moment = Rolling(partial(_from_now, ends=ends, precision=precision_of(draft.moment)))
    return draft._replace(moment=moment, bound=Bound.IN)


def _from(draft: Draft) -> Draft:
    bound = draft.bound if draft.bound is Bound.AFTER else Bound.FROM
    return draft if isinstance(draft.moment, Undated) else draft._replace(bound=bound)


def _from_now(day: date, ends: Moment | None, precision: Precision) -> Period:
    last = ends.candidates(day)[0].last if ends else None
    return Period(day, last, precision)
