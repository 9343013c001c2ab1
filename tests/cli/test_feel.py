"""`regdsl feel`."""

from pathlib import Path

import pytest

from tests.cli.calling import call


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 + 2", "3"),
        ("0.10 + 0.20", "0.3"),
        ('"а" + "б"', '"аб"'),
        ("null", "null"),
        ("1 = 1", "true"),
        ('date("2026-01-31") + duration("P1M")', 'date("2026-02-28")'),
        ('duration("P1Y2M")', 'duration("P1Y2M")'),
        ('duration("P1DT2H")', 'duration("P1DT2H")'),
        ('time("10:30:00")', 'time("10:30:00")'),
        ('date and time("2026-03-01T10:00:00+03:00")', 'date and time("2026-03-01T10:00:00+03:00")'),
        ("[1, [2, null]]", "[1, [2, null]]"),
        ('{а б: 1, "в(": true}', '{а б: 1, "в(": true}'),
        ("[1..5]", "[1..5]"),
        ("-1 + 0.5", "-0.5"),
        ("1000000000000 * 1000000000000", "1000000000000000000000000"),
    ],
)
def test_values(expression: str, value: str) -> None:
    assert call("feel", expression).out == f"{value}\n"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1e6144", "1e6144"),
        ("floor(1e6000)", "1e6000"),
        ("ceiling(-1e6000, 3)", "-1e6000"),
        ("round half up(1.25e6000, 6000)", "1.25e6000"),
        ("1e-6170 * 35", "3.5e-6169"),
        ("[0e5000, 1e6000 - 1e6000, -1e6144]", "[0, 0, -1e6144]"),
        # what decimal128 cannot hold is null, written or computed
        ("1e6145", "null"),
        ("1e6144 * 10", "null"),
        ("1e99999999999", "null"),
        ("1e6145 > 1", "null"),
        ("(1e6145) = null", "true"),
    ],
)
def test_the_longest_numbers(expression: str, value: str) -> None:
    done = call("feel", expression)
    assert (done.status, done.out, done.err) == (0, f"{value}\n", "")
    assert call("feel", expression, "--format", "json").json["feel"] == value


@pytest.mark.parametrize(
    ("expression", "value"),
    [("1 / 3", "1 / 3"), ("1 / 8", "0.125"), ("[1..5)", "[1..5)"), ('date("2026-03-01")', 'date("2026-03-01")')],
)
def test_strict_values_are_exact(expression: str, value: str) -> None:
    assert call("feel", expression, "--mode", "strict").out == f"{value}\n"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        # By the decree for 2026 the working days after 1 January begin with Monday, 12 January.
        ('add working days(date("2026-01-01"), 5)', 'date("2026-01-16")'),
        ('working days(date("2026-03-06"), date("2026-03-10"))', "1"),
        ('add working days(date("2090-01-01"), 1)', "unknown(calendar.2090)"),
        ('working days(date("2026-12-01"), date("2028-02-01"))', "unknown(calendar.2028)"),
        ('for d in [date("2026-03-06")] return add working days(d, 1)', '[date("2026-03-10")]'),
    ],
)
def test_strict_mode_knows_the_calendar(expression: str, value: str) -> None:
    assert call("feel", expression, "--mode", "strict").out == f"{value}\n"


def test_json_value() -> None:
    done = call("feel", '{n: 1, d: 1.50, when: date("2026-03-01"), l: [true, null, "т"]}', "--format", "json")
    assert done.json["value"] == {"n": 1, "d": "1.5", "when": "2026-03-01", "l": [True, None, "т"]}


def test_where_strict_mode_has_no_answer_it_is_unknown() -> None:
    assert call("feel", "1 / 0", "--mode", "strict").out == "unknown()\n"
    assert call("feel", "1 / 0", "--mode", "strict", "--format", "json").json["value"] == {"unknown": []}
    done = call("feel", 'add working days(date("2099-01-09"), 1)', "--mode", "strict", "--format", "json")
    assert done.json["value"] == {"unknown": ["calendar.2099"]}


def test_names_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_text("доход семьи: 10.10\nадрес: {город: Тверь}\n", encoding="utf-8")
    assert call("feel", "доход семьи * 2", "--context", str(path)).out == "20.2\n"
    assert call("feel", "адрес.город", "--context", str(path)).out == '"Тверь"\n'


def test_names_come_from_the_standard_input() -> None:
    assert call("feel", "а б + 1", "--context", "-", stdin='{"а б": 0.1}'.encode()).out == "1.1\n"


def test_a_typo_is_shown_in_its_place() -> None:
    done = call("feel", "1 + (2")
    assert (done.status, done.out) == (2, "")
    assert "выражение:1:5" in done.err
    assert "1 | 1 + (2" in done.err


def test_an_error_as_json() -> None:
    done = call("feel", "1 +", "--format", "json")
    assert done.status == 2
    assert done.json["diagnostics"][0]["column"] == 4


def test_strict_mode_refuses_what_is_not_declared() -> None:
    done = call("feel", "доход + 1", "--mode", "strict")
    assert done.status == 2
    assert "имя «доход» не объявлено" in done.err
    assert call("feel", "доход + 1").out == "null\n"


@pytest.mark.parametrize(
    ("context", "said"),
    [
        (b'{"a": 1, "a": 2}', "ключ `a` повторяется"),
        (b"[1]", "нет имён со значениями"),
        (b"{", "<стандартный ввод>:1"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_bad_contexts(context: bytes, said: str) -> None:
    done = call("feel", "1", "--context", "-", stdin=context)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_context_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "no.json", tmp_path):
        done = call("feel", "1", "--context", str(path))
        assert (done.status, done.out) == (2, "")
        assert str(path) in done.err


def test_a_strict_context_without_a_value() -> None:
    done = call("feel", "a", "--mode", "strict", "--context", "-", stdin=b'{"a": {"b": 1}}')
    assert done.status == 2
    assert "строгом режиме" in done.err


def test_an_expression_that_begins_with_a_sign() -> None:
    assert call("feel", "--", "-1").out == "-1\n"
    assert call("feel", "-1 + 2").out == "1\n"
