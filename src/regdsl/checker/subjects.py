"""The subject: what is decided one by one. Grounds about it, and the record for each, speak of one record of a list."""

from collections.abc import Iterator

from regdsl.checker.checked import CheckedSubject
from regdsl.checker.grounds import VARIANT, lawful, limb_pointer
from regdsl.checker.names import names_in, sound_name
from regdsl.checker.subject_findings import (
    KEPT_CLASHES,
    KEPT_IN_VARIANT,
    PER_WITHOUT_SUBJECT,
    SUBJECT_SHADOWS,
    SUBJECTS_MAY_BE_ABSENT,
    SUBJECTS_MAY_BE_NONE,
    SUBJECTS_NO_RECORDS,
)
from regdsl.checker.workbench import Workbench, meant
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Need, Symbol, elaborate
from regdsl.feel.kernel import Origin
from regdsl.feel.names import fold
from regdsl.feel.parser import parse
from regdsl.feel.types import ALWAYS, ListOf, Static
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.ground import Ground
from regdsl.model.subject import Subject
from regdsl.model.value_type import is_of_records
from regdsl.runtime.effects import STAGES, Effect

__all__ = ["check_kept_in_variants", "check_subject", "declare_kept", "names_behind_kept", "names_read"]

_REFUSE = STAGES.index(Effect.REFUSE)


def check_subject(bench: Workbench) -> None:
    """Check the declaration; put the subject, and the name of the list of those kept, in scope."""
    model = bench.bundle.regulation.model
    subject = model.subject
    if subject is None:
        if model.result is not None and model.result.per is not None:
            bench.report(PER_WITHOUT_SUBJECT, "/result/per")
        for name, result in model.results.items():
            if result.per is not None:
                bench.report(PER_WITHOUT_SUBJECT, join("/results", name, "per"))
        return
    known = model.variants.ids if model.variants else ()
    narrowed = [
        bench.reference(v, known, VARIANT, join("/subject/variants", i)) for i, v in enumerate(subject.variants)
    ]
    named = _named(bench, subject)
    kept = _kept(bench, subject)
    listed = _listed(bench, subject, frozenset(subject.variants) or None) if all(narrowed) else None
    if named and listed is not None:
        only = frozenset(subject.variants) or None
        bench.subject = CheckedSubject(subject.name, subject.in_, listed, only, subject.kept if kept else None)
    elif subject.kept is not None:
        bench.give_up(subject.kept)


def _named(bench: Workbench, subject: Subject) -> bool:
    if not sound_name(bench, subject.name, "/subject/name"):
        return False
    if fold(subject.name) in _taken(bench):
        bench.report(SUBJECT_SHADOWS, "/subject/name", name=subject.name)
        return False
    return True


def _kept(bench: Workbench, subject: Subject) -> bool:
    """Whether there is a sound name for the list of those kept; it is in the vocabulary from here on."""
    if subject.kept is None or not sound_name(bench, subject.kept, "/subject/kept"):
        return False
    if fold(subject.kept) in _taken(bench) | {fold(subject.name)}:
        bench.report(KEPT_CLASHES, "/subject/kept", name=subject.kept)
        return False
    bench.vocabulary = Vocabulary(bench.vocabulary.names | {subject.kept}, bench.vocabulary.fields)
    return True


def _taken(bench: Workbench) -> set[str]:
    return {fold(name) for name in (*bench.vocabulary.names, *bench.vocabulary.fields)}


def _listed(bench: Workbench, subject: Subject, only: frozenset[str] | None) -> Static | None:
    """The type of the list, present where it is gone through; None, with the finding, where there may be no such list
    to go through."""
    inputs, name = bench.bundle.regulation.model.inputs, subject.in_
    if name not in inputs or not is_of_records(inputs[name].type):
        lists = [one for one, item in inputs.items() if is_of_records(item.type)]
        bench.report(SUBJECTS_NO_RECORDS, "/subject/in", help_=meant(name, lists), name=name)
        return None
    if name in bench.broken:
        return None
    if not inputs[name].min_items:
        bench.report(SUBJECTS_MAY_BE_NONE, "/subject/in", name=name)
        return None
    symbol = bench.symbols[name]
    if symbol.static.absent_until == ALWAYS:
        bench.report(SUBJECTS_MAY_BE_ABSENT, "/subject/in", name=name)
        return None
    tree = bench.parse("/subject/in", name)
    typed = tree and bench.elaborate("/subject/in", tree)
    if not typed:
        return None
    lawful(bench, typed, _REFUSE, only)
    return symbol.static.present()


def names_behind_kept(bench: Workbench) -> set[str]:
    """The names that the grounds about a subject read: what the list of those kept follows from."""
    found: set[str] = set()
    for _, text in _conditions(bench):
        with bench.speaking():
            tree = parse(text, bench.vocabulary).expr
        found |= names_in(tree) if tree is not None else set()
    return found


def declare_kept(bench: Workbench) -> None:
    """Give the list of those kept its symbol: it is there once the list and what the grounds read are."""
    subject = bench.subject
    if subject is None or subject.kept is None:
        return
    kind = subject.list.type
    assert isinstance(kind, ListOf)
    source = bench.symbols[subject.input]
    needs = [need for _, text in _conditions(bench) for need in _needs(bench, text)]
    until = source.static.absent_until
    after = max((source.available_after, until, *(need.stage for need in needs)))
    static = Static(ListOf(kind.element, 0, kind.max_items))
    bench.declare(subject.kept, Symbol(Origin.DEFINITION, subject.kept, static, after, source.only))


def _needs(bench: Workbench, text: str) -> tuple[Need, ...]:
    """What a condition needs; its mistakes are told where the ground is checked."""
    with bench.speaking():
        tree = parse(text, bench.vocabulary).expr
        return elaborate(tree, bench.symbols).needs if tree is not None else ()


def _conditions(bench: Workbench) -> Iterator[tuple[str, str]]:
    """The conditions of the grounds about a subject, with their pointers."""
    for pointer, ground in _about(bench):
        if ground.when is not None:
            yield join(pointer, "when"), ground.when
        if ground.unless is not None and ground.unless.expr is not None:
            yield join(pointer, "unless"), ground.unless.expr
        if ground.unless is not None:
            for name, limb in ground.unless.limbs.items():
                yield limb_pointer(pointer, name, ground.unless), limb.expr


def _about(bench: Workbench) -> Iterator[tuple[str, Ground]]:
    model = bench.bundle.regulation.model
    for pointer, effect, ground in model.grounds.located():
        if ground.about is not None and effect.value == Effect.REFUSE.value:
            yield pointer, ground


def check_kept_in_variants(bench: Workbench) -> None:
    """Check that no variant is chosen by a list that itself depends on the variant."""
    subject, variants = bench.subject, bench.bundle.regulation.model.variants
    if subject is None or subject.kept is None or variants is None or not _depends_on_variant(bench, subject):
        return
    for index in range(len(variants.listed)):
        pointer = join("/variants", index, "when")
        if pointer in bench.expressions and subject.kept in names_read(bench, pointer):
            bench.report(KEPT_IN_VARIANT, pointer, name=subject.kept)


def _depends_on_variant(bench: Workbench, subject: CheckedSubject) -> bool:
    if subject.only is not None:
        return True
    return any(
        ground.only or (ground.unless is not None and any(limb.only for limb in ground.unless.limbs.values()))
        for _, ground in _about(bench)
    )


def names_read(bench: Workbench, pointer: str) -> set[str]:
    """The names that an expression reads, through definitions too."""
    found: set[str] = set()
    model, waiting = bench.bundle.regulation.model, list(bench.expressions[pointer].reads)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        group = "definitions" if name in model.definitions else "criteria"
        for at in (join("", group, name), join("", group, name, "expr"), join("", group, name, "table")):
            if at in bench.expressions:
                waiting += bench.expressions[at].reads
    return found
