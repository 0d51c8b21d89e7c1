"""Lists of words, written as lines of text where a word a line would run over pages."""


def words(listed: str) -> list[str]:
    """The words in order."""
    return listed.split()


def wordset(listed: str) -> frozenset[str]:
    """The words, to ask whether one is among them."""
    return frozenset(listed.split())
