"""Combinations of features that can be, for random applications."""

from collections.abc import Mapping
from itertools import product

from regdsl.core.program import Exclusion, Program
from regdsl.feel.types import Text

__all__ = ["is_possible", "possible_answers"]

Answers = Mapping[str, object]


def is_possible(excluded: tuple[Exclusion, ...], answers: Answers) -> bool:
    """Whether the answers hold no excluded combination."""
    return not any(all(answers.get(name) in codes for name, codes in one.answers) for one in excluded)


def possible_answers(program: Program) -> tuple[Answers, ...]:
    """Every combination of the features that some exclusion names, without those that are excluded."""
    named = {name for one in program.excluded for name, _ in one.answers}
    columns = [
        [(slot.name, code) for code in sorted(slot.static.type.codes or ())]
        for slot in program.inputs
        if slot.name in named and isinstance(slot.static.type, Text)
    ]
    combinations = (dict(combination) for combination in product(*columns))
    return tuple(one for one in combinations if is_possible(program.excluded, one))
