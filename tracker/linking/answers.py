"""Which motion does a letter answer, when its title names no number: by names, subject and date.

Proposals only. The best one is linked when it is sure: clearly alike, and clearly better than the
next; else a person chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from tracker.linking.phrases import CORE
from tracker.linking.titles import Signed, read_title, spelled
from tracker.linking.words import parts, role_words, silent_stems, tokens, weight
from tracker.models.motions import Motion, MotionSignatory

# A letter about a motion comes soon, or within a few years.
LOOK_BACK = timedelta(days=4 * 366)
# Linked from here on, and only when the runner-up is this much worse.
SURE, MARGIN = 0.75, 0.15
ALL_NAMES, FIRST_NAME = 0.35, 0.25
SUBJECT = 0.55
# Shown to who chooses.
MOST = 10
# Of two equal ones the younger: after this time the bonus for recency is half.
HALF_LIFE = 120
RECENT = 0.1


@dataclass(frozen=True, slots=True)
class Answered:
    """A motion that a letter may answer."""

    motion_id: int
    score: float
    reason: str


def proposals(session: Session, title: str, day: date) -> list[Answered]:
    """Motions that a letter with this title may answer, the likeliest first."""
    named = read_title(title)
    if named is None or not named.signed:
        return []
    wanted = _stems(named.subject)
    found = [
        _scored(motion, names, named.signed, wanted, day)
        for motion, names in _signed_by(session, named.signed, day)
    ]
    return sorted(found, key=lambda one: (-one.score, -one.motion_id))[:MOST]


def sure(found: Sequence[Answered]) -> Answered | None:
    """The one that may be linked without asking."""
    if not found or found[0].score < SURE:
        return None
    if len(found) > 1 and found[0].score - found[1].score < MARGIN:
        return None
    return found[0]


def _signed_by(
    session: Session, signed: Sequence[Signed], day: date
) -> list[tuple[Motion, list[str]]]:
    wanted = {name.key for name in signed}
    query = (
        select(Motion)
        .join(MotionSignatory, col(MotionSignatory.motion_id) == col(Motion.id))
        .where(
            col(MotionSignatory.surname_key).in_(wanted),
            col(Motion.submitted_on) <= day,
            col(Motion.submitted_on) >= day - LOOK_BACK,
        )
        .distinct()
    )
    motions = {motion.id or 0: motion for motion in session.exec(query)}
    names: dict[int, list[str]] = {number: [] for number in motions}
    by_motion = (
        select(MotionSignatory)
        .where(col(MotionSignatory.motion_id).in_(list(motions)))
        .order_by(col(MotionSignatory.position))
    )
    for row in session.exec(by_motion):
        names[row.motion_id].append(row.name)
    return [(motion, names[number]) for number, motion in motions.items()]


def _scored(
    motion: Motion, names: list[str], signed: Sequence[Signed], wanted: dict[str, float], day: date
) -> Answered:
    theirs = read_title(motion.title)
    alike = _likeness(wanted, _stems(theirs.subject if theirs else motion.title))
    printed, theirs_spelled = [spelled(n.surname) for n in signed], [spelled(n) for n in names]
    same = set(printed) & set(theirs_spelled)
    score = SUBJECT * alike
    reasons = [f"onderwerp lijkt voor {alike:.0%}"]
    first = bool(names) and printed[0] == theirs_spelled[0]
    if set(printed) == set(theirs_spelled) or (first and same == set(printed)):
        score += ALL_NAMES
        reasons.append(f"ingediend door {', '.join(name.surname for name in signed)}")
    elif first:
        score += FIRST_NAME
        reasons.append(f"eerste indiener {names[0]}")
    if motion.submitted_on is not None:
        days = (day - motion.submitted_on).days
        score += RECENT * HALF_LIFE / (HALF_LIFE + days)
        reasons.append(f"{days} dagen ervoor ingediend")
    return Answered(motion.id or 0, min(1.0, score), "; ".join(reasons))


def _stems(subject: str) -> dict[str, float]:
    """A title has no clauses to speak of: every content word counts alike."""
    other = role_words("other") | role_words("prepositions") | role_words("determiners")
    return {
        stem: CORE * weight(stem)
        for word in tokens(subject)
        if word not in other and (word.isalpha() or "-" in word)
        for stem in parts(word)
        if stem not in silent_stems()
    }


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    shared = sum(one[stem] * other[stem] for stem in one.keys() & other.keys())
    norms = sum(v * v for v in one.values()) * sum(v * v for v in other.values())
    return float(shared / norms**0.5) if norms else 0.0
