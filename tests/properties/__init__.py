"""What holds for every input: many small examples of what is cheap, few of what is not."""
