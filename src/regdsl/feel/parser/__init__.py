"""Text of an expression into its syntax tree."""

from regdsl.feel.parser.entry import Parsed, ParsedTests, parse, parse_unary_tests
from regdsl.feel.parser.height import MAX_HEIGHT

__all__ = ["MAX_HEIGHT", "Parsed", "ParsedTests", "parse", "parse_unary_tests"]
