"""What the replica publishes: invented papers, people and votes, the same at every start."""

from dataclasses import dataclass


@dataclass
class World:
    """The size of the world. Services make their content from it, each from its own numbers."""

    documents: int = 60
