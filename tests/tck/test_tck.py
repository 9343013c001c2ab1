"""The DMN suite's literal expressions that need no input, in DMN mode: the count is printed and may not drop."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from regdsl.feel import FeelError, evaluate
from tests.tck.expected import agrees, read_expected
from tests.tck.selector import collect, folder

_BASELINE = json.loads((Path(__file__).parent / "baseline.json").read_text("utf-8"))

pytestmark = pytest.mark.skipif(
    not folder().is_dir(), reason=f"the DMN suite is not at {folder()}; name its folder in REGDSL_TCK"
)


@dataclass(frozen=True)
class Verdict:
    id: str
    expects_null: bool
    right: bool


def _judge() -> Iterator[Verdict]:
    for case in collect():
        try:
            value = evaluate(case.text)
        except FeelError:
            value = None  # the suite's own word for an error is null
        right = value is None if case.expects_null else agrees(value, read_expected(case.expected))
        yield Verdict(case.id, case.expects_null, right)


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    return list(_judge())


def test_values(verdicts: list[Verdict], capsys: pytest.CaptureFixture[str]) -> None:
    measured = [verdict for verdict in verdicts if not verdict.expects_null]
    right = sum(verdict.right for verdict in measured)
    with capsys.disabled():
        print(f"\nDMN suite, literal expressions that expect a value: {right} of {len(measured)} right")
    assert right >= _BASELINE["right_at_least"]
    assert right / len(measured) >= 0.94


def test_failures_are_the_known_ones(verdicts: list[Verdict]) -> None:
    failures = {verdict.id for verdict in verdicts if not verdict.expects_null and not verdict.right}
    assert failures == _BASELINE["known_failures"].keys()


def test_nulls(verdicts: list[Verdict], capsys: pytest.CaptureFixture[str]) -> None:
    measured = [verdict for verdict in verdicts if verdict.expects_null]
    right = sum(verdict.right for verdict in measured)
    with capsys.disabled():
        print(f"\nDMN suite, literal expressions that expect null: {right} of {len(measured)} right")
    assert right >= _BASELINE["null_right_at_least"]
