"""Which column each box stands in, and in which order from top to bottom, so that few arrows cross."""

from collections.abc import Mapping

import networkx as nx
from msgspec import Struct

from regdsl.cli.drawing.picture import Kind, Node, Picture

__all__ = ["Layered", "Slot", "layered"]

_FIRST = frozenset({Kind.INPUT, Kind.FEATURE, Kind.PARAMETER, Kind.EVENT, Kind.ENGINE})
_SWEEPS = 12


class Slot(Struct, frozen=True):
    """A place in a column: a box, or (`node` is None) the way of the arrows of `tail` past this column."""

    id: str
    tail: str
    node: Node | None = None

    @property
    def group(self) -> str:
        """The frame that the box stands in; none for a way."""
        return self.node.group if self.node else ""


class Layered(Struct, frozen=True):
    """The columns from left to right, each from top to bottom, and the arrows between neighbouring columns."""

    picture: Picture
    columns: tuple[tuple[Slot, ...], ...]
    steps: tuple[tuple[str, str], ...]


def layered(picture: Picture) -> Layered:
    """Order the boxes of `picture` in columns: data, definitions by depth, limbs, grounds; boxes of one group stay
    together."""
    column = _columns_of(picture)
    count = max(column.values(), default=0) + 1
    columns: list[list[Slot]] = [[] for _ in range(count)]
    for node in picture.nodes:
        columns[column[node.id]].append(Slot(node.id, node.id, node))
    steps: dict[tuple[str, str], None] = {}
    ways: dict[str, None] = {}
    for edge in picture.edges:
        before = edge.tail
        for passed in range(column[edge.tail] + 1, column[edge.head]):
            way = f"way:{edge.tail}:{passed}"
            if way not in ways:
                ways[way] = None
                columns[passed].append(Slot(way, edge.tail))
            steps.setdefault((before, way))
            before = way
        steps.setdefault((before, edge.head))
    ordered = _ordered(columns, list(steps))
    return Layered(picture, tuple(map(tuple, ordered)), tuple(steps))


def _columns_of(picture: Picture) -> dict[str, int]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in picture.nodes)
    graph.add_edges_from((edge.tail, edge.head) for edge in picture.edges)
    kind = {node.id: node.kind for node in picture.nodes}
    column: dict[str, int] = {}
    for id in nx.topological_sort(graph):
        if kind[id] in _FIRST:
            column[id] = 0
        else:
            column[id] = max((column[before] + 1 for before in graph.predecessors(id)), default=1)
    deepest = max((column[id] for id in column if kind[id] in (Kind.DEFINITION, Kind.VARIANT)), default=0)
    variants = max((column[id] for id in column if kind[id] is Kind.VARIANT), default=0)
    has_limbs = Kind.LIMB in kind.values()
    for id in column:
        match kind[id]:
            case Kind.VARIANT:
                column[id] = variants
            case Kind.LIMB:
                column[id] = deepest + 1
            case Kind.GROUND:
                column[id] = deepest + 1 + has_limbs
    return column


def _ordered(columns: list[list[Slot]], steps: list[tuple[str, str]]) -> list[list[Slot]]:
    """Sort each column by the middle of what its boxes are joined to, to and fro; the last column, the closed lists in
    their order of decision, stays as it is."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for tail, head in steps:
        before.setdefault(head, []).append(tail)
        after.setdefault(tail, []).append(head)
    for sweep in range(_SWEEPS):
        rank = {slot.id: place / len(column) for column in columns for place, slot in enumerate(column)}
        numbers = range(len(columns) - 2, -1, -1) if sweep % 2 == 0 else range(1, len(columns) - 1)
        joined = after if sweep % 2 == 0 else before
        for number in numbers:
            columns[number] = _sorted(columns[number], joined, rank)
            rank.update({slot.id: place / len(columns[number]) for place, slot in enumerate(columns[number])})
    return columns


def _sorted(column: list[Slot], joined: Mapping[str, list[str]], rank: Mapping[str, float]) -> list[Slot]:
    own = {slot.id: _middle(joined.get(slot.id, []), rank, rank[slot.id]) for slot in column}
    members: dict[str, list[float]] = {}
    for slot in column:
        members.setdefault(slot.group or slot.id, []).append(own[slot.id])
    groups = {name: sum(values) / len(values) for name, values in members.items()}
    return sorted(column, key=lambda slot: (groups[slot.group or slot.id], slot.group or slot.id, own[slot.id]))


def _middle(ids: list[str], rank: Mapping[str, float], default: float) -> float:
    return sum(rank[id] for id in ids) / len(ids) if ids else default
