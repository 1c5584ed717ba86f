"""The course on paper: one PDF per language, made from the built pages."""
