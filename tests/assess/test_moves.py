"""Section 7: who moves from one outcome to another, where that is proved; that it was not, where it is not."""

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from regdsl.assess import Assessment
from regdsl.assess.assessment import NotCompared
from regdsl.library.proof_limits import ProofLimits
from regdsl.report.assessment_json import render_assessment_json
from regdsl.report.assessment_sheet import assessment_sheet
from regdsl.report.sheet_html import render_sheet_html
from regdsl.report.sheet_text import render_sheet_text
from tests.assess.making import NOTICE, Edit, made_of, written
from tests.assess.test_drawings import SCHEMA
from tests.cli.calling import call
from tests.support.paths import ROOT

MILDER: Edit = ("sum(доходы) <= 100000", "sum(доходы) <= 200000")
TERM: Edit = ("простой: 5 рабочих дней", "простой: 30 рабочих дней")
WORDS: Edit = ("title: Доход велик", "title: Доход слишком велик")
BROKEN: Edit = ("unless: справка есть", "unless: нет такого имени")


def taken_apart(letter: str) -> Edit:
    """A ground whose condition the solver cannot read."""
    return ("unless: справка есть", f"unless: 'contains(upper case(имя), \"{letter}\")'")


def beside(folder: Path, *edits: Edit, now: tuple[Edit, ...] = (), prove: bool = True) -> Assessment:
    """The scoreboard beside a former version that is edited so."""
    if prove:
        pytest.importorskip("z3")
    before = written(folder, *edits, name="before.yaml")
    return made_of(written(folder, *now), former=before, prove=ProofLimits() if prove else None)


def section(made: Assessment, lang: str = "ru") -> str:
    text = render_sheet_text(assessment_sheet(made, lang))  # type: ignore[arg-type]  # one of the two
    return " ".join(text[text.index("\n7. ") : text.index("\n8. ")].split())


def in_json(made: Assessment) -> dict[str, object]:
    told = json.loads(render_assessment_json([made]))
    jsonschema.validate(told, SCHEMA)
    former: dict[str, object] = told["regulations"][0]["former"]
    return former


def test_who_moves_is_shown_with_the_applicant(tmp_path: Path) -> None:
    made = beside(tmp_path, MILDER, TERM)
    told = section(made)
    assert "Решения меняются." in told
    assert "было «Предоставлено», стало «Отказано»: заявитель: Доходы — " in told
    assert "Исход прежний у всех: доказано 11 из 12" in told
    assert "не вычислялось" not in told.casefold()
    assert "it was `Granted`, it becomes `Refused`: an applicant:" in section(made, "en")


def test_the_applicant_is_one_of_whom_it_is_so(tmp_path: Path) -> None:
    comparison = in_json(beside(tmp_path, MILDER))["comparison"]
    assert isinstance(comparison, dict)
    (moved,) = [one for one in comparison["claims"] if one["about"] == "outcomes/granted/refused"]
    assert (moved["verdict"], moved["shown"]) == ("refuted", True)
    assert 100_000 < sum(moved["witness"]["new"]["inputs"]["доходы"]) <= 200_000


def test_that_nobody_moves_is_said_only_where_it_is_proved(tmp_path: Path) -> None:
    made = beside(tmp_path, WORDS)
    assert "Ни одно решение не меняется: доказано для всех заявителей." in section(made)


def test_a_term_may_change_a_deadline_though_nobody_moves(tmp_path: Path) -> None:
    made = beside(tmp_path, TERM)
    told = section(made)
    assert "Не доказано, что решения не меняются." in told
    assert "Доказано лишь, что прежними остаются исход, основания и запись." in told
    assert "не то же: сроки;" in told
    assert "Сроки › «решение» › Длительность" in told


def test_what_is_not_decided_is_said_to_be_so(tmp_path: Path) -> None:
    made = beside(tmp_path, taken_apart("Щ"), now=(taken_apart("Ъ"),))
    told = section(made)
    assert "Не доказано, что решения не меняются." in told
    assert "не решено: было «Предоставлено», стало «Отказано»: опирается на то, чего доказательство не читает" in told
    assert "никто" not in told
    assert "ни к кому" not in told
    assert "not decided: it was `Granted`, it becomes `Refused`:" in section(made, "en")
    assert "nobody moves" not in section(made, "en")


def test_without_proofs_it_says_that_and_how(tmp_path: Path) -> None:
    made = beside(tmp_path, MILDER, prove=False)
    assert "Не вычислялось: это доказывает --prove, добавьте его к команде." in section(made)
    assert "This was not computed: --prove proves it, add that to the command." in section(made, "en")
    former = in_json(made)
    assert (former["comparison"], former["not_compared"]) == (None, "not_asked")


def test_errors_of_the_language_leave_nothing_to_compare(tmp_path: Path) -> None:
    made = beside(tmp_path, BROKEN)
    assert "Не вычислялось: в прежней редакции есть ошибки языка" in section(made)
    assert in_json(made)["not_compared"] == "former_unsound"
    assert in_json(beside(tmp_path, now=(BROKEN,)))["not_compared"] == "unsound"


def test_where_nobody_is_in_both_nothing_is_said_of_moves(tmp_path: Path) -> None:
    told = section(beside(tmp_path, ("applicants: [citizen]", "applicants: [legal_entity]")))
    assert "Сравнивать некого." in told
    assert "Решения меняются" not in told
    assert "Ни одно решение не меняется" not in told


def test_the_limits_are_those_of_the_proofs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("z3")
    from regdsl.verify.change import run
    from regdsl.verify.limits import Limits

    given: list[object] = []
    compare = run.compare

    def asked(old: object, new: object, limits: object, longest: int) -> object:
        given.append((limits, longest))
        return compare(old, new, limits, longest)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(run, "compare", asked)
    before, now = written(tmp_path, MILDER, name="before.yaml"), written(tmp_path)
    made_of(now, former=before, prove=ProofLimits(7.0, 999, 2))
    assert given == [(Limits(7.0, 999), 2)]


@pytest.mark.parametrize(
    ("error", "why", "status"),
    [(KeyboardInterrupt, NotCompared.INTERRUPTED, 130), (MemoryError, NotCompared.MEMORY, 1)],
)
def test_what_breaks_it_off_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: type[BaseException],
    why: NotCompared,
    status: int,
) -> None:
    pytest.importorskip("z3")
    from regdsl.verify.change import run

    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(run, "compare", broken)
    before, now = str(written(tmp_path, MILDER, name="before.yaml")), str(written(tmp_path))
    done = call("check", now, "--summary", "--former", before, "--prove", "--format", "json")
    assert done.status == status
    assert done.json["regulations"][0]["former"]["not_compared"] == why.value


def test_the_page_is_one_russian_file(tmp_path: Path) -> None:
    made = beside(tmp_path, MILDER, TERM)
    text = render_sheet_html([assessment_sheet(made)])
    assert not re.search(r"https?://|\bsrc=|href=|url\(|@import|<script|<link|<img", text)
    page = ElementTree.fromstring(text.partition("\n")[2])
    for table in page.iter("table"):
        assert table.find("caption") is not None
        assert {each.get("scope") for each in table.findall("thead/tr/th")} == {"col"}
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", one.tag)]
    assert all(later - level <= 1 for level, later in pairwise(levels)), "no level is left out"
    told = text[text.index("<h2>7. ") : text.index("<h2>8. ")]
    words = re.sub(r"<[^>]*>|&\w+;", " ", told)
    for name in ("ru.made-up.notice", str(tmp_path / "before.yaml"), "SHA-256", "sum("):
        words = words.replace(name, " ")
    assert re.findall("[A-Za-z]{3,}", re.sub("[0-9a-f]{64}", "", words)) == []


def test_nobody_without_the_solver_needs_it(tmp_path: Path) -> None:
    before = written(tmp_path, MILDER, name="before.yaml")
    written(tmp_path)
    run = "import sys; sys.modules['z3'] = None; from regdsl.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", run, "check", str(tmp_path / NOTICE), "--summary", "--former", str(before)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    assert "Не вычислялось" in done.stdout or "This was not computed" in done.stdout
