"""Finds the meetings and papers in which something was said: the rules are in `nlp.dates`."""

from operator import attrgetter

from nlp.components.letter import OCCASIONS, TIMES, Letter
from nlp.dates.occasions import find_occasions


def put_occasions(letter: Letter) -> None:
    """Finds every meeting and paper that is spoken of, with its day where one is said."""
    times = [time for _, _, time in letter.get(TIMES)]
    day = letter.published_on
    written = letter.written or ((day, day) if day else None)
    found = find_occasions(letter.text, written, times, letter.scan)
    found.sort(key=attrgetter("start"))
    letter.put(OCCASIONS, [(each.start, each.end, each.occasion) for each in found])
