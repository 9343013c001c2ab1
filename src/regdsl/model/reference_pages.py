"""The documentation's reference pages, rendered from the model; `python -m regdsl.model.reference_pages [FOLDER]`."""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from regdsl.model.accept import NAMES_OR_MAPPING, ONE_OR_MANY
from regdsl.model.base import SHORT, VIRTUAL, Spelling
from regdsl.model.choice import Choice
from regdsl.model.schema import SCHEMAS
from regdsl.model.shape import Concept, Field, concept_of, is_concept, plain_type

__all__ = ["PAGES", "page", "write_pages"]

PAGES = tuple(SCHEMAS)
"""The names of the pages: one for each kind of file and of message."""

_PLAIN = {str: "text", bool: "`true` or `false`", int: "whole number", date: "day", datetime: "moment"}


def page(name: str) -> str:
    """The page `name` of `PAGES` in MyST Markdown. Raises KeyError for another name."""
    concepts, words = _reachable(SCHEMAS[name])
    title = _heading(concepts[0])
    parts = [f"# {title}", concepts[0].description.en, f"Schema: `schemas/{name}.json`.", _table(name, concepts[0])]
    for concept in sorted(concepts[1:], key=lambda item: item.title.en):
        parts += [_target(name, concept.cls), f"## {_heading(concept)}", concept.description.en, _table(name, concept)]
    for choice in sorted(words, key=lambda item: item.__name__):
        summary = (choice.__doc__ or "").strip()
        rows = [f"| `{member.value}` | {member.en} | {member.ru} |" for member in choice]
        table = "\n".join(["| word | meaning | Russian |", "|---|---|---|", *rows])
        parts += [_target(name, choice), f"## `{choice.__name__}`: a closed list", summary, table]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_pages(folder: Path) -> None:
    """Write every page into `folder`. Raises OSError."""
    for name in PAGES:
        (folder / f"{name}.md").write_text(page(name), encoding="utf-8", newline="\n")


def _reachable(root: type[Any]) -> tuple[list[Concept], list[type[Choice]]]:
    """The concepts and closed lists that a file of class `root` is made of, `root` first."""
    concepts: dict[type[Any], Concept] = {}
    words: dict[type[Choice], None] = {}
    waiting: list[Any] = [root]
    while waiting:
        here = plain_type(waiting.pop())
        if isinstance(here, type) and issubclass(here, Choice):
            words.setdefault(here)
        elif is_concept(here):
            if here not in concepts:
                concepts[here] = concept_of(here)
                waiting += [field.annotation for field in concepts[here].fields]
        else:
            waiting += [part for part in get_args(here) if part is not Ellipsis and part is not str]
    return list(concepts.values()), list(words)


def _table(name: str, concept: Concept) -> str:
    """The short spellings and the keys of a concept."""
    parts = [f"May be written as its `{concept.short}` alone."] if concept.short is not None else []
    others = [field for field in concept.fields if field.key.startswith(VIRTUAL) and field.key != SHORT]
    parts += [f"May hold {_type(name, field.annotation)}." for field in others if field.annotation is not bool]
    if concept.keys:
        rows = [_row(name, field) for field in concept.keys]
        parts.append("\n".join(["| key | holds | meaning |", "|---|---|---|", *rows]))
    return "\n\n".join(parts)


def _row(name: str, field: Field) -> str:
    key = f"**`{field.key}`**" if field.required else f"`{field.key}`"
    text = f" {field.description.en}" if field.description.en else ""
    return f"| {key} | {_type(name, field.annotation)} | {field.title.en} ({field.title.ru}).{text} |"


def _type(name: str, annotation: Any) -> str:
    """What a field holds, in words, with links to the concepts."""
    marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    spelling = next((mark.en for mark in marks if isinstance(mark, Spelling)), None)
    if spelling is not None:
        return spelling
    here = plain_type(annotation)
    if here is not annotation and get_origin(annotation) is not Annotated:
        return _type(name, next(part for part in get_args(annotation) if part is not type(None)))
    if get_origin(annotation) is Annotated and get_args(annotation)[0] is not here:
        return _type(name, get_args(annotation)[0])
    if get_origin(here) is tuple:
        item = _type(name, get_args(here)[0])
        return f"{item}, one or a list" if ONE_OR_MANY in marks else f"list of {item}"
    if get_origin(here) is Mapping:
        named = f"names, each with {_type(name, get_args(here)[1])}"
        return f"list of names, or {named}" if NAMES_OR_MAPPING in marks else named
    if is_concept(here) or (isinstance(here, type) and issubclass(here, Choice)):
        title = f"`{here.__name__}`" if issubclass(here, Choice) else concept_of(here).title.en
        return f"[{title}](#{_label(name, here)})"
    if get_origin(here) is not None and get_args(here) and all(isinstance(part, str) for part in get_args(here)):
        return " or ".join(f"`{part}`" for part in get_args(here))
    return _PLAIN.get(here, "anything")


def _label(name: str, cls: type[Any]) -> str:
    return f"{name}-{cls.__name__.lower()}"


def _target(name: str, cls: type[Any]) -> str:
    return f"({_label(name, cls)})="


def _heading(concept: Concept) -> str:
    return f"{concept.title.en} ({concept.title.ru})"


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/reference"))
