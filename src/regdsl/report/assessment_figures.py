"""Section 6 of the scoreboard: the indicators."""

from collections.abc import Iterator

from regdsl.assess.assessment import Assessment, VariantFigures
from regdsl.assess.figures import FIGURES
from regdsl.report.assessment_words import Say
from regdsl.report.sheet import Block, Cell, Column, Heading, Paragraph, Table, said

__all__ = ["figures_section"]

_SIDE_BY_SIDE = 3
_HEADING_SHARE = 28


def figures_section(made: Assessment, say: Say) -> Iterator[Block]:
    """The indicators, variants side by side; beside each the former version's, where one was given."""
    yield Heading(2, say("6. Показатели по вариантам", "6. Indicators by variant"))
    yield Paragraph(
        say(
            "Посчитано по тексту регламента. Критический путь — наибольший из сроков ответа источников: запросы уходят "
            "вместе в первый день.",
            "Counted from the text of the regulation. The critical path is the longest of the terms in which sources "
            "answer: requests go out together on the first day.",
        )
    )
    if made.former is None:
        yield Paragraph(
            say(
                "Прежняя редакция не дана (--former), столбца «было» нет.",
                "No former version was given (--former), so there is no column for it.",
            )
        )
    size = _SIDE_BY_SIDE if made.former is None else 1
    for start in range(0, len(made.figures), size):
        yield _table(made, made.figures[start : start + size], say)
    if made.former is not None:
        now = {one.variant for one in made.figures}
        if gone := [one.title for one in made.former.figures if one.variant not in now and one.variant]:
            yield Paragraph(f"{say('Вариантов больше нет', 'Variants no longer there')}: {', '.join(gone)}.")


def _table(made: Assessment, shown: tuple[VariantFigures, ...], say: Say) -> Table:
    former = {} if made.former is None else {one.variant: one for one in made.former.figures}
    share = (100 - _HEADING_SHARE) // (len(shown) * (1 if made.former is None else 2))
    columns = [Column(say("Показатель", "Indicator"), _HEADING_SHARE)]
    for one in shown:
        title = one.title or say("все заявители", "all applicants")
        if made.former is None:
            columns.append(Column(title, share))
        else:
            columns.append(Column(say("Было", "Before") + f" ({made.former.version})", share))
            columns.append(Column(say("Стало", "Now") + f" ({made.requisites.version})", share))
    rows = []
    for name, called in FIGURES.items():
        cells: list[Cell] = [said(say.of(called))]
        for one in shown:
            if made.former is not None:
                before = former.get(one.variant)
                cells.append(
                    said(
                        say("варианта не было", "no such variant")
                        if before is None
                        else say.of(before.figures[name].text)
                    )
                )
            cells.append(said(say.of(one.figures[name].text)))
        rows.append(tuple(cells))
    names = ", ".join(one.title or say("все заявители", "all applicants") for one in shown)
    return Table(f"{say('Варианты', 'Variants')}: {names}", tuple(columns), tuple(rows))
