"""Deciding on each subject by itself, and what the decisions on all of them come to for the application."""

from collections.abc import Collection, Sequence
from itertools import chain

from regdsl.core.program import Program, Subjects
from regdsl.decide.flags import ground_flag
from regdsl.decide.silence_defaults import Assumed
from regdsl.decide.verdict import StageFlags, SubjectVerdict, Verdict
from regdsl.runtime.effects import Effect, Outcome
from regdsl.runtime.module import Flags, Module
from regdsl.runtime.state import State
from regdsl.runtime.unknown import Unknown

__all__ = ["by_flags", "deemed_subjects", "lacking", "one_by_one", "subjects_in"]

Record = tuple[object, ...]
_NOTHING = frozenset[str]()


def subjects_in(program: Program, variant: int | None) -> Subjects | None:
    """What is decided one by one in a variant; None where the application is decided as a whole, or the variant is not
    known and matters to that."""
    subjects = program.subjects
    if subjects is None or subjects.only is None:
        return subjects
    return subjects if variant is not None and program.variants[variant].id in subjects.only else None


def one_by_one(
    subjects: Subjects,
    module: Module,
    state: State,
    variant: int | None,
    seen: tuple[StageFlags, ...],
    assumed: Assumed | None = None,
    out: Collection[str] = (),
) -> Verdict:
    """Decide on every subject of an application that no ground of its own stands against. `assumed` is the state in
    which the record is made where silent sources leave it to their defaults; `out` are the keys of those to whom an
    earlier result was refused: nothing more is decided on them."""
    records = module.subjects(state)
    if not isinstance(records, tuple):
        assert isinstance(records, Unknown)
        return Verdict(Outcome.NEEDS_DATA, variant, seen, complete=False, missing=records.missing)
    each = tuple(_decided(subjects, module, state, record, assumed) for record in records if record[0] not in out)
    verdict = _summed(subjects, variant, seen, each)
    if verdict.outcome is not Outcome.GRANTED:
        return verdict
    values = () if subjects.per_subject else module.results(state)
    missing = lacking(values)
    names = verdict.assumed
    if missing is not None and assumed is not None:
        names, values = assumed.names, module.results(assumed.state)
        missing = assumed.missing or lacking(values)
    if missing is not None:
        return Verdict(Outcome.NEEDS_DATA, variant, seen, complete=False, missing=missing, each=each)
    return Verdict(
        Outcome.GRANTED,
        variant,
        seen,
        complete=verdict.complete,
        undetermined=verdict.undetermined,
        missing=verdict.missing,
        results=values,
        each=each,
        assumed=names,
    )


def by_flags(
    subjects: Subjects,
    variant: int | None,
    each: Sequence[tuple[Record, Flags]],
    results: tuple[object, ...],
    reached: int,
    out: Collection[str] = (),
) -> Verdict:
    """The verdict of complete data by the flags of every subject but those that are `out`."""
    made: list[SubjectVerdict] = []
    granted = False
    for place, (record, flags) in enumerate(each):
        if record[0] in out:
            continue
        if True in chain.from_iterable(flags):
            true = tuple([ground.id for ground, limbs in zip(subjects.grounds, flags, strict=True) if True in limbs])
            made.append(SubjectVerdict(record, Outcome.REFUSED, flags, true))
            continue
        granted = True
        values = results[place] if subjects.per_subject else None
        assert values is None or isinstance(values, tuple)
        made.append(SubjectVerdict(record, Outcome.GRANTED, flags, results=values))
    if not granted:
        return Verdict(Outcome.REFUSED, variant, (), reached=reached, each=tuple(made))
    kept = () if subjects.per_subject else results
    return Verdict(Outcome.GRANTED, variant, (), results=kept, reached=reached, each=tuple(made))


def deemed_subjects(
    subjects: Subjects, module: Module, state: State, out: Collection[str] = ()
) -> tuple[SubjectVerdict, ...]:
    """Silence grants every subject that is known to be there and not `out`, with what of its record is known."""
    records = module.subjects(state)
    if not isinstance(records, tuple):
        return ()
    return tuple(
        SubjectVerdict(record, Outcome.GRANTED, (), complete=False, results=_record(subjects, module, state, record))
        for record in records
        if record[0] not in out
    )


def _record(subjects: Subjects, module: Module, state: State, record: Record) -> tuple[object, ...] | None:
    if not subjects.per_subject:
        return None
    state.subject = record
    return module.results(state)


def _decided(
    subjects: Subjects, module: Module, state: State, record: Record, assumed: Assumed | None
) -> SubjectVerdict:
    """The decision on one subject: as by a stage, then the record."""
    state.subject = record
    flags = module.subject_flags(state)
    values = [(ground.id, ground_flag(limbs)) for ground, limbs in zip(subjects.grounds, flags, strict=True)]
    true = tuple(name for name, value in values if value is True)
    unknown = {name: value for name, value in values if isinstance(value, Unknown)}
    missing = _NOTHING.union(*(value.missing for value in unknown.values()))
    if true and (not unknown or subjects.early):
        return SubjectVerdict(
            record,
            Outcome.REFUSED,
            flags,
            true,
            complete=not unknown,
            undetermined=tuple(unknown),
            missing=missing,
        )
    if unknown:
        certain = Effect.REFUSE if true else None
        return SubjectVerdict(record, Outcome.NEEDS_DATA, flags, true, certain, False, tuple(unknown), missing)
    results = _record(subjects, module, state, record)
    wanted = lacking(results or ())
    names: tuple[str, ...] = ()
    if wanted is not None and assumed is not None:
        names = assumed.names
        results = _record(subjects, module, assumed.state, record)
        wanted = assumed.missing or lacking(results or ())
    if wanted is not None:
        return SubjectVerdict(record, Outcome.NEEDS_DATA, flags, complete=False, missing=wanted)
    return SubjectVerdict(record, Outcome.GRANTED, flags, results=results, assumed=names)


def _summed(
    subjects: Subjects, variant: int | None, seen: tuple[StageFlags, ...], each: tuple[SubjectVerdict, ...]
) -> Verdict:
    """What the subjects come to: granted if one is and none is open, refused if all are."""
    open_grounds = {name for one in each for name in one.undetermined}
    undetermined = tuple(ground.id for ground in subjects.grounds if ground.id in open_grounds)
    missing = _NOTHING.union(*(one.missing for one in each))
    outcomes = {one.outcome for one in each}
    certain = None
    if Outcome.NEEDS_DATA in outcomes:
        outcome = Outcome.NEEDS_DATA
        certain = Effect.REFUSE if all(one.grounds for one in each) else None
    else:
        outcome = Outcome.GRANTED if Outcome.GRANTED in outcomes else Outcome.REFUSED
    return Verdict(
        outcome,
        variant,
        seen,
        certain=certain,
        complete=all(one.complete for one in each),
        undetermined=undetermined,
        missing=missing,
        each=each,
        assumed=next((one.assumed for one in each if one.assumed), ()),
    )


def lacking(values: Sequence[object]) -> frozenset[str] | None:
    """What values lack; None where all are known."""
    unknown = [value for value in values if isinstance(value, Unknown)]
    return _NOTHING.union(*(value.missing for value in unknown)) if unknown else None
