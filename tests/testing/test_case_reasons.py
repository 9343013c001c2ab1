"""A failing case says why the decision is as it is: by its grounds, by the facts that they and the values rest on."""

from pathlib import Path

import pytest

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.test_text import render_report
from tests.testing import service as garden
from tests.testing.family import case, run_cases

LANGS: tuple[Lang, Lang] = ("ru", "en")

GARDEN = {
    "an outcome by grounds": (
        "свободен: false", "outcome: granted",
        "получено refused (отказано) — основания: занят — На участке уже кто-то живёт",
        "got refused (refused) — grounds: занят — На участке уже кто-то живёт",
    ),
    "an outcome by what is missing": (
        "свободен: unknown", "outcome: granted",
        "получено needs_data (нужны сведения) — не хватает: свободен",
        "got needs_data (data needed) — missing: свободен",
    ),
    "a ground whose limbs hold": (
        "", "grounds: [размер]",
        "нет размер — площадь = 5.00, предел = 6.0, сарай = false",
        "missing размер — площадь = 5.00, предел = 6.0, сарай = false",
    ),
    "a limb that holds": (
        "площадь: 9.00", "grounds: [размер/сарай]", "нет размер/сарай — сарай = false, площадь = 9.00",
        "missing размер/сарай — ",
    ),
    "a limb of another variant": (
        "предел: 10.0", "grounds: [размер/сарай]", "нет размер/сарай — не для этого варианта",
        "missing размер/сарай — not for this variant",
    ),
    "a ground that is not reached": (
        "площадь: null, свободен: false", "outcome: returned, grounds: [занят]",
        "нет занят — до него не дошло: решено раньше; свободен = false",
        "missing занят — it was not reached: decided before; свободен = false",
    ),
    "a ground that is unknown": (
        "свободен: unknown", "grounds: [занят]", "нет занят — свободен — неизвестно",
        "missing занят — свободен is unknown",
    ),
    "a field of the record": (
        "", "площадь: 6.00", "ожидалось 6.00, получено 5.00 — из: площадь = 5.00",
        "expected 6.00, got 5.00 — from: площадь = 5.00",
    ),
    "a field without a record": (
        "свободен: false", "площадь: 5.00", "получено ничего — основания: занят — ", "got nothing — grounds: занят — ",
    ),
    "a need that is known": ("", "needs: [свободен]", "нет свободен — свободен = true", "missing свободен — "),
    "a need not expected": (
        "свободен: unknown", "needs: []", "лишнее свободен — известно: Росреестр", "known to: Росреестр",
    ),
    "an undetermined ground": (
        "свободен: unknown", "undetermined: []", "лишнее занят — свободен — неизвестно",
        "not expected занят — свободен is unknown",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expect", "ru", "en"), GARDEN.values(), ids=GARDEN)
def test_a_difference_says_why(given: str, expect: str, ru: str, en: str, tmp_path: Path) -> None:
    given = f", {given}" if given else ""
    text = garden.CASE[: garden.CASE.index("    given:")] + (
        f"    given: {{based_on: обычный{given}}}\n    expect: {{{expect}}}\n"
    )
    report = garden.run_cases(tmp_path, text)
    assert not report.cases[0].diagnostics
    for lang, words in zip(LANGS, (ru, en), strict=True):
        assert words in render_report(report, lang, False)
    assert report.to_dict("ru")["cases"][0]["reasons"]


def test_what_a_case_compares_itself_is_not_told_twice(tmp_path: Path) -> None:
    report = run_cases(tmp_path, case("не судим: false", "outcome: granted, grounds: []"))
    text = render_report(report, "ru", False)
    assert text.count("Есть судимость") == 1
    assert "получено refused (отказано)\n" in text


def test_a_long_list_is_told_by_its_length(tmp_path: Path) -> None:
    report = run_cases(tmp_path, case("", "show: {доходы семьи: []}"))
    assert "из: семья = записей: 2\n" in render_report(report, "ru", False)
    assert "from: семья = records: 2\n" in render_report(report, "en", False)


def test_a_deadline_says_what_moved_it(tmp_path: Path) -> None:
    then = "    then:\n      - {at: 2026-03-20, silent: [фнс], expect: {deadline: {решение: 2026-03-26}}}\n"
    text = render_report(run_cases(tmp_path, case("", "", then)), "ru", False)
    assert "получено 2026-04-23 — продлён с 26 марта 2026 г." in text
