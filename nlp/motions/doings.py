"""What the government does with a motion, whichever verb tells it.

The cues of `nlp/lexicon/stances.toml` know what letters often say; a clause that none of them knows
is taken apart here: how it is tied to the motion, who acts, and whether its verb acts at all.
"""

from itertools import pairwise

from nlp.commitments.grammar.clauses import Clause, clauses
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import WORKS_ON, Actor, Side, actor_of
from nlp.findings import Stance
from nlp.matching.searching import lowered
from nlp.motions.doing_words import (
    ABOUT_IT,
    ADOPTED,
    AMONG,
    ASKED_ODDLY,
    ASKING,
    BECAUSE,
    BRACKETED,
    COMES_ABOUT,
    ENCLOSED_HERE,
    GOES_ON,
    IN_SPITE,
    LABELLED,
    MINISTER,
    OF_CHAMBER,
    OF_VOTING,
    POINTS,
    REACHES,
    RELATIVE,
    REPORTS,
    RUNS,
    SPEAKS_UP,
    SPOKEN_OF,
    TIED,
    UNLISTED,
)
from nlp.motions.main_verbs import WITH_PARTICIPLE, asks_of, does_something, main_verbs
from nlp.motions.refusals import refusal
from nlp.motions.stance_cues import ASKS, IF_ADOPTED, NEGATED, NOT_YET, Said
from nlp.motions.stance_words import APPRAISED, ATTITUDE, REJECTED

DOES = "er wordt iets mee gedaan"
DOES_NOT = "er wordt niets mee gedaan"
# A letter for each mark, so that the grammar takes it for a word.
_AS_WORDS = str.maketrans("§¶", "þð")
_AS_MARKS = str.maketrans("þð", "§¶")
_SHOWN = 60
_HAVE = frozenset(["heeft", "hebben", "had", "hadden"])
_NOT_DONE = frozenset([None, Tense.WOULD, Tense.MODAL])
_AHEAD = frozenset([Tense.FUTURE, Tense.PRESENT, Tense.MODAL])


def done_with(clause: str) -> Said | None:
    """What a clause with § or ¶ tells of an act of the government, where no cue knows it."""
    if any(said.search(clause) for said in (ASKS, IF_ADOPTED, REJECTED, APPRAISED)):
        return None
    words = ASKED_ODDLY.sub("vroeg", lowered(clause.translate(_AS_WORDS)))
    parts = clauses(words)
    if (thing := _asked_for(parts)) is not None:
        sent = ENCLOSED_HERE.search(thing.text)
        return _said(Stance.EXECUTED if sent else Stance.IN_PROGRESS, thing)
    mains = [part for part in parts if part.opener is None]
    for n, part in enumerate(mains):
        behind = n > 0 and any(_is_named(each) and each.start < part.start for each in parts)
        explains = words[: part.start].endswith(": ")
        goes_on = behind and (explains or GOES_ON.search(part.text))
        if (goes_on or _is_tied(part, parts)) and (stance := _stance_of(part)):
            return _said(stance, part)
    if done := _done_before_bracket(parts):
        return _said(Stance.IN_PROGRESS, done)
    if labelled := LABELLED.match(clause):
        return stands_alone(clause[labelled.end() :])
    if ABOUT_IT.match(clause):
        reported = [p for p in parts if p.opener == "dat" and not ATTITUDE.search(p.text)]
        reported = reported if REPORTS.search(words) else []
        told = next(filter(_tells_of_itself, [*mains, *reported]), None)
        return _said(Stance.IN_PROGRESS, told) if told is not None else None
    return _in_spite(mains) if IN_SPITE.match(clause) else None


def takes_it_up(sentence: str) -> bool:
    """ "Het instituut buigt zich daar momenteel over": whoever it is, behind what was asked."""
    return any(
        part.opener is None and POINTS.search(part.text) and _tells_of_itself(part)
        for part in clauses(lowered(sentence))
    )


def stands_alone(verdict: str) -> Said | None:
    """What a cell, or what stands behind a colon, tells of the motion in front of it."""
    if any(said.search(verdict) for said in (ASKS, REJECTED, APPRAISED)):
        return None
    if refused := refusal("", verdict):
        return Said(Stance.NOT_EXECUTED, refused, DOES_NOT)
    parts = clauses(lowered(verdict.translate(_AS_WORDS)))
    told = next((part for part in parts if not part.opener and _tells_of_itself(part)), None)
    return _said(Stance.IN_PROGRESS, told) if told is not None else None


def _said(stance: Stance, part: Clause) -> Said:
    words = " ".join(part.text.split())[:_SHOWN].translate(_AS_MARKS)
    return Said(stance, words, DOES_NOT if stance is Stance.NOT_EXECUTED else DOES)


def _is_named(part: Clause) -> bool:
    return "þ" in part.text or "ð" in part.text


def _asked_for(parts: list[Clause]) -> Clause | None:
    """ "Voor het verbod waartoe de motie oproept, ontwikkelt het NFI een test", whoever does it."""
    asked = any(
        part.opener in RELATIVE - {"zoals", "wat", "hetgeen"}
        and _is_named(part)
        and ASKING.search(part.text)
        for part in parts
    )
    mains = [part for part in parts if part.opener is None]
    if not asked or len(mains) != 1:
        return None
    sent = ENCLOSED_HERE.search(mains[0].text) and not NEGATED.search(mains[0].text)
    return mains[0] if sent or _tells_of_itself(mains[0]) else None


def _is_tied(part: Clause, parts: list[Clause]) -> bool:
    """Whether what a main clause tells is told of the motion."""
    if _is_named(part):
        tied = TIED.search(part.text) is not None
        return tied and not (AMONG.search(part.text) or SPOKEN_OF.search(part.text))
    for other in parts:
        if other.opener is None or not _is_named(other):
            continue
        if other.opener in RELATIVE and ASKING.search(other.text):
            return True
        since = other.opener in BECAUSE and other.start < part.start
        if since and ADOPTED.search(other.text):
            return actor_of(part).side is Side.GOVERNMENT
    return False


def _done_before_bracket(parts: list[Clause]) -> Clause | None:
    """ "Nederland heeft aandacht gevraagd voor christenen (motie-Kuzu)"."""
    for part, bracket in pairwise(parts):
        if bracket.opener != "(" or not BRACKETED.fullmatch(bracket.text) or part.opener:
            continue
        speaks = does_something(main_verbs(part)) or SPEAKS_UP.search(part.text)
        ours = actor_of(part).side is Side.GOVERNMENT and part.tense not in _NOT_DONE
        if speaks and ours and not NEGATED.search(part.text) and not OF_VOTING.search(part.text):
            return part
    return None


def _in_spite(mains: list[Clause]) -> Said | None:
    """ "Hoe sympathiek de motie ook is, ik zal de tarieven niet verlagen"."""
    for part in mains:
        if _is_named(part):
            continue
        ours = actor_of(part).side is Side.GOVERNMENT and part.tense in _AHEAD
        if not NEGATED.search(part.text):
            stance = _stance_of(part) if ours else None
            return _said(stance, part) if stance else None
        if ours and does_something(main_verbs(part)) and not NOT_YET.search(part.text):
            return _said(Stance.NOT_EXECUTED, part)
    return None


def _stance_of(part: Clause) -> Stance | None:
    # "Zou": nothing is done yet, and perhaps never.
    if part.tense in (None, Tense.WOULD) or OF_VOTING.search(part.text):
        return None
    actor = actor_of(part)
    if actor.side is Side.UNSAID and MINISTER.search(part.text):
        actor = Actor(Side.GOVERNMENT)
    if actor.side is Side.OTHER or (not actor.first_person and OF_CHAMBER.search(part.text)):
        return None
    if not (_comes_about(part) or _acts(part, actor)):
        return None
    if NEGATED.search(part.text):
        if NOT_YET.search(part.text):
            return Stance.IN_PROGRESS
        refuses = actor.side is Side.GOVERNMENT and part.tense is not Tense.PERFECT
        return Stance.NOT_EXECUTED if refuses and "þ" in part.text else None
    return None if part.tense is Tense.MODAL else Stance.IN_PROGRESS


def _acts(part: Clause, actor: Actor) -> bool:
    """Whether its verb is of those that do something, with somebody who does it."""
    # "De motie heeft mij aan het denken gezet": it is the motion that does.
    if actor.side is Side.UNSAID and (part.tense not in WITH_PARTICIPLE or part.verb in _HAVE):
        return False
    verbs = main_verbs(part)
    if asks_of(verbs) and "aandacht" not in part.text:
        return actor.first_person and not OF_CHAMBER.search(part.text)
    return does_something(verbs)


def _comes_about(part: Clause) -> bool:
    said = part.text[part.at :]
    return COMES_ABOUT.match(said) is not None and REACHES.search(part.text) is not None


def _tells_of_itself(part: Clause) -> bool:
    """Whether a clause tells of something that is done, whoever does it."""
    if part.tense in (Tense.WOULD, Tense.MODAL) or OF_VOTING.search(part.text):
        return False
    if NEGATED.search(part.text) or OF_CHAMBER.search(part.text):
        return False
    if _comes_about(part) or RUNS.fullmatch(part.verb):
        return True
    # A plural of others is on no list of verbs: "de regio's stellen plannen op".
    if part.tense is None:
        unlisted = UNLISTED.match(part.text)
        works = WORKS_ON.search(part.text) is not None
        return works or (unlisted is not None and does_something([unlisted["verb"]]))
    verbs = main_verbs(part)
    return does_something(verbs) and not asks_of(verbs)
