"""What the search knows and says."""
