"""The words for what the government sends, makes or owes, so that its delay concerns us.

Each may be the end of a longer word ("jaarverslag"), so nothing is asked of what stands before it.
"""

from nlp.matching.patterns import compiled

# Whatever can be delivered, decided or begun.
DELIVERABLE = compiled(
    r"(?:onderzoek|onderzoeken|evaluaties?|wetsvoorstel|wetsvoorstellen|wetgeving"
    r"|handreiking|strategie|agenda|overzicht|convenant|verslag|leidraad|aanbesteding|routekaart|studie"
    r"|besluit|(?:ontwerp|tracé|uitvoerings|kader|wijzigings)besluiten|brief|rapport"
    r"|rapportage|reactie|beantwoording|(?<!aan)vragen|antwoorden|verkenning|planning|oplevering"
    r"|invoering|inwerkingtreding"
    r"|publicatie|(?:toe|ver)zending|indiening|regeling|visie|nota|notitie|plan|plannen|programma"
    r"|project(?:en)?|traject(?:en)?|pilots?"
    r"|uitwerking|herziening|besluitvorming|advies|uitkomsten|resultaten|kaders|bouwstenen"
    r"|afronding|finaliseren"
    r"|aanbieding|fiche|fiches|standpunt|implementatie|uitvoering|wijziging|toezegging|toegezegde"
    r"|monitor|analyse|amvb|maatregel van bestuur"
    r"|doorlichting|beleidsreactie|jaarverslag|begroting|register|systeem|stelsel|aanpak|termijn"
    r"|(?:invoerings|ingangs|oplever|start|streef|eind)datum)\b"
)
# What the government begins, beside what it delivers: "de start van de proef is uitgesteld".
LAUNCHED = compiled(
    r"\b\w*(?:start|proef|opening|openstelling|aanleg|bouw|ingebruikname|ingang|verhoging|verlaging"
    r"|heffing|verbod|verplichting|campagne|veiling|uitrol|overdracht|overgang|maatregel(?:en)?"
    r"|sluiting|verhuizing|hervorming|vervanging|wet|plan|selectie|introductie|inning|tol"
    r"|brug|bruggen|weg|wegen|tunnel|sluis|spoor|lijn|station|knooppunt|dijk"
    r"|maatregelen|operatie|verkoop|afschaffing|afbouw|transitie)\b"
)
# What a ministry itself works on.
OWN_WORK = compiled(
    r"(?:onderzoek|evaluatie|wetsvoorstel|besluitvorming|rapport|verkenning|notitie|visie"
    r"|actieplan|doorlichting|wetgeving|herziening|rapportage|monitor|handreiking|strategie"
    r"|analyse|plan van aanpak)\b"
)
# What goes to a Chamber by its nature.
PAPERS = compiled(
    r"(?:(?<!aan)vragen|beantwoording|(?<!ver)antwoorden|reactie|brief|toezending|verzending|aanbieding"
    r"|toegezegde?|verzoek|fiche"
    r"|fiches|nota naar"
    r"|beleidsreactie|verslag)\b"
)
ASKED_FOR = compiled(r"\b(?:vragen|kamervragen|beantwoording|verzoek|gevraagde)\b")
