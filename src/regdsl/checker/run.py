"""The check: from a bundle to a regulation that cannot fail at run time."""

from typing import Final

from msgspec import Struct

from regdsl.checker.acts import check_acts
from regdsl.checker.allocated_record import check_allocated_records
from regdsl.checker.allocation import check_allocation
from regdsl.checker.annulments import check_annulments
from regdsl.checker.as_of import check_as_of
from regdsl.checker.channels import check_channels
from regdsl.checker.checked import CheckedRegulation
from regdsl.checker.clocks import check_applicant_clocks, check_extensions, check_holds, check_silent_sources
from regdsl.checker.definitions import check_definitions
from regdsl.checker.described import check_described
from regdsl.checker.documents import check_documents_read, imply_documents
from regdsl.checker.events import check_missing_required, check_silence
from regdsl.checker.fee import check_fee
from regdsl.checker.grounds import check_grounds
from regdsl.checker.inputs import check_inputs, check_lists_of_records
from regdsl.checker.joint import imply_joint_applicants
from regdsl.checker.names import check_names
from regdsl.checker.never import check_never_looked_at
from regdsl.checker.parameters import check_parameters, check_parameters_in_force
from regdsl.checker.periods import check_periods
from regdsl.checker.proactive import check_proactive
from regdsl.checker.properties import check_properties
from regdsl.checker.rest import check_bases, check_dates, check_results, check_terms
from regdsl.checker.resume import check_resume
from regdsl.checker.same_as import follow_same_as
from regdsl.checker.several import check_several, unfold_results
from regdsl.checker.silence_defaults import check_silence_defaults
from regdsl.checker.subjects import check_kept_in_variants, check_subject
from regdsl.checker.transitional import check_transitional
from regdsl.checker.translations import check_translations
from regdsl.checker.variants import check_variants
from regdsl.checker.workbench import Workbench
from regdsl.corpus.bundle import Bundle
from regdsl.diagnostics import Diagnostic
from regdsl.feel.elaborate import Symbol
from regdsl.feel.kernel import Origin
from regdsl.feel.names import RESERVED
from regdsl.feel.types import FIRST_FILING, LAST_FILING, Date, Month, Static, Text, Type

__all__ = ["Checked", "check"]

_CHECKS: Final = (
    check_names,
    check_inputs,
    check_parameters,
    check_as_of,
    check_periods,
    check_lists_of_records,
    check_subject,
    check_definitions,
    check_variants,
    check_kept_in_variants,
    check_proactive,
    check_several,
    check_allocation,
    check_silence,
    check_grounds,
    check_missing_required,
    check_never_looked_at,
    check_terms,
    check_silent_sources,
    check_extensions,
    check_holds,
    check_applicant_clocks,
    check_results,
    check_allocated_records,
    check_annulments,
    check_silence_defaults,
    check_channels,
    check_described,
    check_fee,
    check_resume,
    check_documents_read,
    check_dates,
    check_transitional,
    check_properties,
    check_acts,
    check_parameters_in_force,
    check_bases,
    check_translations,
)


class Checked(Struct, frozen=True):
    """The checked regulation (None when there are errors) and everything that was found."""

    regulation: CheckedRegulation | None
    diagnostics: tuple[Diagnostic, ...]


def _reserved(bench: Workbench) -> None:
    model = bench.bundle.regulation.model
    day, month, channel, category = RESERVED
    kinds: dict[str, Type] = {
        day: Date(FIRST_FILING, LAST_FILING),
        month: Month(FIRST_FILING.replace(day=1), LAST_FILING.replace(day=1)),
        channel: Text(frozenset(model.channels)),
        category: Text(frozenset(model.applicants)),
    }
    for name, kind in kinds.items():
        bench.symbols[name] = Symbol(Origin.ENGINE, name, Static(kind))


def check(bundle: Bundle) -> Checked:
    """Check a regulation with its translations. Findings are returned in the order of their places."""
    bench = Workbench(bundle)
    imply_joint_applicants(bench)
    unfold_results(bench)
    follow_same_as(bench)
    imply_documents(bench)
    _reserved(bench)
    for step in _CHECKS:
        step(bench)
    found = tuple(sorted(bench.diagnostics, key=_place))
    if bench.has_errors:
        return Checked(None, found)
    model = bench.bundle.regulation.model
    names = (*model.features, *model.inputs)
    parameters = {name: s.static for name, s in bench.symbols.items() if s.origin is Origin.PARAMETER}
    made = CheckedRegulation(
        bundle=bench.bundle,
        symbols=bench.symbols,
        inputs={name: bench.inputs[name] for name in names},
        parameters=parameters,
        definitions=bench.definitions,
        variants=model.variants.ids if model.variants else (),
        expressions=bench.expressions,
        texts=bench.texts,
        events=tuple(bench.events.values()),
        records=bench.records,
        subject=bench.subject,
        stated=bench.stated,
    )
    return Checked(made, found)


def _place(diagnostic: Diagnostic) -> tuple[str, int]:
    return (diagnostic.span.file, diagnostic.span.start.offset) if diagnostic.span else ("", 0)
