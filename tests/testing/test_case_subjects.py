"""A failing case about several people says of whom it speaks: of subjects, of records, of whom none was decided."""

from pathlib import Path

import pytest

from regdsl.report.test_text import render_report
from regdsl.testing import run
from tests.decide.services import text

GROUNDS = """
- id: доход
  title: Нет дохода
  unless: count(без дохода) = 0
  explain: "Не подтвердили доход:"
  explain_each: {ч in без дохода: "{ч.имя} — {ч.доход} ₽"}
  basis: акт/п.1
- id: возраст
  title: Не тот возраст
  unless:
    малы:
      expr: count(старшие) = 0
      explain: Старше пятнадцати
      explain_each: {ч in старшие: "{ч.имя}, {ч.лет}"}
  basis: акт/п.2
"""
FAMILY = text(
    subject="name: ребёнок\nin: дети",
    types="""
        дитя:
          лет: {type: integer, min: 0, max: 17, title: Лет}
          доход: {type: integer, min: 0, max: 1000, title: Доход}
    """,
    inputs="дети: {title: Дети, type: list of дитя, key: имя, min_items: 1, max_items: 9, source: полиция}",
    definitions="без дохода: дети[доход < 5]\nстаршие: дети[лет > 15]\nимена: for ч in дети return ч.лет",
    refuse=GROUNDS,
    record="н: ребёнок.лет",
).replace("register: Реестр\n", "register: Реестр\n  per: subject\n")
BOTH = "{Аня: {лет: 3, доход: 9}, Боря: {лет: 4, доход: 9}}"


def report(folder: Path, children: str, expect: str) -> str:
    """What the run of one case says in Russian."""
    (folder / "family.yaml").write_text(FAMILY, encoding="utf-8")
    path = folder / "family.cases.yaml"
    path.write_text(
        'regdsl: "1"\nkind: cases\nregulation: test.small\ncases:\n'
        f"  - {{id: дело, filed: 2026-03-16, given: {{дети: {children}}}, expect: {{{expect}}}}}\n",
        encoding="utf-8",
    )
    return render_report(run([path]), "ru", False)


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ("each: {Аня: {н: 2}}", "each.Аня.н: ожидалось 2, получено ничего — не хватает: дети.Боря.доход"),
        ("each: {Аня: {results: {н: 2}}}", "each.Аня.results.н: ожидалось 2, получено ничего"),
        ("each: {Аня: {grounds: [возраст]}}", "each.Аня.grounds: ожидалось возраст, получено ничего"),
        ("each: {Аня: {complete: true}}", "each.Аня.complete: ожидалось true, получено ничего"),
        ("each: {Аня: {outcome: granted}}", "each.Аня.outcome: ожидалось granted, получено ничего"),
        ("outcome: needs_data, each: {Аня: {н: 2}}", "each.Аня.н: ожидалось 2, получено ничего\n"),
    ],
)
def test_a_subject_on_whom_nothing_was_decided(tmp_path: Path, expect: str, said: str) -> None:
    """Whatever the case expects of her did not come about; what it does not mention is not told."""
    made = report(tmp_path, "{Аня: {лет: 3, доход: 9}, Боря: {лет: 4}}", expect)
    assert said in made
    assert "ожидалось ничего" not in made


@pytest.mark.parametrize(
    ("children", "expect", "said"),
    [
        (
            "{Аня: {лет: 3, доход: 1}, Боря: {лет: 4, доход: 2}}", "outcome: granted",
            "основания: доход — Не подтвердили доход: Аня — 1 ₽; Боря — 2 ₽\n",
        ),
        (
            "{Аня: {лет: 3, доход: 1}, Боря: {лет: 4, доход: 9}}", "grounds: []",
            "лишнее доход — Не подтвердили доход: Аня — 1 ₽.\n",
        ),
        (
            "{Аня: {лет: 16, доход: 9}, Боря: {лет: 17, доход: 9}}", "outcome: granted",
            "основания: возраст — Старше пятнадцати: Аня, 16; Боря, 17\n",
        ),
        (
            "{Аня: {лет: 16, доход: 9}, Боря: {лет: 4, доход: 9}}", "grounds: []",
            "лишнее возраст/малы — Старше пятнадцати: Аня, 16.\n",
        ),
    ],
)  # fmt: skip
def test_a_reason_names_those_whom_the_ground_names(tmp_path: Path, children: str, expect: str, said: str) -> None:
    assert said in report(tmp_path, children, expect)


@pytest.mark.parametrize(
    ("children", "show"),
    [
        (BOTH, "без дохода: []"),
        (BOTH, "без дохода: {}"),
        ("{Аня: {лет: 3, доход: 1}, Боря: {лет: 4, доход: 2}}", "без дохода: [Аня, Боря]"),
        ("{1: {лет: 3, доход: 1}, Боря: {лет: 4, доход: 2}}", "без дохода: [1, Боря]"),
        ("{Аня: {лет: 3, доход: 1}, Боря: {лет: 4, доход: 9}}", "без дохода: {Аня: {лет: 3, доход: 1}}"),
    ],
)
def test_records_are_shown_by_their_keys(tmp_path: Path, children: str, show: str) -> None:
    assert "прошло: 1, не прошло: 0" in report(tmp_path, children, f"show: {{{show}}}")


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("[]", "ожидалось [], получено Аня, Боря"),
        ("[Аня]", "ожидалось Аня, получено Аня, Боря"),
        ("[Боря, Аня]", "ожидалось Боря, Аня, получено Аня, Боря"),
        ("{}", "ожидалось {}, получено {Аня: "),
        ("{Аня: {лет: 3, доход: 1}}", "ожидалось {Аня: {лет: 3, доход: 1}}, получено {Аня: "),
    ],
)
def test_other_records_or_another_order_differ(tmp_path: Path, show: str, said: str) -> None:
    made = report(tmp_path, "{Аня: {лет: 3, доход: 1}, Боря: {лет: 4, доход: 2}}", f"show: {{без дохода: {show}}}")
    assert f"show.без дохода: {said}" in made


def test_what_is_no_list_of_records_is_not_shown_by_keys(tmp_path: Path) -> None:
    made = report(tmp_path, BOTH, "show: {имена: [Аня, Боря]}")
    assert "show.имена: ожидалось Аня, Боря, получено 3, 4" in made
