"""What was gathered already, stored in batches: a letter alone takes far longer than among others.

A batch is kept as a whole or not at all, and reading the same files again stores what was not.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sqlalchemy import Engine

from crawler.items import DocumentItem, Item, MotionItem
from tracker.database import writing
from tracker.errors import TrackerError
from tracker.intake import ingest
from tracker.intake.ingest import Outcome, Reader

# Others wait to write while these are stored: so many take about a second.
LETTERS, CHARACTERS = 25, 100_000
# A register is tens of thousands of small rows.
MOTIONS = 2_000


def has_room(batch: Sequence[Item], more: Item) -> bool:
    """Whether one more item can be stored in the same transaction as these."""
    match more, batch[0]:
        case MotionItem(), MotionItem():
            return len(batch) < MOTIONS
        case DocumentItem(), DocumentItem():
            length = sum(len(one.text) for one in batch if isinstance(one, DocumentItem))
            return len(batch) < LETTERS and length < CHARACTERS
        case _:
            return False


def store(
    engine: Engine, batch: Sequence[Item], reader: Reader | None = None
) -> Iterator[Outcome | Exception]:
    """What became of each of these, or why it could not be stored.

    `reader` may have read the letters among them already, while others could write.

    They are stored together; where that fails, one by one, so that only what is at fault is left
    out. A fault of the database or the disk is one of none of them, and raised.
    """
    if not batch:
        return
    found: Iterable[Outcome | Exception]
    try:
        with writing(engine) as session:
            found = ingest.items(session, batch, reader)
    except (TrackerError, OSError):
        raise
    except Exception as fault:  # noqa: BLE001  # whatever a letter makes a rule trip over
        one_by_one = chain.from_iterable(store(engine, [one], reader) for one in batch)
        found = one_by_one if len(batch) > 1 else [fault]
    yield from found
