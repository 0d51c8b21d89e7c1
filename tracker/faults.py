"""What the system and SQLite complain of, as a Dutch sentence with the remedy."""

import errno
import sqlite3

from tracker.errors import DatabaseBusyError, DatabaseError

_FULL = "de schijf is vol; maak ruimte en voer de opdracht opnieuw uit"
_RIGHTS = "u mag daar niet lezen of schrijven; geef uzelf dat recht, of kies een andere map"

_WITHOUT = "no such module: "

_FILES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "het bestand wordt groter dan hier mag; kies een andere schijf",
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: "deze schijf is alleen te lezen; kies een andere map",
    errno.ENOENT: "de map bestaat niet; maak die eerst, of kies een andere",
    errno.ENOTDIR: "op de plaats van een map staat daar een bestand; kies een andere map",
    errno.EISDIR: "daar staat een map met die naam; kies een andere naam",
    errno.ENAMETOOLONG: "de naam is te lang; kies een kortere",
}
_DATABASE = {
    sqlite3.SQLITE_BUSY: "een ander programma werkt erin; wacht tot dat klaar is en probeer het"
    " opnieuw",
    sqlite3.SQLITE_FULL: f"{_FULL}; wat al was opgeslagen, is bewaard",
    sqlite3.SQLITE_READONLY: "u mag er niet in schrijven; geef uzelf schrijfrecht op het bestand"
    " en op de map waarin het staat, of werk met een kopie op een plaats waar u dat mag",
    sqlite3.SQLITE_PERM: "u mag het bestand niet openen; geef uzelf lees- en schrijfrecht",
    sqlite3.SQLITE_CANTOPEN: "het bestand is niet te openen; controleer of het pad een bestand is,"
    " of u het mag lezen en of u in de map ervan mag schrijven",
    # What the damaged file left beside it would be taken for the end of the copy.
    sqlite3.SQLITE_CORRUPT: "het bestand is beschadigd; zet een reservekopie terug terwijl toezegd"
    " nergens draait, en haal eerst weg wat ernaast staat met -wal en -shm achter de naam",
    sqlite3.SQLITE_NOTADB: "dit is geen SQLite-bestand; controleer het pad",
    sqlite3.SQLITE_IOERR: "de schijf geeft een fout; controleer of er ruimte is en of de schijf"
    " heel is, en probeer het opnieuw",
}
_DATABASE[sqlite3.SQLITE_LOCKED] = _DATABASE[sqlite3.SQLITE_BUSY]


def of_file(error: OSError) -> str:
    """Why a file or folder could not be written, and what to do."""
    return _FILES.get(error.errno or 0, f"het systeem meldt: {error.strerror or error}")


def of_database(error: BaseException | None, shown: str) -> DatabaseError | None:
    """What to say of this database; none where the fault is in our own question to it."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest tells what kind of the kind
    if str(error).startswith(_WITHOUT):  # a fault of no file, and with no number of its own
        what = str(error).removeprefix(_WITHOUT)
        return DatabaseError(
            f"de SQLite van deze Python heeft geen {what}, waarmee toezegd zoekt; installeer"
            " toezegd met een andere Python, zoals die van python.org"
        )
    if (words := _DATABASE.get(code)) is None:
        return None
    busy = code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return (DatabaseBusyError if busy else DatabaseError)(f"de database {shown}: {words}")
