"""Where in the file an error of the model is."""

from typing import Any

from pydantic_core import ErrorDetails

from regdsl.diagnostics import Bilingual, Span
from regdsl.document import Document, Mapping
from regdsl.document.pointer import join
from regdsl.model.base import VIRTUAL
from regdsl.model.shape import concept_at

__all__ = ["Path", "PlacesOfErrors"]

Path = tuple[str | int, ...]


class PlacesOfErrors:
    """Finds the places of errors in `document`, whose plain value is `data`, read as a `root`."""

    def __init__(self, document: Document, data: object, root: type[Any]) -> None:
        self.document = document
        self.data = data
        self.root = root

    def path(self, error: ErrorDetails) -> Path:
        """The path in the file of what `error` is about: virtual keys are left out, and so is what an abbreviation
        does not write."""
        path: list[str | int] = []
        here: Any = self.data
        for raw in (*error["loc"], *error.get("ctx", {}).get("at", ())):
            if isinstance(raw, str) and raw.startswith(VIRTUAL):
                continue
            # A list of names is read as a mapping from these names.
            token = here.index(raw) if isinstance(here, list) and isinstance(raw, str) and raw in here else raw
            if isinstance(here, dict):
                path.append(token)
                if token not in here:
                    break
            elif isinstance(here, list) and isinstance(token, int) and token < len(here):
                path.append(token)
            else:
                break
            here = here[token]
        return tuple(path)

    def value(self, path: Path) -> object:
        """The plain value at `path`."""
        here: Any = self.data
        for token in path:
            here = here[token]
        return here

    def anchor(self, path: Path) -> Span:
        """Where to show that something is not there: the key of the mapping, or of a list's item its `id`."""
        pointer = join("", *path)
        if path and isinstance(path[-1], str):
            return self.document.locate_key(pointer)
        node = self.document.node(pointer)
        if not isinstance(node, Mapping) or not node.entries:
            return self.document.locate(pointer)
        entries = {entry.key.text: entry for entry in node.entries}
        named = entries.get("id") if path else entries.get("kind")
        return named.value.span if named is not None else node.entries[0].key.span

    def where(self, path: Path) -> Bilingual:
        """What the mapping at `path` is called, with its name."""
        concept = concept_at(self.root, path)
        value = self.value(path)
        name = value.get("id") if isinstance(value, dict) and path else None
        if not isinstance(name, str):
            name = path[-1] if path and isinstance(path[-1], str) else None
        tail = f" `{name}`" if name else ""
        if concept is None:
            return Bilingual(tail.strip() or "файл", tail.strip() or "the file")
        return Bilingual(f"«{concept.title.ru}»{tail}", f"{concept.title.en}{tail}")
