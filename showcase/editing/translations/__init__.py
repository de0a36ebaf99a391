"""How translators take texts out and bring them back, and what notes what each translation was made from."""
