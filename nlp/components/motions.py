"""The pipeline component for motions: finds them, and what the document says of each."""

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.carried import get, put, sentence_starts, text_of
from nlp.components.extensions import KAMERSTUKKEN, MOTIONS
from nlp.motions.finding import motions_in
from nlp.motions.mentions import FoundMotion
from nlp.motions.papers import own_motion
from nlp.motions.rows import numbered_in_rows, told_in_rows
from nlp.motions.stances import stances
from nlp.motions.statements import Statement
from nlp.text.minutes import members_in


@Language.factory("motions")
class MotionFinder:
    """Finds every motion, as (motion, what is said of it)."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        found: list[tuple[FoundMotion, Statement | None]] = []
        own = own_motion(text_of(doc), doc._.frame)
        if own:
            found.append((own, None))
        for motion, said in _spoken_of(doc):
            if not (own and (motion.start < own.end or motion.kamerstuk == own.kamerstuk)):
                # In a motion the Chamber speaks: it says nothing for the government.
                found.append((motion, None if own else said))
        put(doc, MOTIONS, [(motion.start, motion.end, (motion, said)) for motion, said in found])
        return doc


def _spoken_of(doc: Doc) -> list[tuple[FoundMotion, Statement | None]]:
    text = text_of(doc)
    if "otie" not in text and "OTIE" not in text:
        return []
    references = [reference for _, _, reference in get(doc, KAMERSTUKKEN)]
    sentences = _sentences(doc)
    spoken = motions_in(text, references, sentences)
    if doc._.mended is not None:
        spoken.mentions = numbered_in_rows(doc._.mended, spoken.mentions, references)
    _correct_references(doc, spoken.mentions)
    said = _by_government(text, stances(text, spoken, sentences))
    if doc._.mended is not None:
        said = told_in_rows(doc._.mended, spoken.mentions, said)
    return list(zip(spoken.mentions, said, strict=True))


def _by_government(text: str, said: list[Statement | None]) -> list[Statement | None]:
    """The statements, without those that members make in minutes."""
    members = members_in(text)
    starts = [start for start, _ in members]

    def is_theirs(statement: Statement) -> bool:
        at = bisect_right(starts, statement.start) - 1
        return at >= 0 and statement.start < members[at][1]

    return [each if each is None or not is_theirs(each) else None for each in said]


def _sentences(doc: Doc) -> list[tuple[int, int]]:
    starts = sentence_starts(doc)
    return list(zip(starts, [*starts[1:], len(text_of(doc))], strict=True))


def _correct_references(doc: Doc, mentions: list[FoundMotion]) -> None:
    """A number that the document itself puts right is put right among the references too.

    The quote keeps what was printed.
    """
    misprinted = [m for m in mentions if m.printed_kamerstuk]
    if not misprinted:
        return
    values = []
    for start, end, reference in get(doc, KAMERSTUKKEN):
        right = next(
            (
                m.kamerstuk
                for m in misprinted
                if m.start <= start < m.end and reference.kamerstuk == m.printed_kamerstuk
            ),
            None,
        )
        paper = right or reference.kamerstuk
        identity = str(right) if right else reference.identity
        values.append((start, end, reference._replace(kamerstuk=paper, identity=identity)))
    put(doc, KAMERSTUKKEN, values)
