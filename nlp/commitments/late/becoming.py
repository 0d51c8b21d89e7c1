"""What was meant for a time before, and comes at another one now, without a word of delay."""

from nlp.commitments.acts.telling import clause_at
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_sharp, is_to_come
from nlp.commitments.late.known import HAD_MEANT, Known
from nlp.commitments.late.missed_terms import ENDS_IN
from nlp.commitments.late.things import DELIVERABLE
from nlp.matching.patterns import compiled

_ONLY_AIMED = compiled(r"\b(?:bedoeling|voornemen|streven|planning)\b")
_IT_BECOMES = compiled(
    r"\W*(?:dat|dit|het) (?:wordt|zal|gaat)\b|[^;?,]{0,80}\bwordt (?:dat|dit|het)\b"
)
# "Dit jaar lukt niet meer. Deze komt in januari."
_IT_COMES = compiled(r"\W*(?:deze|die) (?:volgt|komt|verschijnt)\b")
# "Ik verwacht dat dit in oktober zal gebeuren."
_WILL_HAPPEN = (
    r"\W*(?:ik|wij) (?:verwacht(?:en)?|hoop|hopen|ga ervan uit|gaan ervan uit),? dat"
    r" (?:dit|dat|het) [^,;?]{2,40}"
    r" (?:zal (?:gebeuren|plaatsvinden|lukken)|gebeurt|lukt|plaatsvindt"
    r"|het geval (?:is|zal zijn))\W*$"
)
_IT_HAPPENS = compiled(_WILL_HAPPEN)
# "Het onderzoek zou in mei klaar zijn. Dat wordt juni.": what moved stands in the sentence before.
_BECOMES = compiled(
    r"\W*(?:dat|dit|het) (?:wordt|zal|is(?! gebeurd)|gaat)\b"
    r"|\W*(?:deze|die) (?:wordt|volgt|komt|verschijnt)\b"
    r"|\W*(?:deze|die|dit|dat|het) \w+ (?:wordt|zal|ontvangt|volgt|komt|verschijnt)\b"
    # "Op verzoek van de scholen wordt dat een jaar later, 1 augustus 2025".
    r"|[^;?,]{0,80}\bwordt (?:dat|dit|het) (?:nu|pas|thans|daarom|een|twee|drie|\w+ later)\b"
    r"|[^;?]*\bdat (?:dit|het) [^,;?]{2,40} (?:wordt|zal worden|het geval (?:is|zal zijn))\W*$"
    rf"|{_WILL_HAPPEN}"
)
# "Omdat dit tegenzat, wordt dat de tweede helft van april."
_BECOMES_THEN = compiled(r"\bwordt (?:dat|dit|het) (?:(?:in|op|helaas|nu|pas|echter|inmiddels) )*$")
_WAS_TO_BE = compiled(
    r"\b(?:zou(?:den)?|(?:was|waren|stond|stonden) (?:\S+ ){0,6}"
    r"(?:voorzien|gepland|ingepland|geprogrammeerd|beoogd|op de (?:rol|planning))"
    # A question before it ("wat zouden zij kosten?") is not what was meant.
    r"|aanvankelijke?|oorspronkelijke?)\b[^.;?]*[.;]\s*$"
)


# "De oorspronkelijke opleverdatum was eind 2019. Door de storm gaat de tunnel pas in 2020 open."
_ORIGINALLY = compiled(
    r"\b(?:aanvankelijke?|oorspronkelijke?)\b[^.;?]*\b(?:was|waren|zou|zouden|stond)\b"
    r"[^.;?]*\b(?:20\d\d|voor de zomer|[a-z]+ari|maart|april|mei|ju[nl]i|augustus|\w+ber)\b"
    r"[^.;?]{0,60}[.;]\s*$"
)
_GOES_NOW = compiled(r"\W*(?:door|vanwege|wegens|gezien|gelet op|omdat|nu)\b|\b(?:pas|nu|thans)\b")


def has_become(sentence: Sentence, known: Known) -> str | None:
    """ "Het onderzoek zou in december gereed zijn. Dat wordt februari.", in these words.

    The sentence before may be of a delay that waits for a term, or name what was expected.
    """
    low, day = sentence.lower, sentence.setting.written
    ahead = [time for time in sentence.times if is_sharp(time, day)]
    if not ahead:
        return None
    meant = sentence.receiver is None and _ORIGINALLY.search(sentence.before)
    if meant and (now := _GOES_NOW.search(low)):
        return now[0]
    if not (_BECOMES.match(low) or any(_BECOMES_THEN.search(low, 0, t.start) for t in ahead)):
        return None
    comes = known.waits and (_IT_COMES.match(low) or _IT_HAPPENS.match(low))
    told = comes or was_due(sentence) or (known.expected and _IT_BECOMES.match(low))
    return low[:60] if told else None


def meant_earlier(sentence: Sentence) -> str | None:
    """ "De nota, die ik in mei had willen sturen, ontvangt u in juli"."""
    meant = HAD_MEANT.search(sentence.lower)
    if meant is None:
        return None
    day, home = sentence.setting.written, clause_at(sentence, meant.start())
    for time in sentence.times:
        if time.start > meant.end() and is_sharp(time, day) and is_to_come(time, day):
            # "Het streven was dit eind mei te doen.": when it was meant, and no word of when now.
            aside = len(sentence.times) > 1 or clause_at(sentence, time.start) is not home
            if aside or not _ONLY_AIMED.search(meant[0]):
                return meant[0]
    return None


def was_due(sentence: Sentence) -> bool:
    """ "De wet zou dit jaar worden ingediend. Dat lukt niet meer.": told right before."""
    was = _WAS_TO_BE.search(sentence.before)
    before = sentence.before
    return was is not None and bool(DELIVERABLE.search(before) or ENDS_IN.search(before))
