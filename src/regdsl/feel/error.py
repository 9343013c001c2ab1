"""What `regdsl.feel.evaluate` raises for a text that cannot be evaluated."""

from regdsl.feel.problem import Problem

__all__ = ["FeelError"]


class FeelError(ValueError):
    """An expression that does not parse, or does more than an expression may; `problems` says what and where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        message = first.kind.message.en.format_map(
            {key: value if isinstance(value, str | int) else value.en for key, value in first.params.items()}
        )
        super().__init__(f"{first.kind.code} at {first.start}: {message}")
        self.problems = problems
