"""A term that is counted from something still to come: "zodra het rapport er is, binnen zes weken".

Counted from the letter it would be over long before the report is there.
"""

from dataclasses import replace

from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_condition
from nlp.dates.meaning.expressions import TimeExpression
from nlp.dates.meaning.moments import Rolling, Undated
from nlp.findings import Precision
from nlp.matching.patterns import compiled

# "Na overleg met de VNG, binnen zes weken" may well lie within them.
_MEANWHILE = compiled(
    r"(?:zodra mogelijk|op basis van|na (?:\w+ ){0,3}?\w*(?:overleg|raadpleging|bespreking"
    r"|afstemming|consultatie|inventarisatie|analyse|beraad|advies|verkenning)\b)"
)
_SHOULD_IT = compiled(
    r"\W*(?:(?:mocht|mochten|indien|in het geval(?: dat)?|(?:als|wanneer)"
    r"(?= (?:de|het|er|een|dit|deze|dat|die|uw|ik|u|wij|zij|blijkt) ))) "
    r"(?P<what>(?!mogelijk|nodig|gewenst|noodzakelijk)[^,;.]{8,200}),"
)


def counted_from(sentence: Sentence, term: TimeExpression) -> TimeExpression:
    """The term, without days where it runs only from what the sentence makes it wait for."""
    if not (isinstance(term.moment, Rolling) and term.moment.own):
        return term
    awaited = _awaited(sentence, term)
    if awaited is None:
        return term
    return replace(term, moment=Undated(Precision.CONDITIONAL), condition=awaited)


def _awaited(sentence: Sentence, term: TimeExpression) -> str | None:
    for time in sentence.times:
        if time is not term and is_condition(time) and not _MEANWHILE.match(time.words.lower()):
            return time.condition
    said = _SHOULD_IT.match(sentence.lower)
    if said is None or said.end() > term.start:
        return None
    return sentence.text[said.start("what") : said.end("what")]
