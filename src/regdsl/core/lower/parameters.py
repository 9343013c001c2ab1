"""Parameters as slots: plain values by period, tables as figures by key, timetables where an input gives the day."""

from collections.abc import Iterator, Mapping

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.expression import lower
from regdsl.core.lower.texts import Wording
from regdsl.core.lower.values import native
from regdsl.core.program import Lookup, Parameter, Period
from regdsl.corpus.books import books_of
from regdsl.corpus.figures import spells
from regdsl.feel.kernel import Kernel
from regdsl.feel.names import RESERVED
from regdsl.feel.types import Number, Type
from regdsl.model.figure_table import read_figure
from regdsl.model.parameter import Parameter as ParameterModel
from regdsl.model.reference_book import Book
from regdsl.runtime.figures import Figures, Timetable

__all__ = ["lookups_of", "parameters_of"]


def parameters_of(checked: CheckedRegulation, wording: Wording) -> tuple[Parameter, ...]:
    """The parameters that the regulation declares, then those of the files it uses."""
    bundle = checked.bundle
    items: dict[str, ParameterModel] = {}
    for file in bundle.parameters.values():
        items.update(file.model.parameters)
    items = {**{n: p for n, p in items.items() if n in checked.parameters}, **bundle.regulation.model.parameters}
    books = books_of(bundle)
    return tuple(_parameter(checked, wording, name, item, books) for name, item in items.items())


def _parameter(
    checked: CheckedRegulation, wording: Wording, name: str, item: ParameterModel, books: Mapping[str, Book]
) -> Parameter:
    static = checked.parameters[name]
    periods = tuple(sorted(_periods(name, item, static.type, books), key=lambda period: period.since))
    title = wording.title(item.title, "parameters", name)
    unit = static.type.unit if isinstance(static.type, Number) else None
    publisher = item.publisher or ""
    if checked.symbols[name].as_of is not None:
        starts = [period.since for period in periods]
        timetable = Timetable(name, starts, [(period.until, period.value) for period in periods])
        return Parameter(name, title, static, periods, publisher, unit, timetable=timetable)
    named = (item.as_of or checked.bundle.regulation.model.parameter_date or RESERVED[0]).strip()
    return Parameter(name, title, static, periods, publisher, unit, as_of=named)


def _periods(name: str, item: ParameterModel, kind: Type, books: Mapping[str, Book]) -> Iterator[Period]:
    if not item.by:
        for period in item.values:
            yield Period(period.from_, period.to, native(period.value, kind), period.published)
        return
    for spell in spells(item, [books.get(key) for key in item.by]):
        figures: dict[str | tuple[str, ...], object] = {
            keys if len(keys) > 1 else keys[0]: native(read_figure(cell, item.type), kind)
            for keys, cell in sorted(spell.figures.items(), key=_alike_together)
        }
        yield Period(spell.since, spell.until, Figures(name, figures), item.values[spell.place].published)


def _alike_together(figure: tuple[tuple[str, ...], object]) -> tuple[str, tuple[str, ...]]:
    """The same order in every run: places come in none. Where alike ones stand together, proofs take least."""
    keys, cell = figure
    return str(cell), keys


def lookups_of(checked: CheckedRegulation) -> tuple[Lookup, ...]:
    """Every lookup of the regulation's expressions once, in the order of its first place."""
    found: dict[str, Kernel] = {}
    for expression in checked.expressions.values():
        for name, kernel in expression.lookups.items():
            found.setdefault(name, kernel)
    return tuple(Lookup(name, lower(kernel)) for name, kernel in found.items())
