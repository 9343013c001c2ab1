"""A keystroke in a long file: the time of the processor, for machines that run tests are busy."""

import time
from pathlib import Path

from lsprotocol import types

from regdsl.lsp.completion import complete
from regdsl.lsp.state import State
from tests.lsp.client import place_of
from tests.support.paths import EXAMPLES

SERVICE = EXAMPLES / "izhs-notice" / "izhs-notice.yaml"
LIMIT = 0.150
TRIES = 7


def test_a_keystroke_costs_little() -> None:
    text = SERVICE.read_text(encoding="utf-8")
    assert text.count("\n") > 600
    state = State()
    state.write(SERVICE, text)
    state.check(SERVICE)
    line, character = place_of(text, "Надземных этажей", after=4)
    spent = []
    for number in range(TRIES):
        started = time.process_time()
        typed = text.replace("Надземных этажей", f"Надземных этажей{'й' * number}", 1)
        state.write(SERVICE, typed)
        state.check(SERVICE)
        knowledge = state.knowledge.of(SERVICE)
        complete(knowledge, state.opened.lines(SERVICE), types.Position(line, character), "ru")
        spent.append(time.process_time() - started)
    assert not state.found(SERVICE)
    assert min(spent) < LIMIT, [round(one * 1000) for one in spent]


def test_what_is_not_open_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("kind: regulation\n", encoding="utf-8")
    state = State()
    first = state.opened.load(path)
    assert state.opened.load(path) is first
    path.write_text("kind: template\nid: a\n", encoding="utf-8")
    assert state.opened.load(path) is not first
