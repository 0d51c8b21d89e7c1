"""The component for motions: finds them, and what the document says of each."""

from bisect import bisect_right

from nlp.components.letter import KAMERSTUKKEN, MOTIONS, Letter
from nlp.motions.finding import motions_in
from nlp.motions.mentions import FoundMotion
from nlp.motions.papers import own_motion
from nlp.motions.rows import numbered_in_rows, told_in_rows
from nlp.motions.stances import stances
from nlp.motions.statements import Statement, below_headings
from nlp.text.minutes import members_in


def put_motions(letter: Letter) -> None:
    """Finds every motion, as (motion, what is said of it)."""
    found: list[tuple[FoundMotion, Statement | None]] = []
    own = own_motion(letter.text, letter.frame)
    if own:
        found.append((own, None))
    for motion, said in _spoken_of(letter):
        if not (own and (motion.start < own.end or motion.kamerstuk == own.kamerstuk)):
            # In a motion the Chamber speaks: it says nothing for the government.
            found.append((motion, None if own else said))
    letter.put(MOTIONS, [(motion.start, motion.end, (motion, said)) for motion, said in found])


def _spoken_of(letter: Letter) -> list[tuple[FoundMotion, Statement | None]]:
    text = letter.text
    if "otie" not in text and "OTIE" not in text:
        return []
    references = [reference for _, _, reference in letter.get(KAMERSTUKKEN)]
    sentences = _sentences(letter)
    spoken = motions_in(text, references, sentences)
    if letter.mended is not None:
        spoken.mentions = numbered_in_rows(letter.mended, spoken.mentions, references)
    _correct_references(letter, spoken.mentions)
    said = _by_government(text, stances(text, spoken, sentences))
    if letter.mended is not None:
        said = told_in_rows(letter.mended, spoken.mentions, said)
    return list(zip(spoken.mentions, said, strict=True))


def _by_government(text: str, said: list[Statement | None]) -> list[Statement | None]:
    """The statements, without those that members make in minutes."""
    members = members_in(text)
    starts = [start for start, _ in members]

    def is_theirs(statement: Statement) -> bool:
        at = bisect_right(starts, statement.start) - 1
        return at >= 0 and statement.start < members[at][1]

    return [each if each is None or not is_theirs(each) else None for each in said]


def _sentences(letter: Letter) -> list[tuple[int, int]]:
    """Those of the letter, and each heading with a number that runs on into the text below it."""
    starts = sorted({*letter.sentence_starts, *below_headings(letter.text)})
    return list(zip(starts, [*starts[1:], len(letter.text)], strict=True))


def _correct_references(letter: Letter, mentions: list[FoundMotion]) -> None:
    """A number that the document itself puts right is put right among the references too.

    The quote keeps what was printed.
    """
    misprinted = [m for m in mentions if m.printed_kamerstuk]
    if not misprinted:
        return
    values = []
    for start, end, reference in letter.get(KAMERSTUKKEN):
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
    letter.put(KAMERSTUKKEN, values)
