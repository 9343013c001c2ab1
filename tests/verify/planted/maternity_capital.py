"""Bugs in the maternity certificate."""

from typing import Final

from tests.verify.planted.bug import Bug, Edit

__all__ = ["BUGS"]

_FILE: Final = "maternity-capital/maternity-capital.yaml"
_ONCE: Final = "expr: not(сертификат выдан ранее)\n"
_CITIZEN: Final = (
    'expr: if по новым правилам then гражданство ребёнка = "по рождению" else гражданство ребёнка != "нет"\n'
)
_PASSED: Final = "expr: право прекратилось or смерть матери без гражданства РФ\n"
_ENDED: Final = (
    "expr: смерть обладателя права or лишение родительских прав or преступление против ребёнка or отмена усыновления\n"
)
_FALSE: Final = "    - id: недостоверные сведения\n"
_CARE: Final = "only: [отцу]\n          expr: not(без попечения"
_SINCE: Final = "in_force: {from: 2025-10-22}"


def _bug(kind: str, edit: Edit, found: str, property_: str = "", about: str = "") -> Bug:
    return Bug(kind, _FILE, (edit,), found, property_, about)


def _versions(kind: str, until: str, since: str, found: str, property_: str = "", about: str = "") -> Bug:
    first = (_SINCE, f"in_force: {{from: 2025-10-22, to: {until}}}")
    second = ((_SINCE, f"in_force: {{from: {since}}}"), ('version: "2026.1"', 'version: "2026.2"'))
    return Bug(kind, _FILE, (first,), found, property_, about, second=second)


BUGS: Final = (
    _bug("missing variant", ("| -           | отец          |", "| рождение    | отец          |"), "SCH108"),
    _bug(
        "overlapping variants",
        ("| рождение    | мать          | в новом субъекте |", "| рождение    | мать          | -                |"),
        "SCH109",
    ),
    _bug("`<=` for `<`", ("| >= 2        | [date", "| >= 1        | [date"), "EXP101"),
    _bug(
        "swapped units",
        (
            "expr: возраст при переходе < 18 or (учится очно and возраст при переходе < 23)",
            "expr: возраст при переходе < 216 or (учится очно and возраст при переходе < 276)",
        ),
        "criterion-that-all-meet",
        "limbs",
        "grounds/нет права/возраст",
    ),
    _bug("forgotten guard", (_CARE, "expr: not(без попечения"), "EXP063"),
    _bug("wrong variant in `only`", (_CARE, _CARE.replace("отцу", "матери")), "EXP063"),
    _bug(
        "`and` for `or`",
        (_CITIZEN, 'expr: гражданство ребёнка = "по рождению" and гражданство ребёнка = "после"\n'),
        "criterion-that-nobody-meets",
        "limbs",
        "grounds/нет права/гражданство ребёнка",
    ),
    _bug(
        "`or` for `and`",
        (_CITIZEN, 'expr: гражданство ребёнка != "нет" or гражданство ребёнка != "после"\n'),
        "criterion-that-all-meet",
        "limbs",
        "grounds/нет права/гражданство ребёнка",
    ),
    _bug(
        "dead input",
        (_PASSED, "expr: право прекратилось or (смерть матери без гражданства РФ and право прекратилось)\n"),
        "input-that-changes-nothing",
        "inputs",
        "inputs/смерть матери без гражданства РФ",
    ),
    _bug(
        "implied ground",
        (
            _FALSE,
            "    - id: повтор\n      title: Ещё основание\n      basis: 256-фз/ст.5/ч.6\n"
            "      only: [беззаявительный, матери, усыновителю]\n"
            f"      when: сертификат выдан ранее and смерть обладателя права\n{_FALSE}",
        ),
        "ground-within-another",
        "related-grounds",
        "grounds/повтор+право прекращено",
    ),
    _bug(
        "term too short for its path",
        (
            "  мвд: {agency: МВД России, verified: unverified}\n",
            "  мвд: {agency: МВД России, within: 30 рабочих дней, verified: unverified}\n",
        ),
        "term-too-short",
        "terms",
        "terms/решение/беззаявительный",
    ),
    _bug(
        "result out of range",
        ("очерёдность: {expr: очерёдность, title", "очерёдность: {expr: очерёдность, min: 1, max: 2, title"),
        "result-out-of-range",
        "results",
        "results/очерёдность",
    ),
    _bug(
        "criterion that nobody meets",
        (_ONCE, "expr: сертификат выдан ранее and not(сертификат выдан ранее)\n"),
        "criterion-that-nobody-meets",
        "limbs",
        "grounds/нет права/один раз",
    ),
    _bug(
        "criterion that all meet",
        (_ONCE, "expr: сертификат выдан ранее or not(сертификат выдан ранее)\n"),
        "criterion-that-all-meet",
        "limbs",
        "grounds/нет права/один раз",
    ),
    _bug(
        "condition that is never true",
        (_ENDED, "expr: смерть обладателя права and not(смерть обладателя права)\n"),
        "condition-never-true",
        "conditions",
        "definitions/право прекратилось",
    ),
    _versions("version gap", "2026-03-31", "2026-05-01", "day-without-a-version", "versions", "versions/2026.1+2026.2"),
    _versions("version overlap", "2026-05-31", "2026-05-01", "SCH143"),
)
