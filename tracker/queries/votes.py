"""How a motion was voted on: per fractie, or per member in a roll-call vote."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from tracker.models.motions import Motion, MotionSignatory, MotionVote
from tracker.models.threads import Thread
from tracker.values import Appreciation, MotionStatus

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
class Ballot:
    """A motion as the register has it, with the votes."""

    kamerstuk: str | None
    title: str
    outcome: MotionStatus
    submitted_on: date | None
    decided_on: date | None
    appreciation: Appreciation
    signed: tuple[str, ...]  # with the fractie, in order of signing
    votes: tuple[Vote, ...]
    url: str | None

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


def ballot(session: Session, public_id: str) -> Ballot | None:
    """The vote on the motion that a thread is the life of; None for what is no motion."""
    motion = session.scalar(
        select(Motion)
        .join(Thread, col(Motion.thread_id) == col(Thread.id))
        .where(col(Thread.public_id) == public_id)
    )
    if motion is None:
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
    return Ballot(
        kamerstuk=motion.kamerstuk,
        title=motion.title,
        outcome=motion.status,
        submitted_on=motion.submitted_on,
        decided_on=motion.decided_on,
        appreciation=motion.appreciation,
        signed=tuple(f"{one.name} ({one.party})" if one.party else one.name for one in signed),
        votes=tuple(
            Vote(vote.fractie, vote.vote.lower(), vote.seats, vote.member, vote.mistake)
            for vote in votes
        ),
        url=motion.url,
    )


def _weight(vote: Vote) -> int | None:
    """A member is one seat, whatever the size of the fractie."""
    return 1 if vote.member else vote.seats
