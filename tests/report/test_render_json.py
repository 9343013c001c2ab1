"""Findings for programs: the keys that the design binds, in their order, and legal JSON for any text."""

import json

from hypothesis import given
from hypothesis import strategies as st

from regdsl.report import render_json
from tests.report.making import WARNING, finding, label, place
from tests.support.golden import assert_golden

KEYS = ["code", "slug", "severity", "message", "help", "file", "line", "column", "pointer", "basis", "fix", "related"]


def test_shape(update_golden: bool) -> None:
    span = place("а.yaml", (41, 15), (41, 20))
    found = [
        finding(
            span, label(span, "не пишется"), text='"да"\n', pointer="/criteria/adult/expr", fix='date("1970-01-01")'
        ),
        finding(None, kind=WARNING),
    ]
    text = render_json(found)
    assert_golden("report/check.json", text, update=update_golden)
    value = json.loads(text)
    assert list(value) == ["summary", "diagnostics"]
    assert value["summary"] == {"errors": 1, "warnings": 1}
    assert [list(one) for one in value["diagnostics"]] == [KEYS, KEYS]
    first, second = value["diagnostics"]
    assert (first["file"], first["line"], first["column"], first["severity"]) == ("а.yaml", 41, 15, "error")
    assert first["fix"]["replacement"] == 'date("1970-01-01")'
    assert (second["file"], second["line"], second["column"], second["fix"]) == (None, None, None, None)
    assert second["basis"] == "П07"


def test_language() -> None:
    (found,) = json.loads(render_json([finding(None)], "en"))["diagnostics"]
    assert (found["message"], found["help"]) == ("en ошибка в `x`", "en поправьте")


def test_nothing_found() -> None:
    assert json.loads(render_json([])) == {"summary": {"errors": 0, "warnings": 0}, "diagnostics": []}


@given(text=st.text(st.characters(), max_size=40), pointer=st.text(st.characters(), max_size=10))
def test_any_text_survives_and_cannot_steer_a_terminal(text: str, pointer: str) -> None:
    shown = render_json([finding(place("а", (1, 1)), text=text, pointer=pointer)])
    shown.encode()
    assert not any(char != "\n" and (ord(char) < 0x20 or 0x7F <= ord(char) <= 0x9F) for char in shown)
    assert not any(char in shown for char in "\u202e\u2066\u2028\u200f")
    (found,) = json.loads(shown)["diagnostics"]
    if not any("\ud800" <= char <= "\udfff" for char in text + pointer):
        assert (found["message"], found["pointer"]) == (f"ошибка в `{text}`", pointer)
