"""Putting versions of the site before readers: whole or not at all, and never less than before."""
