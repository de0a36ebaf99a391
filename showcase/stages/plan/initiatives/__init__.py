"""Initiatives: joint brands, alliances and projects, their list and pages."""
