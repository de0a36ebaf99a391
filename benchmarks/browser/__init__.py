"""Measures our pages in a real browser, beside Material for MkDocs and a single page with everything on it."""
