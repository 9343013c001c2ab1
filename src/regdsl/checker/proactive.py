"""The proactive start: its names, and the features by which the engine says how a case was begun."""

from typing import Final

from regdsl.checker.people_findings import ENGINE_WITHOUT_TRIGGER, START_NOT_TOLD
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation

__all__ = ["ENGINE", "answers_of_start", "check_proactive"]

ENGINE: Final = "engine"
"""The source of a feature that is never asked: the engine knows how the case was begun."""

VARIANT = Bilingual("варианта", "variant")
SOURCE = Bilingual("источника", "source")
INPUT = Bilingual("сведения", "input")


def check_proactive(bench: Workbench) -> None:
    """Check that the start names what exists, and that each feature of the engine tells the two starts apart."""
    model = bench.bundle.regulation.model
    proactive, known_variant = model.proactive, True
    if proactive is not None:
        variants = model.variants.ids if model.variants else ()
        known_variant = bench.reference(proactive.variant, variants, VARIANT, "/proactive/variant")
        bench.reference(proactive.trigger.source, model.sources, SOURCE, "/proactive/trigger/source")
        known = (*model.inputs, *model.features)
        for name in proactive.trigger.gives:
            bench.reference(name, known, INPUT, join("/proactive/trigger/gives", name), at_key=True)
    for name, feature in model.features.items():
        if feature.known_from != ENGINE:
            continue
        pointer = join("/features", name, "known_from")
        if proactive is None:
            bench.report(ENGINE_WITHOUT_TRIGGER, pointer, name=name)
        elif known_variant and answers_of_start(model, name) is None:
            bench.report(START_NOT_TOLD, pointer, name=name, variant=proactive.variant)


def answers_of_start(model: Regulation, feature: str) -> tuple[str, str] | None:
    """The answers of a feature for a case begun by an application and by a trigger; None where they cannot be told.

    The answer with which the table leads to the variant of the proactive start is that of a trigger; of two answers
    the other one is that of an application.
    """
    table = model.variants.table if model.variants is not None else None
    if model.proactive is None or table is None:
        return None
    columns = [column.text for column in table.features]
    values = tuple(model.features[feature].values)
    if feature not in columns or len(values) != 2:
        return None
    place = columns.index(feature)
    named: set[str] = set()
    for row in table.rows:
        if row.variant.text == model.proactive.variant:
            codes = row.codes[place]
            named.update(values if codes is None else (code.text for code in codes))
    if len(named) != 1:
        return None
    by_trigger = named.pop()
    if by_trigger not in values:
        return None
    return next(value for value in values if value != by_trigger), by_trigger
