"""The cases of the examples pass, and exercise every ground, both sides of every limb, every variant."""

from pathlib import Path

import pytest

from regdsl.report.test_text import render_coverage, render_report
from regdsl.testing import run
from tests.support.paths import EXAMPLES

SERVICES = sorted({path.parent for path in EXAMPLES.rglob("*.cases.yaml")})


@pytest.mark.parametrize("folder", SERVICES, ids=lambda folder: folder.name)
def test_the_cases_pass_and_cover_everything(folder: Path) -> None:
    report = run([folder])
    assert report.ok, render_report(report, "en")
    assert len(report.cases) >= 20
    coverage = report.coverage
    missing = (*coverage.grounds.missing, *coverage.limbs.missing, *coverage.variants.missing)
    assert not missing, render_coverage(report, "en")


def test_there_are_examples() -> None:
    assert len(SERVICES) >= 2
