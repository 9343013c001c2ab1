"""`regdsl whatif` and `regdsl decide --whatif`."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Result, call
from tests.decide.services import write
from tests.support.paths import EXAMPLES

TICKET = EXAMPLES / "hunting-ticket"
SERVICE = {
    "inputs": "доход: {title: Доход семьи, type: money, max: 1000000, source: заявление, required: return}\n"
    "судим: {title: Судимость, type: boolean, source: полиция}\n"
    "адрес: {title: Адрес, type: text, source: заявление, required: return}",
    "return_": "- {id: пусто, title: Пусто, event: missing_required, basis: акт/п.1}",
    "refuse": "- {id: доход, title: Доход велик, unless: доход <= 50000, basis: акт/п.1}\n"
    "- {id: судимость, title: Есть судимость, when: судим, basis: акт/п.2}",
}


def application(**inputs: Any) -> bytes:
    made = {"доход": "50001.00", "судим": False, "адрес": "Луговая, 4", **inputs}
    known = {name: value for name, value in made.items() if value is not ...}
    return json.dumps({"submitted_at": "2026-03-16T10:00", "inputs": known}, ensure_ascii=False).encode()


def ask(folder: Path, *options: str, command: str = "whatif", **inputs: Any) -> Result:
    return call(command, str(write(folder, **SERVICE)), "--input", "-", *options, stdin=application(**inputs))


@pytest.mark.parametrize("command", [("whatif",), ("decide", "--whatif")])
def test_without_the_solver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    name, *options = command
    given = str(TICKET / "hunting-ticket.yaml"), "--input", str(TICKET / "applications" / "refused.json")
    done = call("--lang", "en", name, *given, *options)
    assert done.status == 2
    assert "regdsl[verify]" in done.err
    assert done.out == ""


def test_what_would_grant_it(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = ask(tmp_path, "--lang", "ru")
    assert (done.status, done.err) == (0, "")
    assert done.out.replace("\u00a0", " ") == (
        "Отказано. Проверочная услуга\n\n"
        "Услугу предоставили бы, если изменить\n"
        "  1. Доход семьи: 50 001 ₽ → 50 000 ₽\n"
        "Измениться должны сами обстоятельства, а не слова о них.\n"
    )


def test_what_would_lose_it(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = ask(tmp_path, "--lang", "en", доход="50000.00")
    assert done.status == 0
    assert "It would not be granted with a change of\n" in done.out
    assert "Refused:\n     Судимость: no → yes\n" in done.out
    assert "  2. Refused:\n" in done.out


def test_a_text_that_is_missing_is_to_be_given(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = ask(tmp_path, "--lang", "ru", доход="1.00", адрес=None)
    assert done.out.startswith("Возвращено без рассмотрения. ")
    assert "  1. Адрес: не указано → указать\n" in done.out


def test_nothing_can_be_done_and_why(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = ask(tmp_path, "--lang", "ru", судим=True)
    assert done.status == 0
    assert "Доказано: что бы заявитель ни изменил" in done.out
    assert "  • Основание остаётся в любом случае: Есть судимость\n" in done.out


def test_nothing_is_decided_yet(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = ask(tmp_path, "--lang", "ru", судим=...)
    assert done.status == 0
    assert "Решение ещё не принято" in done.out
    assert "  • Судимость — Полиция\n" in done.out
    made = ask(tmp_path, "--format", "json", судим=...).json
    assert (made["verdict"], made["goal"], [need["input"] for need in made["needs"]]) == ("needs_data", None, ["судим"])


def test_what_others_have_not_said_yet_may_matter(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    assert (
        "Пока не хватает сведений, которые даёт не заявитель"
        in ask(tmp_path, "--lang", "ru", судим=..., адрес=None).out
    )
    assert ask(tmp_path, "--format", "json", судим=..., адрес=None).json["verdict"] == "waits"


def test_json_has_paths_and_words(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    made = ask(tmp_path, "--format", "json", "--lang", "ru", "--count", "1").json
    assert (made["outcome"], made["verdict"], made["goal"], made["complete"]) == ("refused", "found", "grant", True)
    (one,) = made["alternatives"]
    assert (one["outcome"], one["closest"]) == ("granted", True)
    (change,) = one["changes"]
    assert (change["path"], change["before"], change["after"]) == ("/inputs/доход", "50001.00", "50000.00")
    assert change["title"] == "Доход семьи"
    impossible = ask(tmp_path, "--format", "json", "--lang", "ru", судим=True).json
    assert impossible["verdict"] == "impossible"
    assert impossible["grounds"] == [{"id": "судимость", "title": "Есть судимость"}]


def test_decide_adds_it_on_request(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    plain, asked = (ask(tmp_path, "--lang", "ru", *more, command="decide").out for more in ((), ("--whatif",)))
    assert asked.startswith(plain)
    assert asked.removeprefix(plain).startswith("\nУслугу предоставили бы, если изменить\n  1. Доход семьи: ")
    plain, asked = (ask(tmp_path, "--format", "json", *more, command="decide").json for more in ((), ("--whatif",)))
    assert asked == {**plain, "whatif": asked["whatif"]}
    assert asked["whatif"]["alternatives"][0]["changes"][0]["after"] == "50000.00"


def test_the_same_question_has_the_same_answer(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    assert ask(tmp_path, "--format", "json").out == ask(tmp_path, "--format", "json").out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--count", "0"), "a whole number from 1 on is needed, not `0`"),
        (("--timeout", "0"), "a number above zero is needed, not `0`"),
    ],
)
def test_wrong_usage_is_named(tmp_path: Path, options: tuple[str, str], said: str) -> None:
    done = ask(tmp_path, "--lang", "en", *options)
    assert done.status == 2
    assert said in done.err


def test_later_and_whatif_do_not_go_together(tmp_path: Path) -> None:
    done = ask(tmp_path, "--lang", "en", "--later", "later.json", "--whatif", command="decide")
    assert done.status == 2
    assert "without `--later`" in done.err


def test_an_application_that_does_not_fit_is_refused_with_its_findings(tmp_path: Path) -> None:
    pytest.importorskip("z3")
    done = ask(tmp_path, "--lang", "en", доход="много")
    assert done.status == 2
    assert "APP" in done.err
