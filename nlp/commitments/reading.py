"""Goes through a text sentence by sentence: `commitments_in(text, ...)`."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from nlp.commitments.acts.act import Act, FoundCommitment
from nlp.commitments.acts.recent import Recent
from nlp.commitments.candidates import candidates_in
from nlp.commitments.forms.titles import is_title, named_in_title
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.sentence import Sentence, Setting
from nlp.commitments.section import Section
from nlp.commitments.told.promises import keeps_promise
from nlp.commitments.told.reporting import report
from nlp.commitments.told.taken_for_granted import in_question
from nlp.commitments.undertaken.undertaking import promise, undertaking
from nlp.dates.meaning.expressions import TimeExpression
from nlp.matching.patterns import compiled

# What others ask is none, nor is what a motion asks, nor a heading.
_OTHERS_ASK = compiled(
    r"^\W*(?:verzoekt (?:de regering|het kabinet|de minister)|overwegende|constaterende"
    r"|gehoord de|van mening|spreekt uit|en gaat over)"
    r"|\b(?:de|deze|genoemde|voornoemde) leden\b(?: van (?:de |het |uw )?[^.;,]{2,40}?"
    r"\b(?:fracties?|leden))?(?: \w+){0,3} (?:vragen|verzoeken|vernemen|horen|willen weten"
    r"|ontvangen graag|lezen|constateren|wijzen|merken)\b"
    r"|\b(?:vragen|verzoeken|vernemen) (?:ook |verder |voorts |tevens )?"
    r"(?:de|deze|genoemde|zij) leden\b"
    r"|^\W*(?:zij|ook|verder|tevens) (?:vragen|verzoeken) (?:zij |de leden |of |de |het |hoe )"
    r"|\b(?:uw|de) (?:\w+ )?(?:commissie|kamer) (?:het )?op prijs (?:stel|zou)"
)
# Such a sentence can still say that a promise was kept, beside what was asked.
_ASKED_OF_US = compiled(
    r"\b(?:verzoekt|verzoeken|roept(?![^;]{0,80} in het leven)|gevraagd|verzocht)"
    r" (?:\w+ )?(?:de regering|het kabinet|de minister|de staatssecretaris)\b"
    r"|(?<!nieuwe )(?<!volgende )\b(?:regering|kabinet|minister|staatssecretaris)"
    r" (?:wordt |werd |is |te )*(?:verzocht|gevraagd|opgeroepen|verzoeken|vragen)\b"
    r"|\bmotie\b[^.;]{0,160}\b(?:verzoekt|vraagt|roept|verzocht)\b",
)
# "Hieronder leest u welke brieven u later ontvangt": of many at once, and of none of them.
_WHICH_ONES = compiled(
    r"\bwelke (?:\w+ )?(?:\w*brieven|stukken|toezeggingen|rapportages) (?:u|uw kamer|de kamer)\b"
    r"|\W*(?:een aantal|diverse|enkele|verschillende|meerdere) (?:\w*brieven|stukken|toezeggingen"
    r"|rapportages)\b[^;]{0,80}\b(?:toegezegd|aangekondigd|gepland)\b[^;]{0,40}\b(?:zal|zullen|kan"
    r"|kunnen|ontvangt|komt|komen)\b"
    # "Een aantal toezeggingen kan ik nog niet gestand doen."
    r"|\W*(?:een aantal|diverse|enkele|verschillende|meerdere|sommige) (?:van (?:de|mijn|deze) )?"
    r"toezeggingen\b[^;:]{0,80}\b(?:gestand|na(?: te )?komen|afdoen|afgedaan|nagekomen)\b"
)
_PROMISING = ("toezeg", "toegezeg")


def commitments_in(
    text: str,
    starts: Sequence[int],
    times: Sequence[TimeExpression] = (),
    setting: Setting | None = None,
    asked: Sequence[tuple[int, int]] = (),
    sections: Sequence[int] = (),
) -> list[FoundCommitment]:
    """The commitments of a text.

    `starts` is where its sentences begin (ascending); `asked` what fractions asked; `sections`
    where a section or an answer begins: a restatement inside one does not count twice.
    """
    found: list[FoundCommitment] = []
    candidates = candidates_in(text, starts, times, setting or Setting(), asked)
    for _, numbered in groupby(candidates, lambda each: bisect_right(sections, each[1].start)):
        section = Section(text)
        for number, sentence in numbered:
            section.come_to(number, sentence)
            section.take(sentence, act_in(sentence, section.recent))
        found += section.found
    return found


def act_in(sentence: Sentence, recent: Recent) -> Act | None:
    """What one sentence says of a commitment, if anything."""
    low = sentence.lower
    if low.rstrip(" )]\"'”»").endswith("?"):
        return in_question(sentence) if holds_any(low, _PROMISING) else None
    if is_title(sentence):
        return named_in_title(sentence)
    act = _said_in(sentence, recent)
    if act is None or _OTHERS_ASK.search(low) or _WHICH_ONES.search(low):
        return None
    if _ASKED_OF_US.search(low):
        return report(sentence, recent) if keeps_promise(low) else None
    return act


def _said_in(sentence: Sentence, recent: Recent) -> Act | None:
    """The same, whoever asks for it."""
    if sentence.asked:
        return report(sentence, recent)
    return promise(sentence) or report(sentence, recent) or undertaking(sentence)
