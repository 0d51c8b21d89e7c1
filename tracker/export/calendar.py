"""Writes the deadlines as a calendar that Outlook and phones can subscribe to, with reminders."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import IO

from icalendar import Alarm, Calendar, Event, vText

from tracker.export.about import About
from tracker.export.items import link, one_line, page_of, standing_words
from tracker.export.table import printable
from tracker.queries.lives.listing import Item
from tracker.values import UNFINISHED, Status
from tracker.words.labels import KIND

# How long before the last day somebody is reminded, on that day's morning at nine.
REMINDERS = (timedelta(days=14), timedelta(days=1))
_NINE = timedelta(hours=9)
_END = b"END:VCALENDAR\r\n"
_LONGEST_TITLE = 120


def write(target: IO[bytes], found: Iterable[Item], about: About) -> None:
    """Write a day for every item; one whose term has no last day cannot stand in a calendar."""
    calendar = Calendar()
    calendar.add("prodid", f"-//toezegd//{about.version}//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    # The library escapes text by itself only in the names it knows.
    explained = "\n".join(": ".join(line) for line in about.lines())
    calendar.add("x-wr-calname", vText(printable(f"Termijnen: {about.choice}")))
    calendar.add("x-wr-caldesc", vText(printable(explained)))
    calendar.add("x-wr-timezone", "Europe/Amsterdam")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    # The days go in between as they are made, so that any number of them fits in memory.
    target.write(calendar.to_ical().removesuffix(_END))
    for item in found:
        target.write(_day(item, about).to_ical())
    target.write(_END)


def _day(item: Item, about: About) -> Event:
    assert item.due_to is not None
    event = Event()
    # The same for as long as it lives: a term that moves moves the day, and adds none.
    event.add("uid", f"{item.public_id}@toezegd")
    event.add("dtstamp", datetime.combine(item.since, time(), UTC))
    event.add("sequence", item.times_postponed)
    event.add("dtstart", item.due_to)
    event.add("dtend", item.due_to + timedelta(days=1))
    event.add("summary", printable(f"{_sign(item)}{_short(item.title)}"))
    event.add("description", printable(_description(item)))
    event.add("url", link(about.address, item.public_id, page_of(item.kind)))
    event.add("categories", [KIND[item.kind].word, standing_words(item)])
    event.add("status", "CANCELLED" if item.status is Status.WITHDRAWN else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if item.status in UNFINISHED:
        for ahead in REMINDERS:
            event.add_component(_reminder(item, ahead))
    return event


def _reminder(item: Item, ahead: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    days = "morgen" if ahead.days == 1 else f"over {ahead.days} dagen"
    alarm.add("description", printable(f"Termijn loopt {days} af: {_short(item.title)}"))
    alarm.add("trigger", _NINE - ahead)
    return alarm


def _sign(item: Item) -> str:
    done = {Status.FULFILLED: "Afgedaan: ", Status.WITHDRAWN: "Vervallen: "}
    return done.get(item.status, "Termijn: ")


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"


def _description(item: Item) -> str:
    lines = [
        item.title,
        f"{standing_words(item).capitalize()}. {item.reason}",
        f"Termijn in de brief: “{one_line(item.due_quote)}”" if item.due_quote else "",
        f"Bewindspersoon: {item.promiser}" if item.promiser else "",
        f"Bron: {item.document or ''} {item.url or ''}".strip() if item.document else "",
    ]
    return "\n".join(filter(None, lines))
