"""The component page: all parts of pages in all their states, made of samples that name nobody."""
