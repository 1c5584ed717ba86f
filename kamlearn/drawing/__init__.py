"""Draws values as HTML and SVG, the same for the page, the notebook and print."""
