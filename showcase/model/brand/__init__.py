"""The look of a programme, derived from a few colours and choices: pure functions, no files."""
