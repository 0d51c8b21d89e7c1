"""Whether two sentences speak of one thing, as far as their words tell."""

from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

# A paper, named as one that is known: "de brief", "deze beleidsreactie".
PAPER = compiled(
    rf"\b{THE} ((?:[\w-]+)?(?:wetsvoorstel|brief|nota|notitie|rapportage|evaluatie"
    r"|visie|kabinetsreactie|beleidsreactie|besluit|voorstel|resultaten|uitkomsten|advies"
    r"|rapport|overzicht|plan|notitie|monitor|onderzoek|reactie|standpunt))\b"
)
_THE_THING = compiled(r"\b(?:de|het|deze|dit|die|dat|tweede) ([^\W\d_]{7,})")

# What a sentence is about, where it begins with that, and how far back it can be named.
_TOPIC = compiled(
    r"\W*(?:over|inzake|omtrent) ((?:de|het|een|mijn|onze)\b[^,;]{4,160}?) "
    r"(?:ontvangt|informeer|bericht|zal|wordt|stuur|kom|hoop|verwacht|kunt)\b"
)
# "Hun reactie zend ik u voor het zomerreces": a paper of somebody named behind what is late.
_THEIRS = compiled(r"\W*(?:hun|haar|zijn|diens) (?:\w+ )?([^\W\d_]{5,})")
_LONG_WORD = compiled(r"\b(?!uitkomst|resultaten|afloop)[^\W\d_]{6,}")


def same_thing(low: str, said: str) -> bool:
    """ "De rapportage": of what was promised to be reported, whatever form the word has."""
    return any(thing[:7] in said for thing in _THE_THING.findall(low))


def names_paper(low: str, said: str, between: str = "") -> bool:
    """ "De brief": the one that was spoken of, unless another is named in between."""
    return any(paper in said and paper not in between for paper in PAPER.findall(low))


def turns_to_another(low: str, before: str) -> bool:
    """ "Over het overleg met de pachters bericht ik u in mei": not what was just late."""
    if theirs := _THEIRS.match(low):
        return theirs[1] not in before
    topic = _TOPIC.match(low)
    return topic is not None and not any(
        word[:6] in before for word in _LONG_WORD.findall(topic[1])
    )
