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
    "executed": ("Het verzoek is hiermee afgedaan", "Hieraan heb ik voldaan"),
    "in_progress": ("Deze oproep neem ik ter harte", "Hieraan is deels voldaan"),
    "not_executed": ("Dit verzoek wijs ik af", "Ik neem dit niet over", "Ik acht dit niet nodig"),
    "mentioned": ("Ik begrijp dit verzoek goed", "Ik deel de zorgen van uw Kamer"),
}


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
    return by_verb + by_noun + behind


@pytest.mark.parametrize(("stance", "sentence"), _grid())
def test_every_verb_in_every_mood(stance: str, sentence: str) -> None:
    (motion,) = read(f"{sentence[:1].upper()}{sentence[1:]}.").motions
    assert motion.stance.value == stance
