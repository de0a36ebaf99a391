"""What managers call: new, import, format, migrate, schema, report, translations, serve."""
