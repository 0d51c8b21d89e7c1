"""Which words open a subordinate clause, and which only look as if they did."""

from itertools import pairwise, takewhile

from nlp.commitments.grammar.finite_verbs import RANK, REGULAR_PAST, Word, is_noun
from nlp.commitments.grammar.word_classes import BREAKS, PREPOSITIONS, PRONOUNS, WE
from nlp.dates.grammar.words import MONTHS, ORDINALS, SEASONS
from nlp.matching.wordlists import wordset

_ENDS = frozenset(";:")
# "die sectorale samenwerking", "als input", "dat is": these open no clause at the head of one.
DOUBTFUL = frozenset({"dat", "die", "als", "of", "wat", "hoe", "mocht", "mochten", "nu"})
_TIMES = frozenset({*MONTHS, *ORDINALS, *SEASONS, "begin", "eind", "medio", "uiterlijk"})
# Openers that can stand first, with the main clause behind them; and what can follow its verb.
INITIAL = wordset(
    """zodra nadat omdat hoewel indien wanneer terwijl zoals als doordat aangezien nu"""
)
SUBJECTS = wordset(
    """ik wij we u uw het de dit deze er hierover hieraan hiervan daarover dat die mijn
    een"""
)
_HEADS_OF_SUBJECTS = wordset("de het dit deze die dat er ik wij we een uw mijn alle")
_COPULAS = wordset("lukt lukte is was wordt werd kan kon zal bleek blijkt")
_SAID_OF_THAT = wordset(
    """niet nog helaas ook al inmiddels pas wel echter nu thans gelukt mogelijk
    haalbaar"""
)
_WHETHER = frozenset(["of", "hoe", "wat"])
_SUPPOSED = wordset("verwachting planning streven bedoeling voornemen inzet uitgangspunt")
_MODALS = frozenset(
    ["kunt", "kan", "kunnen", "zult", "zal", "zullen", "mag", "wil", "willen", "moet", "moeten"]
)
_BEFORE_POINTERS = frozenset(["zodra", "wanneer", "als", "indien", "omdat", "hoewel", "terwijl"])
# What opens a clause for sure, so that the one before it has its verb by then.
_CLOSING = frozenset(["zodra", "nadat", "omdat", "voordat", "terwijl", "alvorens", "zodat"])
# Of which there is one or none: behind a "dat" without an article these are pointed at.
_THINGS = tuple(
    wordset(
        """overzicht rapport voorstel verslag document antwoord programma standpunt dossier plan
        akkoord"""
    )
)
WHEN = frozenset(["zodra", "nadat", "wanneer", "als", "indien", "waar"])
_NEED = wordset(
    """nodig noodzakelijk mogelijk gewenst wenselijk opportuun relevant daartoe
    passend"""
)
_POINTING = wordset(
    """toegezegd aangekondigd afgesproken beloofd bekend gebruikelijk gemeld aangegeven verzocht
    gevraagd besproken gewisseld vermeld eerder uitziet"""
)


def opens(words: list[Word], at: int, stop: int) -> bool:
    """Whether a doubtful word opens a clause here: a finite verb has to close it."""
    word = words[at][0]
    if word == "indien" and (at + 1 == len(words) or words[at + 1][0] in BREAKS):
        return False  # "dat ik het wetsvoorstel in mei indien"
    if word not in DOUBTFUL:
        return True
    if word.startswith("mocht"):
        return at == 0  # "mocht dit niet zo zijn, dan zal ik"
    if word == "nu":
        return _now_opens(words, at)
    if at == 0:
        said = word in _WHETHER or (word == "dat" and words[1:2] and words[1][0] in WE)
        whole = said and _verb_behind_comma(words)
        return whole or (word == "als" and has_finite(words, at + 2, at + 14))
    if word == "als" and any(near == "zowel" for near, *_ in words[max(at - 6, 0) : at]):
        return False  # "zowel de Tweede als de Eerste Kamer"
    if word == "dat" and words[at - 1][0] == "is" and words[at - 2][0] in _SUPPOSED:
        return True  # "de verwachting is dat Rijkswaterstaat dit afrondt"
    following = words[at + 1][0] if at + 1 < len(words) else ""
    if word == "of" and (following in _TIMES or following.isdigit()):
        return False  # "in juni of juli stuur ik"
    if word in ("dat", "die") and (told := _pointer_opens(words, at, stop)) is not None:
        return told
    rest = range(at + 1, min(at + 40, len(words)))
    return has_finite(words, at + 1, next((i for i in rest if words[i][0] in _CLOSING), at + 40))


def _verb_behind_comma(words: list[Word]) -> bool:
    """ "Of dat nodig is, bezie ik": the main clause begins with its verb."""
    stop = next((index for index, (word, *_) in enumerate(words) if word == ","), 0)
    behind = words[stop + 1][0] if 0 < stop < len(words) - 1 else ""
    return behind in RANK and has_finite(words, 1, stop)


def _now_opens(words: list[Word], at: int) -> bool:
    """ "Nu het overleg is afgerond, zal ik": against "dit is nu gereed", "nu is dat gereed"."""
    after = words[at + 1][0] if at + 1 < len(words) else ""
    return (
        (at == 0 or words[at - 1][0] in BREAKS)
        and after in _HEADS_OF_SUBJECTS
        and has_finite(words, at + 2, at + 14)
    )


def _pointer_opens(words: list[Word], at: int, stop: int) -> bool | None:
    """Whether "dat" or "die" opens a clause or points at a thing; None where neither shows."""
    word, before = words[at][0], words[at - 1][0]
    following = words[at + 1][0] if at + 1 < len(words) else ""
    if before in _MODALS and (word == "die" or not before.startswith("wil")):
        return False  # "u kunt die brief in mei verwachten", "in mei zullen dat er tien zijn"
    if following in RANK and words[at + 2 : at + 3] and words[at + 2][0] in PRONOUNS:
        return False  # "ook die zal ik u zenden"
    # Behind a preposition or at the head of a clause it points: "in die periode", "dat is".
    if before in _BEFORE_POINTERS:
        return False  # "zodra dat kan"
    if before in PREPOSITIONS:
        # "Ik merk op dat het": behind a particle it opens a clause, "in dat jaar" does not.
        return word == "dat" and following in SUBJECTS and has_finite(words, at + 2, stop)
    if before in BREAKS:
        # "Het rapport, dat in mei ..." against "dit kan, dat is waar".
        return following not in RANK
    if word == "die":
        # "Zend ik die nota zodra dat kan", "ik zend die nota": no noun stands before it.
        mine = at > 1 and words[at - 2][0] in WE and before in RANK
        return False if mine or before in PRONOUNS else None
    if following.endswith(_THINGS):
        return False  # "verwacht ik dat overzicht"
    if before in _COPULAS and following in _SAID_OF_THAT:
        return False  # "is dat niet gelukt"
    if word == "dat" and following in WE:
        return True  # "afgesproken is dat wij in mei een plan vaststellen"
    told = any(near in PRONOUNS for near, *_ in words[max(at - 2, 0) : at])
    if following not in RANK and (told or has_finite(words, 0, at)):
        # A verb has to follow, however long the list of names before it: "gebeurt dat in mei".
        # "Verwacht u dat overzicht te kunnen sturen": an infinitive closes no clause.
        rest = takewhile(lambda later: later not in _ENDS, (each for each, *_ in words[at + 1 :]))
        return any(later in RANK and last != "te" for last, later in pairwise(rest))
    return None


def points_back(words: list[Word], at: int, stop: int) -> bool:
    """ "Zoals toegezegd stuur ik": the phrase has no verb of its own, the clause around it has.

    "Zoals ik eerder heb gemeld" has one.
    """
    if words[at + 1 : at + 2] and words[at + 1][0] in WE:
        return False
    for index in range(at + 1, min(at + 9, stop)):
        if words[index][0] in _POINTING:
            return has_finite(words, index + 1, stop)
        if words[index][0] in RANK:
            return False
    return False


def elliptic(words: list[Word], at: int) -> bool:
    """ "Indien nodig zal ik", "bericht ik u als volgt": no clause of its own."""
    if words[at][0] == "als" and words[at + 1 : at + 2] and words[at + 1][0] == "volgt":
        return True
    if words[at][0] not in WHEN or at + 1 >= len(words) or words[at + 1][0] not in _NEED:
        return False
    # "Zodra daartoe aanleiding is," has a verb of its own.
    return words[at + 1][0] != "daartoe" or not has_finite(words, at + 2, at + 6)


def has_finite(words: list[Word], start: int, stop: int) -> bool:
    """Whether a finite verb stands between these words, before anything breaks them off.

    What stands in brackets breaks nothing off: "wat wij in die jaren (2023-2029) gaan doen".
    """
    aside = False
    for index, (word, _, _) in enumerate(words[start:stop], start):
        if word in "()" and index > start:
            aside = word == "("
        elif aside:
            continue
        elif word in RANK or word.endswith(REGULAR_PAST):
            before = words[index - 1][0] if index else ""
            if before != "te" and not is_noun(words, index):
                return True
        elif word in BREAKS:
            return False
    return False
