"""The delivery of a script: speed and pauses, as newsreaders leave them."""

from __future__ import annotations

from dataclasses import dataclass

# Seconds without speech, at the voice's own speed. Voices pause at commas for 0.24 to 0.31 s, and
# sentences that are joined bare follow each other after 0.19 to 0.27 s, faster than clauses: a full
# stop within a line takes 0.2 s more than that.
WITHIN_LINE = 0.42
BETWEEN_SENTENCES = 0.45
BETWEEN_PARAGRAPHS = 0.65
AFTER_TITLE = 0.9
BEFORE_ENDING = 0.9
# Cars and Bluetooth swallow the beginning of a sound.
LEAD_IN = 0.5
TAIL = 0.3

# A title is read a twentieth slower than the sentences.
TITLE_PACE = 0.95


@dataclass(frozen=True, slots=True)
class Delivery:
    """The speed of a reading and the length of its pauses, as multiples of the usual ones.

    `pace` multiplies the voice's own speed; who reads faster pauses less. `pause` multiplies the
    pauses alone. The silence before the first line is never shorter
    than usual, that after the last always the same.
    """

    pace: float = 1.0
    pause: float = 1.0

    def seconds(self, pause: float) -> float:
        """The length of a pause that takes `pause` seconds at the usual delivery."""
        return pause * self.pause / self.pace

    @property
    def lead_in(self) -> float:
        """The silence before the first line, in seconds."""
        return max(LEAD_IN, self.seconds(LEAD_IN))


USUAL = Delivery()
