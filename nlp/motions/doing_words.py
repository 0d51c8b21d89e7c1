"""The words that tie a clause to a motion, and those of voting and speaking that do not.

All in lower case, with þ for a motion that does or undergoes and ð for one behind a preposition,
but for what opens a clause, which has § and ¶ still.
"""

from nlp.matching.patterns import compiled
from nlp.matching.wordlists import wordset

# "De suggestie uit de motie", "met de motie in de hand", "de in de motie bedoelde gezant".
TIED = compiled(
    r"þ|\b(?:wens\w*|verzoek\w*|oproep|opdracht|strekking|inhoud|geest|gedachte\w*|suggestie\w*"
    r"|inzicht\w*|overweging\w*|aanbeveling\w*|voorstel\w*|doel\w*|gevraagde|verzochte|bedoeling"
    r"|kern|aansporing|signa\w+|boodschap|punten|deel|gedeelte|elementen|maatregel\w*|criteria"
    r"|principes|uitgangspunt\w*) (?:\w+ ){0,3}?(?:in|uit|van|bij|met|door)(?: de| deze)? ð"
    r"|^\W*(?:(?:mede|ook|juist|direct|kort|vlak) )?(?:met|door|dankzij|vanwege|wegens|na|gehoord"
    r"|gegeven|aan) (?:[^,;:]{0,50}? )?ð(?! (?:wordt|is|werd|heeft|had) )"
    r"|^\W*(?:gesteund|gesterkt|aangespoord|aangemoedigd) door (?:de |deze )?ð"
    r"|\b(?:met|onder) verwijzing naar(?: de| deze)? ð"
    r"|(?<=\w )(?:voor|achter)(?: de| deze)? ð|\b\w*toets(?:en)? op(?: de| deze)? ð"
    r"|\b(?:in|bij|door|met) (?:de |deze )?ð (?:be\w+de|ge\w+de|ver\w+te"
    r"|\w*(?:ge|be|ver)\w+(?:e|en)|voorgestelde|bepleite|verlangde) \w"
)
# "Het debat over de motie", "de indieners van de motie": what is told is not told of it.
SPOKEN_OF = compiled(
    r"\b(?:\w*debat\w*|\w*overleg|behandeling|bespreking|stemming\w*|besluitvorming|indieners?"
    r"|indiening|ondertekena\w+|aanname|aanvaarding|beraadslaging\w*|vra(?:ag|gen)|brief|brieven"
    r"|reactie|oordeel|appreciatie|discussie|dictum)[^,;:]{0,40}"
    r" (?:over|van|op|inzake|omtrent|betreffende|rond|bij|naar aanleiding van)(?: de| deze)? ð"
)
AMONG = compiled(r"\bwaaronder\b|\boverzicht\b")
ASKING = compiled(
    r"\b(?:vraagt|vragen|vroeg|gevraagd|verzo\w+|oproept|opriep|opgeroepen|bepleit\w*|beoogt"
    r"|wenste?|aanstuurt|noopt|kenbaar|verlang\w*|gewenst|doelt|doelde|voorstelt|voorstelde|aanspoort|aandringt"
    r"|aandrong|aangedrongen|opgedragen|opdraagt|uitspreekt|uitsprak|uitgesproken|wil)\b"
)
# Verbs of asking that the grammar does not know to be finite; "vroeg" it knows.
ASKED_ODDLY = compiled(r"\b(?:wenste|verlangde|bepleitte|beoogde|opriep|aanstuurt|aanstuurde)\b")
ADOPTED = compiled(r"\b(?:aangenomen|aanvaard|aannam|aanvaardde|steunde|uitgesproken|uitsprak)\b")
RELATIVE = wordset("die dat welke waartoe waarom waar waarvoor waarop waarnaar wat hetgeen zoals")
BECAUSE = wordset("nadat nu sinds toen omdat doordat")
# "Ten aanzien van de motie zijn de eerste zaken herbeoordeeld", by whomever.
ABOUT_IT = compiled(
    r"\W{0,4}(?:Ten aanzien van|Met betrekking tot|Waar het gaat om|(?:Voor w|W)at betreft|Inzake"
    r"|Wat|Over)(?: de| deze)? [§¶]"
)
# "Over de motie meld ik u dat het RIVM een onderzoek uitvoert".
REPORTS = compiled(r"\b(?:merk|meld|melden|geldt|bericht|berichten|informeer|kan)\b")
# "Motie-De Hoop (31 293, nr. 670): ", "Wat de motie-Tielen aangaat: ", "Motie | ... | ".
LABELLED = compiled(
    r"[\W\d]{0,8}(?:(?:Wat|Ten aanzien van|Over|Inzake|Voor)(?: de)? )?[§¶]"
    r"(?:[^:.;|]{0,40}: |(?: ?\|[^|§]{0,80}){0,2} ?\| ?)"
)
IN_SPITE = compiled(r"\W*(?:Hoe(?:zeer|wel)? |Ofschoon |Ondanks )[^,;:]{0,60}[§¶]")
# "De motie heeft mijn instemming; daartoe heb ik een voorstel gedaan": a second main clause.
GOES_ON = compiled(
    r"\b(?:haar|hem|ze|deze|die)\b|\b(?:hier|daar)(?:aan|voor|toe|over|mee|bij|in|op|naar)\b"
)
# "Daar momenteel over", "hiervoor", "het daartoe strekkende besluit": of what was asked for.
POINTS = compiled(
    r"\b(?:hier|daar)(?:aan|voor|toe|over|mee|in|op|naar|van)\b|\bdaarbij\b"
    r"|\b(?:hier|daar) (?:\w+ ){0,4}(?:over|aan|mee|voor|toe|in|naar|op)\b"
    r"|\b(?:dit|deze|die|dat|een dergelijke?|zo'n) [\w-]+"
)
# Of the vote, of an answer that is asked for, of advice, of what is done by heart alone.
OF_VOTING = compiled(
    r"\b(?:serieus|aan bod|ter sprake|aan de orde|ter kennis\w*|voor kennisgeving"
    r"|vra(?:ag|gen) gesteld|gesteld dat|ga(?:at|an)? (?:\w+ ){0,3}uit van)\b|"
    r"\b(?:in stemming|(?:de|een) stemming|oordeel kamer|meerderheid|zetels)\b"
    r"|\b(?:bent|kunt|zult|wilt|deelt|heeft|vindt) u\b|\?\s*$"
)
# "Minister Hoekstra heeft de motie opgebracht".
MINISTER = compiled(
    r"(?:^\W*|\b(?:heeft|zal|neemt|brengt) )(?:minister|staatssecretaris|premier) [a-z]"
)
# A Chamber or its members as the one who acts.
OF_CHAMBER = compiled(
    r"(?<!aan )(?<!van )(?<!door )(?<!met )(?<!naar )(?<!bij )(?<!zal )(?<!voor )"
    r"\b(?:uw kamer|de (?:tweede |eerste )?kamer|het lid|de leden|\w*fracties?"
    r"|de (?:vaste )?\w*commissie|(?:de )?indieners?|ondertekenaars?|kamerlid)\b"
)
# What comes about without anybody who does it: "het gesprek vond plaats", "de regeling gaat in".
COMES_ABOUT = compiled(
    r"(?:vind\w*|vond\w*|heeft|hebben|zal|zullen)\b.*\bplaats(?:gevonden|vinden)?\b|(?:start\w*"
    r"|beg[io]n\w*|verschijn\w*|volg[td]\w*|loopt|lopen|is|zijn|komt|komen|gaat|gaan|treedt|trad"
    r"|draait|ligt|krijgt|wordt|worden)"
)
REACHES = compiled(
    r"\b(?:plaats\w*|ingegaan(?! op)|van start|open|in werking|van kracht|in gang|live"
    r"|voor advies|ter (?:consultatie|inzage)|in (?:internet)?consultatie|bij de raad van state"
    r"|met (?!(?:uw|de) (?:\w+ )?kamer|elkaar|u\b|het lid|de leden)[^,;]{2,40}"
    r" (?:gesproken|overlegd))\b"
)
# "Het instituut buigt zich daarover": a verb that is on no list, behind who does it.
UNLISTED = compiled(r"\W*(?:de|het) (?:[\w-]+ )?[\w'-]+ (?P<verb>[a-z]{3,}t) ")
RUNS = compiled(r"loopt|lopen|volgt|volgen|verschijnt|start|starten|begint|beginnen")
# "De kaart waar de motie om vroeg, treft u bij deze brief aan": what was asked for is sent.
ENCLOSED_HERE = compiled(
    r"\b(?:treft?|vindt|ontvangt|bied|zend|stuur|doe|gaat|gaan|is|zijn)\b.*"
    r"\b(?:bij deze \w*brief|hierbij|bijgaand|bijgevoegd|als bijlage|in de bijlage)\b"
)
# "Nederland heeft gepleit voor sancties (motie-Kuzu, 31 288, nr. 4)": a bracket with nothing else.
BRACKETED = compiled(r"\W*(?:(?:zie|ook|o\.a\.|vgl\.?|cf\.?|de|aangenomen) )*[þð]\W*")
# In a meeting of the Union to speak up is what was asked for.
SPEAKS_UP = compiled(
    r"\b(?:aandacht|gepleit|pleit\w*|(?:ge)?benadruk\w*|op(?:ge)?roepen|roept?\b.*\bop|riep\b.*\bop"
    r"|uitgesproken|spr\w+\b.*\buit|opgebracht|aangekaart|veroorde\w+|onderstre\w+|aangedrongen"
    r"|dringt?\b.*\baan|drong\b.*\baan|zet\w*\b.*\bin|ingezet|inzetten)\b"
)
