"""Completion, hover, the way to the declaration and renaming, wherever a file may name something in an expression."""

import re
from pathlib import Path
from typing import Final

import pytest
from lsprotocol import types

from regdsl.lsp.completion import complete
from regdsl.lsp.hover import definition, hover
from regdsl.lsp.state import State
from regdsl.lsp.uses import uses_in_regulation, uses_in_translation

FILE: Final = Path("/regulations/a.yaml")
NAME: Final = "площадь участка"

# A mark in brackets is a place where an expression is written; `{…}` within a text is a hole.
TEXT: Final = """\
kind: regulation
language: ru
inputs:
  площадь участка: {title: Сколько соток земли, type: decimal}
  день справки: {title: День, type: date, as_of: <as_of>}
types:
  член:
    доход за год: {type: money}
    computed:
      доля земли: <computed>
      часть: {expr: <computed expr>}
  ребёнок: {computed: {рост за год: <computed after a field>}}
parameters:
  ставка: {as_of: <as_of of a parameter>}
periods:
  зима: {from: <from>, to: <to>}
definitions:
  короткое: <definition>
  полное: {expr: <definition expr>, otherwise: <otherwise>}
criteria:
  мало: <criterion>
  много:
    expr: >-
      1 < 2 and
      <criterion expr>
variants:
  - {id: обычный, when: <when of a variant>}
grounds:
  refuse:
    - id: первое
      unless: <unless>
      explain: Участок {<hole>} соток.
    - id: второе
      unless: "<unless in quotes>"
      remedy: "Уменьшите: {1}, {<second hole>}"
    - id: третье
      unless:
        мал: <limb>
        велик:
          expr: <limb expr>
          explain: Участок {<hole of a limb>}
          explain_each:
            ч in члены: "{<hole of each>}"
    - id: четвёртое
      when: <when>
    - {id: пятое, unless: <unless in a line>, explain: x}
    - {id: шестое, unless: {мал: <limb in a line>}}
    - id: "7"
      unless: {7: <limb called by a number>}
result:
  record:
    площадь: <record>
    запись: {expr: <record expr>}
  annul:
    - {id: позже, when: <annul>}
results:
  выписка: {record: {fields: {площадь: <record of a result>}}}
fee: {amount: <fee>}
allocation: {group: <group>}
properties:
  всем: {whoever: <whoever>, gets: <gets>}
"""

PLACES: Final = tuple(re.findall(r"<([a-z ]+)>", TEXT))


def filled(place: str, expression: str) -> tuple[str, int]:
    """The text with an expression at one place, plain numbers at all others, and where the cursor, `▮`, is in it."""
    text = re.sub("<([a-z ]+)>", lambda found: expression if found[1] == place else "1", TEXT)
    return text.replace("▮", ""), text.index("▮")


def asked(text: str, offset: int) -> tuple[State, types.Position]:
    state = State()
    state.write(FILE, re.sub("<[a-z ]+>", "1", TEXT))
    state.knowledge.of(FILE)
    state.write(FILE, text)
    begin = text.rfind("\n", 0, offset) + 1
    return state, types.Position(text.count("\n", 0, offset), offset - begin)


@pytest.mark.parametrize("typed", ["площ", "", "1 < площадь уч", "not(сот", "Скольк"])
@pytest.mark.parametrize("place", PLACES)
def test_names_are_completed(place: str, typed: str) -> None:
    text, offset = filled(place, f"{typed}▮")
    state, position = asked(text, offset)
    items = complete(state.knowledge.of(FILE), state.opened.lines(FILE), position, "ru").items
    (item,) = [one for one in items if one.label == NAME]
    assert isinstance(item.text_edit, types.TextEdit)
    line = text.split("\n")[position.line]
    written = line[item.text_edit.range.start.character : position.character]
    assert typed.endswith(written), "the edit takes no more than what is typed of the name"
    assert (item.filter_text or "").casefold().startswith(written.casefold())
    assert item.text_edit.new_text == NAME


@pytest.mark.parametrize("place", PLACES)
def test_names_are_explained_and_found(place: str) -> None:
    text, offset = filled(place, f"2 < {NAME[:4]}▮{NAME[4:]}")
    state, position = asked(text, offset)
    service, lines = state.knowledge.of(FILE), state.opened.lines(FILE)
    said = hover(service, lines, position, "ru")
    assert said is not None
    assert isinstance(said.contents, types.MarkupContent)
    assert "Сколько соток земли" in said.contents.value
    found = definition(service, lines, position, state.opened)
    assert found is not None
    assert found.range.start == types.Position(3, 2)


def test_every_use_is_renamed() -> None:
    # Whatever fields the place has by itself stand beside the name, to be read with it.
    beside = {"computed after a field": f"рост за год + {NAME}", "computed": f"доход за год + {NAME}"}
    text = re.sub("<([a-z ]+)>", lambda found: beside.get(found[1], f"2 < {NAME}"), TEXT)
    state = State()
    state.write(FILE, text)
    service = state.knowledge.of(FILE)
    document = state.opened.load(FILE).document
    assert document is not None
    found = sorted(set(uses_in_regulation(document, service.root, service.names, NAME)))
    assert [text[start:end] for start, end in found] == [NAME] * len(found)
    assert [start for start, _ in found] == [one.start() for one in re.finditer(NAME, text)]


def test_names_that_are_keys_and_names_alone_are_renamed() -> None:
    text = f"""\
kind: regulation
inputs:
  {NAME}: {{type: date}}
sources:
  реестр: {{if_silent: {{default: {{{NAME}: 1}}}}}}
documents:
  справка: {{proves: [{NAME}], valid: {{from: {NAME}, until: {NAME}, at: {NAME}}}}}
proactive:
  trigger: {{gives: {{{NAME}: рождение}}}}
procedures:
  приём: {{inputs: [{NAME}], outputs: {NAME}}}
grounds:
  refuse:
    - {{id: а, until: площадь участка x, explain_each: {{"ч in {NAME}": "x"}}}}
"""
    state = State()
    state.write(FILE, text)
    service = state.knowledge.of(FILE)
    document = state.opened.load(FILE).document
    assert document is not None
    found = {start for start, _ in uses_in_regulation(document, service.root, service.names, NAME)}
    assert found == {one.start() for one in re.finditer(f"{NAME}(?! x)", text)}


def test_a_translation_of_texts_on_each_is_renamed() -> None:
    text = f'kind: translation\ngrounds:\n  а: {{explain_each: {{"ч in {NAME}": "{{1 < {NAME}}}"}}}}\n'
    state = State()
    state.write(FILE, TEXT)
    names = state.knowledge.of(FILE).names
    state.write(FILE, text)
    document = state.opened.load(FILE).document
    assert document is not None
    found = {start for start, _ in uses_in_translation(document, names, NAME)}
    assert found == {one.start() for one in re.finditer(NAME, text)}
