"""The codes of a reference book are called by their titles, in the language of the reader."""

import shutil
from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.support.paths import EXAMPLES

SERVICE = EXAMPLES / "kindergarten"


@pytest.mark.parametrize(("lang", "title"), [("ru", "Детский сад № 7 и"), ("en", "Kindergarten No. 7 and")])
def test_a_record_names_codes_in_the_language(lang: str, title: str) -> None:
    application = SERVICE / "applications" / "granted.json"
    done = call("decide", str(SERVICE / "demo-city.yaml"), "--input", str(application), "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert title in done.out


def test_a_title_of_a_code_that_there_is_not_is_found(tmp_path: Path) -> None:
    folder = shutil.copytree(SERVICE, tmp_path / "kindergarten")
    words = folder / "demo-city.en.yaml"
    text = words.read_text("utf-8")
    assert '"30": ' in text
    words.write_text(text.replace('"30": ', '"31": '), "utf-8")
    done = call("check", str(folder), "--lang", "en", "--format", "json")
    assert [found["pointer"] for found in done.json["diagnostics"]] == ["/codes/сады Демограда/31"]
