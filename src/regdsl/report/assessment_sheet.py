"""The scoreboard as a sheet to be printed and put beside an expert's conclusion."""

from collections.abc import Iterator
from typing import Final

from regdsl.assess.assessment import Assessment, CriterionRow
from regdsl.assess.verdict import EvidenceKind, Verdict
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.assessment_changes import changes_section
from regdsl.report.assessment_figures import figures_section
from regdsl.report.assessment_findings import criteria_section, readings_section, remarks_section
from regdsl.report.assessment_opening import acts_section, requisites_section
from regdsl.report.assessment_words import Say
from regdsl.report.sheet import Blank, Block, Heading, Paragraph, Sheet, Table, said

__all__ = ["assessment_sheet"]

_LEFT_TO_EXPERT: Final = frozenset({Verdict.BY_EXPERT, Verdict.INCOMPLETE, Verdict.LET_STAND})
_LINES = 2
_LINES_OF_CONCLUSION = 4


def assessment_sheet(made: Assessment, lang: Lang = "ru") -> Sheet:
    """The sheet in `lang`, section by section; the conclusion is left to the expert."""
    say = Say(lang)
    one = made.requisites
    title = say("Лист проверки цифрового административного регламента", "Sheet of a digital administrative regulation")
    foot = f"{one.id} {one.version}, SHA-256 {one.fingerprint[:12]}"
    return Sheet(
        f"{title}: {one.title}",
        foot,
        (
            Heading(1, f"{title}: {one.title}"),
            *requisites_section(made, say),
            *acts_section(made, say),
            *criteria_section(made, say),
            *remarks_section(made, say),
            *readings_section(made, say),
            *figures_section(made, say),
            *changes_section(made, say),
            *_expert_section(made, say),
        ),
    )


def _unchecked(one: CriterionRow) -> tuple[Bilingual, ...]:
    """What of a requirement nobody looked at, whatever was found of the rest."""
    return tuple(known.text for known in one.evidence if known.kind is EvidenceKind.UNCHECKED)


def _expert_section(made: Assessment, say: Say) -> Iterator[Block]:
    yield Heading(2, say("8. Для эксперта", "8. For the expert"))
    left = [one for one in made.criteria if one.verdict in _LEFT_TO_EXPERT or _unchecked(one)]
    if left:
        yield Paragraph(
            say(
                "Критерии, которые машина не проверила или проверила не полностью:",
                "Criteria that no machine looked at, or not wholly:",
            )
        )
    for one in left:
        unchecked = "; ".join(say.of(what) for what in _unchecked(one))
        said_so = f" ({say.of(EvidenceKind.UNCHECKED)}: {unchecked})" if unchecked else ""
        yield Blank(f"{one.id}. {one.text or one.place}{said_so}", _LINES)
    yield Heading(3, say("Вывод", "Conclusion"))
    yield Blank(
        say(
            "Согласовать / вернуть с замечаниями (ненужное зачеркнуть):",
            "Approve / return with remarks (strike out what does not apply):",
        ),
        _LINES_OF_CONCLUSION,
    )
    columns = say.columns(
        ("Должность", "Post", 35), ("Подпись", "Signature", 20), ("Фамилия, инициалы", "Name", 25), ("Дата", "Date", 20)
    )
    who = (say("Эксперт", "Expert"), say("Руководитель", "Head"))
    yield Table(say("Подписи", "Signatures"), columns, tuple((said(name), (), (), ()) for name in who))
