"""The standard blocks that ship with the package: typical parts of regulations, each with what it rests on."""

from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual
from regdsl.document import Document, Mapping, Node, Scalar, Sequence, parse
from regdsl.document.compose import at_path
from regdsl.model.source import Origin

__all__ = ["Block", "Place", "blocks"]


class Place(StrEnum):
    """Where in a regulation a block is used."""

    GROUND = "ground"
    VARIANT = "variant"
    REPRESENTATIVES = "representatives"


_PLACES: Final = {
    Place.GROUND: Bilingual("перечни {lists} в grounds", "the lists {lists} of grounds"),
    Place.VARIANT: Bilingual("вариант в variants", "a variant in variants"),
    Place.REPRESENTATIVES: Bilingual("representatives", "representatives"),
}


class Block(Struct, frozen=True):
    """One block: where it is used, in which lists of grounds, which keys its user has to write, of which of its inputs
    he may name the source, and its content."""

    id: str
    place: Place
    effects: tuple[str, ...]
    requires: tuple[str, ...]
    source_of: tuple[str, ...]
    document: Document

    def part(self, *keys: str) -> Mapping | None:
        """The mapping at `keys` of the content; None where the block has none."""
        found = at_path(self.document.root, *keys)
        return found if isinstance(found, Mapping) else None

    @property
    def grounds(self) -> tuple[Mapping, ...]:
        """The grounds that it brings."""
        found = at_path(self.document.root, "grounds")
        items = found.items if isinstance(found, Sequence) else ()
        return tuple(item for item in items if isinstance(item, Mapping))

    @property
    def everywhere(self) -> bool:
        """Whether its grounds are about applying itself, whatever is applied for."""
        found = at_path(self.document.root, "everywhere")
        return isinstance(found, Scalar) and found.value is True

    @property
    def looks_for_payment(self) -> bool:
        """Whether it asks if something was paid."""
        sources = self.part("sources")
        described = [entry.value for entry in sources.entries] if sources is not None else []
        origins = [at_path(one, "from") for one in described]
        return any(isinstance(one, Scalar) and one.text == Origin.PAYMENT.value for one in origins)

    @property
    def where(self) -> Bilingual:
        """Where it is used, in words."""
        words = _PLACES[self.place]
        lists = ", ".join(self.effects)
        return Bilingual(words.ru.format(lists=lists), words.en.format(lists=lists))

    def says(self, key: str) -> str:
        """The text at `key`; empty where there is none."""
        found = at_path(self.document.root, key)
        return found.text if isinstance(found, Scalar) else ""


@cache
def blocks() -> dict[str, Block]:
    """Every block by its name, in the order of the names."""
    folder = files("regdsl") / "data" / "std"
    made = [_block(entry.name, entry.read_bytes()) for entry in folder.iterdir() if entry.name.endswith(".yaml")]
    return {block.id: block for block in sorted(made, key=lambda block: block.id)}


def _block(name: str, data: bytes) -> Block:
    document = parse(data, name).document
    assert document is not None, name
    root = document.root
    place, id_ = at_path(root, "place"), at_path(root, "id")
    assert isinstance(place, Scalar), name
    assert isinstance(id_, Scalar), name
    effects, requires, source_of = (_texts(at_path(root, key)) for key in ("effects", "requires", "source_of"))
    return Block(id_.text, Place(place.text), effects, requires, source_of, document)


def _texts(node: Node | None) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else ()
    return tuple(item.text for item in items if isinstance(item, Scalar))
