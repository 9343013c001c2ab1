"""Writing what is decided one by one on complete data: a pass over the list."""

from regdsl.compile.code import Code, Comprehension, Leaf, Strength, group, leaf, lines, tuple_of
from regdsl.compile.fast_context import is_variant
from regdsl.compile.fast_expressions import fast
from regdsl.compile.fast_writer import FastWriter, kernels_of
from regdsl.core.program import Result, Subjects

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
    return [*written, *_where(writer, subjects, each, "each = ", tuple_of(()))]


def result_lines(writer: FastWriter, subjects: Subjects) -> list[str]:
    """`results`: the fields of every subject's record; where nothing is decided one by one, those of the only one."""
    results = writer.program.results
    written = writer.define([subjects.source, *(result.value for result in results)])
    values = [fast(writer.ctx, result.value) for result in results]
    each = _over(writer, subjects, "tuple", tuple_of(tuple(values)))
    whole = [leaf("None") if one.of_subject else value for one, value in zip(results, values, strict=True)]
    return [*written, *_where(writer, subjects, each, "results = ", tuple_of(tuple(whole)))]


def _where(writer: FastWriter, subjects: Subjects, code: Code, before: str, otherwise: Code) -> list[str]:
    test = _in_variants(writer, subjects)
    if test is None:
        return writer.ctx.notes.beside(lines(code, 4, before))
    return [
        *lines(test, 4, "if ", ":"),
        *writer.ctx.notes.beside(lines(code, 8, before)),
        "    else:",
        *lines(otherwise, 8, before),
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


def needed_results(writer: FastWriter, subjects: Subjects, counted: list[Result]) -> list[str]:
    """Work out, for every subject or of the only record, the fields that may lack what is not published."""
    if not counted:
        return []
    values = [fast(writer.ctx, result.value) for result in counted]
    made = _over(writer, subjects, "tuple", tuple_of(tuple(values)))
    test = _in_variants(writer, subjects)
    if test is None:
        return writer.ctx.notes.beside(lines(made, 4))
    whole = [value for result, value in zip(counted, values, strict=True) if not result.of_subject]
    written = [*lines(test, 4, "if ", ":"), *writer.ctx.notes.beside(lines(made, 8))]
    return [*written, *(["    else:", *lines(tuple_of(tuple(whole)), 8)] if whole else [])]
