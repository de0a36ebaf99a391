"""Pages on open data."""
