"""What templates receive: text chosen, dates formatted, addresses resolved."""
