"""How the sentence behind a motion refuses what was asked for."""

import re

from nlp.matching.patterns import compiled

_WHO = r"(?:ik|wij|het kabinet|de regering)"
_NONE = r"(?:geen|onvoldoende|niet voldoende)"
_GROUND = (
    r"(?:ruimte|aanleiding|reden(?:en)?|gronde?n?|mogelijkheid|mogelijkheden|noodzaak|\w*meerwaarde"
    r"|toegevoegde waarde)"
)
_NO = (
    r"(?:niet (?:opportuun|wenselijk|nodig|noodzakelijk|zinvol|verstandig|passend|gewenst|mogelijk"
    r"|proportioneel|haalbaar|verantwoord|uitvoerbaar|aan de orde)"
    r"|on(?:wenselijk|verstandig|nodig|haalbaar|mogelijk|verantwoord|uitvoerbaar))"
)
# "Het kabinet ziet daarvoor geen ruimte", right behind what was asked for.
_REFUSES = compiled(
    r"\b(?:zie|ziet|zien)\b[^.;]{0,30}\b(?:hier|daar)(?:voor|toe|in)\b[^.;]{0,20}"
    rf"\b{_NONE} {_GROUND}\b"
    rf"|\b(?:zie|ziet|zien)\b[^.;]{{0,30}}\b{_NONE} {_GROUND}\b[^.;]{{0,20}}"
    r"\b(?:om|voor|tot) (?:dit|dat|deze|zo'n|een dergelijke?|(?:het|de) (?:gevraagde|verzochte)"
    r"|(?:hier|daar)(?:aan|toe|in))\b"
    # who: "gemeenten zijn niet bereid" is no refusal of the government
    r"|\b(?:ben|(?:het kabinet|de regering) is|wij zijn|is (?:het kabinet|de regering)|zijn wij)\b"
    r"[^.;]{0,30}\bniet (?:van plan|voornemens|bereid)\b"
    r"|\b(?:ga|gaat|zal)\b[^.;]{0,20}\b(?:hier|daar)\b[^.;]{0,20}\bniet toe over(?:gaan)?\b"
    r"|\b(?:acht|vind|vindt)\b[^.;]{0,20}\b(?:dit|dat|zo'n|een dergelijke?)\b"
    rf"[^.;]{{0,40}}\b{_NO}\b"
    rf"|\W{{0,3}}(?:[Ee]en dergelijke?|[Zz]o'n) [\w-]+ (?:is|zijn|acht|vind) [^.;]{{0,30}}\b{_NO}\b"
    r"|\b(?:zal|ga|gaat) (?:ik|het kabinet)?[^.;]{0,20}\b(?:dit|dat) (?:(?!nog\b)\w+ ){0,4}"
    r"niet doen\b"
    r"|\b(?:[Dd]it|[Dd]at|[Dd]eze)\b[^.;]{0,20}\b(?:neem|neemt) (?:ik|wij|het kabinet)\b"
    r"[^.;]{0,12}\bniet over\b"
    r"|\b(?:hier|daar)van\b[^.;]{0,12}\b(?:moet )?af ?(?:te )?zien?\b"
    r"|\bheb (?:ik|wij) (?:\w+ ){0,2}besloten (?:hier|daar)\b[^.;]{0,12}\b(?:geen|niet)\b"
    r"|\bgaat (?:mij|ons|het kabinet) te ver\b"
    r"|\b(?:laat|houdt?) (?:(?:ik|het kabinet) )?het (?:(?:dan ook|daarom|vooralsnog|nu) )*bij\b"
    r"|\b(?:houdt?|houden) (?:(?:ik|het kabinet) )?(?:(?:dan ook|daarom|vooralsnog) )*vast aan\b"
    r"|\b(?:ga|gaat)\b[^.;]{0,20}\b(?:hier|daar)(?:in\b|\b[^.;]{0,8}(?=\bniet in\b))[^.;]{0,12}"
    r"\bniet (?:in )?mee\b"
    r"|\b(?:doe|doet) (?:dit|dat)\b[^.;]{0,12}\bniet\b"
    r"|\b(?:hier|daar)toe\b[^.;]{0,30}\bniet bereid\b|\b[Dd]at (?:doe ik|doet het kabinet) niet\b"
    r"|\b(?:zie|ziet|zien)\b[^.;]{0,20}\b(?:hier|daar)van\b[^.;]{0,20}\baf\b"
    r"|\bkie(?:s|st|zen)\b[^.;]{0,10}\b(?:hier|daar)\b[^.;]{0,20}\bniet voor\b"
    r"|\b(?:[Dd]it|[Dd]at) (?:verzoek |voorstel )?(?:is|acht (?:ik|het kabinet)|vind ik)"
    rf"(?:, [^,.;]{{3,40}},)?"
    rf" (?:(?:echter|helaas|nu|vooralsnog|om die reden|op dit moment|daarom|dan ook) )*{_NO}\b"
    r"|\b[Vv]an [^.;,]{2,60}\bziet? (?:ik|het kabinet)\b[^.;]{0,20}\baf\b"
    r"|\bneemt? (?:ik |het kabinet )?(?:dit|dat) (?:voorstel )?niet over\b"
    r"|\b(?:hier|daar)aan\b[^.;]{0,40}\b(?:geen (?:gevolg|gehoor)|niet (?:voldoen|tegemoetkomen))\b"
    # "Daartoe ga ik niet over", "Hier zie ik geen reden toe": what points back stands in front.
    rf"|\b(?:hier|daar)toe (?:ga|gaat|zal|zullen) {_WHO}\b[^.;]{{0,30}}\bniet over(?:gaan)?\b"
    rf"|\b(?:hier|daar) (?:ga|gaat|zal|zullen) {_WHO}\b[^.;]{{0,30}}\bniet (?:in mee|toe over)"
    rf"|\b(?:zie|ziet|zien)\b[^.;]{{0,20}}\b(?:hier|daar) [^.;]{{0,20}}\b{_NONE} {_GROUND}"
    r" (?:toe|voor)\b"
    rf"|\b(?:hier|daar) (?:zie|ziet|zien) {_WHO}\b[^.;]{{0,30}}\b{_NONE} {_GROUND} (?:toe|voor)\b"
    rf"|\b(?:zie|ziet|zien)\b[^.;]{{0,30}}\b{_NONE} {_GROUND} (?:om )?(?:dit|dat|die|deze"
    r"|hieraan|daaraan) (?:te|tegemoet|gehoor|gevolg|uitvoering)\b"
    rf"|\b(?:dit|dat|het) verzoek (?:volgt?|honoreert?|willigt?) {_WHO}\b[^.;]{{0,30}}\bniet\b"
    r"|\bkie(?:s|st|zen) (?:\w+ )?ervoor (?:dit|dat) niet te doen\b"
    rf"|\blaat {_WHO} (?:dit|dat)\b[^.;]{{0,20}}\bachterwege\b"
    rf"|\b(?:dit|dat) laat {_WHO} achterwege\b",
    re.IGNORECASE,
)
_DOES = (
    r"(?:stelt?|richt|voert?|maakt?|ontwikkelt?|opent?|start|doet?|neemt?|komt?|verleent?"
    r"|sluit|treft?)"
)
_THING = r"(?P<{}>[\w-]+(?: [\w-]+)?)"
# "Het kabinet zal geen fonds instellen": behind a motion that asks for a fund.
_NO_SUCH_THING = compiled(
    rf"\b(?:zal|zullen|gaat?|wil|willen|{_DOES}) (?:{_WHO} )?(?:(?!nog\b)\w+ ){{0,4}}?geen "
    rf"{_THING.format('refused')}"
    rf"|\b(?:een|de|het) {_THING.format('missing')} komt er (?:(?!nog\b|wel\b)\w+ ){{0,4}}?"
    r"niet\b(?=[.;,])"
    rf"|\bz(?:ie|iet|ien) (?:{_WHO} )?(?:\w+ ){{0,4}}?af van (?:(?:het|de) \w+ van )?een "
    rf"{_THING.format('dropped')}"
    rf"|\b(?:acht|vindt?) (?:{_WHO} )?(?:een|het) {_THING.format('unwanted')}[^.;,]{{0,30}}"
    rf"\b{_NO}\b",
    re.IGNORECASE,
)
_SHORTEST_NAME = 4
_NOT_ASKED = compiled(r"\b(?:geen|niet|af te zien)\b")


def refusal(asked: str, sentence: str) -> str | None:
    """The words by which this sentence refuses what the one before it says was asked for."""
    if refuses := _REFUSES.search(sentence):
        return refuses[0]
    # Who is asked not to do it, and does not, does as asked.
    if _NOT_ASKED.search(asked):
        return None
    no_such = _NO_SUCH_THING.search(sentence)
    if no_such is None:
        return None
    words = (
        no_such["refused"] or no_such["missing"] or no_such["dropped"] or no_such["unwanted"]
    ).split()
    # "geen landelijk fonds in", "geen fonds instellen": the last word may be of the verb.
    thing = words[0] if len(words[-1]) < _SHORTEST_NAME or words[-1].endswith("en") else words[-1]
    named = re.search(rf"\b{re.escape(thing)}\b", asked, re.IGNORECASE)
    return no_such[0] if named and len(thing) >= _SHORTEST_NAME else None
