"""Who speaks: one language, the titles of names, and how a part is set off inside a whole."""

from collections.abc import Callable, Mapping
from enum import IntEnum

from msgspec import Struct, field

from regdsl.feel.phrase.words import Words
from regdsl.feel.tree import Expr

__all__ = ["Level", "Said", "Voice", "joined"]


class Level(IntEnum):
    """How tightly a text holds together: one below the level of its place needs brackets."""

    LOOSE = 0
    OR = 1
    AND = 2
    SUM = 3
    PRODUCT = 4
    ATOM = 5


class Said(Struct, frozen=True):
    """A text with its level."""

    text: str
    level: Level = Level.LOOSE

    def at(self, level: Level) -> str:
        """The text for a place of `level`: in brackets where it does not hold together by itself."""
        return self.text if self.level >= level else f"({self.text})"


class Voice(Struct, frozen=True):
    """The words of a language, the titles of names, the way to say a condition, and the titles of records' fields."""

    words: Words
    titles: Mapping[str, str]
    condition: Callable[["Voice", Expr], Said]
    fields: Mapping[str, str] = field(default_factory=dict)

    def name(self, name: str) -> str:
        """A title, or the name itself where it has none."""
        if name == "item" and name not in self.titles:
            return self.words.item
        return self.words.title.format(self.titles.get(name) or self.fields.get(name, name))

    def clause(self, expr: Expr, level: Level = Level.LOOSE) -> str:
        """A condition, for a place of `level`."""
        return self.condition(self, expr).at(level)


def joined(parts: list[str], last: str) -> str:
    """Texts as a sentence lists them: commas, and the word `last` before the last."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{last}{parts[-1]}"
