"""``python -m kamlearn``: the command where the scripts folder is not on the path."""

from kamlearn.cli import main

main()
