"""What a change changes, as a sheet: for whom decisions change, by how much, what was not compared, and what is written
differently. Words are told apart from what decisions turn on."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from regdsl.diagnostics import Diagnostic
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.assessment_words import Say
from regdsl.report.change_words import amount_cell, applicant, change_row, days_said, verdict_said
from regdsl.report.sheet import Block, Heading, Listing, Paragraph, Sheet, Table, said
from regdsl.verify.change.run import BOTH, Answer, Comparison
from regdsl.verify.change.written import Change
from regdsl.verify.verdict import Proved, Refuted

__all__ = ["change_sheet"]


def change_sheet(made: Comparison, written: Sequence[Change], lang: Lang) -> Sheet:
    """The sheet of one pair of versions, for `render_sheet_text` and `render_sheet_html`."""
    say = Say(lang)
    program = made.new.program
    title = program.title.get(lang) or program.title[program.language]
    name = f"{title}: {made.old.program.version} → {program.version}"
    blocks = (
        Heading(1, name),
        Paragraph(days_said(made.days, say)),
        *_decisions(made, say),
        *_amounts(made, say),
        *_kept_in_mind(made, say),
        *_written(written, say),
    )
    return Sheet(name, name, blocks)


def _decisions(made: Comparison, say: Say) -> Iterator[Block]:
    yield Heading(2, say("Что меняется в решениях", "What changes in decisions"))
    yield Paragraph(_conclusion(made, say))
    for _, group in groupby(made.answers, key=lambda one: one.group.id):
        answers = list(group)
        if not any(map(_is_open, answers)) and answers[0].group.id == BOTH.id:
            continue
        proved = sum(isinstance(one.verdict, Proved) for one in answers)
        told = say(f"доказано {proved} из {len(answers)}", f"proved {proved} of {len(answers)}")
        caption = f"{say.of(answers[0].group.title)}: {told}"
        rows = tuple((said(_headline(one, say)), said(_told(made, one, say))) for one in answers if _is_open(one))
        columns = say.columns(("Что меняется", "What changes", 50), ("У кого", "For whom", 50))
        yield Table(caption, columns, rows) if rows else Paragraph(caption)


def _conclusion(made: Comparison, say: Say) -> str:
    if not made.can_change:
        return say(
            "Ни одно решение не меняется: доказано для всех заявителей.",
            "No decision changes: this is proved of all applicants.",
        )
    if any(isinstance(one.verdict, Refuted) for one in made.answers):
        return say("Решения меняются.", "Decisions change.")
    return say("Не доказано, что решения не меняются.", "That no decision changes is not proved.")


def _is_open(answer: Answer) -> bool:
    return not isinstance(answer.verdict, Proved)


def _headline(answer: Answer, say: Say) -> str:
    """What changes; of what was not decided, the claim."""
    claim = answer.claim
    if not isinstance(answer.verdict, Refuted):
        return say.of(claim.says)
    return Diagnostic(claim.kind, None, params=claim.params).message(say.lang)


def _told(made: Comparison, answer: Answer, say: Say) -> str:
    verdict = answer.verdict
    if isinstance(verdict, Refuted) and verdict.witness is not None and verdict.shown:
        return applicant(made, verdict.witness, say)
    return verdict_said(made, verdict, say)


def _amounts(made: Comparison, say: Say) -> Iterator[Block]:
    if not made.amounts:
        return
    yield Heading(2, say("На сколько", "By how much"))
    columns = say.columns(
        ("Сведение записи", "Field of the record", 30),
        ("Наименьшее изменение", "Least change", 35),
        ("Наибольшее изменение", "Greatest change", 35),
    )
    rows = tuple(
        (said(say.of(one.entry.title)), amount_cell(made, one, one.least, say), amount_cell(made, one, one.most, say))
        for one in made.amounts
    )
    caption = say(
        "Новое значение минус прежнее, где предоставлено и раньше, и теперь", "New less old, where both grant"
    )
    yield Table(caption, columns, rows)


def _kept_in_mind(made: Comparison, say: Say) -> Iterator[Block]:
    cut = {
        name: places
        for one in made.answers
        if isinstance(one.verdict, Proved | Refuted)
        for name, places in one.verdict.cut.items()
    }
    told = [say.of(note.says) for note in made.notes]
    if cut:
        lists = ", ".join(f"{name} — {places}" for name, places in cut.items())
        told.append(say(f"списки рассмотрены до стольких элементов: {lists}", f"lists were looked at up to: {lists}"))
    if told:
        yield Heading(2, say("Как сравнивалось", "How it was compared"))
        yield Listing(tuple(told))


def _written(written: Sequence[Change], say: Say) -> Iterator[Block]:
    yield Heading(2, say("Что написано иначе", "What is written differently"))
    if not written:
        yield Paragraph(say("Ничего.", "Nothing."))
    columns = say.columns(("Где", "Where", 34), ("Было", "Before", 33), ("Стало", "After", 33))
    for words, caption in (
        (False, say("По существу", "In substance")),
        (True, say("Слова и ссылки: решения на них не стоят", "Words and references: no decision turns on them")),
    ):
        rows = tuple(change_row(one, say) for one in written if one.words is words)
        if rows:
            yield Table(f"{caption}: {len(rows)}", columns, rows)
