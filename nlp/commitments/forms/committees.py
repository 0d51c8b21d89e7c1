"""Whether "de commissie" in a letter is the one of the Chamber that it is written to.

So it was until about 2008, and so it is in letters to the Eerste Kamer. Mostly "de Commissie" is
the European one, or one that a minister set up; then the letter names it somewhere.
"""

from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered

_OF_CHAMBER = compiled(
    r"\b(?:vaste|algemene|uw) (?:kamer)?commissie\b|\bvaste kamercommissie\b"
    r"|\bleden van de commissie voor\b"
)
_ANOTHER = compiled(
    # "Europese Commissie", "de commissie-Borghouts", "adviescommissie", "een commissie"
    r"\b(?:europese|een|onafhankelijke|interdepartementale|externe|ingestelde|deze|raad en de)"
    r"(?: \w+)? commissie\b"
    r"|\b(?!kamer)[a-zë]{3,}commissie\b|\bcommissie[- ](?:van|onder|die)\b|\b(?:brussel|eu)\b"
    r"|\bcommissarissen?\b"
)
# "De commissie De Vries", told by its capital
_NAMED = compiled(r"\b[Cc]ommissie(?:-| (?:[Dd]e |[Vv]an |[Tt]er )?)(?!Kamer)[A-Z]")
# "Leg ik de Commissie een voorstel voor", in a letter that speaks of member states.
_OF_EUROPE = compiled(r"\b(?:de|der) Commissie\b(?! voor)")


def is_of_chamber(text: str, senate: bool) -> bool:
    """Whether nothing but a committee of the Chamber can be meant; `senate`: who it is sent to."""
    low = lowered(text)
    if "de commissie" not in low or _ANOTHER.search(low) or _NAMED.search(text):
        return False
    if _OF_EUROPE.search(text) and ("lidstaten" in low or "europe" in low):
        return False
    return senate or _OF_CHAMBER.search(low) is not None
