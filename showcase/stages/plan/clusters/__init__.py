"""Pages of clusters: profile, directory, maps, comparisons."""
