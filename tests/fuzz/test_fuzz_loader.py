"""The fuzz target of the loader on a handful of inputs, so that it does not rot; and both targets for a minute each."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.fuzz_loader import try_one
from tests.support.paths import EXAMPLES, ROOT

SMALL = (ROOT / "tests" / "bad" / "applications" / "service" / "service.yaml").read_bytes()
EXPRESSIONS = (
    "every расстояние in отступы satisfies расстояние >= 2.5 and count(отступы) > 1",
    'if возраст >= 18 then date("2026-01-31") + duration("P1M") else null',
    'for i in 1..3 return {a: i, "b c": [i, -i]}[a > 2].a',
    'x in (1..2], y between 1 and 2, not("a", "b"), @"2026-03-01"',
)
SECONDS = 60


@given(st.binary(max_size=60))
@example(SMALL)
@example(SMALL[:700])
@example(b'{"regdsl": "1", "kind": "regulation"}')
@example(b"\xff\xfe[")
def test_target(data: bytes) -> None:
    try_one(data)


@given(st.data())
def test_target_with_one_slip(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SMALL)))
    cut = data.draw(st.integers(0, 4))
    try_one(SMALL[:at] + data.draw(st.binary(max_size=4)) + SMALL[at + cut :])


@pytest.mark.deep
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris has no build for this Python")
@pytest.mark.parametrize("target", ["fuzz_feel", "fuzz_loader"])
def test_guided_by_coverage(target: str, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    if target == "fuzz_loader":
        for path in (*EXAMPLES.rglob("*.yaml"), *(ROOT / "tests" / "bad" / "document").glob("*.*")):
            (seeds / f"{path.parent.name}-{path.name}").write_bytes(path.read_bytes())
        (seeds / "service.yaml").write_bytes(SMALL)
    else:
        for number, text in enumerate(EXPRESSIONS):
            (seeds / str(number)).write_text(text, encoding="utf-8")
    options = [f"-max_total_time={SECONDS}", "-timeout=10", "-rss_limit_mb=4096", f"-artifact_prefix={tmp_path}/found-"]
    command = [sys.executable, "-m", f"tests.fuzz.{target}", *options, "-max_len=40000", str(seeds)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, timeout=SECONDS + 240, check=False
    )
    told = (done.stdout + done.stderr).decode("utf-8", "replace")[-6_000:]
    assert done.returncode == 0, told
    assert not list(tmp_path.glob("found-*")), told
    assert "Done " in told, told
