"""Open data as linked data: JSON-LD with its context inside, so that nothing has to be fetched to read it."""
