"""Bugs in the hunting ticket."""

from typing import Final

from tests.verify.planted.bug import Bug, Edit

__all__ = ["BUGS"]

_FILE: Final = "hunting-ticket/hunting-ticket.yaml"
_MINOR: Final = "  - id: несовершеннолетнему\n"
_ADULT: Final = "variants/совершеннолетнему"
_AGE: Final = "      - {from: 2025-01-01, open: true, value: 18, basis: гк/ст.21/п.1, verified: official_copy}\n"
_READ: Final = "unless: ознакомлен с охотминимумом\n"
_RECORD: Final = 'unless: судимость != "за умышленное"\n'
_FREE: Final = "expr: вступил в брак or эмансипирован\n"
_COURT: Final = "expr: not(признан недееспособным)\n"
_ONLY: Final = "only: [несовершеннолетнему]\n          expr"
_SINCE: Final = "in_force: {from: 2025-01-01}"


def _bug(kind: str, edit: Edit, found: str, property_: str = "", about: str = "") -> Bug:
    return Bug(kind, _FILE, (edit,), found, property_, about)


def _variant(name: str, condition: str) -> Edit:
    return _MINOR, f"  - id: {name}\n    title: Ещё вариант\n    when: {condition}\n{_MINOR}"


def _periods(until: str, since: str, more: str = "") -> Edit:
    rest = "value: 18, basis: гк/ст.21/п.1, verified: official_copy"
    return _AGE, (
        f"      - {{from: 2025-01-01, to: {until}, {rest}}}\n      - {{from: {since}, open: true, {rest}{more}}}\n"
    )


def _versions(kind: str, until: str, since: str, found: str, property_: str = "", about: str = "") -> Bug:
    first = (_SINCE, f"in_force: {{from: 2025-01-01, to: {until}}}")
    second = ((_SINCE, f"in_force: {{from: {since}}}"), ('version: "2026.1"', 'version: "2026.2"'))
    return Bug(kind, _FILE, (first,), found, property_, about, second=second)


BUGS: Final = (
    _bug(
        "overlapping variants",
        _variant("пожилому", "возраст >= 60"),
        "variants-that-overlap",
        "variants",
        f"{_ADULT}+пожилому",
    ),
    _bug(
        "`<=` for `<`",
        _variant("подростку", "возраст <= совершеннолетие"),
        "variants-that-overlap",
        "variants",
        f"{_ADULT}+подростку",
    ),
    Bug(
        "swapped units",
        _FILE,
        (("    max: 100\n", "    max: 10000\n"), ("value: 18, basis", "value: 6575, basis")),
        "variant-for-nobody",
        "reachable-variants",
        _ADULT,
    ),
    _bug("forgotten guard", (_ONLY, "expr"), "EXP063"),
    _bug("wrong variant in `only`", (_ONLY, _ONLY.replace("несо", "со")), "EXP063"),
    _bug(
        "unreachable ground",
        (_READ, f"{_READ[:-1]} or not(ознакомлен с охотминимумом)\n"),
        "ground-for-nobody",
        "grounds",
        "grounds/охотминимум",
    ),
    _bug(
        "unescapable ground",
        (_READ, f"{_READ[:-1]} and not(ознакомлен с охотминимумом)\n"),
        "ground-for-everybody",
        "grounds",
        "grounds/охотминимум",
    ),
    _bug(
        "`and` for `or`",
        (_RECORD, 'unless: судимость = "нет" and судимость = "погашена или снята"\n'),
        "ground-for-everybody",
        "grounds",
        "grounds/судимость",
    ),
    _bug(
        "`or` for `and`",
        (_RECORD, 'unless: судимость != "за умышленное" or судимость != "за неосторожное"\n'),
        "ground-for-nobody",
        "grounds",
        "grounds/судимость",
    ),
    _bug("parameter gap", _periods("2025-06-30", "2025-08-01"), "SCH112"),
    _bug(
        "explained parameter gap",
        _periods("2025-06-30", "2025-08-01", ", reading: Месяц без значения"),
        "day-without-a-figure",
        "figures",
        "parameters/совершеннолетие",
    ),
    _bug("parameter overlap", _periods("2025-08-31", "2025-08-01"), "SCH111"),
    _bug(
        "dead input",
        (_FREE, "expr: вступил в брак or (эмансипирован and вступил в брак)\n"),
        "input-that-changes-nothing",
        "inputs",
        "inputs/эмансипирован",
    ),
    _bug(
        "duplicate ground",
        (_READ, _RECORD),
        "grounds-that-say-the-same",
        "related-grounds",
        "grounds/судимость+охотминимум",
    ),
    _bug(
        "implied ground",
        (_READ, 'unless: ознакомлен с охотминимумом or судимость != "за умышленное"\n'),
        "ground-within-another",
        "related-grounds",
        "grounds/охотминимум+судимость",
    ),
    _bug(
        "term too short for its path",
        ("    agency: МВД России\n", "    agency: МВД России\n    within: 10 рабочих дней\n"),
        "term-too-short",
        "terms",
        "terms/решение/совершеннолетнему",
    ),
    _bug(
        "result out of range",
        ("дата рождения: {expr: дата рождения, title", "дата рождения: {expr: дата рождения, max: 2000-12-31, title"),
        "result-out-of-range",
        "results",
        "results/дата рождения",
    ),
    _bug(
        "criterion that nobody meets",
        (_COURT, "expr: признан недееспособным and not(признан недееспособным)\n"),
        "criterion-that-nobody-meets",
        "limbs",
        "grounds/дееспособность/решение суда",
    ),
    _bug(
        "criterion that all meet",
        (_FREE, "expr: вступил в брак or not(вступил в брак)\n"),
        "criterion-that-all-meet",
        "limbs",
        "grounds/дееспособность/до восемнадцати",
    ),
    _bug(
        "needless `otherwise`",
        ("when: возраст >= совершеннолетие\n", "when: возраст >= совершеннолетие or возраст < совершеннолетие\n"),
        "variant-for-nobody",
        "reachable-variants",
        "variants/несовершеннолетнему",
    ),
    _bug(
        "condition that is never true",
        (
            "definitions:\n",
            "definitions:\n  взрослый: возраст >= совершеннолетие and возраст < совершеннолетие\n",
        ),
        "condition-never-true",
        "conditions",
        "definitions/взрослый",
    ),
    _versions("version gap", "2025-06-30", "2025-08-01", "day-without-a-version", "versions", "versions/2026.1+2026.2"),
    _versions("version overlap", "2025-08-31", "2025-08-01", "SCH143"),
)
