"""What blocks bring into a regulation beside the place where they are used."""

from collections.abc import Mapping as Named
from typing import Final

from msgspec import Struct, field

from regdsl.corpus.blocks.block import Block
from regdsl.corpus.blocks.findings import BLOCK_NAME_TAKEN
from regdsl.corpus.blocks.names import list_paths, taken_names
from regdsl.diagnostics import Bilingual, Diagnostic, Label
from regdsl.document import Document, Entry, Mapping, Node, Scalar, Sequence
from regdsl.document.compose import at_path, mapping_at, moved, rewritten, scalar_at, sequence_of, with_entries

__all__ = ["Additions"]

_HERE: Final = Bilingual("занято здесь", "taken here")
_ACTS: Final = "legal_basis"


class Additions(Struct):
    """Collects what the blocks of one document add: `at` is the pointer of the `use` that is looked at, `brought` says
    which block a name came with."""

    document: Document
    at: str = ""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sections: dict[str, dict[str, Node]] = field(default_factory=dict)
    grounds: dict[tuple[str, ...], list[Node]] = field(default_factory=dict)
    brought: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, section: str, name: str, node: Node, use: Scalar, block: Block) -> None:
        """Add an entry to a section; once for each block, and not in place of what the author has."""
        if not self._is_free(section, name, use, block):
            return
        self.sections.setdefault(section, {}).setdefault(name, node)

    def add_ground(self, list_: str, node: Node, use: Scalar, block: Block) -> None:
        """Add a ground at the end of a closed list: where each result has its own, of the first that is decided in a
        variant of the ground."""
        paths = [path for path in list_paths(self.document.root) if path[-1] == list_]
        if paths and self.owns("grounds", node, use, block):
            meant = _names(at_path(node, "only"))
            decided = (path for path in paths if not meant or not (own := self._variants(path)) or meant & own)
            self.grounds.setdefault(next(decided, paths[0]), []).append(node)

    def _variants(self, path: tuple[str, ...]) -> set[str]:
        """The variants in which the result is decided whose list is at `path`; none where it is in all."""
        return _names(at_path(self.document.root, "results", path[1], "variants"))

    def owns(self, section: str, ground: Node, use: Scalar, block: Block) -> bool:
        """Whether the id of a ground is nobody else's; a finding where it is."""
        id_ = at_path(ground, "id")
        return not isinstance(id_, Scalar) or self._is_free(section, id_.text, use, block)

    def add_data(
        self,
        block: Block,
        use: Scalar,
        needed: tuple[str, ...] | None,
        sources: Named[str, Node],
        further: Named[str, Node] | None = None,
    ) -> None:
        """Add the inputs of a block that are `needed` (None: all) with the acts and sources they rest on. `sources` are
        the author's own for some inputs; `further` are entries that each added input has besides."""
        for entry in _entries(block.part(_ACTS)):
            self.add(_ACTS, entry.key.text, moved(entry.value, use), use, block)
        called = self._sources(block)
        for entry in _entries(block.part("inputs")):
            if needed is not None and entry.key.text not in needed:
                continue
            node = moved(entry.value, use)
            assert isinstance(node, Mapping)
            own = sources.get(entry.key.text)
            if own is not None:
                node = with_entries(node, [Entry(scalar_at(own, "source"), own)])
            else:
                node = self._with_source(node, block, use, called)
            more = [Entry(scalar_at(value, key), value) for key, value in (further or {}).items()]
            self.add("inputs", entry.key.text, with_entries(node, more), use, block)

    def _with_source(self, node: Mapping, block: Block, use: Scalar, called: dict[str, str]) -> Mapping:
        source = at_path(node, "source")
        if not isinstance(source, Scalar):
            return node
        name = called.get(source.text, source.text)
        if source.text not in called:
            described = block.part("sources", name)
            if described is not None:
                self.add("sources", name, moved(described, use), use, block)
        changed = rewritten(node, ("source",), lambda scalar: scalar_at(scalar, name))
        assert isinstance(changed, Mapping)
        return changed

    def _sources(self, block: Block) -> dict[str, str]:
        """From the sources of a block to those of the author that are of the same kind: nobody applies twice."""
        own = {
            origin.text: entry.key.text
            for entry in reversed(_entries(at_path(self.document.root, "sources")))
            if isinstance(origin := at_path(entry.value, "from"), Scalar)
        }
        return {
            entry.key.text: own[origin.text]
            for entry in _entries(block.part("sources"))
            if isinstance(origin := at_path(entry.value, "from"), Scalar) and origin.text in own
        }

    def _is_free(self, section: str, name: str, use: Scalar, block: Block) -> bool:
        by = self.brought.get((section, name))
        if by == block.id and section != "grounds":
            return True
        there = taken_names(self.document, section).get(name)
        if there is not None and section == _ACTS:
            return False
        if there is None and (by is None or section == _ACTS):
            self.brought[section, name] = block.id
            return True
        labels = () if there is None else (Label(there.span, _HERE),)
        params = {"name": name, "block": block.id}
        self.diagnostics.append(Diagnostic(BLOCK_NAME_TAKEN, use.span, self.at, params, labels))
        return False

    def whole(self, root: Mapping) -> Mapping:
        """Return `root` with everything that was added."""
        for section, entries in self.sections.items():
            first = next(iter(entries.values()))
            there = at_path(root, section)
            made = [Entry(scalar_at(node, name), node) for name, node in entries.items()]
            whole = with_entries(there if isinstance(there, Mapping) else mapping_at(first, ()), made)
            root = with_entries(root, [Entry(scalar_at(whole, section), whole)])
        for path, nodes in self.grounds.items():
            root = _appended(root, path, nodes)
        return root


def _names(node: Node | None) -> set[str]:
    items = node.items if isinstance(node, Sequence) else (node,)
    return {item.text for item in items if isinstance(item, Scalar)}


def _entries(node: Node | None) -> tuple[Entry, ...]:
    return node.entries if isinstance(node, Mapping) else ()


def _appended(root: Mapping, path: tuple[str, ...], nodes: list[Node]) -> Mapping:
    """Return `root` with items at the end of the list at `path`."""
    key, *rest = path
    there = at_path(root, key)
    if isinstance(there, Mapping) and rest:
        return with_entries(root, [Entry(scalar_at(there, key), _appended(there, tuple(rest), nodes))])
    items = getattr(there, "items", ())
    assert there is not None
    return with_entries(root, [Entry(scalar_at(there, key), sequence_of(there, (*items, *nodes)))])
