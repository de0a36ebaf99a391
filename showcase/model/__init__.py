"""Nouns: frozen data that the stages hand to one another; nothing here reads or writes."""
