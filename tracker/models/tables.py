"""Every table, imported in one place so that the metadata is complete."""

from sqlmodel import SQLModel

from tracker.models import (
    decisions,
    documents,
    follows,
    intake,
    motions,
    official,
    people,
    searching,
    sendings,
    threads,
)

metadata = SQLModel.metadata

__all__ = [
    "decisions",
    "documents",
    "follows",
    "intake",
    "metadata",
    "motions",
    "official",
    "people",
    "searching",
    "sendings",
    "threads",
]
