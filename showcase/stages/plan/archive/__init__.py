"""The archive: what ended, merged or rests stays, says so, and stands in no list of what works."""
