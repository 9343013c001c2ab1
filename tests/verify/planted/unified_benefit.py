"""Bugs in the unified benefit and its figures."""

from typing import Final

from tests.verify.planted.bug import Bug, Edit

__all__ = ["BUGS"]

_FILE: Final = "unified-benefit/unified-benefit.yaml"
_PLACE: Final = "unless: место подтверждено\n"
_DEAD: Final = "    - {id: смерть, about: ребёнок,"
_ENDED: Final = "конец прежнего пособия != null and "
_GARAGES: Final = "{expr: 'count(учтённое[вид = \"гараж\"]) <= мест для машин',"
_BOATS: Final = 'expr: "count(суда[учтена and возраст <= 5]) <= 1",'
_WAGE: Final = "      - {from: 2026-01-01, to: 2026-12-31, value: 27093.00, basis: мрот-2026}\n"
_SINCE: Final = "in_force: {from: 2026-01-01}"


def _bug(kind: str, edit: Edit, found: str, property_: str = "", about: str = "") -> Bug:
    return Bug(kind, _FILE, (edit,), found, property_, about)


def _ground(id: str, condition: str) -> Edit:
    written = f"    - {{id: {id}, about: ребёнок, when: {condition}, title: Ещё основание, basis: пп-2330/п.31}}\n"
    return _DEAD, f"{written}{_DEAD}"


def _figure(kind: str, until: str, since: str, found: str, more: str = "", property_: str = "") -> Bug:
    rest = "value: 27093.00, basis: мрот-2026"
    periods = (
        f"      - {{from: 2026-01-01, to: {until}, {rest}}}\n      - {{from: {since}, to: 2026-12-31, {rest}{more}}}\n"
    )
    about = "parameters/мрот" if property_ else ""
    return Bug(kind, _FILE, ((_WAGE, periods),), found, property_, about, file="benefit-norms.yaml")


def _versions(kind: str, until: str, since: str, found: str, property_: str = "", about: str = "") -> Bug:
    first = (_SINCE, f"in_force: {{from: 2026-01-01, to: {until}}}")
    second = ((_SINCE, f"in_force: {{from: {since}}}"), ('version: "2026.1"', 'version: "2026.2"'))
    return Bug(kind, _FILE, (first,), found, property_, about, second=second)


BUGS: Final = (
    _bug(
        "missing variant",
        ("| на детей   | родитель, усыновитель |", "| на детей   | родитель              |"),
        "SCH108",
    ),
    _bug(
        "overlapping variants",
        ("| на детей   | опекун                |", "| на детей   | опекун, родитель      |"),
        "SCH109",
    ),
    _bug("`<=` for `<`", ("      | > пм на душу      | -", "      | >= пм на душу     | -"), "EXP101"),
    _bug(
        "swapped units",
        ("unless: ребёнок.лет < предел лет,", "unless: ребёнок.лет < 6205,"),
        "ground-for-nobody",
        "grounds",
        "grounds/возраст",
    ),
    _bug("forgotten guard", (_ENDED, ""), "EXP031"),
    _bug("negated condition", (_ENDED, _ENDED.replace("!=", "=")), "EXP031"),
    _bug(
        "unreachable ground",
        (_PLACE, f"{_PLACE[:-1]} or not(место подтверждено)\n"),
        "ground-for-nobody",
        "grounds",
        "grounds/место",
    ),
    _bug(
        "unescapable ground",
        (_PLACE, f"{_PLACE[:-1]} and not(место подтверждено)\n"),
        "ground-for-everybody",
        "grounds",
        "grounds/место",
    ),
    _figure("parameter gap", "2026-06-30", "2026-08-01", "SCH112"),
    _figure(
        "explained parameter gap",
        "2026-06-30",
        "2026-08-01",
        "day-without-a-figure",
        ", reading: Месяц без значения",
        "figures",
    ),
    _figure("parameter overlap", "2026-08-31", "2026-08-01", "SCH111"),
    _bug(
        "dead input",
        (
            "unless: гражданство заявителя and постоянно проживает\n",
            "unless: гражданство заявителя and (постоянно проживает or гражданство заявителя)\n",
        ),
        "input-that-changes-nothing",
        "inputs",
        "inputs/постоянно проживает",
    ),
    _bug(
        "duplicate ground",
        _ground("повтор", "ребёнок.дата смерти != null"),
        "grounds-that-say-the-same",
        "related-grounds",
        "grounds/повтор+смерть",
    ),
    _bug(
        "implied ground",
        _ground("частный", '"ребёнок.дата смерти != null and ребёнок.лет > 3"'),
        "ground-within-another",
        "related-grounds",
        "grounds/частный+смерть",
    ),
    _bug(
        "term too short for its path",
        (
            "not_provided: [suspension, allocation, assessment, proactive_start]}",
            "not_provided: [suspension, allocation, assessment, proactive_start], проверка: {type: decision, term: 30 "
            "рабочих дней}}",
        ),
        "term-too-short",
        "terms",
        "terms/решение/родителю",
    ),
    _bug(
        "result out of range",
        ("    процент: процент\n", "    процент: {expr: процент, min: 50, max: 75}\n"),
        "result-out-of-range",
        "results",
        "results/процент",
    ),
    _bug(
        "criterion that nobody meets",
        (_GARAGES, _GARAGES.replace("<= мест для машин", "< 0")),
        "criterion-that-nobody-meets",
        "limbs",
        "grounds/недвижимость/гаражи",
    ),
    _bug(
        "criterion that all meet",
        (_BOATS, _BOATS.replace("<= 1", ">= 0")),
        "criterion-that-all-meet",
        "limbs",
        "grounds/транспорт/суда",
    ),
    _bug(
        "wrong variant in `only`",
        ("- id: беременность\n      only: [беременной]", "- id: беременность\n      only: [опекуну]"),
        "EXP063",
    ),
    _bug(
        "condition that is never true",
        ("многодетная and not(льгота использована) and", "льгота использована and not(льгота использована) and"),
        "condition-never-true",
        "conditions",
        "definitions/льгота многодетным",
    ),
    _versions("version gap", "2026-03-31", "2026-05-01", "day-without-a-version", "versions", "versions/2026.1+2026.2"),
    _versions("version overlap", "2026-05-31", "2026-05-01", "SCH143"),
)
