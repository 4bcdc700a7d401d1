# Two environments: Rasa 3.6 needs Python 3.10 and libraries past their support, so it lives alone in
# .venv-rasa; everything of ours runs in .venv. Both are installed from hash-locked files.
UV := .cache/tools/bin/uv
PY := .venv/bin/python

# Always in this order: `make -j` must not start the checks before the environment is there.
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help envs dev run chat test test-fast lint train benchmark locks clean

help: ## what can be asked for
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

envs: .venv-rasa/.stamp .venv/.stamp ## build both environments (again only when a lock changed)

run: envs ## the whole house: Rasa, actions, gateway, pager
	$(PY) -m bot run

chat: envs ## talk to it in this terminal
	$(PY) -m bot chat

train: envs ## train the model, if its data changed
	$(PY) -m bot train

test: envs lint ## every check and every test
	$(PY) -m pytest

test-fast: envs dev ## the tests that need neither a trained model nor patience
	$(PY) -m pytest -n auto -m "not slow"

lint: dev ## style, types, and who may import whom
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

benchmark: envs dev ## measure understanding and speed
	$(PY) -m benchmark

# --- environments ------------------------------------------------------------------------------------------

$(UV): requirements/tools.txt scripts/install-uv
	scripts/install-uv
	@touch $@

# A working environment is kept and only brought in line with its lock; a broken one (its Python was
# upgraded away, the folder was moved) is made anew.
# `sync` installs what is listed and follows no dependencies: that is how the files of rasa-nodeps come alone.
.venv-rasa/.stamp: requirements/rasa.txt requirements/rasa-nodeps.txt $(UV)
	@.venv-rasa/bin/python -c '' 2>/dev/null || { python=$$(scripts/find-python 3.10) && $(UV) venv --quiet --clear --python "$$python" .venv-rasa; }
	$(UV) pip sync --quiet --require-hashes --python .venv-rasa requirements/rasa.txt requirements/rasa-nodeps.txt
	@touch $@

.venv/.stamp: requirements/bellhop.txt $(UV)
	@$(PY) -c '' 2>/dev/null || { python=$$(scripts/find-python 3.12) && $(UV) venv --quiet --clear --python "$$python" .venv; }
	$(UV) pip sync --quiet --require-hashes --python .venv requirements/bellhop.txt
	@touch $@

# The tools of tests and checks join .venv only for those who test: `make run` does without.
dev: .venv/.stamp-dev
.venv/.stamp-dev: requirements/dev.txt .venv/.stamp
	$(UV) pip sync --quiet --require-hashes --python .venv requirements/bellhop.txt requirements/dev.txt
	@touch $@

# --- locks -------------------------------------------------------------------------------------------------

# No registry address and no local path may get into a lock: it must install from any mirror.
# Versions already locked stay unless `make locks UPGRADE=--upgrade`.
COMPILE = $(UV) pip compile --quiet --no-config --generate-hashes --no-annotate --no-emit-index-url \
	--no-emit-find-links --custom-compile-command 'make locks' $(UPGRADE)

locks: $(UV) ## compile requirements/*.in into hash-locked *.txt
	cd requirements && python=$$(../scripts/find-python 3.10) && export UV_PYTHON="$$python" && \
		$(COMPILE:.cache/%=../.cache/%) --python-version 3.10 rasa.in -o rasa.txt && \
		$(COMPILE:.cache/%=../.cache/%) --python-version 3.10 --no-deps rasa-nodeps.in -o rasa-nodeps.txt
	cd requirements && python=$$(../scripts/find-python 3.12) && export UV_PYTHON="$$python" && \
		$(COMPILE:.cache/%=../.cache/%) --python-version 3.12 bellhop.in -o bellhop.txt && \
		$(COMPILE:.cache/%=../.cache/%) --python-version 3.12 dev.in -o dev.txt && \
		$(COMPILE:.cache/%=../.cache/%) --python-version 3.9 tools.in -o tools.txt

clean: ## remove what was built, not what was recorded (var/ stays)
	rm -rf .venv .venv-rasa .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
