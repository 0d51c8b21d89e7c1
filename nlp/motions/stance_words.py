"""The words around a motion by which a letter tells what became of it: retelling, sending, acting.

The cues that decide are data, in `nlp/lexicon/stances.toml`; these find the sentence to look at.
"""

import re

from nlp.matching.common_words import PARTICLE, THIS
from nlp.matching.patterns import compiled

# "hieraan is uitvoering gegeven", "hiermee is aan dit verzoek voldaan"
BACKWARDS = compiled(
    r"(?<=uitvoering )(?:hier|daar)van\b|(?<=\baf van )(?:de )?uitvoering(?=\W*$)"
    r"|\b(?:haar|deze|die)\b(?= (?:\w+ ){0,2}(?:uitvoeren|uit te voeren)\b)"
    r"|(?<=\b[Vv]oer )(?:haar|deze|die)\b(?=[^.;]{0,30}\buit\b)"
    r"|\b(?:[Hh]ier|[Dd]aar)(?:aan\b|toe\b(?= strekt|[.;,])|(?= [^.;]{0,40}\baan gegeven\b)"
    r"|(?= (?:\w+ ){0,3}(?:invulling|uitvoering|gevolg|gehoor|opvolging) aan\b))"
    r"|\b(?:[Dd]it|[Dd]at|[Hh]et|[Dd]eze|[Dd]ie) (?:\w+ )?(?:verzoek|oproep|wens|opdracht|dictum)\b"
    r"(?! (?:van|door|uit) (?:de|uw) (?:vaste )?(?:\w*commissie|leden|fractie))"
    r"|\b[Dd]e (?:wens|oproep|opdracht) van (?:de|uw) Kamer\b"
)
# Behind a semicolon, or in the next sentence: "ik zal deze betrekken bij", "zij is uitgevoerd".
POINTS_BACK = compiled(
    r"\b(?:haar|hem)\b(?= (?:door|over|aan|voor|in|mee|op|uit)?ge\w+[dnt]\b)"
    r"|\bze\b(?= (?:\w+ ){0,4}(?:door|over|aan|voor|in|mee|op|be|ver)?(?:ge|be|ver)\w+[dnt]\b)"
    r"|\b(?:[Zz]ij|[Hh]ij)\b(?= (?:is|wordt|zal|kan|krijgt)\b)"
    r"|(?<=[HhDd][ia][ea]rmee is )(?:zij|hij|deze|die)"
    r"(?= (?:uitgevoerd|afgedaan|afgehandeld|afgerond)\b)"
    r"|\b(?:[Dd]eze|[Hh]aar|[Hh]em|[Bb]eide|[Dd]ie)\b(?= (?:(?:dan|dus|daarom|ook|dit|nog|niet|op"
    r"|bij|in|te|met|na|voor|ter|ten|naast|heb|hebben|beschouw|acht|als|worden|wordt|is|zijn|mee|nader|wel"
    r"|hiermee|daarmee|volledig|geheel|reeds|verder|alsnog|thans|nu|momenteel|inmiddels|reeds|al|voer|neem|leg|betrek|werk|zal|zullen"
    r"|kan|kunnen)\b|(?:betrekken|uitvoeren|uitwerken|meenemen|overnemen|oppakken|afdoen|honoreren"
    r"|opvolgen|invullen|bespreken)\b))"
)
# "Daartoe ben ik niet bereid", "Daarvoor zie ik geen ruimte".
BACKWARDS_AT_HEAD = compiled(r"\W{0,3}(?:[Hh]ier|[Dd]aar)(?:toe|voor|aan|in|mee|van)?\b")
# "Zij is in mei uitgevoerd" may speak of another thing: one that is done itself, or that came of
# the motion ("naar aanleiding van de motie is de regeling aangepast").
MAY_BE_OTHER = compiled(
    r"(?:onderzoek|evaluatie|verkenning|pilot|proef|toets|audit|inventarisatie|analyse|meting"
    r"|monitor|enquête|studie|doorlichting|actie|maatregel|campagne|plan|opdracht)(?:en|s|'s)?\b"
    r"|\b(?:aanleiding van|reactie op|conform|lijn met|vervolg op|uitvoering van|invulling van"
    r"|basis van|vanwege|gelet op|gezien|door|dankzij|met|volgens|overeenkomstig)"
    r" (?:de |deze )?(?:\w+ )?motie",
    re.IGNORECASE,
)
WITH_THIS = compiled(r"\b(?:[Hh]ier|[Dd]aar|[Ww]aar)mee\b")
# "Met het rapport wordt uitvoering gegeven aan", behind the sentence that sends it.
WITH_IT = compiled(
    r"\b(?:[Hh]ier|[Dd]aar|[Ww]aar)mee\b|\b[Mm]et (?:het|de) (?:\w*rapport(?:age)?|evaluatie"
    r"|\w*onderzoek|verslag|\w*nota|notitie|overzicht|monitor)\b"
    r"|\b[Mm]et (?:dit|deze) (?:\w*rapport(?:age)?|evaluatie|\w*onderzoek|verslag|\w*nota|notitie"
    r"|overzicht|monitor|bijlage|toezending)\b"
    r"|\b[Mm]et (?:het|de) (?:toezend|aanbied|toestur)(?:en|ing) (?:hier|daar)van\b"
)
GIVES = compiled(r"\b(?:geef|geeft|geven|wordt|worden|kom|komt)\b")
# "Ik hoop u hiermee voldoende te hebben geïnformeerd" ends a letter, and reports nothing.
COURTESY = compiled(
    r"\b(?:hoop|hopen|vertrouw|vertrouwen|ga(?:an)? ervan uit)\b"
    r"(?![^.;]*\b(?:verzoek|wens|oproep|dictum)\b[^.;]*\bvoldaan\b)",
    re.IGNORECASE,
)
OTHER_SUBJECT = compiled(r"\b(?:toezegging|amendement|initiatief)\w*")
RETELLS = compiled(
    r"[§¶][^.;]{0,160}\b(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|roept|riep|draagt|spreekt|oproept|opgeroepen|gevraagd|opgedragen|dringt|drong|bepleit\w*)\b"
    r"|§[^.;]{0,20}\b(?:vergt|vereist|noopt|behelst)\b"
    r"|\b(?:verzoekt|verzocht|vraagt|vroeg|roept)\b[^.;]{0,80}[§¶]|[§¶][^.;]{0,20}\b(?:die|waarin|waarmee)\b"
    r"|\b(?:lees|leest|interpreteer\w*|versta|vat) (?:ik |het kabinet )?§"
    r"|§[^.;]{0,30}\b(?:lees|leest|interpreteer\w*|versta|vat|beschouw) (?:ik|wij|het kabinet)\b"
    r"|\b(?:[Ii]n|[Mm]et|[Mm]iddels|[Vv]ia) (?:de |deze )?[§¶][^.;]{0,60}"
    r"\b(?:verzoek|vraag|roep|verzocht|gevraagd)"
)
THAT_ASKS = compiled(
    r"\b[Mm]oties?\b(?:[^.;]|\b(?:nrs?|c\.s|jl)\.){0,160}\b(?:die|waarin|waarmee|welke)\b[^.;,]{0,60}"
    r"\b(?:vraagt|vragen|vroeg(?:en)?|verzoekt|verzoeken|verzocht(?:en)?|oproept|opriep|bepleit(?:te)?"
    r"|aandringt|gevraagd|opgeroepen)\b"
    r"|\b(?:heeft|had|hebben)\b[^.;]{0,80}\bmotie\b[^.;]{0,60}"
    r"\b(?:verzocht|gevraagd|opgeroepen|gepleit)\b"
)
# "De indiener heeft gevraagd om een brief in reactie op deze motie": not what the motion asks.
ASKS_A_REACTION = compiled(r"\b(?:reactie op|appreciatie van|oordeel over)\b[^.;]{0,12}(?:[§¶]|$)")
GOVERNMENT_ACTS = compiled(
    r"\b(?:ontvang(?:t|en)?|vindt|treft) (?:u|uw Kamer)\b|\bvoorziet\b"
    r"|\b(?:is|zijn)\b[^.;]{0,40}\bin (?:voorbereiding|uitvoering|ontwikkeling|gang)\b"
    r"|\b(?:heeft|hebben)\b[^.;]{0,80}\bplaatsgevonden\b"
    r"|\bwerk(?:t|en) (?:(?:hier|daar) (?:\w+ ){0,2}aan|(?:hier|daar)aan)\b"
    rf"|\bvoer(?:t|en) {THIS}\b[^.;]{{0,40}}\buit\b"
    r"|\b(?:hier|daar)mee\b[^.;]{0,20}\b(?:bezig|aan de slag|gestart|begonnen)\b"
    r"|\b(?:heeft|hebben) (?:dit|deze|dat|die|daartoe|hiertoe|hiervoor|daarvoor)\b[^.;]{0,80}"
    r"\b(?:\w{0,4}ge|ver|be|her)\w{2,}[dtn]\b|"
    r"\b(?<!\bacht )(?<!\bvind )(?:[Ii]k|[Ww]ij|[Hh]et kabinet|[Dd]e regering"
    r"|[Hh]et ministerie|[Mm]ijn (?:ministerie|departement|voorganger|ambtgenoot))\b"
    r"(?! (?:onderschrijf|begrijp|deel|vind|hecht|herken"
    r"|ziet (?:het|de) (?:belang|waarde|nut|zorg)|ben het|ontraadt?|verwijs|lees))"
    r"|\b(?:hier|daar)(?:voor|toe|van)\b (?:zijn|is) (?:\w+ ){0,3}in volle gang\b"
    rf"|\b(?:stelt|werkt|voert|bereidt|richt|zet|pakt|neemt) {THIS}\b[^.;]{{0,60}}"
    r"\b(?:op|uit|voor|in|ter hand)(?=[.;,]|$)|\b(?:hier|daar)naar loopt\b"
    r"|\b(?:is|zijn|wordt|worden|werd|werden)\b[^.;]{0,120}"
    rf"\b(?:{PARTICLE}?(?!geweest|gedebatteerd|gestemd)ge\w{{2,}}[dtn]|op\w*ge\w+"
    r"|(?:ver|be|her)\w{3,}[dt]|voorzien|bezien|bekeken|begonnen)\b"
)
# "Ik deel die zorg": what the government thinks of what was asked for is nothing that it does.
ATTITUDE = compiled(
    r"\b(?:begrijp\w*|snap\w*|deelt?|delen|waardeert?|onderschrijf\w*|onderken\w*|hecht\w*"
    r"|(?:h)?erken\w*|vindt?(?! u\b|[^.;]*\bplaats\b)|dankt?|bewust|eens|blij"
    r"|verheugd|toegedaan|voorstander|gereageerd"
    r"|waardering|begrip|kennisgenomen|(?:kan|kunnen) (?:mij|zich|ons)\b[^.;]{0,30}\bvinden"
    r"|(?:belang|waarde|nut|noodzaak)\b[^.;]{0,20}\bziet?|ziet?\b[^.;]{0,20}\b(?:belang|waarde|nut))\b"
)
GOES_ON = compiled(
    r"\b(?:en|maar|daarom|dus|zal|zullen|gaat?|onderzoek\w*|werkt?|bezi\w+|verken\w*|om)\b"
)
# "De pilot start in het voorjaar": what was asked for begins.
BEGINS = compiled(
    r"\W{0,3}(?:[Dd]eze|[Dd]it|[Dd]ie|[Dd]at|[Dd]e|[Hh]et) (?:(?:eerste|nieuwe|gevraagde) )?[\w-]+"
    r" (?:(?:start|begint|loopt|volgt|verschijnt|gaat\b[^.;]{0,40}\bin\b(?=[.;])|treedt)\b"
    r"|zal\b[^.;]{0,60}\b(?:verschijnen|volgen|starten|beginnen|plaatsvinden)\b)"
)
# The motion itself speaks on, retold word by word: no report of what was done.
OF_THE_MOTION = compiled(
    r"\W{0,3}(?:[Vv]erzoekt|[Rr]oept|[Ss]preekt uit|[Dd]raagt|[Oo]verwegende|[Cc]onstaterende"
    r"|[Vv]an mening|[Gg]ehoord|[Cc]oncluderende|[Ee]n gaat over)\b"
)
LISTED = compiled(
    r"^(?:Het (?:betreft|gaat)|Dit (?:betreft|zijn)|Te weten|Namelijk|[-•–*·]"
    r"|\d{1,2}[.)]|[a-z][.)])"
)
MANY = compiled(
    r"(?:\b[Dd]e )?(?:\bvolgende )?\b[Mm]oties\b|\b(?:(?:[Dd]e )?volgende|[Ee]en) motie\b"
)
REJECTED = compiled(r"\bverworpen\b|\bverworden\b|\bingetrokken\b")
VERB_BETWEEN = compiled(
    r"\b(?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|kunnen|geef|geeft|beschouw|voer|doe|verzoekt|vraagt"
    r"|betrek|(?:neem|pak|werk|leg|volg) ik|loopt|krijgt|blijft|ontraad)\b"
)
ONLY_NUMBERED = compiled(r"(?:\W|\bc\.s\b|\b[Kk]amerstuk(?:ken)?\b|\bnrs?\b|\b[A-Z]{1,5}\b|\d)*+")
# "De motie-Kuzu over stages (31 288, nr. 4) is": what it is about belongs to what names it.
ON_ITS_SUBJECT = compiled(
    r"(?: c\.s\.)?(?: \([^()]{0,40}\))?,? (?:over|inzake|betreffende|aangaande|omtrent|rond|om|tot"
    r"|ter|van|op|d\.d\.|m\.b\.t\.|met betrekking tot|ten aanzien van|waar\w*|die|dat|welke|en)\b"
)
TOLD_BEHIND_A_CLAUSE = compiled(
    rf"(?:,|\bte \w+en) {VERB_BETWEEN.pattern}|\b[a-z]+ (?:ik|wij|het kabinet|de regering)\b"
)
SPEAKS = compiled(rf"{VERB_BETWEEN.pattern}|\b(?:[Ii]k|[Ww]ij|kabinet|regering|Kamer|[Uu])\b")
ENDS_HERE = compiled(r"[^\w;]*(?:\d{1,3}\W*)?$")
# "De motie-Kuzu over stages is uitgevoerd (31 288, nr. 4)": the number stands behind what is told.
TOLD_BEFORE_NUMBER = compiled(
    r"(?:(?!\b(?:waar\w*|wat|wanneer|wie|die|dat|welke|om|omdat|hoe|of|als|zodat|zoals)\b"
    r"|\b(?:aan|bij|door|in|met|naar|op|over|van|voor) zijn\b)"
    r"[^.;()|]|\bc\.s\.|\([^()]{0,12}\)){0,300}?"
    rf"(?:{VERB_BETWEEN.pattern}|\b(?:verzocht(?:en)?|verzoeken|vroeg(?:en)?|vragen|roept|riep|was"
    r"|werd|acht|zie|merk|geldt)\b)"
)
# "De motie A is uitgevoerd; de motie B volgt": the second is said of in words of its own.
DONE_WITH = compiled(
    r"\b(?:uitgevoerd|afgedaan|afgerond|ontraden|overgenomen|aangenomen|verworpen)\b[^;]{0,20};"
    r"|\b(?:uitvoeren|overnemen|opvolgen|honoreren|afdoen)(?:,? (?:maar|terwijl|doch)\b|;)"
)
# "De motie A wordt samen met de motie B uitgevoerd": one verb for both.
TOGETHER = compiled(
    r"\b(?:samen|tezamen|gezamenlijk|gelijktijdig|in samenhang|in combinatie|tegelijk) met"
    r" (?:de )?$"
)
CUT = compiled(r"[,;:]| en (?!van\b)| terwijl | maar ")
SENDS = compiled(
    r"\b(?:[Hh]ierbij|[Bb]ijgaand|[Bb]ijgevoegd|[Mm]et deze \w*brief|[Ii]n deze \w*brief"
    r"|[Ii]n de bijlage|[Aa]ls bijlage)\b"
    r"[^.;]{0,120}\b(?:bied|zend|stuur|treft|ontvangt|ontvang|vindt|doe|deel|informeer|aan|toe)\b"
    r"|\b(?:gaat deze \w*brief|[Dd]eze \w*brief (?:gaat|schetst|beschrijft|bevat))\b"
    r"|\bgaa(?:t|n) hierbij\b|\b(?:vindt|treft) u\b[^.;]{0,60}\b(?:als|in de) bijlage\b"
    r"|\b(?:vindt|treft|ontvangt) u (?:hierbij|bijgaand|als bijlage|in de bijlage)\b"
    r"|\b[Uu] (?:vindt|treft|ontvangt)\b[^.;]{0,80}\b(?:als|in de) bijlage\b"
    r"|\b(?:is|zijn) (?:als bijlage |hierbij )?(?:bij deze \w*brief )?(?:ge|bijge)voegd\b"
    r"|\bbij deze \w*brief (?:is|zijn)\b[^.;]{0,80}\b(?:ge|bijge)voegd\b",
    re.IGNORECASE,
)
# "Dat plan vindt u als bijlage bij deze brief": what was asked for comes with this letter.
# "Het gevraagde overzicht volgt in mei", right behind a motion: what it asked for. A letter on the
# motion is what its submitter or a committee asked for.
WHAT_WAS_ASKED = compiled(
    r"\b(?:[Hh]et|[Dd]e) (?:gevraagde|verzochte)"
    r" (?!(?:\w*brief|reactie|appreciatie|oordeel|toelichting|uitstel)\b)(?=[\w-])"
)
# "Dit is gebeurd", "Dat heb ik gedaan", right behind what was asked for.
DONE_SO = compiled(
    r"\W*(?:dit|dat) (?:is (?:\w+ ){0,2}gebeurd|heb ik (?:(?!niet\b)\w+ ){0,5}gedaan"
    r"|heeft het kabinet (?:\w+ ){0,2}gedaan)\W*$",
    re.IGNORECASE,
)
COMES_WITH_THIS = compiled(
    rf"\W{{0,3}}(?:(?:[Dd]e|[Hh]et) (?:[\w-]+ ){{1,2}}van {THIS} [\w-]+"
    r"|(?:[Dd]e|[Hh]et) (?:uitkomst(?:en)?|resulta(?:at|ten)) (?:hiervan|daarvan"
    rf"|van {THIS} [\w-]+)"
    r"|(?:[Dd]it|[Dd]at|[Dd]eze|[Dd]ie|(?:[Hh]et|[Dd]e) (?:gevraagde|verzochte)) [\w-]+)"
    r" (?:vindt|treft|ontvangt|is|zijn|wordt|worden|gaat|bied|stuur|zend)\b[^.;]{0,80}"
    r"\b(?:als bijlage|(?:in|als) (?:de )?bijlage(?: \d+)?|bijgevoegd|bijgaand|hierbij"
    r"|bij deze brief|aangeboden)\b|\W{0,3}(?:[Hh]ierbij|[Bb]ijgaand|[Bb]ijgevoegd"
    r"|In deze brief|Als bijlage|In de bijlage)\b[^.;]{0,40}"
    r"\b(?:deze|dit|dat|die|(?:de|het) (?:gevraagde|verzochte)) [\w-]+"
    r"|\W{0,3}(?:[Dd]eze \w*brief voorziet (?:hier|daar)in|(?:Hier|Daar)in voorziet deze \w*brief)"
)
# "De eerste rapportage treft u hierbij aan", where a rapportage was asked for.
THING_ENCLOSED = compiled(
    r"\W{0,3}(?:[Dd]eze|[Dd]it|[Dd]e|[Hh]et) (?:[\w-]+ ){0,2}?(?P<thing>[\w-]{4,}) (?:"
    r"(?:vindt|treft|ontvangt) u [^.;]{0,30}\b(?:hierbij|bijgaand|bijlage)\b"
    r"|(?:is|zijn|gaat|gaan) [^.;]{0,40}\b(?:bijgevoegd|hierbij|bijlage)\b"
    r"|ligt (?:thans |nu |hierbij )?voor u\b)"
)
# "De Kamer heeft verzocht om een rapportage", below the name of the motion.
REQUESTED = compiled(
    r"\W{0,3}(?:(?:De|Uw) (?:Tweede |Eerste )?Kamer (?:heeft|had|vraagt|verzoekt|verzocht|vroeg)\b"
    r"|(?:De regering|Het kabinet) (?:wordt|is|werd) (?:verzocht|gevraagd|opgeroepen)\b"
    r"|(?:De leden|Het lid|De indieners?|De motie)\b[^.;]{0,60}\b(?:vraagt|vragen|verzoek(?:en|t)"
    r"|vroeg(?:en)?|verzocht(?:en)?)\b|Verzocht (?:is|wordt)\b"
    r"|(?:Daarin|Hierin|Daarmee) (?:wordt|werd|is) [^.;]{0,40}\b(?:verzocht|gevraagd|opgeroepen)\b"
    r"|(?:Daarin|Hierin) (?:verzoekt|vraagt|verzocht|vroeg) (?:de|uw|zij|hij)\b)"
)
# "Is uitgevoerd.", right below the name of the motion.
VERDICT_BELOW = compiled(
    r"\W{0,3}(?=(?:Is|Zijn|Wordt|Worden|Deels|Nog niet|Niet) [a-z]"
    r"|(?:Uw|De) (?:Tweede |Eerste )?Kamer (?:is|wordt|zal|ontvangt)\b)"
)
# "Motie X over Y. Status: afgerond." Said like this it holds for the motion right before.
STATUS = compiled(
    r"\W{0,3}(?:[Ss]tatus|[Ss]tand van zaken|[Ss]tand)\s?[:–-]\s?"
    r"|\W{0,3}(?=(?:Afgedaan|Uitgevoerd|Afgerond|Loopt|In (?:uitvoering|behandeling))[.,;])"
)
# "de motie A, die ..., en de motie B zijn beide uitgevoerd"
BOTH = compiled(r"\b(?:zijn|worden|beschouw|acht) (?:\w+ )?(?:beide|allebei|alle)\b")
# "In die geest heb ik", "Daartoe is": right behind a motion it tells what is done about it.
IN_THAT_SPIRIT = compiled(
    r"\W{0,3}(?:[Ii]n (?:die|deze) (?:geest|zin|lijn)|[Ii]n lijn (?:hier|daar)mee"
    r"|[Cc]onform (?:die|deze) (?:wens|oproep)|[Tt]er (?:uitvoering|invulling) (?:hier|daar)van"
    r"|[Mm]et dat (?:oogmerk|doel)|Sindsdien (?:heb ik|heeft het kabinet)|Ik heb sindsdien)\b"
)
# "Zij is met grote meerderheid aangenomen": told of the vote, and of nothing done about it.
VOTED = compiled(
    r"\W*(?:Zij|Hij|Deze|Die) (?:is|werd|zijn|werden) [^.;]{0,60}"
    r"\b(?:aangenomen|aanvaard|aangehouden|verworpen|ingetrokken|ingediend|gesteund)\W*$"
)
# What the government thinks of a motion before the vote says nothing of its execution.
APPRAISED = compiled(
    r"\bontra(?:ad|adt|den)\b|\boordeel (?:(?:aan|van) (?:de|uw) )?Kamer\b|\bontijdig\b"
)
# "Het overzicht is bijgevoegd" right behind "hiermee geef ik gevolg aan de motie om een overzicht".
ENCLOSED = compiled(
    r"\W{0,3}(?:[Hh]et|[Dd]e|[Dd]eze|[Dd]it) [\w-]+ (?:is|zijn|vindt u|treft u|gaat)\b[^.;]{0,40}"
    r"\b(?:bijlage|bijgevoegd|hierbij|bij deze brief)\b"
)
# "Uitgevoerde moties" above a list holds for each motion that opens a line below it.
LIST_HEADING = compiled(
    r"^[^\n.]{0,60}?\b(?:(?P<done>uitgevoerde|afgedane|afgehandelde|afgeronde)|openstaande|lopende"
    r"|in behandeling zijnde|in uitvoering zijnde|nog uit te voeren)\b"
    r"[^\n.]{0,40}\bmoties\b[^\n.]{0,40}$"
    r"|^[^\n.]{0,80}\boverzicht van (?:de |alle )?(?:nog )?openstaande moties\b[^\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
OPENS_A_LINE = compiled(
    r"[\W\d]{0,8}(?:[a-z]\) )?(?:de )?(?:(?:nader )?gewijzigde )?", re.IGNORECASE
)
# A heading that ends with a number in brackets, and a sentence on the line below it, which the
# mended text may have put behind it.
HEADING_WITH_NUMBER = compiled(
    r"^(?P<line>[^\w\n]{0,4}(?:\w{1,3}[.)] ?)?(?:(?:Nader g|G)ewijzigde m|Aangehouden m|M)otie\b"
    r"[^\n|:]{3,250}?\d\))[ \n](?=(?:De|Deze|Dit|Het|In|Met|Uw|Ik|Op|Aan|Hier\w*|Daar\w*|Voor|Naar"
    r"|Door|Om|Zoals|Tijdens|Conform|Over|Er|Eerder|Inmiddels|Momenteel|Gelet|Van|Ten|Ter|Bij)"
    r" [^\n]{20})",
    re.MULTILINE,
)
# "De motie verzoekt de regering om, met de VNG, een plan uit te werken.": all of that is asked for.
ALL_IT_ASKS = compiled(
    r"(?P<asks>§(?:(?!\b(?:die|dat|welke|waar\w*)\b)[^.;,§¶]){0,20}"
    r"\b(?:verzoekt|verzoeken|vraagt|vragen|roept|verzocht|vroeg|riep)\b)"
    r" (?:de regering|het kabinet|de minister|om|op|mij|ons)\b(?P<asked>[^;:§¶]*)$"
)
TELLS_ON = compiled(
    r"(?:\ben|,|\bmaar|\bdoch)(?: (?:deze|die|dit|dat))? (?:is|zijn|wordt|worden|werd|heb|heeft"
    r"|hebben|zal|zullen|kan|ga|gaat|geef|geeft|neem|neemt|voer|voert|beschouw|acht|ik|wij"
    r"|het kabinet|daaraan|daarom|daartoe|daarmee|hieraan|hierom|hiermee"
    r"|waar(?:aan|mee|op|toe) (?:ik|is|wordt))\b"
    r"|\b(?:uitgevoerd|afgedaan|voldaan)\W*$|[^.;]\. ?[A-Z]|\b[a-z]+ ik\b"
)
# "De motie over bomen vraagt mij om een plan": what it is about ends before what it asks.
ITS_SUBJECT = compiled(
    r"(?<=[§¶]) (?:over|inzake|betreffende|aangaande|omtrent)"
    r" (?:(?!\b(?:die|dat|waar\w*|wat|hoe|of|is|zijn|wordt|heeft|ik)\b)[^.:;,§¶]){3,120}?"
    r"(?= (?:verzoekt|verzocht|vraagt|vroeg|roept|riep|opgeroepen|gevraagd)"
    r" (?:de|het|een|mij|ons|om|op|te|uw|u)\b)"
)
