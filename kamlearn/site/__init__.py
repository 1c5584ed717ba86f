"""The site: both languages built with Jupyter Book, served from one static folder."""
