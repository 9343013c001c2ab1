"""What the engine does not run yet is said at its place, and nothing else is said of it."""

from fnmatch import fnmatchcase

import pytest

from regdsl.model import findings
from regdsl.model.unsupported import UNSUPPORTED
from tests.model.sample import one_finding

CASES = """regdsl: "1"
kind: cases
regulation: ru.test
cases:
  - id: первое
    given: {}
    expect: {outcome: granted}
"""

IN_CASES = [
    ("/cases/0/allocate", "    given: {}\n", "    allocate: {at: 2026-06-01}\n"),
    ("/cases/0/queue", "    given: {}\n", "    queue: {table: \"| а |\"}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("pointer", "old", "new"), IN_CASES, ids=[pointer for pointer, _, _ in IN_CASES])
def test_a_construct_in_a_file_of_cases(pointer: str, old: str, new: str) -> None:
    finding = one_finding(CASES.replace(old, new))
    assert (finding.kind, finding.pointer) == (findings.NOT_SUPPORTED, pointer)
    assert finding.message("ru").startswith("пока не поддерживается: ")
    assert finding.message("en").startswith("not supported yet: ")


def test_every_row_of_the_table_has_an_example() -> None:
    shown = {"cases": [pointer for pointer, _, _ in IN_CASES]}
    without = [row.pattern for row in UNSUPPORTED if not any(fnmatchcase(p, row.pattern) for p in shown[row.kind])]
    assert without == []
