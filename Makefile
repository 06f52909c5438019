# Kommandona finns i scripts/; här står bara i vilken ordning de körs.
PYTHON ?= python3
BIN := .venv/bin
UPGRADE ?=
BASE ?= main
EDITION ?=
DATE ?=
NOTE ?=
TO ?=
ID ?=
FIELD ?=
REASON ?=
BY ?=
AND ?=
WORDS ?=
ELSEWHERE ?=
ADDRESS ?=
PORT ?=
PROPOSAL ?=
REPOSITORY ?=
LABELS ?=
# Så heter också variabler som en dator kan ha av sig själv: bara det som skrivs efter make gäller.
NAME :=
BODY :=
LANGUAGE :=
SITE :=
FORGE :=
KIND :=
CONTACT :=
TODAY :=

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help new-agenda setup setup-test serve build check forge preview release withdraw rollback tag archive publish sbom test test-fast soak accept bench lint format lock clean

help: ## visar den här listan
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## hämtar det som behövs, en gång, till .venv
	@$(PYTHON) scripts/setup.py

setup-test: ## hämtar det som testerna behöver också, en gång
	@$(PYTHON) scripts/setup.py --test

serve: setup ## visar webbplatsen på den egna datorn och följer ändringar
	$(BIN)/python scripts/serve.py $(if $(ADDRESS),--address $(ADDRESS))

build: setup ## bygger webbplatsen till site/ och kontrollerar alla länkar
	$(BIN)/python scripts/build.py

check: setup ## kontrollerar data/ och docs/ på några sekunder
	$(BIN)/python scripts/check.py

forge: setup ## ser efter hur platsen för filer och förslag är inställd: make forge REPOSITORY=ägare/namn
	$(BIN)/python scripts/setup_forge.py $(if $(REPOSITORY),--repository "$(REPOSITORY)") $(if $(LABELS),--make)

release: setup ## ger ut en utgåva som sedan inte ändras: make release EDITION=id
	$(BIN)/python scripts/release.py $(if $(EDITION),"$(EDITION)") $(if $(DATE),--date $(DATE)) $(if $(NOTE),--note "$(NOTE)") $(if $(PROPOSAL),--proposal)

withdraw: setup ## återtar text ur utgivna utgåvor: make withdraw EDITION=id ID=post FIELD=fält REASON="…" BY=roll AND=roll
	$(BIN)/python scripts/withdraw.py $(if $(EDITION),"$(EDITION)") $(ID) $(if $(FIELD),--field $(FIELD)) $(if $(REASON),--reason "$(REASON)") \
		$(if $(BY),--by "$(BY)") $(if $(AND),--by "$(AND)") $(if $(WORDS),--words "$(WORDS)") $(if $(ELSEWHERE),--elsewhere $(ELSEWHERE)) $(if $(DATE),--date $(DATE)) $(if $(PROPOSAL),--proposal)

rollback: setup ## tar tillbaka den senaste utgåvan: make rollback EDITION=id REASON="…"
	$(BIN)/python scripts/rollback.py $(if $(EDITION),"$(EDITION)") $(if $(REASON),--reason "$(REASON)") $(if $(DATE),--date $(DATE)) $(if $(PROPOSAL),--proposal)

tag: setup ## sätter en utgåvas tagg när förslaget är intaget: make tag EDITION=id
	$(BIN)/python scripts/tag.py $(if $(EDITION),"$(EDITION)")

archive: setup ## lägger en utgåva i ett paket för arkivet: make archive EDITION=id
	$(BIN)/python scripts/archive.py $(if $(EDITION),"$(EDITION)")

publish: setup ## publicerar allt nytt: make publish TO=/srv/agenda (mapp på en webbserver), TO=s3://hink/agenda (objektlager)
	$(BIN)/python scripts/publish.py $(if $(TO),$(if $(filter s3://%,$(firstword $(TO))),--store,--folder) "$(TO)")

new-agenda: setup ## börjar en egen agenda i ett eget förråd: make new-agenda TO=../lovdalen NAME="…" BODY="…"
	$(BIN)/python scripts/new_agenda.py $(if $(TO),"$(TO)") $(if $(NAME),--name "$(NAME)") $(if $(BODY),--body "$(BODY)") $(if $(ID),--id "$(ID)") \
		$(if $(LANGUAGE),--language "$(LANGUAGE)") $(if $(SITE),--site "$(SITE)") $(if $(FORGE),--forge "$(FORGE)") $(if $(KIND),--forge-kind "$(KIND)") \
		$(if $(CONTACT),--contact "$(CONTACT)") $(if $(TODAY),--today "$(TODAY)")

sbom: setup ## skriver vilken programvara webbplatsen görs med (CycloneDX), i dist/
	$(BIN)/python scripts/sbom.py

preview: setup ## visar det du har ändrat, jämfört med BASE (annars main)
	$(BIN)/python scripts/preview.py $(BASE) --serve $(PORT)

# Tre arbetare på två kärnor, för en av dem väntar oftast på webbläsaren. Ett test som hänger sig
# faller efter en kvart och säger var, i stället för att hela körningen blir stående.
# pytest står sist: dess sammanfattning är körningens sista rad.
test: lint ## kör allt som CI kör
	$(BIN)/python scripts/check.py
	$(BIN)/python scripts/verify_sources.py
	CHROMIUM="$$(cat .venv/chromium)" $(BIN)/pytest --timeout 900 -n 3 --dist loadfile --no-loadscope-reorder

accept: setup-test ## skriver det som kommer i dag i de gyllene fallen, och visar skillnaden
	$(BIN)/pytest -q --accept tests/agenda/test_problems.py tests/agenda/edits/test_edits.py tests/agenda/test_entry_cases.py \
		tests/macros/views/changes/test_renderers.py tests/macros/prose/test_prose_cases.py tests/review/test_issues.py tests/review/proposals/test_merge.py -k "test_case or test_a_case or problem_is_named"
# Vad som ligger nära ändringen läses ur importer och namn; typerna granskar make lint.
test-fast: setup-test ## provar det som din ändring rör, på under en minut
	CHROMIUM="$$(cat .venv/chromium)" $(BIN)/python scripts/nearby_tests.py $(BASE)

# Tre arbetare här också: en av dem fuzzar i en timme.
soak: setup-test ## kör de långa proven, med alla siffror
	CHROMIUM="$$(cat .venv/chromium)" HYPOTHESIS_PROFILE=soak $(BIN)/pytest -m soak -n 3 --dist loadfile --no-loadscope-reorder

bench: setup-test ## mäter tider och storlekar, bredvid andra; skriver handbook/speed.md
	$(BIN)/python scripts/bench_peers.py --handbook
	$(BIN)/python scripts/bench_edits.py --handbook
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_compare.py
	$(BIN)/python scripts/bench_exports.py
	$(BIN)/python scripts/bench_pdf.py
	$(BIN)/python scripts/bench_limits.py
	$(BIN)/python scripts/code_size.py
	CHROMIUM="$$(cat .venv/chromium)" $(BIN)/python scripts/bench_pages.py
	CHROMIUM="$$(cat .venv/chromium)" $(BIN)/python scripts/bench_search.py
	$(BIN)/python scripts/build.py
	CHROMIUM="$$(cat .venv/chromium)" $(BIN)/python scripts/measure_reader.py site --screen
	$(BIN)/python scripts/bench_serving.py

lint: setup-test ## granskar koden: regler, form och typer
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: setup-test ## rättar kodens form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# Versioner som redan är låsta behålls; allt förnyas med: make lock UPGRADE=--upgrade
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --generate-hashes \
	--python-version 3.11 --custom-compile-command "make lock" $(UPGRADE)

LOCK_RELAY = $(BIN)/uv pip compile --quiet --group pyproject.toml:relay --universal --generate-hashes \
	--python-version 3.11 --custom-compile-command "make lock" $(UPGRADE)

LOCK_APART = $(BIN)/uv pip compile --quiet --no-deps --group pyproject.toml:peers --universal --generate-hashes \
	--python-version 3.11 --custom-compile-command "make lock" $(UPGRADE)

lock: setup-test ## låser om paketen i alla låsfiler
	$(LOCK) --group build --output-file requirements.lock
	$(LOCK) --group build --group test --group relay --group lock --constraint requirements.lock \
		--output-file requirements-test.lock
	$(LOCK_RELAY) --constraint requirements-test.lock --output-file requirements-relay.lock
	$(LOCK_APART) --output-file tests/tools/requirements.lock

clean: ## tar bort allt som byggts, men inte .venv
	rm -rf site preview build dist .site.bygge .preview.bygge test-results *.egg-info .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache tests/tools/node_modules
	find agenda macros publishing review scripts starting tests -name __pycache__ -type d -prune -exec rm -rf {} +
