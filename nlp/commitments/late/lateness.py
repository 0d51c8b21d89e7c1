"""Sentences that say that something comes later than was said, or not in time."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.acts.telling import clause_at, telling
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import given_up_on, is_sharp
from nlp.commitments.late.becoming import was_due
from nlp.commitments.late.delay import (
    BY_SO_MUCH,
    NO_DAY_NAMED,
    NOT_DONE_WITH_IT,
    THAN_TOLD,
    WISHED,
    Delay,
    delay_in,
)
from nlp.commitments.late.known import Known
from nlp.commitments.late.no_news import is_no_news
from nlp.commitments.late.things import ASKED_FOR, OWN_WORK, PAPERS
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled

# "Het RIVM heeft mij laten weten dat", "het onderzoek dat ik heb laten uitvoeren".
_TOLD_ME = compiled(
    r"\b(?:heeft|hebben) (?:mij|ons) (?:\w+ ){0,3}?(?:laten weten|gemeld|bericht|geïnformeerd"
    r"|me[de]*gedeeld|aangegeven)\b"
)
# "Kan het niet voor april afronden, zo heeft zij gemeld": of whom that is.
_BY_THEIR_WORD = compiled(
    r", zo (?:heeft|hebben|laat|laten|meldt|melden|meldde|geeft|geven)"
    r" (?:zij|hij|men|de \w+|het \w+)\b"
    r"|, aldus (?!ik\b|mijn\b|onze?\b)"
)
# "Het rapport van de commissie, dat ik voor mei aankondigde": whoever writes it, it is owed.
_WHICH_I_SAID = compiled(
    r"\b(?:dat|die) (?:ik|wij) [^,;]{0,80}\b(?:aankondigden?|toezegden?|beloofden?"
    r"|(?:heb|had|hebben|hadden) (?:toegezegd|aangekondigd|beloofd)"
    r"|(?:toegezegd|aangekondigd|beloofd) (?:heb|had|hebben|hadden))\b"
)
_ORDERED = compiled(
    r"\b(?:dat|die) (?:ik|wij|het kabinet) (?:heb|heeft|hebben) laten\b|\bin (?:mijn )?opdracht\b"
    r"|\bop mijn verzoek\b|\b(?:dat|die) (?:ik|wij) [^,;]{0,60}\blaat\b"
)
# "Ik heb het RIVM gevraagd om cijfers in mei. Het RIVM laat weten dat dit juni wordt."
_ORDERED_BEFORE = compiled(
    r"\b(?:heb ik|hebben wij|ik heb|wij hebben) (?:aan )?(?:het |de )?[\w-]+ (?:\w+ )?"
    r"(?:gevraagd|verzocht|opdracht gegeven)\b"
)
_THAN_PROMISED = compiled(r"\blater dan (?:(?:aan )?(?:u|uw kamer) )?toegezegd\b")
_INSTEAD = compiled(
    r"\balsnog\b(?=[^;]*;)|\b(?:inzet|ingezet|koers|mik|thans|maar|wel|pas|nu"
    r"|nieuwe? (?:termijn|datum|planning|streefdatum|tijdpad)"
    r"|zal|zullen|streef|streven(?! om)|verwacht|uiterlijk)\b"
)
# "Wordt niet gehaald; u ontvangt het in mei": behind the semicolon stands the term that is new.
# "Kan ik niet eerder dan in mei sturen": then it comes.
_NOT_BEFORE = compiled(r"niet (?:(?:al|veel|reeds) )?eerder ")
_COMES_THEN = compiled(
    r"(?:[;:,]|\ben) (?:(?:deze|dit|die|het|de \w+|u|uw kamer|ik) )?"
    r"(?:ontvangt|volgt|volgen|verschijnt|verschijnen|komt|komen|gaat|gaan|stuur|zend|informeer"
    r"|bericht|bied|kunt|starten|start|begint|beginnen)\b"
    r"|[;:] dat (?:volgt|verschijnt|komt)\b"
    r"|[;:,] (?:dat|dit|het) wordt (?:nu |pas )?(?:(?:in|begin|half|medio|eind|najaar|voorjaar"
    rf"|{MONTH_NAME})\b|20\d\d|\d{{1,2}} [a-z]{{3,9}}\b)"
)
# What each cue of delay means, for who asks why.
ANSWERS_LATE = "de beantwoording komt later dan de termijn"
PASSED_ON = "wordt aan een opvolger of een volgend kabinet gelaten"
_LATE = {
    "answers late": ANSWERS_LATE,
    "takes longer": "kost meer tijd",
    "delayed": "is vertraagd",
    "put off": "is uitgesteld",
    "not feasible": "is niet haalbaar of nog niet gereed",
    "only then": "kan pas later",
    "new term": "is nu voor een ander moment voorzien",
    "passed on": PASSED_ON,
}
_MISSED = "haalt een termijn niet"

# "Niet mogelijk de brief eerder dan begin december te sturen": from then on it may come.
_SOONER = "eerder dan "


def late(sentence: Sentence, recent: Recent, promised: bool) -> Act | None:
    """What says that something comes later, or not in time; `promised` if it says of what."""
    known = Known(sentence, recent, promised)
    delay = delay_in(sentence, known)
    if delay is None or is_no_news(sentence, delay, recent):
        return None
    papers = bool(
        PAPERS.search(sentence.lower) or (sentence.receiver and WISHED.search(sentence.lower))
    )
    told_me = bool(known.told and _TOLD_ME.search(sentence.lower))
    owed = papers or known.promised or told_me or _THAN_PROMISED.search(sentence.lower) is not None
    if _is_of_others(sentence, delay, owed=owed):
        return None
    ours = papers or known.promised or known.asked or told_me or sentence.receiver is not None
    if not (ours or _is_known_of(sentence, known, delay)):
        # A project that is late without a word of an earlier term is no commitment of ours.
        return None
    act = telling(
        sentence,
        EventKind.POSTPONED,
        0.88 if delay.cue else 0.85,
        delay.words,
        _rule(sentence, delay, recent, papers or known.asked),
        kind=_kind(sentence, delay, known, recent, ours),
        clause=sentence.clauses[0] if sentence.clauses else None,
    )
    if delay.cue in ("not feasible", "answers late") and (
        _only_denies(sentence, delay) or not _says_when(sentence, delay)
    ):
        return _without_new_term(sentence, act)
    return act


def _is_of_others(sentence: Sentence, delay: Delay, owed: bool) -> bool:
    """Whether somebody else is late with what nobody owes the Chamber."""
    main = sentence.clauses[0] if sentence.clauses else None
    told = clause_at(sentence, sentence.lower.find(delay.words))
    if told and sentence.actor(told).first_person:
        return False  # "de Raad heeft geadviseerd, zodat ik nu koers op mei"
    if told and told is not main and sentence.receiver_in(told.text) is not None:
        return False  # "het advies van de Raad maakt dat indiening bij uw Kamer niet haalbaar is"
    if main and not owed and _BY_THEIR_WORD.search(sentence.lower):
        return not sentence.actor(main).first_person
    if main is None or owed or _ORDERED.search(sentence.lower):
        return False
    if _WHICH_I_SAID.search(sentence.lower):
        return False
    if delay.cue is None and _ORDERED_BEFORE.search(sentence.before):
        return False
    # "Het RIVM-rapport ontvangt u niet in juli, maar in september."
    to_us = main.verb.startswith("ontvang") and sentence.receiver is not None
    return not to_us and sentence.actor(main).side is Side.OTHER


def _is_known_of(sentence: Sentence, known: Known, delay: Delay) -> bool:
    """Whether a term is named, or the thing was told of or is a work of the ministry itself."""
    low = sentence.lower
    termed = sentence.times or " termijn" in low or "schui" in low or "datum" in low
    so_much = delay.cue == "put off" and BY_SO_MUCH.search(low)
    named = (
        termed or so_much or NO_DAY_NAMED.search(low) or was_due(sentence) or THAN_TOLD.search(low)
    )
    return bool(named or known.told or known.named or known.expected or OWN_WORK.search(low))


def _kind(
    sentence: Sentence, delay: Delay, known: Known, recent: Recent, ours: bool
) -> CommitmentKind:
    """What is late, or passed on, is of the kind of what was told before it."""
    before = recent.act(within=6)
    of_it = known.named and NOT_DONE_WITH_IT.search(sentence.lower)
    goes_on = known.waits and delay.cue is None
    if (delay.cue == "passed on" or of_it or goes_on) and before is not None and not known.promised:
        return before.kind
    if known.expected is not None and not known.promised:
        return known.expected.kind
    return CommitmentKind.TOEZEGGING if ours else CommitmentKind.VOORNEMEN


def _rule(sentence: Sentence, delay: Delay, recent: Recent, papers: bool) -> str:
    """Why it is a delay: of an answer that was asked for, or of what was promised."""
    rule = _LATE[delay.cue] if delay.cue else _MISSED
    before = recent.act(within=6)
    referred = before is not None and before.event is EventKind.REFERRED
    if before and "beantwoord" in sentence.lower and "vragen" in sentence.lower:
        # "De gestelde vragen kan ik niet voor vandaag beantwoorden": whatever else was promised.
        referred = referred and before.clause is not None and "vragen" in before.clause.text
    ours_to_send = papers or sentence.receiver is not None
    asked = ASKED_FOR.search(sentence.lower) or (recent.was_asked(within=4) and ours_to_send)
    if asked and not referred:
        return ANSWERS_LATE
    if rule == ANSWERS_LATE and referred:
        return "haalt de toegezegde termijn niet"
    return rule


def _says_when(sentence: Sentence, delay: Delay) -> bool:
    """Whether a term stands in it besides the one that is not met: in other words, or apart."""
    low, day = sentence.lower, sentence.setting.written
    if _INSTEAD.search(low) or _COMES_THEN.search(low):
        return True
    behind = low.find(delay.words) + len(delay.words)
    apart = max(low.find(":", behind), low.find(";", behind))
    return apart > 0 and any(t.start > apart and is_sharp(t, day) for t in sentence.times)


def _only_denies(sentence: Sentence, delay: Delay) -> bool:
    """ "Daarom zal toezending voor mei niet mogelijk zijn": no word of when it comes instead."""
    at, low = sentence.lower.find(delay.words), sentence.lower
    mains = [clause for clause in sentence.clauses if clause.opener is None]
    return (
        len(sentence.times) == len(mains) == 1
        and mains[0].holds(at, at + 1)
        and {*_INSTEAD.findall(low)} <= {"zal", "zullen"}
        and _COMES_THEN.search(low) is None
    )


def _without_new_term(sentence: Sentence, act: Act) -> Act:
    """ "Het is niet gelukt dit voor 10 april te doen": the term that was, and no other yet.

    Where the term that was stands beside it, the other one is new.
    """
    due = act.deadline
    if due and _NOT_BEFORE.match(due.quote.text.lower()):
        return act
    if due and not due.last_day and due.quote.text.lower().startswith(_SOONER):
        return act
    if due is None or act.previous_deadline is not None:
        return act
    told = next((time for time in sentence.times if time.words == due.quote.text), None)
    was = given_up_on(sentence, told) if told else due
    return replace(act, deadline=None, previous_deadline=replace(was, quote=due.quote))
