"""How large, deep and strange a content file may be; the manual for managers names the numbers."""

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 20_000
MAX_ALIASES = 20
