"""The territory: its figures, priorities, policies, institutions and experts."""
