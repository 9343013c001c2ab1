"""Putting standard blocks in place of their `use`."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, field

from regdsl.corpus.blocks import findings
from regdsl.corpus.blocks.additions import Additions
from regdsl.corpus.blocks.block import Block, Place, blocks
from regdsl.corpus.blocks.names import ground_lists, variant_ids
from regdsl.corpus.blocks.narrow import narrowed
from regdsl.diagnostics import Bilingual, Diagnostic, Kind
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document, Entry, Mapping, Node, Scalar, Sequence
from regdsl.document.compose import at_path, moved, scalar_at, sequence_of, with_entries, without
from regdsl.document.pointer import join
from regdsl.model.suggest import did_you_mean, nearest

__all__ = ["Expanded", "expanded"]

_USE: Final = "use"
_CONDITIONS: Final = ("unless", "when", "event")
_OF_BLOCK: Final = ("only_from", "source")
_OF_DATA: Final = ("needs", "list")
_IN_TABLE: Final = Bilingual(
    "вариант, к которому ведёт таблица: добавьте признаку значение и строку с вариантом",
    "a variant that the table leads to: add a value to a feature, and a row with the variant",
)
_EXAMPLES: Final = {
    "term": "term: 5 рабочих дней",
    "basis": "basis: закон/ст.1",
    "only_from": "only_from: [нечитаемо]",
    "allow": "allow: [по доверенности]",
}


class Expanded(Struct, frozen=True):
    """A document in which every `use` is replaced by what it brings, and what was wrong with them."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()


class _Expansion(Struct):
    document: Document
    additions: Additions
    replaced: dict[tuple[tuple[str, ...], int], tuple[Node, ...]] = field(default_factory=dict)
    variants: list[str] = field(default_factory=list)

    @property
    def found(self) -> list[Diagnostic]:
        return self.additions.diagnostics

    def ground(self, path: tuple[str, ...], index: int, item: Mapping) -> None:
        pointer = join("", *path, index)
        block = self._block(item, pointer, Place.GROUND, path[-1])
        use = at_path(item, _USE)
        self.replaced[path, index] = ()
        if block is None or not isinstance(use, Scalar):
            return
        picked = self._picked(block, item, pointer)
        data = self._data_of(block, picked)
        self.additions.add_data(block, use, data, self._sources(block, item))
        self.replaced[path, index] = tuple(self._made(block, one, item, pointer, use) for one in picked)

    def representatives(self, item: Mapping) -> None:
        block = self._block(item, "/representatives", Place.REPRESENTATIVES)
        use, allow = at_path(item, _USE), at_path(item, "allow")
        if block is None or not isinstance(use, Scalar) or allow is None:
            return
        kinds = allow.items if isinstance(allow, Sequence) else (allow,)
        self.additions.add_data(block, use, None, self._sources(block, item))
        self._kinds_of_representatives(kinds)
        for one in block.grounds:
            self._add_ground(block, one, use)

    def variant(self, name: str, item: Mapping) -> None:
        pointer = join("/variants", name)
        block = self._block(item, pointer, Place.VARIANT)
        use, term = at_path(item, _USE), at_path(item, "term")
        if block is None or not isinstance(use, Scalar) or term is None:
            return
        ids = variant_ids(self.document.root)
        if ids and name not in ids:
            self._report(findings.BLOCK_ELSEWHERE, join(pointer, _USE), use, block=block.id, place=_IN_TABLE)
            return
        only = sequence_of(use, (scalar_at(use, name),))
        self.variants.append(name)
        self.additions.add_data(block, use, None, self._sources(block, item), {"only": only})
        for one in block.grounds:
            self._add_ground(block, one, use, only)
        for entry in _entries(block.part("terms")):
            node = moved(entry.value, use)
            assert isinstance(node, Mapping)
            more = [Entry(scalar_at(term, "length"), term), Entry(scalar_at(use, "only"), only)]
            self.additions.add("terms", entry.key.text, with_entries(node, more), use, block)

    def whole(self) -> Document:
        """The document with every block in its place."""
        root = self.document.root
        assert isinstance(root, Mapping)
        for path in dict.fromkeys(path for path, _ in self.replaced):
            root = _with_list(root, path, self._items(path))
        if self.variants:
            others = [name for name in variant_ids(root) if name not in self.variants]
            root = narrowed(root, others)
        return Document(self.document.file, self.document.text, self.additions.whole(root))

    def _items(self, path: tuple[str, ...]) -> Iterator[Node]:
        for here, index, item in ground_lists(self.document.root):
            if here == path:
                yield from self.replaced.get((path, index), (item,))

    def _add_ground(self, block: Block, ground: Mapping, use: Scalar, only: Node | None = None) -> None:
        list_ = at_path(ground, "list")
        assert isinstance(list_, Scalar)
        made = moved(without(ground, _OF_DATA), use)
        assert isinstance(made, Mapping)
        further = [Entry(scalar_at(use, _USE), use)]
        further += [Entry(scalar_at(use, "only"), only)] if only is not None else []
        self.additions.add_ground(list_.text, with_entries(made, further), use, block)

    def _made(self, block: Block, ground: Mapping, item: Mapping, pointer: str, use: Scalar) -> Node:
        """A ground of a block with what the author says of it himself."""
        made = moved(without(ground, _OF_DATA), use)
        assert isinstance(made, Mapping)
        own = without(item, _OF_BLOCK)
        for entry in own.entries:
            key = entry.key.text
            given = at_path(made, key)
            if key in _CONDITIONS and getattr(given, "text", None) != getattr(entry.value, "text", ""):
                self._report(findings.BLOCK_KEY_FIXED, join(pointer, key), entry.key, block=block.id, key=key)
        kept = without(own, _CONDITIONS)
        whole = with_entries(made, kept.entries)
        self.additions.owns("grounds", whole, use, block)
        return Mapping(item.places, item.start, item.end, whole.entries)

    def _picked(self, block: Block, item: Mapping, pointer: str) -> list[Mapping]:
        """The grounds of a block that its user names, in his order; all where the block has no choice."""
        named = at_path(item, "only_from")
        if "only_from" not in block.requires or named is None:
            return [] if "only_from" in block.requires else list(block.grounds)
        known = {id_.text: one for one in block.grounds if isinstance(id_ := at_path(one, "id"), Scalar)}
        picked: list[Mapping] = []
        for name in named.items if isinstance(named, Sequence) else (named,):
            text = getattr(name, "text", "")
            if text in known:
                picked.append(known[text])
                continue
            near = nearest(text, known)
            help_ = did_you_mean(near, text) if near else None
            params: dict[str, Parameter] = {"block": block.id, "name": text, "known": ", ".join(known)}
            self.found.append(
                Diagnostic(findings.UNKNOWN_PICK, name.span, join(pointer, "only_from"), params, help=help_)
            )
        return picked

    @staticmethod
    def _data_of(block: Block, picked: Iterable[Mapping]) -> tuple[str, ...] | None:
        if "only_from" not in block.requires:
            return None
        needs = (at_path(one, "needs") for one in picked)
        return tuple(getattr(item, "text", "") for need in needs for item in getattr(need, "items", ()))

    @staticmethod
    def _sources(block: Block, item: Mapping) -> dict[str, Node]:
        own = at_path(item, "source")
        return {} if own is None else dict.fromkeys(block.source_of, own)

    def _kinds_of_representatives(self, kinds: Iterable[Node]) -> None:
        """Let the applicant say which of the representatives admitted he is."""
        inputs = self.additions.sections.get("inputs", {})
        for name, node in inputs.items():
            values = at_path(node, "values")
            if isinstance(values, Mapping) and isinstance(node, Mapping):
                said = [Entry(kind, kind) for kind in kinds if isinstance(kind, Scalar)]
                whole = with_entries(values, said)
                inputs[name] = with_entries(node, [Entry(scalar_at(whole, "values"), whole)])

    def _block(self, item: Mapping, pointer: str, place: Place, effect: str = "") -> Block | None:
        use = at_path(item, _USE)
        self.additions.at = join(pointer, _USE)
        known = blocks()
        if not isinstance(use, Scalar) or use.text not in known:
            name = use.text if isinstance(use, Scalar) else ""
            near = nearest(name, known)
            params: dict[str, Parameter] = {"name": name, "known": ", ".join(known)}
            span = item.span if use is None else use.span
            help_ = did_you_mean(near, name) if near else None
            self.found.append(Diagnostic(findings.UNKNOWN_BLOCK, span, join(pointer, _USE), params, help=help_))
            return None
        block = known[use.text]
        if block.place is not place or (effect and effect not in block.effects):
            self._report(findings.BLOCK_ELSEWHERE, join(pointer, _USE), use, block=block.id, place=block.where)
            return None
        for key in block.requires:
            if at_path(item, key) is None:
                example = _EXAMPLES[key]
                self._report(findings.BLOCK_NEEDS, join(pointer, _USE), use, block=block.id, key=key, example=example)
                return None
        return block

    def _report(self, kind: Kind, pointer: str, node: Node, **params: str | Bilingual) -> None:
        self.found.append(Diagnostic(kind, node.span, pointer, dict(params)))


def expanded(document: Document) -> Expanded:
    """Replace every `use` of a regulation or template by what its block brings; `document` itself where there is
    none."""
    root = document.root
    grounds = [(path, i, item) for path, i, item in ground_lists(root) if at_path(item, _USE) is not None]
    variants = [
        (entry.key.text, entry.value)
        for entry in _entries(at_path(root, "variants"))
        if at_path(entry.value, _USE) is not None
    ]
    representatives = at_path(root, "representatives")
    acted = isinstance(representatives, Mapping) and at_path(representatives, _USE) is not None
    if not (grounds or variants or acted):
        return Expanded(document)
    work = _Expansion(document, Additions(document))
    for path, index, item in grounds:
        assert isinstance(item, Mapping)
        work.ground(path, index, item)
    if isinstance(representatives, Mapping) and acted:
        work.representatives(representatives)
    for name, value in variants:
        assert isinstance(value, Mapping)
        work.variant(name, value)
    return Expanded(work.whole(), tuple(work.found))


def _with_list(root: Mapping, path: tuple[str, ...], items: Iterable[Node]) -> Mapping:
    key, *rest = path
    there = at_path(root, key)
    assert there is not None
    if rest:
        assert isinstance(there, Mapping)
        return with_entries(root, [Entry(_key(root, key), _with_list(there, tuple(rest), items))])
    return with_entries(root, [Entry(_key(root, key), sequence_of(there, items))])


def _key(node: Mapping, key: str) -> Scalar:
    return next(entry.key for entry in node.entries if entry.key.text == key)


def _entries(node: Node | None) -> tuple[Entry, ...]:
    return node.entries if isinstance(node, Mapping) else ()
