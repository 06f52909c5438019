"""Pages in docs/: what they may hold, how they are read, and how they become safe HTML."""
