# Commands of the guidebook. Each installs what it needs; on a fresh machine `make site` or `make test` alone is enough.
.PHONY: site test serve check fix bench accessibility screenshots links clean help
.DEFAULT_GOAL := help
SHELL := /bin/sh
export NO_MKDOCS_2_WARNING := 1
# Python keeps what it compiled: else each of the many starts compiles all of it anew.
export PYTHONDONTWRITEBYTECODE :=

UV := $(or $(shell command -v uv 2>/dev/null),.tools/bin/uv)
# The system's own Python where it will do: distributions build it with optimisation. Another one first in the path, built by
# hand, took 40 % longer for everything here. UV_PYTHON=... names another.
SYSTEM_PYTHON := $(shell /usr/bin/python3 -c 'import sys; (3, 11) <= sys.version_info[:2] < (3, 14) and print(sys.executable)' 2>/dev/null)
ifneq ($(SYSTEM_PYTHON),)
export UV_PYTHON ?= $(SYSTEM_PYTHON)
endif
RUN := .venv/bin/
PYTEST_WORKERS ?= 2
DOWNLOADS ?= 1

help:
	@echo "make site    the site, into site/"
	@echo "             DOWNLOADS=0: without the files to print and to take along"
	@echo "make serve   live preview (SITE_LANG=id for one language)"
	@echo "make check   fast checks of the sources      make fix    the mends a machine can make"
	@echo "make test    all tests, a browser included   make links  addresses outside, a report"
	@echo "make bench   how long and how heavy"
	@echo "make screenshots  after make site: pictures of every template, for a person to look at"
	@echo "make accessibility  after make site: what programs find, into data/accessibility.yml, which the statement shows"

# uv, where the machine has none: pinned, checked by its hash.
.tools/bin/uv: uv-bootstrap.txt
	@python3 -c 'import ensurepip' 2>/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; } \
	  || { echo "Python 3.11+ with its venv module is needed (Debian, Ubuntu: apt install python3-venv)"; exit 1; }
	@python3 -m venv .tools && .tools/bin/python -m pip install -q --require-hashes -r uv-bootstrap.txt && touch $@

# --inexact: the site needs less than the tests and must not remove what they installed.
.venv/.site-ready: pyproject.toml uv.lock | $(filter .tools/bin/uv,$(UV))
	@$(UV) sync -q --locked --inexact && touch $@
.venv/.test-ready: pyproject.toml uv.lock | $(filter .tools/bin/uv,$(UV))
	@$(UV) sync -q --locked --inexact --group test && touch $@ .venv/.site-ready

# Pango lays out the PDFs. Debian's packages where we are root; else we say what is missing.
.venv/.print-ready: | .venv/.site-ready
	@[ "$(DOWNLOADS)" = 0 ] || $(RUN)python -c 'import weasyprint' 2>/dev/null \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo "installing Pango (Debian packages)" && apt-get update -qq \
	  && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null; } \
	  || { echo "The PDFs need Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Without PDFs: make site DOWNLOADS=0"; exit 1; }
	@[ "$(DOWNLOADS)" = 0 ] || touch $@

site: .venv/.site-ready .venv/.print-ready
	@DOWNLOADS=$(DOWNLOADS) $(RUN)guidebook site

serve: .venv/.site-ready
	@$(RUN)mkdocs serve --no-strict

check: .venv/.site-ready
	@$(RUN)guidebook check

fix: .venv/.site-ready
	@$(RUN)guidebook check --fix

test: .venv/.test-ready .venv/.print-ready
	@$(RUN)ruff check -q scripts tests
	@# The check reads while the programs that the tests need are fetched.
	@$(RUN)guidebook check & check=$$!; sh tests/install_browser.sh && sh tests/install_checkers.sh && sh tests/install_prints.sh; \
	  there=$$?; wait $$check && exit $$there
	@$(RUN)pytest -n $(PYTEST_WORKERS) --dist worksteal

links: .venv/.site-ready
	@$(RUN)guidebook links

bench: .venv/.test-ready
	@sh tests/install_browser.sh
	@sh tests/install_bench.sh
	@$(RUN)python tests/bench/build.py
	@$(RUN)python tests/bench/weight.py
	@$(RUN)python tests/bench/lighthouse.py
	@$(RUN)python tests/bench/status.py
	@$(RUN)python tests/bench/search.py
	@$(RUN)python tests/bench/outputs.py

# The site first, before anything is installed: without it there is nothing to look at.
accessibility: .venv/.test-ready
	@[ -d site/unduhan ] || { echo "There is no built site with its downloads. Run 'make site' (without DOWNLOADS=0) first."; exit 1; }
	@sh tests/install_browser.sh
	@sh tests/install_checkers.sh
	@sh tests/install_prints.sh
	@$(RUN)python -m tests.record_accessibility

screenshots: .venv/.test-ready
	@sh tests/install_browser.sh
	@$(RUN)python -m tests.screenshots

clean:
	rm -rf site .site.new .site.old .cache .venv .tools
