"""The translation of an instance: that of its template, with what the instance says itself."""

from typing import Final

from regdsl.document import Document, Entry, Mapping, Node
from regdsl.document.compose import at_path, scalar_at, with_entries, without
from regdsl.model.instance import Instance

__all__ = ["translated"]

_OF_FILE: Final = ("kind", "of", "version", "language")
_OWN_WORDS: Final = ("title", "short", "authority")


def translated(template: Document, own: Document | None, instance: Instance) -> Document:
    """Return a translation of `instance` made of that of its template and its `own`, if it has one; where the instance
    speaks for itself, the template's words are left out."""
    root = template.root
    if not isinstance(root, Mapping):
        return template
    root = without(root, [key for key in _OWN_WORDS if getattr(instance, key) is not None])
    if own is None or not isinstance(own.root, Mapping):
        of = at_path(root, "of") or root
        root = with_entries(without(root, ["version"]), [Entry(scalar_at(of, "of"), scalar_at(of, instance.id))])
        return Document(template.file, template.text, root)
    made = [Entry(entry.key, _together(at_path(root, entry.key.text), entry.value)) for entry in own.root.entries]
    whole = with_entries(without(root, _OF_FILE), made)
    return Document(own.file, f"{own.text}\n{template.text}", whole)


def _together(there: Node | None, said: Node) -> Node:
    both = isinstance(there, Mapping) and isinstance(said, Mapping)
    return with_entries(there, said.entries) if both else said  # type: ignore[arg-type, union-attr]  # just asked
