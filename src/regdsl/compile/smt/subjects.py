"""Deciding on each subject by itself, in terms, and what that comes to for the application."""

from regdsl.compile.smt.decided import Decided, OfSubject, Standing
from regdsl.compile.smt.defaults import can_be_filled
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.logic import any_of
from regdsl.compile.smt.values import Item, Items, Value
from regdsl.core.program import Subjects
from regdsl.runtime.effects import Outcome

__all__ = ["decide_subjects", "record_is_open"]


def decide_subjects(made: Decided, subjects: Subjects, here: Flag, deemed: Flag = False) -> None:
    """Add what the decisions on all subjects come to: granted if one is and none is open, refused if all are. Where
    silence is `deemed` to grant them, nothing is decided, and what is known is recorded."""
    records = made.expression(subjects.source, f"definitions/{subjects.name}")
    if not isinstance(records, Items):
        made.add(Outcome.NEEDS_DATA, here)
        return
    nobody = either(records.unknown, records.absent)
    made.add(Outcome.NEEDS_DATA, both(here, nobody))
    here, each_deemed = both(here, negation(nobody)), both(deemed, negation(nobody))
    out = made.out or (False,) * len(records.items)
    made.each = tuple(
        _subject(made, subjects, item, here, gone, each_deemed) for item, gone in zip(records.items, out, strict=True)
    )
    made.out = tuple(either(gone, own.refused) for own, gone in zip(made.each, out, strict=True))
    open_ = either(*(one.open for one in made.each))
    granted = both(here, negation(open_), either(*(one.granted for one in made.each)))
    refused = both(here, negation(open_), negation(either(*(one.granted for one in made.each))))
    lacks: Flag = False if subjects.per_subject else record_is_open(made, made, granted, deemed)
    lacks = both(lacks, negation(can_be_filled(made, made))) if lacks is not False else False
    made.add(Outcome.NEEDS_DATA, both(here, open_))
    made.add(Outcome.REFUSED, refused)
    made.add(Outcome.GRANTED, both(granted, negation(lacks)))
    made.add(Outcome.NEEDS_DATA, both(granted, lacks))


def _subject(made: Decided, subjects: Subjects, item: Item, here: Flag, out: Flag, deemed: Flag) -> OfSubject:
    """The decision on one subject: as by a stage, then the record."""
    own, there = made.about(item.value), both(item.belongs, negation(out))
    flags = {ground.id: {limb.id: own.limb(ground, limb) for limb in ground.limbs} for ground in subjects.grounds}
    verdicts = {name: any_of(limbs.values()) for name, limbs in flags.items()}
    true = either(*(one.true for one in verdicts.values()))
    open_ = either(*(one.unknown for one in verdicts.values()))
    refused = both(there, true, True if subjects.early else negation(open_))
    stays = both(there, negation(true), negation(open_))
    silent = both(deemed, there)
    lacks: Flag = record_is_open(made, own, both(here, stays), silent) if subjects.per_subject else False
    for ground in subjects.grounds:
        one, meant = verdicts[ground.id], both(here, there, _meant(made, ground.only))
        standing = Standing(both(here, refused, one.true), both(meant, one.false))
        made.grounds[ground.id] = made.grounds.get(ground.id, Standing()).also(standing)
        for limb in ground.limbs:
            flag, key = flags[ground.id][limb.id], (ground.id, limb.id)
            fails = both(meant, _meant(made, limb.only), flag.false)
            made.limbs[key] = made.limbs.get(key, Standing()).also(Standing(both(here, refused, flag.true), fails))
    waits = either(both(there, open_, negation(refused)), both(stays, lacks))
    if lacks is not False:
        lacks = both(lacks, negation(can_be_filled(made, own)))
    granted = either(both(here, stays, negation(lacks)), silent)
    return OfSubject(there, granted, both(here, refused), waits, verdicts)


def _meant(made: Decided, only: frozenset[str] | None) -> Flag:
    return True if only is None else made.chosen(only)


def record_is_open(made: Decided, own: Decided, when: Flag, deemed: Flag = False) -> Flag:
    """Whether a field of the record is unknown; the fields are noted with when they are written: all, or those that are
    there where silence is `deemed` to grant."""
    values: list[Value] = []
    for result in made.program.results:
        value = own.expression(result.value, f"result/{result.name}")
        values.append(value)
        lacks = value.unknown if result.value.static.nullable else either(value.unknown, value.absent)
        made.record.append((result.name, either(when, both(deemed, negation(lacks))), value))
    return either(*(value.unknown for value in values))
