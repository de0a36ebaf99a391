# SPDX-License-Identifier: MIT
# The front door: every word here sets up what it needs. CI runs the same words.
.DEFAULT_GOAL := help
.PHONY: help site serve check test fix bench bench-full audit messages lock wheel clean

ARGS ?=
BIN := .venv/bin
UV_VERSION := 0.13.9
export NO_MKDOCS_2_WARNING := 1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

help: ## show these words
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo '  Flags for the program: make site ARGS="--locales en,de"'

site: ## build the website into site/
	@.ci/provide site
	@$(BIN)/python build.py build --cards $(ARGS)

serve: ## build, show in the browser, build again on every change
	@.ci/provide site
	@$(BIN)/python build.py serve $(ARGS)

check: ## check the content, build nothing
	@.ci/provide site
	@$(BIN)/python build.py check $(ARGS)

test: ## everything CI asks for: lint, types, tests (ARGS go to pytest)
	@.ci/provide dev
	@echo '--> ruff check' && $(BIN)/ruff check
	@echo '--> ruff format --check' && $(BIN)/ruff format --check
	@echo '--> mypy, while other tools are brought'; $(BIN)/mypy >.venv/mypy.txt 2>&1 & types=$$!; \
	  .ci/provide npm browser headless java pdf || exit 2; wait $$types; found=$$?; cat .venv/mypy.txt; exit $$found
	@echo '--> pytest' && $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

fix: ## let ruff mend and format the code
	@.ci/provide dev
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

audit: ## imports, docstrings, spelling, YAML; works offline
	@.ci/provide dev
	@echo '--> lint-imports' && $(BIN)/lint-imports --no-cache --no-logo
	@echo '--> interrogate' && $(BIN)/interrogate showcase
	@echo '--> codespell' && $(BIN)/codespell
	@echo '--> yamllint' && $(BIN)/yamllint --strict content mkdocs.yml .github .gitlab .gitlab-ci.yml .pre-commit-config.yaml

bench: ## measure speed against the numbers we promise: 1,000 clusters
	@.ci/provide dev
	@$(BIN)/python -m benchmarks.run $(ARGS)

bench-full: ## the same for 3,000 and 10,000 clusters and 24 languages, flags, search, serve
	@.ci/provide dev browser pdf
	@$(BIN)/python -m benchmarks.run --full $(ARGS)

messages: ## collect interface strings into locales/, update every translation
	@.ci/provide dev
	@.ci/messages

lock: ## choose exact versions anew: requirements/*.txt and package-lock.json
	@.ci/provide dev npm
	@$(BIN)/python -m venv .venv/lock-tools
	@.venv/lock-tools/bin/python -m pip install -qq --disable-pip-version-check uv==$(UV_VERSION)
	@.ci/lock

wheel: ## build the wheel into dist/ (build.py hides the tool `python -m build`)
	@.ci/provide dev
	@$(BIN)/pyproject-build --wheel --no-isolation

clean: ## remove what was built or cached; content and .venv stay
	@rm -rf site .showcase dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find showcase tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
