"""The finite verb of a clause, and what it says of the time."""

from enum import StrEnum

from nlp.commitments.grammar.our_offices import (
    BARE_HEADS,
    HEADS,
    plural_present,
)
from nlp.commitments.grammar.word_classes import (
    BEFORE_NO_VERB,
    BEFORE_NOUNS,
    JOINS,
    PREPOSITIONS,
    PRONOUNS,
    TOWARDS_YOU,
    WE,
)
from nlp.matching.common_words import PARTICLE
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import wordset

# A word of a lower-case sentence, where it begins and where it ends.
Word = tuple[str, int, int]


class Tense(StrEnum):
    """What the finite verb says of the time, as far as promises care."""

    FUTURE = "toekomend"  # zal, zullen
    INTENDED = "voorgenomen"  # verwacht, streef ernaar, ben voornemens, wil
    PASSIVE = "lijdend"  # wordt, worden
    PRESENT = "tegenwoordig"
    STATE = "toestand"  # is, zijn: with a participle a perfect, else a copula
    PERFECT = "voltooid"  # heb, heeft, hebben
    MODAL = "mogelijk"  # kan, moet, mag, dient
    PAST = "verleden"
    WOULD = "verleden toekomend"  # zou, zouden


# The tenses in which what is still to come is told.
COMING = (Tense.PASSIVE, Tense.PRESENT, Tense.FUTURE, Tense.INTENDED)
# The tense, the finite verb, and where it begins.
Finite = tuple[Tense | None, str, int]
_NO_VERB: Finite = (None, "", -1)

_CLOSED = {
    Tense.WOULD: "zou zouden",
    Tense.FUTURE: "zal zullen zult",
    Tense.MODAL: "kan kunnen kunt moet moeten mag mogen dient dienen hoeft hoeven",
    Tense.INTENDED: (
        "verwacht verwachten streef streeft streven hoop hoopt hopen beoog beoogt beogen voorzie "
        "wil willen wilt overweeg overweegt probeer"
    ),
    Tense.PASSIVE: "wordt worden word",
    Tense.PERFECT: "heb heeft hebben hebt",
    Tense.PAST: (
        "werd werden was waren had hadden kwam kwamen gaf gaven nam namen sprak spraken zegde "
        "zegden kondigde informeerde stuurde zond bood ontving verzocht vroeg besloot deed deden "
        "ging gingen stond kreeg bleek bracht schreef liet hield vond vonden startte leidde "
        "toezegde toezegden aankondigde aankondigden beloofde beloofden noemde stelde stelden "
        "stonden bereikte meldde berichtte maakte voorzag voorzagen verwachtte verwachtten hoopte "
        "hoopten wilde wilden kon konden moest moesten dacht dachten koos kozen verscheen "
        "verschenen ontstond ontstonden bracht brachten riep riepen zette legde legden"
    ),
    Tense.STATE: "is zijn ben bent",
    Tense.PRESENT: (
        "informeer informeert bericht stuur stuurt zend zendt bied biedt leg legt kom komt komen "
        "houd houdt houden stel stelt brengt breng doe doet meld meldt rapporteer rapporteert "
        "ontvangt ontvang ontvangen krijgt krijgen volgt volgen verschijnt verschijnen start "
        "starten begint beginnen organiseert organiseer presenteert presenteer publiceert "
        "treedt treden vindt vinden staat staan loopt lopen neem neemt maak maakt voer voert werk "
        "werkt bezie beziet onderzoek onderzoekt zet zetten trek trekt trekken rond rondt "
        "ga gaat gaan "
        "blijf blijft blijven licht betrek betrekt bespreek bespreekt spreek spreekt geef geeft "
        "laat laten deel deelt gebeurt vergt vergen kost kosten duurt duren lukt blijkt betekent "
        "behoeft leidt leiden bestaat zorgt dwingt beschouw beschouwt voldoe voldoet hecht denk "
        "opengaat ingaat plaatsvindt plaatsvinden doorgaat terugkomt terugkom afloopt "
        "uitkomt bezoeken strekt oploopt uitloopt opschuift doorschuift "
        "acht vind vraag vraagt verzoek verzoekt zeg zegt zie ziet lever levert dien open opent "
        "openen ligt schuift schuiven vervalt treft verstrek evalueer evalueert hervat koppel "
        "reserveer "
        "toelaat toestaat uitwijst toegaat toekomt toezend toezendt toestuur toestuurt "
        "aanbied voorleg gun gunt toets toetst "
        "hoort bezoek overleg verken wijs wijzig verleng besteed beslis "
        "vangt vangen breidt breid schrijf schrijft beoordeelt actualiseert inventariseert "
        "investeert draagt heft schaft verhoogt verlaagt verstuurt werft richt roept "
        "ondersteunt ondertekent besluit redt behelst bevat vormt geldt gelden bereikt beschikt "
        "valt vallen"
    ),
}
# Where several stand in one clause, the first kind listed carries the tense: "zal worden gedeeld".
RANK = {
    word: (rank, tense)
    for rank, (tense, words) in enumerate(_CLOSED.items())
    for word in words.split()
}
# "Het kabinet dient de wet in": only with "te" they say what ought to be.
_OFFERS = frozenset(["dient", "dienen"])
_PASSIVES = frozenset(["wordt", "worden", "is", "zijn"])
_LAST_RANK = len(_CLOSED)
_NEUTER = frozenset(["het", "dit", "dat", "een"])
_INFINITIVES_TOO = frozenset(["kunnen", "moeten", "mogen", "willen", "dienen"])
_WEAK_RANK = list(_CLOSED).index(Tense.PASSIVE)
NOUNS_TOO = wordset(
    """bericht start vraag besluit werk onderzoek verzoek licht stel zet bezoek overleg dien staat
    hoop deel streven trek volgen starten maak open wil kosten gelden"""
)
# Nouns in the plural: "van hoge kosten", "met Europese gelden".
_PLURALS = frozenset(["kosten", "gelden"])
_UNITS = frozenset(["weken", "dagen", "maanden", "jaar", "jaren", "uur"])
# The form of "ik"; without it these are nouns.
_ONLY_WITH_I = frozenset(
    [
        "overleg",
        "bezoek",
        "verzoek",
        "onderzoek",
        "bericht",
        "werk",
        "vraag",
        "rond",
        "deel",
        "toets",
    ]
)
_PARTICIPLE = compiled(rf"{PARTICLE}?ge(?!ner)|on(?!t|der)")
REGULAR_PAST = ("eerde", "eerden", "igde", "igden")


def finite(words: list[Word], opener: str | None) -> Finite:
    """The finite verb of a clause; of those on the lists, else a regular one, else beside "ik"."""
    if listed := _listed(words, opener):
        _, verb, at = listed
        if verb in _OFFERS and all(word != "te" for word, *_ in words):
            return Tense.PRESENT, verb, at
        return listed
    if regular := _regular_present(words, opener):
        return Tense.PRESENT, *regular
    if plural := None if opener else plural_present(words):
        return Tense.PRESENT, *plural
    if opener and (last := _ends_with_ours(words)):
        return Tense.PRESENT, *last
    return (None if opener else _next_to_i(words)) or _NO_VERB


def _listed(words: list[Word], opener: str | None) -> Finite | None:
    best = _LAST_RANK
    found: Finite | None = None
    for index, (word, start, _) in enumerate(words):
        ranked = RANK.get(word)
        if ranked is None and (found or not word.endswith(REGULAR_PAST)):
            continue
        before = words[index - 1][0] if index else ""
        if before == "te" or (index == 0 and opener):
            continue
        if ranked is not None:
            if _is_other_word(words, index):
                continue
            rank = min(ranked[0], _WEAK_RANK)
            # A plural that ends its clause behind another verb is an infinitive: "te kunnen".
            if found is None or (rank < best and word not in _INFINITIVES_TOO):
                best, found = rank, (ranked[1], word, start)
        elif before not in ("de", "het", "een") and not _PARTICIPLE.match(word):
            # "Evalueerde", and not "de voor 2019 aangekondigde nota".
            best, found = _WEAK_RANK, (Tense.PAST, word, start)
    return found


def is_noun(words: list[Word], index: int) -> bool:
    """Whether a word that may be a verb is a noun: "van het onderzoek", "algemeen overleg"."""
    word = words[index][0]
    before = words[index - 1][0] if index else ""
    if word in NOUNS_TOO and before in BEFORE_NOUNS:
        return True
    if word in _PLURALS and (before in PREPOSITIONS or (before[4:] and before.endswith("e"))):
        return True
    if word == "acht" and words[index + 1 : index + 2] and words[index + 1][0] in _UNITS:
        return True  # "binnen acht weken"
    if word == "besluit" and index and _is_named(words, index):
        return True  # "het koninklijk besluit", but "het kabinet besluit"
    # "Het algemeen overleg", "schriftelijk verzoek".
    return word in _ONLY_WITH_I and not _beside_i(words, index)


def _is_named(words: list[Word], index: int) -> bool:
    """Whether an article stands before it, and nobody who may do what it says in between."""
    near = [word for word, *_ in words[max(index - 4, 0) : index]]
    article = next((at for at, word in enumerate(near) if word in _NEUTER), None)
    return article is not None and HEADS.isdisjoint(near[article:]) and "," not in near[article:]


def _is_other_word(words: list[Word], index: int) -> bool:
    """Whether what looks like a finite verb is a noun or a participle here."""
    word = words[index][0]
    before = words[index - 1][0] if index else ""
    if word == "verwacht" and any(w in _PASSIVES for w, *_ in words[:index]):
        return True  # "worden in mei verwacht"
    after = words[index + 1][0] if index + 1 < len(words) else ""
    if before == "het" and after == "van" and word.endswith("en"):
        return True  # "het verschijnen van"
    return is_noun(words, index)


# "Wij ronden dit in mei af": the stem ends so, and nothing is past.
_NO_PAST = wordset(
    """ronden breiden leiden besteden richten zetten achten wachten melden bieden zenden houden
    treden bereiden laten sluiten testen vergroten verrichten inrichten stichten meten
    verbinden binden wijden spreiden schatten duiden lichten"""
)


def _next_to_i(words: list[Word]) -> Finite | None:
    """Whatever stands beside "ik" is the verb: "meen ik", "ik meen"."""
    for index, (word, *_) in enumerate(words):
        if word not in WE:
            continue
        first = index == 0 or words[index - 1][0] in JOINS
        verb, at, _ = words[index + 1] if first and index + 1 < len(words) else words[index - 1]
        if verb not in WE:
            past = verb.endswith(("de", "te", "den", "ten")) and verb not in _NO_PAST
            return Tense.PAST if past else Tense.PRESENT, verb, at
    return None


# Of letters; and in words the longest name of an office.
_SHORTEST = 4
_LONGEST_OFFICE = 9
_PAST_PLURALS = ("den", "ten")
# "Inlichten", "afronden", "verzenden"; but "brachten", "dachten".
_PRESENT_PLURALS = tuple(_NO_PAST - {"achten", "laten"})
# In words.
_SHORTEST_OURS = 4
# How a separable verb of "ik" ends: "vaststel", "toeken", "afrond", "oplever".
_STEMS = tuple(
    wordset(
        """stel ken rond lever werk pas breid stuur zend bied leg bericht maak breng geef deel
        koppel houd reik hang meld handig neem leid dien deer ceer seer teer voer wissel
        schets tuig pols"""
    )
)
# "Over de ingediende motie", "kosten", "duidelijkheid", "betaald", "2015": no stem of a verb.
_NO_STEM = compiled(
    r"(?:en|ie|e|[aeo]u|heid|ing|schap|teit|[bcdfgklmnpqrstvwxz]s|aal|isch|lijk|(?:[eo]|ij|oe)dig)$"
    r"|^(?:ge|be|ver)\w+[dt]$|[^a-zë]|^\w{1,3}$"
)
_NO_VERBS = wordset(
    """niet waterstaat sport kort vast door doet laat kant punt vorst kust west oost biet
    kabinet budget bericht departement parlement project traject besluit advies direct
    recent dienst afschrift inzet concept verzoek eerst laatst uiterst exact intussen
    ministerraad omtrent maart"""
)


def _regular_present(words: list[Word], opener: str | None) -> tuple[str, int] | None:
    """A verb that is on no list: "het kabinet verhoogt", "actualiseert het ministerie"."""
    for index, (word, start, _) in enumerate(words):
        before = words[index - 1][0] if index else ""
        if len(word) < _SHORTEST or not word.endswith("t") or word in _NO_VERBS:
            continue
        if before in PREPOSITIONS or before in BEFORE_NOUNS or word.startswith("ge"):
            continue
        if opener is not None:
            if index == len(words) - 1 and index > 1 and len(word) > _SHORTEST:
                return word, start
            continue
        if before in HEADS or _heads_of(words, index) or _before_heads(words, index):
            return word, start
        if words[index + 1 : index + 2] and words[index + 1][0] in ("u", "beide"):
            return word, start
    return None


def _heads_of(words: list[Word], index: int) -> bool:
    """ "Het ministerie van EZK ondersteunt", "de minister voor Natuur en Stikstof past"."""
    for at in range(index - 2, max(index - _LONGEST_OFFICE, 0), -1):
        if words[at][0] == ",":
            return False
        if words[at][0] in ("van", "voor") and words[at - 1][0] in HEADS:
            return True
    return False


def _before_heads(words: list[Word], index: int) -> bool:
    """ "Ondersteunt het ministerie", "past Rijkswaterstaat"."""
    after = [word for word, *_ in words[index + 1 : index + 3]]
    if len(after) == 2 and after[0] in ("het", "de", "mijn", "dit") and after[1] in HEADS:
        return True
    return bool(after) and after[0] in BARE_HEADS


def _ends_with_ours(words: list[Word]) -> tuple[str, int] | None:
    """ "Dat wij in mei een plan vaststellen", "dat wij u nader informeren over de veren".

    It is the last word, or the last one in front of a preposition.
    """
    near = {each for each, *_ in words[1:3]}
    if len(words) < _SHORTEST_OURS or near.isdisjoint(WE):
        return None
    for index in range(len(words) - 1, 1, -1):
        word, start, _ = words[index]
        last = index == len(words) - 1
        if not last and words[index + 1][0] not in PREPOSITIONS:
            continue
        if words[index - 1][0] not in BEFORE_NO_VERB and _is_ours(word, near):
            return word, start
    return _last_of_i(words) if "ik" in near else None


def _last_of_i(words: list[Word]) -> tuple[str, int] | None:
    """ "Dat ik uw Kamer in mei mijn plannen ontvouw": what ends the clause of "ik", if a stem."""
    word, start, _ = words[-1]
    plain = word not in _NO_VERBS and not _NO_STEM.search(word)
    return (word, start) if plain and words[-2][0] not in BEFORE_NO_VERB else None


def _is_ours(word: str, near: set[str]) -> bool:
    """Whether a word is a verb of "wij" or "ik"."""
    if "ik" in near:
        return word.endswith(_STEMS) and not word.startswith("ge")
    past = word.endswith(_PAST_PLURALS) and not word.endswith(_PRESENT_PLURALS)
    return word.endswith("en") and not past


def _beside_i(words: list[Word], index: int) -> bool:
    near = {word for word, *_ in words[max(index - 1, 0) : index + 2]}
    if not near.isdisjoint(PRONOUNS) or (index > 0 and words[index - 1][0] == "en"):
        return True
    # "... en | bericht uw Kamer", "hierover bericht de minister".
    first = index == 0 and len(words) > 1 and words[1][0] in TOWARDS_YOU
    return first or _before_heads(words, index)
