"""The values that a kind, a status or an outcome can take; light, so that help comes at once."""

from enum import StrEnum


class ThreadKind(StrEnum):
    """What the government has to deliver."""

    TOEZEGGING = "toezegging"
    VOORNEMEN = "voornemen"
    MOTIE = "motie"


class Status(StrEnum):
    """Where a thread stands on a day."""

    OPEN = "open"
    DELAYED = "delayed"
    PARTLY_FULFILLED = "partly_fulfilled"
    FULFILLED = "fulfilled"
    WITHDRAWN = "withdrawn"
    # No task for the government: a motion that was rejected, withdrawn or is still held.
    NO_TASK = "no_task"


UNFINISHED = (Status.DELAYED, Status.OPEN, Status.PARTLY_FULFILLED)


class MotionStatus(StrEnum):
    """Outcome of the vote, or none yet."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    HELD = "held"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"


class Appreciation(StrEnum):
    """The government's advice on a motion, before the vote."""

    LEFT_TO_KAMER = "left_to_kamer"
    ADVISED_AGAINST = "advised_against"
    TAKEN_OVER = "taken_over"
    HOLD_REQUESTED = "hold_requested"
    UNTIMELY = "untimely"
    NONE_GIVEN = "none_given"
    UNKNOWN = "unknown"


class DecisionKind(StrEnum):
    """What a person can decide."""

    CONFIRM = "confirm"
    REJECT = "reject"
    SET_STATUS = "set_status"
    SET_DEADLINE = "set_deadline"
    SET_RESPONSIBLE = "set_responsible"
    JOIN = "join"
    KEEP_APART = "keep_apart"
    SPLIT = "split"
    LINK_MENTION = "link_mention"
    LINK_DOCUMENT = "link_document"
    NOTE = "note"
    UNCLEAR = "unclear"
