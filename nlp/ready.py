"""Importing this gets a process ready to read: a worker starts with every pattern compiled.

Patterns are compiled when a letter first needs them, half a second in all. The letter read here
is made up of what most letters say.
"""

from pathlib import Path

from nlp.reader import read

read(Path(__file__).with_name("first_letter.txt").read_text("utf-8"))
