"""Coverage-guided fuzzing of the expression parser, run by hand: `python -m tests.fuzz.fuzz_feel [options]`."""

from contextlib import suppress

__all__ = ["main", "try_one"]


def try_one(data: bytes) -> None:
    """Parse, print and evaluate what `data` spells; anything but a finding is a defect and is raised."""
    from regdsl.feel import FeelError, evaluate
    from regdsl.feel.parser import parse, parse_unary_tests
    from regdsl.feel.printer import format_expression

    text = data.decode("utf-8", "replace")
    parsed = parse(text)
    parse_unary_tests(text)
    for problem in parsed.problems:
        if not 0 <= problem.start <= problem.end <= len(text):
            raise AssertionError(f"a place outside the text: {problem}")
    if parsed.expr is not None:
        if parse(format_expression(parsed.expr)).expr is None:
            raise AssertionError(f"the printed form does not parse: {format_expression(parsed.expr)}")
        with suppress(FeelError):
            evaluate(text)


def main() -> None:
    """Run until stopped or until something is found."""
    from tests.fuzz.running import run

    run(try_one, ("regdsl.feel", "regdsl.feel.parser", "regdsl.feel.printer"))


if __name__ == "__main__":
    main()
