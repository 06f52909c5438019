"""How the work goes: progress, timeline, indicators, gaps, and what is due."""
