"""The decisions of `toezegd review`: each says what it needs of its own, the rest is the same."""

import getpass
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker import clock
from tracker.cli import options
from tracker.cli.options import Database
from tracker.errors import UsageError
from tracker.values import Status
from tracker.words import labels

if TYPE_CHECKING:
    from sqlmodel import Session

STATUSES = {
    "open": Status.OPEN,
    "vertraagd": Status.DELAYED,
    "deels": Status.PARTLY_FULFILLED,
    "afgedaan": Status.FULFILLED,
    "vervallen": Status.WITHDRAWN,
}
Id = Annotated[
    str, typer.Argument(metavar="ID", help="Kenmerk uit `toezegd status`, of Kamerstuknummer.")
]
Other = Annotated[str, typer.Argument(metavar="ID2", help="Het kenmerk van de andere.")]
Author = Annotated[str, typer.Option("--author", help="Wie dit besluit; anders uw gebruikersnaam.")]
Reason = Annotated[str, typer.Option("--reason", help="Waarom.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAG", help="Vanaf welke dag dit geldt.")
]

# Takes a session, the thread, an author and a reason, and records a decision.
Act = Callable[..., Any]
_COMMANDS: list[Callable[..., None]] = []
_SHARED = {"author": (Author, ""), "reason": (Reason, ""), "database": (Database, None)}


def register(review: typer.Typer) -> None:
    """Add a command for each decision."""
    for command in _COMMANDS:
        review.command()(command)


def decision(says: Callable[..., Act], *, begins: bool = False) -> Callable[..., Act]:
    """Make a command of what says how to decide: on ID, by somebody, for a reason.

    What `begins` a life can also be decided on a motion that nothing happened to yet.
    """

    def command(id: str, author: str, reason: str, database: str | None, **own: Any) -> None:
        from tracker.deciding import review

        act = says(**own)
        with session_of(database) as session:
            thread = (review.life_of if begins else review.thread_of)(session, id)
            number = act(session, thread, author=name_of(author), reason=reason).id
        done(number)  # not before it is kept: the disk may be full

    of_its_own = inspect.signature(says, eval_str=True).parameters.values()
    shared = [_parameter(name, kind, default) for name, (kind, default) in _SHARED.items()]
    parameters = [
        _parameter("id", Id),
        *(_parameter(one.name, one.annotation, one.default) for one in of_its_own),
        *shared,
    ]
    # Typer reads names, kinds and help from these two.
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {one.name: one.annotation for one in parameters}
    command.__name__, command.__doc__ = says.__name__, says.__doc__
    _COMMANDS.append(command)
    return says


def _parameter(name: str, kind: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)


@decision
def confirm() -> Act:
    """Bevestig dat dit goed is gelezen."""
    from tracker.deciding import review

    return review.confirm


@decision
def reject() -> Act:
    """Verwerp: dit is geen toezegging of voornemen."""
    from tracker.deciding import review

    return review.reject


@decision
def status(
    stand: Annotated[str, typer.Argument(metavar="STAND", help=", ".join(STATUSES))],
    since: Since = None,
) -> Act:
    """Stel vast hoe het ervoor staat; wat gelezen wordt verandert dat niet meer."""
    from tracker.deciding import review

    if stand not in STATUSES:
        raise UsageError(f"{stand!r} is geen stand; kies uit {', '.join(STATUSES)}")
    return partial(review.set_status, status=STATUSES[stand], day=_since(since))


@decision
def deadline(
    due: Annotated[str, typer.Argument(metavar="DAG", help="De laatste dag (2021-10-01).")],
    since: Since = None,
) -> Act:
    """Stel de termijn vast."""
    from tracker.deciding import review

    return partial(review.set_deadline, due=options.day(due), day=_since(since))


@decision
def responsible(
    who: Annotated[str, typer.Argument(metavar="WIE", help="Ambt of naam.")],
) -> Act:
    """Stel vast wie hiervoor verantwoordelijk is."""
    from tracker.deciding import review

    return partial(review.set_responsible, who=who)


@decision
def join(into: Other) -> Act:
    """Voeg samen: dit zijn één en dezelfde toezegging; ID gaat op in ID2."""
    from tracker.deciding import review

    return _with_other("into", into, review.join)


@decision
def apart(other: Other) -> Act:
    """Houd uit elkaar: dit zijn twee toezeggingen; ze worden niet meer samen voorgesteld."""
    from tracker.deciding import review

    return _with_other("other", other, review.keep_apart)


@decision
def split(
    events: Annotated[
        list[int], typer.Argument(metavar="NR...", help="Nummers uit `review show ID`.")
    ],
) -> Act:
    """Splits af: deze gebeurtenissen gaan over iets anders."""
    from tracker.deciding import review

    return partial(review.split, event_ids=events)


@partial(decision, begins=True)
def letter(
    paper: Annotated[
        str, typer.Argument(metavar="STUK", help="Kamerstuknummer, hoe u het ook schrijft.")
    ],
    says: Annotated[
        str,
        typer.Argument(metavar="ZEGT", help=", ".join(one.word for one in labels.SAID.values())),
    ],
    quote: Annotated[str, typer.Option("--quote", help="De woorden in het stuk die dat zeggen.")],
    due: Annotated[
        str | None, typer.Option("--due", metavar="DAG", help="De nieuwe termijn (2021-10-01).")
    ] = None,
) -> Act:
    """Koppel een brief die iets over deze toezegging of motie zegt."""
    from tracker.deciding import review
    from tracker.queries.papers import letters

    known = {one.word: kind for kind, one in labels.SAID.items()}
    if says not in known:
        raise UsageError(f"{says!r} kan niet; kies uit {', '.join(known)}")
    day = options.day(due) if due else None

    def act(session: "Session", thread: Any, author: str, reason: str) -> Any:
        found = letters.meant(session, paper)
        if len(found) != 1:
            told = "; ".join(f"{one.kamerstuk or one.id}: {one.title}" for one in found)
            raise UsageError(
                f"{paper!r} is niet één bekend stuk; geef het Kamerstuknummer"
                + (f". Het kan zijn: {told}" if told else "")
            )
        words = review.words_in(session, found[0].id, quote)
        return review.link_document(session, thread, words, known[says], author, reason, day)

    return act


@decision
def note(text: Annotated[str, typer.Argument(metavar="TEKST")]) -> Act:
    """Zet een notitie bij een toezegging of motie."""
    from tracker.deciding import review

    def act(session: "Session", thread: Any, author: str, reason: str) -> Any:
        return review.note(session, thread, author, " — ".join(filter(None, [text, reason])))

    return act


@decision
def unclear() -> Act:
    """Merk aan als onduidelijk geformuleerd."""
    from tracker.deciding import review

    return review.unclear


def _with_other(name: str, identity: str, function: Act) -> Act:
    """A decision on the thread and another one, given by its id."""
    from tracker.deciding import review

    def act(session: "Session", thread: Any, author: str, reason: str) -> Any:
        other = {name: review.thread_of(session, identity)}
        return function(session, thread, author=author, reason=reason, **other)

    return act


@contextmanager
def session_of(database: str | None) -> Iterator["Session"]:
    """A session in which somebody decides; kept whole or not at all."""
    from tracker.database import writing

    with writing(options.existing(database)) as session:
        yield session


def name_of(author: str) -> str:
    """Who decides: as given, else whoever is at this machine."""
    try:
        return author or getpass.getuser()
    except (KeyError, OSError) as error:  # in a container a user may be a number alone
        raise UsageError("deze machine weet niet wie u bent; geef --author NAAM") from error


def done(number: int | None) -> None:
    """Say how to take it back."""
    typer.echo(f"Vastgelegd als besluit {number}; terug te draaien met: review undo {number}")


def _since(text: str | None) -> date:
    return options.day(text) if text else clock.today()
