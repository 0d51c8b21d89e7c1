"""Parts of an Office file, without the moment at which they were written.

So that the same choice makes the same file, whenever that is.
"""

from collections.abc import Iterable, Iterator
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def named(name: str) -> ZipInfo:
    """A part with the first day that a zip file knows."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    return info


def add(file: ZipFile, name: str, content: Iterable[bytes]) -> None:
    """Write a part piece by piece."""
    with file.open(named(name), "w") as part:
        part.writelines(content)


def parts(made: IO[bytes]) -> Iterator[tuple[str, bytes]]:
    """The parts of a file, in its order."""
    with ZipFile(made) as file:
        for name in file.namelist():
            yield name, file.read(name)
