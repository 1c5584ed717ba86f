"""Another place for the same function."""

from IPython import get_ipython

__all__ = ["get_ipython"]
