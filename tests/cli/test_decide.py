"""`regdsl decide`, `regdsl replay`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Result, call, draft_in
from tests.cli.golden_file import assert_golden
from tests.decide.services import write

FAMILY = {
    "дата рождения ребёнка": "2020-05-10",
    "доход семьи за год": "480000.00",
    "членов семьи": 4,
    "счёт": "00000000000000000000",
}
RICH_AND_GROWN = {**FAMILY, "дата рождения ребёнка": "2005-01-01", "доход семьи за год": "2400000.00"}
SILENT = {name: value for name, value in FAMILY.items() if name != "доход семьи за год"}
NO_ACCOUNT = {name: value for name, value in FAMILY.items() if name != "счёт"}


def application(inputs: dict[str, Any], **more: Any) -> bytes:
    made = {
        "submitted_at": "2026-03-16T10:00",
        "channel": "epgu",
        "applicant_category": "citizen",
        "inputs": inputs,
        "provenance": {"/inputs/доход семьи за год": {"source": "фнс", "as_of": "2026-03-17"}},
        **more,
    }
    return json.dumps(made, ensure_ascii=False).encode()


@pytest.fixture(scope="module")
def regulation(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(draft_in(tmp_path_factory.mktemp("decide")))


def decide(regulation: str, inputs: dict[str, Any], *options: str, **more: Any) -> Result:
    return call("decide", regulation, "--input", "-", *options, stdin=application(inputs, **more))


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(("name", "inputs"), [("granted", FAMILY), ("refused", RICH_AND_GROWN), ("needs-data", SILENT)])
def test_decisions_in_words(regulation: str, name: str, inputs: dict[str, Any], lang: str, update_golden: bool) -> None:
    done = decide(regulation, inputs, "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"decision-{name}.{lang}.txt", done.out, update_golden)


def test_a_shared_act_is_cited_as_one_of_the_regulation(regulation: str, tmp_path: Path) -> None:
    text = Path(regulation).read_text(encoding="utf-8")
    own = "legal_basis:\n  закон: {act: Назовите закон об этой выплате, edition: 2026-01-01, verified: unverified}\n"
    assert own in text
    path, lang = tmp_path / "benefit.yaml", ("--lang", "ru")
    path.write_text(text, encoding="utf-8")
    before = decide(str(path), RICH_AND_GROWN, *lang).out
    path.write_text(text.replace(own, "uses: ru.acts\n"), encoding="utf-8")
    head = 'regdsl: "1"\nkind: legal-acts\nid: ru.acts\nlanguage: ru\ntitle: Акты\n'
    acts = f"{head}acts: {{закон: {{act: Назовите закон об этой выплате}}, устав: {{act: Устав}}}}\n"
    path.with_name("acts.yaml").write_text(acts, encoding="utf-8")
    after = decide(str(path), RICH_AND_GROWN, *lang).out
    assert "закон — Назовите закон об этой выплате" in after
    assert after.splitlines()[:-1] == before.splitlines()[:-1], "but for the digest of the bundle"
    assert after != before


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_withdrawn_application(regulation: str, lang: str, update_golden: bool) -> None:
    done = decide(regulation, FAMILY, "--lang", lang, events=[{"type": "withdrawn", "at": "2026-03-17"}])
    assert_golden(f"decision-terminated.{lang}.txt", done.out, update_golden)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_silence_is_consent(tmp_path: Path, lang: str, update_golden: bool) -> None:
    path = draft_in(tmp_path, "permit-notice")
    inputs = {"зона": "вне зоны", "адрес": "Посёлок Луговой", "высота": "8.00", "право на участок": True}
    events = [{"type": "term_expired", "about": "решение", "at": "2026-03-26"}]
    done = decide(str(path), inputs, "--lang", lang, events=events, provenance={})
    assert_golden(f"decision-deemed.{lang}.txt", done.out, update_golden)


def test_lines_fit_the_width(regulation: str) -> None:
    assert max(len(line) for line in decide(regulation, RICH_AND_GROWN).out.splitlines()) <= 100


def test_json(regulation: str) -> None:
    done = decide(regulation, RICH_AND_GROWN, "--format", "json")
    assert done.status == 0
    assert done.json["outcome"] == "refused"
    assert [ground["id"] for ground in done.json["grounds"]] == ["возраст", "доход"]
    assert done.json["deadline"] == {"решение": "2026-03-30", "выплата": "2026-04-06"}
    assert done.out == decide(regulation, RICH_AND_GROWN, "--format", "json").out


def test_submitting_closes_what_the_applicant_left_out(regulation: str) -> None:
    assert decide(regulation, NO_ACCOUNT, "--format", "json").json["outcome"] == "needs_data"
    filed = decide(regulation, NO_ACCOUNT, "--submit", "--format", "json").json
    assert (filed["outcome"], [ground["id"] for ground in filed["grounds"]]) == ("returned", ["неполное"])


def test_the_day_can_be_given(regulation: str) -> None:
    assert decide(regulation, FAMILY, "--on", "2026-04-01", "--format", "json").json["on"] == "2026-04-01"


def test_a_day_without_a_version(regulation: str) -> None:
    done = decide(regulation, FAMILY, "--on", "2025-12-31")
    assert (done.status, done.out) == (2, "")
    assert "2025-12-31" in done.err


def test_a_folder_of_versions(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    text = path.read_text(encoding="utf-8")
    text = text.replace("{from: 2026-01-01, to: 2026-12-31, value", "{from: 2025-01-01, to: 2026-12-31, value")
    path.write_text(text, encoding="utf-8")
    old = text.replace('version: "1"', 'version: "0"')
    old = old.replace("in_force: {from: 2026-01-01}", "in_force: {from: 2025-01-01, to: 2025-12-31}")
    (tmp_path / "old.yaml").write_text(old, encoding="utf-8")
    assert decide(str(tmp_path), FAMILY, "--format", "json").json["regulation"]["version"] == "1"
    earlier = decide(str(tmp_path), FAMILY, "--on", "2025-06-01", "--format", "json").json
    assert earlier["regulation"]["version"] == "0"


def test_a_file_is_called_what_the_user_calls_it(regulation: str, tmp_path: Path) -> None:
    path = tmp_path / "заявление.txt"
    path.write_bytes(application({"доход": 1}))
    for lang, stdin in (("ru", "<стандартный ввод>:1:"), ("en", "<stdin>:1:")):
        done = call("decide", regulation, "--input", str(path), "--lang", lang)
        assert f"--> {path}:1:" in done.err
        assert '"доход": 1' in done.err, "the place is shown"
        done = call("decide", regulation, "--input", "-", "--lang", lang, stdin=path.read_bytes())
        assert f"--> {stdin}" in done.err
    done = call("replay", str(path), "--reg", regulation)
    assert f"--> {path}:" in done.out + done.err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (application({"доход": 1}), "<стандартный ввод>:1"),
        (application({**FAMILY, "членов семьи": "много"}), "членов семьи"),
        (application({**FAMILY, "членов семьи": 51}), "членов семьи"),
        (application({**FAMILY, "доход семьи за год": "1.001"}), "доход семьи за год"),
        (application({**FAMILY, "дата рождения ребёнка": "2026-02-30"}), "2026-02-30"),
        (b'{"inputs": {"a": NaN}}', "<стандартный ввод>:1:18"),
        (b'{"inputs": {}, "inputs": {}}', "inputs"),
        (b"[]", "<стандартный ввод>"),
        (b"", "<стандартный ввод>"),
        (b"\xff", "UTF-8"),
        (b"[" * 200_000, "<стандартный ввод>"),
        (json.dumps({"inputs": {}}).encode(), "дату"),
    ],
)
def test_unusable_applications(regulation: str, data: bytes, said: str) -> None:
    done = call("decide", regulation, "--input", "-", stdin=data)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    as_json = call("decide", regulation, "--input", "-", "--format", "json", stdin=data)
    assert as_json.status == 2
    assert as_json.json["summary"]["errors"] >= 1


def test_an_unknown_input_is_shown_by_its_key(regulation: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"submitted_at": "2026-03-16",\n "inputs": {"членов семи": 4}}', encoding="utf-8")
    done = call("decide", regulation, "--input", str(path))
    assert f"{path}:2:13" in done.err
    assert "возможно, имелось в виду «членов семьи»" in done.err


def test_unusable_regulations(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text("kind: regulation\n", encoding="utf-8")
    for regulation in (str(path), str(tmp_path / "no.yaml"), str(tmp_path)):
        done = decide(regulation, FAMILY)
        assert (done.status, done.out) == (2, "")
        assert done.err


def test_a_receipt_replays(regulation: str, tmp_path: Path) -> None:
    receipt, key = tmp_path / "receipt.json", tmp_path / "key"
    key.write_bytes(bytes(range(32)))
    assert decide(regulation, RICH_AND_GROWN, "--receipt", str(receipt), "--key", str(key)).status == 0
    done = call("replay", str(receipt), "--reg", regulation, "--key", str(key))
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == "Решение то же."
    as_json = call("replay", str(receipt), "--reg", regulation, "--key", str(key), "--format", "json").json
    assert (as_json["verdict"], as_json["differences"]) == ("same", [])


def test_an_altered_receipt(regulation: str, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    decide(regulation, RICH_AND_GROWN, "--receipt", str(receipt))
    receipt.write_bytes(receipt.read_bytes().replace(b"refused", b"granted"))
    done = call("replay", str(receipt), "--reg", regulation)
    assert done.status == 2
    assert "Квитанция изменена" in done.out


def test_a_receipt_of_another_law(regulation: str, tmp_path: Path) -> None:
    receipt, other = tmp_path / "receipt.json", draft_in(tmp_path)
    decide(regulation, RICH_AND_GROWN, "--receipt", str(receipt))
    other.write_text(other.read_text(encoding="utf-8").replace("< 17", "< 30"), encoding="utf-8")
    done = call("replay", str(receipt), "--reg", str(other))
    assert done.status == 1
    assert "Решали не по этому" in done.out


def test_a_receipt_that_is_none(regulation: str, tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    assert call("replay", str(path), "--reg", regulation).status == 2
    for data in (b"", b"{}", b"not json", b"\xff"):
        path.write_bytes(data)
        assert call("replay", str(path), "--reg", regulation).status == 2


def test_a_key_needs_a_receipt(regulation: str, tmp_path: Path) -> None:
    done = decide(regulation, FAMILY, "--key", "k")
    assert done.status == 2
    assert "`--receipt`" in done.err
    short = tmp_path / "key"
    short.write_bytes(b"ab")
    done = decide(regulation, FAMILY, "--receipt", str(tmp_path / "r.json"), "--key", str(short))
    assert (done.status, done.out) == (2, "")
    assert not (tmp_path / "r.json").exists()


def test_a_receipt_that_cannot_be_written(regulation: str, tmp_path: Path) -> None:
    done = decide(regulation, FAMILY, "--receipt", str(tmp_path / "no" / "r.json"))
    assert (done.status, done.out) == (2, "")
    assert "не удалось записать" in done.err


def test_a_ground_that_holds_by_one_limb_says_which_other_is_not_known(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        inputs="отступ: {title: Отступ, type: boolean, source: полиция}\n"
        "этажи: {title: Этажи, type: boolean, source: полиция}",
        refuse="- {id: параметры, title: Параметры, unless: {отступ: отступ, этажи: этажи}, basis: акт/п.1}",
    )
    filed = tmp_path / "filed.json"
    filed.write_text('{"submitted_at": "2026-03-16", "inputs": {"отступ": false}}', encoding="utf-8")
    said = call("decide", str(path), "--input", str(filed)).out
    assert "Параметры — выявлено (ещё не выяснено: этажи)" in said
    filed.write_text('{"submitted_at": "2026-03-16", "inputs": {"отступ": false, "этажи": true}}', encoding="utf-8")
    assert "Параметры — выявлено\n" in call("decide", str(path), "--input", str(filed)).out
