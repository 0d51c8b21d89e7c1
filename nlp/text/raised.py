"""Raised footnote numbers: "toegezegd¹" is the word "toegezegd" with a mark behind it.

To a regular expression a raised digit is a letter like any other, so that the word in front of it
would be another word. While a text is read they are marks, one for each digit.
"""

from nlp.matching.patterns import compiled

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MARKS = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009"
# For between the brackets of a regular expression.
ANY_MARK = f"{MARKS[0]}-{MARKS[-1]}"
_TO_DIGITS = str.maketrans(MARKS, "0123456789")
# A note whose number lost its height: "toegezegd3 om", "onderzoeken2."; "jl.5" is left alone.
# The blank behind it can be lost, too: "toegezegd3om".
# It begins with a digit, and looks back from there: few characters are one.
_GLUED = compiled(r"\d(?<=[a-zé]{5}\d)\d{0,2}(?![\d-]|\w(?![a-z]))")
_TO_NOTHING = str.maketrans("", "", MARKS)


def number(mark: str) -> str:
    """The number of the note that a mark stands for."""
    return mark.translate(_TO_DIGITS)


def without_marks(text: str) -> str:
    """The words alone, for people."""
    return text.translate(_TO_NOTHING)


def loosened(low: str) -> str:
    """The text with marks for the note numbers that stick to a word, of the same length."""
    return _GLUED.sub(lambda glued: MARKS[0] * len(glued[0]), low)
