"""Where clusters stand in the programme: quality labels, tiers, and what it takes to be admitted."""
