"""Success stories: their cards, lists and pages."""
