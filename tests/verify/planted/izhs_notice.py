"""Bugs in the notice of a planned house."""

from typing import Final

from tests.verify.planted.bug import Bug, Edit

__all__ = ["BUGS"]

_FILE: Final = "izhs-notice/izhs-notice.yaml"
_RIGHT: Final = "unless: право на участок\n"
_BARS: Final = "expr: count(запрещающие ограничения) = 0\n"
_FLOORS: Final = "      - {from: 2018-08-04, open: true, value: 3, basis: грк/ст.1/п.39, verified: official_copy}\n"
_LATE: Final = "несоответствие облика поступило != null and "
_FOURTH: Final = "    - id: ч10п4\n"
_REGISTERED: Final = "expr: право зарегистрировано or право подтверждено документом\n"
_TEN: Final = (
    'expr: if дата отправления != null then дата отправления + duration("P10Y") else '
    'дата обращения + duration("P10Y")\n'
)
_SINCE: Final = "in_force: {from: 2023-08-04}"
_ANSWER: Final = (
    "    register: Государственная информационная система обеспечения градостроительной деятельности\n"
    "    within: {} рабочих дн{}\n"
)


def _bug(kind: str, edit: Edit, found: str, property_: str = "", about: str = "") -> Bug:
    return Bug(kind, _FILE, (edit,), found, property_, about)


def _ground(id: str, condition: str) -> Edit:
    written = f"    - {{id: {id}, title: Ещё основание, {condition}, basis: грк/ст.51.1/ч.10/п.3}}\n"
    return _FOURTH, f"{written}{_FOURTH}"


def _periods(until: str, since: str, more: str = "") -> Edit:
    rest = "value: 3, basis: грк/ст.1/п.39, verified: official_copy"
    return _FLOORS, (
        f"      - {{from: 2018-08-04, to: {until}, {rest}}}\n      - {{from: {since}, open: true, {rest}{more}}}\n"
    )


def _versions(kind: str, until: str, since: str, found: str, property_: str = "", about: str = "") -> Bug:
    first = (_SINCE, f"in_force: {{from: 2023-08-04, to: {until}}}")
    second = ((_SINCE, f"in_force: {{from: {since}}}"), ('version: "2026.1"', 'version: "2026.2"'))
    return Bug(kind, _FILE, (first,), found, property_, about, second=second)


BUGS: Final = (
    _bug(
        "missing variant",
        ("| вне границ | -               | обычный ", "| вне границ | указано         | обычный "),
        "SCH108",
    ),
    _bug(
        "overlapping variants",
        ("| в границах | указано         | по типовому", "| в границах | -               | по типовому"),
        "SCH109",
    ),
    Bug(
        "swapped units",
        _FILE,
        (
            ("    max: 1000\n    values:\n", "    max: 10000\n    values:\n"),
            ("value: 20.00, basis", "value: 2000.00, basis"),
        ),
        "criterion-that-all-meet",
        "limbs",
        "grounds/ч10п1/высота по закону",
    ),
    _bug("forgotten guard", (_LATE, ""), "EXP031"),
    _bug("negated condition", (_LATE, _LATE.replace("!=", "=")), "EXP031"),
    _bug(
        "unreachable ground",
        (_RIGHT, f"{_RIGHT[:-1]} or not(право зарегистрировано)\n"),
        "ground-for-nobody",
        "grounds",
        "grounds/ч10п3",
    ),
    _bug(
        "unescapable ground",
        (_RIGHT, f"{_RIGHT[:-1]} and not(право на участок)\n"),
        "ground-for-everybody",
        "grounds",
        "grounds/ч10п3",
    ),
    _bug(
        "`or` for `and`",
        (
            "expr: list contains(допустимые объекты, вид объекта)\n",
            'expr: вид объекта != "садовый дом" or вид объекта != "жилой дом"\n',
        ),
        "criterion-that-all-meet",
        "limbs",
        "grounds/ч10п2/использование",
    ),
    _bug("parameter gap", _periods("2024-06-30", "2024-08-01"), "SCH112"),
    _bug(
        "explained parameter gap",
        _periods("2024-06-30", "2024-08-01", ", reading: Месяц без значения"),
        "day-without-a-figure",
        "figures",
        "parameters/наибольшее число этажей",
    ),
    _bug("parameter overlap", _periods("2024-08-31", "2024-08-01"), "SCH111"),
    _bug(
        "dead input",
        (
            _REGISTERED,
            "expr: право зарегистрировано or (право подтверждено документом and право зарегистрировано)\n",
        ),
        "input-that-changes-nothing",
        "inputs",
        "inputs/право подтверждено документом",
    ),
    _bug(
        "duplicate ground",
        _ground("повтор", "unless: право на участок"),
        "grounds-that-say-the-same",
        "related-grounds",
        "grounds/ч10п3+повтор",
    ),
    _bug(
        "implied ground",
        _ground("частный", "when: not(право на участок) and этажей > 50"),
        "ground-within-another",
        "related-grounds",
        "grounds/частный+ч10п3",
    ),
    _bug(
        "term too short for its path",
        (_ANSWER.format(3, "я"), _ANSWER.format(30, "ей")),
        "term-too-short",
        "terms",
        "terms/решение/обычный",
    ),
    _bug(
        "result out of range",
        ("этажей: {expr: этажей, title", "этажей: {expr: этажей, min: 1, max: 3, title"),
        "result-out-of-range",
        "results",
        "results/этажей",
    ),
    _bug(
        "months for years",
        (_TEN, f"{_TEN.replace('P10Y', 'P10M')}      min: 2028-08-04\n"),
        "result-out-of-range",
        "results",
        "results/право строить до",
    ),
    _bug(
        "criterion that nobody meets",
        (_BARS, _BARS.replace("= 0", "< 0")),
        "criterion-that-nobody-meets",
        "limbs",
        "grounds/ч10п2/ограничения",
    ),
    _bug(
        "criterion that all meet",
        (_BARS, _BARS.replace("= 0", ">= 0")),
        "criterion-that-all-meet",
        "limbs",
        "grounds/ч10п2/ограничения",
    ),
    _bug(
        "misplaced digit",
        ("value: 3, basis: грк/ст.1/п.39", "value: 100, basis: грк/ст.1/п.39"),
        "criterion-that-all-meet",
        "limbs",
        "grounds/ч10п1/этажи по закону",
    ),
    _bug("wrong variant in `only`", ("only: [с описанием]\n      when", "only: [обычный]\n      when"), "EXP063"),
    _bug(
        "condition that is never true",
        (
            'expr: категория заявителя = "legal_entity"\n',
            'expr: категория заявителя = "legal_entity" and категория заявителя = "citizen"\n',
        ),
        "condition-never-true",
        "conditions",
        "definitions/заявитель организация",
    ),
    _versions("version gap", "2025-06-30", "2025-08-01", "day-without-a-version", "versions", "versions/2026.1+2026.2"),
    _versions("version overlap", "2025-08-31", "2025-08-01", "SCH143"),
)
