"""Any number of invented articles, each its own, for batches."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

PLACES = ("Eastport", "Marrow", "Tillbury", "Southam", "Greyford", "Hollin", "Brackwater", "Ashby")
PEOPLE = ("Mara Lind", "Tom Akers", "Salma Nour", "Jonas Wick", "Ada Perrin", "Omar Haddad")
BODIES = ("council", "harbour board", "school trust", "water company", "hospital", "ferry line")
THINGS = ("the old bridge", "two new cranes", "a night bus", "the town library", "a flood wall")
SENTENCES = (
    "The {body} of {place} will spend £{number} million on {thing}, {person} said on {day}.",
    "{person}, who has led the {body} since {year}, called the plan a promise to {place}.",
    "About {number} people stood outside the {body} in {place} to hear what becomes of {thing}.",
    "Work on {thing} began in {year} and stopped when the {body} ran out of money.",
    "Nobody in {place} had asked for {thing}, according to a letter that {person} read out.",
    "The {body} expects {number} more passengers a week once {thing} is finished.",
    "{person} said that {place} had waited long enough and that {thing} would open by {year}.",
    "Prices in {place} rose by {number} per cent after the {body} closed {thing}.",
    "A report of the {body} found {number} faults in {thing} and named nobody.",
    "On {day} the {body} met behind closed doors, and {person} left before the vote.",
)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def article(number: int, sentences: int = 24) -> str:
    """A title and paragraphs; the same number has the same article."""
    chance = random.Random(number)  # not for secrets

    def sentence() -> str:
        return chance.choice(SENTENCES).format(
            body=chance.choice(BODIES),
            place=chance.choice(PLACES),
            thing=chance.choice(THINGS),
            person=chance.choice(PEOPLE),
            day=chance.choice(DAYS),
            number=chance.randint(2, 90),
            year=chance.randint(2001, 2026),
        )

    title = f"Story {number}: {chance.choice(PLACES)} and {chance.choice(THINGS)}"
    paragraphs = [" ".join(sentence() for _ in range(3)) for _ in range(sentences // 3)]
    return "\n\n".join([title, *paragraphs]) + "\n"


def articles_in(folder: Path, number: int, sentences: int = 24) -> Iterator[Path]:
    """Write so many articles into a folder, and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(number):
        path = folder / f"story{at:05}.txt"
        path.write_text(article(at, sentences), encoding="utf-8")
        yield path
