"""Standard blocks: each stands wherever it says, brings what it says, and leaves alone what is not its own."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import regdsl
from regdsl.corpus.blocks import Block, blocks, expanded
from regdsl.diagnostics import Severity
from regdsl.document import parse
from regdsl.library import checked
from regdsl.report.test_text import render_report
from regdsl.testing import run
from tests.support.paths import EXAMPLES

BAD = Path(__file__).parents[1] / "bad" / "templates"
SERVICE = (BAD / "blocks.yaml").read_text(encoding="utf-8")
SEVERAL_RESULTS = EXAMPLES / "kindergarten" / "template.yaml"
EXTRA = {
    "basis": ", basis: порядок/п.9",
    "only_from": ", only_from: [нечитаемо, истёк срок документа, подчистки, подпись недействительна,"
    " уже рассматривается]",
}
APPLICATION: dict[str, Any] = {
    "submitted_at": "2026-03-02",
    "inputs": {
        "цель": "дубликат",
        "документы читаются": True,
        "подпись действительна": True,
        "кто подаёт": "заявитель",
        "результат выдан": True,
    },
}
LISTS = [(block, effect) for block in blocks().values() for effect in block.effects]


def plain() -> str:
    """The service without blocks, variants and representatives."""
    kept = [line for line in SERVICE.splitlines() if "use: std/" not in line]
    start, end = kept.index("features:"), kept.index("sources:")
    text = "\n".join(kept[:start] + kept[end:]) + "\n"
    return text.replace("  reject_intake:\n", "  reject_intake: []\n").replace(
        "  terminate: []", "  leave_unconsidered: []\n  terminate: []"
    )


def load(folder: Path, text: str) -> regdsl.Regulation:
    path = folder / "service.yaml"
    path.write_text(text, encoding="utf-8")
    assert [found.message("en") for found in regdsl.check([path]).diagnostics] == []
    loaded = regdsl.load(path)
    assert isinstance(loaded, regdsl.Regulation)
    return loaded


def decided(regulation: regdsl.Regulation, events: tuple[Any, ...] = (), **inputs: object) -> dict[str, Any]:
    filed = {**APPLICATION, "events": list(events), "inputs": {**APPLICATION["inputs"], **inputs}}
    return regulation.decide(filed).to_dict("ru")


@pytest.mark.parametrize(("block", "effect"), LISTS, ids=[f"{block.id} {effect}" for block, effect in LISTS])
def test_a_block_stands_in_every_list_that_it_says(block: Block, effect: str, tmp_path: Path) -> None:
    item = f"    - {{use: {block.id}{''.join(EXTRA[key] for key in block.requires)}}}\n"
    text = plain()
    if f"  {effect}: []\n" in text:
        text = text.replace(f"  {effect}: []\n", f"  {effect}:\n{item}")
    else:
        text = text.replace(f"  {effect}:\n", f"  {effect}:\n{item}")
    program = load(tmp_path, text).program
    here = next(stage for stage in program.stages if stage.effect == effect)
    assert {_id(ground) for ground in block.grounds} <= {ground.id for ground in here.grounds}


def _id(ground: Any) -> str:
    return next(str(entry.value.text) for entry in ground.entries if entry.key.text == "id")


def test_a_document_without_blocks_is_left_alone() -> None:
    document = parse(plain().encode(), "service.yaml").document
    assert document is not None
    assert expanded(document).document is document


def test_what_is_said_beside_use_goes_before_the_block(tmp_path: Path) -> None:
    old = "{id: отзыв, event: withdrawn, use: std/отзыв заявления}"
    new = "{use: std/отзыв заявления, id: сам, title: Отозвано, basis: порядок/п.4, explain: Вы сами, until: решение}"
    model = checked(_written(tmp_path, SERVICE.replace(old, new))).bundle.regulation.model
    (ground,) = model.grounds.leave_unconsidered
    assert (ground.id, ground.title, ground.basis, ground.explain) == ("сам", "Отозвано", ("порядок/п.4",), "Вы сами")
    assert ground.event is not None
    assert (ground.event.type.value, ground.until, ground.use) == ("withdrawn", "решение", "std/отзыв заявления")


def _written(folder: Path, text: str) -> Path:
    path = folder / "service.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_only_the_grounds_picked_bring_their_data(tmp_path: Path) -> None:
    model = checked(_written(tmp_path, SERVICE)).bundle.regulation.model
    assert "документы читаются" in model.inputs
    assert "документы действуют" not in model.inputs
    assert [ground.id for ground in model.grounds.reject_intake] == [
        "нечитаемо",
        "подпись недействительна",
        "полномочия представителя",
    ]
    assert "учёт обращений" not in model.sources
    assert model.inputs["кто подаёт"].source.name == "анкета", "the applicant has one application"


def test_an_act_of_the_author_stands(tmp_path: Path) -> None:
    act = "  пп-1228: {act: Свой порядок по образцу правил, verified: unverified}\n"
    model = checked(
        _written(tmp_path, SERVICE.replace("legal_basis:\n", f"legal_basis:\n{act}"))
    ).bundle.regulation.model
    assert model.legal_basis["пп-1228"].act == "Свой порядок по образцу правил"
    assert "пп-1228" in checked(_written(tmp_path, SERVICE)).bundle.regulation.model.legal_basis


def test_who_applies_himself_is_not_asked_for_authority(tmp_path: Path) -> None:
    regulation = load(tmp_path, SERVICE)
    assert decided(regulation)["outcome"] == "granted"
    by_another = decided(regulation, **{"кто подаёт": "по доверенности"})
    assert [need["input"] for need in by_another["needs"]] == ["полномочия представителя"]
    without = decided(regulation, **{"кто подаёт": "по доверенности", "полномочия представителя": False})
    assert (without["outcome"], without["grounds"][0]["id"]) == ("not_accepted", "полномочия представителя")


def test_the_service_does_not_reach_the_variant_of_a_block(tmp_path: Path) -> None:
    regulation = load(tmp_path, SERVICE)
    granted = decided(regulation)
    assert (granted["outcome"], granted["variant"], granted["results"]) == ("granted", "дубликат", {"площадь": None})
    assert granted["deadline"] == {"выдача дубликата": "2026-03-04"}
    assert decided(regulation, площадь=99, **{"пошлина уплачена": False})["outcome"] == "granted"
    refused = decided(regulation, **{"результат выдан": False})
    assert [ground["id"] for ground in refused["grounds"]] == ["нечего повторить"]


def test_in_the_variant_of_a_block_nobody_is_decided_on_one_by_one(tmp_path: Path) -> None:
    """A duplicate is of what was granted: whom the service was about is not asked for once more."""
    text = SERVICE.replace("sources:\n", "sources:\n  фнс: {agency: ФНС России}\n").replace(
        "inputs:\n",
        "types:\n  гость: {взрослый: {title: Взрослый, type: boolean}}\nsubject: {name: гость, in: гости}\n"
        "inputs:\n  гости: {title: Гости, type: list of гость, key: имя, min_items: 1, max_items: 3, source: фнс}\n",
    )
    text = text.replace(
        "  refuse:\n",
        "  refuse:\n    - {id: дитя, title: Дитя, unless: гость.взрослый, about: гость, basis: порядок/п.4}\n",
    )
    regulation = load(tmp_path, text)
    made = decided(regulation)
    assert (made["outcome"], made["needs"], made["each"]) == ("granted", [], {})
    service = decided(regulation, цель="место", площадь=9, **{"пошлина уплачена": True})
    assert [need["input"] for need in service["needs"]] == ["гости"]


def test_withdrawal_and_intake_reach_every_variant(tmp_path: Path) -> None:
    regulation = load(tmp_path, SERVICE)
    left = decided(regulation, ({"type": "withdrawn", "at": "2026-03-03"},))
    assert left["outcome"] == "left_unconsidered"
    assert decided(regulation, **{"подпись действительна": False})["outcome"] == "not_accepted"


def test_a_block_of_payment_needs_something_to_be_paid(tmp_path: Path) -> None:
    free = re.sub("^fee: .*$", "fee: none", SERVICE, flags=re.MULTILINE)
    assert free != SERVICE
    path = tmp_path / "service.yaml"
    path.write_text(SERVICE, encoding="utf-8")
    assert regdsl.check([path]).diagnostics == ()
    path.write_text(free, encoding="utf-8")
    (found,) = regdsl.check([path]).diagnostics
    assert (found.kind.code, found.severity) == ("SCH225", Severity.WARNING)
    assert found.message("ru") == "основание «пошлина» ищет уплату, а услуга бесплатна: fee: none"
    assert found.message("en") == "the ground `пошлина` looks for a payment, and the service is free: fee: none"
    assert found.span is not None
    assert free[found.span.start.offset : found.span.end.offset] == "std/уплата пошлины"


def test_what_names_the_variant_reaches_it(tmp_path: Path) -> None:
    paid = "{use: std/уплата пошлины, basis: порядок/п.5}"
    assert paid in SERVICE
    text = SERVICE.replace(paid, paid.replace("}", ", only: [место, дубликат]}"))
    assert decided(load(tmp_path, text), **{"пошлина уплачена": False})["outcome"] == "refused"


def test_the_service_itself_is_not_touched(tmp_path: Path) -> None:
    regulation = load(tmp_path, SERVICE)
    asked = {"цель": "место", "пошлина уплачена": True}
    assert decided(regulation, площадь=21, **asked)["outcome"] == "refused"
    granted = decided(regulation, площадь=20, **asked)
    assert (granted["outcome"], granted["results"]) == ("granted", {"площадь": 20})
    assert granted["deadline"] == {"решение": "2026-03-17"}
    assert decided(regulation, площадь=None, **asked)["outcome"] == "returned"


def test_the_author_names_who_knows(tmp_path: Path) -> None:
    text = SERVICE.replace("term: 2 рабочих дня,", "term: 2 рабочих дня, source: реестр,")
    text = text.replace("sources:\n", "sources:\n  реестр: {register: Реестр мест}\n")
    model = checked(_written(tmp_path, text)).bundle.regulation.model
    assert model.inputs["результат выдан"].source.name == "реестр"
    assert model.inputs["ошибка есть"].source.judgement is not None


def test_a_variant_s_ground_goes_to_a_result_that_is_decided_in_it(tmp_path: Path) -> None:
    """The first result has a list of refusals as well, and is passed over in the variant of the block."""
    text = SEVERAL_RESULTS.read_text(encoding="utf-8")
    correction = "  исправление: {kind: main, title: Исправление ошибки, after: приём, variants: [опечатка]}\n"
    start, end = text.index("  учёт:\n    kind:"), text.index("  направление:\n    kind:")
    registered = text[start:end].replace("after: исправление", "after: приём")
    own = "  исправление:\n    refuse: []\n"
    assert correction in text
    assert own in text
    text = text.replace(text[start:end], registered + correction.replace("after: приём", "after: учёт"), 1)
    text = text.replace(correction, "", 1).replace("after: учёт\n    by:", "after: исправление\n    by:")
    text = text.replace(own, "").replace("  направление:\n    refuse: []\n", f"{own}  направление:\n    refuse: []\n")
    folder = shutil.copytree(SEVERAL_RESULTS.parent, tmp_path / "kindergarten")
    (folder / SEVERAL_RESULTS.name).write_text(text, encoding="utf-8")
    report = run([folder / "demo-city.cases.yaml"])
    assert report.ok, render_report(report, "en")
