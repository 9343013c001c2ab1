"""The comments over grounds, variants and definitions."""

from regdsl.compile.literals import comment
from regdsl.core.program import Definition, Ground, Program
from regdsl.core.texts import Title

__all__ = ["definition_comments", "ground_comment", "titled"]


def titled(program: Program, title: Title) -> str:
    """A title in the regulation's own language, or in any."""
    return title.get(program.language) or next(iter(title.values()), "")


def ground_comment(program: Program, ground: Ground) -> str:
    """`# id · title (articles)`, without a title that says no more than the id."""
    basis = f" ({', '.join(ground.basis)})" if ground.basis else ""
    title = titled(program, ground.title)
    more = f" · {title}" if title and title != ground.id else ""
    return f"# {comment(f'{ground.id}{more}{basis}')}"


def definition_comments(program: Program, definition: Definition) -> list[str]:
    """`# name: title`, or the name alone where the title says no more; below it the lines of its table."""
    title = titled(program, definition.title)
    more = f": {title}" if title and title != definition.name else ""
    return [f"# {comment(line)}" for line in (definition.name + more, *definition.table)]
