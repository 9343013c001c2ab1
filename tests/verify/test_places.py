"""Every claim, and every part that a proof cannot read, has the place in the file that it is about."""

from pathlib import Path

import pytest

pytest.importorskip("z3")

from regdsl.diagnostics import Span
from regdsl.verify.diagnosed import diagnosed
from regdsl.verify.properties import PROPERTIES
from regdsl.verify.properties.grounds import GROUNDS
from regdsl.verify.verdict import Undecided
from tests.verify.proving import proved
from tests.verify.test_planted import SOUND


def text_at(span: Span) -> str:
    text = Path(span.file).read_text(encoding="utf-8")
    before = text[: span.start.offset]
    assert span.start.line == before.count("\n") + 1
    assert span.start.column == len(before) - before.rfind("\n")
    return text[span.start.offset : span.end.offset]


def test_every_claim_stands_where_what_it_is_about_is_named(tmp_path: Path) -> None:
    sections = {**SOUND, "definitions": "взрослый: {expr: возраст >= 18, title: Взрослый}"}
    sections["parameters"] = (
        "предел: {title: Предел, type: integer, values: [{from: 2020-01-01, to: 2025-12-31, value: 1}, "
        "{from: 2026-01-01, open: true, value: 2}]}"
    )
    report = proved(tmp_path, *PROPERTIES, **sections)
    found = {}
    for one in report.settled:
        assert one.claim.place is not None, one.claim.about
        found[one.claim.about] = text_at(one.claim.place.span)
    assert found["grounds/судимость"] == "судимость"
    assert found["grounds/доход велик"] == "доход велик"
    assert found["grounds/доход велик/молод"] == "молод"
    assert found["variants/младший"] == "младший"
    assert found["variants/младший+старший"] == "младший"
    assert found["inputs/возраст"] == "возраст"
    assert found["definitions/взрослый"] == "взрослый"
    assert found["parameters/предел"] == "предел"


def test_findings_stand_there_too(tmp_path: Path) -> None:
    variants = SOUND["variants"].replace("возраст >= 18 and", "возраст >= 17 and")
    report = proved(tmp_path, *PROPERTIES, **{**SOUND, "variants": variants})
    told = {one.kind.slug: one for one in diagnosed(report)}
    overlap = told["variants-that-overlap"]
    assert overlap.span is not None
    assert text_at(overlap.span) == "младший"
    assert overlap.pointer == "/variants/0"


@pytest.mark.parametrize(
    ("sections", "part", "line_of"),
    [
        ({"refuse": "- {id: чужой, title: Ч, basis: акт/п.4, when: '%s'}"}, 'contains(адрес, "за рубежом")', "when"),
        (
            {
                "definitions": "далеко: {expr: '%s', title: Далеко}",
                "refuse": "- {id: чужой, title: Ч, basis: акт/п.4, when: далеко}",
            },
            'contains(адрес, "за рубежом")',
            "далеко:",
        ),
        (
            {
                "criteria": "далеко:\n  expr: >-\n    возраст > 3 and\n    %s\n  title: Далеко",
                "refuse": "- {id: чужой, title: Ч, basis: акт/п.4, when: далеко}",
            },
            'contains(адрес, "за рубежом")',
            "contains",
        ),
        (
            {
                "types": "письмо: {слова: {title: Слова, type: text}, computed: {жалоба: '%s'}}",
                "inputs": "письма: {title: Письма, type: list of письмо, key: имя, max_items: 2, source: полиция}",
                "refuse": "- {id: чужой, title: Ч, basis: акт/п.4, when: some п in письма satisfies п.жалоба}",
            },
            'contains(слова, "жалоба")',
            "computed",
        ),
    ],
)
def test_what_stands_in_the_way_is_told_by_line_and_column(
    tmp_path: Path, sections: dict[str, str], part: str, line_of: str
) -> None:
    given = {"inputs": SOUND["inputs"], **{name: body.replace("%s", part) for name, body in sections.items()}}
    if "types" not in given:
        given["return_"] = SOUND["return_"]
    report = proved(tmp_path, GROUNDS, **given)
    undecided = [one for one in report.settled if isinstance(one.verdict, Undecided)]
    assert undecided
    assert report.places is not None
    verdict = undecided[0].verdict
    assert isinstance(verdict, Undecided)
    (outside,) = verdict.outside
    place = report.places.of_part(outside)
    assert place is not None
    assert text_at(place.span) == part
    written = Path(place.span.file).read_text(encoding="utf-8").splitlines()[place.span.start.line - 1]
    assert line_of in written
    (told, *_) = diagnosed(report)
    assert f"column {place.span.start.column}" in told.help_text("en")
    assert f"строка {place.span.start.line}" in told.help_text("ru")
    assert [text_at(label.span) for label in told.labels] == [part]
