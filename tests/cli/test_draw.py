"""`regdsl draw`."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from regdsl.api import Regulation, load
from regdsl.cli.drawing.graph import picture_of
from regdsl.cli.drawing.layers import layered
from regdsl.cli.drawing.picture import Kind
from regdsl.cli.drawing.places import placed
from tests.cli.calling import call, draft_in
from tests.cli.golden_file import assert_golden
from tests.support.paths import EXAMPLES

SVG = "{http://www.w3.org/2000/svg}"
REGULATIONS = [EXAMPLES / name / f"{name}.yaml" for name in ("izhs-notice", "hunting-ticket", "maternity-capital")]
REGULATIONS += [EXAMPLES / "kindergarten" / "demo-city.yaml"]


def texts(svg: str) -> list[str]:
    return ["".join(element.itertext()) for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("path", REGULATIONS, ids=lambda path: path.stem)
def test_everything_is_in_the_picture(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.svg"
    done = call("draw", str(path), "--output", str(output))
    assert (done.status, done.err) == (0, "")
    found = " ".join(texts(output.read_text(encoding="utf-8")))
    program = load(path).program  # type: ignore[union-attr]
    words = [slot.name for slot in program.inputs] + [one.name for one in program.definitions]
    words += [ground.title["ru"] for stage in program.stages for ground in stage.grounds]
    limbs = [limb for stage in program.stages for ground in stage.grounds for limb in ground.limbs]
    words += [limb.title["ru"] if limb.title else limb.id for limb in limbs]
    words += [variant.title["ru"] for variant in program.variants]
    assert [word for word in words if word not in found] == []
    assert "Обозначения" in found


def test_english(tmp_path: Path) -> None:
    output = tmp_path / "out.svg"
    call("draw", str(REGULATIONS[0]), "--output", str(output), "--lang", "en")
    found = " ".join(texts(output.read_text(encoding="utf-8")))
    assert "Grounds to refuse the service" in found
    assert "Legend" in found


def titled(tmp_path: Path) -> Path:
    """A regulation one of whose limbs has a title, and a translation of it."""
    path = draft_in(tmp_path, "licence-register")
    text = path.read_text(encoding="utf-8")
    own = "          expr: помещение соответствует\n"
    assert own in text
    path.write_text(text.replace(own, f"{own}          title: Пригодное помещение\n"), encoding="utf-8")
    english = path.with_suffix(".en.yaml")
    text = english.read_text(encoding="utf-8")
    said = "помещение: {explain: The premises do not meet the requirements}"
    assert said in text
    english.write_text(text.replace(said, said.replace("{explain", "{title: Fit premises, explain")), encoding="utf-8")
    return path


@pytest.mark.parametrize(("lang", "label"), [("ru", "Пригодное помещение"), ("en", "Fit premises")])
def test_a_limb_is_called_by_its_title(tmp_path: Path, lang: str, label: str) -> None:
    """The one without a title keeps its name; a name that does not stand on the box is shown on pointing at it."""
    svg = call("draw", str(titled(tmp_path)), "--output", "-", "--lang", lang).out
    assert {label, "специалисты"} <= set(texts(svg))
    assert "помещение" not in texts(svg)
    assert "<title>помещение</title>" in svg


def test_an_english_picture_names_variants_and_terms_in_english() -> None:
    svg = call("draw", str(REGULATIONS[0]), "--output", "-", "--lang", "en").out
    found = " ".join(texts(svg))
    assert "only: In a historic settlement" in found
    assert "`решение`" not in found


def test_what_is_required_leads_to_the_ground_for_what_is_missing() -> None:
    """And the questions that have no source of their own stand with the application, not beside it."""
    done = call("draw", str(REGULATIONS[0]), "--format", "json")
    program = load(REGULATIONS[0]).program  # type: ignore[union-attr]
    wanted = {
        (f"input:{slot.name}", f"ground:{ground.id}")
        for stage in program.stages
        for ground in stage.grounds
        if ground.missing_required
        for slot in program.inputs
        if slot.required is stage.effect
    }
    assert wanted
    assert wanted <= {(edge["from"], edge["to"]) for edge in done.json["edges"]}
    titles = [group["title"] for group in done.json["groups"]]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_graph_as_data(tmp_path: Path, lang: str, update_golden: bool) -> None:
    done = call("draw", str(titled(tmp_path)), "--format", "json", "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert_golden(f"draw.{lang}.json", done.out, update_golden)


@pytest.mark.parametrize("path", REGULATIONS, ids=lambda path: path.stem)
def test_the_data_are_what_is_drawn(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.svg"
    done = call("draw", str(path), "--format", "json", "--output", str(output))
    assert (done.status, done.err, done.json["output"]) == (0, "", str(output))
    regulation = load(path)
    assert isinstance(regulation, Regulation)
    assert done.json["regulation"] == {
        "id": regulation.id,
        "version": regulation.version,
        "digest": regulation.digest,
    }
    drawn = placed(layered(picture_of(regulation.program, "ru")))
    nodes = {node["id"]: node for node in done.json["nodes"]}
    assert set(nodes) == {box.slot.node.id for box in drawn.boxes.values() if box.slot.node}
    assert {node["group"] for node in nodes.values()} - {None} == {group["id"] for group in done.json["groups"]}
    found = ElementTree.fromstring(output.read_text(encoding="utf-8"))
    tips = {element.text for element in found.iter(f"{SVG}title")}
    assert all(tips & {node["name"], node["title"]} for node in nodes.values())
    joined = {(edge["from"], edge["to"]) for edge in done.json["edges"]}
    assert joined
    assert {id for edge in joined for id in edge} <= set(nodes)
    assert {head for _, head in joined} == {head for _, head in drawn.layered.steps if not head.startswith("way:")}


def test_data_need_no_networkx(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("regdsl.cli.drawing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "networkx", None)
    assert call("draw", str(REGULATIONS[1]), "--format", "json").json["nodes"]


def test_wrong_usage(tmp_path: Path) -> None:
    done = call("draw", str(REGULATIONS[1]))
    assert (done.status, done.out) == (2, "")
    assert "не указано: --output" in done.err
    done = call("draw", str(REGULATIONS[1]), "--format", "json", "--output", "-")
    assert (done.status, done.out) == (2, "")
    assert "укажите в `--output` файл" in done.err
    done = call("draw", str(tmp_path / "no.yaml"), "--format", "json")
    assert (done.status, done.err) == (2, "")
    assert done.json["summary"] == {"errors": 1, "warnings": 0}


@pytest.mark.parametrize("path", REGULATIONS, ids=lambda path: path.stem)
def test_no_box_lies_over_another(path: Path) -> None:
    regulation = load(path)
    assert isinstance(regulation, Regulation)
    drawn = placed(layered(picture_of(regulation.program, "ru")))
    boxes = [box for box in drawn.boxes.values() if box.slot.node]
    for one in boxes:
        assert one.x >= 0
        assert one.x + one.width <= drawn.width
        for other in boxes:
            apart = (
                one.x + one.width <= other.x
                or other.x + other.width <= one.x
                or one.y + one.height <= other.y
                or other.y + other.height <= one.y
            )
            assert one is other or apart, (one.slot.id, other.slot.id)
    for frame in drawn.frames:
        inside = [box for box in boxes if frame.x < box.x < frame.x + frame.width and frame.y < box.y]
        assert any(box.y + box.height <= frame.y + frame.height for box in inside)


@pytest.mark.parametrize("path", REGULATIONS, ids=lambda path: path.stem)
def test_arrows_lead_from_left_to_right(path: Path) -> None:
    regulation = load(path)
    assert isinstance(regulation, Regulation)
    drawn = placed(layered(picture_of(regulation.program, "ru")))
    assert drawn.layered.steps
    for tail, head in drawn.layered.steps:
        assert drawn.boxes[tail].x + drawn.boxes[tail].width < drawn.boxes[head].x
    grounds = [box.x for box in drawn.boxes.values() if box.slot.node and box.slot.node.kind is Kind.GROUND]
    assert min(grounds) == max(grounds) == max(box.x for box in drawn.boxes.values())


def test_the_same_picture_every_time(tmp_path: Path) -> None:
    script = "from regdsl.cli.main import main; import sys; sys.exit(main(sys.argv[1:]))"
    outputs = [tmp_path / f"{seed}.svg" for seed in "12"]
    for seed, output in zip("12", outputs, strict=True):
        command = [sys.executable, "-c", script, "draw", str(REGULATIONS[1]), "--output", str(output)]
        subprocess.run(command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed, "LC_ALL": "ru_RU.UTF-8"})
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_an_authors_text_is_no_markup(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    evil = '</text><script>alert(1)</script> & "x"'
    text = path.read_text(encoding="utf-8").replace("title: Ребёнок старше установленного возраста", f"title: '{evil}'")
    path.write_text(text, encoding="utf-8")
    svg = call("draw", str(path), "--output", "-").out
    root = ElementTree.fromstring(svg)
    assert root.find(f".//{SVG}script") is None
    assert "<script>" not in svg
    assert "alert(1)" in svg


def test_nothing_is_fetched(tmp_path: Path) -> None:
    svg = call("draw", str(draft_in(tmp_path)), "--output", "-").out
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    assert "@import" not in svg


def test_what_cannot_be_drawn(tmp_path: Path) -> None:
    done = call("draw", str(tmp_path / "no.yaml"), "--output", str(tmp_path / "x.svg"))
    assert (done.status, done.out) == (2, "")
    assert not (tmp_path / "x.svg").exists()
    done = call("draw", str(REGULATIONS[0]), "--output", str(tmp_path / "no" / "x.svg"))
    assert (done.status, done.out) == (2, "")


def test_without_networkx(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("regdsl.cli.drawing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "networkx", None)
    done = call("draw", str(REGULATIONS[1]), "--output", "-")
    assert (done.status, done.out) == (2, "")
    assert "regdsl[draw]" in done.err
