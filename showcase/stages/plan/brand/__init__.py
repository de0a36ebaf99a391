"""The brand as visitors and partners get it: marks, badges, the brand page and its kit."""
