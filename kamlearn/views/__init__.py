"""Widgets: the only room that imports ipywidgets and anywidget."""
