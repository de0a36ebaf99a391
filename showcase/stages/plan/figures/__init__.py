"""Charts of what the profiles say, and of the benchmarks of the programme."""
