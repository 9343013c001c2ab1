"""Every place where a regulation, its translations and its cases use a name; found in the trees, not by the letters."""

from collections.abc import Iterator
from typing import Any, Final

from regdsl.document import Document, Mapping, Node, Scalar, ScalarStyle, Sequence
from regdsl.document.pointer import join
from regdsl.feel.names import RESERVED
from regdsl.feel.parser import parse, parse_unary_tests
from regdsl.feel.parser.height import children
from regdsl.feel.tree import Name
from regdsl.feel.tree import Node as Tree
from regdsl.feel.vocabulary import Vocabulary
from regdsl.lsp.names import EXPRESSION, Names
from regdsl.lsp.spot import Writing, keys_named_at, spot_at
from regdsl.model.holes import split_text
from regdsl.model.pipe_table import PipeTable, parse_pipe_table

__all__ = ["Place", "uses_in_cases", "uses_in_regulation", "uses_in_translation"]

Place = tuple[int, int]
"""From one offset of the file up to another."""

Path = tuple[str | int, ...]
"""The keys and the places in lists that lead to a value."""

_GIVEN: Final = frozenset({"fixtures", "given", "change", "answer"})
"""The keys of a file of cases below which inputs are keys."""

_EACH: Final = " in "

_OF_FIELDS: Final = frozenset({"types", "properties"})
"""Where expressions may name the fields of a record without saying whose they are."""


def uses_in_regulation(document: Document, root: type[Any], names: Names, name: str) -> Iterator[Place]:
    """Where an input or definition is declared and used."""
    general, recorded = _vocabulary(document, names), _recorded(document)
    # Computed fields and properties name the fields of a record as they are.
    with_fields = Vocabulary(general.names | general.fields | recorded, general.fields)
    for path, key, node in _scalars(document.root):
        if key is not None:
            yield from _in_key(path, key, name)
        if not isinstance(node, Scalar) or name.split(maxsplit=1)[0] not in node.text:
            continue
        spot, pointer = spot_at(root, path), join("", *path)
        words = with_fields if path[0] in _OF_FIELDS else general
        if path[0] == "properties" and path[-1] == "gets" and name in recorded:
            continue  # there it is the field of the record
        if spot.writing is Writing.EXPRESSION:
            yield from _in_expression(document, pointer, node.text, 0, words, name)
        elif spot.writing is Writing.TABLE:
            yield from _in_table(document, pointer, node.text, words, name)
        elif spot.writing is Writing.NAMES and node.text == name and "inputs" in spot.groups:
            yield node.start, node.end
        elif spot.writing is Writing.TEXT:
            yield from _in_text(document, pointer, node.text, words, name)


def uses_in_translation(document: Document, names: Names, name: str) -> Iterator[Place]:
    """Where a translation says the title of a name, and where its texts show it."""
    words = _vocabulary(document, names)
    for path, key, node in _scalars(document.root):
        if key is not None:
            yield from _in_key(path, key, name)
        if isinstance(node, Scalar):
            yield from _in_text(document, join("", *path), node.text, words, name)


def _in_key(path: Path, key: Scalar, name: str) -> Iterator[Place]:
    """Where the key of what stands at `path` is the name, or speaks of each of the list of that name."""
    if key.text == name and ((len(path) == 2 and path[0] in EXPRESSION) or "inputs" in keys_named_at(path[:-1])):
        yield key.start, key.end
    elif path[-2:-1] == ("explain_each",) and key.text.endswith(f"{_EACH}{name}"):
        end = key.end - (key.style is not ScalarStyle.PLAIN)  # before the quote that closes it
        yield end - len(name), end


def uses_in_cases(document: Document, name: str) -> Iterator[Place]:
    """Where cases give an input."""
    for path, key, _ in _scalars(document.root):
        if key is not None and key.text == name and not _GIVEN.isdisjoint(path[:-1]):
            yield key.start, key.end


def _vocabulary(document: Document, names: Names) -> Vocabulary:
    declared = {one.name for one in names.among(EXPRESSION)} | set(RESERVED)
    fields: set[str] = set()
    for path, key, node in _scalars(document.root):
        if key is not None and path[:1] == ("types",) and (len(path) == 3 or path[2:3] == ("computed",)):
            fields.add(key.text)
        if path[:1] in (("inputs",), ("types",)) and path[-1] == "key" and isinstance(node, Scalar):
            fields.add(node.text)
        if path in (("subject", "name"), ("subject", "kept")) and isinstance(node, Scalar):
            declared.add(node.text)
    return Vocabulary(frozenset(declared), frozenset(fields))


def _recorded(document: Document) -> set[str]:
    """The fields of all records."""
    keys = ((path, key) for path, key, _ in _scalars(document.root) if key is not None)
    return {key.text for path, key in keys if path[:-1] == ("result", "record") or _is_field(path)}


def _is_field(path: Path) -> bool:
    return len(path) == 5 and path[0] == "results" and path[2:4] == ("record", "fields")


def _in_text(document: Document, pointer: str, text: str, words: Vocabulary, name: str) -> Iterator[Place]:
    for hole in split_text(text).holes:
        yield from _in_expression(document, pointer, hole.text, hole.start, words, name)


def _in_table(document: Document, pointer: str, text: str, words: Vocabulary, name: str) -> Iterator[Place]:
    table = parse_pipe_table(text)
    if isinstance(table, PipeTable):
        for row in (table.heading, *table.rows):
            for cell in row:
                yield from _in_expression(document, pointer, cell.text, cell.start, words, name)


def _in_expression(
    document: Document, pointer: str, text: str, shift: int, words: Vocabulary, name: str
) -> Iterator[Place]:
    parsed = parse(text, words)
    todo: list[Tree] = [parsed.expr] if parsed.expr is not None else [*(parse_unary_tests(text, words).tests or ())]
    while todo:
        tree = todo.pop()
        if isinstance(tree, Name) and tree.name == name:
            span = document.locate_text(pointer, tree.start + shift, tree.end + shift)
            yield span.start.offset, span.end.offset
        else:
            todo.extend(children(tree))


def _scalars(root: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar | None, Node]]:
    """Every value with its path and its key (None for an item of a list)."""
    if isinstance(root, Mapping):
        for entry in root.entries:
            here = (*path, entry.key.text)
            yield here, entry.key, entry.value
            yield from _scalars(entry.value, here)
    elif isinstance(root, Sequence):
        for index, item in enumerate(root.items):
            yield (*path, index), None, item
            yield from _scalars(item, (*path, index))
