"""The bound on the work of one decision, told before any application exists."""

from pathlib import Path

import pytest

from tests.decide.services import load


def cost(folder: Path, condition: str, most: int = 10, definitions: str = "") -> int:
    return load(
        folder,
        inputs=f"числа: {{title: Ч, type: list of integer, min: 0, max: 9, max_items: {most}, source: полиция}}\n"
        "число: {title: Ч, type: integer, min: 0, max: 9, source: полиция}",
        definitions=definitions,
        refuse=f"- id: п\n  title: Т\n  basis: акт/п.1\n  unless: '{condition}'",
    ).program.cost


LOOPS = (
    "every ч in числа satisfies ч > число",
    "some ч in числа satisfies ч > число",
    "count(числа[item > число]) > 1",
    "sum(числа) > 1",
    "list contains(числа, число)",
    "sum(for ч in числа return ч * 2) > 1",
)


@pytest.mark.parametrize("condition", LOOPS)
def test_the_bound_grows_with_the_longest_list(tmp_path: Path, condition: str) -> None:
    bounds = [cost(tmp_path, condition, most) for most in (1, 10, 100)]
    assert bounds[0] < bounds[1] < bounds[2]
    assert bounds[2] - bounds[1] == 10 * (bounds[1] - bounds[0]), "each element costs the same"


def test_a_loop_in_a_loop_grows_with_the_square(tmp_path: Path) -> None:
    condition = "every а in числа satisfies some б in числа satisfies а + б > число"
    ten, hundred = cost(tmp_path, condition, 10), cost(tmp_path, condition, 100)
    assert hundred > 90 * ten
    one = cost(tmp_path, condition, 1)
    assert (hundred - one) > 100 * (ten - one) * 0.9


@pytest.mark.parametrize("condition", LOOPS)
def test_every_element_is_counted_at_least_once(tmp_path: Path, condition: str) -> None:
    assert cost(tmp_path, condition, 1000) >= 1000


def test_more_operators_cost_more(tmp_path: Path) -> None:
    assert cost(tmp_path, "число > 1") < cost(tmp_path, "число + 1 > 1") < cost(tmp_path, "число + 1 > 1 and число < 5")


def test_the_dearer_branch_bounds_a_choice(tmp_path: Path) -> None:
    cheap, dear = "число > 1", "sum(числа) > 1"
    made = cost(tmp_path, f"if число = 0 then {cheap} else {dear}")
    turned = cost(tmp_path, f"if число = 0 then {dear} else {cheap}")
    assert made == turned
    assert made < cost(tmp_path, cheap) + cost(tmp_path, dear) + cost(tmp_path, "число = 0") + 1


def test_what_no_loop_reads_is_not_multiplied(tmp_path: Path) -> None:
    assert cost(tmp_path, "число > 1", 1) == cost(tmp_path, "число > 1", 1000)


def test_a_definition_is_counted(tmp_path: Path) -> None:
    plain = cost(tmp_path, "число > 1")
    assert cost(tmp_path, "сумма > 1", 50, "сумма: sum(числа)") >= plain + 50
