"""The offices of the government as subjects: a verb that is on no list is told by them."""

from nlp.commitments.grammar.word_classes import BEFORE_NO_VERB
from nlp.matching.wordlists import wordset

HEADS = wordset(
    """kabinet ministerie departement regering minister minister-president staatssecretaris rijk
    rijkswaterstaat defensie belastingdienst douane inspectie nvwa ilt rvo ind duo uwv
    marine landmacht luchtmacht marechaussee krijgsmacht arbeidsinspectie nctv igj igz nederland"""
)
# Those that stand without an article.
BARE_HEADS = wordset("rijkswaterstaat defensie rvo duo dji nederland")
_SEVERAL = wordset(
    "ministeries departementen ministers staatssecretarissen bewindspersonen bewindslieden"
)
_SHORTEST = 5
_ARTICLES = frozenset(["de", "het", "mijn", "onze", "beide"])
# What ends like a verb of several, and is none.
_NO_VERBS = _SEVERAL | wordset("zaken samen tussen binnen koninkrijksrelaties")


def plural_present(words: list[tuple[str, int, int]]) -> tuple[str, int] | None:
    """ "In mei publiceren mijn ministerie en de VNG", "de ministeries van X en Y publiceren"."""
    several_first = _are_several(words[:8])
    for index, (word, start, _) in enumerate(words):
        before = words[index - 1][0] if index else ""
        if len(word) < _SHORTEST or not word.endswith("en") or word in _NO_VERBS:
            continue
        if before in BEFORE_NO_VERB:
            continue
        if (several_first and index > 1) or _are_several(words[index + 1 : index + 9]):
            return word, start
    return None


def _are_several(words: list[tuple[str, int, int]]) -> bool:
    """ "De ministeries", or "mijn ministerie en dat van": more than one of them acts."""
    if len(words) < 2 or words[0][0] not in _ARTICLES:
        return False
    head, behind = words[1][0], words[2:]
    return head in _SEVERAL or (head in HEADS and any(word == "en" for word, *_ in behind))
