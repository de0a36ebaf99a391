"""Geometry of charts: numbers in, shares of the drawing out. Nothing here knows words, colours or pages."""
