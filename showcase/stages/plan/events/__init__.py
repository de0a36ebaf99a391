"""Events: their cards, lists, months and pages."""
