"""What the engine does not run yet is said at its place, and nothing else is said of it."""

from fnmatch import fnmatchcase

import pytest

from regdsl.model import findings
from regdsl.model.unsupported import UNSUPPORTED
from tests.model.sample import SAMPLE, changed, one_finding

GROUND = "      unless: право заявителя\n"
TOP = "fee: none\n"
EXTRA = "    | без решения     | с описанием |\n"

CONSTRUCTS = [
    ("/extends", TOP, TOP + "extends: ru.template.izhs@2026.1\n"),
    ("/locals", TOP, TOP + "locals: {срок: {value: 7 рабочих дней}}\n"),
    ("/subject", TOP, TOP + "subject: {name: ребёнок, in: дети}\n"),
    ("/result/per", "  extract: true\n", "  per: subject\n"),
    ("/grounds/refuse/1/about", GROUND, GROUND + "      about: ребёнок\n"),
    ("/variants/опечатка/use", EXTRA, EXTRA + "  опечатка: {use: std/исправление опечаток}\n"),
    ("/representatives/use", TOP, TOP + "representatives: {use: std/представитель}\n"),
    ("/representatives/needs", TOP, TOP + "representatives: {needs: {доверенность: {}}}\n"),
    ("/grounds/leave_unconsidered/0/use", "leave_unconsidered: []", "leave_unconsidered: [{use: std/отзыв}]"),
    ("/sources/егрн/if_silent/default", "егрн: {agency: Росреестр,",
     "егрн: {agency: Росреестр, if_silent: {default: false, basis: грк},"),
    ("/applicants/собственник/joint", "applicants: [citizen, sole_proprietor, legal_entity]",
     "applicants: {собственник: {joint: all}}"),
    ("/applicants/собственник/each", "applicants: [citizen, sole_proprietor, legal_entity]",
     "applicants: {собственник: {each: {}}}"),
    ("/results", TOP, TOP + "results: {учёт: {kind: main}}\n"),
    ("/allocation", TOP, TOP + "allocation: {wishes: сады}\n"),
    ("/proactive", TOP, TOP + "proactive: {trigger: {}}\n"),
    ("/properties", TOP, TOP + "properties: {свойство: \"true\"}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("pointer", "old", "new"), CONSTRUCTS, ids=[pointer for pointer, _, _ in CONSTRUCTS])
def test_a_construct_is_reported_at_its_key(pointer: str, old: str, new: str) -> None:
    finding = one_finding(changed(old, new))
    assert finding.kind is findings.NOT_SUPPORTED
    assert finding.pointer == pointer
    assert finding.message("ru").startswith("пока не поддерживается: ")
    assert finding.message("en").startswith("not supported yet: ")
    assert finding.span is not None
    text = changed(old, new)
    shown = text[finding.span.start.offset : finding.span.end.offset]
    assert shown == pointer.rpartition("/")[2]


CASES = """regdsl: "1"
kind: cases
regulation: ru.test
cases:
  - id: первое
    given: {}
    expect: {outcome: granted}
"""

IN_CASES = [
    ("/cases/0/then", "    given: {}\n", "    given: {}\n    then: [{at: 2026-03-31}]\n"),
    ("/cases/0/triggered", "    given: {}\n", "    triggered: {event: запись}\n"),
    ("/cases/0/allocate", "    given: {}\n", "    allocate: {at: 2026-06-01}\n"),
    ("/cases/0/queue", "    given: {}\n", "    queue: {table: \"| а |\"}\n"),
    ("/cases/0/expect/each", "outcome: granted", "each: {Маша: {}}"),
    ("/cases/0/boundary/0/expect/each", "    given: {}\n",
     "    given: {}\n    boundary: [{change: {а: 1}, expect: {each: {б: 1}}}]\n"),
]  # fmt: skip


@pytest.mark.parametrize(("pointer", "old", "new"), IN_CASES, ids=[pointer for pointer, _, _ in IN_CASES])
def test_a_construct_in_a_file_of_cases(pointer: str, old: str, new: str) -> None:
    finding = one_finding(CASES.replace(old, new))
    assert (finding.kind, finding.pointer) == (findings.NOT_SUPPORTED, pointer)


def test_every_row_of_the_table_has_an_example() -> None:
    shown = {
        "regulation": [pointer for pointer, _, _ in CONSTRUCTS],
        "cases": [pointer for pointer, _, _ in IN_CASES],
    }
    without = [row.pattern for row in UNSUPPORTED if not any(fnmatchcase(p, row.pattern) for p in shown[row.kind])]
    assert without == []


def test_a_template_is_reported_once() -> None:
    finding = one_finding('regdsl: "1"\nkind: template\nчто угодно: 1\n')
    assert (finding.kind, finding.pointer) == (findings.NOT_SUPPORTED, "/kind")


def test_an_instance_of_a_template_is_reported_and_not_found_wanting() -> None:
    text = 'regdsl: "1"\nkind: regulation\nid: ru.city.school\nextends: ru.template.school@2026.1\nlanguage: ru\n'
    finding = one_finding(text)
    assert (finding.kind, finding.pointer) == (findings.NOT_SUPPORTED, "/extends")


def test_grounds_by_result_are_not_found_wanting() -> None:
    start, end = SAMPLE.index("grounds:"), SAMPLE.index("terms:")
    text = SAMPLE[:start] + "grounds: {учёт: {refuse: []}}\nresults: {учёт: {kind: main}}\n" + SAMPLE[end:]
    finding = one_finding(text)
    assert (finding.kind, finding.pointer) == (findings.NOT_SUPPORTED, "/results")
