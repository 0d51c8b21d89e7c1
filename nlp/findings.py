"""What reading a letter yields: plain, frozen values without spaCy or database.

Every finding carries a `Quote`: the exact characters of the text as it came in. The output
contract (`toezegd extract --json`) is these values, field by field; see `nlp.contract`.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DocumentKind(StrEnum):
    """What sort of paper a text is."""

    KAMERBRIEF = "kamerbrief"
    SCHRIFTELIJK_OVERLEG = "schriftelijk_overleg"
    ANTWOORD_KAMERVRAGEN = "antwoord_kamervragen"
    MOTIE = "motie"
    ADVIESAANVRAAG = "adviesaanvraag"
    TOEZEGGINGENLIJST = "toezeggingenlijst"
    OVERIG = "overig"


class EventKind(StrEnum):
    """What a text says happened to a motion or commitment."""

    MADE = "made"
    REFERRED = "referred"
    IN_PROGRESS = "in_progress"
    POSTPONED = "postponed"
    PARTLY_FULFILLED = "partly_fulfilled"
    FULFILLED = "fulfilled"
    WITHDRAWN = "withdrawn"


class CommitmentKind(StrEnum):
    """Promised to a Chamber, or announced with a time only."""

    TOEZEGGING = "toezegging"
    VOORNEMEN = "voornemen"


class Stance(StrEnum):
    """What a document says of a motion's execution."""

    EXECUTED = "executed"
    IN_PROGRESS = "in_progress"
    NOT_EXECUTED = "not_executed"
    MENTIONED = "mentioned"


class Precision(StrEnum):
    """How sharp the words of a deadline are; never sharper than the text."""

    DAY = "day"
    WEEK = "week"
    DECADE = "decade"
    HALF_MONTH = "half-month"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    PART_OF_YEAR = "part-of-year"
    HALF_YEAR = "half-year"
    YEAR = "year"
    RECESS = "recess"
    VAGUE = "vague"
    CONDITIONAL = "conditional"
    EVENT = "event"


# No day follows from what is said.
NO_DAYS = (Precision.VAGUE, Precision.CONDITIONAL, Precision.EVENT)


class Towards(StrEnum):
    """The Chamber that receives a commitment: Tweede Kamer, Eerste Kamer or both together."""

    TWEEDE_KAMER = "TK"
    EERSTE_KAMER = "EK"
    BOTH = "VV"


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters `start` up to `end` of the original text; `text` is exactly those characters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """The identity of a printed paper: dossier "35570", nr "38", suffix "XVII" (or "")."""

    dossier: str
    nr: str
    suffix: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.dossier, self.suffix, self.nr) if part)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due: inclusive days, `None` where no day follows from the words.

    `recurrence` is an ISO 8601 duration ("P1Y"); `condition` the words of an event it hangs on.
    """

    quote: Quote
    first_day: date | None
    last_day: date | None
    precision: Precision
    recurrence: str | None = None
    condition: str | None = None

    def quoting(self, quote: Quote) -> "Deadline":
        """The same in other words; `dataclasses.replace` takes ten times as long."""
        return Deadline(
            quote, self.first_day, self.last_day, self.precision, self.recurrence, self.condition
        )


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure the reader is (0 to 1) and why: the cue and the names of the rules that fired."""

    score: float
    cue: str
    rules: tuple[str, ...] = ()
    to_check: bool = False


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signed, as printed."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What the letterhead, and what surrounds the text, says of the document itself."""

    kind: DocumentKind
    published_on: date | None = None
    date_precision: Precision | None = None
    subject: str | None = None
    senders: tuple[Sender, ...] = ()
    ministry: str | None = None
    addressee: str | None = None
    reference: str | None = None
    kamerstuk: Kamerstuk | None = None
    session_year: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a printed paper.

    `identity` is the canonical id: a Kamerstuk ("26485-373"), or "ah-tk-20192020-1234",
    "h-tk-20192020-12-3", "2021Z02607" for papers of another family.
    """

    quote: Quote
    identity: str
    kamerstuk: Kamerstuk | None = None


@dataclass(frozen=True, slots=True)
class MotionMention:
    """A motion that is spoken of. `names` are surnames with prefix, in order of signing."""

    quote: Quote
    names: tuple[str, ...]
    cosigned: bool
    party: str | None
    kamerstuk: Kamerstuk | None
    stance: Stance
    certainty: Certainty
    # The sentence that decides the stance, where it is another than the mention's own.
    stance_quote: Quote | None = None
    # The number as printed, where the document itself corrects it elsewhere.
    printed_kamerstuk: Kamerstuk | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """The meeting or paper in which something was promised, and its day where that follows."""

    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class CommitmentMention:
    """A sentence that makes a commitment or reports what became of one."""

    quote: Quote
    kind: CommitmentKind
    event: EventKind
    actor: str | None
    towards: Towards | None
    occasion: Occasion | None
    deadline: Deadline | None
    previous_deadline: Deadline | None
    certainty: Certainty
    # Official numbers printed with it ("T02867"), a strong hint for joining threads.
    numbers: tuple[str, ...] = ()
    # It tells what became of the promise right before it, whatever else it names.
    of_last: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its answer; `party` None means that the text does not name who asked.

    `question` and `answer` are mended for reading, the quotes are the parts of the original;
    `span` runs from the question to the end of the answer.
    """

    number: str
    party: str | None
    question: str
    answer: str
    span: Quote
    question_quote: Quote | None = None
    answer_quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """A sentence that sends a paper or news along, without a word of any promise."""

    quote: Quote


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading of the letter, so that a finding can say where it stands."""

    quote: Quote


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one text."""

    frame: Frame
    references: tuple[Reference, ...] = ()
    motions: tuple[MotionMention, ...] = ()
    commitments: tuple[CommitmentMention, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    questions: tuple[Question, ...] = ()
    headings: tuple[Heading, ...] = ()
    # No commitments, and so not in the contract; linking asks what they may have fulfilled.
    sendings: tuple[Sending, ...] = ()
    # What the reader has to say of the text as a whole, in Dutch: "deze tekst is geen Nederlands".
    remarks: tuple[str, ...] = field(default=())
