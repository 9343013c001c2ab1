"""Points of a regulation as people call them."""

from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import split
from regdsl.document.tree import Mapping, Node, Scalar, Sequence
from regdsl.model.regulation import Regulation
from regdsl.model.shape import concept_at
from regdsl.text import CATEGORIES

__all__ = ["child", "joined", "point", "same"]

_NAMES = ("title", "name", "id")


def same(text: str) -> Bilingual:
    """A text of the author's: the same in both languages."""
    return Bilingual(text, text)


def joined(parts: list[Bilingual], separator: str) -> Bilingual:
    """The parts in a row."""
    return Bilingual(separator.join(one.ru for one in parts), separator.join(one.en for one in parts))


def child(node: Node | None, token: str) -> Node | None:
    """What stands in `node` under a key or number; None where nothing does."""
    if isinstance(node, Mapping):
        return next((entry.value for entry in node.entries if entry.key.text == token), None)
    if isinstance(node, Sequence) and token.isascii() and token.isdigit() and int(token) < len(node.items):
        return node.items[int(token)]
    return None


def point(root: Node, pointer: str, model: type[Any] = Regulation) -> Bilingual:
    """What people call the place at `pointer` of a file that is read as `model`: keys by their titles, entries by their
    own title or name."""
    tokens = split(pointer)
    said: list[Bilingual] = []
    node: Node | None = root
    for at, token in enumerate(tokens):
        node = child(node, token)
        concept = concept_at(model, tokens[:at])
        keys = () if concept is None else concept.keys
        key = next((one.title for one in keys if one.key == token and one.title.ru), None)
        category = CATEGORIES.get(token) if tokens[:at] == ("applicants",) and not isinstance(node, Mapping) else None
        said.append(key or _quoted(category) or _called(node, token))
    return joined(said, " → ") if said else Bilingual("регламент в целом", "the regulation as a whole")


def _quoted(title: Bilingual | None) -> Bilingual | None:
    return None if title is None else Bilingual(f"«{title.ru}»", f"«{title.en}»")


def _called(node: Node | None, token: str) -> Bilingual:
    """An entry by its title, name or id; by its key, or its number in a list."""
    for name in _NAMES:
        inside = child(node, name) if isinstance(node, Mapping) else None
        if isinstance(inside, Scalar) and isinstance(inside.value, str) and inside.text.strip():
            return same(f"«{inside.text.strip()}»")
    return same(f"№ {int(token) + 1}" if token.isascii() and token.isdigit() and len(token) < 7 else f"«{token}»")
