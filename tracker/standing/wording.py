"""The one Dutch sentence that tells why something stands where it stands."""

from datetime import date

from tracker.standing.terms import Term, Terms
from tracker.values import Status
from tracker.words.days import dutch

COUNTED = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)

DECIDED = {
    Status.OPEN: "open",
    Status.DELAYED: "vertraagd",
    Status.PARTLY_FULFILLED: "deels afgedaan",
    Status.FULFILLED: "afgedaan",
    Status.WITHDRAWN: "vervallen",
    Status.NO_TASK: "geen taak voor de regering",
}


def words(term: Term | None) -> str:
    """A term in its own words, with the last day where the words alone do not fix the year."""
    if term is None:
        return "onbekende termijn"
    quote = " ".join((term.quote or "").split())
    if term.last_day is None:
        return f"“{quote}”" if quote else "termijn zonder dag"
    if not quote:
        return f"uiterlijk {dutch(term.last_day)}"
    if str(term.last_day.year) in quote:
        return f"“{quote}”"
    return f"“{quote}” (uiterlijk {dutch(term.last_day)})"


def decided(status: Status, note: str) -> str:
    """A person's decision; `note` holds who, when and why."""
    return f"Beoordeeld als {DECIDED[status]}{f' {note}' if note else ''}."


def no_task(note: str) -> str:
    """A motion that asks nothing of the government, or not yet."""
    return f"Geen taak voor de regering: {note or 'de motie is niet aangenomen'}."


def withdrawn(source: str) -> str:
    """It will not be done."""
    return f"Vervallen: volgens {source or 'de bron'} wordt dit niet (meer) uitgevoerd."


def fulfilled(source: str, again_from: date | None = None) -> str:
    """It was done, according to the letter; what recurs begins again on a day."""
    again = f"; vanaf {dutch(again_from)} loopt de volgende termijn" if again_from else ""
    return f"Afgedaan volgens {source or 'de bron'}{again}."


def partly_fulfilled(source: str, terms: Terms) -> str:
    """A part was done, the rest is not late."""
    rest = f"; de rest heeft als termijn {words(terms.current)}" if terms.due else ""
    return f"Deels afgedaan volgens {source or 'de bron'}{rest}."


def postponed(source: str, terms: Terms) -> str:
    """Put off, but the new term, if any, has not passed."""
    said = f", volgens {source}" if source else ""
    started = f" van {words(terms.first)}" if terms.later_than_first else ""
    if terms.due is not None:
        return f"Uitgesteld{started} naar {words(terms.current)}{said}."
    was = f" (eerst {words(terms.first)})" if terms.first and terms.first.last_day else ""
    if terms.current is not None:
        return f"Uitgesteld{was} naar {words(terms.current)}, zonder dag{said}."
    return f"Uitgesteld{was}, zonder nieuwe termijn{said}."


def put_off(times: int, days: int) -> str:
    """ "drie keer uitgesteld, samen 214 dagen"; without days where no new day was ever given."""
    if not times:
        return "niet uitgesteld"
    often = COUNTED[times] if times < len(COUNTED) else str(times)
    far = f"{'samen ' if times > 1 else ''}{days} {'dag' if days == 1 else 'dagen'}"
    return f"{often} keer uitgesteld, {far if days else 'zonder nieuwe dag'}"


def overdue(terms: Terms) -> str:
    """The term passed and nothing was heard."""
    assert terms.due is not None
    moved = f"de laatste van {terms.times + 1} termijnen" if terms.times else "de termijn"
    quote = " ".join((terms.current.quote or "").split()) if terms.current else ""
    said = f" (“{quote}”)" if quote else ""
    return (
        f"Termijn verstreken: {moved}{said} liep tot en met {dutch(terms.due)}"
        " en sindsdien is niet gemeld dat het is gedaan."
    )


def perhaps(source: str, terms: Terms) -> str:
    """Something of its name was sent, and nobody said whether that is what was promised."""
    term = f" De termijn is {words(terms.current)}." if terms.current else ""
    return (
        f"Misschien nagekomen met {source or 'een brief'}: die stuurt iets met deze naam, zonder te"
        f" zeggen dat de toezegging daarmee is afgedaan. Te controleren.{term}"
    )


def closed(source: str) -> str:
    """A register calls it done, and no letter that was read does."""
    return (
        f"Misschien nagekomen: {source}, maar geen gelezen stuk zegt dat het is gedaan. Te"
        " controleren."
    )


def recalled(source: str, terms: Terms) -> str:
    """A letter came back to it around the end of its term, and did not say how it stands."""
    return (
        f"Misschien nagekomen: de termijn {words(terms.current)} is voorbij, maar"
        f" {source or 'een brief'} komt op de toezegging terug, zonder dat te lezen is of zij is"
        " nagekomen of later komt. Te controleren."
    )


def aloud(source: str, terms: Terms) -> str:
    """It was to be told in a meeting, or on the day of the letter: where no letter tells of it."""
    return (
        f"Misschien nagekomen: volgens {source or 'een brief'} zou dit"
        f" {words(terms.current)} gebeuren, in een overleg of op de dag van de brief zelf; of het"
        " is gedaan, staat in geen gelezen stuk. Te controleren."
    )


def first_turn(source: str, terms: Terms) -> str:
    """What recurs was promised right before the end of its first term."""
    return (
        f"Misschien nagekomen: dit keert terug, en {source or 'de toezegging'} is van vlak voor het"
        f" einde van de eerste termijn, {words(terms.current)}; of die meetelt, staat in geen"
        " gelezen stuk. Te controleren."
    )


def running(source: str, terms: Terms) -> str:
    """Promised, not done, not late."""
    return f"Open sinds {source or 'de toezegging'}; {_due(terms)}."


def in_progress(source: str, terms: Terms) -> str:
    """Being worked on according to the letter, not done, not late."""
    return f"In uitvoering volgens {source or 'de bron'}; {_due(terms)}."


def _due(terms: Terms) -> str:
    return f"de termijn is {words(terms.current)}" if terms.current else "zonder termijn"
