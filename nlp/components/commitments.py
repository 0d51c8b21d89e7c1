"""Finds who undertakes what, and what became of it: the rules are in `nlp.commitments`."""

from spacy.language import Language
from spacy.tokens import Doc

from nlp.commitments.acts.act import FoundCommitment
from nlp.commitments.forms.answers import promised_by_yes
from nlp.commitments.forms.committees import is_of_chamber
from nlp.commitments.forms.status_lists import items_in
from nlp.commitments.forms.status_tables import as_told, with_tables
from nlp.commitments.forms.voices import merged, others
from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.reading import commitments_in
from nlp.components.carried import get, put, sentence_starts, text_of
from nlp.components.extensions import COMMITMENTS, HEADINGS, QUESTIONS, TIMES
from nlp.dates.finding import find
from nlp.dates.meaning.expressions import TimeExpression
from nlp.findings import DocumentKind, Frame, Towards


@Language.factory("commitments")
class CommitmentFinder:
    """Finds every commitment sentence, with its act."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        if doc._.frame is not None and doc._.frame.kind is DocumentKind.MOTIE:
            # In a motion the Chamber speaks; what it asks nobody has undertaken yet.
            put(doc, COMMITMENTS, [])
            return doc
        answers = [q for _, _, q in get(doc, QUESTIONS)]
        asked = merged([q.question for q in answers if q.question] + others(text_of(doc)))
        sections = {min(part[0] for part in (q.question, q.answer) if part) for q in answers}
        sections.update(start for start, _, _ in get(doc, HEADINGS))
        setting = setting_of(doc)
        found = commitments_in(
            text_of(doc), sentence_starts(doc), _times(doc), setting, asked, sorted(sections)
        )
        found = _with_listed(doc, found, setting)
        said = {mention.start for mention in found}
        exchanges = [(q.question, q.answer) for q in answers if q.question and q.answer]
        found += [
            FoundCommitment(start, end, act)
            for start, end, act in promised_by_yes(text_of(doc), exchanges, setting)
            if start not in said
        ]
        if doc._.frame is not None and doc._.frame.kind is DocumentKind.TOEZEGGINGENLIJST:
            found = list(map(as_told, found))
        found.sort(key=lambda mention: mention.start)
        put(doc, COMMITMENTS, [(mention.start, mention.end, mention) for mention in found])
        return doc


def _with_listed(doc: Doc, found: list[FoundCommitment], setting: Setting) -> list[FoundCommitment]:
    """What lists and tables say of how promises stand.

    A row of a table is one statement, not several; an item of a list is only read that way where
    its own sentences say nothing.
    """
    if doc._.mended is None:
        return found
    times = _times(doc)
    for listed in items_in(text_of(doc), times, setting):
        if not any(m.start < listed.end and listed.start < m.end for m in found):
            found.append(FoundCommitment(listed.start, listed.end, listed.act))
    return with_tables(doc._.mended, found, times, setting)


def _times(doc: Doc) -> list[TimeExpression]:
    if TIMES in (doc._.found or {}):
        return [time for _, _, time in get(doc, TIMES)]
    return find(text_of(doc))


def setting_of(doc: Doc) -> Setting:
    """Who "u" is in this letter."""
    frame: Frame | None = doc._.frame
    published = doc._.published_on
    written = doc._.written or ((published, published) if published else None)
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
    return Setting(written, home, committee=is_of_chamber(text_of(doc), senate))
