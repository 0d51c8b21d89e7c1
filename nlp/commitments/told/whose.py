"""Whose promise it is that a sentence names: one to a Chamber, or one to or of another party."""

from nlp.commitments.acts.telling import clause_at
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.matching.patterns import compiled

_PROMISED = cues("promises")["promised"]
_TO_OTHERS = compiled(
    # "Een appreciatie toegezegd van het onderzoek": what it is of, and not who gave it.
    r"\b(?:toezegging(?:en)? (?:aan|van|door)|toegezegd (?:aan|door)) (?:de|het|een|deze) "
    r"(?!lid\b|leden\b|heer\b|kamer|tweede|eerste|vaste|senator|commissie|fractie|motie"
    r"|(?:(?:toenmalige|vorige|voormalige|huidige) )?(?:minister|staatssecretaris|bewinds))"
    r"|\baan (?:de|het|een) (?!lid\b|leden\b|heer\b|kamer|tweede|eerste|vaste|senator|commissie)"
    r"\w+ toegezegde\b"
)
_PROMISED_TO = compiled(r"\baan (?:de|het|een) \S+ toegezegd\b")
# Money is promised to whom it is paid, and not to a Chamber.
NO_MONEY = (
    r"(?! (?:\w+ )?(?:bedrag(?:en)?|middelen|geld(?:en)?|subsidies?|bijdragen?|steun|gift(?:en)?"
    r"|leningen?|aantal(?:len)?|ondersteuning|hulp|capaciteit"
    r"|\w*(?:bescherming|vergoeding|compensatie))\b)"
)
# What is promised of it is money, hulp or agents: "het toegezegde aantal agenten".
_PROMISED_SHARE = compiled(r"\btoegezegde\b" + NO_MONEY.replace("(?!", "(?=", 1))
_PROMISE = compiled(r"toezegging|toegezegd\b|toegezegde|zeg|beloofd|gestand|vooruitzicht")
# "De vereniging herinnert aan mijn toezegging": whoever speaks of it, it is ours.
_OURS = compiled(r"\b(?:mijn|onze) (?:\w+ )?toezegging|\bvan (?:mij|ons) .*\bte ?goed\b")
# "Het lid Jansma heeft van mij de toezegging gekregen"; a company that did is another matter.
_GOT_FROM_US = compiled(
    r"\bvan (?:mij|ons|mijn (?:ambts?)?voorganger|(?:de|mijn) (?:toenmalige )?(?:minister"
    r"|staatssecretaris)) (?:de|een) toezegging\b"
    r"|(?<! van )(?<!\w van de )(?<!\w van het )\b(?:de|een) toezegging (?:gekregen|ontvangen)\b"
)
# "Van de Commissie ontving ik de toezegging": others promised it to us.
_GIVEN_TO_US = compiled(
    r"\b(?:ontving(?:en)?|kre(?:eg|gen)) (?:ik|wij|het kabinet)\b|\b(?:ik|wij|het kabinet)"
    r" (?:ontving(?:en)?|kre(?:eg|gen))\b|\b(?:heb|hebben) (?:ik|wij)\b[^;,]{0,60}"
    r"\btoezegging(?:en)? (?:gekregen|ontvangen)\b"
)
# "De Kamers hebben toegezegd": of Commerce, or what a Chamber itself will do.
_CHAMBER_PROMISES = compiled(
    r"\W*(?:de|uw|beide) kamers? (?:heeft|hebben) [^;]{0,40}\b(?:toegezegd|beloofd)\b(?! gekregen)"
)
# "Aan de toezegging die ik deed": said of it in a clause of its own.
_I_MADE_IT = compiled(r"\btoezegging(?:en)? (?:die|welke) (?:ik|wij|mijn)\b")
# What is made by others was promised by us, unless they are said to have promised it.
_PROMISED_PAPER = compiled(
    r"\btoegezegde (?:\w+ )?\w*(?:onderzoek|rapport|rapportage|evaluatie|advies|verkenning|analyse"
    r"|studie|doorlichting)\b"
)
_ASKED_AND = compiled(r"\b(?:gevraagd|verzocht) [^,;]{2,80} en toegezegd\b")
SAID_SO = compiled(r"\b(?:toegezegd|beloofd)\b")
_TO_MEMBERS = compiled(r"\b(?:het lid|de leden|de heer|mevrouw|kamerlid|uw leden|senator)\b")
_CHAMBERS = compiled(r"\b(?:kamer|kamers|parlement|staten-generaal|commissies? voor)\b")


def promises_a_share(low: str) -> bool:
    """Whether all that is called promised is money, help or a number of something."""
    if "toegezegde " not in low or not _PROMISED_SHARE.search(low):
        return False
    return len(_PROMISE.findall(low)) == len(_PROMISED_SHARE.findall(low))


def somebody_elses(sentence: Sentence) -> bool:
    """A promise that another party made, or that was made to one."""
    low = sentence.lower
    match = _PROMISED.find(low)
    if match is None:
        return False
    clause = clause_at(sentence, match.start())
    if clause is not None and _another_promises(sentence, clause, match[0]):
        return True
    return bool(_TO_OTHERS.search(low)) and not (_CHAMBERS.search(low) or _TO_MEMBERS.search(low))


def _another_promises(sentence: Sentence, clause: Clause, promised: str) -> bool:
    actor = sentence.actor(clause)
    side = actor.side
    if _CHAMBER_PROMISES.match(clause.text) or _GIVEN_TO_US.search(clause.text):
        return True
    if _OURS.search(clause.text) or _I_MADE_IT.search(sentence.lower):
        return False
    if _GOT_FROM_US.search(clause.text):
        return not (_TO_MEMBERS.search(clause.text) or _CHAMBERS.search(clause.text))
    if side is Side.OTHER and actor.words is None and promised == "toegezegde":
        return False  # "de toegezegde evaluatie van de Europese lijst": about them, not by them
    if side is Side.OTHER and _PROMISED_PAPER.search(clause.text):
        return clause.tense is Tense.PERFECT  # "het RIVM zal het toegezegde onderzoek"
    if side is Side.OTHER and clause.opener in ("zoals", "als") and _ASKED_AND.search(clause.text):
        return False  # "zoals gevraagd door het lid Jansma en toegezegd in het debat"
    if side is Side.OTHER and clause.tense is Tense.STATE and _TO_MEMBERS.search(clause.text):
        return False  # "de heer Jansma is toegezegd": to whom, and not by whom
    if side is Side.OTHER:
        return not _CHAMBERS.search(clause.text)
    if side is not Side.UNSAID:
        return False
    if clause.verb in ("doet", "doen", "deed", "krijgt"):
        return True
    if _CHAMBERS.search(sentence.lower):
        return False
    if clause.tense is Tense.PERFECT:
        # "De leverancier heeft toegezegd": an unknown subject in the active voice.
        return promised != "toegezegde" or SAID_SO.search(sentence.lower) is not None
    return clause.tense is Tense.STATE and _PROMISED_TO.search(sentence.lower) is not None
