"""Lowering: from the checked regulation to the program that every backend runs."""
