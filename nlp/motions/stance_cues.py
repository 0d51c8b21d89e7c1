"""The words by which a clause says what became of a motion.

The cues themselves are data, in `nlp/lexicon/stances.toml`.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from nlp.findings import Stance
from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import Pattern, compiled
from nlp.motions.stance_words import ALL_IT_ASKS, BACKWARDS, ITS_SUBJECT, POINTS_BACK, TELLS_ON
from nlp.motions.to_come import BEHIND_ANOTHER, is_to_come

# "Niet-uitgevoerde uitspraken" are what a motion is about.
NEGATED = compiled(
    r"\b(?:[Nn]iet(?!-)|[Nn]och|geen(?! andere (?:keus|keuze|weg|optie))|nimmer"
    r"|on(?:mogelijk|verstandig|wenselijk|verantwoord|uitvoerbaar|haalbaar|raadzaam)"
    r"|onvoldoende (?:aanleiding|reden(?:en)?|gronde?n?|ruimte|mogelijkhe\w+|noodzaak))\b"
)
NOT_YET = compiled(
    r"\b[Nn]og (?:\w+ )?(?:niet|geen)\b"
    r"|\bniet (?:volledig|geheel|alleen|slechts|eerder|langer|meer dan|direct|tijdig|op tijd)\b"
    # "niet voor de gestelde termijn uitgevoerd": later, then
    r"|\bniet (?:meer )?(?:v(?:oo|óó)r|binnen|in|per) (?:(?:de|het) (?:\w+ )?)?"
    rf"(?:\w*termijn|zomer\w*|\w*reces|einde?|jaar|kwartaal|maand|\d|{MONTH_NAME})\b"
)
ASKS = compiled(
    r"\?[\s”»\"’']*$|\bgevraagd hoe het (?:staat|zit) met\b"
    r"|\b[Uu] (?:vraagt|vroeg) (?:(?:mij|ons) )?(?:naar|of|hoe|wanneer|waarom)\b"
    r"|^\W*Of\b[^.;]*§"
    # "Zij zijn van mening dat de motie niet is uitgevoerd": of a fraction
    r"|^\W*(?:Zij|Deze leden|Genoemde leden"
    r"|De (?:aan het woord zijnde )?leden van de [\w'’ -]{2,30}?fracties?) "
    r"(?:zijn van mening|vinden|menen|constateren|betreuren"
    r"|stellen|lezen|merken|wijzen)\b"
    r"|\b(?:leden van de|[Dd]eze leden|\w*fracties?|vragenstellers?|indieners?)\b[^.;]{0,80}"
    r"\b(?:vra(?:gen|agt)|vroeg(?:en)?|verzoek(?:en|t)|informeren (?:naar|of)|wensen"
    r"|willen weten|lezen)\b"
)
_TOPIC = compiled(
    r"(?<=[§¶])(?<!geldt voor ¶)(?<!geldt voor de ¶)(?: \([^()]{0,80}\))?"
    r" (?:over(?! te nemen\b)|inzake|betreffende|aangaande|omtrent|met betrekking tot|om|waarin"
    r"|die|dat)\b"
    r"(?:(?!\b(?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|geef|geeft|beschouw"
    r"|acht het|honoreer|loopt|lopen|krijgt|krijgen|geldt|gevraagde|verzochte|en aan"
    r"|en de toezegging"
    # whatever stands before "ik" is the verb of the sentence
    r"|(?!(?:dat|als|zoals|waarin|waarmee|of|die|wat|hoe|en|omdat)\b)[a-z]+ (?:ik|wij)"
    r"|(?!(?:dat|wat|met|niet|uit|tot|dit|het|omdat)\b)[a-z]+t"
    r" (?:het kabinet|de regering|de [Mm]inister|de [Ss]taatssecretaris))\b)"
    r"[^.:;,§¶]){3,300}"
)
# "Hiermee is de motie X over stages uitgevoerd": what it is about ends before the rest of the verb.
_GOVERNS = compiled(
    r"\b(?:is|zijn|heb|hebt|heeft|hebben|acht|beschouw\w*|merk|zal|zullen|ga|gaat|kan|kunnen|wil"
    r"|wilt|wordt|worden|geef|geeft|voert?|voeren|neemt?|nemen|werkt?|werken|pakt?|pakken"
    r"|brengt?|doet?|legt?|wijst?|komt?|[Zz]oals|verwacht|streef\w*|zie|ziet|kies|kiest|bereid|voornemens|ligt"
    r"|van plan|[Uu]itvoering van|stel|stelt|verzoek|onderzoekt?|bezie|beziet|van het"
    r"|(?:[Hh]oe|dat|of|omdat|hoewel|nu) (?:ik|wij|het kabinet|de regering|de [Mm]inister"
    r"|(?:mijn|de) (?:ambts)?voorganger))\b[^.;]{0,150}$"
    r"|\b(?:[Hh]oe|dat|of|omdat|hoewel|nu)(?: aan)?(?: de| deze)? ?$"
)
_OF_A_NOUN = compiled(
    r"\bachterwege\b|\b(?:ge)?geven\b|\b(?:invulling|uitvoering|gevolg)\b.*\bworden\b|\b(?:voldaan|tegemoetgekomen|gewerkt)\b"
)
# "om een fonds in te stellen uitgevoerd": the request has its own verb already
_RELATES = compiled(r"^ (?:waarin|die|dat|om)\b(?!.*\bte \w+en$)|\b(?:dat|die|waar\w*|welke)\b")
_PREPOSITION = compiled(
    r"\b(?:van|in|met|door|conform|overeenkomstig|bij|op|over|uit|tot|volgens|aan|naar|middels|via"
    r"|onder|tegen|(?<!stel )(?<!stelt )(?<!stel u )(?<!stel uw Kamer )voor"
    r"|tijdens|per|vanwege|dankzij|inzake|rond|naast|na|sinds|zonder|wegens|omtrent"
    r"|aangaande|(?<!\bde )(?<!\bdeze )betreffende)"
    r"(?: (?:de|het|deze|die|dit|een|uw|beide|twee|(?:boven|hiervoor |eerder)?genoemde|aangenomen"
    r"|breed|unaniem|eerste|tweede|derde|laatste|gewijzigde|aangehouden|verworpen|ontraden"
    r"|door uw Kamer))* $",
    re.IGNORECASE,
)

# The mark of a footnote, glued to the name: "de motie-Kuzu3 over", "het lid Kuzu[4]".
_NOTE = compiled(r"(?:\d{1,3}|\[\d{1,3} ?\])(?=[\s,;:)])")
# "(nr. 13)", "(t.v.v. 31 066, nr. 512)": numbers behind a motion end no sentence.
_NUMBERS_BEHIND = compiled(
    r"(?<=[§¶]) ?\((?=[^()]{0,80}\d)(?![^()]{0,80}(?:afgedaan|uitgevoerd))[^()]{0,80}\)"
    r"|(?<=[§¶])[;,] ?(?:(?:nader )?gewijzigd|was|voorheen|t\.v\.v\.)\b[^()]{0,60}\)"
)
# A number further on, behind what the motion is about: its full stop ends nothing either.
_NUMBER_ASIDE = compiled(r" ?\((?:Kamerstuk(?:ken)? )?(?:II,? )?\d\d ?\d{3}[^()]{0,40}\)")
# "Motie-Kuzu over stages: Is uitgevoerd": a verdict in a list opens with a capital.
_VERDICT = compiled(r"(?<=[|:–-] )(?:Is|Zijn|Wordt|Worden|Nog|Niet|Deels|Er)\b")
# It stands on the next line of the list.
_ON_THE_NEXT_LINE = compiled(
    r"^(?P<row>[\W\d]{0,8}§(?:[^;§¶]{0,200}\))?) "
    r"(?=(?:Is|Wordt|Deels|Nog|Niet) [a-z]|(?:Uw|De(?: Tweede| Eerste)?) Kamer (?:is|wordt|zal)\b)"
)
# "De breed aangenomen motie": what kind of motion it is stands in nobody's way.
_KIND = compiled(
    r"\b(?:(?:breed |unaniem )?aangenomen|aanvaarde|(?:nader )?gewijzigde"
    r"|(?:boven)?genoemde) (?=[§¶])"
)
_LABEL = compiled(r"(?<=[§¶]) (?:[Ss]tatus|[Ss]tand(?: van zaken)?) ?[:–-] ?")
# "..., de motie-Becker over lesgeld wel": what was said of another motion holds for this one.
_LEADS_IN = compiled(r"\W*(?:[Mm]aar|[Ee]n|[Dd]och|[Tt]erwijl)?,? ?(?:de )?")
_LIKE_THE_OTHER = compiled(r" (?:nog |ook )?(?:niet|wel)(?=\W*$)")
# "Waarom de motie over stages niet is uitgevoerd": that "niet" is of the verb behind it.
_NOT = compiled(
    r"(?: nog)? niet(?: (?:in )?(?:volledig|geheel|helemaal|meer|tijdig|naar behoren))?(?= ?$)"
)
# The title of a motion, by itself: all of it is what the motion is about.
_TITLE = compiled(r"\W*§ (?:over|inzake|betreffende|om|waarin|tot|met betrekking tot) [^.;:|?!]*$")
# "(nr. 13, was nr. 12) wordt uitgevoerd", "op 3 mei jl.": these full stops end no clause.
# They begin with it and look back, or they would be tried at every character.
_ABBREVIATED = compiled(
    r"\.(?:(?<=\bnr\.)|(?<=\bnrs\.)|(?<=\bjl\.)|(?<=\bresp\.)|(?<=\bart\.)|(?<=\bmevr\.)"
    r"|(?<=\bmw\.)|(?<=\bdhr\.)|(?<=\bca\.)|(?<=\bvgl\.)|(?<=\bbijv\.)"
    r"|(?=[a-z]\.)|(?<=\b[a-z]\.)(?= [a-z(])|(?<=\.[a-z]\.)(?=,? ?[a-z(]))"
)
# "Het verzoek in de motie", "de opdracht uit de motie": what is said of it is said of the motion.
_ITS_REQUEST = compiled(
    r"\b(?:alle(?: \w+)?(?: de)? onderdelen|(?:het|dit|de) (?:verzoek|verzochte|gevraagde"
    r"|laatste (?:actie|stap|onderdeel)|opdracht"
    r"|oproep|wens|strekking|inhoud|dictum|(?:gevraagde|verzochte) \w+))"
    r"(?: (?:van|door) (?:uw|de) Kamer,?)?"
    r"(?: (?:zoals )?(?:vervat|neergelegd|verwoord|geuit|gedaan))?"
    r" (?:in|uit|van|bij)(?: de| deze)? ¶"
    r"|\bde (?:eerste|tweede|derde|laatste|andere) van (?:de|deze) (?:twee |drie |vier )?¶",
    re.IGNORECASE,
)
# "De motie verzoekt de regering gevolg te geven aan het advies": that is what it asks.
_REQUEST = compiled(
    r"(§[^.;,§¶]{0,20}\b(?:verzoekt|verzoeken|verzocht|vraagt|vragen|vroeg|roept|riep|pleit|pleitte"
    r"|dringt)\b"
    r"|¶[^.;,§¶]{0,60}\b(?:gevraagd|verzocht|opgeroepen)\b(?![^.;§¶]*\breactie op\b))"
    r"(?:(?! (?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|geef|geeft|[a-z]+ ik)\b)"
    r"[^.;,§¶]){3,300}"
)
# ", waarin wordt verzocht geen X te heffen, is uitgevoerd": what it asks ends before its verb.
_ASKING_ASIDE = compiled(
    r"(?<=[§¶])(?: \([^()]{0,80}\))?,? (?:waarin|waarmee|waarbij|die|welke)\b[^.;§¶]{0,80}?"
    r"\b(?P<asks>verzoekt|verzocht|vraagt|gevraagd|vroeg|oproept|opgeroepen|bepleit)\b"
    r"[^.;§¶]{3,300}?(?:,|\bte \w+en)(?= (?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan"
    r"|kunnen|krijgt|voer|voert|beschouw|acht|leg|neem|betrek|werk|doe|geef|geeft|niet|nog|reeds"
    r"|al|inmiddels|als|uit|uitgevoerd|afgedaan|af|over|mee|volledig|geheel)\b)"
    # behind the last comma nothing more is asked: that is the rest of the sentence
    r"|(?<=[§¶])(?: \([^()]{0,80}\))?,? (?:waarin|waarmee|waarbij|die|welke)\b[^.;§¶]{0,80}?"
    r"\b(?P<also>verzoekt|verzocht|vraagt|gevraagd|vroeg|oproept|opgeroepen|bepleit)\b"
    r"[^.;§¶]{3,300}?,(?= (?!(?:maar|dat|die|waar\w*|zoals|of|en|om)\b)[^.;]*(?:[.;]|$))"
    r"(?![^.;]* te \w+en\b)"
)
# "De verkenning die in de motie is gevraagd" is "de in de motie gevraagde verkenning".
_THING_ASKED = compiled(
    r"\b([\w-]+),? (?:die|dat) (?:in|door|bij|met) (?:de |deze )?¶"
    r" (?:(?:is|zijn|wordt|worden|werd) )?(?:gevraagd|verzocht|verlangd|gewenst|bepleit|beoogd)"
    r"(?: (?:is|zijn|wordt|werd)(?=,| is| wordt))?,?"
)
# "Met betrekking tot de motie informeer ik u in mei" is "over de motie informeer ik u".
_CONCERNING = compiled(
    r"^\W*(?:Met betrekking tot|Ten aanzien van|Inzake|Aangaande|Betreffende|Omtrent)"
    r"(?=(?: de| deze)? ¶)"
)
# What the motion asks says nothing of what became of it: ", waarin wordt verzocht geen X,".
_ASIDE = compiled(
    r", (?:waarin|waarmee|waarbij|die|welke)\b[^.;]{3,250}?,(?= )"
    r"|\b(?:vraagt|verzoekt|vroeg|verzocht)\b[^.;]{0,200}?(?= en (?:is|zijn|wordt|heb|heeft)\b)"
)
# "Zou kunnen worden betrokken", "een zaak van het nieuwe kabinet": nothing is done with it.
_LEFT_OPEN = compiled(
    r"\bzou(?:den)?\b[^.;]{0,80}[§¶][^.;]{0,60}\bkunnen\b"
    r"|\b(?:zaak|taak) (?:van|voor) (?:het|een) (?:nieuwe?|volgende?) kabinet\b"
    r"|^[\W\d]*(?:[Dd]it|[Dd]at) (?:was|is|gebeurde) (?:mede )?naar aanleiding van\b"
)
# "Hierbij meld ik dat voor wat in de motie is gevraagd meer tijd nodig is": told, and not given.
_BY_THIS_LETTER = "deze brief is wat gevraagd werd"
_COMES_LATER = compiled(
    r"\b(?:meer tijd|vertrag\w+|vertraagd|uitgesteld|uitstel|nog niet"
    r"|niet (?:\w+ )?(?:gelukt|mogelijk|haalbaar|gereed))\b"
)
# "Mocht de motie worden aangenomen, dan voer ik haar uit": nothing is known yet.
IF_ADOPTED = compiled(
    r"\b(?:[Ii]ndien|[Aa]ls|[Mm]ocht|[Ww]anneer|[Zz]odra)\b[^.;,§¶]{0,20}§[^.;,]{0,60}"
    r"\b(?:aangenomen|aanvaard|aanneemt|aanvaardt|in stemming)\b"
)
# "De vraag of de motie is uitgevoerd".
_WHETHER = compiled(r"\bof (?:aan )?(?:de )?[§¶]")
# What is done in part is not done.
_IN_PART = compiled(
    r"\b(?:[Dd]e eerste (?:stap(?:pen)?|fase|acties?)|[Dd]e voorbereiding(?:en)?"
    r"|[Dd]eels|[Gg]edeeltelijk|[Tt]en dele|[Gg]rotendeels|merendeels|[Ee]en deel van"
    r"|voor (?:een|het) (?:belangrijk |groot |grootste )?deel|op (?:\w+ )?onderdelen"
    r"|(?:het|aan|één) (?:eerste|tweede|derde|van de) (?:deel|onderdeel|onderdelen|punt|verzoek"
    r"|verzoeken|vraag|vragen))\b"
)


# Nobody says more of a motion in one breath; a text without full stops is not read further.
LONGEST_CLAUSE = 3000


_SHORTLY = 18
_LEAD = 40
# What stays of what was asked aside: see `_ASKING_ASIDE`.
_ASKED = compiled(r" \(,\w+\)")


class _Cue(NamedTuple):
    rule: str
    stance: Stance
    pattern: Pattern


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads(files("nlp.lexicon").joinpath("stances.toml").read_text(encoding="utf-8"))


@cache
def _tail() -> Pattern:
    words = _lexicon()["words"]
    return _compiled(words["tail"], words)


@cache
def _cues() -> tuple[_Cue, ...]:
    data = _lexicon()
    return tuple(
        _Cue(entry["rule"], Stance(entry["stance"]), _compiled(entry["pattern"], data["words"]))
        for entry in data["cue"]
    )


def _compiled(pattern: str, words: dict[str, str]) -> Pattern:
    # Backwards, since a later list may use an earlier one.
    for name, alternatives in reversed(words.items()):
        pattern = pattern.replace("{" + name + "}", alternatives)
    return compiled(pattern)


class Said(NamedTuple):
    """What a clause says of a motion, by which words and which rule."""

    stance: Stance
    cue: str
    rule: str


def said_in(clause: str) -> Said | None:
    """The strongest cue of a clause; "niet" turns it round."""
    if ASKS.search(clause) or IF_ADOPTED.search(clause):
        return None
    for cue in _cues():
        match = cue.pattern.search(clause)
        if match is None:
            continue
        lead = _ASKED.sub("", clause[: match.start()])[-_LEAD:].rpartition(",")[2]
        around = lead + match[0]
        # "Is gevolg gegeven aan een deel van de motie": the word can stand behind, too.
        if cue.stance is Stance.EXECUTED and _IN_PART.search(
            around + clause[match.end() : match.end() + _SHORTLY]
        ):
            return Said(Stance.IN_PROGRESS, around.strip(), f"deels: {cue.rule}")
        if cue.stance is Stance.EXECUTED and is_to_come(clause, match.end()):
            return Said(Stance.IN_PROGRESS, around.strip(), f"nog te doen: {cue.rule}")
        if cue.stance is Stance.EXECUTED:
            if _WHETHER.search(clause, 0, match.end()):
                return None
            if BEHIND_ANOTHER.search(clause, match.start(), match.end()):
                continue
        if cue.rule == _BY_THIS_LETTER and _COMES_LATER.search(clause):
            return Said(Stance.IN_PROGRESS, around.strip(), f"later: {cue.rule}")
        if cue.stance is Stance.IN_PROGRESS and _LEFT_OPEN.search(clause):
            return None
        # "Ik leg haar niet naast mij neer, maar zoek hoe ik haar kan uitvoeren" denies the first.
        denied = _ASIDE.sub("", around).rpartition(", maar ")[2]
        if cue.stance is Stance.NOT_EXECUTED or not NEGATED.search(denied):
            return Said(cue.stance, match[0].strip(), cue.rule)
        if NOT_YET.search(around):
            return Said(Stance.IN_PROGRESS, around.strip(), f"nog niet: {cue.rule}")
        return Said(Stance.NOT_EXECUTED, around.strip(), f"niet: {cue.rule}")
    return None


def _of_request(match: re.Match[str]) -> str:
    return "¶" if _PREPOSITION.search(match.string[: match.start()][-60:]) else "§"


def pointed_back(sentence: str) -> str:
    """The sentence with § or ¶ for what points back: "dit verzoek", "hieraan"."""
    return BACKWARDS.sub(
        lambda said: "¶" if said[0][:4].lower() in ("hier", "daar") else _of_request(said), sentence
    )


def masked(text: str, begin: int, stop: int, places: list[tuple[int, int]]) -> str:
    """A clause with § or ¶ for the motions at `places`, and without what they are about."""
    parts = []
    for first, last in places:
        before = text[begin : max(first, begin)]
        governed = _PREPOSITION.search(before[-60:]) is not None
        parts += [before, "¶" if governed else "§"]
        note = _NOTE.match(text, last)
        begin = note.end() if note else last
    parts.append(text[begin : max(stop, begin)])
    clause = _KIND.sub("", "".join(parts)[:LONGEST_CLAUSE].replace("\n", " "))
    clause = _ON_THE_NEXT_LINE.sub(r"\g<row>: ", clause)
    clause = _NUMBER_ASIDE.sub("", _NUMBERS_BEHIND.sub("", clause))
    clause = _VERDICT.sub(lambda said: said[0].lower(), _ABBREVIATED.sub("", clause))
    clause = _ITS_REQUEST.sub(_of_request, clause)
    clause = _THING_ASKED.sub(r"¶ gevraagde \1", clause)
    clause = ITS_SUBJECT.sub("", _CONCERNING.sub("Over", clause))
    if _TITLE.match(clause):
        return "§"
    named, also, told = clause.partition(";")
    if also and not {"§", "¶"} & set(told):
        # "De motie vraagt om X; dat verzoek neem ik niet over": what follows speaks of it too.
        clause = named + also + POINTS_BACK.sub("§", pointed_back(told))
    if (all_of_it := ALL_IT_ASKS.search(clause)) and not TELLS_ON.search(all_of_it["asked"]):
        return clause[: all_of_it.end("asks")]
    # The comma keeps what follows from being taken for the rest of the request.
    clause = _ASKING_ASIDE.sub(lambda asks: f" (,{asks['asks'] or asks['also']})", clause)
    return _LABEL.sub(": ", _REQUEST.sub(r"\1", _TOPIC.sub(_behind_topic, clause)))


def _behind_topic(topic: re.Match[str]) -> str:
    """What stays of a topic that runs on to the end of the verb: "niet uit te voeren"."""
    words, at = topic[0], topic.start() - 1
    if (echo := _LIKE_THE_OTHER.search(words)) and _LEADS_IN.fullmatch(topic.string, 0, at):
        return echo[0]
    said = _tail().search(words) if _GOVERNS.search(topic.string[:at]) else None
    said = said or _NOT.search(words)
    if said is None or _RELATES.search(words[: said.start()]):
        return " " * words.endswith(" ")
    # "Ik ga in op de motie over adviezen uitvoeren": behind a preposition that is its title.
    if topic.string[at] == "¶" and not _OF_A_NOUN.search(said[0]):
        return " " * words.endswith(" ")
    return words[said.start() :]
