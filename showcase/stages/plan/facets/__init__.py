"""Filters of lists, and the pages of their values."""
