"""Picks the sentences that are worth a close look, each with the times in it.

Only those with a time or a word of promising, delivering or delaying are.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from nlp.commitments.grammar.sentence import Sentence, Setting
from nlp.dates.meaning.expressions import TimeExpression
from nlp.matching.searching import lowered

# Cheap, and wide: a sentence without any of these letters in a row holds nothing for us.
_WORTH_A_LOOK = (
    "kamer", "parlement", "staten-generaal", "senaat", " u ", " u,", " u.", "\nu ",
    "commissie voor", "uw commissie",
    "toezeg", "toegezeg", "zeg ", "zeggen wij", "wij zeggen", "zegt ", "zegde",
    " zei ", "gezegd dat", "beloofd", "gestand",
    "vertrag", "vertraa",
    "uitgesteld", "uitstel", "schui", "meer tijd", "langer", "zoals", "conform", "deze brief",
    "hiermee", "hierbij", "hieraan", "daaraan", "beantwoord", "te vervallen", "aangekondigd",
    "kondigde", "vooruitzicht", "loopt", "gestart", "begonnen", "gedaan in ", "gebeurd in ",
    "niet meer", "nog niet", "extra tijd", "termijn", "spijt", "helaas",
    "haalbaar", "niet gehaald", "niet mogelijk", "lukt", "lukken", "later ", "momenteel",
    "op dit moment",
    "inmiddels", "ter hand genomen", "in volle gang", "doende", "zie ik", "opvolging", "gestaag",
    "voorbereiding", "gewerkt", "vorder", "nadert", " bezig", "in gesprek", "aangegeven", "overeen",
    "afgesproken", "uitvoering", " terug", "voldoen", "geannoteerde", "strekt",
    "daarin za", "daarin zu", "zal daarin", "zullen daarin", "zal daarbij", "werkt daar",
    "uw aandacht",
    "red ik", "gered", "getild", "aangehouden", "belofte", "ingelost", "in die brief",
    "volgende brief", "loopt uit", "nog een brief", "beloof",
    "in de brief over", "sbrief", "separate", "aparte brief", "afzonderlijke brief",
    "wij gedaan", "ik gedaan", "gebeurd.", "toegevoegd.", "bijgevoegd", "meegezonden",
    "antwoord luidt", "tabel", "overzicht bevat",
    "vervallen", "gaande", "de tk ", "de ek ", "voorgenomen", "opvolger", "volgend kabinet",
    "nieuw kabinet", " af van ", "genoodzaakt", "op zich wacht", "hieronder ga", "plaatsvinden",
    "plaatsgevonden", "ambitieus", "optimistisch", "te krap", "waarmaken", "opgeschort", "schoven",
    "realistisch", "deadline", "niet halen", "niet zal halen", "op schema",
    "losgelaten", "ingetrokken", "in te trekken", "trek ik", "niet indienen", "niet door",
    "houdbaar", "bijstellen", "bij te stellen", "niet gebeurd", "voeten in",
    "niet te halen", "redt ", " uit.", "verlengd", "aan te houden",
    "nu alsnog", "thans alsnog",
)  # fmt: skip
_SIEVE = AhoCorasick(_WORTH_A_LOOK, implementation=Implementation.DFA)
# No sentence of a letter is longer; a text without full stops is read up to here.
_LONGEST = 3000
_SHORTEST = 12
# Characters in front of a sentence that say what it speaks of.
_BEFORE = 250


def candidates_in(
    text: str,
    starts: Sequence[int],
    times: Sequence[TimeExpression],
    setting: Setting,
    asked: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, Sentence]]:
    """The sentences worth a look, each with its number in the text; `starts` is where all begin."""
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in times:
        by_sentence.setdefault(bisect_right(starts, time.start) - 1, []).append(time)
    worth = set(by_sentence)
    low = lowered(text)
    found = _SIEVE.find_matches_as_indexes(low, overlapping=True)
    # By where it ends: the blank of " u " stands before the sentence that begins with it.
    worth.update(bisect_right(starts, end - 1) - 1 for _, _, end in found)
    asked_starts = [start for start, _ in asked]
    for index in sorted(worth):
        if index < 0:
            continue
        start = starts[index]
        stop = starts[index + 1] if index + 1 < len(starts) else len(text)
        body = text[start : min(stop, start + _LONGEST)]
        lead = len(body) - len(body.lstrip())
        start, end = start + lead, start + len(body.rstrip())
        if end - start < _SHORTEST:
            continue
        place = bisect_right(asked_starts, start) - 1
        within = tuple(
            time.seen_from(start) for time in by_sentence.get(index, ()) if time.end <= end
        )
        in_question = place >= 0 and start < asked[place][1]
        before = _right_before(low, start)
        yield (
            index,
            Sentence(
                text[start:end], start, end, setting, within, before, in_question, low[start:end]
            ),
        )


def _right_before(text: str, start: int) -> str:
    """What stands before a place in its paragraph."""
    back = max(start - _BEFORE, 0)
    return text[max(text.rfind("\n", back, start), back) : start]
