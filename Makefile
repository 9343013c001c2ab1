# Every target makes its own environment: only Python 3.11 or newer and make have to be there.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

VENV ?= .venv
JOBS ?= 2
SEED ?= 20260101

# The first interpreter that is new enough; `make PYTHON=/path/to/python3.12 …` overrides it.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

BIN := $(VENV)/bin
RUN := $(BIN)/python
PYTEST := $(RUN) -m pytest -n $(JOBS) --dist worksteal

# An environment is fresh while pyproject.toml and the place of the clone are the ones it was made for: the stamp's
# name is their digest, so that a checkout's new file times cost nothing and a fresh stamp needs no network.
DIGEST := $(shell { cat pyproject.toml; pwd; } | cksum | tr ' ' '-')
CORE := $(VENV)/.installed-core-$(DIGEST)
DEV := $(VENV)/.installed-dev-$(DIGEST)
BENCH := $(VENV)/.installed-bench-$(DIGEST)
PIP := $(RUN) -m pip --disable-pip-version-check -qq

.PHONY: help demo test test-deep check bench mutants docs golden clean environment

help: ## Show these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

demo: $(CORE) ## Two services decide: granted, refused with every ground, a datum missing
	@PATH="$(abspath $(BIN)):$$PATH" sh examples/demo.sh

test: check ## Everything that CI runs, at depth 1
	@$(PYTEST) tests; status=$$?; \
	if [ $$status -eq 5 ]; then echo 'make test: no test was collected, so nothing was shown' >&2; fi; exit $$status

test-deep: $(DEV) ## The same tests at full counts, then a seeded sample of mutants
	@REGDSL_DEPTH=deep $(PYTEST) tests
	@$(RUN) -m tools.mutants --seed $(SEED) --budget 720 --jobs $(JOBS)

check: $(DEV) ## Format, lint, types, layers, docs
	@$(RUN) -m ruff format --check --output-format concise . >$(VENV)/format.log || { cat $(VENV)/format.log; echo 'make check: run `ruff format .`' >&2; exit 1; }
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m mypy --no-error-summary
	@$(BIN)/lint-imports >$(VENV)/layers.log 2>&1 || { cat $(VENV)/layers.log; exit 1; }
	@$(MAKE) --no-print-directory docs
	@echo 'check: format, lint, types, layers and docs are clean'

bench: $(BENCH) ## Side by side with the peers, ratios in one table
	@$(RUN) -m bench $(ARGS)

mutants: $(DEV) ## Mutation testing of the whole semantic core (hours)
	@$(RUN) -m tools.mutants --seed $(SEED) --jobs $(JOBS) $(ARGS)

docs: $(DEV) ## The documentation, into docs/_build/html; warnings are errors
	@$(RUN) -m sphinx -W --keep-going -q -b html docs docs/_build/html

golden: $(DEV) ## Write the expected outputs and generated files anew, to be read in the diff
	@$(PYTEST) tests --update-golden -q || true
	@git --no-pager diff --stat 2>/dev/null || true

clean: ## Remove all that these targets made
	rm -rf .venv build dist docs/_build bench/results .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools bench -name __pycache__ -type d -prune -exec rm -rf {} +

environment: $(DEV)

$(RUN):
	@test -n "$(PYTHON)" || { echo 'regdsl needs Python 3.11 or newer; none was found on PATH' >&2; exit 1; }
	@echo "making the environment $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'the Python module venv does not work here: on Debian and Ubuntu install python3-venv' >&2; exit 1; }

$(CORE): | $(RUN)
	@echo 'installing regdsl and the few packages of its core'
	@$(PIP) install -e . && rm -f $(VENV)/.installed-core-* && touch $@

$(DEV): | $(RUN)
	@echo 'installing regdsl with its tools for development'
	@$(PIP) install -e '.[dev]' && rm -f $(VENV)/.installed-dev-* $(VENV)/.installed-core-* && touch $@ $(CORE)

$(BENCH): | $(RUN)
	@echo 'installing regdsl with the peers it is measured against'
	@$(PIP) install -e '.[bench]' && rm -f $(VENV)/.installed-bench-* && touch $@
