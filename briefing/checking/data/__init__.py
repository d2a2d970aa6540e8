"""Tables of words and patterns of the checks; each file's first lines say how it is read."""

from pathlib import Path

FOLDER = Path(__file__).parent
