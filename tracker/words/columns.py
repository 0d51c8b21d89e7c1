"""What each column of a file means: who counts with it must not have to guess."""

from tracker.words.labels import TERMS

# Of names that the glossary has as well, it tells what they mean.
_COLUMNS = {
    "Andere passages": "Hoeveel passages van dit resultaat er nog zijn.",
    "Appreciatie": "Het oordeel van het kabinet over de motie; leeg: hier niet bekend.",
    "Besloten op": "De dag van de stemming, intrekking of aanhouding volgens het register.",
    "Bron": "Adres van het stuk bij wie het publiceerde; leeg als het uit een bestand is gelezen.",
    "Citaat": "De letterlijke zin in het stuk die dit zegt.",
    "Commissie": "De commissie waarin het is toegezegd, volgens het register.",
    "Dagen te laat": "Dagen van het einde van de huidige termijn tot de dag van ‘Stand op’, zolang"
    " het niet is afgedaan. Leeg: niet te laat. Wat te laat is afgedaan heeft hier niets: trek"
    " daarvoor ‘Eerste termijn tot en met’ af van ‘Datum van het stuk’.",
    "Dagen uitgesteld": "Som van alle verschuivingen naar een later einde, in dagen.",
    "Datum": "De dag van het stuk, de gebeurtenis of het verstrijken van de termijn.",
    "Datum van het stuk": "De dag van het stuk onder ‘Bewijs’: bij ‘afgedaan’ dus de dag van de"
    " brief die dat zegt.",
    "Dossier": "Het dossier van het eerste stuk of van de motie, zoals 26485 of 35570-XIV.",
    "Eerdere termijn volgens dit stuk": "De oudere termijn zoals dit stuk hem noemt.",
    "Eerdere termijn volgens dit stuk tot en met": "De laatste dag daarvan.",
    "Eerste termijn": "De termijn die het eerst is genoemd, in de woorden van het stuk.",
    "Eerste termijn tot en met": "De laatste dag daarvan; leeg als er geen dag uit volgt"
    " (‘binnenkort’).",
    "Fractie": "De fractie van wie erom vroeg of de motie indiende.",
    "Fracties": "De fracties van de ondertekenaars, voor zover bekend.",
    "Gebeurtenis": "Wat dit stuk erover zegt: toegezegd, uitgesteld, afgedaan en zo meer.",
    "Gevraagd door": "Wie erom vroeg of de motie indiende.",
    "Herkomst": "Gelezen in het stuk, uit het register, of door een beoordelaar.",
    "Huidige termijn": "De termijn die nu geldt, in de woorden van het stuk.",
    "Huidige termijn tot en met": "De laatste dag waarop het nog op tijd is; leeg als er geen dag"
    " uit volgt.",
    "Huidige termijn vanaf": "De eerste dag van die termijn.",
    "Indiener": "Wie de motie als eerste ondertekende.",
    "Ingediend op": "De dag waarop de motie is ingediend, volgens het register.",
    "Jaar": "Het jaar van ‘Datum’.",
    "Kamerstuk": "Het nummer van de motie, de brief of het stuk zelf, zoals 26485-345.",
    "Kamerstuk van het stuk": "Het nummer van het stuk waar dit staat.",
    "Kenmerk": "Vast kenmerk; blijft hetzelfde, ook na opnieuw inlezen.",
    "Keren uitgesteld": "Hoe vaak een hier bekende termijn naar later ging of werd losgelaten;"
    " hoogstens één keer per dag.",
    "Ministerie": "Het ministerie dat het toezegde of de brief stuurde.",
    "Nieuwe termijn": "De termijn die na deze dag geldt, in de woorden van een stuk.",
    "Nieuwe termijn tot en met": "De laatste dag daarvan.",
    "Nummer in register": "Het nummer in het toezeggingenregister van de Kamer.",
    "Omschrijving": "De zin of titel waaronder het hier staat.",
    "Ondertekend door": "Alle bekende ondertekenaars, de indiener eerst.",
    "Oude termijn": "De termijn die vóór deze dag gold, in de woorden van een stuk.",
    "Oude termijn tot en met": "De laatste dag daarvan.",
    "Passage": "De letterlijke tekst waarin het gezochte staat.",
    "Plaats": "Waar in het stuk de passage staat.",
    "Soort": "Toezegging, voornemen, motie, of het soort stuk.",
    "Stand": "Waar het staat op de dag van ‘Stand op’, zoals het dashboard het zegt.",
    "Stand in register": "De stand volgens het register van de Kamer, naast de onze.",
    "Stuk": "De titel van het stuk waar dit staat.",
    "Tekst": "De tekst van de motie, volgens het register.",
    "Telt mee": "Nee: een beoordelaar heeft deze gebeurtenis afgewezen.",
    "Termijn in dit stuk": "De termijn die dit stuk noemt, in zijn woorden.",
    "Termijn in dit stuk tot en met": "De laatste dag daarvan.",
    "Termijn in dit stuk vanaf": "De eerste dag daarvan.",
    "Titel": "De titel van het stuk of de motie.",
    "Toegezegd door": "Wie het oudste ingelezen stuk hierover tekende; vertelt dat van een eerdere"
    " toezegging, dan kan een voorganger die hebben gedaan.",
    "Toegezegd op": "De dag van het oudste ingelezen stuk hierover (de toezegging zelf kan ouder"
    " zijn); van een motie de dag van indiening.",
    "Toelichting": "Notitie van een beoordelaar, of de stand volgens het register.",
    "Uitslag": "Wat de Kamer besloot, voor zover op de dag van ‘Stand op’ bekend.",
    "Uitstel": "1 voor elk gemeld uitstel, één keer per brief; leeg op elke andere regel. De som is"
    " het aantal keren uitstel.",
    "Vaste link": "Adres van de pagina in dit dashboard.",
    "Verschuiving in dagen": "Van ‘Oude termijn tot en met’ tot ‘Nieuwe termijn tot en met’;"
    " onder nul: vervroegd.",
    "Waarom": "De reden van de stand, in één zin.",
    "Waarom hier": "Leeg: hoort bij dit dossier of deze persoon; anders waarom het er toch staat.",
}


def meaning(column: str) -> str:
    """What a column of this name holds; nothing of a name that no file has."""
    return _COLUMNS.get(column) or TERMS.get(column[:1].lower() + column[1:], "")
