"""Writing what is decided one by one on complete data: a pass over the list."""

from regdsl.compile.code import Code, Comprehension, Leaf, Strength, group, leaf, lines, tuple_of
from regdsl.compile.fast_context import is_variant
from regdsl.compile.fast_expressions import fast
from regdsl.compile.fast_writer import FastWriter, kernels_of
from regdsl.core.program import Subjects

__all__ = ["each_lines", "needed_results", "none_granted", "refused_lines", "result_lines"]


def _in_variants(writer: FastWriter, subjects: Subjects) -> Code | None:
    """Whether it is decided one by one in the variant at hand; None where it is in all."""
    if subjects.only is None or subjects.only >= frozenset(one.id for one in writer.program.variants):
        return None
    return is_variant(tuple(sorted(subjects.only)))


def _over(writer: FastWriter, subjects: Subjects, name: str, element: Code) -> Code:
    own = writer.ctx.symbols.local(subjects.name)
    return Comprehension(name, element, own, fast(writer.ctx, subjects.source))


def each_lines(writer: FastWriter, subjects: Subjects) -> list[str]:
    """`each`: every record with the flags of the grounds about it."""
    written = ["", "    # one by one", *writer.define([subjects.source, *kernels_of(list(subjects.grounds))])]
    flags = tuple(tuple_of(tuple(writer.flag(ground, limb) for limb in ground.limbs)) for ground in subjects.grounds)
    own = leaf(writer.ctx.symbols.local(subjects.name))
    each = _over(writer, subjects, "tuple", tuple_of((own, tuple_of(flags))))
    return [*written, *_where(writer, subjects, each, "each = ", "()")]


def result_lines(writer: FastWriter, subjects: Subjects) -> list[str]:
    """`results`: the fields of every subject's record."""
    values = [result.value for result in writer.program.results]
    written = writer.define([subjects.source, *values])
    made = tuple_of(tuple(fast(writer.ctx, value) for value in values))
    return [*written, *_where(writer, subjects, _over(writer, subjects, "tuple", made), "results = ", "()")]


def _where(writer: FastWriter, subjects: Subjects, code: Code, before: str, otherwise: str) -> list[str]:
    test = _in_variants(writer, subjects)
    if test is None:
        return writer.ctx.notes.beside(lines(code, 4, before))
    return [
        *lines(test, 4, "if ", ":"),
        *writer.ctx.notes.beside(lines(code, 8, before)),
        "    else:",
        f"        {before}{otherwise}",
    ]


def none_granted(writer: FastWriter, subjects: Subjects) -> Code:
    """Whether some ground holds for every subject."""
    flags = tuple(writer.flag(ground, limb) for ground in subjects.grounds for limb in ground.limbs)
    element = group("or", flags, Strength.OR) if flags else Leaf("False")
    every = _over(writer, subjects, "all", element)
    test = _in_variants(writer, subjects)
    return every if test is None else group("and", (test, every), Strength.AND)


def refused_lines(writer: FastWriter, subjects: Subjects, named: str) -> list[str]:
    """Return the brief decision `named` where every subject is refused."""
    written = ["", "    # one by one", *writer.define([subjects.source, *kernels_of(list(subjects.grounds))])]
    test = writer.ctx.notes.beside(lines(none_granted(writer, subjects), 4, "if ", ":"))
    return [*written, *test, f"        return {named}"]


def needed_results(writer: FastWriter, subjects: Subjects, values: list[Code]) -> list[str]:
    """Work out, for every subject, the fields that may lack what is not published."""
    if not values:
        return []
    made = _over(writer, subjects, "tuple", tuple_of(tuple(values)))
    test = _in_variants(writer, subjects)
    if test is None:
        return writer.ctx.notes.beside(lines(made, 4))
    return [*lines(test, 4, "if ", ":"), *writer.ctx.notes.beside(lines(made, 8))]
