"""Members, fracties and offices with their days, loaded when a database is made.

Facts only, in our own form, one JSON object a line: `members.jsonl` (surname, names, seats as
fractie and days; from the membership lists of parlement.com up to December 2023, the open data of
the Tweede Kamer of October 2025 and Wikidata), `offices.jsonl` (role, ministry, holders, and the
office that took over; Wikidata up to 2019, the announcements of each cabinet after it) and
`fracties.jsonl` (open data of the Tweede Kamer). Where a source knows only a year or a term, the
days are those of the term; what became known since comes in with `toezegd crawl`.
"""

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

from sqlmodel import Session

from tracker.linking.titles import surname_key
from tracker.models.people import Fractie, Membership, Office, OfficeHolder, Person
from tracker.record import bulk

SOURCE = "meegeleverd"


def load(session: Session) -> None:
    """Fill the tables of people from the files beside this module."""
    _load_members(session)
    load_offices(session)
    fracties = [
        {
            "abbreviation": row["abbreviation"],
            "name": row["name"],
            "first_day": _day(row["first"]),
            "last_day": _day(row["last"]),
            "source": SOURCE,
        }
        for row in _rows("fracties.jsonl")
    ]
    bulk.add(session, Fractie, fracties)


def _load_members(session: Session) -> None:
    people, seats = [], []
    for number, row in enumerate(_rows("members.jsonl"), 1):
        people.append(
            {
                "id": number,
                "surname": row["surname"],
                "surname_key": surname_key(row["surname"]),
                "first_names": row.get("first", ""),
                "call_name": row.get("call", ""),
                "initials": row.get("initials", ""),
                "birth_year": row.get("born"),
                "source": SOURCE,
            }
        )
        seats += [
            {
                "person_id": number,
                "chamber": "TK",
                "fractie": fractie,
                "first_day": _day(first),
                "last_day": _day(last),
            }
            for fractie, first, last in row["seats"]
        ]
    bulk.add(session, Person, people)
    bulk.add(session, Membership, seats)


def load_offices(session: Session) -> None:
    """Fill the offices alone, those who held them, and what took over from each."""
    rows = list(_rows("offices.jsonl"))
    offices, holders = [], []
    for number, row in enumerate(rows, 1):
        offices.append(
            {
                "id": number,
                "role": row["role"],
                "ministry": row["ministry"],
                "first_day": _day(row["holders"][0][1]),
                "last_day": _ended(row),
            }
        )
        holders += [
            {
                "office_id": number,
                "name": name,
                "first_day": _day(first),
                "last_day": _day(until),
                "cabinet": cabinet,
            }
            for name, first, until, cabinet in row["holders"]
        ]
    bulk.add(session, Office, offices)
    bulk.add(session, OfficeHolder, holders)
    for number, row in enumerate(rows, 1):
        if "successor" in row:
            office = session.get(Office, number)
            assert office is not None
            office.successor_id = _successor(row, rows)
    session.flush()


def _ended(row: dict[str, Any]) -> date | None:
    """The last day on which anybody held it; `None` while somebody does."""
    days = [_day(until) for _, _, until, _ in row["holders"]]
    return None if None in days else max(filter(None, days))


def _successor(row: dict[str, Any], rows: list[dict[str, Any]]) -> int:
    """The number of the office that took over: where its name came back, the first one after."""
    named = [
        number
        for number, other in enumerate(rows, 1)
        if [other["role"], other["ministry"]] == row["successor"]
    ]
    ended = (_ended(row) or date.max).isoformat()
    after = [number for number in named if rows[number - 1]["holders"][0][1] >= ended]
    return after[0] if after else named[-1]


def _rows(name: str) -> Iterator[dict[str, Any]]:
    text = files("tracker.data").joinpath(name).read_text(encoding="utf-8")
    yield from map(json.loads, text.splitlines())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
