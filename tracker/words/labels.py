"""The Dutch words for our values, for the screen and the exports alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from nlp.findings import DocumentKind, EventKind, Stance
from tracker.values import Appreciation, DecisionKind, MotionStatus, Status, ThreadKind
from tracker.words.days import dutch


@dataclass(frozen=True, slots=True)
class Label:
    """A word with a sign that tells it apart without colour, and what it means."""

    word: str
    sign: str
    meaning: str


STATUS: dict[Status, Label] = {
    Status.DELAYED: Label(
        "vertraagd",
        "▲",
        "Nog niet afgedaan, en uitgesteld of de termijn is verstreken.",
    ),
    Status.OPEN: Label("open", "○", "Nog niet afgedaan; de termijn loopt nog of er is er geen."),
    Status.PARTLY_FULFILLED: Label(
        "deels afgedaan", "◐", "Een deel is geleverd, de rest komt nog en is niet te laat."
    ),
    Status.FULFILLED: Label("afgedaan", "●", "Volgens een brief of een beoordelaar nagekomen."),
    Status.WITHDRAWN: Label("vervallen", "✕", "Wordt niet (meer) uitgevoerd."),
    Status.NO_TASK: Label(
        "geen taak", "–", "De motie is verworpen, ingetrokken of aangehouden: niets uit te voeren."
    ),
}

KIND: dict[ThreadKind, Label] = {
    ThreadKind.TOEZEGGING: Label(
        "toezegging",
        "T",
        "Een bewindspersoon zegt de Kamer toe iets te doen of te sturen.",
    ),
    ThreadKind.VOORNEMEN: Label(
        "voornemen",
        "V",
        "De regering kondigt een eigen handeling aan met een tijd, zonder die aan de Kamer te"
        " beloven.",
    ),
    ThreadKind.MOTIE: Label("motie", "M", "De Kamer vraagt de regering iets te doen."),
}

EVENT: dict[EventKind, str] = {
    EventKind.MADE: "toegezegd of aangekondigd",
    EventKind.REFERRED: "eerder genoemd",
    EventKind.IN_PROGRESS: "in uitvoering",
    EventKind.POSTPONED: "uitgesteld",
    EventKind.PARTLY_FULFILLED: "deels afgedaan",
    EventKind.FULFILLED: "afgedaan",
    EventKind.WITHDRAWN: "vervallen",
}

# What a letter says of a promise, for who links it by hand; the word is also typed in a command.
SAID: dict[EventKind, Label] = {
    EventKind.FULFILLED: Label("afgedaan", "", "het is nagekomen: hiermee is dit afgedaan"),
    EventKind.PARTLY_FULFILLED: Label("deels", "", "het is deels nagekomen"),
    EventKind.POSTPONED: Label("uitgesteld", "", "het is uitgesteld"),
    EventKind.IN_PROGRESS: Label("bezig", "", "er wordt aan gewerkt"),
    EventKind.WITHDRAWN: Label("vervallen", "", "het gaat niet door"),
    EventKind.MADE: Label("toegezegd", "", "dit is de toezegging zelf"),
    EventKind.REFERRED: Label("genoemd", "", "het wordt alleen genoemd, of is verwant"),
}

STANCE: dict[Stance, str] = {
    Stance.EXECUTED: "uitgevoerd",
    Stance.IN_PROGRESS: "in uitvoering",
    Stance.NOT_EXECUTED: "wordt niet uitgevoerd",
    Stance.MENTIONED: "genoemd",
}

DOCUMENT: dict[DocumentKind, str] = {
    DocumentKind.KAMERBRIEF: "Kamerbrief",
    DocumentKind.SCHRIFTELIJK_OVERLEG: "schriftelijk overleg",
    DocumentKind.ANTWOORD_KAMERVRAGEN: "antwoord op Kamervragen",
    DocumentKind.MOTIE: "motie",
    DocumentKind.ADVIESAANVRAAG: "adviesaanvraag",
    DocumentKind.TOEZEGGINGENLIJST: "toezeggingenlijst",
    DocumentKind.OVERIG: "overig stuk",
}

MOTION_STATUS: dict[MotionStatus, Label] = {
    MotionStatus.ADOPTED: Label("aangenomen", "✓", "De Kamer stemde voor."),
    MotionStatus.REJECTED: Label("verworpen", "✕", "De Kamer stemde tegen."),
    MotionStatus.HELD: Label("aangehouden", "‖", "De indiener heeft de stemming uitgesteld."),
    MotionStatus.WITHDRAWN: Label("ingetrokken", "–", "De indiener heeft de motie teruggenomen."),
    MotionStatus.LAPSED: Label("vervallen", "–", "Er is niet meer over gestemd."),
    MotionStatus.UNKNOWN: Label("uitslag onbekend", "?", "Het register is hier niet ingelezen."),
}

# For a day before the vote.
NOT_VOTED = "nog niet gestemd"

APPRECIATION: dict[Appreciation, str] = {
    Appreciation.LEFT_TO_KAMER: "oordeel Kamer",
    Appreciation.ADVISED_AGAINST: "ontraden",
    Appreciation.TAKEN_OVER: "overgenomen",
    Appreciation.HOLD_REQUESTED: "verzoek om aan te houden",
    Appreciation.UNTIMELY: "ontijdig",
    Appreciation.NONE_GIVEN: "geen appreciatie gegeven",
    Appreciation.UNKNOWN: "onbekend",
}

MINISTRY: dict[str, str] = {
    "AENM": "Asiel en Migratie",
    "AZ": "Algemene Zaken",
    "BZ": "Buitenlandse Zaken",
    "BZK": "Binnenlandse Zaken en Koninkrijksrelaties",
    "DEF": "Defensie",
    "EL&I": "Economische Zaken, Landbouw en Innovatie",
    "EZ": "Economische Zaken",
    "EZK": "Economische Zaken en Klimaat",
    "FIN": "Financiën",
    "IENM": "Infrastructuur en Milieu",
    "IENW": "Infrastructuur en Waterstaat",
    "JENV": "Justitie en Veiligheid",
    "JUS": "Justitie",
    "KGG": "Klimaat en Groene Groei",
    "LNV": "Landbouw, Natuur en Voedselkwaliteit",
    "LVVN": "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "OCW": "Onderwijs, Cultuur en Wetenschap",
    "SZW": "Sociale Zaken en Werkgelegenheid",
    "VENJ": "Veiligheid en Justitie",
    "VENW": "Verkeer en Waterstaat",
    "VRO": "Volkshuisvesting en Ruimtelijke Ordening",
    "VROM": "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
    "VWS": "Volksgezondheid, Welzijn en Sport",
}

TERMS: dict[str, str] = {
    "aangenomen": MOTION_STATUS[MotionStatus.ADOPTED].meaning,
    "afgedaan": STATUS[Status.FULFILLED].meaning,
    "aangehouden": MOTION_STATUS[MotionStatus.HELD].meaning,
    "bewijs": "De letterlijke woorden in het stuk waar een feit op rust.",
    "c.s.": "En de anderen die ondertekenden.",
    "deels afgedaan": STATUS[Status.PARTLY_FULFILLED].meaning,
    "dossier": "Alle Kamerstukken over één onderwerp, met een nummer van vijf cijfers.",
    "geen taak": STATUS[Status.NO_TASK].meaning,
    "Kamerstuk": "Een gedrukt stuk van de Kamer: dossier en nummer, zoals 26485-345.",
    "laatste bericht": "De dag van de nieuwste ingelezen brief die hierover spreekt; wat daarna is"
    " gemeld, is hier niet bekend.",
    "misschien nagekomen": "Een brief stuurt iets met deze naam, of komt op de toezegging"
    " terug, maar zegt niet dat zij is nagekomen, of het zou in een overleg worden gezegd; een mens"
    " moet kijken.",
    "motie": KIND[ThreadKind.MOTIE].meaning,
    "open": STATUS[Status.OPEN].meaning,
    "te controleren": "De lezer is niet zeker van deze vondst; een mens moet kijken.",
    "telt als": "De stand in één woord, zoals het dashboard telt; wat misschien is nagekomen, telt"
    " als open.",
    "termijn": "Wanneer iets klaar moet zijn, zo precies als de brief het zegt.",
    "toezegging": KIND[ThreadKind.TOEZEGGING].meaning,
    "uitgesteld": "Een brief noemt een latere termijn, of zegt dat het langer duurt.",
    "uitslag onbekend": MOTION_STATUS[MotionStatus.UNKNOWN].meaning,
    "vertraagd": STATUS[Status.DELAYED].meaning,
    "vervallen": STATUS[Status.WITHDRAWN].meaning,
    "verworpen": MOTION_STATUS[MotionStatus.REJECTED].meaning,
    "voornemen": KIND[ThreadKind.VOORNEMEN].meaning,
}


DECISION: dict[DecisionKind, str] = {
    DecisionKind.CONFIRM: "bevestigd dat dit goed is gelezen",
    DecisionKind.REJECT: "afgewezen: dit staat er niet",
    DecisionKind.SET_STATUS: "stand vastgesteld",
    DecisionKind.SET_DEADLINE: "termijn vastgesteld",
    DecisionKind.SET_RESPONSIBLE: "verantwoordelijke vastgesteld",
    DecisionKind.JOIN: "samengevoegd met een andere",
    DecisionKind.KEEP_APART: "uit elkaar gehouden",
    DecisionKind.SPLIT: "deel afgesplitst",
    DecisionKind.LINK_MENTION: "vermelding gekoppeld aan een motie",
    DecisionKind.LINK_DOCUMENT: "brief gekoppeld",
    DecisionKind.NOTE: "notitie",
    DecisionKind.UNCLEAR: "aangemerkt als onduidelijk geformuleerd",
}


def decision_words(kind: DecisionKind, value: Mapping[str, Any]) -> str:
    """What a person decided: "stand vastgesteld: afgedaan, vanaf 1 oktober 2021"."""
    details = [
        STATUS[Status(value["status"])].word if "status" in value else "",
        EVENT[EventKind(value["event"])] if "event" in value else "",
        str(value.get("paper", "")),
        day_words(date.fromisoformat(value["due"])) if "due" in value else "",
        str(value.get("responsible") or value.get("motion") or ""),
        f"vanaf {day_words(date.fromisoformat(value['day']))}" if "day" in value else "",
    ]
    said = ", ".join(detail for detail in details if detail)
    return f"{DECISION[kind]}: {said}" if said else DECISION[kind]


def status_words(
    status: Status, *, overdue: bool, postponed: bool, has_term: bool, unsure: bool = False
) -> str:
    """The status as shown: "vertraagd: termijn verstreken", "open zonder termijn"."""
    if unsure:
        return "onzeker: misschien nagekomen"
    if status is Status.DELAYED and overdue:
        return "vertraagd: termijn verstreken"
    if status is Status.DELAYED and postponed:
        return "vertraagd: uitgesteld"
    if status is Status.OPEN and not has_term:
        return "open zonder termijn"
    return STATUS[status].word


def day_words(day: date | None, unknown: str = "onbekend") -> str:
    """1 oktober 2021, or the word for an unknown day."""
    return dutch(day) if day else unknown


def ministry_words(code: str | None) -> str:
    """The name of a ministry; its code where we have no name for it."""
    return MINISTRY.get(code, code) if code else "onbekend ministerie"


def source_words(name: str) -> str:
    """A source as people call it; most have the name of what they are."""
    return "bestanden op schijf" if name == "folder" else name


def number_words(number: int) -> str:
    """1.234: thousands with a point, as in Dutch."""
    return f"{number:,}".replace(",", ".")


def count_words(number: int, one: str, many: str) -> str:
    """ "1 motie", "2 moties"."""
    return f"{number_words(number)} {one if number == 1 else many}"
