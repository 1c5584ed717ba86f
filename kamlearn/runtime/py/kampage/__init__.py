"""The Python side of the page: comms, streams, cells and errors as messages to the page."""
