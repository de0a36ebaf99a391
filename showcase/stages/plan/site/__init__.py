"""Home page, prose, legal pages, header and footer."""
