"""What a text says of motions, in characters of it: the motions named, and what points back."""

from dataclasses import dataclass, field

from nlp.findings import Kamerstuk


@dataclass(frozen=True, slots=True)
class FoundMotion:
    """A motion named in the text, in characters of it."""

    start: int
    end: int
    names: tuple[str, ...]
    cosigned: bool
    party: str | None
    kamerstuk: Kamerstuk | None
    sentence: int
    rules: tuple[str, ...]
    printed_kamerstuk: Kamerstuk | None = None
    # Where the words "motie van de leden X" themselves end, before topic and number.
    named_until: int = 0
    # Where the mark of the footnote with its number ends, behind its topic or its sentence.
    noted_until: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """ "deze motie": points back to motions mentioned before."""

    start: int
    end: int
    sentence: int
    plural: bool
    # "De eerste motie": which one of those named together, from the front or the back.
    ordinal: int | None = None


@dataclass(slots=True)
class Spoken:
    """What a text says of motions: mentions in order, and what points back to them."""

    mentions: list[FoundMotion] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
