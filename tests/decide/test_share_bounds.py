"""Simple fractions between bounds that are simple fractions themselves."""

from pathlib import Path

import pytest

import regdsl
from tests.decide.services import load, said, text

INPUT = "доля: {{title: Доля, type: fraction, {bounds}source: полиция}}"


@pytest.fixture
def service(tmp_path: Path) -> regdsl.Regulation:
    return load(tmp_path, inputs=INPUT.format(bounds="min: 1/2, max: 2/3, "), record="доля: доля")


@pytest.mark.parametrize("share", ["1/2", "2/4", "3/5", "2/3"])
def test_a_share_within_the_bounds(service: regdsl.Regulation, share: str) -> None:
    assert said(service, {"доля": share})["outcome"] == "granted"


@pytest.mark.parametrize("share", ["1/3", "499999999/999999999", "333333334/499999999", 1, 0])
def test_a_share_beyond_them(service: regdsl.Regulation, share: object) -> None:
    with pytest.raises(regdsl.ApplicationError) as caught:
        said(service, {"доля": share})
    (found,) = caught.value.diagnostics
    assert found.kind.code == "APP004"
    assert found.message("ru").endswith("вне пределов от 0.5 до 2/3")


@pytest.mark.parametrize(
    ("bounds", "codes"),
    [
        ("min: 1/2, ", []),
        ("max: 7/3, ", []),
        ("min: -1/2, max: 1/2, ", []),
        ("min: 1/2, max: 1/3, ", ["SCH101"]),
        ("min: 1/0, ", ["SCH005"]),
        ("min: 1/2/3, ", ["SCH005"]),
    ],
)
def test_what_may_be_written(tmp_path: Path, bounds: str, codes: list[str]) -> None:
    path = tmp_path / "service.yaml"
    path.write_text(text(inputs=INPUT.format(bounds=bounds), record="доля: доля"), encoding="utf-8")
    assert [one.kind.code for one in regdsl.check([path]).diagnostics] == codes


@pytest.mark.parametrize(
    "kind", ["integer", "decimal, scale: 2", "money", "date", "month", "years and months duration"]
)
def test_nothing_else_is_bounded_by_a_share(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "service.yaml"
    inputs = f"число: {{title: Т, type: {kind}, min: 1/2, max: 3/2, source: полиция}}"
    path.write_text(text(inputs=inputs, record="есть: число = число"), encoding="utf-8")
    assert [one.kind.code for one in regdsl.check([path]).diagnostics] == ["SCH102"]


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("{expr: доля, min: 1/2, max: 2/3}", []),
        ("{expr: доля, min: 1/2, max: 1/3}", ["SCH101"]),
        ("{expr: 5, min: 1/2}", ["SCH102"]),
    ],
)
def test_a_field_of_the_record(tmp_path: Path, field: str, codes: list[str]) -> None:
    path = tmp_path / "service.yaml"
    path.write_text(text(inputs=INPUT.format(bounds=""), record=f"доля: {field}"), encoding="utf-8")
    assert [one.kind.code for one in regdsl.check([path]).diagnostics] == codes
