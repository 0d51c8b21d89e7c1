"""A delay is read however it is said: what is late, in which words, where the terms stand.

A way is a sentence with a thing in it, its new term in [[ ]] and its old one in {{ }}. Below them
are the near misses: nothing of ours is late in those, and one wrong "vertraagd" costs much trust.
"""

import re
from dataclasses import dataclass
from datetime import date

import pytest

from nlp.findings import CommitmentMention, EventKind
from nlp.reader import read

_MARKS = re.compile(r"\[\[|\]\]|\{\{|\}\}")
_DAY = date(2019, 10, 14)


@dataclass(frozen=True)
class Thing:
    """What can be late: its name, what it is called the second time, and the pronoun of it."""

    name: str
    short: str
    this: str
    plural: bool = False


THINGS = (
    Thing("het wetsvoorstel over de havengelden", "het wetsvoorstel", "dit"),
    Thing("de toegezegde brief over de visafslag", "de brief", "deze"),
    Thing("mijn reactie op het rapport van de Onderzoeksraad", "mijn reactie", "deze"),
    Thing("de uitkomsten van het onderzoek naar walstroom", "de uitkomsten", "deze", plural=True),
    Thing("de aangekondigde handreiking voor gemeenten", "de handreiking", "deze"),
)
# <t> the thing, <T> with a capital, <s> short, <d> the pronoun, (one/more) by its number.
WAYS = (
    "Helaas kan ik u <t> niet {{voor het kerstreces}} toesturen.",
    "Het lukt helaas niet om <t> nog {{dit jaar}} aan uw Kamer te sturen.",
    "Door ziekte van de onderzoekers lukt het niet <t> {{in november}} af te ronden.",
    "<T> (komt/komen) niet {{in december}} maar [[in maart 2020]].",
    "Ik zal <t> niet meer {{dit jaar}} aan uw Kamer kunnen zenden.",
    "De planning om <t> {{in november}} aan u te sturen blijkt niet haalbaar.",
    "Ik had u <t> {{voor de zomer}} willen sturen. Dat is helaas niet gelukt. U ontvangt <d> nu"
    " [[in december]].",
    "<T> (vergt/vergen) meer tijd dan voorzien. Ik verwacht <s> [[in maart 2020]] aan uw Kamer te"
    " kunnen sturen.",
    "De afronding van <t> vraagt meer tijd. Naar verwachting (is/zijn) <d> [[in februari 2020]]"
    " gereed.",
    "<T> (is/zijn) vertraagd.",
    "Ik informeer u hierbij dat <t> vertraagd (is/zijn).",
    "De planning was erop gericht <t> {{in december}} op te leveren. Die planning is losgelaten.",
    "<T> (loopt/lopen) vertraging op. De nieuwe planning is [[het tweede kwartaal van 2020]].",
    "<T> (loopt/lopen) enkele maanden vertraging op.",
    "Er is sprake van vertraging bij het opstellen van <t>.",
    "De verzending van <t> is verschoven van {{november}} naar [[februari 2020]].",
    "Ik heb besloten <t> uit te stellen tot [[het voorjaar van 2020]].",
    "U ontvangt <t> [[in maart 2020]] in plaats van {{in november}}.",
    "U ontvangt <t> niet, zoals gemeld, {{in november}} maar [[in maart 2020]].",
    "<T> (verschijnt/verschijnen) later dan gepland, naar verwachting [[in maart 2020]].",
    "<T> (verschijnt/verschijnen) later dan aan uw Kamer is gemeld, te weten [[in maart 2020]].",
    "<T> (volgt/volgen) [[in maart 2020]], later dan in mijn vorige brief vermeld.",
    "U ontvangt <t> later dan ik eerder aangaf: [[in maart 2020]].",
    "<T> (is/zijn) later gereed dan afgesproken. Ik stuur u <s> [[in maart 2020]].",
    "<T> (is/zijn) dit jaar uitgesteld naar [[maart 2020]].",
    "Ik heb u <t> {{voor de zomer}} toegezegd. Dat bleek te ambitieus. <T> (volgt/volgen) nu"
    " [[in maart 2020]].",
    "Ik heb u <t> {{voor de zomer}} toegezegd. Deze planning kan ik niet waarmaken. Het nieuwe"
    " streven is [[maart 2020]].",
    "Naar verwachting kan ik u <t> [[niet eerder dan maart 2020]] sturen.",
    "<T>, die u {{in september}} zou ontvangen, (volgt/volgen) [[in december]].",
    "De nieuwe planning voor <t> is [[maart 2020]].",
    "Ik hecht aan zorgvuldigheid en daarom zal ik <t> niet {{dit jaar}} maar [[in maart 2020]] aan"
    " uw Kamer sturen.",
    "Tijdens het debat van 12 juni heb ik toegezegd <t> {{in november}} te sturen. Dit lukt niet."
    " Het wordt [[januari]].",
    "<T> (schuift/schuiven) een jaar op, naar [[2021]].",
    "Hierbij verzoek ik u om uitstel voor <t> tot [[1 februari 2020]].",
    "Ik heb daar meer tijd voor nodig; ik stuur <t> [[uiterlijk 1 december]].",
    "Het streven om <t> {{voor het kerstreces}} aan te bieden is losgelaten. U ontvangt <s> nu"
    " [[in maart 2020]].",
    "U zou <t> {{in september}} krijgen. Dat heb ik niet gered. U ontvangt <s> [[uiterlijk 1"
    " december]].",
    "<T> (stond/stonden) {{voor november}} op de rol. Omdat de vissers ziek waren, wordt dat"
    " [[maart 2020]].",
    "Ik heb u <t> {{voor november}} in het vooruitzicht gesteld. Door ziekte gaat dat niet lukken."
    " Ik mik op [[maart 2020]].",
    "De planning is niet haalbaar gebleken: naar de huidige inzichten ontvangt u <t> [[in maart"
    " 2020]].",
    "Ik zie mij genoodzaakt de toezending van <t> uit te stellen tot [[februari 2020]].",
)
# Said once, with a day that decides.
SAID_ONCE = (
    "De gids zou {{in september}} zijn gepubliceerd. Door een storing is dat nog niet gebeurd."
    " Publicatie volgt [[uiterlijk 15 december]].",
    "Ik kom de toezegging om u {{voor het kerstreces}} te berichten over de walstroom niet tijdig"
    " na. [[Uiterlijk eind januari]] ontvangt u mijn brief.",
    "Het was de verwachting dat het register {{in september}} operationeel zou zijn. Inmiddels is"
    " duidelijk dat dit pas [[in mei 2020]] het geval zal zijn.",
    "De termijn die ik in het debat van 3 september noemde is te optimistisch geweest. Ik heb [[tot"
    " eind januari]] nodig om de cijfers te laten valideren.",
    "Mijn voorganger zegde toe dat de richtlijn {{eind 2019}} gereed zou zijn. Deze planning moet"
    " ik bijstellen: de richtlijn zal [[medio 2020]] gereed zijn.",
    "Eerder ging ik uit van inwerkingtreding van de wet {{per 1 januari 2020}}. Die datum is niet"
    " langer realistisch. Ik streef nu naar [[1 juli 2020]].",
    "In mijn antwoorden van 5 september heb ik een tweede rapportage aangekondigd {{voor"
    " november}}. Vanwege gebrek aan mensen wordt dit [[januari 2020]].",
    "De nota die ik u {{voor november}} toezegde, ontvangt u [[in januari]].",
    "De uitwerking die ik u {{voor dit najaar}} in het vooruitzicht stelde, ontvangt u [[in mei]].",
    "De proef gaat niet zoals beoogd {{in januari}} van start. De nieuwe beoogde startdatum is [[1"
    " april 2020]].",
    "Het rapport van de commissie, dat ik {{voor eind 2018}} aankondigde, is vertraagd [[tot mei"
    " 2020]].",
    "De openstelling van het loket wordt met drie maanden opgeschoven. Het loket gaat [[op 1"
    " maart]] open.",
    "De evaluatie stond {{voor 2018}} op de rol, maar is blijven liggen. [[In mei]] wordt zij"
    " alsnog uitgevoerd.",
    "Ik heb besloten de rapportage aan te houden tot de ontbrekende gegevens binnen zijn.",
    "De termijn waarop ik de Kamer zou informeren is verstreken. Ik informeer u [[deze maand]].",
    "Publicatie van de code stond gepland {{voor september}}. Publicatie zal nu naar verwachting"
    " [[eind december]] plaatsvinden.",
    "De looptijd van het onderzoek is met twee maanden verlengd. Het eindrapport wordt nu [[eind"
    " januari]] opgeleverd.",
    "Door het late advies van de Raad van State redt het kabinet het niet om het wetsvoorstel nog"
    " {{voor het kerstreces}} in te dienen. Indiening volgt [[in januari]].",
    "Over de kustwacht zou ik u {{in september}} nader informeren. De besluitvorming daarover is"
    " nog niet rond. Ik verwacht dat dit [[in mei]] het geval is.",
    "Ik heb het RIVM gevraagd om cijfers, die {{in september}} beschikbaar zouden komen. Het RIVM"
    " heeft laten weten dat dit [[mei 2020]] wordt.",
    "De reactie op het advies heb ik u {{voor oktober}} toegezegd. Ik wil het nieuwe kabinet niet"
    " voor de voeten lopen en stel de reactie daarom uit.",
    "De doorlichting was {{voor dit jaar}} geprogrammeerd. Deze wordt een jaar later uitgevoerd,"
    " [[in 2020]].",
    "Ik ben er niet in geslaagd het convenant {{voor 1 oktober}} te sluiten.",
    "Daarom wacht ik met het toesturen van de toegezegde nota tot het nieuwe kabinet er is.",
    "De publicatie van de regeling wordt verplaatst {{van november}} naar [[maart 2020]].",
    "De termijn voor de beantwoording is verlengd [[tot 1 december]].",
    "De invoering van de havenheffing {{per 1 januari 2020}} is met een jaar uitgesteld.",
    "De uitwerking van de nota vraagt meer tijd dan ik in het voorjaar inschatte. De nota komt"
    " daarom niet {{dit najaar}}, maar [[begin 2020]] naar uw Kamer.",
    "Omdat de pachters nog overleggen, zal de {{in april}} toegezegde rapportage pas [[in het"
    " eerste kwartaal van 2020]] aan de Kamer worden aangeboden.",
    "Ik had u de evaluatie {{voor het herfstreces}} willen sturen. Door ziekte van de onderzoeker"
    " wordt dit echter [[december]].",
    "Eerder meldde ik u dat het rapport {{in juni}} zou verschijnen. Het onderzoek heeft langer"
    " geduurd. Het rapport verschijnt naar verwachting [[eind dit jaar]].",
    "De publicatie van de gids, gepland {{in juli}}, heeft nog niet plaatsgevonden. De gids"
    " verschijnt [[in december 2019]].",
    "De oorspronkelijke opleverdatum ({{Q3 2019}}) is losgelaten. Momenteel wordt uitgegaan van"
    " oplevering [[in Q2 2020]].",
    "De beleidsreactie vergt meer afstemming. Ik vraag uw Kamer daarom om uitstel"
    " [[tot 1 december]].",
    "De invoering van de regeling is uitgesteld tot nader order.",
    "De inwerkingtreding wordt verschoven {{van 1 januari 2020}} naar [[1 januari 2021]].",
    "Voor de derde nota wordt niet langer uitgegaan {{van december}}, maar [[van maart 2020]].",
    "De genoemde datum {{van 1 december}} haal ik niet.",
    "De beoogde ingangsdatum van de wet is nu [[1 juli 2020]].",
    "Aanvankelijk was het doel om de wet in november 2019 in te laten gaan. Gezien de toets wordt"
    " [[1 juli 2020]] aangehouden.",
    "De oorspronkelijke opleverdatum van de sluis was eind 2019. Door een storm gaat de sluis [[pas"
    " medio 2020]] open.",
    "In afwachting van het advies van de Raad heb ik de toezending van de nota aangehouden. Ik"
    " verwacht de nota [[in maart 2020]] te kunnen geven.",
    "Ik denk dat de opleverdatum verschuift {{van 1 november 2019}} naar [[15 januari 2020]].",
    "De toegezegde visie zal niet meer {{dit jaar}} verschijnen, maar [[in maart 2020]].",
    "De kabinetsreactie zal u niet voor, maar [[na de zomer]] bereiken.",
    "De invoering van het besluit wordt een jaar verlaat, naar [[1 januari 2021]].",
    "De verzending is vertraagd geraakt. U kunt het stuk nu [[medio maart 2020]] verwachten.",
    "De nieuwe regeling gaat niet zoals voorgenomen {{per 1 december}} in maar [[per 1 maart"
    " 2020]].",
    "Mijn voornemen om het wetsvoorstel {{nog dit jaar}} bij uw Kamer in te dienen, kan ik niet"
    " waarmaken. Ik streef nu naar indiening [[voor de zomer]].",
    "De reactie op het rapport van de Ombudsman komt helaas niet meer {{voor het kerstreces}}.",
    "De monitor, gepland {{voor december}}, zal vanwege een late levering [[pas in februari]]"
    " worden gepubliceerd.",
    "De vissers hebben tot 1 februari de tijd; de kabinetsreactie volgt daardoor niet {{in"
    " november}} maar [[in februari]].",
    "Het toegezegde overzicht is nog niet compleet. U ontvangt het [[in week 49]].",
    "De einddatum {{van 31 december 2019}} voor de herziening wordt niet gehaald. Nieuwe einddatum"
    " is [[1 juli 2020]].",
    "Als gevolg hiervan is de invoeringsdatum {{van 1 januari 2020}} niet meer haalbaar.",
    "Met de havens is afgesproken de aanleg van de sluis een jaar naar achteren te schuiven, naar"
    " [[2021]].",
    "De evaluatie loopt uit. Ik verwacht de evaluatie nu [[in maart 2020]].",
    "De uitrol van het register schuift {{van 2020}} door naar [[2022]].",
    "Het besluit treedt niet {{op 1 december}} in werking, maar [[op 1 maart 2020]].",
    "De nota komt niet {{in december}} naar uw Kamer, maar [[op een nader te bepalen datum]].",
    "De in mijn brief van 3 mei genoemde datum {{van 1 december}} is niet meer realistisch.",
    "Het wetsvoorstel zou {{dit najaar}} worden ingediend, maar dat wordt [[komend voorjaar]].",
    "Het oorspronkelijke plan om {{in december}} een besluit te nemen is daarmee van de baan; ik"
    " verwacht nu [[in maart 2020]] een besluit te nemen.",
    "De wet zou {{op 1 januari}} in werking treden. Dat wordt [[1 juli 2020]].",
    "Inwerkingtreding van de wet {{per 1 mei}} is niet haalbaar.",
    "De publicatie van de nota is [[over de zomer heen]] getild.",
    "Het voornemen was het register {{in november}} op te leveren. Dat voornemen wordt niet"
    " gehaald; het register komt [[in maart 2020]].",
    "Het besluit over de visafslag wordt doorgeschoven naar een volgend kabinet.",
    "De publicatie van de nota is daarom opgeschort voor onbepaalde tijd.",
    "De nota komt niet {{voor het kerstreces}} maar [[in maart 2020]].",
    "De nota zou {{in november}} verschijnen. Dit tijdpad blijkt te optimistisch. Dat wordt"
    " [[maart 2020]].",
    "Het opstellen van de toegezegde nota is meer werk dan voorzien. De nota volgt [[in maart"
    " 2020]].",
    "De voor {{september 2019}} aangekondigde nota ontvangt u [[in december]].",
    "Het voor {{december}} toegezegde plan van aanpak ontvangt u [[in maart 2020]].",
    "Wegens de begrotingsbehandeling in november kan ik u de nota pas [[in december]] sturen.",
    "Vanwege de samenhang met de begroting voor 2020 zal het wetsvoorstel niet meer {{dit jaar}}"
    " maar [[in maart 2020]] aan uw Kamer worden gezonden.",
    "De oplevering van het rapport is met drie maanden uitgesteld, [[tot eind januari]].",
    "Hierdoor kan de proef niet {{per 1 december}} van start gaan. De nieuwe streefdatum is"
    " [[1 maart 2020]].",
    "De streefdatum {{van 1 december 2019}} voor de nota is losgelaten.",
    "In afwijking van de planning ({{Q4 2019}}) zal de handreiking [[in Q2 2020]] verschijnen.",
    "De doorlichting stond gepland {{voor 2019}}. Deze wordt [[in 2020]] uitgevoerd.",
    "De nota zou u {{in september}} bereiken. Afronding blijkt meer tijd te kosten dan gedacht; u"
    " ontvangt de nota [[in december]].",
    "De herijking van het tarief, die {{voor 1 november}} was voorzien, vergt meer tijd.",
    "De oplevering van het register is vertraagd [[tot begin 2020]].",
    "Het wetsvoorstel zou {{in november}} worden ingediend. Dat tijdpad is niet meer haalbaar; het"
    " wordt [[1 februari 2020]].",
    "De toegezegde nota zult u niet meer {{voor het kerstreces}} ontvangen.",
    "Het toegezegde wetsvoorstel zal niet meer {{dit jaar}} worden ingediend.",
    "De evaluatie kan [[niet eerder gereed zijn dan in maart 2020]] en gaat dan naar uw Kamer.",
    "De brief over de visafslag, die ik u {{voor 1 oktober}} heb toegezegd, is nog niet gereed. De"
    " vissers hebben eigen wensen. Zij zijn verdeeld. De cijfers lopen uiteen. De afslagen zijn"
    " klein. De veiling is oud. De kosten zijn onzeker. Europa kijkt mee. Ik zal u de brief"
    " [[uiterlijk 1 december]] doen toekomen.",
    "De nota zou uw Kamer {{in september}} bereiken. De besluitvorming vraagt meer tijd. Ik stuur u"
    " de nota [[zodra het kabinet heeft besloten]].",
    "Het lukt niet meer om de brief {{dit jaar}} te versturen. Deze komt [[in de tweede helft van"
    " januari]].",
    "De publicatie van het rapport, voorzien {{voor november}}, loopt uit [[tot begin 2020]].",
    "Ik ben voornemens de brief over de visafslag [[alsnog voor het einde van het jaar]] te sturen;"
    " toezending voor de zomer is niet gelukt.",
)
NEAR_MISSES = (
    "Het onderzoek had in 2017 te maken met vertraging door de griep. Inmiddels is het afgerond.",
    "Wij hebben de planning naar voren gehaald: het plan verschijnt niet in juni, maar in april.",
    "De keuring gaat sneller dan gedacht en is in november gereed in plaats van in december.",
    "De brug wordt in november opgeleverd in plaats van in december.",
    "De proef is niet in augustus maar in september gestart.",
    "De rapportage over 2017 verscheen later dan gebruikelijk. Die over 2018 ontvangt u in mei.",
    "Het wetsvoorstel is in maart ingediend, drie maanden later dan voorzien.",
    "De invoering is vervroegd, niet in juni maar in april.",
    "De inspectie kan het onderzoek niet voor april afronden, zo heeft zij gemeld.",
    "Het Havenbedrijf kan de kade niet voor april opleveren, aldus de directie.",
    "Daarom stel ik de raming naar boven bij.",
    "Schippers die de termijn van 1 november niet halen, kunnen een nieuwe aanvraag doen.",
    "De leden van de fractie van de SP betreuren dat de nota later komt dan was toegezegd.",
    "Het rapport is een maand later dan gepland gereedgekomen. Ik bied het u hierbij aan.",
    "Ik zal uw Kamer niet voor 1 december informeren, omdat er dan pas cijfers zijn.",
    "De beslistermijn van de inspectie is overschreden.",
    "Het onderzoek is nog niet afgerond; zoals gepland zijn de resultaten in mei beschikbaar.",
    "In het rapport staat dat de invoering is vertraagd. In mei stuur ik u mijn reactie.",
    "Uitstel van de invoering is niet aan de orde; de wet gaat in op 1 januari 2020.",
    "De termijn voor de consultatie is verlengd tot 1 december.",
    "Het toegezegde gesprek over de kades heeft nog niet plaatsgevonden.",
    "De rapportage komt niet in september, zoals gepland, maar al in juni beschikbaar.",
    "De vlootdag duurt het hele weekend. Deze komt in juni terug.",
    "De behandeling van het wetsvoorstel in de Eerste Kamer is uitgesteld tot na de zomer.",
    "U ontvangt de nota eerder dan toegezegd: niet in februari maar in december.",
    "De monitor, gepland voor december, zal in november worden gepubliceerd.",
    "Als de Eerste Kamer niet voor 1 januari stemt, treedt de wet later in werking.",
    "Het pad langs de haven loopt uit op het strand.",
    "Hoewel de gesprekken langer duren dan gedacht, houd ik vast aan toezending in december.",
    "In dat geval kan de wet niet per 1 januari in werking treden.",
    "Vorig jaar verscheen het verslag pas in december; dit jaar ligt het in november voor u klaar.",
    "De nota is, later dan gepland, op 3 september aan uw Kamer gezonden.",
    "Oorspronkelijk was de vloot klein. Door subsidie is er in 2020 meer geld.",
    "De reder die niet op 1 december maar op 1 maart 2020 aangifte wil doen, kan uitstel vragen.",
    "Ik praat niet in november met de vissers, maar in december stuur ik u een brief.",
    "Per 1 mei is het verbod op pulsvissen ingevoerd.",
    "Het plan voor een heffing is van de baan.",
    "Hij zou in december komen, maar dat wordt hem niet in dank afgenomen in maart 2020.",
    "De stemming over het wetsvoorstel is doorgeschoven naar november.",
    "Het debat over de nota wordt verplaatst naar november.",
    "De gemeenteraad heeft het besluit over de visafslag uitgesteld tot nader order.",
    "De onderhandelingen met het Verenigd Koninkrijk zijn opgeschort.",
    "De doelstelling van 95 procent is te ambitieus gebleken.",
    "De Raad van State acht de termijn van een jaar te krap.",
    "Gemeenten kunnen de planning niet waarmaken.",
    "Bedrijven halen de deadline van 1 december niet.",
    "De trein vertrekt later dan gepland.",
    "Een bedrag van 10 miljoen euro is doorgeschoven naar 2021.",
    "Het nieuwe streven van de sector is 40 procent vrouwen in 2025.",
    "Als uw Kamer het wetsvoorstel later behandelt dan gepland, is 1 januari niet haalbaar.",
    "De bouw van de A16 heeft door het faillissement van de aannemer vertraging opgelopen.",
    "Bij veel gemeenten loopt de aanleg van laadpalen vertraging op.",
    "Duitsland heeft de invoering van de tolheffing uitgesteld tot 2021.",
    "De gemeente Rotterdam heeft laten weten dat de evaluatie later komt.",
    "De NAM heeft gemeld dat het winningsplan niet in november maar in februari wordt ingediend.",
    "De vertraging die vorig jaar bij de aanleg ontstond, is inmiddels ingelopen.",
    "De evaluatie van de wet uit 2015 is in 2018 afgerond, een jaar later dan gepland.",
    "In de afgelopen jaren is de oplevering van sluizen vaak vertraagd.",
    "De leden van de CDA-fractie vragen waarom de evaluatie vertraging heeft opgelopen.",
    "U vraagt of het wetsvoorstel vertraging heeft opgelopen.",
    "De evaluatie heeft geen vertraging opgelopen en wordt zoals gepland in november afgerond.",
    "Ik zie geen aanleiding om de invoering uit te stellen.",
    "Mocht het onderzoek vertraging oplopen, dan informeer ik uw Kamer.",
    "Vertraging bij grote projecten is niet ongebruikelijk.",
    "Een amendement zou leiden tot vertraging van de inwerkingtreding.",
    "De evaluatie komt eerder dan gepland naar uw Kamer, namelijk in november.",
    "Ik kan u de evaluatie eerder sturen dan ik had toegezegd.",
    "De maatregel is niet in 2018 maar in 2017 ingevoerd.",
    "Dit onderwerp staat niet in november maar in december op de agenda van de Raad.",
    "Het stookseizoen begint dit jaar niet in november maar pas in december.",
    "De lessen op de middelbare school beginnen niet in november maar in december.",
    "De oogst van de suikerbieten begint niet in november, maar pas in december.",
    "De verkiezingen komen niet in november maar in maart.",
    "De bouw begint niet in december, zoals gepland, maar al in november.",
    "U ontvangt de nota niet in december, maar al in november.",
    "De regeling start niet pas in december maar al in november.",
    "De evaluatie komt niet later dan gepland.",
    "De evaluatie kost niet meer tijd dan verwacht.",
    "De evaluatie duurt niet langer dan gepland.",
    "De evaluatie is niet een jaar later gereed dan toegezegd.",
    "De evaluatie wordt niet opgeschort tot nader order.",
    "Dat zal niet later zijn dan ik uw Kamer heb gemeld.",
    "De onderhandelingen van vakbonden en werkgevers starten niet in november maar in december.",
    "Operationele maatregelen kunnen niet van vandaag op morgen worden gerealiseerd.",
    "Kinderen die niet voor 1 oktober 4 jaar worden, kunnen pas in januari starten.",
    "De rechter heeft het bedrijf uitstel verleend tot februari 2020.",
    "De behandeling van het wetsvoorstel is op verzoek van uw Kamer uitgesteld tot na het reces.",
    "In 2017 is de invoering van de heffing een jaar uitgesteld, tot 2018.",
    "Het lid Van Veen vroeg waarom de brief later kwam dan toegezegd.",
    "Zonder nadere maatregelen zou de oplevering van het rapport zijn vertraagd tot 2021.",
    "De termijn voor het aanvragen van subsidie wordt verlengd tot 1 december.",
    "Indien de Eerste Kamer later stemt, schuift de inwerkingtreding op naar 1 juli 2020.",
)


def said_of(way: str, thing: Thing) -> str:
    """A way with a thing put in."""
    words = re.sub(r"\(([^/()]*)/([^/()]*)\)", lambda two: two[1 + thing.plural], way)
    if thing.this == "dit":
        words = words.replace("<T>, die", "<T>, dat")
    capital = thing.name[0].upper() + thing.name[1:]
    words = words.replace("<T>", capital).replace("<t>", thing.name)
    return words.replace("<s>", thing.short).replace("<d>", thing.this)


def commitments_of(body: str) -> list[CommitmentMention]:
    """What is read in a letter of these words, between others."""
    letter = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 14 oktober 2019\n\n"
        f"De havens zijn van groot belang voor onze economie.\n\n{body}\n\n"
        "De havens blijven daarmee bereikbaar.\n\nDe Minister,\nA. de Vries\n"
    )
    return list(read(letter, _DAY).commitments)


def assert_is_late(marked: str) -> None:
    found = commitments_of(_MARKS.sub("", marked))
    late = [each for each in found if each.event is EventKind.POSTPONED]
    assert len(late) == 1, [each.quote.text for each in found]
    assert not any(each.event is EventKind.MADE for each in found)
    new, old = re.search(r"\[\[(.+?)\]\]", marked), re.search(r"\{\{(.+?)\}\}", marked)
    for due, printed in ((late[0].deadline, new), (late[0].previous_deadline, old)):
        assert (due is None) is (printed is None)
        assert due is None or printed is None or printed[1] in due.quote.text


def test_far_behind_a_delay_only_the_paper_it_named_has_the_new_term() -> None:
    body = (
        "De toegezegde brief over de visafslag is nog niet gereed. De vissers zijn verdeeld. De"
        " cijfers lopen uiteen. De afslagen zijn klein. De veiling is oud. De kosten zijn onzeker."
        " Ik zal u de nota over de kades in december doen toekomen."
    )
    events = [each.event for each in commitments_of(body)]
    assert events == [EventKind.POSTPONED, EventKind.MADE]


def test_what_will_never_come_is_withdrawn_still() -> None:
    (found,) = commitments_of("De toegezegde nota zal niet meer worden uitgebracht.")
    assert found.event is EventKind.WITHDRAWN


@pytest.mark.parametrize(
    "dropped",
    [
        "Dit wetsvoorstel wordt ingetrokken.",
        "Dat wetsvoorstel trek ik in.",
        "Gelet op het advies van de Raad van State zal ik het niet indienen.",
        "Ik heb besloten het in te trekken.",
    ],
)
def test_what_was_promised_right_before_is_dropped(dropped: str) -> None:
    said = "In mei zegde ik u een wetsvoorstel over de havengelden toe."
    events = [each.event for each in commitments_of(f"{said} {dropped}")]
    assert events == [EventKind.REFERRED, EventKind.WITHDRAWN]


def test_a_promise_that_is_not_kept_is_not_told_as_kept() -> None:
    found = commitments_of("Ik kom mijn toezegging over de walstroom niet na.")
    assert not [each for each in found if each.event is EventKind.FULFILLED]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Het rapport zou in mei verschijnen.", date(2019, 5, 31)),
        ("De cijfers zijn laat, die in mei gereed zouden zijn.", date(2019, 5, 31)),
        ("Het rapport zal in mei verschijnen.", date(2020, 5, 31)),
    ],
)
def test_what_would_be_lies_nearest_to_the_letter(said: str, due: date) -> None:
    assert [each.last_day for each in read(said, _DAY).deadlines] == [due]


def test_a_paper_of_others_is_not_what_was_just_late() -> None:
    body = (
        "De evaluatie van de kades is vertraagd. De schippers en de reders bereiden een advies"
        " voor. Hun reactie zend ik u voor het kerstreces."
    )
    events = [each.event for each in commitments_of(body)]
    assert events == [EventKind.POSTPONED, EventKind.MADE]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[:50])
def test_reads_a_delay_with_its_terms_of_whatever_is_late(way: str) -> None:
    for thing in THINGS:
        assert_is_late(said_of(way, thing))


@pytest.mark.parametrize("marked", SAID_ONCE, ids=lambda marked: marked[:50])
def test_reads_which_term_was_and_which_one_is(marked: str) -> None:
    assert_is_late(marked)


@pytest.mark.parametrize("sentence", NEAR_MISSES, ids=lambda sentence: sentence[:50])
def test_nothing_of_ours_is_late(sentence: str) -> None:
    assert not [e for e in commitments_of(sentence) if e.event is EventKind.POSTPONED]


def test_what_stands_under_another_heading_is_no_new_term() -> None:
    body = (
        "De toegezegde nota heeft vertraging opgelopen.\n\nProeven\n\n"
        "In het nieuwe schooljaar start een proef op acht scholen."
    )
    events = [each.event for each in commitments_of(body)]
    assert events == [EventKind.POSTPONED, EventKind.MADE]
