"""Variants that follow another: every `only` and every value per variant that names the other holds for them too."""

from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any, TypeVar

from msgspec.structs import replace

from regdsl.checker.variant_findings import SAME_AS_CIRCLE
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.per_variant import LengthPerVariant, TextPerVariant
from regdsl.model.result_stage import ResultStage
from regdsl.model.shape import concept_of, is_concept
from regdsl.model.subject import Subject
from regdsl.model.variant import Variants

__all__ = ["follow_same_as"]

VARIANT = Bilingual("варианта", "variant")
_ONLY = "only"
_VARIANTS = "variants"
"""How a result of several, and the subject, name the variants that they are for."""
T = TypeVar("T")

_Models = Mapping[str, tuple[str, ...]]
"""From a variant that follows others to those, the nearest first."""


def follow_same_as(bench: Workbench) -> None:
    """Unfold `same_as` in the bench's regulation, so that whoever comes later sees variants like any other."""
    variants = bench.bundle.regulation.model.variants
    if variants is None or not any(extra.same_as for extra in variants.extras.values()):
        return
    models = _models(bench, variants)
    if models is not None:
        file = bench.bundle.regulation
        bench.bundle = replace(bench.bundle, regulation=replace(file, model=_unfolded(file.model, models)))


def _models(bench: Workbench, variants: Variants) -> _Models | None:
    """Who follows whom; None with the findings added."""
    written = {name: extra.same_as for name, extra in variants.extras.items() if extra.same_as is not None}
    named = [
        bench.reference(model, variants.ids, VARIANT, join("/variants", name, "same_as"))
        for name, model in written.items()
    ]
    if not all(named):
        return None
    found: dict[str, tuple[str, ...]] = {}
    for name in written:
        _, *models = _path(name, written)
        if models[-1] == name:
            path = " → ".join((name, *models))
            bench.report(SAME_AS_CIRCLE, join("/variants", name, "same_as"), path=path)
            return None
        found[name] = tuple(models)
    return found


def _path(name: str, models: Mapping[str, str]) -> Iterator[str]:
    """A variant, the one it follows, the one that follows, and so on, until one stands there again."""
    seen: set[str] = set()
    while name not in seen:
        yield name
        seen.add(name)
        if name not in models:
            return
        name = models[name]
    yield name


def _unfolded(value: T, models: _Models) -> T:
    """The same value with the followers of every variant beside it."""
    made: object = value
    if isinstance(value, LengthPerVariant | TextPerVariant):
        made = _changed(value, {"variants": _beside(value.variants, models)})
    elif is_concept(type(value)):
        made = _changed(value, dict(_fields(value, models)))
    elif isinstance(value, Mapping):
        made = {key: _unfolded(item, models) for key, item in value.items()} if value else value
    elif isinstance(value, tuple):
        made = tuple(_unfolded(item, models) for item in value)
    return made  # type: ignore[return-value]  # every branch above makes a value of the type it was given


def _fields(value: object, models: _Models) -> Iterator[tuple[str, object]]:
    cls: Any = type(value)
    for field in concept_of(cls).fields:
        held = getattr(value, field.attribute)
        narrowing = field.key == (_VARIANTS if cls is ResultStage else _ONLY) or (
            cls is Subject and field.key == _VARIANTS
        )
        yield field.attribute, _narrowed(held, models) if narrowing else _unfolded(held, models)


def _narrowed(only: tuple[str, ...], models: _Models) -> tuple[str, ...]:
    """The variants that something is narrowed to, with those that follow them."""
    more = (name for name, followed in models.items() if not set(only).isdisjoint(followed))
    return tuple(dict.fromkeys((*only, *more)))


def _beside(values: Mapping[str, object], models: _Models) -> dict[str, object]:
    """The values by variant, with those of the variants that follow one of them and have none of their own."""
    made = dict(values)
    for name, followed in models.items():
        nearest = next((one for one in followed if one in values), None)
        if nearest is not None:
            made.setdefault(name, values[nearest])
    return made


def _changed(value: object, fields: Mapping[str, object]) -> object:
    """A copy with other fields: what the model has validated need not be validated again."""
    made = copy(value)
    for name, held in fields.items():
        object.__setattr__(made, name, held)
    return made
