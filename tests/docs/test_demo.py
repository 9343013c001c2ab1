"""`make demo`: granted, refused with every ground and its article, a datum missing and from whom."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import EXAMPLES

SHOWN = {
    "ru_RU.UTF-8": ("Предоставлено.", "Отказано.", "ст. 51.1 ч. 10 п. 3", "Нужны сведения.", "откуда: Росреестр"),
    "en_GB.UTF-8": ("Granted.", "Refused.", "art. 51.1 part 10 item 3", "Data needed.", "from: Rosreestr"),
}


@pytest.mark.parametrize("locale", SHOWN)
def test_the_demo_shows_three_decisions(locale: str) -> None:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path, "LC_ALL": locale}
    done = subprocess.run(
        ["sh", str(EXAMPLES / "demo.sh")], env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    places = [done.stdout.find(text) for text in SHOWN[locale]]
    assert -1 not in places
    assert places == sorted(places)
    assert done.stdout.count("$ regdsl decide") == 3
