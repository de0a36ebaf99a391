"""The page on which a programme learns from its own and from others' work."""
