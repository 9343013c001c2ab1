"""What a picture of a regulation consists of, before anything has a place."""

from enum import StrEnum

from msgspec import Struct

__all__ = ["Edge", "Group", "Kind", "Node", "Picture"]


class Kind(StrEnum):
    """What a box stands for."""

    INPUT = "input"
    FEATURE = "feature"
    PARAMETER = "parameter"
    EVENT = "event"
    ENGINE = "engine"
    DEFINITION = "definition"
    VARIANT = "variant"
    LIMB = "limb"
    GROUND = "ground"


class Node(Struct, frozen=True):
    """A box: `name` is what the regulation calls it, `title` what it is called in words, `label` the one of them that
    is written on it, `note` what is said under it; boxes of one `group` stand together."""

    id: str
    kind: Kind
    name: str
    title: str
    label: str
    note: str = ""
    group: str = ""

    @property
    def tooltip(self) -> str:
        """What is shown on pointing at the box: the one of name and title that is not written on it."""
        return self.title if self.label == self.name else self.name


class Group(Struct, frozen=True):
    """A frame with a heading around boxes that belong together: a source, the variants, a closed list of grounds."""

    id: str
    heading: str


class Edge(Struct, frozen=True):
    """What `tail` says is used for `head`."""

    tail: str
    head: str


class Picture(Struct, frozen=True):
    """Everything to be drawn; `footnotes` are said under the legend."""

    title: str
    subtitle: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    groups: tuple[Group, ...]
    footnotes: tuple[str, ...]
