"""A motion as the register has it: who signed, and how every fractie or member voted."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from tracker.models.motions import MotionSignatory, MotionVote
from tracker.models.threads import Thread
from tracker.queries.motions import asking, motions
from tracker.queries.motions.asking import Asking
from tracker.values import Appreciation, MotionStatus
from tracker.words.motions import is_untold, name_of, title_of

ABSENT = "niet deelgenomen"
SIDES = ("voor", "tegen", ABSENT)


@dataclass(frozen=True, slots=True)
class Vote:
    """What a fractie, or one member of it, voted; `seats` is None where nobody counted."""

    fractie: str
    side: str
    seats: int | None
    member: str = ""
    mistake: bool = False


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, and the member where exactly one is meant."""

    name: str
    party: str | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """A motion as the register has it, with the votes."""

    id: int
    name: str  # what its address calls it
    public_id: str | None  # of its life, once anything happened to it
    kamerstuk: str | None
    dossier: str | None
    title: str
    asks: Asking | None  # its text, from the register or its own paper
    outcome: MotionStatus
    submitted_on: date | None
    decided_on: date | None
    appreciation: Appreciation
    register_state: str | None
    signed: tuple[Signatory, ...]  # in order of signing
    votes: tuple[Vote, ...]
    url: str | None
    deleted: bool
    untold: bool  # only letters tell of it

    def voted(self, day: date) -> bool:
        """Whether what is known of the outcome was known on a day."""
        return self.decided_on is None or self.decided_on <= day

    @property
    def by_member(self) -> bool:
        """A roll-call vote: every member by name."""
        return any(vote.member for vote in self.votes)

    def seats(self, side: str) -> int | None:
        """Seats on a side; None where they are not known of every fractie on it."""
        found = [_weight(vote) for vote in self.votes if vote.side == side]
        return None if None in found else sum(seats or 0 for seats in found)

    def sides(self) -> tuple[str, ...]:
        """The sides that anybody was on, `voor` and `tegen` first."""
        others = sorted({vote.side for vote in self.votes} - set(SIDES))
        return tuple(
            side for side in (*SIDES, *others) if any(vote.side == side for vote in self.votes)
        )

    def groups(self) -> tuple[Vote, ...]:
        """One line a fractie and side, also where members voted by name; the largest first."""
        seats: dict[tuple[str, str], int | None] = {}
        for vote in self.votes:
            key, weight = (vote.side, vote.fractie), _weight(vote)
            so_far = seats.get(key, 0)
            seats[key] = None if weight is None or so_far is None else so_far + weight
        found = [Vote(fractie, side, count) for (side, fractie), count in seats.items()]
        order = self.sides()
        return tuple(sorted(found, key=lambda v: (order.index(v.side), -(v.seats or 0), v.fractie)))


def ballot(session: Session, name: str) -> Ballot | None:
    """The motion with this id or number, in any spelling; None where there is none."""
    motion = motions.known(session, name)
    if motion is None or motion.id is None:
        return None
    signed = session.scalars(
        select(MotionSignatory)
        .where(col(MotionSignatory.motion_id) == motion.id)
        .order_by(col(MotionSignatory.position))
    )
    votes = session.scalars(
        select(MotionVote)
        .where(col(MotionVote.motion_id) == motion.id)
        .order_by(col(MotionVote.id))
    )
    thread = session.get(Thread, motion.thread_id) if motion.thread_id else None
    public_id = thread.public_id if thread else None
    return Ballot(
        id=motion.id,
        name=name_of(public_id, motion),
        public_id=public_id,
        kamerstuk=motion.kamerstuk,
        dossier=motion.dossier,
        title=title_of(motion),
        asks=asking.of_one(session, motion),
        outcome=motion.status,
        submitted_on=motion.submitted_on,
        decided_on=motion.decided_on,
        appreciation=motion.appreciation,
        register_state=motion.register_state,
        signed=tuple(Signatory(one.name, one.party, one.person_id) for one in signed),
        votes=tuple(
            Vote(vote.fractie, vote.vote.lower(), vote.seats, vote.member, vote.mistake)
            for vote in votes
        ),
        url=motion.url,
        deleted=motion.deleted,
        untold=is_untold(motion),
    )


def _weight(vote: Vote) -> int | None:
    """A member is one seat, whatever the size of the fractie."""
    return 1 if vote.member else vote.seats
