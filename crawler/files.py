"""Files and folders on disk to items: `found_in` is the door by which they come in.

What cannot be read does not stop the rest: it comes out as a `Refused` with one sentence that
names the file, the place in it, the reason and the remedy.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler import gathered
from crawler.errors import UnreadableFileError
from crawler.items import DocumentItem, Item
from crawler.names import place_words, printable
from crawler.objections import objection_to
from crawler.sidecar import Facts, passed_over, read_sidecar, sidecar_of
from crawler.text.extracted import Extracted
from crawler.text.formats import EXTENSIONS, extract
from crawler.text.limits import check_size

# What a name is sorted by: its words and its numbers.
Order = list[tuple[bool, int, str]]

GATHERED = ".jsonl"
READABLE = (*EXTENSIONS, GATHERED)
GIVE_IT = "Geef ook die map zelf op"
PACKED = (".zip", ".gz", ".tgz", ".tar", ".7z", ".rar")


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a line of one, that could not be read."""

    path: str
    reason: str
    remedy: str = ""
    place: str = ""

    def __str__(self) -> str:
        complaint = UnreadableFileError(self.reason, self.remedy, place=self.place, path=self.path)
        return str(complaint)


@dataclass(frozen=True, slots=True)
class Found:
    """An item, and where it was read: the file, and the line of one that holds many."""

    item: Item
    path: str
    place: str = ""

    @property
    def where(self) -> str:
        """As our messages name it: "brieven.jsonl, regel 12"."""
        return place_words(self.path, self.place)


def read_path(path: Path) -> Iterator[Item | Refused]:
    """Everything in a file or folder, for who need not tell where each item was read."""
    for each in found_in(path):
        yield each.item if isinstance(each, Found) else each


def found_in(path: Path) -> Iterator[Found | Refused]:
    """Everything in a file, or in the files of a folder and the folders in it."""
    if path.is_dir():
        yield from _read_folder(path)
    elif not os.path.lexists(path):
        yield Refused(str(path), "dit bestand bestaat niet", "Controleer de naam")
    else:
        facts, complaints = _facts_beside(path)
        yield from complaints
        yield from _read_file(path, facts.get(path.name, Facts()))


def _read_folder(folder: Path) -> Iterator[Found | Refused]:
    read_any = False
    unlisted: list[OSError] = []
    for name, folders, files in sorted(os.walk(folder, onerror=unlisted.append), key=_by_folder):
        shown = [file for file in files if not file.startswith(".") and not _ours(file)]
        paths = [Path(name) / file for file in sorted(shown, key=natural)]
        facts, complaints = _facts_beside(Path(name) / "x")
        yield from complaints
        for known in sorted(set(facts) - set(files), key=natural):
            place = f"bij '{known}'"
            yield Refused(str(sidecar_of(Path(name))), "dit bestand is er niet", "", place)
        for path in paths:
            read_any = True
            yield from _read_file(path, facts.get(path.name, Facts()))
        for path in sorted(Path(name) / each for each in folders):
            if _leads_elsewhere(path, folder):
                read_any = True
                yield Refused(str(path), "deze map staat elders en is niet gelezen", GIVE_IT)
    for error in unlisted:
        read_any = True
        yield Refused(str(error.filename), *_words_for(error))
    if not read_any:
        extensions = ", ".join(READABLE)
        yield Refused(str(folder), "in deze map staan geen brieven", f"Gelezen worden {extensions}")


def _leads_elsewhere(path: Path, folder: Path) -> bool:
    """Whether this is a link to a folder that is not read as a part of this one."""
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def _facts_beside(path: Path) -> tuple[dict[str, Facts], list[Refused]]:
    """What the folder of this file says of its files, and what is wrong with that."""
    sidecar = sidecar_of(path.parent)
    if sidecar is None:
        return {}, []
    try:
        return read_sidecar(sidecar), _two_of_them(sidecar)
    except UnreadableFileError as error:
        return {}, [Refused(str(sidecar), error.reason, error.remedy, error.place)]
    except OSError as error:
        return {}, [Refused(str(sidecar), *_words_for(error))]


def _two_of_them(sidecar: Path) -> list[Refused]:
    """What only the other file says would be lost without a word."""
    if (other := passed_over(sidecar.parent)) is None:
        return []
    return [Refused(str(other), f"telt niet mee naast {sidecar.name}", "Houd een van beide")]


def _read_file(path: Path, facts: Facts) -> Iterator[Found | Refused]:
    try:
        _check_plain(path)
        extension = path.suffix.lower()
        if extension == GATHERED:
            yield from _read_gathered(path)
            return
        yield Found(_document(path, _extracted(path, extension), facts), str(path))
    except UnreadableFileError as error:
        yield Refused(str(path), error.reason, error.remedy, error.place)
    except OSError as error:
        yield Refused(str(path), *_words_for(error))
    except Exception as fault:  # noqa: BLE001  # whatever is in it, the other files can do without
        what = f"lezen mislukt door een fout in toezegd ({type(fault).__name__}: {fault})"
        yield Refused(str(path), what, "Bewaar het als .docx of .txt, of meld het")


def _check_plain(path: Path) -> None:
    """Raise for a pipe or a device: reading one could take for ever."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableFileError("dit is geen gewoon bestand", "Bewaar de tekst in een bestand")


def _extracted(path: Path, extension: str) -> Extracted:
    if extension in PACKED:
        raise UnreadableFileError("dit is een ingepakt bestand", "Pak het uit en geef de map")
    check_size(path.stat().st_size)
    data = path.read_bytes()
    # An old Word file has an extension that we do not read, and a remedy of its own.
    if extension not in EXTENSIONS and extension != ".doc":
        raise UnreadableFileError(
            f"de extensie '{extension}' wordt niet gelezen" if extension else "er is geen extensie",
            f"Gelezen worden {', '.join(READABLE)}",
        )
    return extract(data, path.name)


def _document(path: Path, extracted: Extracted, facts: Facts) -> DocumentItem:
    paper = extracted.paper
    # The title that a word processor keeps is as often that of an older letter.
    told_by_format = extracted.media_type in ("application/xml", "text/html")
    item = DocumentItem(
        text=extracted.text,
        source="folder",
        source_id=printable(path.resolve().as_posix()),
        url=path.resolve().as_uri(),
        title=facts.title or (extracted.title if told_by_format else None),
        kind=facts.kind or paper.kind,
        date=facts.date or extracted.date,
        date_precision=facts.date_precision if facts.date else ("day" if extracted.date else None),
        chamber=facts.chamber or paper.chamber,
        kamerstuk=facts.kamerstuk or paper.kamerstuk,
        dossiers=paper.dossiers,
        session_year=facts.session_year or paper.session_year,
        reference=facts.reference,
        answer_number=paper.answer_number,
        ministry=facts.ministry,
        senders=paper.senders,
        publication_id=paper.publication_id,
        media_type=extracted.media_type,
        pages=extracted.pages,
        remarks=extracted.remarks,
    )
    if objection := objection_to(item):
        raise UnreadableFileError(objection, "Verbeter het bestand")
    return item


def _read_gathered(path: Path) -> Iterator[Found | Refused]:
    for number, read in gathered.read(path):
        place = f"regel {number}"
        if isinstance(read, UnreadableFileError):
            yield Refused(str(path), read.reason, read.remedy, place)
        else:
            yield Found(read, str(path), place)


def natural(name: str) -> Order:
    """Sorts as people do: brief2 before brief10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts if part
    ]


def _by_folder(entry: tuple[str, list[str], list[str]]) -> list[Order]:
    return [natural(part) for part in Path(entry[0]).parts]


def _ours(name: str) -> bool:
    """Files that we put beside letters ourselves."""
    ours = (".voortgang", ".slot", ".niet-gelezen.txt")
    return name in ("metadata.toml", "metadata.json") or name.endswith(ours)


def _words_for(error: OSError) -> tuple[str, str]:
    if isinstance(error, PermissionError):
        return "u mag dit niet lezen", "Geef uzelf leesrecht, of laat de eigenaar een kopie maken"
    if isinstance(error, FileNotFoundError) or error.errno == errno.ELOOP:
        return "dit bestand is verdwenen of verwijst naar niets", "Controleer de naam"
    return f"lezen mislukt ({error.strerror or error})", "Probeer het opnieuw"
