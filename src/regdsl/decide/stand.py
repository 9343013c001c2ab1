"""How an application, or one of its subjects, fares by one version of a regulation, in a form that can be compared."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from regdsl.core.program import Program
from regdsl.core.under_way import Preference, Wanted
from regdsl.feel.types import Number
from regdsl.runtime.effects import Outcome

if TYPE_CHECKING:
    from regdsl.decide.decision import Decision

__all__ = ["Stand", "best", "everyone", "is_apart", "is_final", "of_application", "of_subjects"]

Comparable = Fraction | date | bool
Record = Mapping[str, Comparable]


class Stand(NamedTuple):
    """The outcome by a version, what is given (which result, to whom: "" for the application), and the records, one
    after another."""

    outcome: Outcome
    given: frozenset[tuple[str, str]]
    records: tuple[Record, ...]


def everyone(decisions: Iterable["Decision"]) -> tuple[str, ...]:
    """The keys of all on whom some version decides one by one."""
    return tuple(dict.fromkeys(own.key for made in decisions for _, one in _chain(made) for own in one.verdict.each))


def of_application(decision: "Decision", keys: Sequence[str]) -> Stand:
    """How the application fares. What is given to it as a whole is given to each of `keys`."""
    given: set[tuple[str, str]] = set()
    records: list[Record] = []
    for result, one in _chain(decision):
        own = [subject.key for subject in one.verdict.each if subject.outcome is Outcome.GRANTED]
        if one.outcome is Outcome.GRANTED:
            given.update((result, key) for key in ("", *(own if one.verdict.each else keys)))
        records.append(_record(one.plan.program, one.verdict.results or ()))
    return Stand(decision.outcome, frozenset(given | _waiting(decision)), tuple(records))


def of_subjects(decision: "Decision") -> dict[str, Stand]:
    """How everyone fares on whom it decides one by one; nothing where it decides as a whole."""
    made: dict[str, Stand] = {}
    for result, one in _chain(decision):
        for own in one.verdict.each:
            before = made.get(own.key, Stand(Outcome.GRANTED, frozenset(), ()))
            given = {(result, "")} if own.outcome is Outcome.GRANTED else set()
            record = _record(one.plan.program, own.results or ())
            made[own.key] = Stand(own.outcome, before.given | given, (*before.records, record))
        if not one.verdict.each:
            made = {key: _sharing(stand, result, one) for key, stand in made.items()}
    # while somebody else's data are missing, the next result was not looked at
    open_ = decision.turn is not None and decision.turn.more
    settled = Outcome.NEEDS_DATA if open_ else Outcome.GRANTED
    return {
        key: stand._replace(outcome=settled, given=stand.given | _waiting(decision))
        if stand.outcome is Outcome.GRANTED
        else stand
        for key, stand in made.items()
    }


def _sharing(stand: Stand, result: str, one: "Decision") -> Stand:
    """One who was granted all so far shares what becomes of the application."""
    if stand.outcome is not Outcome.GRANTED:
        return stand
    given = {(result, "")} if one.outcome is Outcome.GRANTED else set()
    return stand._replace(outcome=one.outcome, given=stand.given | given)


def best(stands: Sequence[Stand], preference: Sequence[Preference]) -> int:
    """The place of the best: to which nothing is given less than by another, then with most of what is preferred, then
    the first."""
    left = [place for place, stand in enumerate(stands) if not any(stand.given < other.given for other in stands)]
    for one in preference:
        values = {place: _values(stands[place], one.field) for place in left}
        kinds = {tuple(type(value) for value in found) for found in values.values() if found}
        if len(kinds) != 1:
            continue
        wanted = max if one.wanted is Wanted.MORE else min
        chosen = wanted(found for found in values.values() if found)
        left = [place for place in left if values[place] == chosen]
    return left[0]


def is_final(granted: "Decision", open_: Iterable["Decision"], preference: Sequence[Preference]) -> bool:
    """Whether what one version grants is no less than what the versions that are still open may come to grant: there is
    nothing by which a grant of theirs would be preferred, and no result that they have alone. What silence grants is
    granted the moment that its term has run out, whatever is still missing."""
    if any(one.verdict.deemed for _, one in _chain(granted)):
        return True
    own = {link.id for link in granted.plan.program.links}
    return not preference and all({link.id for link in one.plan.program.links} <= own for one in open_)


def is_apart(program: Program) -> bool:
    """Whether what one subject gets never turns on what another gets: every record is made for one of them, and reads
    nothing of who else is kept."""
    programs = [link.program for link in program.links if link.program is not None] or [program]
    return all(map(_is_apart, programs))


def _is_apart(program: Program) -> bool:
    subjects = program.subjects
    if subjects is None:
        return False
    if not program.results:
        return True
    behind = {definition.name: definition.reads for definition in program.definitions}
    waiting = [name for result in program.results for name in result.reads]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += behind.get(name, ())
    return subjects.per_subject and subjects.kept not in seen


def _chain(decision: "Decision") -> list[tuple[str, "Decision"]]:
    """The decisions on all results that were looked at."""
    if decision.turn is None:
        return [("", decision)]
    return [*((link.id, one) for link, one in decision.turn.granted), (decision.turn.link.id, decision)]


def _waiting(decision: "Decision") -> set[tuple[str, str]]:
    pending = decision.turn.pending if decision.turn is not None else None
    return set() if pending is None else {(pending.id, "")}


def _record(program: Program, values: Sequence[object]) -> Record:
    """The fields of a record that can be compared between versions that scale numbers differently."""
    made: dict[str, Comparable] = {}
    for result, value in zip(program.results, values, strict=False):
        kind = result.value.static.type
        if isinstance(value, bool | date):
            made[result.name] = value
        elif isinstance(value, int | Fraction):
            scale = kind.scale if isinstance(kind, Number) else None
            made[result.name] = Fraction(value) / (10**scale if scale else 1)
    return made


def _values(stand: Stand, field: str) -> tuple[Comparable, ...]:
    """A field in the record of each result that has it, in their order."""
    return tuple(record[field] for record in stand.records if field in record)
