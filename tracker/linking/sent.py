"""Whether what a letter sends without a word of any promise may be what was promised.

Pure. Asked with care: one who is told "misschien nagekomen" of a paper about something else stops
reading. Both must name the thing by words of their own, be of the same dossier or ministry, and
be the same sort of paper; the year and the stage ("tussenrapport") must not differ.
"""

from collections.abc import Sequence
from datetime import date

from nlp.findings import EventKind
from tracker.linking.likeness import PART, compounds, differ, similarity
from tracker.linking.naming import SHARED, each_names_its_own, names_the_same, other_kind
from tracker.linking.offices import kin
from tracker.linking.seen import Seen
from tracker.linking.subjects import Subject
from tracker.linking.words import kinds_of, light_stems, paper_stems, weight

# What both must name, as a sum of weights of stems that are no sort of paper; and how much alike
# they must be where neither names the other in full.
DISTINCTIVE, ALIKE = 0.9, 0.45
# After one of these in the same letter nothing is left to ask.
SAID = frozenset(EventKind) - {EventKind.REFERRED, EventKind.IN_PROGRESS}
_STAGES = ("tussen", "deel", "concept", "ontwerp")


def may_fulfil(sending: Seen, promise: Sequence[Seen], came: date | None = None) -> bool:
    """Whether a sending may be what the sentences of a thread speak of.

    `came` is the day that it tells of where it was sent before: "heb ik u op 3 mei gestuurd".
    """
    if sending.day is None or not promise:
        return False
    before = [one for one in promise if one.day is not None and one.day < sending.day]
    if came is not None and came < sending.day and not _stood(before, came):
        return False
    spoken = any(one.document_id == sending.document_id and one.event in SAID for one in promise)
    # What recurs is due again after it was kept.
    over = {EventKind.WITHDRAWN} | (set() if _recurs(before) else {EventKind.FULFILLED})
    done = any(one.event in over for one in before)
    return not spoken and not done and any(_is_of(sending, one) for one in before)


def _stood(promise: Sequence[Seen], came: date) -> bool:
    """Whether it stood on the day that something came, and nothing was said of it since.

    What is told after that day knew that it had come; what recurs may have been due again.
    """
    since = any(one.event in SAID for one in promise if one.day is not None and one.day >= came)
    return not since and not _recurs(promise)


def _recurs(promise: Sequence[Seen]) -> bool:
    return any(one.recurs for one in promise)


def _is_of(sending: Seen, promise: Seen) -> bool:
    mine, theirs = sending.subject, promise.subject
    if not _near(sending, promise) or _distinctive(mine, theirs) < DISTINCTIVE:
        return False
    if other_kind(mine, theirs) or differ(mine, theirs) or each_names_its_own(mine, theirs):
        return False
    if mine.years and theirs.years and not mine.years & theirs.years:
        return False
    if _stage(mine) != _stage(theirs) and not _stage(theirs) & mine.stems:
        return False  # "in verband met de wisseling ontvangt u het ontwerp" names it, not first
    alike = names_the_same(mine, theirs) or similarity(mine, theirs) >= ALIKE
    return alike or (_names_all(mine, theirs) and mine.progress == theirs.progress)


def _names_all(sending: Subject, promise: Subject) -> bool:
    """Whether all words of the promise are in what is sent: "de behoefte aan" may stand before."""
    named = promise.named
    return sum(named.values()) >= SHARED and named.keys() <= sending.named.keys()


def _near(one: Seen, other: Seen) -> bool:
    """Whether both are of one dossier, or of ministries of which one goes on with the other."""
    if one.dossiers & other.dossiers:
        return True
    return bool(one.ministry and other.ministry) and kin(one.ministry or "", other.ministry or "")


def _distinctive(one: Subject, other: Subject) -> float:
    """How much the stems tell that both have, beside words for doing and sorts of papers."""
    shared = sum(weight(stem) for stem in one.stems & other.stems if _tells(stem))
    # "Meldingen van geluidhinder" are "geluidhindermeldingen".
    rest = (stem for stem in one.stems - other.stems if _tells(stem))
    return shared + PART * sum(weight(stem) for stem in rest if compounds(stem, other))


def _tells(stem: str) -> bool:
    return stem not in light_stems() and stem not in paper_stems()


def _stage(subject: Subject) -> frozenset[str]:
    """Whether it is an interim or draft paper; the final one is another."""
    return frozenset(
        stage
        for stage in _STAGES
        for stem in subject.strong
        if stem == stage or (stem.startswith(stage) and kinds_of(stem))
    )
