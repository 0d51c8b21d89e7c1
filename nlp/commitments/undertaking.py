"""Undertakings: something promised to a Chamber (toezegging), or a plan with a time (voornemen)."""

import re
from dataclasses import replace
from datetime import timedelta

from nlp.commitments.acts import Act
from nlp.commitments.clauses import Clause, Tense
from nlp.commitments.cues import cues
from nlp.commitments.parties import Actor, Receiver, Side, is_passive
from nlp.commitments.sentence import Sentence
from nlp.commitments.terms import due_of, is_condition, is_sharp, is_to_come
from nlp.dates.expressions import Role, TimeExpression
from nlp.dates.writing import Written
from nlp.findings import CommitmentKind, Deadline, EventKind, Precision

_DELIVERING = cues("delivering")
_THIS_LETTER = cues("letters")["this letter"]
_PROMISE_NOW = cues("promises")["promise now"]
_NO_PROMISE = cues("promises")["no promise"]

# A condition or a request is no undertaking, nor is what a law or a motion lays down.
_SUBORDINATING = frozenset(
    """zodra nadat omdat hoewel indien wanneer terwijl opdat zodat zoals voordat alvorens totdat
    tenzij mits doordat aangezien als of hoe wat wie waardoor""".split()  # noqa: SIM905  a list would run over ten lines
)
_ASKING = re.compile(
    r"\b(?:verzoekt|gevraagd|verzocht|roept|roepen|opgeroepen|adviseert|adviseren|geadviseerd"
    r"|beveelt"
    r"|aanbevolen|pleit|pleiten|dringt|dringen|nodigt)\b|\b(?:leden|fracties?) (?:vragen"
    r"|verzoeken)\b"
)
_I_ASK = re.compile(
    r"\b(?:vraag|verzoek) (?:ik|wij)\b|\b(?:ik|wij) (?:vraag|verzoek|vragen|verzoeken)\b"
)
_NEGATION = re.compile(r"\b(?:niet|geen|nimmer|nooit|niets|noch)\b")
_STILL_AFFIRMED = re.compile(r"\bniet (?:alleen|eerder|later)\b|\bgeen (?:twijfel|sprake)\b")
# Delivery in the present tense is the letter itself, unless something points ahead.
_AHEAD = re.compile(
    r"\b(?:nog|nader|nadere|separaat|separate|afzonderlijk\w*|later|daarna|daarover|hierover"
    r"|vervolgens|dan|t\.z\.t|(?:eerst)?volgende \w*(?:brief|rapportage|monitor)|aparte?|uiteraard"
    r"|vanzelfsprekend|periodiek|tussentijds|jaarlijks|tijdig|terug"
    r"|gelijktijdig met (?:de|het))\b"
)
_LASTING = re.compile(r"\b(?:houd|houdt|houden|blijf|blijft|blijven)\b")
_CHAMBER_GETS = re.compile(
    r"\b(?:ontvangt|ontvangen|krijgt|krijgen)\b|\btegemoet ?zien\b|\btegemoet kunnen zien\b"
    r"|\bbericht\b"
)
_ABLE = re.compile(
    r"\b(?:ik kan|wij kunnen)\b|\b(?:kunt u|kan (?:uw|de) kamer)\b.*\bverwachten\b"
    r"|\b(?:tegemoet ?zien|tegemoet te zien)\b|\bkan(?: ik"
    r"|\b.{0,60}\bik)\b|\bkunnen wij\b"
)
_EXPECTED = re.compile(
    r"\b(?:naar verwachting|verwacht|verwachten|hoop|hopen|streef|streven|planning)\b"
)
_INTENT = re.compile(
    r"\b(?:voornemens?|van plan|mijn (?:streven|intentie|inzet|bedoeling|doel|planning)"
    r"|het (?:streven|voornemen"
    r"|plan|doel) is|de bedoeling|ligt in (?:het|mijn|de) (?:voornemen|bedoeling|rede)|streven is"
    r"|streef\w*"
    r"|stel mij voor"
    r"|stellen ons voor|beoog\w*|verwacht\w*|hoop|hopen|voorzie|wil|willen)\b"
)
_PLANNED = re.compile(r"\b(?:voorzien|gepland|beoogd|verwacht|ingepland|geagendeerd|voorgenomen)\b")
_READY = re.compile(
    r"\b(?:gereed|klaar|afgerond|voltooid|beschikbaar|operationeel|gerealiseerd|opgeleverd"
    r"|van start|ingevoerd"
    r"|gepubliceerd|vastgesteld|in werking|gestart|uitgevoerd|actief|rond)\b"
)
# Verbs whose subject is the thing itself, so that nobody else has to be the one who does it.
_HAPPENS = re.compile(
    r"\b(?:(?:gereed|beschikbaar)\s?kom(?:t|en)|kom(?:t|en)\b.{0,80}\b(?:gereed|beschikbaar)"
    r"|start|starten|van start|begint|beginnen|vindt plaats|vinden plaats|plaats\s?vinden"
    r"|plaatsvinden"
    r"|volgt|volgen|verschijnt|verschijnen|treedt|treden|in werking|komt er|komen er|er komt"
    r"|er komen"
    r"|gaat in|ingaan|loopt tot|wordt vervolgd|zijn beslag|krijgen\b|afronding|aanvang|opent"
    r"|openen|sluit"
    r"|in (?:internet)?consultatie|in procedure|opengaat|ingaat|plaatsvindt"
    r"|vindt\b.{0,160}\bplaats|vinden\b.{0,160}\bplaats|gaat\b.{0,160}\b(?:van start|open|in"
    r"|lopen|live)"
    r"|gaan\b.{0,160}\b(?:van start|open|in|lopen))\b"
)
_THERE_IS = re.compile(
    r"\b(?:is|zijn) er (?:een|twee|drie|vier|meerdere|nog)\b|\ber (?:is|zijn) [^;]{0,60}\b(?:een"
    r"|twee|drie)\b"
)
_STANCE = re.compile(
    r"\b(?:hecht|onderschrijf\w*|deelt? (?:de|het|uw)|ambitie|doelstelling(?:en)?|streefwaarde"
    r"|streefcijfer|target"
    r"|blijft zich|blijf mij|mij inzetten|zich inzetten|inzetten voor|inzet op"
    r"|zet\b.{0,80}\bin op|zetten\b.{0,80}\bin op"
    r"|ingezet op|maximaal mogelijk|van mening|van oordeel)\b"
)
_AMOUNT_TARGET = re.compile(r"\d+(?:[.,]\d+)?\s?(?:%|procent)")
_RULE = re.compile(
    r"\b(?:artikel \d|op grond van|krachtens|wettelijk|verplicht|bepaalt|geldt|gelden|vervalt"
    r"|ingevolge|termijn van)\b"
)
# What "ik" says of itself without doing anything.
_MEANS = re.compile(
    r"\b(?:ben|heb|hebben|vind|acht|achten|denk|denken|meen|menen|zie|zien|deel|delen"
    r"|onderschrijf|hecht"
    r"|begrijp|herken|constateer|constateren|weet|weten|sta|staan|verwijs|kan|ken|lees|merk"
    r"|vertrouw"
    r"|beschouw|noem|onderstreep|benadruk|waardeer|betreur|geloof|concludeer|herinner|steun)\b"
)
_NOUN_ONLY = re.compile(r"\b(?:is|zijn|blijft|blijven|heeft|hebben|betreft|geldt|bedraagt|staat)\b")


# What something is for says nothing of who does it when.
_TELLS = re.compile(
    r"\b(?:laat|meld|melden|deel|bericht|berichten|mededelen|meedelen|mede te delen|laten weten"
    r"|bevestigen|bevestig|informeer|aankondigen|kondig)\b"
)
_WILLING = re.compile(r"\bbereid\b")
_MEETING = re.compile(
    r"\b(?:\w*debat|(?:algemeen |nota|wetgevings)\s?overleg|stemming|\w*vergadering|plenaire"
    r"|verkiezing(?:en)?)\b"
)
_TALKS = re.compile(r"\b(?:een|het|nader|opnieuw) (?:\w+ )?(?:gesprek|overleg|afspraak)\b")
_MONEY = re.compile(r"\b(?:miljoen|miljard|mln|mld|euro)\b|€")
_FAR = timedelta(days=6 * 365)
_HEAD_ONLY = re.compile(r"\bom (?:de|het|een|te|zo|tot|hiermee|dit|deze)\b.*$")
_NOW = re.compile(r"\b(?:momenteel|op dit moment|thans)\b")
_TO = re.compile(r"\b(?:aan|naar|richting|voor)\s+$")
_CHAMBERS_OWN = re.compile(
    r"\b(?:debat|overleg|motie|gesprek) (?:met|in|van) (?:uw|de) (?:kamer|tweede|eerste)"
)
_GOES_TO_CHAMBER = re.compile(
    r"\b(?:vragen|kamervragen)\b.{0,120}\bbeantwoord(?:en)?\b|\bbeantwoord(?:en"
    r"|ing)?\b.{0,60}\bvragen\b"
    r"|\b(?:hier|daar|hierop|daarop|erop|op)\b.{0,80}\b(?:terug|terugkomen|terug te komen)\b"
    r"|\b(?:vragen|kamervragen|verzoek|brief)\b.{0,120}\b(?:beantwoorden|beantwoord|reageren"
    r"|voldoen)\b"
    r"|\bin (?:de|mijn|een) (?:volgende|eerstvolgende|komende) (?:\w+ )?\w*(?:brief|rapportage"
    r"|monitor)\b"
    r"|\b(?:bij|per) (?:separate |afzonderlijke |aparte )?brief\b|\bschriftelijk\b"
    r"|\bkom\b.{0,60}\b(?:hier|daar|hierop|daarop|erop|op)\b.{0,60}\bterug\b"
)


_DONE_THEN = re.compile(
    r"\b(?:worden|gaan)\b|\bzijn (?:om|ge|ver|be|her|ont|af|uit|op|door)\w*(?:d|t|en)\b"
)
_NEVER_AHEAD = (None, Tense.PAST, Tense.WOULD)


def undertaking(sentence: Sentence) -> Act | None:
    """The undertaking in a sentence, by who receives it or by its time."""
    if _NO_PROMISE.find(sentence.lower):
        return None
    return delivery(sentence) or towards_chamber(sentence, intention(sentence))


def promise(sentence: Sentence) -> Act | None:
    """ "Ik zeg toe": the word itself makes it a toezegging."""
    match = _PROMISE_NOW.find(sentence.lower)
    if not match or _NO_PROMISE.find(sentence.lower):
        return None
    clause = next((c for c in sentence.clauses if c.holds(match.start(), match.start() + 1)), None)
    actor = sentence.actor(clause) if clause else Actor(Side.UNSAID)
    if clause is None or (not actor.first_person and actor.side is not Side.GOVERNMENT):
        return None
    if clause.tense in (Tense.PERFECT, Tense.PAST, Tense.WOULD) or clause.opener in _SUBORDINATING:
        return None
    found = due_of(sentence, None)
    receiver = sentence.receiver
    return Act(
        EventKind.MADE,
        CommitmentKind.TOEZEGGING,
        0.97,
        match[0][:60],
        ("doet een toezegging met zoveel woorden", f"spreker: {actor.words}"),
        actor.words,
        receiver.towards if receiver else sentence.setting.home,
        found[1] if found else None,
        clause=clause,
    )


def towards_chamber(sentence: Sentence, act: Act | None) -> Act | None:
    """A plan that goes to a Chamber after all: "de aanbieding aan de Kamer is voorzien in mei"."""
    if act is None or act.clause is None or sentence.receiver is None:
        return act
    receiver = sentence.receiver
    if _CHAMBERS_OWN.search(sentence.lower) or receiver.words == "u":
        return act
    same = act.clause.holds(receiver.start, receiver.start + 1)
    home = next((c for c in sentence.clauses if c.holds(receiver.start, receiver.start + 1)), None)
    before = sentence.lower[max(receiver.start - 12, 0) : receiver.start]
    goes = same and _TO.search(before)
    told = (
        home is not None
        and (home.opener is None or home.opener.startswith("waar") or home.opener in ("die", "dat"))
        and home.tense in (Tense.PRESENT, Tense.FUTURE, Tense.PASSIVE, None)
        and any(cue.find(home.text) for cue in _DELIVERING.values())
    )
    if not (goes or told):
        return act
    rules = (*act.rules, f"aan: {receiver.words}")
    return replace(act, kind=CommitmentKind.TOEZEGGING, towards=receiver.towards, rules=rules)


def delivery(sentence: Sentence) -> Act | None:
    """Something will reach a Chamber."""
    if sentence.receiver is None and not _GOES_TO_CHAMBER.search(sentence.lower):
        return None
    best: Act | None = None
    for clause in sentence.clauses:
        act = _delivery_in(sentence, clause)
        if act and (best is None or act.score > best.score):
            best = act
    return best


def _delivery_in(sentence: Sentence, clause: Clause) -> Act | None:
    text = clause.text
    if clause.opener in _SUBORDINATING or clause.tense in _NEVER_AHEAD:
        return None
    receiver = sentence.receiver_in(text) or _implied(sentence, clause)
    if receiver is None or _THIS_LETTER.find(text):
        return None
    verb = next(((cue.name, m) for cue in _DELIVERING.values() if (m := cue.find(text))), None)
    if verb is None or not _looks_ahead(sentence, clause):
        return None
    if _ASKING.search(text) or _I_ASK.search(text) or _negated(text):
        return None
    actor = sentence.actor(clause)
    others = actor.side is Side.OTHER and actor.words and not is_passive(clause)
    if others and not _chamber_gets(clause, receiver.start):
        return None
    if _chamber_acts(clause, receiver.start, receiver.words):
        return None
    if clause.opener == "dat" and not _matrix_undertakes(sentence):
        return None
    found = due_of(sentence, clause)
    score = 0.9 if clause.tense in (Tense.FUTURE, Tense.INTENDED) else 0.85
    score += 0.05 * actor.first_person - 0.1 * (clause.opener is not None) + 0.02 * bool(found)
    rules = [
        f"levering: {verb[0]}",
        f"aan: {receiver.words}",
        f"tijd: {clause.tense.value} ({clause.verb})",
    ]
    rules.append(f"spreker: {actor.words}" if actor.words else "spreker: onpersoonlijk")
    return Act(
        EventKind.MADE,
        CommitmentKind.TOEZEGGING,
        round(score, 2),
        verb[1][0][:60],
        tuple(rules),
        actor.words,
        receiver.towards,
        found[1] if found else None,
        clause=clause,
    )


def _implied(sentence: Sentence, clause: Clause) -> Receiver | None:
    """Answers to its questions go to the Chamber, and so does what one comes back to."""
    if sentence.setting.home is None or clause.opener is not None:
        return None
    match = _GOES_TO_CHAMBER.search(clause.text)
    return Receiver(sentence.setting.home, match[0], match.start()) if match else None


def _looks_ahead(sentence: Sentence, clause: Clause) -> bool:
    text, day = clause.text, sentence.setting.written
    ahead = any(is_to_come(t, day) for t in sentence.times_in(clause))
    match clause.tense:
        case Tense.FUTURE:
            return True
        case Tense.INTENDED:
            # "Wil ik uw Kamer informeren over" opens the letter that does so.
            return clause.verb not in ("wil", "willen") or any(
                is_sharp(t, day) for t in sentence.times_in(clause)
            )
        case Tense.PASSIVE:
            return not re.search(r"\b(?:worden|wordt) (?:hierbij|thans|nu)\b", text)
        case Tense.PRESENT:
            if clause.verb == "deel" or _actual(text):
                return False
            if any(t.role is Role.PAST for t in sentence.times_in(clause)):
                return False  # "sinds 2019 ontvangt de Kamer"
            ahead = any(
                is_to_come(t, day) and not _is_content(text, t, day)
                for t in sentence.times_in(clause)
            )
            return (
                ahead
                or bool(_AHEAD.search(text) or _LASTING.search(text) or _INTENT.search(text))
                or _waits(sentence)
            )
        case Tense.MODAL:
            if _hoped_for(sentence, clause):
                return True
            return bool(_ABLE.search(text)) and (ahead or bool(_EXPECTED.search(sentence.lower)))
        case Tense.STATE:
            return bool(_INTENT.search(text) or _WILLING.search(text)) or (
                bool(_PLANNED.search(text)) and ahead
            )
        case Tense.PERFECT:
            return bool(re.search(r"\bheeft (?:het|de) (?:voornemen|intentie)\b", text))
    return False


def _is_content(text: str, time: TimeExpression, day: Written | None) -> bool:
    """ "Over de plannen voor de komende periode": the time is what it tells about."""
    about = text.rfind(" over ", 0, time.start)
    return about >= 0 and not is_sharp(time, day)


def _matrix(sentence: Sentence) -> str:
    return next((c.text for c in sentence.clauses if c.opener is None), "")


def _hoped_for(sentence: Sentence, clause: Clause) -> bool:
    """ "Ik verwacht dat de regeling in mei kan worden opengesteld"."""
    return clause.opener == "dat" and bool(_INTENT.search(_matrix(sentence)))


def _waits(sentence: Sentence) -> bool:
    """ "Zodra de resultaten bekend zijn, stuur ik deze"."""
    return any(
        c.opener in ("zodra", "nadat", "wanneer", "als", "indien") for c in sentence.clauses
    ) or any(is_condition(t) for t in sentence.times)


def _actual(text: str) -> bool:
    return bool(re.search(r"\bgraag\b|\bhet volgende\b|\bals volgt\b", text)) and not _AHEAD.search(
        text
    )


def _negated(text: str) -> bool:
    return bool(_NEGATION.search(text)) and not _STILL_AFFIRMED.search(text)


def _chamber_gets(clause: Clause, at: int) -> bool:
    return bool(_CHAMBER_GETS.search(clause.text))


def _chamber_acts(clause: Clause, at: int, words: str) -> bool:
    """ "Uw Kamer bespreekt", "de Kamer heeft gevraagd": the Chamber does it, it gets nothing."""
    text = clause.text
    if clause.tense is Tense.PASSIVE or _CHAMBER_GETS.search(text):
        return False
    if clause.opener is None and at - clause.start < 3 and 0 <= clause.at - (at + len(words)) < 3:
        # Subject first; with a passive infinitive it still receives: "zal worden geïnformeerd".
        return not re.search(r"\bworden\b", text)
    return False


def _matrix_undertakes(sentence: Sentence) -> bool:
    """Whether the main clause lets a "dat" clause count: "ik verwacht dat", "voorzien is dat"."""
    for clause in sentence.clauses:
        if clause.opener is None:
            actor = sentence.actor(clause)
            if actor.side is Side.OTHER:
                return False
            if _TELLS.search(clause.text) and actor.first_person:
                return True
            if clause.tense in (Tense.PAST, Tense.PERFECT, Tense.WOULD, Tense.MODAL):
                return False
            return bool(
                _INTENT.search(clause.text)
                or _PLANNED.search(clause.text)
                or re.search(
                    r"\b(?:betekent|zal|zullen|zorg|zorgen|planning|ga ervan uit|uitgangspunt)\b",
                    clause.text,
                )
            )
    return True


def intention(sentence: Sentence) -> Act | None:
    """An action of the government's own, with a time."""
    if not sentence.times:
        return None
    best: Act | None = None
    for clause in sentence.clauses:
        act = _intention_in(sentence, clause)
        if act and (best is None or act.score > best.score):
            best = act
    return best


def _intention_in(sentence: Sentence, clause: Clause) -> Act | None:
    text, day = clause.text, sentence.setting.written
    if clause.opener in _SUBORDINATING or clause.tense in (
        None,
        Tense.PAST,
        Tense.WOULD,
    ):
        return None
    times = [t for t in sentence.times_in(clause) if is_to_come(t, day) and not is_condition(t)]
    if clause.tense is Tense.PRESENT:
        times = [t for t in times if not _is_content(text, t, day)]
    if not times or _ASKING.search(text) or _I_ASK.search(text) or _negated(text):
        return None
    if _STANCE.search(_HEAD_ONLY.sub("", text)) or _NOW.search(text):
        return None
    if _THIS_LETTER.find(text) or _RULE.search(text) or _AMOUNT_TARGET.search(text):
        return None
    if _MEETING.search(text) and (_HAPPENS.search(text) or "gehouden" in text):
        return None
    if all(_is_routine(time, clause) or _is_someday(time) for time in times):
        return None
    actor = sentence.actor(clause)
    if actor.side is Side.OTHER or not _is_action(sentence, clause, actor):
        return None
    if (
        clause.opener == "dat"
        and not _matrix_undertakes(sentence)
        and not _is_relative(sentence, clause)
    ):
        return None
    found = due_of(sentence, clause)
    if found is None:
        return None
    due: Deadline = found[1]
    if actor.side is Side.UNSAID and _MONEY.search(text):
        return None
    if day and due.first_day and due.first_day - day[1] > _FAR:
        return None  # a target, no plan
    vague = due.precision in (Precision.VAGUE, Precision.EVENT)
    score = 0.85 if actor.side is Side.GOVERNMENT else 0.75
    score -= 0.1 * vague + 0.1 * (clause.opener is not None)
    assert clause.tense is not None
    rules = (
        f"eigen handeling met termijn: {found[0].words}",
        f"tijd: {clause.tense.value} ({clause.verb})",
        f"spreker: {actor.words or 'onpersoonlijk'}",
    )
    return Act(
        EventKind.MADE,
        CommitmentKind.VOORNEMEN,
        round(score, 2),
        found[0].words[:60],
        rules,
        actor.words,
        None,
        due,
        clause=clause,
    )


def _is_routine(time: TimeExpression, clause: Clause) -> bool:
    """ "De monitor verschijnt jaarlijks" describes; "zal jaarlijks" undertakes."""
    return time.recurrence is not None and clause.tense is not Tense.FUTURE


def _is_someday(time: TimeExpression) -> bool:
    return bool(re.search(r"toekomst|op (?:de )?(?:\w+e )?termijn$", time.words.lower())) and not (
        re.search(r"kort|afzienbare", time.words.lower())
    )


def _is_relative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a "dat" clause says more of a noun: "een onderwerp dat dit najaar ..."."""
    before = sentence.lower[: clause.start].rstrip()
    if before.endswith(","):
        return True
    return bool(re.search(r"\b(?:een|het|dit|geen|ook een) \S+(?: \S+)?(?: zijn)?$", before))


def _is_action(sentence: Sentence, clause: Clause, actor: Actor) -> bool:
    text = clause.text
    first = actor.first_person
    match clause.tense:
        case Tense.FUTURE:
            if first or actor.side is Side.GOVERNMENT:
                return True
            return bool(_DONE_THEN.search(text) or _HAPPENS.search(text) or _READY.search(text))
        case Tense.PASSIVE:
            return True
        case Tense.INTENDED:
            wished = clause.verb in ("wil", "willen")
            if wished and not any(is_sharp(t, sentence.setting.written) for t in sentence.times):
                return False
            relative = clause.opener in ("die", "dat") and actor.first_person
            return actor.side is Side.GOVERNMENT and (clause.opener is None or relative)
        case Tense.MODAL:
            return _hoped_for(sentence, clause)
        case Tense.PRESENT:
            if actor.side is Side.GOVERNMENT:
                return not (_MEANS if first else _NOUN_ONLY).search(clause.verb)
            if clause.verb in ("staat", "staan"):
                return bool(_PLANNED.search(text))
            return bool(_HAPPENS.search(text)) or (
                clause.verb == "ligt" and bool(_INTENT.search(text))
            )
        case Tense.PERFECT:
            talks = actor.first_person and bool(_TALKS.search(text))
            return talks or (actor.side is Side.GOVERNMENT and "besloten" in text)
        case Tense.STATE:
            if _INTENT.search(text) or _PLANNED.search(text) or _THERE_IS.search(text):
                return True
            return bool(_READY.search(text)) and (
                (clause.opener == "dat" and _matrix_undertakes(sentence))
                or bool(re.search(r"\b(?:naar verwachting|volgens planning)\b", text))
            )
    return False
