"""What semantics 1 told of grounds and variants: of a list of records grounds read all that is computed for these,
whatever of it they looked at; the variant rested on features alone."""

from collections.abc import Iterable

from msgspec.structs import replace

from regdsl.core.program import Ground, Program

__all__ = ["grounds_once", "program_once"]


def program_once(program: Program) -> Program:
    """The program whose grounds and variants read what they were told to read once; all else is the same, the texts
    too."""
    stages = tuple(replace(stage, grounds=grounds_once(stage.grounds)) for stage in program.stages)
    subjects = program.subjects
    if subjects is not None:
        subjects = replace(subjects, grounds=grounds_once(subjects.grounds))
    variants = tuple(replace(variant, reads=()) for variant in program.variants)
    return replace(program, stages=stages, subjects=subjects, variants=variants)


def grounds_once(grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    """The grounds with what they were told to read once."""
    return tuple(
        replace(
            ground,
            limbs=tuple(
                limb if limb.reads_once is None else replace(limb, reads=limb.reads_once, reads_once=None)
                for limb in ground.limbs
            ),
        )
        for ground in grounds
    )
