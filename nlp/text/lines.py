"""A line of a text, and what it is there for."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from nlp.matching.patterns import compiled

ANSWER_HEADING = compiled(
    r"(?:\d{1,3}\.?\s*|[ivx]{1,4}\.?\s+)?(?:vraag|vragen|antwoord(?:en)?|reactie|inbreng)\b.{0,60}$"
    # "Vragen en opmerkingen van de leden van de VVD-fractie en reactie van de bewindspersonen"
    r"|(?:\d{1,2}\.?\s+|[ivx]{1,4}\.?\s+)?(?:vragen en opmerkingen|inbreng) "
    r"(?:van|vanuit|door) [^.?!:]{0,120}\b(?:\w*-?fracties?|bewinds\w+|minister"
    r"|staatssecretaris|kabinet|regering)$"
    # "II. Reactie van de Ministers van Justitie en Veiligheid en voor Rechtsbescherming en de"
    r"|[ivx]{1,4}\.?\s+(?:reactie|antwoord(?:en)?|beantwoording) van (?:de|het) (?:minister"
    r"|staatssecretaris|bewinds|regering|kabinet)[^.?!]{0,140}$",
    re.IGNORECASE,
)
SENTENCE_END = (".", "?", "!", ":", ";", "»", "”")


class Role(Enum):
    """What a line is there for."""

    TEXT = auto()
    BLANK = auto()
    FURNITURE = auto()
    FOOTNOTE = auto()


# By name, since each line is asked for its role some ten times, and Python 3.11 takes as long to
# get a member from an Enum as to run ten lines.
TEXT, BLANK, FURNITURE, FOOTNOTE = Role


@dataclass(slots=True)
class Line:
    """Characters `start` up to `end`: `body`, without white space at either end.

    `joined`: goes on where the text line before it stopped. `note`: the number of the footnote
    that begins here.
    """

    start: int
    end: int
    body: str
    role: Role
    new_page: bool = False
    joined: bool = False
    note: str | None = None
