"""What MkDocs calls, and what builds and checks a whole site."""
