"""Names: which there are, and that no person can take one for another."""

from regdsl.checker.findings import AMBIGUOUS_NAMES, BAD_NAME, DUPLICATE_ID, MIXED_SCRIPTS, RESERVED_NAME
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.feel.names import RESERVED, fold
from regdsl.feel.parser.height import children
from regdsl.feel.tree import Name, Node
from regdsl.feel.vocabulary import Vocabulary, name_tokens
from regdsl.text import mixed_letters

__all__ = ["check_names", "declared_names", "names_in", "sound_name"]

_KEYWORDS = frozenset(
    {
        "and",
        "or",
        "not",
        "if",
        "then",
        "else",
        "for",
        "in",
        "return",
        "some",
        "every",
        "satisfies",
        "between",
        "instance",
    }
    | {"of", "true", "false", "null", "function", "external", "item", "partial", "missing", "silent"}
)


def declared_names(bench: Workbench) -> dict[str, str]:
    """Every name that an expression may use, with the pointer of its declaration."""
    model = bench.bundle.regulation.model
    found: dict[str, str] = {}
    groups = (
        ("features", model.features),
        ("inputs", model.inputs),
        ("parameters", model.parameters),
        ("periods", model.periods),
        ("definitions", model.definitions),
        ("criteria", model.criteria),
    )
    for group, names in groups:
        for name in names:
            pointer = bench.declared_at(join("", group, name))
            if name in found:
                other = Label(bench.document.locate_key(found[name]), Bilingual("здесь впервые", "first declared here"))
                bench.report(DUPLICATE_ID, pointer, at_key=True, labels=(other,), name=name)
                bench.give_up(name)
            found.setdefault(name, pointer)
    for file in bench.bundle.parameters.values():
        for name in file.model.parameters:
            found.setdefault(name, "/uses")
    return found


def check_names(bench: Workbench) -> None:
    """Check every declared name and fill the vocabulary that expressions are read with."""
    declared = declared_names(bench)
    folded: dict[str, str] = {}
    for name, pointer in declared.items():
        _one_name(bench, name, pointer)
        other = folded.setdefault(fold(name), name)
        if other != name:
            label = Label(bench.document.locate_key(declared[other]), Bilingual("второе имя здесь", "the other name"))
            bench.report(AMBIGUOUS_NAMES, pointer, at_key=True, labels=(label,), name=name, other=other)
    bench.vocabulary = Vocabulary(frozenset(declared) | frozenset(RESERVED), _fields(bench))


def _fields(bench: Workbench) -> frozenset[str]:
    """Every name that a field of a record has, the keys of lists of records too."""
    model = bench.bundle.regulation.model
    found = {item.key for item in model.inputs.values() if item.key is not None}
    for record in model.types.values():
        found.update(record.fields, record.computed)
        found.update(field.key for field in record.fields.values() if field.key is not None)
    return frozenset(found)


def _one_name(bench: Workbench, name: str, pointer: str) -> None:
    if not sound_name(bench, name, pointer):
        bench.give_up(name)


def sound_name(bench: Workbench, name: str, pointer: str) -> bool:
    """Whether a declared name can stand in an expression; a finding where it cannot."""
    if name in RESERVED:
        bench.report(RESERVED_NAME, pointer, at_key=True, name=name)
    elif letters := mixed_letters(name):
        bench.report(MIXED_SCRIPTS, pointer, at_key=True, name=name, letters=letters)
    elif not name_tokens(name) or any(c in name for c in ".{}") or _KEYWORDS & set(name.split()):
        bench.report(BAD_NAME, pointer, at_key=True, name=name)
        bench.unspeakable.add(name)
    else:
        return True
    return False


def names_in(tree: Node) -> set[str]:
    """Every name that a tree speaks of, local ones too."""
    found: set[str] = set()
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, Name):
            found.add(node.name)
        else:
            stack.extend(children(node))
    return found
