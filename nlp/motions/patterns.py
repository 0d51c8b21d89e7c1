"""The words around "motie" in letters: who signed it, and what else may stand there."""

import re

from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled

MOTION = compiled(r"[Mm](?:otie|OTIE)[sS]?\b(?!- (?:en|of|dan)\b)")
CHANGED = compiled(r"(?:\b[Nn]ader )?\b[Gg]ewijzigde $")
_WHO = (
    r"(?:(?:de|het|uw) )?\(?(?:(?:toenmalig|voormalig|oud|gewezen|aanvragend)e?\)?[ -])?"
    r"(?:(?:Tweede|Eerste)[ -]?)?"
    r"(?:lid|leden|kamerlid|kamerleden|heer|heren|mevrouw|dames?|mw\.|dhr\.|senator(?:en)?"
    r"|bijzondere? gedelegeerden?)(?: van de [\w/-]+-fractie| van (?:de|uw) kamer,?)?"
)
BY = compiled(
    rf",? ?(?:\b(?:(?:te weten|namelijk) )?die )?"
    rf"\b(?:van|door|namens|vd\.?)(?: van)?(?: {_WHO}){{1,2}} "
    # "de motie van A. de Vries"
    r"| van (?=(?-i:[A-Z]\.){1,3} )",
    re.IGNORECASE,
)
# "de motie, die tijdens het debat is ingediend door het lid X"
SUBMITTED_BY = compiled(
    rf",? (?:die |dat )?(?:[^.;()\n]{{0,80}} )?(?:is |zijn |was |werd )?(?:ingediend|voorgesteld)"
    rf" door {_WHO} ",
    re.IGNORECASE,
)
# "de motie die het lid X in het debat indiende"
THAT_WHO = compiled(rf",? (?:die|welke) (?:door )?{_WHO} ", re.IGNORECASE)
BARE_TITLE = compiled(rf"[ -]?\(?{_WHO} ", re.IGNORECASE)
_DAY = rf"\d{{1,2}} {MONTH_NAME}(?: \d{{4}}| jl\.| j\.l\.)?"
# What may stand between "motie" and who it is of: a kind, a day, a quoted title.
AFTER_WORD = compiled(
    rf"(?: van (?:wantrouwen|afkeuring|treurnis))?"
    r"(?:,? (?:(?:die )?(?:is )?(?:ingediend|aangenomen|voorgesteld) )?"
    rf"(?:van|d\.d\.|dd\.?|op) {_DAY},?)?"
    r"(?: (?:ingediend|voorgesteld|opgesteld)(?= door))?"
    r"(?:,?(?: op stuk)?(?: met)? \(?(?:nrs?\.?|nummers?) ?\d{1,4}\)?,?)?",
    re.IGNORECASE,
)
SEPARATOR = compiled(r" ?- ?|: ?| ?[\"“«‘'(]| ")
# Behind a name that we do not know: what makes it one all the same.
BEHIND_A_NAME = compiled(r" (?:over|inzake|betreffende|aangaande|met betrekking tot|m\.b\.t\.) ")
TOPIC_FIRST = compiled(
    r" (?:over|inzake|betreffende|aangaande|omtrent|waarin|tot|met betrekking tot|rond) "
    r"(?P<topic>[^.;()\n]{3,160}?)(?= (?:van|door) (?:het lid|de leden) )"
)
OTHER_PAPER = compiled(
    r"\b(?:\w*nota|\w*vra(?:ag|gen)|amendement\w*|\w*voorstel(?:len)?|brie(?:f|ven)|verzoek\w*"
    r"|inbreng|motie\w*|toezegging\w*)\b",
    re.IGNORECASE,
)
# "Het lid Ceder heeft in het debat een motie ingediend"
SUBMITS = compiled(
    r"(?: c\.s\.)? (?:heeft|hebben|diende|dienden)\b[^.;]{0,80} (?:een|de|twee|drie)(?: \w+)? ",
    re.IGNORECASE,
)
# "Tijdens het debat heeft het lid Ceder een motie ingediend"
SUBMITS_BEFORE = compiled(r"\b(?:heeft|hebben|diende|dienden) $", re.IGNORECASE)
SUBMITS_BEHIND = compiled(
    r"(?: c\.s\.)?(?: (?:(?!\b(?:een|over)\b)[^.;]){1,60})? (?:een|de|twee|drie)(?: \w+)? ",
    re.IGNORECASE,
)
IS_SUBMITTED = compiled(
    r"[^.;()]{0,120}?"
    r"\b(?:ingediend|indienden?|voorgesteld|voorstelden?|ingebracht"
    r"|in\b(?=[.,(]| \(| (?:over|om|waarin|inzake|ter)\b))"
)
# "door het lid Ceder is een motie ingediend", "waar het lid Ceder in zijn motie om vraagt"
A_MOTION = compiled(r"(?: c\.s\.)?(?: (?:is|zijn|werd|was))? (?:een|twee)(?: gewijzigde)? ")
IN_THEIR_MOTION = compiled(
    r"(?: c\.s\.)?(?: (?:(?:(?P<asks>stelt|stelde|pleit|pleitte|vraagt|vroeg|verzoekt|verzocht"
    r"|roept|riep|stellen|stelden|pleiten|vragen|vroegen|verzoeken|verzochten|roepen)"
    r" (?:\w+ )?)?(?:in|met|bij|via)"
    r"|(?:(?!\b(?:lid|leden|heer|mevrouw|motie)\b)[^.;()]){0,90}"
    r" (?:in|met|bij|via|naar|op|aan|over|van|hoe|of|dat|waarom|wanneer)"
    r"|(?:heeft|hebben|had|hadden|trekt|trok|houdt|hield|wijzigde|verzocht|gevraagd)(?: \w+)?"
    r"))? (?:hun|zijn|haar)(?: \w+)? "
    # "Aan het verzoek van het lid Sahla, met de motie tussen haakjes"
    r"|(?: c\.s\.)? \((?:gewijzigde )?",
    re.IGNORECASE,
)
# "Het lid Ceder heeft bij motie gevraagd", with the number behind the word.
ASKS_BY = compiled(
    r"(?: c\.s\.)? (?:heeft|hebben|verzocht(?:en)?|verzoek(?:t|en)|vraagt|vragen|vroeg(?:en)?)\b"
    r"[^.;]{0,80}? (?:bij|per|middels|via|met) (?:(?:een|de|deze|gewijzigde) )*",
    re.IGNORECASE,
)
# "Het door het lid Ceder bij motie gevraagde overzicht"
BY_MOTION = compiled(r"(?: c\.s\.)? (?:bij|per|via|in (?:een|zijn|haar|hun)) ")
# "zoals verzocht door het lid Ceder bij motie"
ASKED_FOR = compiled(r"\b(?:verzocht|gevraagd|bepleit) $")
WAS_ASKED = compiled(r" (?:gevraagde|verzochte|bepleite)\b")
WHO_SUBMITS = compiled(rf"\b{_WHO} ", re.IGNORECASE)
# "de door het lid Ceder tijdens het debat ingediende motie"
BEFORE_WORD = compiled(rf"\b(?:door|van) {_WHO} ", re.IGNORECASE)
SUBMITTED = compiled(
    rf" (?:(?:op {_DAY}|tijdens|bij|in|eerder)\b[^.;]{{0,60}} )?"
    r"(?:ingediende|voorgestelde|ingebrachte)(?: en [\w ]{3,40})?(?: (?:nader )?gewijzigde)? ",
    re.IGNORECASE,
)
NEXT_GROUP = compiled(
    rf"(?:,|;| en| alsmede| alsook| evenals| en/of)(?: (?:die|de|een))?(?: (?:nader )?gewijzigde)?"
    rf" (?:(?:van|door) )?{_WHO} ",
    re.IGNORECASE,
)
# "de moties Van Dijk (nr. 12) en Klaver (nr. 13)", the dossier being known from elsewhere.
NUMBER_ALONE = compiled(r" ?\((?:met |op stuk )?(?:nr\.?|nummer) ?\d{1,4}\)", re.IGNORECASE)
NEXT_NAMES = compiled(r"\)?(?:, en |,? en |, )(?:-(?=[A-Z]))?")
ANAPHOR = compiled(
    r"(?:\b(?:deze|die|dezelfde|genoemde|bovengenoemde|voornoemde|bovenstaande|onderhavige"
    r"|eerdergenoemde|(?:des)?betreffende|beide|laatstgenoemde|eerstgenoemde)"
    r"(?: (?:twee|drie|vier|beide|aangenomen|gewijzigde|breed|\w+ aangenomen)){0,2} $)",
    re.IGNORECASE,
)
# "De moties A en B. De eerste motie is uitgevoerd": the first of these two.
WHICH_ONE = compiled(
    r"\b(?P<which>(?:eerst|laatst)genoemde|eerste|tweede|derde|laatste) $", re.IGNORECASE
)
DEFINITE = compiled(r"\b(?:de|uw)(?: \w+)? $", re.IGNORECASE)
# "(t.v.v. 30 977, nr. 99)": the number of the motion that this one replaces.
REPLACED = compiled(r"\b(?:t\.?v\.?v\.?|ter vervanging van|vervangt)[^()]{0,24}$", re.IGNORECASE)
# Between a motion and a number that is not its own, but that of a paper named in between.
IN_BETWEEN = compiled(
    r"(?<!\bdeze )\b(?:kamer|beleids|verzamel|voortgangs|aanbiedings)?brie(?:f|ven)\b"
    r"|\bamendement|\binitiatiefnota|\btoezegging|\bbijlage bij"
    rf"|\b(?:\w*nota|verslag|rapport\w*|\w*overleg|\w*debat|\w*behandeling|agenda|advies|besluit)\b"
    rf"[^()]{{0,60}}\b(?:{_DAY}|\d{{4}})[^()]*\(?[^()]*$",
    re.IGNORECASE,
)
# "De motie verzoekt om een nota (31 288, nr. 4).": papers in what it asks have no number there.
ASKS_THEN = compiled(
    r"[^.;()]{0,60}\b(?:verzoekt|verzoeken|verzocht|gevraagd|vraagt|vragen|roept|opgeroepen)\b"
    r"[^.;()]{3,400}\((?:Kamerstuk(?:ken)?,? )?(?:II )?(?:\d{4}[/–-]\d{2,4},? )?$"
)
ENDS_A_SENTENCE = compiled(r"\)\.(?:\d{1,3})?(?:\s|$)")
# "De gemeenteraad van Haren nam met de motie-De Vries een besluit"
ELSEWHERE_BEFORE = compiled(
    r"\b(?:gemeenteraad|raad van de gemeente|[Pp]rovinciale [Ss]taten|Staten van \w+|[Ee]ilandsraad"
    r"|Europees Parlement|Bondsdag|ledenraad)\b[^.;]{0,60}\b(?:nam|namen|neemt|heeft|hebben"
    r"|aanvaardde|aangenomen|diende)\b[^.;]{0,60}$"
)
ELSEWHERE = compiled(
    r" (?:van|door|in|uit) (?:(?:de|het|een|hun|zijn|onze|alle) )?(?:\w+ ){0,2}?"
    r"(?:gemeente\w*|raadsleden|raad\b|[Pp]rovinciale [Ss]taten|[Pp]rovincie|[Ss]taten\b"
    r"|[Ee]ilandsraad|Europees Parlement|EP\b|Bondsdag|Bundestag|Lagerhuis|Congres|congres"
    r"|ledenvergadering|deelraad|waterschap|algemene vergadering)"
)
# Possessive: a row of "I" can be cut in ever so many ways, which all end alike.
SHORT_REFERENCE_LEAD = compiled(
    r",? ?[(\[]?(?:met |onder )?"
    r"(?:(?:kamer)?stuk(?:ken)?(?:nummers?|nr\.?)?|kst\.?|nummers?|kenmerk|TK|EK|II|I"
    r"|Tweede Kamer|Eerste Kamer|vergaderjaar|\d{4} ?[-–/] ?\d{2,4}|[ ,.:])*+$",
    re.IGNORECASE,
)
FRACTION = compiled(
    r" van (?:de )?(?:fracties? van )?(?:de |het )?(?P<name>[\w'’/+-]{2,24}?)(?:-fractie)?"
    r"(?=[\s,.(])"
)
# "Kamerstuk 32 793, nr. 176 (A) en Kamerstuk 32 793, nr. 181 (B)": numbers in front of names.
NEXT_NUMBER = compiled(r"\)(?:,|,? en) (?:Kamerstuk(?:ken)? )?")
# "(nr. 12) en over ... (nr. 13)": the next number of the same members
SAME_GROUP = compiled(
    r"[\s,]*(?:(?:en |, )?nrs?\. ?|Kamerstuk(?:ken)? |en )*"
    r"|\),? (?:en )?(?:over|inzake|om|betreffende) [^()]{3,200}"
    r"\((?:Kamerstuk(?:ken)? ?)?(?:nrs?\. ?)?"
)
# A row of a table ends, also where the rows became one line.
ROW_END = compiled(r"\|\s{0,3}\||\|\s{0,3}\n")
# A number further from its motion than this belongs to something else.
LONGEST_TOPIC = 400
