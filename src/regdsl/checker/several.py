"""Several results: their order, their grounds, and what follows from them for terms and variants."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from regdsl.checker.findings import DUPLICATE_ID
from regdsl.checker.people_findings import (
    ALLOCATION_NOT_LAST,
    ALLOCATION_UNTOLD,
    GROUNDS_NOT_BY_RESULT,
    GROUNDS_OF_NO_RESULT,
    LIST_UNDER_NO_RESULT,
    MISSING_IN_LATER_RESULT,
    RESULT_FORM,
    RESULTS_OUT_OF_ORDER,
    SILENCE_OF_NO_RESULT,
    VARIANT_WITHOUT_RESULT,
)
from regdsl.checker.remade import remade
from regdsl.checker.workbench import Workbench, meant
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.ground import Ground
from regdsl.model.grounds import Grounds, ResultGrounds
from regdsl.model.regulation import Regulation
from regdsl.model.result_stage import ResultStage
from regdsl.model.term import Term
from regdsl.model.words import Effect

__all__ = ["check_several", "unfold_results"]

RESULT = Bilingual("результата", "result")
VARIANT = Bilingual("варианта", "variant")
_DROP_AFTER = Bilingual("уберите after: он первый", "remove after: it is the first")
_WRITE_ALLOCATION = Bilingual("опишите распределение в allocation", "describe it under allocation")
_DROP_ALLOCATION = Bilingual("напишите by: allocation у результата", "write by: allocation under a result")


def unfold_results(bench: Workbench) -> None:
    """Name the terms of results among the terms, and narrow their grounds to their variants."""
    model = bench.bundle.regulation.model
    if not model.results:
        return
    terms = dict(model.terms)
    for name, term in _terms(model):
        if name in terms:
            bench.report(DUPLICATE_ID, join("/results", name), at_key=True, name=name)
        terms.setdefault(name, term)
        bench.implied[join("/terms", name)] = join("/results", name, "term")
    lists = {name: _narrowed(model, name, lists) for name, lists in model.grounds.by_result.items()}
    grounds: Grounds = remade(model.grounds, by_result=lists)
    file = bench.bundle.regulation
    bench.bundle = replace(bench.bundle, regulation=replace(file, model=remade(model, terms=terms, grounds=grounds)))


def _terms(model: Regulation) -> Iterator[tuple[str, Term]]:
    """The clocks of results that an application decides; an allocation has its own day, which none tells."""
    for name, result in model.results.items():
        if result.term is not None and not result.is_allocated:
            title = result.term.title or result.title
            yield name, remade(result.term, only=result.variants or result.term.only, title=title)


def _narrowed(model: Regulation, name: str, lists: ResultGrounds) -> ResultGrounds:
    """The grounds of a result, each for the variants of the result only. Missing data are looked for in any variant."""
    result = model.results.get(name)
    known = model.variants.ids if model.variants is not None else ()
    variants = tuple(variant for variant in result.variants if variant in known) if result is not None else ()
    if not variants:
        return lists
    made: dict[str, object] = {}
    for effect in Effect:
        written = lists.written(effect)
        if written is not None:
            key = "return_" if effect is Effect.RETURN else effect.value
            made[key] = tuple(_ground(ground, variants) for ground in written)
    return remade(lists, **made)


def _ground(ground: Ground, variants: tuple[str, ...]) -> Ground:
    if ground.event is not None and ground.event.type.value == "missing_required":
        return ground
    if not ground.only:
        return remade(ground, only=variants)
    both = tuple(variant for variant in ground.only if variant in variants)
    return remade(ground, only=both) if both else ground


def check_several(bench: Workbench) -> None:
    """Check the order of results, that grounds belong to them, and that every variant leads to one."""
    model = bench.bundle.regulation.model
    results, written = model.results, model.grounds.by_result
    for name in written:
        if name not in results:
            known, listed = ", ".join(results) or "—", list(results)
            pointer, help_ = join("/grounds", name), meant(name, listed)
            bench.report(GROUNDS_OF_NO_RESULT, pointer, at_key=True, help_=help_, name=name, known=known)
    _allocation(bench, model)
    if not results:
        return
    if model.result is not None:
        bench.report(RESULT_FORM, "/result", at_key=True)
    if model.silence is not None:
        _silence(bench, model.silence.after, results)
    for name in results:
        if name not in written:
            bench.report(GROUNDS_NOT_BY_RESULT, join("/results", name), at_key=True, name=name)
    for effect in Effect if written else ():
        if all(lists.written(effect) is None for lists in written.values()):
            bench.report(LIST_UNDER_NO_RESULT, "/grounds", at_key=True, effect=effect.value)
    _order(bench, results)
    _missing(bench, model)
    _variants(bench, model)


def _silence(bench: Workbench, after: str, results: Mapping[str, ResultStage]) -> None:
    """Silence grants the result whose term has run out; the others are decided as ever."""
    known = [name for name, result in results.items() if result.term is not None and not result.is_allocated]
    if after not in known and after in bench.bundle.regulation.model.terms:
        bench.report(SILENCE_OF_NO_RESULT, "/silence/after", name=after, known=", ".join(known) or "—")


def _order(bench: Workbench, results: Mapping[str, ResultStage]) -> None:
    above: str | None = None
    last = list(results)[-1]
    for name, result in results.items():
        pointer = join("/results", name)
        if result.after is not None and result.after not in results:
            bench.reference(result.after, results, RESULT, join(pointer, "after"))
        elif result.after != above:
            hint = _DROP_AFTER if above is None else Bilingual(f"напишите after: {above}", f"write after: {above}")
            at = join(pointer, "after") if result.after is not None else pointer
            bench.report(RESULTS_OUT_OF_ORDER, at, at_key=True, name=name, hint=hint)
        if result.is_allocated and (above is None or name != last):
            bench.report(ALLOCATION_NOT_LAST, join(pointer, "by"), name=name)
        above = name


def _missing(bench: Workbench, model: Regulation) -> None:
    """Missing data are looked for with the first result: all later ones rest on what was not missing."""
    first = next(iter(model.results))
    for name in model.grounds.by_result:
        own = join("/grounds", name) + "/"
        for pointer, _, ground in model.grounds.located():
            missing = ground.event is not None and ground.event.type.value == "missing_required"
            if missing and name != first and pointer.startswith(own):
                bench.report(MISSING_IN_LATER_RESULT, join(pointer, "event"), name=name, first=first)


def _variants(bench: Workbench, model: Regulation) -> None:
    known = model.variants.ids if model.variants else ()
    led: set[str] = set()
    for name, result in model.results.items():
        for index, variant in enumerate(result.variants):
            bench.reference(variant, known, VARIANT, join("/results", name, "variants", index))
        if not result.is_allocated:
            led.update(result.variants or known)
    for variant in known:
        if variant not in led:
            bench.report(VARIANT_WITHOUT_RESULT, "/results", at_key=True, name=variant)


def _allocation(bench: Workbench, model: Regulation) -> None:
    """A result by allocation has one that is described, and the other way round."""
    allocated = [name for name, result in model.results.items() if result.is_allocated]
    if allocated and model.allocation is None:
        name = allocated[0]
        what = f"«{name}» решают по распределению, а его нет", f"`{name}` is decided by an allocation there is none of"
        at = join("/results", name, "by")
        bench.report(ALLOCATION_UNTOLD, at, what=Bilingual(*what), hint=_WRITE_ALLOCATION)
    if model.allocation is not None and not allocated:
        what = "распределение есть, а результата по нему нет", "there is an allocation, and no result is decided by it"
        bench.report(ALLOCATION_UNTOLD, "/allocation", at_key=True, what=Bilingual(*what), hint=_DROP_ALLOCATION)
