"""Whether parameters have values when the regulation is in force: from its first day, and at all.

A late start is a warning: what was decided by such a regulation before it was told of has to be decided so again.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from regdsl.checker.parameters.days import day_of
from regdsl.checker.parameters.findings import STARTS_LATE, VALUES_OF_OTHER_DAYS
from regdsl.checker.parameters.span import asked_on
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.kernel import Origin
from regdsl.model.parameter import Parameter

__all__ = ["check_parameters_in_force"]

_DAY = timedelta(days=1)


def check_parameters_in_force(bench: Workbench) -> None:
    """Check that the values of each parameter begin no later than they are asked for. Of used files only what the
    regulation reads counts: they serve others too."""
    own = bench.bundle.regulation.model.parameters
    for name, item in own.items():
        _in_force(bench, name, item, None)
    read = frozenset(_read(bench)) if bench.bundle.parameters else frozenset()
    for file in bench.bundle.parameters.values():
        for name, item in file.model.parameters.items():
            if name in read and name not in own:
                _in_force(bench, name, item, file.document)


def _in_force(bench: Workbench, name: str, item: Parameter, document: Document | None) -> None:
    in_force = bench.bundle.regulation.model.in_force
    days = [(in_force.from_, in_force.to), *((period.from_, period.to) for period in item.values)]
    if name not in bench.symbols or any(last is not None and last < first for first, last in days):
        return  # what is wrong with it was told
    order = sorted(range(len(item.values)), key=lambda index: item.values[index].from_)
    first, last = (item.values[order[place]] for place in (0, -1))
    explained = item.reading is not None or first.reading is not None  # its author says why there is none
    asked, pointer = asked_on(bench, item), join("/parameters", name, "values")
    before = asked.since is not None and last.to is not None and last.to < asked.since
    if before or (asked.until is not None and asked.until < first.from_):
        if not explained and last.reading is None:
            found, when = _days(first.from_, last.to), _days(asked.since, asked.until)
            bench.report(VALUES_OF_OTHER_DAYS, pointer, document=document, found=found, asked=when)
        return
    # an input may name any day: before the first value it is up to those who ask
    if explained or day_of(bench, item).is_input or asked.since is None or first.from_ <= asked.since:
        return
    until = first.from_ - _DAY
    if asked.meets(asked.since, until):
        at, since = join(pointer, order[0], "from"), asked.since.isoformat()
        bench.report(STARTS_LATE, at, document=document, first=since, last=until.isoformat())


def _days(first: date | None, last: date | None) -> Bilingual:
    ru, en = (f"с {first}", f"from {first}") if first is not None else ("", "")
    if last is not None:
        ru, en = f"{ru} по {last}", f"{en} to {last}"
    return Bilingual(ru.strip(), en.strip())


def _read(bench: Workbench) -> Iterator[str]:
    """The names of all parameters that some expression takes."""
    waiting: list[Key] = [key_of(expression.kernel) for expression in bench.expressions.values()]
    while waiting:
        key = waiting.pop()
        if key[:2] == ("ref", Origin.PARAMETER):
            yield str(key[2])
        waiting += [part for part in key if isinstance(part, tuple) and part]
