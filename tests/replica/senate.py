"""What the replica of eerstekamer.nl keeps in its register, and its pages.

Every third commitment has no deadline. The markup changes with the number, as it does with the
years: tables, lists of terms, lines.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property


@dataclass(frozen=True)
class Promise:
    """One commitment in the register."""

    number: str
    title: str
    status: str
    deadline: str | None
    markup: str

    @property
    def path(self) -> str:
        """Its page; the number is not in it."""
        return f"/toezegging/{self.title.lower().replace(' ', '_')}"


@dataclass
class Senate:
    """The register: lists per ministry, and pages of single commitments."""

    size: int = 12
    gone: set[str] = field(default_factory=set)  # numbers whose page is "not found", with 200

    @cached_property
    def promises(self) -> dict[str, Promise]:
        """By number."""
        return {each.number: each for each in map(_promise, range(1, self.size + 1))}

    def change(self, number: str, status: str, deadline: str) -> None:
        """What a committee decides after a rappel."""
        before = self.promises[number]
        self.promises[number] = replace(before, status=status, deadline=deadline)


def _promise(number: int) -> Promise:
    return Promise(
        number=f"T{number:05}",
        title=f"Brief over onderwerp {number}",
        status=("openstaand", "deels voldaan", "voldaan")[number % 3],
        deadline=None if number % 3 == 0 else "1 juli 2025",
        markup=("table", "terms", "lines")[number % 3],
    )


def entry(promise: Promise, *, level: int) -> str:
    """One commitment as it stands on a page."""
    pairs = {
        "Nummer": promise.number,
        "Status": promise.status,
        "Datum toezegging": "27 mei 2014",
        "Deadline": promise.deadline,
        "Verantwoordelijke(n)": "A.B. Voorbeeld (Minister van Justitie)<br/>Minister van Financiën",
        "Kamerleden": "<a href='/persoon/a'>A. Lid (PvdA)</a>, <a href='/persoon/b'>B. Lid (D66)"
        "</a>",
        "Commissie": "commissie voor Financiën (FIN)",
        "Soort activiteit": "Plenaire vergadering",
        "Kamerstukken": "Wet (36.410 XVII)",
    }
    told = {key: value for key, value in pairs.items() if value}
    if promise.markup == "table":
        rows = "".join(f"<tr><th>{key}</th><td>{value}</td></tr>" for key, value in told.items())
        shown = f"<div><table class='styletable'>{rows}</table></div>"
    elif promise.markup == "terms":
        shown = "".join(f"<dt>{key}:</dt><dd>{value}</dd>" for key, value in told.items())
        shown = f"<dl>{shown}</dl>"
    else:
        shown = "".join(f"<p>{key}: {value}</p>" for key, value in told.items())
    return (
        f"<h{level}>Toezegging {promise.title} (33.344) ({promise.number})</h{level}>"
        f"<p>De minister zegt toe de brief over {promise.title} te sturen.</p>{shown}"
    )


def page(content: str) -> str:
    """A page of the site around it."""
    return (
        "<!doctype html><html lang='nl'><head><title>Eerste Kamer</title></head><body><nav>"
        "<a href='/toezegging/uit_het_menu'>Menu</a></nav><main><div id='main_content_wrapper'>"
        f"{content}</div></main></body></html>"
    )
