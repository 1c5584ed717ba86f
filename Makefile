# Everything is in make.py, which also serves Windows: py make.py serve
PYTHON ?= python3
TARGETS = serve test build notebooks bench lock clean

.PHONY: help $(TARGETS)

help:
	@$(PYTHON) make.py

# Words for the command behind a target: make serve ARGS="--port 9000"
$(TARGETS):
	@$(PYTHON) make.py $@ $(ARGS)
