"""Mutation testing of the semantic core: a change of one expression that no test notices is a missing test."""
