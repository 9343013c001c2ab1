"""Excluded combinations: they name features and answers that exist, and each excludes something."""

from collections.abc import Sequence
from itertools import product

from regdsl.checker.variant_findings import EXCLUDES_NOTHING, NOT_A_COLUMN
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.model.exclusion import Exclusion

__all__ = ["Excluded", "check_exclusions", "dead_exclusions"]

FEATURE = Bilingual("признака", "feature")
ANSWER = Bilingual("значения признака", "value of the feature")
_AT = "/variants/excluded"

Excluded = tuple[frozenset[str], ...]
"""For every column of the table the answers that an entry is about: all of them where it does not name the column."""


def check_exclusions(
    bench: Workbench, names: Sequence[str], columns: Sequence[frozenset[str]], entries: Sequence[Exclusion]
) -> list[Excluded] | None:
    """Check the names in the entries against the columns of the table; None with the findings added."""
    features = bench.bundle.regulation.model.features
    sound = True
    for index, entry in enumerate(entries):
        for name, codes in entry.features.items():
            at = join(_AT, index, name)
            if not bench.reference(name, features, FEATURE, at, at_key=True):
                sound = False
            elif name not in names:
                bench.report(NOT_A_COLUMN, at, at_key=True, name=name, known=", ".join(names))
                sound = False
            else:
                for place, code in enumerate(codes):
                    sound &= bench.reference(code, sorted(features[name].values), ANSWER, join(at, place))
    if not sound:
        return None
    return [_excluded(entry, names, columns) for entry in entries]


def _excluded(entry: Exclusion, names: Sequence[str], columns: Sequence[frozenset[str]]) -> Excluded:
    return tuple(
        frozenset(entry.features[name]) if name in entry.features else answers
        for name, answers in zip(names, columns, strict=True)
    )


def dead_exclusions(bench: Workbench, columns: Sequence[frozenset[str]], excluded: Sequence[Excluded]) -> None:
    """Report every entry all combinations of which the entries above it exclude."""
    left = set(product(*(sorted(column) for column in columns)))
    for index, cells in enumerate(excluded):
        own = {combination for combination in left if all(map(_in, combination, cells))}
        if not own:
            bench.report(EXCLUDES_NOTHING, join(_AT, index))
        left -= own


def _in(answer: str, cell: frozenset[str]) -> bool:
    return answer in cell
