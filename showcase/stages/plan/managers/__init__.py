"""Pages and links for those who edit."""
