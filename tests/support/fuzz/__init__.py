"""Differential fuzzing: valid proposals are made and broken; checker and build must agree."""
