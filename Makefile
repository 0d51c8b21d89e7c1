# make run   installs, reads samples/ and serves the dashboard on http://localhost:8501 (PORT= changes it)
# make test  installs what the suite needs and runs it, with lint and type check
PORT ?= 8501
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
CONSTRAINTS := .ci/constraints.txt
DATABASE := .data/toezegd.sqlite
PIP = $(BIN)/python -m pip install --quiet --constraint $(CONSTRAINTS)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test bench images lint upgrade browser clean
.DEFAULT_GOAL := run
# Chromium comes while Python's packages do.
MAKEFLAGS += --jobs=2

# uv does in a quarter of a minute what takes pip one and a half; where it can't (an index that only pip knows), pip does.
define install
	@test -n "$(PYTHON)" || { echo "toezegd needs Python 3.11 or newer (apt install python3.11-venv)"; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing toezegd into $(VENV): once; half a minute, nothing is shown meanwhile ..."
	@{ $(PIP) uv && $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint $(CONSTRAINTS) $(1); } \
		|| { echo "uv could not; pip goes on, which takes a minute or two ..."; $(PIP) $(1); }
endef

$(VENV)/.installed: pyproject.toml $(CONSTRAINTS)
	$(call install,--editable .)
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(CONSTRAINTS)
	$(call install,--editable '.[dev]')
	@touch $(VENV)/.installed $@

run: $(VENV)/.installed
	@mkdir -p $(dir $(DATABASE))
	@TOEZEGD_DATABASE_URL="sqlite:///$(CURDIR)/$(DATABASE)" $(BIN)/toezegd ingest samples
	@TOEZEGD_DATABASE_URL="sqlite:///$(CURDIR)/$(DATABASE)" $(BIN)/toezegd dashboard --port $(PORT)

# A file goes to one worker as a whole: what its tests share (a server, a database) is made once.
# The programs that tests start would compile all modules each time where nothing compiled is kept.
test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/.installed-dev browser lint
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder -q

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --num-workers 2

# The browser tests drive Debian's Chromium. Without the right to install it they are skipped, and say so.
browser:
	@sh .ci/browser

bench: $(VENV)/.installed-dev
	$(BIN)/python -m pytest tests/benchmarks -m bench -q -s -p no:cacheprovider

# The pictures of the documentation, taken anew.
images: $(VENV)/.installed-dev browser
	$(BIN)/python -m tests.dashboard.images

# The one way to newer versions: solve afresh, write down what was solved, run the suite.
upgrade:
	$(PYTHON) .ci/upgrade

clean:
	rm -rf $(VENV) .data .pytest_cache .mypy_cache .ruff_cache .hypothesis
