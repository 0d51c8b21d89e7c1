"""The term that was given up, and the one that came in its place."""

import re
from dataclasses import replace

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import (
    deadline_on,
    given_up_on,
    is_dated,
    is_to_come,
    names_a_thing,
)
from nlp.commitments.when.not_then import fails_then, no_sooner
from nlp.commitments.when.reported_terms import is_of_the_telling
from nlp.dates.finding import find
from nlp.dates.meaning.expressions import Bound, Role, TimeExpression
from nlp.findings import Deadline
from nlp.matching.patterns import compiled

# What stands before an earlier term, and before a new one.
_EARLIER = compiled(
    r"\b(?:oorspronkelijke?|aanvankelijke?|eerdere?|aangekondigd|toegezegd|beloofd"
    r"|niet|zou|zouden|was|waren|(?<!nieuwe )termijn|(?<!nieuwe )termijn van|in plaats van"
    r"|anders dan|(?<!nieuwe )planning"
    r"|(?<!nieuwe )(?<!nieuwe beoogde )\w*datum(?! is nu\b)"
    r"|(?<!nieuwe )beoogde(?! \w+ (?:\w+ ){0,4}?is nu\b)"
    r"|voorzien was|geweest|(?<!niet )later dan|gehoopt|hoopte)"
    r"(?:\W+\w+){0,4}\W*$"
)
# A comparison that names no term of its own: what stands behind its comma is the new one.
_THAN_TOLD = compiled(
    r"\bdan (?:\w+ ){0,7}(?:gemeld|vermeld|aangegeven|aangaf|meldde|toegezegd|gepland|verwacht"
    r"|verwachten|gedacht|voorzien|aangekondigd|beoogd|bericht|berichtte|gehoopt|afgesproken"
    r"|gewend|gebruikelijk|(?:in de planning|voor ogen) stond)(?: was| is| werd| bent)?[,:]"
)
_TERM_OF = compiled(
    r"\b(?:termijn|deadline|(?<!nieuwe )\w*datum|plaats|uit|uitgegaan)(?: van)?\s*(?:van\s?)?$"
)
_BECAUSE_OF = compiled(
    r"\b(?:vanwege|wegens|door|gezien|gelet op|in verband met|in verband)(?: het| de)?\s*$"
    # "Wegens de begrotingsbehandeling in november kan ik": in front of the verb it is of the cause.
    r"|(?:^|, )(?:vanwege|wegens|door|gezien|gelet op|in verband met|als gevolg van)"
    r"(?: (?:de|het|een))?(?: (?!kan|zal|is|wordt|kom|ben|gaa|volg|verschijn|start|begin|ontvang"
    r"|treed|stuur|zend|verwacht)\w+){1,4} $"
)
_REASONS = frozenset({"omdat", "nu", "aangezien", "doordat"})
_VERB_BEHIND_COMMA = compiled(
    r", (?:is|zijn|wordt|worden|zal|zullen|zult|kan|kunt|kunnen|ontvangt|krijgt|volgt|komt|stuur"
    r"|zend|verschijnt"
    r"|volgen|komen|verschijnen|zenden|sturen|verwachten|verwacht)\b[^,]*$"
)
_SENT_IN = compiled(r"\b(?:ingezonden|ontvangen|gesteld|gedateerd|d\.d\.|kenmerk)(?: op)?\s*$")
# "Heeft mij op 6 september vragen gesteld".
_ASKED_AT = compiled(r" (?:[\w-]+ ){0,3}?(?:vragen (?:\w+ )?gesteld|verzocht|gevraagd)\b")
_UNTIL = compiled(r"tot (?!en met|uiterlijk|na|aan)")
_PUT_OFF = compiled(
    r"\b(?:aangehouden|uitgesteld|opgeschort|verschoven|doorgeschoven|verdaagd|vertraagd|uitstellen"
    r"|uit te stellen|zich wachten),? $|\b(?:loopt|lopen) (?:\w+ )?uit $"
    r"|\bstel(?:t|len)?\b[^.;]{0,80} uit $"
)
# "Is dit jaar uitgesteld naar november": of two times it moves to the one behind this.
_MOVED_TO = compiled(
    r"\b(?:uitgesteld|opgeschort|verschoven|doorgeschoven|opgeschoven|verplaatst|verdaagd"
    r"|vertraagd)(?: naar| tot)? $|\b(?:loopt|lopen) (?:\w+ )?uit $"
)
# "Voorzien voor oktober, loopt uit tot mei": what it was foreseen for.
_FORESEEN = compiled(r"\b(?:voorzien|gepland|beoogd) (?:(?:in|op) )?$")
_NEW = compiled(
    # "Het onderzoek naar de veren in mei": only what stands right behind "naar" is its term.
    r"(?:\b(?:tot|naar(?! verwachting))(?: \w+)?\W*$)"
    r"|(?:\b(?:nu|namelijk|te weten|thans|naar verwachting|maar|pas|alsnog|uiterlijk|streven"
    r"|wordt|zal|inmiddels|(?:koers|mik)(?:en)? (?:ik |wij |nu )*op"
    r"|(?:ik|wij) (?:verwacht|verwachten|hoop|hopen|denk|denken))"
    # "Is nog niet gereed en ontvangt u na de zomer": the "niet" is of what stands before it.
    r"|(?:\ben|[;:]) (?:(?:deze|dit|dat|die|het|de \w+|u|uw kamer|ik) )?(?:ontvangt|volgt|volgen"
    r"|verschijnt|verschijnen|komt|komen|stuur|zend|kunt|informeer|bied))"
    r"(?:\W+\w+){0,3}\W*$"
)
_BEHIND_EARLIER = compiled(
    r"\W*(?:(?:heb|had|heeft|is|was|werd) )?(?:toegezegde?|geplande?|voorziene?"
    r"|aangekondigde?|beoogde?|niet (?:halen|haalbaar|meer))\b"
    r"|[^,;]{0,40}\b(?:toegezegd|aangekondigd|beloofd),? (?:maar|doch)\b"
    # "Invoering per 1 januari is, gezien de tijd, niet langer reëel; ingezet wordt op juli".
    r"|[^;]{0,140}\b(?:niet (?:langer |meer )?(?:reëel|haalbaar|realistisch|houdbaar|mogelijk)"
    r"|losgelaten|verlaten|van de baan);"
)
# "Die kan ik u pas in juni geven": whatever stands before it, that is when it comes.
# "Die ik voor mei had toegezegd ontvangt u in juni": behind the promise stands what comes.
_BEHIND_PROMISE = compiled(r"\b(?:toegezegd|aangekondigd|beloofd),? (?:\w+ ){1,5}$")
# "Loopt enkele maanden vertraging op", "drie weken later": by how much, and not when.
_BY_HOW_MUCH = compiled(r" (?:vertraging|uitstel|later|langer|vertraagd|opgeschoven|op)\b")
# "De inwerkingtreding per 1 januari is met een jaar uitgesteld": when it was to be.
_PUT_OFF_BY = compiled(
    r"[^,;]{0,80}\bmet (?:(?:een|\w+) )?(?:half )?(?:jaar|maand(?:en)?|we(?:ek|ken)|kwartaal)"
    r" (?:uitgesteld|verschoven|opgeschoven|doorgeschoven|vertraagd|opgeschort)\W*$"
)
_TOWARDS = compiled(r"(?:tot|naar) ", re.IGNORECASE)
# "Meer tijd dan ik in het voorjaar inschatte": when that was thought.
_THOUGHT = compiled(
    r"\bdan (?:ik|wij|we|het kabinet|eerder|oorspronkelijk|aanvankelijk)(?: (?:u|uw kamer))? $"
)
_THOUGHT_THEN = compiled(
    r" (?:nog )?(?:inschatte|had ingeschat|ingeschat|dacht|gedacht|verwachtte|had verwacht|voorzag"
    r"|had voorzien|hoopte|meldde|had gemeld|aangaf|schreef|berichtte|aannam)\b"
)
_FROM = compiled(r"van ", re.IGNORECASE)
_BUT = compiled(r"\b(?:maar|doch) (?:(?:pas|eerst|wel) )?$")
# "De monitor, gepland voor december, zal pas in mei verschijnen."
_PLANNED_ASIDE = compiled(
    r", (?:eerder |oorspronkelijk )?(?:gepland|voorzien|beoogd|toegezegd|aangekondigd) $"
)
_TO = compiled(r"(?: (?:door|op))?,? (?:naar|tot)\b")
_ONLY_THEN = compiled(r"(?:pas|eerst) ", re.IGNORECASE)
_DENIED = compiled(r"niet (?:al )?(?=v[oó]{2}r\b)", re.IGNORECASE)


def denied(time: TimeExpression) -> TimeExpression | None:
    """ "Kan niet vóór 1 mei gereed zijn": the term that is not met, without its "niet"."""
    match = _DENIED.match(time.words)
    if match is None:
        return None
    words = time.words[match.end() :]
    return replace(time, start=time.start + match.end(), words=words, bound=Bound.BEFORE)


def earlier_and_new(sentence: Sentence) -> tuple[Deadline | None, Deadline | None]:
    """The term that was given up and the one that came in its place."""
    day = sentence.setting.written
    earlier: TimeExpression | None = None
    chosen: TimeExpression | None = None
    given_up = 0
    for printed in sentence.times:
        # Where another was given up, "niet voor 2031" is when it comes.
        time = (None if earlier else denied(printed)) or printed
        before = sentence.lower[max(time.start - 70, given_up) : time.start]
        if before.endswith("in plaats "):
            before += "van "  # which is read as the beginning of the time
        if _is_no_term(sentence, time, before):
            continue
        before, is_earlier = _told_before(sentence, time, before, earlier is not None)
        if is_earlier:
            earlier = earlier or time
            if "in plaats van" in before:
                given_up = time.end  # "in plaats van in mei in juni": only the first was meant
        elif is_to_come(time, day) and _is_better(sentence, time, chosen, earlier):
            if chosen and _FORESEEN.search(sentence.lower, 0, chosen.start):
                earlier = earlier or chosen
            chosen = time
    # An earlier term may lie on either side of the letter that gives it up.
    was = given_up_on(sentence, earlier, chosen) if earlier else None
    if chosen is None or (was and fails_then(sentence, chosen)):
        return was, None
    ours = _for_the_chamber(sentence, chosen) or chosen
    return was, deadline_on(_put_off_to(sentence, ours), day)


def _is_no_term(sentence: Sentence, time: TimeExpression, before: str) -> bool:
    """Whether a time names a thing that no word calls a term, or stands aside of what is told."""
    named = (
        _is_moved_from(sentence, time)
        or _TERM_OF.search(before + time.words[:4].lower()) is not None
    )
    return (time.role is not Role.TIME and not named) or _is_aside(sentence, time, before)


def _told_before(
    sentence: Sentence, time: TimeExpression, before: str, behind_earlier: bool
) -> tuple[str, bool]:
    """What is said of a time in front of it, and whether that makes it the term that was."""
    home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
    if home is not None and _stands_behind_reason(sentence, home, time):
        before = home.text[max(time.start - 140, 0) : time.start]
    # "Wordt niet gehaald; het register komt in mei": its "niet" is of what stands before it.
    before = before[max(before.rfind(";"), 0) :]
    before = _said_of_it(before, home, behind_earlier)
    moved_from = _is_moved_from(sentence, time)
    # "Zal de in april toegezegde nota pas in mei": the first says which nota.
    new = _is_new(before) and not moved_from and not names_a_thing(sentence, time)
    if new or _ONLY_THEN.match(time.words) or no_sooner(time):
        return before, False
    if behind_earlier and _BEHIND_PROMISE.search(before):
        return before, False
    past = home is not None and home.tense in (Tense.PAST, Tense.WOULD)
    behind = sentence.lower[time.end : time.end + 200]
    was = past or moved_from or _EARLIER.search(before)
    aside = planned_aside(sentence, time)
    put_off = not _TOWARDS.match(time.words) and _PUT_OFF_BY.match(behind)
    return before, bool(was or aside or put_off or _BEHIND_EARLIER.match(behind))


def _is_better(
    sentence: Sentence,
    time: TimeExpression,
    chosen: TimeExpression | None,
    earlier: TimeExpression | None,
) -> bool:
    """Whether a time is rather the new term than the one in front of it, as only it has days."""
    day = sentence.setting.written
    if chosen is None or _MOVED_TO.search(sentence.lower, 0, time.start):
        return True
    if earlier and chosen.end < earlier.start and _BUT.search(sentence.lower, 0, time.start):
        return True  # "zij hebben tot maart; de reactie komt niet in mei maar in juni"
    return deadline_on(chosen, day).last_day is None and is_dated(time, day)


def planned_aside(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether it is told in passing that something was planned for a time."""
    behind = sentence.lower[time.end : time.end + 1] == ","
    return behind and _PLANNED_ASIDE.search(sentence.lower, 0, time.start) is not None


def _is_moved_from(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Verschoven van november naar februari": what it moves away from."""
    return bool(_FROM.match(time.words) and _TO.match(sentence.lower, time.end))


def _is_aside(sentence: Sentence, time: TimeExpression, before: str) -> bool:
    """Whether a time is no term: a day of asking or telling, a cause, how late it is."""
    return bool(
        _SENT_IN.search(before)
        or _BECAUSE_OF.search(before)
        or _ASKED_AT.match(sentence.lower, time.end)
        or (_THOUGHT.search(before) and _THOUGHT_THEN.match(sentence.lower, time.end))
        or (
            not is_dated(time, sentence.setting.written)
            and _BY_HOW_MUCH.match(sentence.lower, time.end)
        )
        or is_of_the_telling(sentence, time)
    )


def _stands_behind_reason(sentence: Sentence, home: Clause, time: TimeExpression) -> bool:
    """ "De nota zal, omdat het advies niet gereed is, in mei volgen": no "niet" of its own."""
    return home.opener is None and any(
        clause.opener in _REASONS and home.at < clause.start and clause.end <= time.start
        for clause in sentence.clauses
    )


def _said_of_it(before: str, home: Clause | None, behind_earlier: bool) -> str:
    """Of what stands before a time, the part that tells whether it was or will be."""
    if home is not None and home.opener is None and _VERB_BEHIND_COMMA.search(before):
        before = before[before.rfind(",") :]  # "die u in mei zou ontvangen, komt in juni"
    if behind_earlier and before.endswith(", "):
        before = ""  # "die ik voor maart had toegezegd, in mei gereed is"
    if told := _THAN_TOLD.search(before):
        before = before[told.end() :]  # "later dan eerder gemeld, begin volgend jaar"
    return before


def _put_off_to(sentence: Sentence, time: TimeExpression) -> TimeExpression:
    """ "Uitgesteld tot het voorjaar": it comes then, and not before."""
    until = _UNTIL.match(time.words.lower())
    if until is None or time.bound not in (Bound.BEFORE, Bound.BY):
        return time
    before = sentence.lower[max(time.start - 90, 0) : time.start]
    if not _PUT_OFF.search(before):
        return time
    # Without its "tot" the end of a month is sharper: "uitgesteld tot eind september".
    plain = find(time.words[until.end() :])
    return replace(time, bound=Bound.IN, moment=plain[0].moment if plain else time.moment)


def _for_the_chamber(sentence: Sentence, chosen: TimeExpression) -> TimeExpression | None:
    """ "De proef is verlengd tot mei; de Kamer wordt in juni geïnformeerd": when it gets word."""
    receiver, day = sentence.receiver, sentence.setting.written
    if receiver is None:
        return None
    home = next((c for c in sentence.clauses if c.holds(receiver.start, receiver.start + 1)), None)
    if home is None or home.opener not in (None, "zodat", "waardoor"):
        return None
    if home.tense in (Tense.PAST, Tense.WOULD, Tense.PERFECT) or home.holds(
        chosen.start, chosen.end
    ):
        return None
    ahead = [t for t in sentence.times_in(home) if is_to_come(t, day) and is_dated(t, day)]
    return next((t for t in reversed(ahead) if t.start > chosen.end), None)


def _is_new(before: str) -> bool:
    new, earlier = _NEW.search(before), _EARLIER.search(before)
    return new is not None and (earlier is None or new.start() > earlier.start())
