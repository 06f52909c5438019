"""What the benches have in common: measuring a process, the peers, edits, tables and the plot.

The commands lie beside this folder, and begin with ``bench``; what they find is written in
``handbook/speed.md``.
"""
