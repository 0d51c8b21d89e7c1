"""What is said of a motion, whatever the verb: each verb in every mood."""

import pytest

from nlp.reader import read

MOTION = "de motie van het lid Kuzu (Kamerstuk 36 410, nr. 4)"
# What it is about runs on until the rest of the verb.
WITH_A_TOPIC = "de motie van het lid Kuzu over betaalde stages voor mbo-scholieren"
# Participle, infinitive, infinitive with "te".
VERBS = (
    ("uitgevoerd", "uitvoeren", "uit te voeren"),
    ("opgevolgd", "opvolgen", "op te volgen"),
    ("gehonoreerd", "honoreren", "te honoreren"),
    ("ingewilligd", "inwilligen", "in te willigen"),
    ("nagekomen", "nakomen", "na te komen"),
    ("gestand gedaan", "gestand doen", "gestand te doen"),
    ("ten uitvoer gelegd", "ten uitvoer leggen", "ten uitvoer te leggen"),
    ("ingevuld", "invullen", "in te vullen"),
    ("verwerkt", "verwerken", "te verwerken"),
    ("geadresseerd", "adresseren", "te adresseren"),
)
NOUNS = ("uitvoering", "gevolg", "gehoor", "invulling", "opvolging", "navolging")
BY_VERB = {
    "executed": (
        "{m} is {done}",
        "{m} is inmiddels {done}",
        "Hiermee acht ik {m} {done}",
        "Ik beschouw {m} hiermee als {done}",
        "Met het bovenstaande kan {m} als volledig {done} worden beschouwd",
        "Het kabinet is van oordeel dat {m} hiermee {done} is",
    ),
    "in_progress": (
        "{m} wordt dit jaar {done}",
        "{m} is nog niet {done}",
        "{m} kan nog niet als {done} worden beschouwd",
        "Daarmee is {m} gedeeltelijk {done}",
        "Ik zal {m} {do}",
        "Het kabinet is voornemens {m} {to_do}",
        "Het is nog niet gelukt {m} {to_do}",
    ),
    "not_executed": (
        "{m} wordt niet {done}",
        "Ik kan {m} niet {do}",
        "Het kabinet wil {m} niet {do}",
        "Ik ben niet bereid {m} {to_do}",
        "Ik zie geen reden om {m} {to_do}",
        "Ik acht het onverstandig om {m} {to_do}",
        "Het kabinet kiest ervoor {m} niet {to_do}",
        "Ik heb besloten af te zien van het {do} van {m}",
    ),
}
BY_NOUN = {
    "executed": ("Aan {m} is {noun} gegeven", "Met deze brief geef ik {noun} aan {m}"),
    "in_progress": ("Ik zal {noun} geven aan {m}", "Aan {m} is deels {noun} gegeven"),
    "not_executed": ("Aan {m} kan ik geen {noun} geven", "Ik geef geen {noun} aan {m}"),
}
ASKED = f"{MOTION} verzoekt de regering een fonds in te stellen voor scholen."
BEHIND = {
    "executed": (
        "Het verzoek is hiermee afgedaan",
        "Hieraan heb ik voldaan",
        "Zij is met de brief van 9 juli uitgevoerd",
        "Deze is inmiddels afgedaan",
        "Het gevraagde fonds is op 3 mei ingesteld",
        "Dit is inmiddels gebeurd",
    ),
    "in_progress": (
        "Deze oproep neem ik ter harte",
        "Hieraan is deels voldaan",
        "De voorbereidingen hiervoor zijn in volle gang",
        "Ik ga hiermee aan de slag en begrijp de wens",
        "Ik voer haar dit jaar uit",
        "Deze is nog niet uitgevoerd",
        "Het gevraagde fonds volgt in mei",
    ),
    "not_executed": (
        "Dit verzoek wijs ik af",
        "Ik neem dit niet over",
        "Ik acht dit niet nodig",
        "Daartoe ga ik niet over",
        "Hier ga ik om die reden niet in mee",
        "Daar zie ik onvoldoende reden voor",
        "Het kabinet zal vooralsnog geen fonds instellen",
        "Een fonds komt er niet",
        "Ik zie af van het instellen van een fonds",
        "Ik ben niet van plan dit te doen",
        "Ik leg haar naast mij neer",
        "Het gevraagde fonds kan ik niet instellen",
        "Het kabinet zal haar dan ook niet ten uitvoer leggen",
    ),
    "mentioned": (
        "Ik begrijp dit verzoek goed",
        "Ik deel de zorgen van uw Kamer",
        "Daar ben ik mij van bewust",
        "Dat belang zie ik ook",
        "Ik heb begrip voor deze wens",
        "Gemeenten zijn niet bereid daaraan mee te betalen",
        "Het kabinet zal geen subsidie verlenen aan besturen",
        "Er komt nog geen fonds",
        "Zij is met grote meerderheid aangenomen",
        "De gevraagde brief gaat hierbij",
    ),
}
# "Niet" of what is asked says nothing of the motion, whatever stands behind it.
ASIDES = (
    ", waarin de regering wordt gevraagd geen heffing in te voeren,",
    ", die de regering verzoekt scholen, besturen en gemeenten niet te belasten,",
    " waarin is verzocht om een fonds in te stellen",
)
AROUND_AN_ASIDE = {
    "executed": ("{m} heeft haar beslag gekregen in het plan", "Hiermee is {m} uitgevoerd"),
    "in_progress": ("{m} wordt betrokken bij het plan", "{m} krijgt haar beslag in mei"),
    "not_executed": ("{m} voer ik niet uit", "{m} leg ik naast mij neer"),
    "mentioned": ("{m} is aangenomen", "{m} heb ik ontraden"),
}
SENT = (
    "Als bijlage bij deze brief stuur ik u het rapport",
    "Het rapport is bij deze brief gevoegd",
    "Het rapport vindt u in de bijlage",
    "Het rapport gaat hierbij",
)
WITH_WHAT_IS_SENT = ("Daarmee geef ik gehoor aan {m}", "Hiermee wordt tegemoetgekomen aan {m}")
OF_THE_MOTION = {
    "executed": (
        "De in {m} verlangde cijfers zijn opgenomen in tabel 3",
        "De verkenning die in {m} is gevraagd treft u bijgaand aan",
        "De uitwerking van {m} is voltooid",
        "Ik meld u dat {m} haar uitwerking heeft gekregen in het besluit",
        "Daarmee is voorzien in hetgeen {m} beoogt",
        "Ik heb {m} uitgevoerd, terwijl de motie-Becker is verworpen",
    ),
    "in_progress": (
        "De verkenning die in {m} is gevraagd loopt",
        "Ik zal aan {m} voldoen",
        "Om recht te doen aan {m} breid ik het fonds uit",
        "Met {m} ga ik voortvarend aan de slag",
        "Aan {m} kan ik pas in mei tegemoetkomen",
        "Aan {m} kan ik nog niet voldoen",
        "Met de sector ben ik in gesprek over {m}",
        "{m} bespreek ik met de scholen",
        "De wijze waarop {m} gestalte krijgt, is nog niet bekend",
        "De motie-Becker is verworpen, {m} is aangenomen en wordt uitgevoerd",
    ),
    "not_executed": (
        "Ik zie onvoldoende aanleiding om over te gaan tot uitvoering van {m}",
        "Ik kan om juridische redenen niet tegemoetkomen aan {m}",
        "{m} zal het kabinet niet volgen",
        "Een fonds, zoals {m} wenst, acht ik niet nodig",
    ),
    "mentioned": (
        "Over {m} heb ik met uw Kamer gesproken",
        "{m} bespreek ik met uw Kamer",
        "{m} is verworpen, de motie-Becker wordt uitgevoerd",
    ),
}
# However the motion is named, and wherever verb and subject stand.
NAMED = (
    WITH_A_TOPIC,
    "de breed aangenomen motie van het lid Kuzu (36 410, nr. 4), waarin de regering wordt"
    " verzocht een stagefonds in te richten,",
)
ORDERS = {
    "executed": (
        "Ik heb {m} in het voorjaar uitgevoerd",
        "Met de wijziging van de regeling heeft het kabinet {m} ten uitvoer gebracht",
        "U bent geïnformeerd dat mijn ambtsvoorganger {m} afgerond heeft",
        "Het kabinet stelt vast dat {m} afgedaan is",
        "{m} beschouwt het kabinet met het voorgaande als afgerond",
        "Ik verzoek uw Kamer {m} als afgedaan te beschouwen",
        "{m} kan daarmee van de lijst worden afgevoerd",
        "Ik meen hiermee uitvoering te hebben gegeven aan {m}",
        "Met onderstaande reactie geef ik uitvoering aan {m}",
        "Deze brief geeft uitvoering aan {m}",
        "De uitvoering van {m} is voltooid",
    ),
    "in_progress": (
        "In het voorjaar zal het kabinet {m} ter hand nemen",
        "Op dit moment voeren wij {m} uit",
        "Het kabinet is voornemens uitvoering te geven aan {m}",
        "{m} is op onderdelen uitgevoerd",
        "Aan het eerste verzoek van {m} is voldaan",
        "{m} kan naar verwachting voor de zomer worden afgerond",
        "Ik onderzoek nog of {m} uitvoerbaar is",
        "Ik kom voor de zomer terug op {m}",
    ),
    "not_executed": (
        "Gelet op de uitspraak van de rechter zal ik {m} niet uitvoeren",
        "{m} zal het kabinet om die reden niet overnemen",
        "Dit betekent dat ik {m} niet zal overnemen",
        "De uitvoering van {m} blijft achterwege",
        "Aan {m} kan niet worden voldaan",
    ),
    "mentioned": (
        "U vraagt mij naar de uitvoering van {m}",
        "Deze leden vragen waarom {m} niet is uitgevoerd",
        "De uitspraak van de rechter ken ik, net als {m}",
    ),
}
IN_A_LIST = {
    "executed": ("Status: Afgedaan", "Is uitgevoerd. Uw Kamer is op 3 mei geïnformeerd"),
    "in_progress": (
        "Status: Loopt",
        "Uw Kamer wordt in het najaar geïnformeerd",
        "Nog niet uitgevoerd",
    ),
    "not_executed": ("Niet overgenomen", "Wordt niet uitgevoerd"),
    "mentioned": ("Status: Ontraden", "Uw Kamer heeft hierover gestemd"),
}
REPORTED_BELOW = {
    "executed": "De eerste rapportage treft u hierbij aan",
    "in_progress": "De eerste rapportage verschijnt in mei",
    "not_executed": "Ik vind een jaarlijkse rapportage niet proportioneel",
    "mentioned": "Scholen stellen al een rapportage op",
}
OF_TWO = "Uw Kamer nam de motie-Kuzu (nr. 4) en de motie-Becker (nr. 5) aan."


def _orders() -> list[tuple[str, str]]:
    """Orders of words, verdicts below a motion, and one of two."""
    orders = [
        (stance, form.format(m=motion))
        for motion in NAMED
        for stance, forms in ORDERS.items()
        for form in forms
    ]
    listed = [
        (stance, f"Motie van het lid Kuzu over stages (36 410, nr. 4)\n{verdict}")
        for stance, verdicts in IN_A_LIST.items()
        for verdict in verdicts
    ]
    heading = "Motie-Kuzu c.s. (36 410, nr. 4)\nDe Kamer heeft verzocht om een rapportage."
    below = [(stance, f"{heading} {said}") for stance, said in REPORTED_BELOW.items()]
    of_two = [
        ("executed", f"{OF_TWO} De eerste motie is uitgevoerd"),
        ("mentioned", f"{OF_TWO} De tweede motie is uitgevoerd"),
        ("not_executed", f"{OF_TWO} Eerstgenoemde motie voer ik niet uit"),
        ("mentioned", f"{OF_TWO} Laatstgenoemde motie voer ik niet uit"),
        (
            "in_progress",
            "De motie-Becker beschouw ik als uitgevoerd; voor de motie-Kuzu geldt dat nog niet",
        ),
        ("in_progress", "De motie-Becker voer ik niet uit, de motie-Kuzu over stages wel"),
        ("not_executed", "Ik zal de motie-Becker uitvoeren, maar de motie-Kuzu over stages niet"),
    ]
    return orders + listed + below + of_two


def _grid() -> list[tuple[str, str]]:
    by_verb = [
        (stance, form.format(m=motion, done=done, do=do, to_do=to_do))
        for motion in (MOTION, WITH_A_TOPIC)
        for stance, forms in BY_VERB.items()
        for form in forms
        for done, do, to_do in VERBS
    ]
    by_noun = [
        (stance, form.format(m=motion, noun=noun))
        for motion in (MOTION, WITH_A_TOPIC)
        for stance, forms in BY_NOUN.items()
        for form in forms
        for noun in NOUNS
    ]
    behind = [(stance, f"{ASKED} {said}") for stance, all_ in BEHIND.items() for said in all_]
    asides = [
        (stance, form.format(m=f"{MOTION}{aside}"))
        for aside in ASIDES
        for stance, forms in AROUND_AN_ASIDE.items()
        for form in forms
    ]
    sent = [
        ("executed", f"{sending}. {form.format(m=MOTION)}")
        for sending in SENT
        for form in WITH_WHAT_IS_SENT
    ]
    plain = [
        (stance, form.format(m=MOTION)) for stance, forms in OF_THE_MOTION.items() for form in forms
    ]
    return by_verb + by_noun + behind + asides + sent + plain + _orders()


@pytest.mark.parametrize(("stance", "sentence"), _grid())
def test_every_verb_in_every_mood(stance: str, sentence: str) -> None:
    motions = read(f"{sentence[:1].upper()}{sentence[1:]}.").motions
    (motion,) = (motion for motion in motions if motion.names == ("Kuzu",))
    assert motion.stance.value == stance
