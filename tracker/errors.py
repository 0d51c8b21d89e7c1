"""What can go wrong, by name. Every message says what, where, and what to do about it."""


class TrackerError(Exception):
    """Base of our own exceptions; the command line prints the message and exits with 2."""


class UsageError(TrackerError):
    """A command was given something it cannot use."""


class DatabaseError(TrackerError):
    """The database cannot be opened, read or written, or is of a newer program than this."""


class DatabaseBusyError(DatabaseError):
    """Another program has been writing in the database for longer than we wait."""


class ReviewError(TrackerError):
    """A decision that cannot be taken."""


class FollowError(TrackerError):
    """Something that cannot be followed, or a follow that there is not."""
