"""Settings from the environment, read here and nowhere else; every default works offline."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_data_path

from tracker.errors import UsageError

# Versions of the Tweede Kamer's OData service.
ODATA = ("v5", "v4")
LAST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail of follows is handed over."""

    host: str
    port: int
    sender: str
    user: str | None
    password: str | None = field(repr=False)
    security: str  # "starttls", "tls" or "geen"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person can set without touching code."""

    database_url: str
    # Shown to the services we visit, so that they can reach whoever runs the crawler.
    contact: str | None
    # Answers of services, kept as long as these allow; safe to throw away.
    cache: Path
    # Version of the Tweede Kamer's OData service: "v5", or "v4" while that still answers.
    tk_odata: str
    # Where people reach the dashboard; stands in permanent links, feeds and mails.
    address: str
    # None: no mail is sent.
    mail: MailServer | None


def from_environment() -> Settings:
    """The settings of this process; unset variables take their defaults."""
    if (odata := os.environ.get("TOEZEGD_TK_ODATA") or "v5") not in ODATA:
        raise UsageError(f"TOEZEGD_TK_ODATA is {' of '.join(ODATA)}; nu {odata!r}")
    return Settings(
        database_url=os.environ.get("TOEZEGD_DATABASE_URL") or default_database_url(),
        contact=_contact(),
        cache=Path(os.environ.get("TOEZEGD_CACHE") or user_cache_path("toezegd", appauthor=False)),
        tk_odata=odata,
        address=_address(),
        mail=_mail(),
    )


def is_address(text: str) -> bool:
    """Whether requests can be sent there: http(s), a host, and a port that exists if any."""
    try:
        split = urlsplit(text)
        _ = split.port  # raises for one that is none
    except ValueError:
        return False
    host = split.hostname or ""
    wellformed = bool(host) and ".." not in host and not re.search(r"\s", text)
    return split.scheme in ("http", "https") and wellformed


def _address() -> str:
    address = os.environ.get("TOEZEGD_ADDRESS") or "http://localhost:8501"
    if not is_address(address):  # it stands in front of every link of an export or a mail
        raise UsageError(
            f"TOEZEGD_ADDRESS is een adres als https://toezegd.example.nl; nu {address!r}"
        )
    return address.rstrip("/")


def _contact() -> str | None:
    contact = os.environ.get("TOEZEGD_CONTACT") or None
    if contact and not contact.isprintable():  # it goes into the head of every request
        raise UsageError(f"TOEZEGD_CONTACT is een mailadres of een pagina; nu {contact!r}")
    return contact


def _mail() -> MailServer | None:
    host = os.environ.get("TOEZEGD_SMTP_HOST")
    if not host:
        return None
    security = os.environ.get("TOEZEGD_SMTP_SECURITY") or "starttls"
    port = os.environ.get("TOEZEGD_SMTP_PORT") or {"tls": "465", "geen": "25"}.get(security, "587")
    known_port = port.isdecimal() and len(port) <= 5 and 1 <= int(port) <= LAST_PORT
    if security not in ("starttls", "tls", "geen") or not known_port:
        raise UsageError(
            "TOEZEGD_SMTP_SECURITY is starttls, tls of geen, en TOEZEGD_SMTP_PORT een getal van 1"
            f" tot en met {LAST_PORT}; nu {security!r} en {port!r}"
        )
    return MailServer(
        host=host,
        port=int(port),
        sender=os.environ.get("TOEZEGD_SMTP_FROM") or f"toezegd@{host}",
        user=os.environ.get("TOEZEGD_SMTP_USER") or None,
        password=os.environ.get("TOEZEGD_SMTP_PASSWORD") or None,
        security=security,
    )


def use_database(url: str) -> None:
    """Let the rest of this process, and what it starts, use this database."""
    os.environ["TOEZEGD_DATABASE_URL"] = url


def use_address(address: str) -> None:
    """Let permanent links lead here, unless the environment names another address."""
    os.environ.setdefault("TOEZEGD_ADDRESS", address)


def use_base(base: str) -> None:
    """Let permanent links stand under this path, where they do not yet."""
    address = from_environment().address
    if base and not address.endswith(base):
        os.environ["TOEZEGD_ADDRESS"] = f"{address}{base}"


def default_database_url() -> str:
    """One SQLite file in the data folder of the user."""
    folder: Path = user_data_path("toezegd", appauthor=False)
    return address_of(str(folder / "toezegd.sqlite"))


def address_of(path: str) -> str:
    """The address of the database in this file: a `?` in its name begins no list of options."""
    return "sqlite:///" + path.replace("%", "%25").replace("?", "%3F")
