"""What a motion is called: in an address, and above its page."""

from collections.abc import Sequence

from nlp.motions.subject import subject_behind
from tracker.models.motions import Motion
from tracker.words.quotes import on_one_line


def listed(names: Sequence[str]) -> str:
    """Names as Dutch lists them: "Van Dijk, Alkaya en Diks"."""
    *first, last = names or ("",)
    return f"{', '.join(first)} en {last}" if first else last


def name_of(public_id: str | None, motion: Motion) -> str:
    """What the address of its page calls it: the id of its life, or its number until it has one."""
    return public_id or motion.kamerstuk or motion.register_number or ""


def is_untold(motion: Motion) -> bool:
    """Whether only letters tell of it: then its title is no more than a name and a number."""
    return motion.register_number is None and not motion.text


def title_of(motion: Motion) -> str:
    """Its title; its number where nobody told one."""
    return motion.title or f"Motie {motion.kamerstuk or motion.register_number or ''}".strip()


def subject_at(text: str, start: int, end: int) -> str:
    """What a letter says a motion is about, behind its name at this place; or nothing."""
    said = subject_behind(text, start, end)
    return on_one_line(text[slice(*said)]) if said else ""
