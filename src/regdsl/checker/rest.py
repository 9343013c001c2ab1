"""Terms, results, dates and bases."""

from collections.abc import Mapping
from contextlib import nullcontext

from regdsl.checker.checked import CheckedSubject
from regdsl.checker.findings import DATES_ORDER, RESULT_NOT_ROUNDED, TERM_ORDER
from regdsl.checker.grounds import FINAL_STAGE, lawful
from regdsl.checker.record_rounding import rounded
from regdsl.checker.result_range import check_range
from regdsl.checker.statics import fits_declared, type_text
from regdsl.checker.variant_findings import VARIANT_LEFT_OUT
from regdsl.checker.workbench import Typed, Workbench
from regdsl.corpus.acts import acts_of
from regdsl.corpus.bundle import OfTemplate
from regdsl.corpus.templates.figures import is_figure
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.types import Number
from regdsl.model.common import act_of
from regdsl.model.per_variant import OTHERWISE
from regdsl.model.regulation import Regulation
from regdsl.model.result import RecordField, Result
from regdsl.model.term import StartEvent, Term, parse_start
from regdsl.model.value_type import Basic

__all__ = ["check_bases", "check_dates", "check_field", "check_results", "check_terms"]

ACT = Bilingual("правового акта", "act")
CHANNEL = Bilingual("канала", "channel")
SOURCE = Bilingual("источника", "source")
TERM = Bilingual("срока", "term")
VARIANT = Bilingual("варианта", "variant")


def check_results(bench: Workbench) -> None:
    """Check the fields of the register record: present at the end, rounded by name."""
    model = bench.bundle.regulation.model
    if model.result is not None:
        _only_record(bench, model.result)
    for name, several in model.results.items():
        if several.record is not None and not several.is_allocated:
            only = frozenset(several.variants) if several.variants else None
            per = bench.subject if several.per is not None else None
            if per is None and several.per is not None:
                continue  # of whom the record would speak is not known, which was reported
            with bench.speaking() if per is not None else nullcontext():
                _record(bench, join("/results", name, "record", "fields"), several.record.fields, only, per)


def _only_record(bench: Workbench, result: Result) -> None:
    variants = bench.bundle.regulation.model.variants
    known = variants.ids if variants else ()
    named = [bench.reference(one, known, VARIANT, join("/result/only", index)) for index, one in enumerate(result.only)]
    only = frozenset(result.only) if result.only and all(named) else None
    per = bench.subject if result.per is not None else None
    if per is None and result.per is not None:
        return  # of whom the record would speak is not known, which was reported
    with bench.speaking() if per is not None else nullcontext():
        _record(bench, "/result/record", result.record, only, per)


def _record(
    bench: Workbench,
    at: str,
    fields: Mapping[str, RecordField],
    only: frozenset[str] | None,
    per: CheckedSubject | None = None,
) -> None:
    """Check the fields; where there is a record `per` subject, those that name him are for his variants."""
    for name, item in fields.items():
        base = join(at, name)
        pointer = base if item.short else join(base, "expr")
        tree = bench.parse(pointer, item.expr)
        typed = None if tree is None else bench.keep(bench.elaborate(pointer, rounded(bench, base, item, tree)))
        if typed is None or typed.found.kernel is None:
            continue
        narrowed = per.only if per is not None and per.name in typed.found.reads else None
        lawful(bench, typed, FINAL_STAGE, only if narrowed is None else narrowed & (only or narrowed))
        check_field(bench, typed, item)


def check_field(bench: Workbench, typed: Typed, item: RecordField) -> None:
    """Check that a field of a record can be written as it is, and has the type and bounds that its author states."""
    assert typed.found.kernel is not None
    kind = typed.found.kernel.static.type
    if isinstance(kind, Number) and not _is_rounded(kind, item):
        bench.report(RESULT_NOT_ROUNDED, typed.pointer)
    if item.type is not None and not fits_declared(item.type, kind):
        bench.report(TYPE_CLASH, typed.pointer, expected=type_text(item.type), found=type_name(kind))
    check_range(bench, typed.pointer.removesuffix("/expr"), item, kind)


def _is_rounded(kind: Number, item: RecordField) -> bool:
    """Whether a number can be written as it is: with a known number of digits, or as a simple fraction."""
    if kind.scale is None:
        return kind.fraction or item.type is Basic.FRACTION
    return item.scale is None or kind.scale <= item.scale


def check_terms(bench: Workbench) -> None:
    """Check that terms name variants, channels, sources and other terms that exist, leave no variant of theirs without
    a length or a start, and do not start each other."""
    model = bench.bundle.regulation.model
    for name, term in model.terms.items():
        pointer = join("/terms", name)
        variants = model.variants.ids if model.variants else ()
        for key, part in (("length", term.length), ("from", term.from_)):
            if part is None or part.always is not None:
                continue
            at, known = join(pointer, key), (*variants, *OTHERWISE)
            named = [bench.reference(one, known, VARIANT, join(at, one), at_key=True) for one in part.variants]
            left_out = [one for one in term.only or variants if part.of(one) is None]
            if all(named) and left_out:
                bench.report(VARIANT_LEFT_OUT, at, at_key=True, name=name, key=key, variants=", ".join(left_out))
        for channel in term.by_channel:
            bench.reference(channel, model.channels, CHANNEL, join(pointer, "by_channel", channel), at_key=True)
        _starts(bench, model, pointer, name, term)


def _starts(bench: Workbench, model: Regulation, pointer: str, name: str, term: Term) -> None:
    for variant, text in term.from_.located() if term.from_ is not None else ():
        start = parse_start(text)
        at = join(pointer, "from", variant) if variant else join(pointer, "from")
        if start.event is StartEvent.RECEIPT and start.name is not None:
            bench.reference(start.name, model.sources, SOURCE, at)
        if start.event is StartEvent.TERM and start.name is not None:
            # a term may start only from one declared above it: so no two can wait for each other
            above = list(model.terms)[: list(model.terms).index(name)]
            if start.name in model.terms and start.name not in above:
                bench.report(TERM_ORDER, at, name=start.name)
            else:
                bench.reference(start.name, above, TERM, at)


def check_dates(bench: Workbench) -> None:
    """Check that the regulation does not end before it begins."""
    model = bench.bundle.regulation.model
    if model.in_force.to is not None and model.in_force.to < model.in_force.from_:
        bench.report(DATES_ORDER, "/in_force/to")


def check_bases(bench: Workbench) -> None:
    """Check that every basis, wherever it stands, points into a declared act."""
    model = bench.bundle.regulation.model
    acts = list(acts_of(bench.bundle))
    if not acts:
        return  # which was reported of the regulation as a whole
    places: list[tuple[str, tuple[str, ...]]] = []
    places += [(join(pointer, "basis"), ground.basis) for pointer, _, ground in model.grounds.located()]
    for pointer, _, ground in model.grounds.located():
        if ground.unless is not None:
            places += [(join(pointer, "unless", n, "basis"), limb.basis) for n, limb in ground.unless.limbs.items()]
    places += [(join("/inputs", name, "basis"), item.basis) for name, item in model.inputs.items()]
    places += [
        (join("/inputs", name, "source", "judgement", "basis"), item.source.judgement.basis)
        for name, item in model.inputs.items()
        if item.source.judgement is not None
    ]
    places += [
        (join("/sources", name, "judgement", "basis"), item.judgement.basis)
        for name, item in model.sources.items()
        if item.judgement is not None
    ]
    places += [(join("/applicants", name, "basis"), item.basis) for name, item in model.applicants.items()]
    places += [(join("/channels", name, "basis"), item.basis) for name, item in model.channels.items()]
    places += [(join("/sources", name, "basis"), item.basis) for name, item in model.sources.items()]
    places += [
        (join("/sources", name, "if_silent", "basis"), item.if_silent.basis)
        for name, item in model.sources.items()
        if item.if_silent is not None
    ]
    places += [(join("/features", name, "basis"), item.basis) for name, item in model.features.items()]
    places += [(join("/definitions", name, "basis"), item.basis) for name, item in model.definitions.items()]
    places += [(join("/criteria", name, "basis"), item.basis) for name, item in model.criteria.items()]
    places += [(join("/parameters", name, "basis"), item.basis) for name, item in model.parameters.items()]
    places += [
        (join("/parameters", name, "recalc", "basis"), item.recalc.basis)
        for name, item in model.parameters.items()
        if item.recalc is not None
    ]
    places += [(join("/periods", name, "basis"), item.basis) for name, item in model.periods.items()]
    places += [(bench.declared_at(join("/terms", name, "basis")), item.basis) for name, item in model.terms.items()]
    places += [(join("/extend", name, "basis"), item.basis) for name, item in model.extend.items()]
    places += [(join("/transitional", index, "basis"), item.basis) for index, item in enumerate(model.transitional)]
    places += [(join("/documents", name, "basis"), item.basis) for name, item in model.documents.items()]
    places += [(join("/properties", name, "basis"), item.basis) for name, item in model.properties.items()]
    if model.representatives is not None:
        needs = model.representatives.needs
        places += [(join("/representatives/needs", name, "basis"), item.basis) for name, item in needs.items()]
    if model.proactive is not None:
        places.append(("/proactive/basis", model.proactive.basis))
        if model.proactive.consent is not None:
            places.append(("/proactive/consent/basis", model.proactive.consent.basis))
    if model.silence is not None:
        places.append(("/silence/basis", model.silence.basis))
    for name, item in model.results.items():
        at = join("/results", name)
        fields = item.record.fields if item.record is not None else {}
        places.append((join(at, "basis"), item.basis))
        places += [(join(at, "record", "fields", n, "basis"), field.basis) for n, field in fields.items()]
        places += [(join(at, "annul", i, "basis"), entry.basis) for i, entry in enumerate(item.annul or ())]
    if model.result is not None:
        places.append(("/result/basis", model.result.basis))
        places += [(join("/result/record", n, "basis"), item.basis) for n, item in model.result.record.items()]
        places += [(join("/result/annul", i, "basis"), item.basis) for i, item in enumerate(model.result.annul or ())]
    for pointer, basis in places:
        for index, one in enumerate(basis):
            bench.reference(act_of(one), acts, ACT, join(pointer, index))
    if bench.bundle.origin is not None:
        _bases_of_locals(bench, bench.bundle.origin, acts)


def _bases_of_locals(bench: Workbench, origin: OfTemplate, acts: list[str]) -> None:
    """Check what locals rest on; those that are figures are parameters, and checked like any other."""
    instance, left_open = origin.instance, origin.template.model.locals
    for name, local in instance.model.locals.items():
        for index, one in enumerate(() if is_figure(left_open[name]) else local.basis):
            at = join("/locals", name, "basis", index)
            bench.reference(act_of(one), acts, ACT, at, document=instance.document)
