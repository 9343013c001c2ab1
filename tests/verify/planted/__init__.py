"""Bugs planted in the shipped examples: what each kind is, where it is planted, what must be found."""
