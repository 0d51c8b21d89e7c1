"""Sentences that say that something comes later than was said, or not in time."""

from dataclasses import dataclass, replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.acts.telling import has_term, telling
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import due_on, is_sharp, is_to_come
from nlp.commitments.late.missed_terms import TOLD_BEFORE, given_up_term, is_done, overtaken_term
from nlp.commitments.late.things import ASKED_FOR, DELIVERABLE, OWN_WORK, PAPERS
from nlp.dates.meaning.expressions import Direction
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

_NO_DELAY = cues("delays")["no delay"]
_TELLING = tuple(cue for cue in cues("delays").values() if cue is not _NO_DELAY)
# A term that has a name: "de beoogde ingangsdatum is niet haalbaar gebleken".
_DATE_SET = compiled(
    r"\b(?:invoerings|ingangs|oplever|start|streef)datum\b"
    r"|\b(?:deze|die|de|dit|dat) (?:\w+ )?(?:planning|tijds?pad|tijdlijn)\b"
)
# What the Chamber wanted by a day, also where that day went by.
_WISHED = compiled(r"\baan (?:de|deze|die|dit|dat|uw|het) (?:wens|verzoek)\b")
_ASKED_OF_OTHERS = compiled(
    r"\b(?:debat|overleg|vergadering)\b[^;]{0,60}\b(?:uit te stellen|uitstellen|uitgesteld)\b"
    # What the Chamber itself put off.
    r"|\bdoor (?:uw|de) kamer (?:is |werd )?besloten\b[^;]*\b(?:uit te stellen|aan te houden)\b"
    r"|\b(?:uw|de) kamer (?:heeft |had )?(?:besloten|besloot|besluit)\b[^;]*\b(?:uit te stellen"
    r"|aan te houden)\b"
    r"|\bverzoek(?:en)? (?:ik |wij )?u\b[^;]{0,120}(?:debat|overleg)\b[^;]{0,120}"
    r"\b(?:plaatsvinden|te plannen|te agenderen|te verplaatsen)\b"
)
_HAD_MEANT = compiled(
    r"\b(?:ik|wij|kabinet|u|kamer)\b[^,;]{0,80}\bhad(?:den)? willen\b"
    # "Deze nota had u in mei moeten bereiken".
    r"|\bhad(?:den)?\b[^,;]{0,100}\bmoeten (?:bereiken|ontvangen|komen|verschijnen|zijn|worden)\b"
)
# "Eerder heb ik gemeld dat mei niet gehaald zou worden, en juni toegezegd": told, not now.
_TOLD_OF_DELAY = compiled(
    r"\beerder\b[^;]{0,40}\b(?:heb|heeft|hebben|is|werd)\b[^;]{0,60}\b(?:aangegeven|gemeld"
    r"|bericht|me(?:d)?egedeeld|laten weten|geïnformeerd),? dat\b"
)
# "Ik acht die termijn niet haalbaar": of what somebody else proposed.
_THINKS = compiled(
    r"\bacht(?:en)? (?:ik|wij|het kabinet) (?:die|deze|een) (?:\w+ )?termijn\b"
    r"|\b(?:ik|wij|kabinet) acht(?:en)? (?:die|deze|een) (?:\w+ )?termijn\b"
)
_SUPPOSING = frozenset({"als", "indien", "wanneer", "mits", "tenzij"})
_HERE = compiled(r"\b(?:hierbij|bijgaand|bijgevoegd|met deze brief)\b")
_READY = ("gereed", "afgerond", "voltooid", "beschikbaar")
_INSTEAD = compiled(r"\b(?:maar|wel|pas|nu|nieuwe?|zal|zullen|streef|streven|verwacht|uiterlijk)\b")
# "Wordt niet gehaald; u ontvangt het in mei": behind the semicolon stands the term that is new.
_COMES_THEN = compiled(
    r"(?:[;:,]|\ben) (?:(?:deze|dit|die|het|de \w+|u|uw kamer|ik) )?"
    r"(?:ontvangt|volgt|verschijnt|komt|stuur|zend|informeer|bericht|bied|kunt)\b"
    r"|[;:,] (?:dat|dit|het) wordt (?:nu |pas )?(?:(?:in|begin|half|medio|eind|najaar|voorjaar"
    r"|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)\b|20\d\d)"
)

# What each cue of delay means, for who asks why.
ANSWERS_LATE = "de beantwoording komt later dan de termijn"
_LATE = {
    "answers late": ANSWERS_LATE,
    "takes longer": "kost meer tijd",
    "delayed": "is vertraagd",
    "put off": "is uitgesteld",
    "not feasible": "is niet haalbaar of nog niet gereed",
    "only then": "kan pas later",
    "new term": "is nu voor een ander moment voorzien",
    "passed on": "wordt aan een opvolger of een volgend kabinet gelaten",
}
_MISSED = "haalt een termijn niet"


# "Het onderzoek zou in mei klaar zijn. Dat wordt juni.": what moved stands in the sentence before.
_BECOMES = compiled(
    r"\W*(?:dat|dit|het) (?:wordt|zal|is(?! gebeurd)|gaat)\b"
    r"|\W*(?:deze|die|dit|dat|het) \w+ (?:wordt|zal|ontvangt|volgt|komt|verschijnt)\b"
    r"|[^;?]*\bdat (?:dit|het) [^,;?]{2,40} (?:wordt|zal worden)\W*$"
)
_WAS_TO_BE = compiled(
    r"\b(?:zou(?:den)?|(?:was|waren|stond|stonden) (?:\S+ ){0,6}(?:voorzien|gepland|beoogd)"
    r"|aanvankelijk|oorspronkelijk)\b[^.;]*[.;]\s*$"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a thing before the delay of it is read."""

    # It was promised, says this sentence or the one before.
    promised: bool
    # A sentence just before names what was promised.
    named: bool
    # The sentences before tell of a commitment.
    told: bool


@dataclass(frozen=True, slots=True)
class _Delay:
    """The words that tell of a delay, and the cue they are; a missed term needs none."""

    words: str
    cue: str | None = None


def late(sentence: Sentence, recent: Recent, promised: bool) -> Act | None:
    """What says that something comes later, or not in time; `promised` if it says of what."""
    low = sentence.lower
    known = _known(sentence, recent, promised)
    delay = (
        _cued(sentence, known)
        or _missed(sentence, known)
        or _has_become(sentence)
        or _meant_earlier(sentence)
    )
    if delay is None or _is_no_news(sentence, delay, recent):
        return None
    main = sentence.clauses[0] if sentence.clauses else None
    papers = bool(PAPERS.search(low) or (sentence.receiver and _WISHED.search(low)))
    owed = papers or known.promised
    if main is not None and not owed and sentence.actor(main).side is Side.OTHER:
        return None
    ours = owed or sentence.receiver is not None
    termed = sentence.times or " termijn" in low or "schui" in low or "datum" in low
    if not (ours or termed or known.told or OWN_WORK.search(low)):
        # A project that is late without a word of an earlier term is no commitment of ours.
        return None
    kind = CommitmentKind.TOEZEGGING if ours else CommitmentKind.VOORNEMEN
    before = recent.act(within=6)
    if delay.cue == "passed on" and before is not None and not known.promised:
        kind = before.kind
    act = telling(
        sentence,
        EventKind.POSTPONED,
        0.88 if delay.cue else 0.85,
        delay.words,
        _rule(sentence, delay, recent, papers),
        kind=kind,
        clause=main,
    )
    if delay.cue == "not feasible" and not (_INSTEAD.search(low) or _COMES_THEN.search(low)):
        return _without_new_term(sentence, act)
    return act


def _known(sentence: Sentence, recent: Recent, promised: bool) -> _Known:
    promised = promised or _of_the_promise_before(sentence, recent) or _was_meant(sentence.lower)
    return _Known(
        promised,
        named=promised or _is_named(recent),
        told=recent.act(within=4) is not None,
    )


def _of_the_promise_before(sentence: Sentence, recent: Recent) -> bool:
    """ "Ik heb u dit toegezegd. Dat is niet gelukt en zal januari worden.": with its new term."""
    before = recent.act(within=1)
    return (
        before is not None
        and before.event is EventKind.REFERRED
        and before.kind is CommitmentKind.TOEZEGGING
        and _has_sharp_time(sentence)
    )


def _was_meant(low: str) -> bool:
    """ "De handreiking, die ik in mei had willen publiceren, is nog niet gereed"."""
    return ("willen" in low or "moeten" in low) and _HAD_MEANT.search(low) is not None


def _is_named(recent: Recent) -> bool:
    before = recent.act(within=2)
    return before is not None and before.event is EventKind.REFERRED


def _has_sharp_time(sentence: Sentence) -> bool:
    return any(is_sharp(time, sentence.setting.written) for time in sentence.times)


def _cued(sentence: Sentence, known: _Known) -> _Delay | None:
    """The first cue of delay that says something of a thing the government delivers."""
    for cue in _TELLING:
        match = cue.find(sentence.lower)
        if match is None or _is_supposed(sentence, match.start()):
            continue
        if "«" in sentence.lower and _in_title(sentence.lower, match.start()):
            continue
        if cue.name == "new term" and (
            is_done(sentence)
            or _told_in_passing(sentence, match.start())
            or _only_was(sentence, match[0])
        ):
            continue
        if _is_of_ours(cue.name, match[0], sentence, known):
            return _Delay(match[0], cue.name)
    return None


def _told_in_passing(sentence: Sentence, at: int) -> bool:
    """ "Het besluit, waarover de zitting in mei was voorzien": of what nothing new is said."""
    return len(sentence.times) < 2 and any(
        clause.opener is not None
        and clause.opener.startswith("waar")
        and clause.tense is Tense.PAST
        and clause.holds(at, at + 1)
        for clause in sentence.clauses
    )


def _only_was(sentence: Sentence, words: str) -> bool:
    """ "De oplevering was voorzien voor mei.": what was meant, and no word of what is now."""
    return words.startswith(("was ", "waren ", "stond")) and len(sentence.times) == 1


def _has_become(sentence: Sentence) -> _Delay | None:
    """ "Het onderzoek zou in december gereed zijn. Dat wordt februari." """
    if not (_BECOMES.match(sentence.lower) and _has_sharp_time(sentence)):
        return None
    return _Delay(sentence.lower[:60]) if _was_due(sentence) else None


def _meant_earlier(sentence: Sentence) -> _Delay | None:
    """ "De nota, die ik in mei had willen sturen, ontvangt u in juli"."""
    meant = _HAD_MEANT.search(sentence.lower) if _was_meant(sentence.lower) else None
    day = sentence.setting.written
    if meant and any(
        time.start > meant.end() and is_sharp(time, day) and is_to_come(time, day)
        for time in sentence.times
    ):
        return _Delay(meant[0])
    return None


def _was_due(sentence: Sentence) -> bool:
    """ "De wet zou dit jaar worden ingediend. Dat lukt niet meer.": told right before."""
    was = _WAS_TO_BE.search(sentence.before)
    return was is not None and DELIVERABLE.search(sentence.before) is not None


def _is_supposed(sentence: Sentence, at: int) -> bool:
    """ "Zeker niet als de gesprekken nog niet zijn afgerond": supposed, and not told."""
    return any(
        clause.opener in _SUPPOSING and clause.holds(at, at + 1) for clause in sentence.clauses
    )


def _in_title(low: str, at: int) -> bool:
    """ "Het wetsvoorstel «Verlenging van de termijn voor de veren»": a name, and no delay."""
    return low.rfind("«", 0, at) > low.rfind("»", 0, at)


def _is_of_ours(cue: str, words: str, sentence: Sentence, known: _Known) -> bool:
    """Whether a cue of delay speaks of something that the government owes or makes."""
    low, addressed = sentence.lower, sentence.receiver is not None
    termed = has_term(sentence)
    if not known.promised and "termijn" in low and _THINKS.search(low):
        return False
    match cue:
        case "passed on":
            return known.named or (addressed and OWN_WORK.search(low) is not None)
        case "new term":
            return termed
        case "put off" if termed:
            return True
        case "only then":
            asked = known.promised or addressed or ASKED_FOR.search(low)
            if not (termed and asked):
                return False
        case "not feasible":
            dated = termed or " termijn" in low or _DATE_SET.search(low)
            unready = known.told and (addressed or words.endswith(_READY))
            unmet = sentence.times and "voldoen" in low and _WISHED.search(low)
            if not (known.promised or dated or unready or unmet):
                return False
    ours = known.promised or known.told or addressed or cue == "answers late"
    ours = ours or _was_due(sentence)
    return ours or DELIVERABLE.search(low) is not None


def _missed(sentence: Sentence, known: _Known) -> _Delay | None:
    words = given_up_term(sentence, known.named) or overtaken_term(sentence)
    return _Delay(words) if words else None


def _is_no_news(sentence: Sentence, delay: _Delay, recent: Recent) -> bool:
    """Whether no delay is told by it after all, or one that was told before."""
    low = sentence.lower
    return bool(
        _was_late_then(sentence)
        or (delay.cue and "motie" in low and "aangehouden" in delay.words)  # by the member
        or _NO_DELAY.find(low)
        or _ASKED_OF_OTHERS.search(low)
        or _said_before(sentence, recent)
        or _is_here_now(sentence, delay)
    )


def _is_here_now(sentence: Sentence, delay: _Delay) -> bool:
    """ "Hierbij stuur ik u het rapport. Dat was in mei nog niet beschikbaar." """
    return (
        delay.words.endswith(_READY)
        and any(clause.tense is Tense.PAST for clause in sentence.clauses[:1])
        and _HERE.search(sentence.before) is not None
    )


def _was_late_then(sentence: Sentence) -> bool:
    """Whether the delay is one told before, and a promise was made of it since."""
    told = _TOLD_OF_DELAY.search(sentence.lower)
    if told is None:
        return False
    since = TOLD_BEFORE.search(sentence.lower, told.end())
    return since is not None and any(
        clause.opener == "dat" and clause.tense is Tense.WOULD for clause in sentence.clauses
    )


def _said_before(sentence: Sentence, recent: Recent) -> bool:
    """Reason and fact of one delay in several sentences count once, unless a term is added."""
    before = recent.act(within=4)
    return (
        before is not None and before.event is EventKind.POSTPONED and not _has_sharp_time(sentence)
    )


def _rule(sentence: Sentence, delay: _Delay, recent: Recent, papers: bool) -> str:
    """Why it is a delay: of an answer that was asked for, or of what was promised."""
    rule = _LATE[delay.cue] if delay.cue else _MISSED
    before = recent.act(within=6)
    referred = before is not None and before.event is EventKind.REFERRED
    ours_to_send = papers or sentence.receiver is not None
    asked = ASKED_FOR.search(sentence.lower) or (recent.was_asked(within=4) and ours_to_send)
    if asked and not referred:
        return ANSWERS_LATE
    if rule == ANSWERS_LATE and referred:
        return "haalt de toegezegde termijn niet"
    return rule


def _without_new_term(sentence: Sentence, act: Act) -> Act:
    """ "Het is niet gelukt dit voor 10 april te doen": the term that was, and no other yet.

    Where the term that was stands beside it, the other one is new.
    """
    due = act.deadline
    if due is None or act.previous_deadline is not None:
        return act
    # "Niet al begin november", in a letter of 12 November: these days, not next year's.
    told = next((time for time in sentence.times if time.words == due.quote.text), None)
    was = due_on(told, sentence.setting.written, Direction.NEAREST) if told else due
    return replace(act, deadline=None, previous_deadline=replace(was, quote=due.quote))
