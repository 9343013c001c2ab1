"""What a change changes, as a sheet: for whom decisions change, by how much, what was not compared, and what is written
differently. Words are told apart from what decisions turn on."""

from collections.abc import Iterator, Sequence

from regdsl.diagnostics.bilingual import Lang
from regdsl.report.assessment_words import Say
from regdsl.report.change_decisions import decisions_blocks
from regdsl.report.sheet import Block, Heading, Paragraph, Sheet
from regdsl.report.written_rows import written_table
from regdsl.verify.change.run import Comparison
from regdsl.verify.change.written import Change

__all__ = ["change_sheet"]


def change_sheet(made: Comparison, written: Sequence[Change], lang: Lang) -> Sheet:
    """The sheet of one pair of versions, for `render_sheet_text` and `render_sheet_html`."""
    say = Say(lang)
    program = made.new.program
    title = program.title.get(lang) or program.title[program.language]
    name = f"{title}: {made.old.program.version} → {program.version}"
    blocks = (
        Heading(1, name),
        *decisions_blocks(made, say),
        *_written(written, say),
    )
    return Sheet(name, name, blocks)


def _written(written: Sequence[Change], say: Say) -> Iterator[Block]:
    yield Heading(2, say("Что написано иначе", "What is written differently"))
    if not written:
        yield Paragraph(say("Ничего.", "Nothing."))
    for words, caption in (
        (False, say("По существу", "In substance")),
        (True, say("Слова и ссылки: решения на них не стоят", "Words and references: no decision turns on them")),
    ):
        told = [one for one in written if one.words is words]
        if told:
            yield written_table(f"{caption}: {len(told)}", told, say)
