"""Bugs in the template of the kindergarten, seen from a city that took it."""

from typing import Final

from tests.verify.planted.bug import Bug, Edit

__all__ = ["BUGS"]

_FILE: Final = "kindergarten/demo-city.yaml"
_TWICE: Final = 'when: цель = "поставить на учёт" and уже в очереди\n'
_PARENT: Final = "unless: законный представитель\n"
_EIGHT: Final = "expr: лет на желаемую дату < 8\n"
_PAPER: Final = "      - id: нет заключения\n"


def _bug(kind: str, edit: Edit, found: str, property_: str = "", about: str = "") -> Bug:
    return Bug(kind, _FILE, (edit,), found, property_, about, file="template.yaml")


def _ground(id: str, condition: str) -> Edit:
    return _PAPER, f"      - {{id: {id}, title: Ещё основание, {condition}, basis: пр-236}}\n{_PAPER}"


BUGS: Final = (
    _bug(
        "missing variant",
        ("| перевести         | -             | перевод ", "| перевести         | да            | перевод "),
        "SCH108",
    ),
    _bug(
        "overlapping variants",
        ("| поставить на учёт | да            | особая ", "| поставить на учёт | -             | особая "),
        "SCH109",
    ),
    _bug(
        "unreachable ground",
        (_TWICE, 'when: цель = "поставить на учёт" and цель = "перевести"\n'),
        "ground-for-nobody",
        "grounds",
        "grounds/повторно",
    ),
    _bug(
        "unescapable ground",
        (_PARENT, f"{_PARENT[:-1]} and not(законный представитель)\n"),
        "ground-for-everybody",
        "grounds",
        "grounds/не представитель",
    ),
    _bug(
        "dead input",
        (_TWICE, 'when: цель = "поставить на учёт" and (уже в очереди or цель = "поставить на учёт")\n'),
        "input-that-changes-nothing",
        "inputs",
        "inputs/уже в очереди",
    ),
    _bug(
        "duplicate ground",
        _ground("повтор", "unless: законный представитель"),
        "grounds-that-say-the-same",
        "related-grounds",
        "grounds/не представитель+повтор",
    ),
    _bug(
        "implied ground",
        _ground("частный", "when: not(законный представитель) and уже в очереди"),
        "ground-within-another",
        "related-grounds",
        "grounds/частный+не представитель",
    ),
    _bug(
        "term too short for its path",
        (
            "  загс: {agency: ЕГР ЗАГС, if_silent: повтор}\n",
            "  загс: {agency: ЕГР ЗАГС, within: 30 рабочих дней, if_silent: повтор}\n",
        ),
        "term-too-short",
        "terms",
        "results/учёт/term/обычная",
    ),
    _bug(
        "result out of range",
        ("место нужно с: {expr: желаемая дата, title", "место нужно с: {expr: желаемая дата, max: 2026-12-31, title"),
        "result-out-of-range",
        "results",
        "results/место нужно с",
    ),
    _bug(
        "criterion that nobody meets",
        (_EIGHT, _EIGHT.replace("< 8", "< -200")),
        "criterion-that-nobody-meets",
        "limbs",
        "grounds/возраст/восьми лет нет",
    ),
    _bug(
        "criterion that all meet",
        (_EIGHT, _EIGHT.replace("< 8", "< 800")),
        "criterion-that-all-meet",
        "limbs",
        "grounds/возраст/восьми лет нет",
    ),
    _bug(
        "condition that is never true",
        ("expr: прокурор или судья or чернобыль or погибший участник СВО\n", "expr: чернобыль and not(чернобыль)\n"),
        "condition-never-true",
        "conditions",
        "definitions/вне очереди",
    ),
)
