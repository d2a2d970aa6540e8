"""A sentence of an article on its way through the editor's pass."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.core.documents import Edit, Statement


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence, the place in the article where it stands, and what was changed so far.

    Attributes:
        index: Among the article's sentences.
        text: As it is now.
        edits: In the order in which they were made.
    """

    index: int
    text: str
    edits: tuple[Edit, ...] = ()

    def edited(
        self, name: str, start: int, end: int, inserted: str = "", support: int | None = None
    ) -> Draft:
        """The draft with other words in the place of a stretch.

        Args:
            name: The kind of edit.
            start: The stretch's beginning in the text as it is now.
            end: Its end.
            inserted: What stands there afterwards.
            support: The sentence of the article that these words come from, if from another one.
        """
        text = self.text[:start] + inserted + self.text[end:]
        edit = Edit(name, start, self.text[start:end], inserted, support)
        return replace(self, text=text, edits=(*self.edits, edit))

    def renamed(self, kind: str, start: int, end: int, name: str, support: int) -> Draft:
        """The draft with a name in the place of a stretch, with a capital where that opens it."""
        shown = name if start else name[0].upper() + name[1:]
        return self.edited(kind, start, end, shown, support)

    def without_opening(self, name: str, end: int) -> Draft:
        """The draft without its first words, and with a capital where it begins now."""
        return self.edited(name, 0, end + 1, self.text[end].upper())

    @property
    def statement(self) -> Statement:
        """The statement that it has become."""
        added = (edit.support for edit in self.edits if edit.support is not None)
        supports = tuple(dict.fromkeys((self.index, *added)))
        return Statement(self.text, supports, edits=self.edits)
