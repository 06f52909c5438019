"""What a steward does to editions: release, withdraw, roll back; each is one logged commit."""
