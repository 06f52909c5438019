"""What a proposal is and what it changes: git, comparison, preview, words for the reviewer."""
