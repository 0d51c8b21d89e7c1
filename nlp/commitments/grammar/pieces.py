"""Where a piece of a sentence ends that belongs to one clause, by the words and their order.

Pieces end at a comma or another break, where a word opens a clause of its own, and, without
either, where verb and subject stand as they do when the clause around it goes on.
"""

from nlp.commitments.grammar.finite_verbs import NOUNS_TOO, RANK, Word, is_noun
from nlp.commitments.grammar.openers import INITIAL, SUBJECTS, WHEN, has_finite, opens
from nlp.commitments.grammar.word_classes import (
    BREAKS,
    JOINS,
    OPENERS,
    PREPOSITIONS,
    RELATIVE,
    TOWARDS_YOU,
    WE,
)
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import wordset

# Finite verbs that are no infinitives, with which a main clause goes on behind a relative one.
_RESUMING = wordset(
    """is wordt zal kan moet heeft werd was heb mag ben komt gaat volgt ontvangt vindt start
    zullen"""
)
# "En zal uw Kamer": with these a main clause goes on whose subject was named before.
_GOING_ON = wordset("zal zullen informeer bericht stuur zend bied leg kom")
_TOWARDS = wordset("u uw de daarover hierover daarop hierop deze dit dan")
_OF_I = frozenset(["heb", "ben"])
_INVERTED = frozenset(["zal", "zullen", "heb", "hebben", "wil", "willen", "kan", "kunnen", "ben"])
# "Waarin ik inga op": verbs of "ik" as a subordinate clause writes them, in one word.
_SEPARABLE = compiled(
    r"(?:in|op|aan|uit|toe|terug|voor|mee|af|over|na|weer)"
    r"(?:ga|geef|kom|neem|stuur|zend|licht|bied|leg|zet|werk)|reageer|schets|beschrijf"
)
_AUXILIARIES = frozenset(["zal", "zullen", "wil", "willen", "hoop", "kan", "kunnen"])
# "Nadat de raad heeft | geadviseerd": the participle that a helping verb brings along.
_HELPING = frozenset(["heeft", "hebben", "is", "zijn", "wordt", "worden"])
_BROUGHT_ALONG = compiled(
    r"(?:\w{2,6})?ge(?!ven$|bruiken$|nieten$|lden$)\w{2,}(?:d|t|en)|(?:be|ver|her|ont|er)\w{2,}(?:d|t)"
    r"|ontvangen|verkregen|verschenen|besproken|verstreken"
)
# The only words in front of which a piece can end, of a main clause and of a subordinate one.
_ENDING = BREAKS | OPENERS | JOINS
_ENDING_SUBORDINATE = _ENDING | _RESUMING | _INVERTED | PREPOSITIONS | frozenset(RANK)


def piece_end(words: list[Word], at: int) -> int:
    """The number of the word behind the piece that begins at this one."""
    inside = words[at][0] in OPENERS
    amid = inside and at > 0 and words[at][0] in WHEN and words[at - 1][0] not in BREAKS
    ending = _ENDING_SUBORDINATE if inside else _ENDING
    for stop in range(at + 1, len(words)):
        word = words[stop][0]
        if word not in ending and not amid:
            continue
        if word in BREAKS:
            return stop
        if amid and stop > at + 2 and _verbs_end(words, stop):
            return stop  # "zal ik zodra het gereed is | aan uw Kamer zenden"
        if inside and at > 0 and (_resumes(words, at, stop) or _shares_verb(words, at, stop)):
            return stop
        if inside and _returns(words, at, stop):
            return stop
        if word in OPENERS and opens(words, stop, len(words)):
            return stop
        if at == 0 and words[0][0] in INITIAL and _takes_over(words, stop):
            return stop
        if (
            word in JOINS
            and not inside
            and not between(words, stop)
            and has_finite(words, at, stop)
            and has_finite(words, stop + 1, stop + 7)
        ):
            return stop
        if at and word == "en" and same_subject_goes_on(words, stop):
            return stop
    return len(words)


def _verbs_end(words: list[Word], stop: int) -> bool:
    """Whether the verbs of a subordinate clause end here: "gereed is", "heeft geadviseerd"."""
    last = words[stop - 1][0]
    if last in RANK:
        return not (last in _HELPING and _BROUGHT_ALONG.fullmatch(words[stop][0]))
    return words[stop - 2][0] in _HELPING and _BROUGHT_ALONG.fullmatch(last) is not None


def same_subject_goes_on(words: list[Word], at: int) -> bool:
    """ "Ik verwacht dat X advies uitbrengt | en zal uw Kamer": no order of a subordinate clause."""
    verb, towards = ([word for word, *_ in words[at + 1 : at + 3]] + ["", ""])[:2]
    return verb in _GOING_ON and towards in _TOWARDS


def between(words: list[Word], at: int) -> bool:
    """ "Tussen 1 mei en 1 juni": this "en" joins no clauses."""
    return any(word == "tussen" for word, *_ in words[max(at - 4, 0) : at])


def _resumes(words: list[Word], at: int, stop: int) -> bool:
    """ "Het onderzoek dat het WODC uitvoert | is in mei gereed": the main clause has its verb yet.

    Verbs of one clause stand together ("worden zal", "zijn kan"), so no infinitive is in front:
    of two finite ones the second is the main clause's ("dat nodig is | gaat in consultatie").
    """
    word, opener = words[stop][0], words[at][0]
    if word in _INVERTED and words[stop + 1 : stop + 2] and words[stop + 1][0] in WE:
        return stop > at + 2  # "de punten die niet passen | zal ik": no order of a relative clause
    if word not in _RESUMING or not (opener in RELATIVE or opener.startswith("waar")):
        return False
    before = words[stop - 1][0]
    of_it = before.endswith("n") or before in ("zou", "vroeg")
    if before in ("te", "en") or (of_it and before in RANK and not is_noun(words, stop - 1)):
        return False
    if any(before in RANK and before not in NOUNS_TOO for before, *_ in words[:at]):
        return False
    if word in _OF_I and words[at + 1][0] == "ik":
        return False  # "dat ik op verzoek van de Kamer heb toegezegd": that "ik" has its verb here
    return has_finite(words, at + 1, stop) or any(
        _SEPARABLE.fullmatch(inner) for inner, *_ in words[at + 1 : stop]
    )


def _shares_verb(words: list[Word], at: int, stop: int) -> bool:
    """ "Zal bezien of dat kan | en de Kamer berichten": the infinitive belongs to "zal"."""
    if words[stop][0] != "en" or not has_finite(words, at + 1, stop):
        return False
    if not any(word in _AUXILIARIES for word, *_ in words[:at]):
        return False
    towards = words[stop + 1 : stop + 2] and words[stop + 1][0] in TOWARDS_YOU
    if not towards and any(word in _AUXILIARIES for word, *_ in words[at + 1 : stop]):
        return False  # but "zal bezien of dat kan worden verruimd en uw Kamer berichten"
    end = stop + 1
    while end < len(words) and words[end][0] not in BREAKS:
        end += 1
    last = words[end - 1][0]
    return (
        end > stop + 2
        and last.endswith("en")
        and not last.startswith("ge")
        and not any(word in RANK for word, *_ in words[stop + 1 : end - 1])
    )


def _returns(words: list[Word], at: int, stop: int) -> bool:
    """ "Zal de Kamer over de top die in mei plaatsvindt | in juni informeren"."""
    if words[at][0] not in RELATIVE or stop < at + 4 or words[stop][0] not in PREPOSITIONS:
        return False
    if words[stop - 1][0] not in RANK or words[stop - 1][0] in NOUNS_TOO:
        return False
    end = stop + 1
    while end < len(words) and words[end][0] not in BREAKS:
        end += 1
    inner = [word for word, *_ in words[stop : end - 1]]
    return (
        any(word in _AUXILIARIES for word, *_ in words[:at])
        and not any(word in _AUXILIARIES for word, *_ in words[at + 1 : stop])
        and words[end - 1][0].endswith("en")
        and not any(word in RANK and word not in NOUNS_TOO for word in inner)
    )


def _takes_over(words: list[Word], at: int) -> bool:
    """Whether the main clause begins here without a comma: "zodra dat bekend is | zal ik"."""
    if words[at][0] not in RANK or not has_finite(words, 1, at) or at + 1 >= len(words):
        return False
    return words[at + 1][0] in SUBJECTS
