"""The small site of one cluster."""
