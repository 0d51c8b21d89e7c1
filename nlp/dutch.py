"""Whether a text is Dutch, from its commonest words; and what to say when it is not."""

import re

_WORD = re.compile(r"[^\W\d_]+")
# Frequent words that are common in Dutch and rare in the languages letters come mixed with.
_DUTCH = frozenset(
    """de het een en van ik niet dat die te zijn met voor op aan er om ook als dan maar bij nog uit
    naar door over wordt worden heeft hebben zal kan deze dit hier geen wel uw mijn wij onze is of
    tot ja nee wat waarom welke kunt bent deelt hoe""".split()  # noqa: SIM905  a list runs over pages
)
# A letter has more than one such word in five; a list of names or numbers has none.
_SHARE = 0.12
_ENOUGH = 12
_LOOKED_AT = 6_000


def is_dutch(text: str) -> bool | None:
    """True, False, or None where there are too few words to tell."""
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if len(words) < _ENOUGH:
        return None
    return sum(word in _DUTCH for word in words) / len(words) >= _SHARE


def remarks_on(text: str) -> tuple[str, ...]:
    """What the reader has to say of the text as a whole."""
    if not text.strip():
        return ("dit stuk bevat geen tekst",)
    if is_dutch(text) is False:
        return ("deze tekst lijkt geen Nederlands; er is daarom niets in gezocht",)
    return ()
