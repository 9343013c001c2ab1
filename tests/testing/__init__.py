"""Tests of the case runner."""
