"""Texts of a stated length in proofs: no witness is longer, and what only a longer text could do is never done."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

from regdsl.verify.run import Report, verify
from regdsl.verify.verdict import Proved, Refuted
from tests.decide.services import load

INPUTS = """\
    имя: {{title: Имя, type: text, max_length: {one}, source: полиция}}
    кличка: {{title: Кличка, type: text, max_length: {other}, source: полиция}}
"""
SAME = "- {id: имя, title: Имя, when: 'имя = кличка', basis: акт/п.1}"
LONG = "- {id: имя, title: Имя, when: 'имя = \"Варфоломей\"', basis: акт/п.1}"


def report(folder: Path, refuse: str, one: int = 4, other: int = 4) -> Report:
    return verify(load(folder, inputs=INPUTS.format(one=one, other=other), refuse=refuse).engine)


def unreached(made: Report) -> list[str]:
    """The claims that something is ever true or taken, refuted."""
    return [s.claim.kind.slug for s in made.settled if isinstance(s.verdict, Refuted)]


def test_a_longer_text_is_never_given(tmp_path: Path) -> None:
    assert "ground-for-nobody" in unreached(report(tmp_path, LONG))
    assert "ground-for-nobody" not in unreached(report(tmp_path, LONG, one=10))


@pytest.mark.parametrize(("one", "other"), [(1, 1), (1, 9), (2, 30), (4, 4), (0, 3), (0, 0)])
def test_every_witness_keeps_to_the_lengths(tmp_path: Path, one: int, other: int) -> None:
    made = report(tmp_path, SAME, one, other)
    shown = [s.verdict.witness for s in made.settled if isinstance(s.verdict, Proved | Refuted) and s.verdict.witness]
    assert shown
    for witness in shown:
        inputs = witness.application["inputs"]
        assert len(inputs.get("имя", "")) <= one
        assert len(inputs.get("кличка", "")) <= other


def test_a_short_text_that_does_not_matter_is_the_plain_one_cut(tmp_path: Path) -> None:
    made = report(tmp_path, LONG)
    (shown,) = [s.verdict.witness for s in made.settled if isinstance(s.verdict, Proved) and s.verdict.witness]
    assert set(shown.application["inputs"].values()) == {"текс"}


def test_texts_that_can_only_be_empty_are_always_the_same(tmp_path: Path) -> None:
    assert "ground-for-everybody" in unreached(report(tmp_path, SAME, 0, 0))
    assert "ground-for-everybody" not in unreached(report(tmp_path, SAME, 1, 0))
