"""What the benches have in common: measuring a process, the peers, edits, tables and the plot.

``scripts/bench_*.py`` are the commands; what they find is written in ``handbook/speed.md``.
"""
