"""What may be written at a place: every place of the model where an expression is read is a place of an expression."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError

from regdsl.document.pointer import split
from regdsl.library.loading import checked
from regdsl.lsp.spot import Writing, spot_at
from regdsl.model.base import VIRTUAL, Spelling
from regdsl.model.regulation import Regulation
from regdsl.model.schema import SCHEMAS
from regdsl.model.shape import concept_at
from regdsl.model.variant import ListedVariant, VariantExtras
from tests.support.paths import EXAMPLES

Place = tuple[str | int, ...]
TEXT = "сумма > 1"
NAME = "имя"
KINDS = ("regulation", "template", "parameters")
REGULATIONS = [path for path in sorted(EXAMPLES.glob("*/*.yaml")) if "\nkind: regulation" in path.read_text("utf-8")]


def is_expression(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return any(isinstance(mark, Spelling) and mark.en == "FEEL expression" for mark in marks) or is_expression(
            inner
        )
    return get_origin(annotation) in (Union, types.UnionType) and any(map(is_expression, get_args(annotation)))


def becomes_expression(annotation: Any) -> bool:
    """Whether the model, given a plain text there, puts it where an expression is."""
    if is_expression(annotation):
        return True
    if not is_dataclass(bare(annotation)):
        return False
    try:
        made = TypeAdapter(bare(annotation)).validate_python(TEXT)
    except ValidationError:
        return False
    hints = get_type_hints(type(made), include_extras=True)
    return any(is_expression(hint) and getattr(made, name) == TEXT for name, hint in hints.items())


def bare(annotation: Any) -> Any:
    if get_origin(annotation) is Annotated:
        return bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [part for part in get_args(annotation) if part is not type(None)]
        return bare(rest[0]) if len(rest) == 1 else annotation
    return annotation


def places(annotation: Any, path: Place = (), above: tuple[Any, ...] = ()) -> Iterator[tuple[Place, Any]]:
    """Every place below a value, by what is written there: once for each way that leads to it."""
    yield path, annotation
    plain = bare(annotation)
    if get_origin(plain) is Mapping:
        yield from places(get_args(plain)[1], (*path, NAME), above)
    elif get_origin(plain) is tuple:
        yield from places(get_args(plain)[0], (*path, 0), above)
    elif is_dataclass(plain) and plain not in above:
        hints = get_type_hints(plain, include_extras=True)
        for name, info in plain.__pydantic_fields__.items():  # type: ignore[attr-defined]
            key = info.alias or name
            held = bare(hints[name])
            if not key.startswith(VIRTUAL):
                yield from places(hints[name], (*path, key), (*above, plain))
            elif get_origin(held) in (Mapping, tuple):
                below = list(places(hints[name], path, (*above, plain)))
                yield from below[1:]


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_that_the_model_reads_as_an_expression_is_one(kind: str) -> None:
    root = SCHEMAS[kind]
    meant = {path for path, annotation in places(root) if path and becomes_expression(annotation)}
    found = {path for path, _ in places(root) if path and spot_at(root, path).writing is Writing.EXPRESSION}
    assert found == meant
    if kind == "regulation":
        assert {("grounds", "refuse", 0, "unless"), ("criteria", NAME), ("types", NAME, "computed", NAME)} <= meant


@pytest.mark.parametrize("path", REGULATIONS, ids=lambda path: path.stem)
def test_what_the_check_reads_is_known_to_the_editor(path: Path) -> None:
    made = checked(path)
    for pointer in (*made.expressions, *made.stated):
        place = tuple(int(one) if one.isdigit() else one for one in split(pointer))
        in_key = len(place) > 1 and place[-2] == "explain_each"
        made_of_length = place[0] == "periods" and place[-1] in ("start", "end")
        if not in_key and not made_of_length:
            assert spot_at(Regulation, place).writing in (Writing.EXPRESSION, Writing.TABLE), pointer
    for pointer in made.texts:
        if pointer.startswith("/"):
            assert spot_at(Regulation, split(pointer)).writing is Writing.TEXT, pointer


def test_a_list_has_other_entries_than_the_names_beside_the_keys() -> None:
    listed, named = concept_at(Regulation, ("variants", 0)), concept_at(Regulation, ("variants", NAME))
    assert listed is not None
    assert named is not None
    assert (listed.cls, named.cls) == (ListedVariant, VariantExtras)
