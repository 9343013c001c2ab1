"""Where the parser stands: the tokens, the names in scope and the budgets that hostile input would exhaust."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

from regdsl.diagnostics import Bilingual, Kind
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.feel.findings import TOO_DEEP
from regdsl.feel.problem import Problem
from regdsl.feel.scanner import END, KEYWORDS, SYMBOL, WORD, SyntaxStop, Token
from regdsl.feel.tree import Expr
from regdsl.feel.vocabulary import NameIndex, Vocabulary

__all__ = ["MAX_NESTING", "Cursor", "ExpressionParser"]

MAX_NESTING: Final = 100
"""How deep expressions may stand in one another; keeps every recursive reading far from Python's own limit."""

RETRY_BUDGET: Final = 20_000
"""How many tokens may be read a second time because `[` after a range's upper end may be a filter or its bracket."""


class Cursor:
    """A position in the tokens of one expression, and what is known at that position."""

    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, expression: "ExpressionParser") -> None:
        self.text = text
        self.tokens = tokens
        self.position = 0
        self.nesting = 0
        self.retry_budget = RETRY_BUDGET
        self.closing_bracket: int | None = None
        self.scopes: list[NameIndex] = [vocabulary.name_index]
        self.field_indexes: list[NameIndex] = [vocabulary.field_index]
        self.seen_fields = NameIndex()
        self._expression = expression

    @property
    def token(self) -> Token:
        """The token to be read next."""
        return self.tokens[self.position]

    @property
    def end(self) -> int:
        """Where the token read last ends."""
        return self.tokens[self.position - 1].end if self.position else 0

    def ahead(self, count: int = 1) -> Token:
        """Return the token `count` places after the next one, END when there are not so many."""
        return self.tokens[min(self.position + count, len(self.tokens) - 1)]

    def advance(self) -> Token:
        """Read one token."""
        token = self.tokens[self.position]
        if token.kind is not END:
            self.position += 1
        return token

    def at_symbol(self, symbol: str) -> bool:
        """Tell whether the sign `symbol` comes next."""
        token = self.tokens[self.position]
        return token.text == symbol and token.kind is SYMBOL

    def at_word(self, word: str) -> bool:
        """Tell whether `word` comes next."""
        token = self.tokens[self.position]
        return token.text == word and token.kind is WORD

    def accept_symbol(self, symbol: str) -> bool:
        """Read the sign `symbol` if it comes next, and tell whether it did."""
        found = self.at_symbol(symbol)
        if found:
            self.position += 1
        return found

    def at_name(self, offset: int = 0) -> bool:
        """Tell whether a word that is no keyword stands `offset` tokens ahead."""
        token = self.ahead(offset)
        return token.kind is WORD and token.text not in KEYWORDS

    def expression(self, power: int = 0) -> Expr:
        """Read an expression whose operators bind at least as strongly as `power`.

        Raises SyntaxStop where it cannot be read, or when expressions stand too deep in one another.
        """
        if self.nesting >= MAX_NESTING:
            self.stop(TOO_DEEP, self.token.start, self.token.end, {"limit": MAX_NESTING})
        self.nesting += 1
        try:
            return self._expression(self, power)
        finally:
            self.nesting -= 1

    @contextmanager
    def scope(self, names: Iterable[str] = ()) -> Iterator[NameIndex]:
        """Open a scope with local `names`; more may be added to it while it lasts."""
        index = NameIndex(names)
        self.scopes.append(index)
        try:
            yield index
        finally:
            self.scopes.pop()

    def stop(
        self,
        kind: Kind,
        start: int,
        end: int,
        params: dict[str, Parameter] | None = None,
        help: Bilingual | None = None,
    ) -> NoReturn:
        """Raise SyntaxStop with a finding of `kind` between two offsets."""
        raise SyntaxStop(Problem(kind, start, end, params or {}, help))


ExpressionParser = Callable[[Cursor, int], Expr]
