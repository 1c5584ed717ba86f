"""Where some packages look for the shell."""
