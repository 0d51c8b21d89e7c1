"""Finds who undertakes what, and what became of it: the rules are in `nlp.commitments`."""

from nlp.commitments.acts.act import FoundCommitment
from nlp.commitments.forms.answers import promised_by_yes
from nlp.commitments.forms.committees import is_of_chamber
from nlp.commitments.forms.status_lists import items_in
from nlp.commitments.forms.status_tables import as_told, with_tables
from nlp.commitments.forms.voices import merged, others
from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.reading import commitments_in
from nlp.components.letter import COMMITMENTS, HEADINGS, QUESTIONS, TIMES, Letter
from nlp.dates.finding import find
from nlp.dates.meaning.expressions import TimeExpression
from nlp.findings import CommitmentKind, DocumentKind, EventKind, Frame, Towards
from nlp.matching.patterns import compiled

# Promises something else than what was asked.
_BESIDES = compiled(r"(?:Ook|Daarnaast|Tevens|Voorts|Verder|Bovendien)\b")


def put_commitments(letter: Letter) -> None:
    """Finds every commitment sentence, with its act."""
    if letter.frame is not None and letter.frame.kind is DocumentKind.MOTIE:
        # In a motion the Chamber speaks; what it asks nobody has undertaken yet.
        letter.put(COMMITMENTS, [])
        return
    answers = [q for _, _, q in letter.get(QUESTIONS)]
    asked = merged([q.question for q in answers if q.question] + others(letter.text))
    sections = {min(part[0] for part in (q.question, q.answer) if part) for q in answers}
    sections.update(start for start, _, _ in letter.get(HEADINGS))
    setting = setting_of(letter)
    found = commitments_in(
        letter.text, letter.sentence_starts, _times(letter), setting, asked, sorted(sections)
    )
    found = _with_listed(letter, found, setting)
    said = _said(letter.text, found)
    exchanges = [(q.question, q.answer) for q in answers if q.question and q.answer]
    found += [
        FoundCommitment(start, end, act)
        for start, end, act in promised_by_yes(letter.text, exchanges, setting)
        if not said.intersection((start, end))
    ]
    if letter.frame is not None and letter.frame.kind is DocumentKind.TOEZEGGINGENLIJST:
        found = list(map(as_told, found))
    found.sort(key=lambda mention: mention.start)
    letter.put(COMMITMENTS, [(mention.start, mention.end, mention) for mention in found])


def _said(text: str, found: list[FoundCommitment]) -> set[int]:
    """Where promises begin, and where the sentence in front of one ends: "Ja. Die stuur ik u."."""
    said = {mention.start for mention in found}
    for mention in found:
        promise = mention.act.event is EventKind.MADE
        if not promise or mention.act.kind is not CommitmentKind.TOEZEGGING:
            continue
        if not _BESIDES.match(text, mention.start):
            end = mention.start
            while end and text[end - 1].isspace():
                end -= 1
            said.add(end)
    return said


def _with_listed(
    letter: Letter, found: list[FoundCommitment], setting: Setting
) -> list[FoundCommitment]:
    """What lists and tables say of how promises stand.

    A row of a table is one statement, not several; an item of a list is only read that way where
    its own sentences say nothing.
    """
    if letter.mended is None:
        return found
    times = _times(letter)
    for listed in items_in(letter.text, times, setting):
        if not any(m.start < listed.end and listed.start < m.end for m in found):
            found.append(FoundCommitment(listed.start, listed.end, listed.act))
    return with_tables(letter.mended, found, times, setting)


def _times(letter: Letter) -> list[TimeExpression]:
    if TIMES in letter.found:
        return [time for _, _, time in letter.get(TIMES)]
    return find(letter.text)


def setting_of(letter: Letter) -> Setting:
    """Who "u" is in this letter."""
    frame: Frame | None = letter.frame
    published = letter.published_on
    written = letter.written or ((published, published) if published else None)
    if frame is None:
        return Setting(written)
    to = (frame.addressee or "").lower()
    chamber = any(word in to for word in ("kamer", "staten", "voorzitter", "griffier"))
    if (to and not chamber) or frame.kind is DocumentKind.ADVIESAANVRAAG:
        return Setting(written, None, you=False)
    home = Towards.TWEEDE_KAMER
    if "eerste" in to:
        home = Towards.BOTH if "tweede" in to else Towards.EERSTE_KAMER
    senate = home is Towards.EERSTE_KAMER
    return Setting(written, home, committee=is_of_chamber(letter.text, senate))
