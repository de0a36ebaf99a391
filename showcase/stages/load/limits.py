"""How large, deep and strange a content file may be; the manual for managers names the numbers."""

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 20_000
MAX_ALIASES = 20
MAX_LINES = 10_000  # of a file that is searched for slips of the pen
MAX_SLIPS = 200  # of one file that are told and mended at once
