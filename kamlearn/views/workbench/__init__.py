"""The workbench as widgets, the same in the page and in a notebook."""
