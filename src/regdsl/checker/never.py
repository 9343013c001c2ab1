"""Grounds and limbs for variants in which they are never looked at."""

from collections.abc import Collection, Iterator

from regdsl.checker.never_findings import NEVER_LOOKED_AT
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation

__all__ = ["check_never_looked_at"]

GROUND = Bilingual("само основание", "its ground is")


def check_never_looked_at(bench: Workbench) -> None:
    """Report a ground that shares no variant with its result, or with deciding one by one, and of a limb that shares
    none with its ground."""
    model = bench.bundle.regulation.model
    for pointer, ground, where, within in _grounds(model):
        _compare(bench, join(pointer, "only"), ground.id, ground.only, where, within)
        own = tuple(name for name in ground.only or within if not within or name in within)
        for name, limb in ground.unless.limbs.items() if ground.unless is not None else ():
            at, named = join(pointer, "unless", name, "only"), GROUND if ground.only else where
            _compare(bench, at, f"{ground.id}/{name}", limb.only, named, own)


def _grounds(model: Regulation) -> Iterator[tuple[str, Ground, Bilingual, tuple[str, ...]]]:
    """Every ground with what narrows it, and the variants that leaves (nothing for all)."""
    if model.results:
        for name, result in model.results.items():
            where = Bilingual(f"результат «{name}»", f"the result `{name}` is")
            for pointer, _, ground in model.grounds.located_of(name):
                yield pointer, ground, where, result.variants
    one_by_one = Bilingual("решают по одному", "it is decided one by one")
    subjects = model.subject.variants if model.subject is not None else ()
    for pointer, _, ground in model.grounds.located():
        if ground.about is not None or not model.results:
            yield pointer, ground, one_by_one, subjects if ground.about is not None else ()


def _compare(
    bench: Workbench, pointer: str, name: str, only: Collection[str], where: Bilingual, within: Collection[str]
) -> None:
    variants = bench.bundle.regulation.model.variants
    known = variants.ids if variants is not None else ()
    if not only or not within or set(only) & set(within) or not {*only, *within} <= set(known):
        return  # a name that is no variant was reported
    shown, listed = (", ".join(names) for names in (only, within))
    bench.report(NEVER_LOOKED_AT, pointer, name=name, only=shown, where=where, wider=listed)
